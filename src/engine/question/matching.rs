//! `matching`: what on the left belongs to what on the right.

use serde::Serialize;

use super::item::{self, Item};
use super::matrix::pairs;
use super::{Absorb, Answerable, Choices, Column, ColumnContent, Countable, Grid, GridLine, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::id::ChoiceId;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;
use crate::engine::vec_map::VecMap;

/// Left sides, each to be given one of the choices. A choice may be given to
/// several of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Matching {
    /// The left sides.
    pub left: Vec<Item>,
    /// The right sides.
    pub choices: Choices,
    /// For each left side, what belongs to it; empty in a survey.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub right: Vec<ChoiceId>,
}

struct_from_json!(Matching { left: field, choices: field, right: or_default });

impl Matching {
    fn cell(&self, left: &Item, choice: &ChoiceId) -> Option<(usize, usize)> {
        Some((item::position(&self.left, &left.id)?, self.choices.position(choice)?))
    }

    fn columns_of_grid(&self) -> Vec<GridLine<'_>> {
        self.choices.0.iter().map(|c| GridLine { key: c.id.to_string(), label: &c.label }).collect()
    }

    /// Left sides with their choices, in words.
    fn told<'a>(&'a self, choice: impl Fn(usize, &Item) -> Option<&'a ChoiceId>) -> String {
        let mut words = Vec::new();
        for (place, left) in self.left.iter().enumerate() {
            if let Some(choice) = choice(place, left).and_then(|id| self.choices.get(id)) {
                words.push([left.label.as_str(), choice.label.as_str()].join(" → "));
            }
        }
        words.join(" / ")
    }
}

impl Absorb for Matching {
    fn absorb(&mut self, older: &Self) -> bool {
        item::absorb(&mut self.left, &older.left);
        self.choices.absorb(&older.choices);
        true
    }
}

impl Answerable for Matching {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let known = |(left, choice): (&ChoiceId, &ChoiceId)| {
            item::position(&self.left, left).is_some() && self.choices.position(choice).is_some()
        };
        match pairs(answer) {
            Some(pairs) if pairs.iter().all(known) => Ok(()),
            _ => Err(Violation::NotOffered),
        }
    }

    fn missing(&self, answer: &Answer) -> usize {
        self.left.len() - pairs(answer).map_or(0, VecMap::len).min(self.left.len())
    }

    /// Each pair earns its share of 1.
    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        if self.right.is_empty() {
            return None;
        }
        let given = |left: &Item| pairs(answer).and_then(|pairs| pairs.get(&left.id));
        let rights = self.left.iter().zip(&self.right).filter(|(left, right)| given(left) == Some(*right));
        Some(Fraction::new(rights.count() as f64 / self.left.len() as f64))
    }

    fn words(&self, answer: &Answer) -> String {
        let pairs = pairs(answer);
        self.told(|_, left| pairs.and_then(|pairs| pairs.get(&left.id)))
    }

    fn right_words(&self) -> String {
        self.told(|place, _| self.right.get(place))
    }

    fn shows_right(&self) -> bool {
        true
    }

    fn choices(&self) -> Option<&Choices> {
        Some(&self.choices)
    }
}

impl Countable for Matching {
    fn options(&self) -> Vec<Opt<'_>> {
        let right =
            |left: usize, choice: usize| Some(self.right.get(left)? == &self.choices.0.get(choice)?.id);
        item::cells(&item::lines(&self.left), &self.columns_of_grid(), right)
    }

    fn grid(&self) -> Option<Grid<'_>> {
        Some(Grid { rows: item::lines(&self.left), columns: self.columns_of_grid(), scaled: false })
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        let Some(pairs) = pairs(answer) else { return };
        for left in &self.left {
            let cell = pairs.get(&left.id).and_then(|choice| self.cell(left, choice));
            if let Some((row, column)) = cell {
                counts.add_option(row * self.choices.0.len() + column);
            }
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        self.left
            .iter()
            .map(|left| Column {
                suffix: left.id.to_string(),
                content: ColumnContent::ChoiceId,
                label: &left.label,
            })
            .collect()
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        let pairs = pairs(answer);
        let choice = |left: &Item| pairs.and_then(|pairs| pairs.get(&left.id)).map(ChoiceId::as_str);
        self.left.iter().map(|left| Cell::text(choice(left))).collect()
    }
}
