//! Question kinds: one file a kind, and the one `match` that finds it.
//!
//! What a kind knows is in two traits, because a participant's phone needs
//! only the first: [`Answerable`] (may this be answered so, and how right is
//! it) and [`Countable`] (how it is counted and exported, the desk's side).
//!
//! To add a kind: a file here with both traits and a line in `kinds!` below;
//! a variant of [`Answer`] where no other kind's answer will do; and the arms
//! that the compiler then names.

mod calculate;
mod choice;
mod consent;
mod date;
mod drawing;
mod grid;
mod item;
mod matching;
mod matrix;
mod multiple;
mod note;
mod number;
mod ranking;
mod rating;
mod single;
mod text;

use serde::Serialize;

pub use self::calculate::{Band, Calculate, Computed};
pub use self::choice::{Choice, Choices, OTHER_MAX, Order};
pub use self::consent::Consent;
pub use self::date::Date;
pub use self::drawing::{Drawing, HEIGHT, Point, VIEW_BOX, WIDTH, read_strokes, write_strokes};
pub use self::grid::{Grid, GridLine, option_words};
pub use self::item::Item;
pub use self::matching::Matching;
pub use self::matrix::Matrix;
pub use self::multiple::Multiple;
pub use self::note::Note;
pub use self::number::{Closeness, Number, as_written, plain_number, read_number};
pub use self::ranking::{OrderMarking, Ranking};
pub use self::rating::Rating;
pub use self::single::Single;
pub use self::text::{Text, normalise};
use super::answer::{Answer, Violation};
use super::export::cell::Cell;
use super::json::{FromJson, Node};
use super::mark::Fraction;
use super::tally::Counts;

/// Writes [`Kind`] and everything that only has to find a kind's own type.
macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A question's kind with what only that kind has.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $($(#[$doc])* $variant($variant),)*
        }

        impl FromJson for Kind {
            fn from_json(node: &Node<'_>) -> Self {
                let (name, content) = node.variant();
                match name {
                    $($name => Self::$variant($variant::from_json(&content)),)*
                    _ => {
                        node.refuse("a kind of question");
                        Self::Text(Text::from_json(&content))
                    }
                }
            }
        }

        impl Kind {
            /// The kind's name, as authors write it and exports show it.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)*
                }
            }

            /// The kind's answering side.
            pub fn answerable(&self) -> &dyn Answerable {
                match self {
                    $(Self::$variant(kind) => kind,)*
                }
            }

            /// The kind's counting side.
            pub fn countable(&self) -> &dyn Countable {
                match self {
                    $(Self::$variant(kind) => kind,)*
                }
            }

            /// Takes over what an older version of the question had and this
            /// one has not, so that answers to both count together. False,
            /// with nothing taken over, where they cannot be counted together.
            pub fn absorb(&mut self, older: &Self) -> bool {
                match (self, older) {
                    $((Self::$variant(new), Self::$variant(old)) => Absorb::absorb(new, old),)*
                    _ => false,
                }
            }
        }
    };
}

kinds! {
    /// One of several choices.
    Single = "single",
    /// Any of several choices.
    Multiple = "multiple",
    /// A step on a scale.
    Rating = "rating",
    /// A number.
    Number = "number",
    /// Free text.
    Text = "text",
    /// A day.
    Date = "date",
    /// A scale for several statements.
    Matrix = "matrix",
    /// Items to be put into an order.
    Ranking = "ranking",
    /// What belongs to what.
    Matching = "matching",
    /// A signature or a sketch.
    Drawing = "drawing",
    /// A box to tick.
    Consent = "consent",
    /// Something to read.
    Note = "note",
    /// A value that follows from other answers.
    Calculate = "calculate",
}

impl Kind {
    /// The choices, for a kind that has them.
    pub fn choices(&self) -> Option<&Choices> {
        self.answerable().choices()
    }
}

/// What a participant's phone asks of a kind.
pub trait Answerable {
    /// Whether the answer is one that the question takes. An answer of
    /// another kind is [`Violation::NotOffered`].
    fn check(&self, answer: &Answer) -> Result<(), Violation>;

    /// How many parts of the answer are left open: rows, sides, ranks. Where
    /// the question must be answered, none may be.
    fn missing(&self, _: &Answer) -> usize {
        0
    }

    /// How right the answer is; none where the question marks nothing.
    fn mark(&self, answer: &Answer) -> Option<Fraction>;

    /// The answer as the participant would say it, in the pack's language.
    fn words(&self, answer: &Answer) -> String;

    /// The right answer likewise; empty where nothing is marked.
    fn right_words(&self) -> String {
        String::new()
    }

    /// Whether the control shows by itself what was right, once it is locked.
    fn shows_right(&self) -> bool {
        false
    }

    /// What the question has the participant do.
    fn role(&self) -> Role {
        Role::Asks
    }

    /// The choices, for a kind that has them.
    fn choices(&self) -> Option<&Choices> {
        None
    }
}

/// What a question has the participant do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Answer.
    Asks,
    /// Read, and go on: nothing is kept, counted or exported.
    Tells,
    /// Nothing: the value follows from other answers and is never shown.
    Computes,
}

/// How a kind takes over what an older version of its question had.
trait Absorb {
    /// See [`Kind::absorb`].
    fn absorb(&mut self, older: &Self) -> bool;
}

/// What the desk asks of a kind.
pub trait Countable {
    /// What answers are counted by, in a fixed order: choices, steps, the
    /// cells of a grid row by row.
    fn options(&self) -> Vec<Opt<'_>>;

    /// Rows and columns, for a kind whose options are the cells of a grid.
    /// The base of a cell's percent is then the sum of its row.
    fn grid(&self) -> Option<Grid<'_>> {
        None
    }

    /// Adds one answer to the counts. An answer of another kind adds nothing.
    fn count(&self, answer: &Answer, counts: &mut Counts);

    /// A figure of the numbers that were counted, as exports show it.
    fn figure(&self, value: f64) -> Cell {
        Cell::Number(value)
    }

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
    /// The words of the choice, the row or the left side that the column is
    /// of; a number's unit.
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
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A place in an order, from 1.
    Rank,
    /// Strokes as an SVG path, see [`WIDTH`] and [`HEIGHT`]; or the words that
    /// were typed in the place of them.
    SvgPath,
}

impl ColumnContent {
    /// The name in the codebook.
    pub fn name(self) -> &'static str {
        match self {
            Self::ChoiceId => "choice_id",
            Self::ZeroOrOne => "zero_or_one",
            Self::Number => "number",
            Self::Text => "text",
            Self::Date => "date",
            Self::Rank => "rank",
            Self::SvgPath => "svg_path",
        }
    }
}
