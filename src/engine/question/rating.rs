//! `rating`: a step on a scale with named ends (XLSForm `range`).

use std::ops::RangeInclusive;

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::{FromJson, Node};
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// A step from `first` to `last`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rating {
    /// The first step, 0 or 1.
    #[serde(skip_serializing_if = "is_one")]
    pub first: u8,
    /// The last step, at most 10.
    pub last: u8,
    /// Whether steps are shown as stars.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stars: bool,
    /// The first step's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub low: String,
    /// The last step's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub high: String,
}

fn is_one(value: &u8) -> bool {
    *value == 1
}

impl FromJson for Rating {
    fn from_json(node: &Node<'_>) -> Self {
        Self {
            first: node.optional("first").unwrap_or(1),
            last: node.field("last"),
            stars: node.or_default("stars"),
            low: node.or_default("low"),
            high: node.or_default("high"),
        }
    }
}

impl Rating {
    /// The steps in order.
    pub fn steps(&self) -> RangeInclusive<u8> {
        self.first..=self.last
    }

    fn step(&self, answer: &Answer) -> Option<u8> {
        match answer {
            Answer::Rating(step) if self.steps().contains(step) => Some(*step),
            _ => None,
        }
    }
}

impl Absorb for Rating {
    fn absorb(&mut self, older: &Self) -> bool {
        self.steps() == older.steps()
    }
}

impl Answerable for Rating {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        self.step(answer).map(|_| ()).ok_or(Violation::NotOffered)
    }

    fn mark(&self, _: &Answer) -> Option<Fraction> {
        None
    }

    fn words(&self, answer: &Answer) -> String {
        self.step(answer).map_or_else(String::new, |step| step.to_string())
    }
}

impl Countable for Rating {
    fn options(&self) -> Vec<Opt<'_>> {
        self.steps()
            .map(|step| Opt {
                key: step.to_string(),
                label: match step {
                    step if step == self.first => &self.low,
                    step if step == self.last => &self.high,
                    _ => "",
                },
                right: None,
            })
            .collect()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if let Some(step) = self.step(answer) {
            counts.add_option(usize::from(step - self.first));
            counts.add_number(f64::from(step));
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        vec![Column { suffix: String::new(), content: ColumnContent::Number, label: "" }]
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        vec![self.step(answer).map_or(Cell::Blank, |step| Cell::Number(f64::from(step)))]
    }
}
