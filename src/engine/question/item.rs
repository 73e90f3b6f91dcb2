//! Items: the rows and columns of a grid, which are put to each other and
//! never chosen from a list.

use serde::Serialize;

use super::{GridLine, Opt};
use crate::engine::id::ChoiceId;
use crate::engine::json::struct_from_json;

/// A row, a column or a side of a pair.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// Its id, unique among the question's rows or columns.
    pub id: ChoiceId,
    /// Its words.
    pub label: String,
}

struct_from_json!(Item { id: field, label: field });

/// Where the item of this id stands.
pub(super) fn position(items: &[Item], id: &ChoiceId) -> Option<usize> {
    items.iter().position(|item| item.id == *id)
}

/// Appends the items that only the older version has.
pub(super) fn absorb(items: &mut Vec<Item>, older: &[Item]) {
    for item in older {
        if position(items, &item.id).is_none() {
            items.push(item.clone());
        }
    }
}

/// Items as the lines of a grid.
pub(super) fn lines(items: &[Item]) -> Vec<GridLine<'_>> {
    items.iter().map(|item| GridLine { key: item.id.to_string(), label: &item.label }).collect()
}

/// The cells of a grid, row by row; `right` knows a cell's mark by the places
/// of its row and column.
pub(super) fn cells<'a>(
    rows: &[GridLine<'a>],
    columns: &[GridLine<'a>],
    right: impl Fn(usize, usize) -> Option<bool>,
) -> Vec<Opt<'a>> {
    let mut cells = Vec::with_capacity(rows.len() * columns.len());
    for (row_place, row) in rows.iter().enumerate() {
        for (column_place, column) in columns.iter().enumerate() {
            let key = format!("{}.{}", row.key, column.key);
            cells.push(Opt { key, label: column.label, right: right(row_place, column_place) });
        }
    }
    cells
}
