//! `date`: a day (XLSForm `date`).

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::day::Day;
use crate::engine::export::cell::Cell;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// A day.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Date {
    /// The first day that is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<Day>,
    /// The last day that is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Day>,
    /// The right day, in a quiz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<Day>,
}

struct_from_json!(Date { min: optional, max: optional, right: optional });

fn day(answer: &Answer) -> Option<Day> {
    match answer {
        Answer::Date(day) => Some(*day),
        _ => None,
    }
}

impl Absorb for Date {
    fn absorb(&mut self, _: &Self) -> bool {
        true
    }
}

impl Answerable for Date {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let day = day(answer).ok_or(Violation::NotOffered)?;
        match (self.min, self.max) {
            (Some(min), _) if day < min => Err(Violation::TooEarly { min }),
            (_, Some(max)) if day > max => Err(Violation::TooLate { max }),
            _ => Ok(()),
        }
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        Some(Fraction::of(day(answer) == Some(self.right?)))
    }

    fn words(&self, answer: &Answer) -> String {
        day(answer).map_or_else(String::new, |day| day.to_string())
    }

    fn right_words(&self) -> String {
        self.right.map_or_else(String::new, |day| day.to_string())
    }
}

impl Countable for Date {
    fn options(&self) -> Vec<Opt<'_>> {
        Vec::new()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if let Some(day) = day(answer) {
            counts.add_number(f64::from(day.number()));
        }
    }

    fn figure(&self, value: f64) -> Cell {
        Cell::Day(Day::from_number(value.round() as i32))
    }

    fn columns(&self) -> Vec<Column<'_>> {
        vec![Column { suffix: String::new(), content: ColumnContent::Date, label: "" }]
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        vec![day(answer).map_or(Cell::Blank, Cell::Day)]
    }
}
