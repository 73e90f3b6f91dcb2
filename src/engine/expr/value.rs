//! Values: what expressions come to, and how one kind of value stands in for
//! another. The table in [`super`] says what this does with empty ones.

use super::Function;
use crate::engine::answer::Answer;
use crate::engine::day::Day;
use crate::engine::question::{plain_number, read_number};

/// What an expression comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// True or false.
    Bool(bool),
    /// A number of at most 15 digits before the point.
    Number(f64),
    /// Text.
    Text(String),
    /// A day.
    Date(Day),
    /// Several choices, rows or ranks; how many.
    Many(usize),
}

/// The first and the last day that can be written.
const DAYS: std::ops::RangeInclusive<f64> = -719_162.0..=2_932_896.0;

impl Value {
    /// An answer's value.
    pub(super) fn of(answer: &Answer) -> Self {
        match answer {
            answer if answer.is_blank() => Self::Empty,
            Answer::Single(picked) => Self::Text(picked.choice.as_str().to_owned()),
            Answer::Multiple(picked) => Self::Many(picked.choices.len()),
            Answer::Rating(step) => Self::Number(f64::from(*step)),
            Answer::Number(value) => Self::finite(*value),
            Answer::Text(text) => Self::Text(text.clone()),
            Answer::Date(day) => Self::Date(*day),
            Answer::Pairs(pairs) => Self::Many(pairs.len()),
            Answer::Ranking(choices) => Self::Many(choices.len()),
            Answer::Drawing(_) | Answer::Agreed => Self::Bool(true),
        }
    }

    /// The number, if it is one that can be written.
    pub(super) fn finite(value: f64) -> Self {
        if value.abs() < 1e15 { Self::Number(value) } else { Self::Empty }
    }

    fn day(days: f64) -> Self {
        if DAYS.contains(&days) { Self::Date(Day::from_number(days.floor() as i32)) } else { Self::Empty }
    }

    /// Whether it is true, as a condition.
    pub fn holds(&self) -> bool {
        match self {
            Self::Empty => false,
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0.0,
            Self::Text(text) => !text.is_empty(),
            Self::Date(_) => true,
            Self::Many(count) => *count > 0,
        }
    }

    /// The number; not-a-number where there is none.
    pub(super) fn number(&self) -> f64 {
        match self {
            Self::Number(value) => *value,
            Self::Bool(value) => f64::from(u8::from(*value)),
            Self::Date(day) => f64::from(day.number()),
            Self::Many(count) => *count as f64,
            Self::Text(text) => read_number(text).unwrap_or(f64::NAN),
            Self::Empty => f64::NAN,
        }
    }

    /// The text, as XPath's `string` has it.
    pub(super) fn into_text(self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Bool(value) => if value { "true" } else { "false" }.to_owned(),
            Self::Number(value) => plain_number(value),
            Self::Text(text) => text,
            Self::Date(day) => day.to_string(),
            Self::Many(count) => count.to_string(),
        }
    }

    /// The answer that keeps it; none where there is nothing to keep. A number
    /// is kept as it is written, without what binary rounding adds.
    pub(super) fn into_answer(self) -> Option<Answer> {
        Some(match self {
            Self::Number(value) => Answer::Number(written(value)),
            Self::Bool(_) | Self::Many(_) => Answer::Number(self.number()),
            Self::Text(text) => Answer::Text(text),
            Self::Date(day) => Answer::Date(day),
            Self::Empty => return None,
        })
        .filter(|answer| !answer.is_blank())
    }
}

/// The number that people read where `value` is written.
pub(super) fn written(value: f64) -> f64 {
    if value.is_finite() { read_number(&plain_number(value)).unwrap_or(value) } else { value }
}

/// One of the six comparisons.
pub(super) fn compare(function: Function, a: &Value, b: &Value) -> bool {
    use Value::{Bool, Date, Empty, Text};
    let (x, y) = match (a, b) {
        (Date(_), Text(text)) => (a.number(), day_number(text)),
        (Text(text), Date(_)) => (day_number(text), b.number()),
        _ => (a.number(), b.number()),
    };
    let equal = match (a, b) {
        (Empty, Empty) => true,
        (Empty, Text(text)) | (Text(text), Empty) => text.is_empty(),
        (Bool(_), _) | (_, Bool(_)) => a.holds() == b.holds(),
        (Text(a), Text(b)) => a == b,
        _ => x == y,
    };
    match function {
        Function::Equal => equal,
        Function::NotEqual => !equal,
        Function::Less => x < y,
        Function::LessOrEqual => x <= y,
        Function::Greater => x > y,
        _ => x >= y,
    }
}

fn day_number(text: &str) -> f64 {
    Day::parse(text).map_or(f64::NAN, |day| f64::from(day.number()))
}

/// One of the five operations on two numbers.
pub(super) fn arithmetic(function: Function, a: &Value, b: &Value) -> Value {
    let (x, y) = (a.number(), b.number());
    let result = match function {
        Function::Add => x + y,
        Function::Subtract => x - y,
        Function::Multiply => x * y,
        Function::Divide => x / y,
        // In fewer bytes than the operator, and exact for whole numbers.
        _ => x - y * (x / y).trunc(),
    };
    match (function, a, b) {
        (Function::Add, Value::Date(_), Value::Number(_))
        | (Function::Add, Value::Number(_), Value::Date(_))
        | (Function::Subtract, Value::Date(_), Value::Number(_)) => Value::day(result),
        _ => Value::finite(result),
    }
}

/// `value` rounded to so many decimals, halves away from zero; negative
/// `places` round to tens and hundreds.
pub(super) fn round(value: f64, places: f64) -> f64 {
    let places = places.clamp(-15.0, 15.0) as i32;
    let power = (0..places.abs()).fold(1.0, |power: f64, _| power * 10.0);
    // People see 1.005 * 100 as 100.5, which it is not quite.
    if places < 0 { written(value / power).round() * power } else { written(value * power).round() / power }
}
