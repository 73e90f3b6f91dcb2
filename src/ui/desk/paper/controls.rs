//! The control of a question: its kind's keys, to be seen and tapped.

use std::sync::Arc;

use leptos::prelude::*;

use super::fields::{field, with_other};
use super::keypad::{Button, Taken, keypad};
use super::state::use_paper;
use crate::engine::answer::Answer;
use crate::engine::id::ChoiceId;
use crate::engine::pack::Question;
use crate::engine::paper::{NOT_KEPT, Part, Press, Stop, choice_key, printed_choices, step_key};
use crate::engine::question::{Choice, Item, Kind};

/// The control of a question: the one place that finds a kind its own.
pub fn control(number: usize, question: &Arc<Question>) -> AnyView {
    let whole = Stop { number, part: Part::Whole };
    match &question.kind {
        Kind::Single(_) | Kind::Multiple(_) => with_other(whole, question, choice_buttons(question)),
        Kind::Rating(kind) => {
            let button = |(place, step): (usize, u8)| {
                let end = match step {
                    step if step == kind.first => kind.low.as_str(),
                    step if step == kind.last => kind.high.as_str(),
                    _ => "",
                };
                // A key says which step it is, up to the last digit.
                let step_words = if step > 9 { step.to_string() } else { String::new() };
                let label = [step_words.as_str(), end].join(" ").trim().to_owned();
                let taken: Taken = Arc::new(move |answer| mark(*answer == Answer::Rating(step)));
                Button { key: step_key(step), label, press: Press::Choice(place), taken }
            };
            keypad(whole, question, None, kind.steps().enumerate().map(button).collect())
        }
        Kind::Ranking(_) => keypad(whole, question, None, choice_buttons(question)),
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
            let choices = printed_choices(question);
            let sides: Vec<(&ChoiceId, &str)> =
                choices.into_iter().map(|choice| (&choice.id, choice.label.as_str())).collect();
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

fn choice_buttons(question: &Question) -> Vec<Button> {
    let button = |(place, choice): (usize, &Choice)| {
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
    printed_choices(question).into_iter().enumerate().map(button).collect()
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
