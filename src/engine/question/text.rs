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
    /// Authoring lists each in both scripts, the pack's own first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<String>,
}

struct_from_json!(Text { max_length: field, long: or_default, accepted: or_default });

/// Makes texts that people would call the same equal: width and ASCII case
/// are folded; white space, quotation marks and what ends a sentence or divides
/// it go. A point or a hyphen within stays: `3.15` is not `315`.
pub fn normalise(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars() {
        let c = match c {
            '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        };
        if !c.is_whitespace() && !UNHEARD.contains(c) {
            folded.push(c.to_ascii_lowercase());
        }
    }
    folded.truncate(folded.trim_end_matches(['.', '!', '?']).len());
    folded
}

/// What nobody would say aloud.
const UNHEARD: &str = "《》〈〉「」『』“”‘’\"'。、,;:";

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
