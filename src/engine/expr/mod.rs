//! Expressions over answers: the everyday part of XLSForm's language, for
//! `relevant`, `constraint` and `calculate`.
//!
//! References `${id}`, one row of a grid `${id.row}`, the question's own value
//! `.`, text in either quotes, numbers; `or and = != < <= > >= + - * div mod`,
//! unary minus and parentheses, binding as in XPath 1.0; and the functions of
//! [`Function`]. They are parsed and checked when packs are built; a phone
//! gets the tree, and code only to read and to evaluate it.
//!
//! Numbers are `f64`. What is not a number, such as `1 div 0`, and what has
//! more than 15 digits before the point is empty. A date is a number of days
//! with a type of its own: a date and a number of days add up to a date, two
//! dates have a distance in days, and text beside a date is `YYYY-MM-DD`.
//!
//! A question that is unanswered, declined or not relevant is *empty*. What
//! empty does, where `∅` stands for it:
//!
//! | expression | with empty |
//! |---|---|
//! | `∅ = ''`, `∅ = ∅` | true |
//! | `∅ = 'a'`, `∅ = 1` | false |
//! | `∅ != 'a'`, `∅ != 1` | true |
//! | `∅ < 1`, `∅ <= 1`, `∅ > 1`, `∅ >= 1` | false |
//! | `∅ + 1`, `∅ - 1`, `∅ * 1`, `∅ div 1`, `∅ mod 1`, `-∅` | empty |
//! | `∅` as a condition: `and`, `or`, `not(∅)`, `if(∅, a, b)`, beside `true()` | false |
//! | `selected(∅, 'a')` | false |
//! | `count-selected(∅)` | 0 |
//! | `concat(∅, 'a')` | `a` |
//! | `string-length(∅)` | 0 |
//! | `starts-with(∅, 'a')`, `contains(∅, 'a')`, `regex(∅, 'a')` | as with `''` |
//! | `coalesce(∅, a)` | `a`; with `''` too |
//! | `int(∅)`, `round(∅, 1)`, `number(∅)` | empty |
//! | `round(a, ∅)` | as with 0 |
//! | `sum(∅)`, `count(∅)` | passed over: 0 |
//! | the whole of a `relevant` or `constraint` | false; a blank answer is not asked for its `constraint` |
//! | the whole of a `calculate` | no value |

mod eval;
mod pattern;
mod value;

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod compile;
#[cfg(not(target_arch = "wasm32"))]
mod lex;
#[cfg(not(target_arch = "wasm32"))]
mod parse;
#[cfg(not(target_arch = "wasm32"))]
mod print;
#[cfg(not(target_arch = "wasm32"))]
mod rewrite;
#[cfg(not(target_arch = "wasm32"))]
mod types;

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

#[cfg(not(target_arch = "wasm32"))]
pub use self::check::check;
#[cfg(not(target_arch = "wasm32"))]
pub use self::compile::{PatternError, PatternProblem};
pub use self::eval::Scope;
#[cfg(not(target_arch = "wasm32"))]
pub use self::lex::{SyntaxError, SyntaxProblem};
#[cfg(not(target_arch = "wasm32"))]
pub use self::parse::parse;
pub use self::pattern::{Pattern, Step};
#[cfg(not(target_arch = "wasm32"))]
pub use self::types::{Around, Checked, Found, Misuse, Shape, Type};
pub use self::value::Value;
use super::id::{ChoiceId, QuestionId};
use super::json::{FromJson, Node};

/// A parsed expression.
///
/// In JSON each is a list: a sign of what it is, or a function's name, and
/// what it holds. That nests half as deep as objects would.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A number: `["#", 5]`.
    Number(f64),
    /// Text: `["'", "yes"]`.
    Text(String),
    /// A question's answer: `["$", "paid"]`.
    Ref(QuestionId),
    /// The column that was put to one row of a grid: `["$.", "rate", "price"]`.
    Cell(QuestionId, ChoiceId),
    /// A grid with its columns in order, for [`Function::Sum`]; made from a
    /// [`Expr::Ref`] when packs are built: `["$#", "rate", ["low", "high"]]`.
    Places(QuestionId, Vec<ChoiceId>),
    /// The question's own answer: `["."]`.
    Own,
    /// What [`Function::Regex`] looks for: `["~", …]`.
    Pattern(Pattern),
    /// An operator or a function of its arguments: `["and", …, …]`.
    Call(Function, Vec<Expr>),
}

/// Writes [`Function`] and its names, which are those that authors write.
macro_rules! functions {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// An operator or a function.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Function {
            $($(#[$doc])* $variant,)*
        }

        impl Function {
            const ALL: &[(Self, &'static str)] = &[$((Self::$variant, $name),)*];
        }
    };
}

functions! {
    /// True where either side is.
    Or = "or",
    /// True where both sides are.
    And = "and",
    /// Whether both sides are equal.
    Equal = "=",
    /// Whether they are not.
    NotEqual = "!=",
    /// Whether the left is less.
    Less = "<",
    /// Whether the left is less or equal.
    LessOrEqual = "<=",
    /// Whether the left is greater.
    Greater = ">",
    /// Whether the left is greater or equal.
    GreaterOrEqual = ">=",
    /// The sum of two.
    Add = "+",
    /// The difference.
    Subtract = "-",
    /// The product.
    Multiply = "*",
    /// The quotient, with its fraction.
    Divide = "div",
    /// What is left of a division, with the dividend's sign.
    Modulo = "mod",
    /// The number with the other sign: `-x`.
    Negate = "negate",
    /// True.
    True = "true",
    /// False.
    False = "false",
    /// The day on which the run started.
    Today = "today",
    /// True where the inside is not.
    Not = "not",
    /// The second where the first holds, else the third.
    If = "if",
    /// Whether an answer contains a choice.
    Selected = "selected",
    /// How many choices an answer has.
    CountSelected = "count-selected",
    /// The texts one after the other.
    Concat = "concat",
    /// How many characters a text has.
    StringLength = "string-length",
    /// Whether the first text starts with the second.
    StartsWith = "starts-with",
    /// Whether the first text contains the second.
    Contains = "contains",
    /// Whether a pattern describes the whole text.
    Regex = "regex",
    /// The first that is not empty.
    Coalesce = "coalesce",
    /// The number without its fraction.
    Int = "int",
    /// The number rounded to so many decimals, halves away from zero.
    Round = "round",
    /// Text, a date or a truth as a number.
    Number = "number",
    /// The sum of answers; of a grid, of the places of the columns taken.
    Sum = "sum",
    /// How many are answered; of a grid, how many rows.
    Count = "count",
    /// Which repetition this is, from 1; see `Expr::in_instance`.
    Position = "position",
}

impl Function {
    /// The name, as authors write it.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(function, _)| *function == self).map_or("", |(_, name)| name)
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(function, _)| *function)
    }
}

impl Serialize for Expr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(value) => ("#", value).serialize(serializer),
            Self::Text(text) => ("'", text).serialize(serializer),
            Self::Ref(id) => ("$", id).serialize(serializer),
            Self::Cell(id, row) => ("$.", id, row).serialize(serializer),
            Self::Places(id, columns) => ("$#", id, columns).serialize(serializer),
            Self::Own => (".",).serialize(serializer),
            Self::Pattern(pattern) => ("~", pattern).serialize(serializer),
            Self::Call(function, args) => {
                let mut list = serializer.serialize_seq(Some(1 + args.len()))?;
                list.serialize_element(function.name())?;
                for arg in args {
                    list.serialize_element(arg)?;
                }
                list.end()
            }
        }
    }
}

impl FromJson for Expr {
    fn from_json(node: &Node<'_>) -> Self {
        let sign: String = node.item(0);
        match sign.as_str() {
            "#" => Self::Number(node.item(1)),
            "'" => Self::Text(node.item(1)),
            "$" => Self::Ref(node.item(1)),
            "$." => Self::Cell(node.item(1), node.item(2)),
            "$#" => Self::Places(node.item(1), node.item(2)),
            "~" => Self::Pattern(node.item(1)),
            name => match Function::named(name) {
                Some(function) => {
                    Self::Call(function, (1..node.items().len()).map(|index| node.item(index)).collect())
                }
                None => {
                    if name != "." {
                        node.refuse("an expression");
                    }
                    Self::Own
                }
            },
        }
    }
}
