//! A question of the form: its number, what is asked, and its control.

use std::sync::Arc;

use leptos::prelude::*;

use super::controls::control;
use super::state::use_paper;
use crate::engine::pack::Question;
use crate::texts::LaterTexts;

/// A question of the form. It is grey where it is not asked as things stand.
#[component]
pub fn SheetQuestion(
    /// Its number on paper.
    number: usize,
    /// The question.
    question: Arc<Question>,
) -> impl IntoView {
    let paper = use_paper();
    let id = question.id.clone();
    let asked = Memo::new(move |_| paper.is_asked(&id));
    let label = {
        let question = question.clone();
        move || paper.said(&question.label)
    };
    let hint = {
        let question = question.clone();
        move || paper.said(&question.hint)
    };
    let refusal = {
        let id = question.id.clone();
        Memo::new(move |_| {
            let refusals = paper.refusals.read();
            let refused = refusals.iter().find(|(refused, _)| *refused == id);
            refused.map_or_else(String::new, |(_, violation)| {
                LaterTexts::of(paper.desk.lang.get()).refusal(violation)
            })
        })
    };
    let away = {
        let id = question.id.clone();
        move || {
            let words = match paper.given(&id) {
                Some(_) => paper.texts().not_asked_given,
                None => paper.texts().not_asked,
            };
            (!asked.get() && paper.session.read().is_some()).then_some(words)
        }
    };
    view! {
        <section class="paper-question" class:away=move || !asked.get()>
            <p class="paper-label" id=label_id(number)>
                <b>{number}</b>
                " "
                {label}
            </p>
            <p class="aside">{hint}</p>
            {control(number, &question)}
            <p class="violation" role="alert">{refusal}</p>
            <p class="aside">{away}</p>
        </section>
    }
}

/// The id of a question's words.
pub(super) fn label_id(number: usize) -> String {
    format!("sheet-{number}-label")
}
