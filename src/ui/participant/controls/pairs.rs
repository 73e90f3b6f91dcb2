//! `matrix` and `matching`: for each row, one of the columns. On a phone a row
//! is a block of its own with all columns in sight, so that each takes one
//! tap; a table or a list that has to be opened would not fit a thumb.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::step::step;
use super::tick::{Tick, group, mark};
use crate::engine::answer::Answer;
use crate::engine::id::ChoiceId;
use crate::engine::question::Item;
use crate::engine::session::Given;
use crate::engine::vec_map::VecMap;
use crate::ui::el::{el, parts};
use crate::ui::live::live_flag;

fn put(given: Option<Given>) -> VecMap<ChoiceId, ChoiceId> {
    match given {
        Some(Given::Answer(Answer::Pairs(pairs))) => pairs,
        _ => VecMap::default(),
    }
}

/// A block for each of the rows, which are each given one of the columns;
/// `right` says for each row what is right, and is empty where nothing is
/// marked.
pub fn pairs(asked: &Asked, rows: &[Item], columns: &[Item], right: &[ChoiceId]) -> AnyView {
    let (given, texts) = (asked.given, asked.texts());
    let mut blocks = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let mut steps = Vec::new();
        for column in columns {
            let cell = (row.id.clone(), column.id.clone());
            let taken = live_flag({
                let (row, column) = cell.clone();
                move || put(given.get()).get(&row) == Some(&column)
            });
            let mark = mark(asked, !right.is_empty(), right.get(place) == Some(&column.id), taken);
            let give = asked.give.clone();
            let tick = Tick {
                input_type: "radio",
                group: [asked.question.id.as_str(), row.id.as_str()].join("."),
                taken,
                on_tap: Arc::new(move |()| {
                    let (row, column) = cell.clone();
                    let mut pairs = put(given.get_untracked());
                    pairs.insert(row, column);
                    give(Some(Given::Answer(Answer::Pairs(pairs))));
                }),
            };
            let face = column.label.clone().into_any();
            steps.push(step(tick, face, "", mark, texts));
        }
        let block = el("div")
            .class("pair")
            .attr("role", "radiogroup")
            .attr("aria-label", &row.label)
            .child(el("p").attr("aria-hidden", "true").text(&row.label).view())
            .child(el("div").class("steps words").children(steps).view());
        blocks.push(block.view());
    }
    group(asked, "pairs", parts(blocks))
}
