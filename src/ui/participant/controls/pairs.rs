//! `matrix` and `matching`: for each row, one of the columns. On a phone a row
//! is a block of its own with all columns in sight, so that each takes one
//! tap; a table or a list that has to be opened would not fit a thumb.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::step::Step;
use super::tick::{Tick, group, mark};
use crate::engine::answer::Answer;
use crate::engine::id::ChoiceId;
use crate::engine::question::Item;
use crate::engine::session::Given;
use crate::engine::vec_map::VecMap;
use crate::ui::live::live_flag;

fn pairs(given: Option<Given>) -> VecMap<ChoiceId, ChoiceId> {
    match given {
        Some(Given::Answer(Answer::Pairs(pairs))) => pairs,
        _ => VecMap::default(),
    }
}

/// A block a row.
#[component]
pub fn PairsControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// The rows.
    rows: Vec<Item>,
    /// What each row is given one of.
    columns: Vec<Item>,
    /// For each row, what is right; empty where nothing is marked.
    right: Vec<ChoiceId>,
) -> impl IntoView {
    let (given, texts) = (asked.given, asked.texts);
    let mut blocks = Vec::new();
    for (place, row) in rows.into_iter().enumerate() {
        let mut steps = Vec::new();
        for column in &columns {
            let cell = (row.id.clone(), column.id.clone());
            let taken = live_flag({
                let (row, column) = cell.clone();
                move || pairs(given.get()).get(&row) == Some(&column)
            });
            let mark = mark(&asked, !right.is_empty(), right.get(place) == Some(&column.id), taken);
            let give = asked.give.clone();
            let tick = Tick {
                input_type: "radio",
                group: [asked.question.id.as_str(), row.id.as_str()].join("."),
                taken,
                on_tap: Arc::new(move |()| {
                    let (row, column) = cell.clone();
                    let mut pairs = pairs(given.get_untracked());
                    pairs.insert(row, column);
                    give(Some(Given::Answer(Answer::Pairs(pairs))));
                }),
            };
            let face = column.label.clone().into_any();
            steps.push(view! { <Step tick face spoken=String::new() mark texts /> }.into_any());
        }
        let block = view! {
            <div class="pair" role="radiogroup" aria-label=row.label>
                <p aria-hidden="true">{row.label.clone()}</p>
                <div class="steps words">{steps}</div>
            </div>
        };
        blocks.push(block.into_any());
    }
    group(&asked, "pairs", blocks.into_any())
}
