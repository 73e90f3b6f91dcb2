//! The desk cannot open: why, and trying again.

use leptos::prelude::*;

use crate::engine::lang::Lang;
use crate::platform::address;
use crate::ui::components::{Notice, Tone};
use crate::ui::participant::problem::Problem;
use crate::ui::text::Texts;

/// A problem in plain words.
#[component]
pub fn Broken(
    /// What went wrong.
    problem: Problem,
    /// The language to say it in.
    lang: Lang,
) -> impl IntoView {
    let texts = Texts::of(lang);
    let paragraphs = problem.words(texts).into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    view! {
        <main class="page">
            <h1 tabindex="-1" data-focus>{texts.trouble.title}</h1>
            <Notice tone=Tone::Fault>{paragraphs}</Notice>
            <button type="button" on:click=|_| address::reload()>{texts.run.try_again}</button>
        </main>
    }
}
