//! Fields to type into: numbers, days, texts, and the words beside "other".

use std::sync::Arc;

use leptos::prelude::*;

use super::keypad::{Button, decline_button, keypad};
use super::places::{Place, element_id};
use super::question::label_id;
use super::state::use_paper;
use crate::engine::pack::Question;
use crate::engine::paper::{Part, Stop, other_text};

/// Choices, and a field for the words beside "other" as long as it is taken.
pub(super) fn with_other(stop: Stop, question: &Arc<Question>, buttons: Vec<Button>) -> AnyView {
    let paper = use_paper();
    let has_other =
        question.kind.choices().is_some_and(|choices| choices.0.iter().any(|choice| choice.other));
    let other = Stop { part: Part::Other, ..stop };
    let field = has_other.then(|| {
        let taken = {
            let question = question.clone();
            Memo::new(move |_| other_text(&question, paper.given(&question.id).as_ref()).is_some())
        };
        let shown = {
            let question = question.clone();
            move || paper.shown(other, &question)
        };
        view! {
            <input
                class="field paper-other"
                id=element_id(Place::Stop(other))
                type="text"
                autocomplete="off"
                hidden=move || !taken.get()
                aria-label=move || paper.desk.shared_texts().run.other_label
                placeholder=move || paper.desk.shared_texts().run.other_label
                prop:value=shown
                on:focus=move |_| paper.stand(Place::Stop(other))
                on:input:target=move |event| paper.type_in(other, event.target().value())
            />
        }
    });
    view! {
        {keypad(stop, question, None, buttons)}
        {field}
    }
    .into_any()
}

/// A field of its own.
pub(super) fn field(
    stop: Stop,
    question: &Arc<Question>,
    mode: &'static str,
    long: bool,
    unit: &str,
) -> AnyView {
    let paper = use_paper();
    let id = element_id(Place::Stop(stop));
    let shown = {
        let question = question.clone();
        move || paper.shown(stop, &question)
    };
    let on_focus = move |_| paper.stand(Place::Stop(stop));
    let field = if long {
        view! {
            <textarea
                class="field"
                id=id
                rows="2"
                aria-labelledby=label_id(stop.number)
                prop:value=shown
                on:focus=on_focus
                on:input:target=move |event| paper.type_in(stop, event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field"
                id=id
                type="text"
                inputmode=mode
                autocomplete="off"
                aria-labelledby=label_id(stop.number)
                prop:value=shown
                on:focus=on_focus
                on:input:target=move |event| paper.type_in(stop, event.target().value())
            />
        }
        .into_any()
    };
    let unit = unit.to_owned();
    view! {
        <div class="paper-field">
            {field}
            <span>{unit}</span>
            {question.decline.then(|| decline_button(paper, stop, question))}
        </div>
    }
    .into_any()
}
