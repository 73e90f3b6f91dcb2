//! Answers: one question's value, typed, and why one is refused.

use std::hash::{Hash, Hasher};
use std::mem::discriminant;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::day::Day;
use super::id::ChoiceId;
use super::json::{FromJson, Node, struct_from_json};
use super::question::as_written;
use super::vec_map::VecMap;

/// One question's value. Which variant a question takes is its kind's
/// business; see [`super::question`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One choice.
    Single(Picked),
    /// Any number of choices.
    Multiple(PickedMany),
    /// A step on a scale.
    Rating(u8),
    /// A number in the question's unit.
    #[serde(deserialize_with = "number_as_written")]
    Number(f64),
    /// Text as typed.
    Text(String),
    /// A day.
    Date(Day),
    /// For each row of a grid, or each left side, what was put to it; rows
    /// that were left open are missing.
    Pairs(VecMap<ChoiceId, ChoiceId>),
    /// The choices that were ranked, the first one first.
    Ranking(Vec<ChoiceId>),
    /// Strokes, as an SVG path.
    Drawing(String),
    /// "I agree". Not agreeing is no answer.
    Agreed,
}

impl Hash for Answer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        discriminant(self).hash(state);
        match self {
            Self::Single(picked) => picked.hash(state),
            Self::Multiple(picked) => picked.hash(state),
            Self::Rating(step) => step.hash(state),
            // 0 and -0 are equal.
            Self::Number(number) => (number + 0.0).to_bits().hash(state),
            Self::Text(text) | Self::Drawing(text) => text.hash(state),
            Self::Date(day) => day.hash(state),
            Self::Pairs(pairs) => pairs.hash(state),
            Self::Ranking(choices) => choices.hash(state),
            Self::Agreed => {}
        }
    }
}

impl Answer {
    /// Whether the choice is taken, alone or among others.
    pub fn takes(&self, choice: &ChoiceId) -> bool {
        match self {
            Self::Single(picked) => picked.choice == *choice,
            Self::Multiple(picked) => picked.choices.contains(choice),
            _ => false,
        }
    }

    /// Whether nothing is in it, so that it counts as no answer.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Multiple(picked) => picked.choices.is_empty(),
            Self::Text(text) => text.trim().is_empty(),
            Self::Pairs(pairs) => pairs.is_empty(),
            Self::Ranking(choices) => choices.is_empty(),
            Self::Drawing(strokes) => strokes.is_empty(),
            Self::Single(_) | Self::Rating(_) | Self::Number(_) | Self::Date(_) | Self::Agreed => false,
        }
    }
}

/// Reads a number as phones read it. One that would be written as another is
/// refused, since nobody can have typed it and no export would tell it right.
fn number_as_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let error = || D::Error::custom("a number of at most 15 digits");
    as_written(f64::deserialize(deserializer)?).ok_or_else(error)
}

/// The choice taken, with the text typed beside an "other".
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picked {
    /// The choice.
    pub choice: ChoiceId,
    /// What was typed beside it, for a choice with a text field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
}

/// The choices taken, in the pack's order, with the text beside an "other".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PickedMany {
    /// The choices.
    pub choices: Vec<ChoiceId>,
    /// What was typed beside the choice with a text field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
}

struct_from_json!(Picked { choice: field, other: optional });
struct_from_json!(PickedMany { choices: field, other: optional });

impl FromJson for Answer {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, value) = node.variant();
        match name {
            "single" => Self::Single(Picked::from_json(&value)),
            "multiple" => Self::Multiple(PickedMany::from_json(&value)),
            "rating" => Self::Rating(u8::from_json(&value)),
            "number" => Self::Number(f64::from_json(&value)),
            "text" => Self::Text(String::from_json(&value)),
            "date" => Self::Date(Day::from_json(&value)),
            "pairs" => Self::Pairs(VecMap::from_json(&value)),
            "ranking" => Self::Ranking(Vec::from_json(&value)),
            "drawing" => Self::Drawing(String::from_json(&value)),
            "agreed" => Self::Agreed,
            _ => {
                node.refuse("an answer");
                Self::Text(String::new())
            }
        }
    }
}

/// Why an answer is refused. Words for it are the interface's.
#[derive(Clone, Debug, PartialEq)]
pub enum Violation {
    /// The question must be answered.
    Required,
    /// A choice, step or kind of value that the question does not have.
    NotOffered,
    /// The text beside "other" is missing.
    OtherMissing,
    /// Fewer choices than `min`.
    TooFew {
        /// The least number of choices.
        min: usize,
    },
    /// More choices than `max`.
    TooMany {
        /// The greatest number of choices.
        max: usize,
    },
    /// "None of these" together with something else.
    Exclusive,
    /// What was typed is not a number.
    NotANumber,
    /// What was typed is not a day.
    NotADate,
    /// A fraction where a whole number is asked.
    NotWhole,
    /// A private answer that could not be sealed, and so is kept nowhere.
    Unsealed,
    /// Below the least value.
    TooSmall {
        /// The least value.
        min: f64,
    },
    /// Above the greatest value.
    TooLarge {
        /// The greatest value.
        max: f64,
    },
    /// Between two values that are taken.
    OffStep {
        /// How far apart values that are taken lie.
        step: f64,
    },
    /// Before the first day that is taken.
    TooEarly {
        /// The first day.
        min: Day,
    },
    /// After the last day that is taken.
    TooLate {
        /// The last day.
        max: Day,
    },
    /// Rows, sides or items without an answer.
    Incomplete {
        /// How many are missing.
        missing: usize,
    },
    /// The author's condition does not hold; the message is the author's.
    Constraint {
        /// In the pack's language; may be empty.
        message: String,
    },
    /// More characters than `max`, or a drawing of more bytes. The words for
    /// it name neither.
    TooLong {
        /// The greatest number of them.
        max: usize,
    },
}
