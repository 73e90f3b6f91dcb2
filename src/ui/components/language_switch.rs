//! The language switch.

use leptos::prelude::*;

use crate::engine::lang::Lang;
use crate::ui::el::el;
use crate::ui::live::Act;

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
    language_switch(label, &languages, current, &on_choose)
}

/// A row of languages, each in its own name; `on_choose` is called with the
/// one that was tapped.
pub fn language_switch(label: &str, languages: &[Lang], current: Lang, on_choose: &Act<Lang>) -> AnyView {
    let button = |lang: &Lang| {
        let (lang, choose) = (*lang, on_choose.clone());
        el("button")
            .attr("type", "button")
            .attr("lang", lang.tag())
            .attr("aria-pressed", if lang == current { "true" } else { "false" })
            .on_click(move || choose(lang))
            .text(lang.own_name())
            .view()
    };
    el("div")
        .class("language-switch")
        .attr("role", "group")
        .attr("aria-label", label)
        .children(languages.iter().map(button))
        .view()
}
