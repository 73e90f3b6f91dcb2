//! `matrix` and `matching`: for each row, one of the columns. It is a table, and
//! read out as one. On a phone a row is a block of its own with all columns in
//! sight, so that each takes one tap; columns below each other would not fit a
//! thumb, nor would a list that has to be opened.

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
use crate::ui::el::{El, el};
use crate::ui::live::live_flag;

fn put(given: Option<Given>) -> VecMap<ChoiceId, ChoiceId> {
    match given {
        Some(Given::Answer(Answer::Pairs(pairs))) => pairs,
        _ => VecMap::default(),
    }
}

/// A row for each of the rows, which are each given one of the columns; `right`
/// says for each row what is right, and is empty where nothing is marked.
pub fn pairs(asked: &Asked, rows: &[Item], columns: &[Item], right: &[ChoiceId]) -> AnyView {
    let (given, texts) = (asked.given, asked.texts());
    let mut lines = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let mut cells = vec![cell("th", "rowheader").attr("scope", "row").text(&row.label).view()];
        for column in columns {
            let pair = (row.id.clone(), column.id.clone());
            let taken = live_flag({
                let (row, column) = pair.clone();
                move || put(given.get()).get(&row) == Some(&column)
            });
            let mark = mark(asked, !right.is_empty(), right.get(place) == Some(&column.id), taken);
            let give = asked.give.clone();
            let tick = Tick {
                input_type: "radio",
                group: [asked.question.id.as_str(), row.id.as_str()].join("."),
                taken,
                on_tap: Arc::new(move |()| {
                    let (row, column) = pair.clone();
                    let mut pairs = put(given.get_untracked());
                    pairs.insert(row, column);
                    give(Some(Given::Answer(Answer::Pairs(pairs))));
                }),
            };
            let face = column.label.clone().into_any();
            // Whoever goes from one to the next hears of which row it is.
            cells.push(cell("td", "cell").child(step(tick, face, &row.label, mark, texts)).view());
        }
        lines.push(cell("tr", "row").class("pair").children(cells).view());
    }
    let heads = columns
        .iter()
        .map(|column| cell("th", "columnheader").attr("scope", "col").text(&column.label).view());
    let corner = cell("td", "cell").view();
    let head = cell("tr", "row").child(corner).children(heads);
    let table = cell("table", "table")
        .child(cell("thead", "rowgroup").class("spoken").child(head.view()).view())
        .child(cell("tbody", "rowgroup").children(lines).view());
    group(asked, "pairs", table.view())
}

/// A part of a table, which stays one where it is not laid out as one: some
/// browsers forget that.
fn cell(tag: &'static str, role: &str) -> El {
    el(tag).attr("role", role)
}
