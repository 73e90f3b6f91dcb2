//! Question kinds: one file a kind, and the one `match` that finds it.
//!
//! What a kind knows is in two traits, because a participant's phone needs
//! only the first: [`Answerable`] (may this be answered so, and how right is
//! it) and [`Countable`] (how it is counted and exported, the desk's side).
//!
//! To add a kind: a file here with both traits, a variant of [`Kind`] and of
//! [`Answer`], and the arms that the compiler then names (here, in
//! `author/lower.rs`, `ui/participant/controls`, `engine/simulate.rs`).

mod choice;
mod multiple;
mod number;
mod rating;
mod single;
mod text;

use serde::Serialize;

pub use self::choice::{Choice, Choices};
pub use self::multiple::Multiple;
pub use self::number::{Number, plain_number, read_number};
pub use self::rating::Rating;
pub use self::single::Single;
pub use self::text::{Text, normalise};
use super::answer::{Answer, Violation};
use super::export::cell::Cell;
use super::json::{FromJson, Node};
use super::mark::Fraction;
use super::tally::Counts;

/// A question's kind with what only that kind has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of several choices.
    Single(Single),
    /// Any of several choices.
    Multiple(Multiple),
    /// A step on a scale.
    Rating(Rating),
    /// A number.
    Number(Number),
    /// Free text.
    Text(Text),
}

impl FromJson for Kind {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, content) = node.variant();
        match name {
            "single" => Self::Single(Single::from_json(&content)),
            "multiple" => Self::Multiple(Multiple::from_json(&content)),
            "rating" => Self::Rating(Rating::from_json(&content)),
            "number" => Self::Number(Number::from_json(&content)),
            _ => {
                if name != "text" {
                    node.refuse("single, multiple, rating, number, text");
                }
                Self::Text(Text::from_json(&content))
            }
        }
    }
}

impl Kind {
    /// The kind's answering side.
    pub fn answerable(&self) -> &dyn Answerable {
        match self {
            Self::Single(kind) => kind,
            Self::Multiple(kind) => kind,
            Self::Rating(kind) => kind,
            Self::Number(kind) => kind,
            Self::Text(kind) => kind,
        }
    }

    /// The kind's counting side.
    pub fn countable(&self) -> &dyn Countable {
        match self {
            Self::Single(kind) => kind,
            Self::Multiple(kind) => kind,
            Self::Rating(kind) => kind,
            Self::Number(kind) => kind,
            Self::Text(kind) => kind,
        }
    }

    /// Takes over what an older version of the question had and this one has
    /// not, so that answers to both count together. False, with nothing taken
    /// over, where the two cannot be counted together.
    pub fn absorb(&mut self, older: &Self) -> bool {
        match (self, older) {
            (Self::Single(new), Self::Single(old)) => new.choices.absorb(&old.choices),
            (Self::Multiple(new), Self::Multiple(old)) => new.choices.absorb(&old.choices),
            (Self::Rating(new), Self::Rating(old)) => return new.steps == old.steps,
            (Self::Number(new), Self::Number(old)) => return new.unit == old.unit,
            (Self::Text(_), Self::Text(_)) => {}
            _ => return false,
        }
        true
    }

    /// The choices, for a kind that has them.
    pub fn choices(&self) -> Option<&Choices> {
        match self {
            Self::Single(kind) => Some(&kind.choices),
            Self::Multiple(kind) => Some(&kind.choices),
            Self::Rating(_) | Self::Number(_) | Self::Text(_) => None,
        }
    }
}

/// What a participant's phone asks of a kind.
pub trait Answerable {
    /// Whether the answer is one that the question takes. An answer of
    /// another kind is [`Violation::NotOffered`].
    fn check(&self, answer: &Answer) -> Result<(), Violation>;

    /// How right the answer is; none where the question marks nothing.
    fn mark(&self, answer: &Answer) -> Option<Fraction>;
}

/// What the desk asks of a kind.
pub trait Countable {
    /// The kind's name in exports, as authors write it.
    fn name(&self) -> &'static str;

    /// What answers are counted by, in a fixed order: choices, steps.
    fn options(&self) -> Vec<Opt<'_>>;

    /// Adds one answer to the counts. An answer of another kind adds nothing.
    fn count(&self, answer: &Answer, counts: &mut Counts);

    /// What follows the question's id in the headings of `responses.csv`; an
    /// empty one stands for the id alone.
    fn columns(&self) -> Vec<Column<'_>>;

    /// One cell for each of [`Countable::columns`].
    fn cells(&self, answer: &Answer) -> Vec<Cell>;
}

/// Something that answers are counted by.
#[derive(Clone, Debug, PartialEq)]
pub struct Opt<'a> {
    /// Its key in exports.
    pub key: String,
    /// Its words in the pack's language; empty where the key says it all.
    pub label: &'a str,
    /// Its mark; none where the question marks nothing.
    pub right: Option<bool>,
}

/// A column of `responses.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// What follows the question's id and a dot; empty for the id alone.
    pub suffix: String,
    /// What the column holds, for the codebook.
    pub content: ColumnContent,
    /// The choice's words, for a column of one choice.
    pub label: &'a str,
}

/// What a column of `responses.csv` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnContent {
    /// A choice's id.
    ChoiceId,
    /// 1 where the choice was taken, 0 where it was not.
    ZeroOrOne,
    /// A number.
    Number,
    /// Text as typed.
    Text,
}

impl ColumnContent {
    /// The name in the codebook.
    pub fn name(self) -> &'static str {
        match self {
            Self::ChoiceId => "choice_id",
            Self::ZeroOrOne => "zero_or_one",
            Self::Number => "number",
            Self::Text => "text",
        }
    }
}
