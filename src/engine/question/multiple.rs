//! `multiple`: any of several choices (XLSForm `select_multiple`).

use serde::Serialize;

use super::{Absorb, Answerable, Choices, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, PickedMany, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::id::ChoiceId;
use crate::engine::json::struct_from_json;
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// Any of several choices.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Multiple {
    /// The choices, at least two.
    pub choices: Choices,
    /// The least number of choices. An exclusive choice alone is enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<usize>,
    /// The greatest number of choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<usize>,
}

struct_from_json!(Multiple { choices: field, min: optional, max: optional });

impl Multiple {
    /// The choices taken after one is tapped: taken or given up again, in the
    /// author's order. An exclusive choice drops the rest, and the rest drop
    /// an exclusive one.
    pub fn toggle(&self, taken: &[ChoiceId], tapped: &ChoiceId) -> Vec<ChoiceId> {
        let giving_up = taken.contains(tapped);
        let exclusive = |id: &ChoiceId| self.choices.get(id).is_some_and(|c| c.exclusive);
        self.choices
            .0
            .iter()
            .map(|choice| &choice.id)
            .filter(|id| {
                if *id == tapped {
                    !giving_up
                } else {
                    taken.contains(id) && (giving_up || exclusive(id) == exclusive(tapped) && !exclusive(id))
                }
            })
            .cloned()
            .collect()
    }
}

fn taken(answer: &Answer) -> Option<&PickedMany> {
    match answer {
        Answer::Multiple(picked) => Some(picked),
        _ => None,
    }
}

impl Absorb for Multiple {
    fn absorb(&mut self, older: &Self) -> bool {
        self.choices.absorb(&older.choices);
        true
    }
}

impl Answerable for Multiple {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        let picked = taken(answer).ok_or(Violation::NotOffered)?;
        self.choices.check(&picked.choices, picked.other.as_deref())?;
        let count = picked.choices.len();
        let exclusive = picked.choices.iter().any(|id| self.choices.get(id).is_some_and(|c| c.exclusive));
        match (self.min, self.max) {
            _ if exclusive && count > 1 => Err(Violation::Exclusive),
            (Some(min), _) if count < min && !exclusive => Err(Violation::TooFew { min }),
            (_, Some(max)) if count > max => Err(Violation::TooMany { max }),
            _ => Ok(()),
        }
    }

    fn mark(&self, answer: &Answer) -> Option<Fraction> {
        self.choices.fraction(taken(answer).map_or(&[], |picked| &picked.choices), true)
    }

    fn choices(&self) -> Option<&Choices> {
        Some(&self.choices)
    }

    fn words(&self, answer: &Answer) -> String {
        taken(answer)
            .map_or_else(String::new, |picked| self.choices.words(&picked.choices, picked.other.as_deref()))
    }

    fn right_words(&self) -> String {
        self.choices.right_words()
    }

    fn shows_right(&self) -> bool {
        true
    }
}

impl Countable for Multiple {
    fn options(&self) -> Vec<Opt<'_>> {
        self.choices.options()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        let Some(picked) = taken(answer) else { return };
        // Once each, as in the cells, though a record may name a choice twice.
        for (option, choice) in self.choices.0.iter().enumerate() {
            if picked.choices.contains(&choice.id) {
                counts.add_option(option);
            }
        }
        if let Some(text) = &picked.other {
            counts.add_text(text);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        let choice_columns = self.choices.0.iter().map(|choice| Column {
            suffix: choice.id.to_string(),
            content: ColumnContent::ZeroOrOne,
            label: &choice.label,
        });
        choice_columns.chain(self.choices.other_column()).collect()
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        let picked = taken(answer);
        let mut cells: Vec<Cell> = self
            .choices
            .0
            .iter()
            .map(|choice| match picked {
                Some(picked) => Cell::Number(f64::from(u8::from(picked.choices.contains(&choice.id)))),
                None => Cell::Blank,
            })
            .collect();
        if self.choices.other_column().is_some() {
            cells.push(Cell::text(picked.and_then(|picked| picked.other.as_deref())));
        }
        cells
    }
}
