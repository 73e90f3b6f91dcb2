//! `single`: one of several choices (XLSForm `select_one`).

use serde::Serialize;

use super::{Absorb, Answerable, Choices, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Picked, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// One of several choices. Yes or no, picture choices and regions of a picture
/// are this kind too: see [`Choices`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Single {
    /// The choices, at least two.
    pub choices: Choices,
}

struct_from_json!(Single { choices: field });

fn taken(answer: &Answer) -> Option<&Picked> {
    match answer {
        Answer::Single(picked) => Some(picked),
        _ => None,
    }
}

impl Absorb for Single {
    fn absorb(&mut self, older: &Self) -> bool {
        self.choices.absorb(&older.choices);
        true
    }
}

impl Answerable for Single {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let picked = taken(answer).ok_or(Violation::NotOffered)?;
        self.choices.check(std::slice::from_ref(&picked.choice), picked.other.as_deref())
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        let taken = taken(answer).map_or(&[][..], |picked| std::slice::from_ref(&picked.choice));
        self.choices.fraction(taken, false)
    }

    fn choices(&self) -> Option<&Choices> {
        Some(&self.choices)
    }

    fn words(&self, answer: &Answer) -> String {
        taken(answer).map_or_else(String::new, |picked| {
            self.choices.words(std::slice::from_ref(&picked.choice), picked.other.as_deref())
        })
    }

    fn right_words(&self) -> String {
        self.choices.right_words()
    }

    fn shows_right(&self) -> bool {
        true
    }
}

impl Countable for Single {
    fn options(&self) -> Vec<Opt<'_>> {
        self.choices.options()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        let Some(picked) = taken(answer) else { return };
        if let Some(option) = self.choices.position(&picked.choice) {
            counts.add_option(option);
        }
        if let Some(text) = &picked.other {
            counts.add_text(text);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        let mut columns = vec![Column { suffix: String::new(), content: ColumnContent::ChoiceId, label: "" }];
        columns.extend(self.choices.other_column());
        columns
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        let picked = taken(answer);
        let mut cells = vec![Cell::text(picked.map(|picked| picked.choice.as_str()))];
        if self.choices.other_column().is_some() {
            cells.push(Cell::text(picked.and_then(|picked| picked.other.as_deref())));
        }
        cells
    }
}
