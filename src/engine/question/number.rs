//! `number`: an integer or decimal with a unit (XLSForm `integer`, `decimal`).

use serde::{Deserialize, Serialize};

use super::{Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// A number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Number {
    /// Whether only whole numbers are taken.
    pub integer: bool,
    /// The least value, in the question's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The greatest value, in the question's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The unit's words, shown behind the field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The right value, in a quiz.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<f64>,
    /// How far from the right value is still right.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub tolerance: f64,
}

fn is_zero(value: &f64) -> bool {
    *value == 0.0
}

/// Reads a number as people type it: full-width digits, `。` and `，` as the
/// point and the thousands separator, surrounding space. None for anything
/// else, exponents and infinities included.
pub fn read_number(typed: &str) -> Option<f64> {
    let plain: String = typed
        .trim()
        .chars()
        .filter(|c| !matches!(c, ',' | '，'))
        .map(|c| match c {
            '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
            '．' | '。' => '.',
            '－' | '−' => '-',
            '＋' => '+',
            c => c,
        })
        .collect();
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    let shape =
        digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && digits.bytes().any(|b| b.is_ascii_digit());
    // More digits than a double holds would be stored as another number.
    let exact = digits.bytes().filter(u8::is_ascii_digit).count() <= 15;
    if shape && exact { plain.parse().ok() } else { None }
}

fn value(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Number(value) => Some(*value),
        _ => None,
    }
}

impl Answerable for Number {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let value = value(answer).ok_or(Violation::NotOffered)?;
        match (self.min, self.max) {
            _ if !value.is_finite() => Err(Violation::NotANumber),
            _ if self.integer && value.fract() != 0.0 => Err(Violation::NotWhole),
            (Some(min), _) if value < min => Err(Violation::TooSmall { min }),
            (_, Some(max)) if value > max => Err(Violation::TooLarge { max }),
            _ => Ok(()),
        }
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        let right = self.right?;
        // A hair beyond the tolerance is binary rounding, not the participant.
        let close = |value: f64| (value - right).abs() <= self.tolerance + 1e-9;
        Some(Fraction::of(value(answer).is_some_and(close)))
    }
}

impl Countable for Number {
    fn name(&self) -> &'static str {
        "number"
    }

    fn options(&self) -> Vec<Opt<'_>> {
        Vec::new()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if let Some(value) = value(answer) {
            counts.add_number(value);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        vec![Column { suffix: String::new(), content: ColumnContent::Number, label: &self.unit }]
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        vec![value(answer).map_or(Cell::Blank, Cell::Number)]
    }
}
