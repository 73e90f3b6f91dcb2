//! `number`: an integer or decimal with a unit (XLSForm `integer`, `decimal`).

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// A number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Number {
    /// Whether only whole numbers are taken.
    pub integer: bool,
    /// The least value, in the question's unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The greatest value, in the question's unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The unit's words, shown behind the field.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What every value is a multiple of, counted from `min` or 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
    /// The right value, in a quiz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<f64>,
    /// What values near the right one earn, the nearest band first; the right
    /// value itself always earns 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closeness: Vec<Closeness>,
}

/// A band around a right value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Closeness {
    /// How far from the right value the band reaches, in the question's unit.
    pub within: f64,
    /// What a value in it earns, 0 to 1.
    pub fraction: f64,
}

struct_from_json!(Closeness { within: field, fraction: field });

struct_from_json!(Number {
    integer: field,
    min: optional,
    max: optional,
    unit: or_default,
    step: optional,
    right: optional,
    closeness: or_default
});

/// Reads a number as people type it: full-width digits, `。` and `，` as the
/// point and the thousands separator, surrounding space. None for anything
/// else, exponents and infinities included, and for more than 15 digits,
/// which would be stored as another number.
pub fn read_number(typed: &str) -> Option<f64> {
    let (mut digits, mut whole, mut decimals, mut negative) = (0, 0_u64, None, false);
    for (index, c) in typed.trim().chars().enumerate() {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            ',' | '，' => continue,
            '.' | '．' | '。' if decimals.is_none() => {
                decimals = Some(0);
                continue;
            }
            '-' | '－' | '−' | '+' | '＋' if index == 0 => {
                negative = !matches!(c, '+' | '＋');
                continue;
            }
            _ => return None,
        };
        digits += 1;
        whole = whole.checked_mul(10)?.checked_add(u64::from(digit))?;
        decimals = decimals.map(|decimals| decimals + 1);
    }
    if !(1..=15).contains(&digits) {
        return None;
    }
    // Both are exact, so the quotient is the double nearest to what was typed.
    let value = whole as f64 / power_of_ten(decimals.unwrap_or(0))?;
    Some(if negative { -value } else { value })
}

/// Writes a number as people would: `12`, `-0.5`. What needs more than 15
/// digits is rounded to the decimals that leave room for its whole part; what
/// is written is always what [`read_number`] reads.
pub fn plain_number(value: f64) -> String {
    let size = value.abs();
    if size >= LIMIT as f64 || !value.is_finite() {
        // No answer is that large: see `read_number`.
        return (value as i64).to_string();
    }
    let mut scaled = (size.round() as u64, 0);
    // The digit in front of the point is one of the 15.
    for decimals in 0..=14 {
        let Some(power) = power_of_ten(decimals) else { break };
        let whole = (size * power).round();
        if whole >= LIMIT as f64 {
            break;
        }
        scaled = (whole as u64, decimals);
        if whole / power == size {
            break;
        }
    }
    let (mut whole, mut decimals) = scaled;
    while decimals > 0 && whole % 10 == 0 {
        (whole, decimals) = (whole / 10, decimals - 1);
    }
    let mut text = whole.to_string();
    if decimals > 0 {
        // At least one digit in front of the point.
        while text.len() <= decimals {
            text.insert(0, '0');
        }
        text.insert(text.len() - decimals, '.');
    }
    if value < 0.0 && whole > 0 {
        text.insert(0, '-');
    }
    text
}

/// The number that is read where `value` was written; none where that is not
/// nearly the same.
pub fn as_written(value: f64) -> Option<f64> {
    read_number(&plain_number(value))
}

/// Whole numbers below this, of up to 15 digits, are exact.
const LIMIT: u64 = 1_000_000_000_000_000;

/// Ten to the `exponent`, as long as that is exact.
fn power_of_ten(exponent: usize) -> Option<f64> {
    (exponent <= 22).then(|| (0..exponent).fold(1.0, |power, _| power * 10.0))
}

impl Number {
    /// The nearest value above or below this one that is taken, from nothing
    /// the least; none where the values are not few enough to go through.
    pub fn next(&self, value: Option<f64>, up: bool) -> Option<f64> {
        let (step, min, max) = (self.step?, self.min?, self.max?);
        let last = ((max - min) / step + HAIR).floor();
        let steps = value.map_or(0.0, |value| {
            let steps = (value - min) / step;
            if up { (steps + HAIR).floor() + 1.0 } else { (steps - HAIR).ceil() - 1.0 }
        });
        // Tenths added up are not tenths, but come near enough to be rounded.
        Some(((min + steps.clamp(0.0, last.max(0.0)) * step) * HAIRS).round() / HAIRS)
    }

    fn on_step(&self, value: f64) -> bool {
        let Some(step) = self.step.filter(|step| *step > 0.0) else { return true };
        let steps = (value - self.min.unwrap_or(0.0)) / step;
        (steps - steps.round()).abs() * step <= HAIR.max(value.abs() * HAIR)
    }

    fn with_unit(&self, value: f64) -> String {
        [plain_number(value), self.unit.clone()].join(" ").trim_end().to_owned()
    }
}

/// Values nearer to each other than this, or than this part of themselves,
/// were meant to be the same.
const HAIR: f64 = 1e-9;
/// So many hairs make 1.
const HAIRS: f64 = 1e9;

fn value(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Number(value) => Some(*value),
        _ => None,
    }
}

impl Absorb for Number {
    fn absorb(&mut self, older: &Self) -> bool {
        self.unit == older.unit
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
            _ if !self.on_step(value) => Err(Violation::OffStep { step: self.step.unwrap_or(1.0) }),
            _ => Ok(()),
        }
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        let right = self.right?;
        let Some(value) = value(answer) else { return Some(Fraction::WRONG) };
        // A hair beyond the band is binary rounding, not the participant.
        let within = |band: f64| (value - right).abs() <= band + HAIR;
        let earned = self.closeness.iter().find(|band| within(band.within)).map(|band| band.fraction);
        Some(Fraction::new(if within(0.0) { 1.0 } else { earned.unwrap_or(0.0) }))
    }

    fn words(&self, answer: &Answer) -> String {
        value(answer).map_or_else(String::new, |value| self.with_unit(value))
    }

    fn right_words(&self) -> String {
        self.right.map_or_else(String::new, |right| self.with_unit(right))
    }
}

impl Countable for Number {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn number(step: f64, min: f64, max: f64) -> Number {
        Number {
            integer: false,
            min: Some(min),
            max: Some(max),
            unit: String::new(),
            step: Some(step),
            right: None,
            closeness: Vec::new(),
        }
    }

    #[test]
    fn stepping_stays_on_the_steps_and_between_the_ends() {
        let tenths = number(0.1, 0.0, 1.05);
        assert_eq!(tenths.next(None, true), Some(0.0));
        assert_eq!(tenths.next(Some(0.2), true), Some(0.3), "not 0.30000000000000004");
        assert_eq!(tenths.next(Some(0.25), true), Some(0.3));
        assert_eq!(tenths.next(Some(0.25), false), Some(0.2));
        assert_eq!(tenths.next(Some(1.0), true), Some(1.0), "1.1 is beyond the greatest value");
        assert_eq!(tenths.next(Some(0.0), false), Some(0.0));
        let fives = number(5.0, -10.0, 10.0);
        assert_eq!(fives.next(Some(-5.0), false), Some(-10.0));
        assert_eq!(fives.next(Some(99.0), false), Some(10.0));
        assert_eq!(Number { max: None, ..fives }.next(Some(0.0), true), None, "no end to go to");
    }
}
