//! Keys that one stands at, to be seen and tapped.

use std::sync::Arc;

use leptos::prelude::*;

use super::places::{Place, element_id};
use super::question::label_id;
use super::state::{Paper, use_paper};
use crate::engine::answer::Answer;
use crate::engine::pack::Question;
use crate::engine::paper::{Press, Stop};
use crate::engine::session::Given;

/// A key of a control.
pub(super) struct Button {
    pub key: char,
    pub label: String,
    pub press: Press,
    /// What the answer says of it: nothing where it is not taken, else a mark.
    pub taken: Taken,
}

/// Whether an answer takes what a key stands for, and in words which place it
/// has where there are places.
pub(super) type Taken = Arc<dyn Fn(&Answer) -> Option<String> + Send + Sync>;

/// Keys that one stands at, with those for nothing and for "prefer not to say".
pub(super) fn keypad(
    stop: Stop,
    question: &Arc<Question>,
    row: Option<&str>,
    buttons: Vec<Button>,
) -> AnyView {
    let paper = use_paper();
    let id = element_id(Place::Stop(stop));
    let row_id = format!("{id}-row");
    let labelled_by = match row {
        Some(_) => format!("{} {row_id}", label_id(stop.number)),
        None => label_id(stop.number),
    };
    let row = row.map(str::to_owned).map(|row| {
        view! { <span class="paper-row" id=row_id>{move || paper.said(&row)}</span> }
    });
    let of = |button: Button| key_button(paper, stop, question, button);
    view! {
        <div
            class="paper-keys"
            id=id
            role="group"
            tabindex="0"
            aria-labelledby=labelled_by
            on:focus=move |_| paper.stand(Place::Stop(stop))
        >
            {row}
            {buttons.into_iter().map(of).collect_view()}
            {blank_button(paper, stop)}
            {question.decline.then(|| decline_button(paper, stop, question))}
        </div>
    }
    .into_any()
}

fn key_button(paper: Paper, stop: Stop, question: &Arc<Question>, button: Button) -> AnyView {
    let Button { key, label, press, taken } = button;
    let id = question.id.clone();
    let state = Memo::new(move |_| match paper.given(&id) {
        Some(Given::Answer(answer)) => taken(&answer),
        _ => None,
    });
    view! {
        <button
            type="button"
            tabindex="-1"
            aria-pressed=move || state.read().is_some().to_string()
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| paper.tap(stop, press)
        >
            <kbd>{key.to_string()}</kbd>
            <span>{move || paper.said(&label)}</span>
            <b>{state}</b>
        </button>
    }
    .into_any()
}

fn blank_button(paper: Paper, stop: Stop) -> AnyView {
    view! {
        <button
            type="button"
            class="paper-blank"
            tabindex="-1"
            aria-label=move || paper.texts().blank
            title=move || paper.texts().blank
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| paper.tap(stop, Press::BLANK)
        >
            <kbd>"-"</kbd>
        </button>
    }
    .into_any()
}

pub(super) fn decline_button(paper: Paper, stop: Stop, question: &Arc<Question>) -> AnyView {
    let id = question.id.clone();
    let declined = Memo::new(move |_| paper.given(&id) == Some(Given::Declined));
    view! {
        <button
            type="button"
            tabindex="-1"
            aria-pressed=move || declined.get().to_string()
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| paper.tap(stop, Press::DECLINE)
        >
            <kbd>"x"</kbd>
            <span>{move || paper.desk.shared_texts().run.decline}</span>
        </button>
    }
    .into_any()
}
