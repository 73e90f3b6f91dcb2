//! The language switch.

use leptos::prelude::*;

use crate::engine::lang::Lang;
use crate::ui::live::{Act, on_click};

/// A row of languages, each in its own name.
#[component]
pub fn LanguageSwitch(
    /// What the row is called.
    label: &'static str,
    /// The languages offered.
    languages: Vec<Lang>,
    /// The one in use.
    current: Lang,
    /// Called with the one that was tapped.
    on_choose: Act<Lang>,
) -> impl IntoView {
    let button = move |lang: Lang| {
        let choose = on_choose.clone();
        view! {
            <button
                type="button"
                lang=lang.tag()
                aria-pressed=(lang == current).to_string()
                on:click=on_click(move || choose(lang))
            >
                {lang.own_name()}
            </button>
        }
    };
    view! {
        <div class="language-switch" role="group" aria-label=label>
            {languages.into_iter().map(button).collect_view()}
        </div>
    }
}
