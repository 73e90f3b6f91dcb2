//! What a register would ask in private, and why this phone does not: answers
//! are sealed to the organisers' keys, and there is none.

use leptos::prelude::*;

use crate::texts::RegisterTexts;
use crate::ui::components::{Tone, notice};
use crate::ui::el::{el, nothing, paragraph, parts};
use crate::ui::participant::app::use_app;

/// Names the private questions; nothing where there are none, or they are
/// asked.
pub fn not_asked() -> AnyView {
    let app = use_app();
    let session = app.session.read_untracked();
    let Some(session) = session.as_ref().filter(|session| !session.asks_private()) else { return nothing() };
    let questions = &session.pack().questions;
    let private = questions.iter().filter(|question| question.private && question.instance() == 1);
    let items: Vec<AnyView> =
        private.map(|question| el("li").text(&session.text(&question.label)).view()).collect();
    if items.is_empty() {
        return nothing();
    }
    let words = paragraph("", RegisterTexts::of(session.pack().lang).not_asked);
    notice(Tone::Calm, parts([words, el("ul").class("not-asked").children(items).view()]))
}
