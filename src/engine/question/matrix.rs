//! `matrix`: one scale for several statements, one question and many columns
//! of the export.

use serde::Serialize;

use super::item::{self, Item};
use super::{Absorb, Answerable, Column, ColumnContent, Countable, Grid, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::id::ChoiceId;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;
use crate::engine::vec_map::VecMap;

/// Rows by a scale.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Matrix {
    /// What is judged, a row each.
    pub rows: Vec<Item>,
    /// The scale, from its low end.
    pub columns: Vec<Item>,
    /// Whether the columns are names rather than steps, so that they have no
    /// mean.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub nominal: bool,
}

struct_from_json!(Matrix { rows: field, columns: field, nominal: or_default });

/// What was put to each row.
pub(super) fn pairs(answer: &Answer) -> Option<&VecMap<ChoiceId, ChoiceId>> {
    match answer {
        Answer::Pairs(pairs) => Some(pairs),
        _ => None,
    }
}

impl Absorb for Matrix {
    /// Another scale is another question.
    fn absorb(&mut self, older: &Self) -> bool {
        let same = self.columns.len() == older.columns.len()
            && self.columns.iter().zip(&older.columns).all(|(new, old)| new.id == old.id);
        if same {
            item::absorb(&mut self.rows, &older.rows);
        }
        same
    }
}

impl Answerable for Matrix {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let known = |(row, column): (&ChoiceId, &ChoiceId)| {
            item::position(&self.rows, row).is_some() && item::position(&self.columns, column).is_some()
        };
        match pairs(answer) {
            Some(pairs) if pairs.iter().all(known) => Ok(()),
            _ => Err(Violation::NotOffered),
        }
    }

    fn missing(&self, answer: &Answer) -> usize {
        self.rows.len() - pairs(answer).map_or(0, VecMap::len).min(self.rows.len())
    }

    fn mark(&self, _: &Answer) -> Option<Fraction> {
        None
    }

    fn words(&self, answer: &Answer) -> String {
        let Some(pairs) = pairs(answer) else { return String::new() };
        let mut words = Vec::new();
        for row in &self.rows {
            let column = pairs.get(&row.id).and_then(|id| self.columns.iter().find(|c| c.id == *id));
            if let Some(column) = column {
                words.push([row.label.as_str(), column.label.as_str()].join(": "));
            }
        }
        words.join(" / ")
    }
}

impl Countable for Matrix {
    fn options(&self) -> Vec<Opt<'_>> {
        item::cells(&item::lines(&self.rows), &item::lines(&self.columns), |_, _| None)
    }

    fn grid(&self) -> Option<Grid<'_>> {
        Some(Grid {
            rows: item::lines(&self.rows),
            columns: item::lines(&self.columns),
            scaled: !self.nominal,
        })
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        for (row, column) in pairs(answer).into_iter().flat_map(VecMap::iter) {
            let cell = (item::position(&self.rows, row), item::position(&self.columns, column));
            if let (Some(row), Some(column)) = cell {
                counts.add_option(row * self.columns.len() + column);
            }
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        self.rows
            .iter()
            .map(|row| Column {
                suffix: row.id.to_string(),
                content: ColumnContent::ChoiceId,
                label: &row.label,
            })
            .collect()
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        let pairs = pairs(answer);
        let column = |row: &Item| pairs.and_then(|pairs| pairs.get(&row.id)).map(ChoiceId::as_str);
        self.rows.iter().map(|row| Cell::text(column(row))).collect()
    }
}
