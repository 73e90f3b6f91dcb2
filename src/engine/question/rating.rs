//! `rating`: a step on a scale with named ends (XLSForm `range`).

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// A step from 1 to `steps`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rating {
    /// How many steps, 2 to 10.
    pub steps: u8,
    /// The first step's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub low: String,
    /// The last step's words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub high: String,
}

struct_from_json!(Rating { steps: field, low: or_default, high: or_default });

impl Rating {
    fn step(&self, answer: &Answer) -> Option<u8> {
        match answer {
            Answer::Rating(step) if (1..=self.steps).contains(step) => Some(*step),
            _ => None,
        }
    }
}

impl Absorb for Rating {
    fn absorb(&mut self, older: &Self) -> bool {
        self.steps == older.steps
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
        (1..=self.steps)
            .map(|step| Opt {
                key: step.to_string(),
                label: match step {
                    1 => &self.low,
                    step if step == self.steps => &self.high,
                    _ => "",
                },
                right: None,
            })
            .collect()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if let Some(step) = self.step(answer) {
            counts.add_option(usize::from(step) - 1);
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
