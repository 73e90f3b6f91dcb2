//! What is given in private: the question's ordinary control, behind which
//! everything that the question would take is sealed to the organisers' keys.
//! Neither the draft nor the browser keeps it as it was given.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Asked, control};
use crate::engine::answer::Answer;
use crate::engine::id::{QuestionId, ResponseId};
use crate::engine::pack::Question;
use crate::engine::seal::{PublicKey, seal_answer};
use crate::engine::sealed::Sealed;
use crate::engine::session::Given;
use crate::platform::random;
use crate::texts::RegisterTexts;
use crate::ui::components::{Tone, notice};
use crate::ui::el::{el, paragraph};
use crate::ui::keys;
use crate::ui::live::{Act, live_text};
use crate::ui::participant::app::use_app;

/// The control of a private question.
pub fn private(asked: &Asked) -> AnyView {
    let app = use_app();
    let texts = RegisterTexts::of(app.lang.get_untracked());
    let keys = keys::read(&app.event().id).unwrap_or_default().public_keys();
    if keys.is_empty() {
        return notice(Tone::Fault, paragraph("", texts.key_gone));
    }
    let question = asked.question.clone();
    let (given, keys) = (asked.given, Arc::new(keys));
    let give: Act<_> = Arc::new(move |given: Option<Given>| {
        let run = app.session.with_untracked(|session| Some(session.as_ref()?.draft().run.id));
        app.give_private(&question.id, given, &|answer| sealed(run?, &question.id, answer, &keys));
    });
    let plain = Arc::new(Question { private: false, ..asked.question.as_ref().clone() });
    let asked = Asked { question: plain, give, ..asked.clone() };
    let told = live_text(move || match given.get() {
        Some(Given::Sealed(_)) => texts.sealed,
        _ => texts.sealing,
    });
    // A form that fills in nothing keeps nothing: browsers write down what stands
    // in fields, to bring it back after a crash.
    el("form")
        .class("private")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on("submit", Box::new(|event| event.prevent_default()))
        .child(control(asked))
        .child(el("p").class("sealing").live_text(told).view())
        .view()
}

/// The answer, sealed. Without randomness nothing is.
fn sealed(run: ResponseId, question: &QuestionId, answer: &Answer, keys: &[PublicKey]) -> Option<Sealed> {
    let keys: Option<Vec<_>> = keys.iter().map(|key| Some((key, random::bytes()?))).collect();
    Some(seal_answer(run, question, answer, keys?))
}
