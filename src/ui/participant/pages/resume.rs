//! An unfinished run: go on, or start anew. It shows nothing of the answers:
//! the phone may be in another person's hand by now.

use leptos::prelude::*;

use crate::engine::session::Draft;
use crate::ui::el::{el, nothing, paragraph};
use crate::ui::participant::app::use_app;

/// Asks what to do with a draft; a stall phone knows that it is of the person
/// who has it, and goes on.
pub fn resume_page(draft: &Draft) -> AnyView {
    let app = use_app();
    if !app.is_own {
        app.resume(draft.clone());
        return nothing();
    }
    let words = app.later_texts();
    let event = app.event();
    let activity = event.activity(&draft.run.activity);
    let title = activity.map(|activity| app.in_language(el("p").class("eyebrow"), &activity.title).view());
    let (going_on, given_up) = (draft.clone(), draft.clone());
    let button = |label| el("button").attr("type", "button").text(label);
    let actions = el("div")
        .class("actions")
        .child(button(words.resume).class("primary").on_click(move || app.resume(going_on.clone())).view())
        .child(button(app.texts().run.start_anew).on_click(move || app.start_anew(given_up.clone())).view());
    el("main")
        .class("page")
        .maybe(title)
        .child(el("h1").attr("tabindex", "-1").attr("data-focus", "").text(words.resume_title).view())
        .child(paragraph("", words.resume_text))
        .child(actions.view())
        .view()
}
