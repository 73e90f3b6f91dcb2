//! `calculate`: a value that follows from other answers and is never shown
//! (XLSForm `calculate`), with grade bands for numbers.

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt, Role, plain_number};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::expr::Expr;
use crate::engine::id::ChoiceId;
use crate::engine::json::{names_from_json, struct_from_json};
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// What follows a calculated question's id in the heading of its grade.
const GRADE: &str = "grade";

/// A calculated value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calculate {
    /// What it is calculated from.
    pub expr: Expr,
    /// What comes out.
    pub gives: Computed,
    /// The grades, the highest first; may be empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
}

/// What a calculation gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Computed {
    /// A number.
    Number,
    /// True or false, kept as the number 1 or 0.
    Truth,
    /// Text.
    Text,
    /// A day.
    Date,
}

/// A grade: the values from a threshold up to the next higher grade's.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Band {
    /// Its id, unique in the question.
    pub id: ChoiceId,
    /// Its words.
    pub label: String,
    /// The least value.
    pub from: f64,
}

struct_from_json!(Calculate { expr: field, gives: field, bands: or_default });
names_from_json!(Computed { "number" => Number, "truth" => Truth, "text" => Text, "date" => Date });
struct_from_json!(Band { id: field, label: field, from: field });

impl Calculate {
    /// The grade of an answer; none below the lowest.
    fn grade(&self, answer: &Answer) -> Option<usize> {
        match answer {
            Answer::Number(value) => self.band(*value),
            _ => None,
        }
    }

    /// The place of a value's band; none below the lowest.
    pub fn band(&self, value: f64) -> Option<usize> {
        self.bands.iter().position(|band| value >= band.from)
    }
}

impl Absorb for Calculate {
    fn absorb(&mut self, older: &Self) -> bool {
        // Older values are graded by the newest bands.
        self.gives == older.gives
    }
}

impl Answerable for Calculate {
    fn check(&self, _: &Answer) -> Result<(), Violation> {
        Err(Violation::NotOffered)
    }

    fn mark(&self, _: &Answer) -> Option<Fraction> {
        None
    }

    fn words(&self, answer: &Answer) -> String {
        match answer {
            Answer::Number(value) => plain_number(*value),
            Answer::Text(text) => text.clone(),
            Answer::Date(day) => day.to_string(),
            _ => String::new(),
        }
    }

    fn role(&self) -> Role {
        Role::Computes
    }
}

impl Countable for Calculate {
    fn options(&self) -> Vec<Opt<'_>> {
        self.bands
            .iter()
            .map(|band| Opt { key: band.id.to_string(), label: &band.label, right: None })
            .collect()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        match answer {
            Answer::Number(value) => counts.add_number(*value),
            Answer::Text(text) => counts.add_text(text),
            Answer::Date(day) => counts.add_text(&day.to_string()),
            _ => {}
        }
        if let Some(grade) = self.grade(answer) {
            counts.add_option(grade);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        let content = match self.gives {
            Computed::Number | Computed::Truth => ColumnContent::Number,
            Computed::Text => ColumnContent::Text,
            Computed::Date => ColumnContent::Date,
        };
        let value = Column { suffix: String::new(), content, label: "" };
        let grade = Column { suffix: GRADE.to_owned(), content: ColumnContent::ChoiceId, label: "" };
        if self.bands.is_empty() { vec![value] } else { vec![value, grade] }
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        let value = match answer {
            Answer::Number(value) => Cell::Number(*value),
            Answer::Text(text) => Cell::Text(text.clone()),
            Answer::Date(day) => Cell::Key(day.to_string()),
            _ => Cell::Blank,
        };
        if self.bands.is_empty() {
            return vec![value];
        }
        let grade = self.grade(answer).and_then(|grade| self.bands.get(grade));
        vec![value, Cell::key(grade.map(|band| band.id.to_string()))]
    }
}
