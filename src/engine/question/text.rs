//! `text`: free text, short or long (XLSForm `text`).

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// Free text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Text {
    /// The most characters.
    pub max_length: usize,
    /// Whether the field has several lines.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub long: bool,
    /// Texts that are right, in a quiz; compared as [`normalise`] makes them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<String>,
}

struct_from_json!(Text { max_length: field, long: or_default, accepted: or_default });

/// Makes texts that people would call the same equal: width, ASCII case and
/// white space are folded.
pub fn normalise(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        })
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn typed(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Text(text) => Some(text),
        _ => None,
    }
}

impl Absorb for Text {
    fn absorb(&mut self, _: &Self) -> bool {
        true
    }
}

impl Answerable for Text {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let text = typed(answer).ok_or(Violation::NotOffered)?;
        if text.chars().count() > self.max_length {
            return Err(Violation::TooLong { max: self.max_length });
        }
        Ok(())
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        if self.accepted.is_empty() {
            return None;
        }
        let typed = typed(answer).map(normalise);
        let right = typed.is_some_and(|typed| self.accepted.iter().any(|a| normalise(a) == typed));
        Some(Fraction::of(right))
    }

    fn words(&self, answer: &Answer) -> String {
        typed(answer).unwrap_or_default().to_owned()
    }

    fn right_words(&self) -> String {
        self.accepted.first().cloned().unwrap_or_default()
    }
}

impl Countable for Text {
    fn options(&self) -> Vec<Opt<'_>> {
        Vec::new()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if let Some(text) = typed(answer) {
            counts.add_text(text);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        vec![Column { suffix: String::new(), content: ColumnContent::Text, label: "" }]
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        vec![Cell::text(typed(answer))]
    }
}
