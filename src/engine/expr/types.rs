//! What checking speaks of: types and shapes of answers, where references
//! lead, and what cannot be meant. What each function takes is in `check`.

use super::Function;
use crate::engine::id::QuestionId;
use crate::engine::question::{Choices, Computed, Item, Kind};

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// True or false.
    Bool,
    /// A number.
    Number,
    /// Text, or a choice's id.
    Text,
    /// A day.
    Date,
}

/// What a question's answer is to an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Never anything: there is nothing to answer.
    Nothing,
    /// One value.
    One(Type),
    /// One of these choices, by id.
    OneOf(Vec<String>),
    /// Several of these choices, by id.
    SomeOf(Vec<String>),
    /// For each of these rows one of these columns, by id.
    Grid {
        /// The rows.
        rows: Vec<String>,
        /// The columns, in order.
        columns: Vec<String>,
    },
}

impl Shape {
    /// The shape of a kind's answers.
    pub fn of(kind: &Kind) -> Self {
        let ids = |choices: &Choices| choices.0.iter().map(|choice| choice.id.to_string()).collect();
        let names = |items: &[Item]| items.iter().map(|item| item.id.to_string()).collect();
        match kind {
            Kind::Single(single) => Self::OneOf(ids(&single.choices)),
            Kind::Multiple(multiple) => Self::SomeOf(ids(&multiple.choices)),
            Kind::Rating(_) | Kind::Number(_) => Self::One(Type::Number),
            Kind::Text(_) => Self::One(Type::Text),
            Kind::Date(_) => Self::One(Type::Date),
            Kind::Ranking(ranking) => Self::SomeOf(ids(&ranking.choices)),
            Kind::Matrix(matrix) => Self::Grid { rows: names(&matrix.rows), columns: names(&matrix.columns) },
            Kind::Matching(matching) => {
                Self::Grid { rows: names(&matching.left), columns: ids(&matching.choices) }
            }
            Kind::Drawing(_) | Kind::Consent(_) => Self::One(Type::Bool),
            Kind::Note(_) => Self::Nothing,
            Kind::Calculate(calculate) => Self::One(match calculate.gives {
                Computed::Truth => Type::Bool,
                Computed::Number => Type::Number,
                Computed::Text => Type::Text,
                Computed::Date => Type::Date,
            }),
        }
    }
}

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No question of that id.
    Unknown,
    /// A question that does not come before.
    NotBefore,
    /// A question that nobody but its participant may see.
    Private,
    /// A calculated question whose own expression is wrong already.
    Unchecked,
    /// A question of that shape.
    Shape(Shape),
}

/// What surrounds an expression.
pub struct Around<'a> {
    /// Finds a question.
    pub find: &'a dyn Fn(&QuestionId) -> Found,
    /// What `.` is, in a constraint.
    pub own: Option<Shape>,
    /// Whether it stands in a repeat, where there is a position.
    pub repeat: bool,
    /// Whether it has to be a condition.
    pub condition: bool,
}

/// A use of a question, an operator or a function that cannot be meant. Parts
/// of the expression stand as they print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// No question of that id.
    Unknown(QuestionId),
    /// A question that does not come before this one.
    NotBefore(QuestionId),
    /// A private question.
    Private(QuestionId),
    /// A question with nothing to answer.
    NothingToAnswer(QuestionId),
    /// One answer of a question that a run may put several times, from outside
    /// its repeat.
    Repeated(QuestionId),
    /// The question has no such choice or column.
    UnknownChoice(String, String),
    /// The grid has no such row.
    UnknownRow(QuestionId, String),
    /// A row of a question without rows.
    NoRows(QuestionId),
    /// The choices of something without choices.
    NoChoices(String),
    /// A question of several values taken as one.
    SeveralValues(String),
    /// An argument of the wrong type.
    WrongType {
        /// The operator or function.
        function: Function,
        /// The argument.
        argument: String,
        /// Its type.
        is: Type,
    },
    /// Two values of different types, compared or to choose from.
    Unlike {
        /// The operator or function.
        function: Function,
        /// The one and its type.
        left: (String, Type),
        /// The other and its type.
        right: (String, Type),
    },
    /// Text beside a date that is no day.
    NotADay(String),
    /// `.` outside a constraint.
    NoOwnValue,
    /// `position(..)` outside a repeat.
    NoPosition,
    /// The whole is a value, not a condition.
    NotACondition(Type),
}

/// What is known of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Everything that is wrong.
    pub misuses: Vec<Misuse>,
    /// The type of the whole; none where that is unknown because of a misuse.
    pub of: Option<Type>,
}
