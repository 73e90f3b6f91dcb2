//! The control of a question: its kind's keys, to be seen and tapped.

use std::sync::Arc;

use leptos::prelude::*;

use super::question::label_id;
use super::state::{Paper, Place, use_paper};
use super::typing::element_id;
use crate::engine::answer::Answer;
use crate::engine::id::ChoiceId;
use crate::engine::pack::Question;
use crate::engine::paper::{NOT_KEPT, Part, Press, Stop, choice_key, other_text, step_key};
use crate::engine::question::{Choices, Item, Kind};
use crate::engine::session::Given;

/// A key of a control.
struct Button {
    key: char,
    label: String,
    press: Press,
    /// What the answer says of it: nothing where it is not taken, else a mark.
    taken: Taken,
}

/// Whether an answer takes what a key stands for, and in words which place it
/// has where there are places.
type Taken = Arc<dyn Fn(&Answer) -> Option<String> + Send + Sync>;

/// The control of a question: the one place that finds a kind its own.
pub fn control(number: usize, question: &Arc<Question>) -> AnyView {
    let whole = Stop { number, part: Part::Whole };
    match &question.kind {
        Kind::Single(kind) => with_other(whole, question, choice_buttons(&kind.choices)),
        Kind::Multiple(kind) => with_other(whole, question, choice_buttons(&kind.choices)),
        Kind::Rating(kind) => {
            let button = |(place, step): (usize, u8)| {
                let end = if step == kind.first { &kind.low } else { &kind.high };
                let ends = step == kind.first || step == kind.last;
                let label = if ends && step > 9 {
                    format!("{step} {end}")
                } else if ends {
                    end.clone()
                } else if step > 9 {
                    step.to_string()
                } else {
                    String::new()
                };
                let taken: Taken = Arc::new(move |answer| mark(*answer == Answer::Rating(step)));
                Button { key: step_key(step), label, press: Press::Choice(place), taken }
            };
            keypad(whole, question, None, kind.steps().enumerate().map(button).collect())
        }
        Kind::Ranking(kind) => keypad(whole, question, None, choice_buttons(&kind.choices)),
        Kind::Consent(kind) => {
            let taken: Taken = Arc::new(|answer| mark(*answer == Answer::Agreed));
            let label = kind.statement.clone();
            keypad(whole, question, None, vec![Button { key: '1', label, press: Press::Choice(0), taken }])
        }
        Kind::Matrix(kind) => {
            let columns: Vec<(&ChoiceId, &str)> =
                kind.columns.iter().map(|column| (&column.id, column.label.as_str())).collect();
            rows(number, question, &kind.rows, &columns)
        }
        Kind::Matching(kind) => {
            let sides: Vec<(&ChoiceId, &str)> =
                kind.choices.0.iter().map(|choice| (&choice.id, choice.label.as_str())).collect();
            rows(number, question, &kind.left, &sides)
        }
        Kind::Number(kind) => field(whole, question, "decimal", false, &kind.unit),
        Kind::Date(_) => field(whole, question, "numeric", false, ""),
        Kind::Text(kind) => field(whole, question, "text", kind.long, ""),
        Kind::Drawing(_) => {
            let paper = use_paper();
            view! { <p>{move || paper.texts().on_paper}</p> }.into_any()
        }
        // Nobody answers these.
        Kind::Note(_) | Kind::Calculate(_) => ().into_any(),
    }
}

fn mark(taken: bool) -> Option<String> {
    taken.then(String::new)
}

fn choice_buttons(choices: &Choices) -> Vec<Button> {
    let button = |(place, choice): (usize, &crate::engine::question::Choice)| {
        let id = choice.id.clone();
        let taken: Taken = Arc::new(move |answer| match answer {
            Answer::Ranking(ranked) => {
                ranked.iter().position(|other| *other == id).map(|rank| format!("{}.", rank + 1))
            }
            answer => mark(answer.takes(&id)),
        });
        let key = choice_key(place).unwrap_or(NOT_KEPT);
        Button { key, label: choice.label.clone(), press: Press::Choice(place), taken }
    };
    choices.0.iter().enumerate().map(button).collect()
}

/// A row of keys for each row, side by side with its words.
fn rows(number: usize, question: &Arc<Question>, rows: &[Item], options: &[(&ChoiceId, &str)]) -> AnyView {
    let row = |(place, row): (usize, &Item)| {
        let button = |(place, (option, label)): (usize, &(&ChoiceId, &str))| {
            let (row, option) = (row.id.clone(), (*option).clone());
            let taken: Taken = Arc::new(move |answer| match answer {
                Answer::Pairs(pairs) => mark(pairs.get(&row) == Some(&option)),
                _ => None,
            });
            let key = choice_key(place).unwrap_or(NOT_KEPT);
            Button { key, label: (*label).to_owned(), press: Press::Choice(place), taken }
        };
        let buttons = options.iter().enumerate().map(button).collect();
        keypad(Stop { number, part: Part::Row(place) }, question, Some(&row.label), buttons)
    };
    view! { <div class="paper-rows">{rows.iter().enumerate().map(row).collect_view()}</div> }.into_any()
}

/// Keys that one stands at, with those for nothing and for "prefer not to say".
fn keypad(stop: Stop, question: &Arc<Question>, row: Option<&str>, buttons: Vec<Button>) -> AnyView {
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

fn decline_button(paper: Paper, stop: Stop, question: &Arc<Question>) -> AnyView {
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

/// Choices, and a field for the words beside "other" as long as it is taken.
fn with_other(stop: Stop, question: &Arc<Question>, buttons: Vec<Button>) -> AnyView {
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
fn field(stop: Stop, question: &Arc<Question>, mode: &'static str, long: bool, unit: &str) -> AnyView {
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
