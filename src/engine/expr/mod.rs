//! Expressions over answers: the everyday part of XLSForm's language that
//! `relevant` needs.
//!
//! References `${id}`, text and numbers, `= != < <= > >=`, `and`, `or`,
//! `not(…)`, `true()`, `false()`, `selected(${id}, 'choice')` and
//! `count-selected(${id})`. Parsed and checked when packs are built; a phone
//! gets the tree.
//!
//! An unanswered, declined or irrelevant question is *empty*. What empty does:
//!
//! | expression | with `${q}` empty |
//! |---|---|
//! | `${q} = ''` | true |
//! | `${q} = 'a'`, `${q} = 1` | false |
//! | `${q} != 'a'`, `${q} != 1` | true |
//! | `<`, `<=`, `>`, `>=` | false |
//! | `selected(${q}, 'a')` | false |
//! | `count-selected(${q})` | 0 |

mod check;
mod parse;

use serde::Serialize;

pub use self::check::{Misuse, check};
pub use self::parse::{SyntaxError, SyntaxProblem, parse};
use super::answer::Answer;
use super::id::QuestionId;
use super::json::{FromJson, Node, names_from_json};
use super::question::read_number;

/// A parsed expression.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Expr {
    /// True where either side is.
    Or(Box<Expr>, Box<Expr>),
    /// True where both sides are.
    And(Box<Expr>, Box<Expr>),
    /// True where the inside is not.
    Not(Box<Expr>),
    /// A comparison.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// Whether the question's answer contains the choice.
    Selected(QuestionId, String),
    /// How many choices the question's answer has.
    CountSelected(QuestionId),
    /// A question's answer.
    Ref(QuestionId),
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// `true()` or `false()`.
    Bool(bool),
}

/// A comparison's operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

names_from_json!(Comparison {
    "equal" => Equal,
    "not_equal" => NotEqual,
    "less" => Less,
    "less_or_equal" => LessOrEqual,
    "greater" => Greater,
    "greater_or_equal" => GreaterOrEqual,
});

impl FromJson for Expr {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, inside) = node.variant();
        match name {
            "or" => Self::Or(inside.item(0), inside.item(1)),
            "and" => Self::And(inside.item(0), inside.item(1)),
            "not" => Self::Not(Box::from_json(&inside)),
            "compare" => Self::Compare(inside.item(0), inside.item(1), inside.item(2)),
            "selected" => Self::Selected(inside.item(0), inside.item(1)),
            "count_selected" => Self::CountSelected(QuestionId::from_json(&inside)),
            "ref" => Self::Ref(QuestionId::from_json(&inside)),
            "text" => Self::Text(String::from_json(&inside)),
            "number" => Self::Number(f64::from_json(&inside)),
            "bool" => Self::Bool(bool::from_json(&inside)),
            _ => {
                node.refuse("an expression");
                Self::Bool(false)
            }
        }
    }
}

enum Value<'a> {
    Empty,
    Bool(bool),
    Number(f64),
    Text(&'a str),
    Many(usize),
}

impl Expr {
    /// Whether the expression holds. `answers` gives a question's answer, or
    /// none where there is none to speak of.
    pub fn holds<'a>(&'a self, answers: &dyn Fn(&QuestionId) -> Option<&'a Answer>) -> bool {
        match self.value(answers) {
            Value::Empty => false,
            Value::Bool(value) => value,
            Value::Number(value) => value != 0.0,
            Value::Text(text) => !text.is_empty(),
            Value::Many(count) => count > 0,
        }
    }

    /// The questions that the expression names.
    pub fn references(&self) -> Vec<&QuestionId> {
        match self {
            Self::Or(a, b) | Self::And(a, b) | Self::Compare(_, a, b) => {
                let mut ids = a.references();
                ids.extend(b.references());
                ids
            }
            Self::Not(inside) => inside.references(),
            Self::Selected(id, _) | Self::CountSelected(id) | Self::Ref(id) => vec![id],
            Self::Text(_) | Self::Number(_) | Self::Bool(_) => Vec::new(),
        }
    }

    fn value<'a>(&'a self, answers: &dyn Fn(&QuestionId) -> Option<&'a Answer>) -> Value<'a> {
        match self {
            Self::Or(a, b) => Value::Bool(a.holds(answers) || b.holds(answers)),
            Self::And(a, b) => Value::Bool(a.holds(answers) && b.holds(answers)),
            Self::Not(inside) => Value::Bool(!inside.holds(answers)),
            Self::Compare(op, a, b) => Value::Bool(compare(*op, &a.value(answers), &b.value(answers))),
            Self::Selected(id, choice) => Value::Bool(match answers(id) {
                Some(Answer::Single(picked)) => picked.choice.as_str() == choice,
                Some(Answer::Multiple(picked)) => picked.choices.iter().any(|id| id.as_str() == choice),
                _ => false,
            }),
            Self::CountSelected(id) => Value::Number(match answers(id) {
                Some(Answer::Single(_)) => 1.0,
                Some(Answer::Multiple(picked)) => picked.choices.len() as f64,
                _ => 0.0,
            }),
            Self::Ref(id) => match answers(id) {
                None => Value::Empty,
                Some(Answer::Single(picked)) => Value::Text(picked.choice.as_str()),
                Some(Answer::Multiple(picked)) => Value::Many(picked.choices.len()),
                Some(Answer::Rating(step)) => Value::Number(f64::from(*step)),
                Some(Answer::Number(value)) => Value::Number(*value),
                Some(Answer::Text(text)) => Value::Text(text),
                Some(Answer::Date(day)) => Value::Number(f64::from(day.number())),
                Some(Answer::Pairs(pairs)) => Value::Many(pairs.len()),
                Some(Answer::Ranking(choices)) => Value::Many(choices.len()),
                Some(Answer::Drawing(_) | Answer::Agreed) => Value::Bool(true),
            },
            Self::Text(text) => Value::Text(text),
            Self::Number(value) => Value::Number(*value),
            Self::Bool(value) => Value::Bool(*value),
        }
    }
}

fn compare(op: Comparison, a: &Value<'_>, b: &Value<'_>) -> bool {
    let number = |value: &Value<'_>| match value {
        Value::Number(value) => *value,
        Value::Bool(value) => f64::from(u8::from(*value)),
        Value::Many(count) => *count as f64,
        Value::Text(text) => read_number(text).unwrap_or(f64::NAN),
        Value::Empty => f64::NAN,
    };
    let equal = match (a, b) {
        (Value::Text(a), Value::Text(b)) => a == b,
        (Value::Empty, Value::Text(text)) | (Value::Text(text), Value::Empty) => text.is_empty(),
        (Value::Empty, Value::Empty) => true,
        _ => number(a) == number(b),
    };
    match op {
        Comparison::Equal => equal,
        Comparison::NotEqual => !equal,
        Comparison::Less => number(a) < number(b),
        Comparison::LessOrEqual => number(a) <= number(b),
        Comparison::Greater => number(a) > number(b),
        Comparison::GreaterOrEqual => number(a) >= number(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::answer::{Picked, PickedMany};
    use crate::engine::id::ChoiceId;

    fn holds(expression: &str) -> bool {
        let many = Answer::Multiple(PickedMany {
            choices: vec![ChoiceId::new("a"), ChoiceId::new("b")],
            other: None,
        });
        let one = Answer::Single(Picked { choice: ChoiceId::new("a"), other: None });
        let five = Answer::Number(5.0);
        let expr = parse(expression).unwrap();
        expr.holds(&|id| match id.as_str() {
            "many" => Some(&many),
            "one" => Some(&one),
            "five" => Some(&five),
            _ => None,
        })
    }

    #[test]
    fn expressions_hold_as_in_xlsform() {
        for expression in [
            "${one} = 'a'",
            "${one} != 'b'",
            "selected(${many}, 'b')",
            "selected(${one}, 'a')",
            "not(selected(${many}, 'c'))",
            "count-selected(${many}) = 2",
            "${five} >= 5 and ${five} <= 5",
            "${five} > 10 or ${one} = 'a'",
            // `and` binds closer than `or`.
            "true() or true() and false()",
            "(true() or true()) and true()",
        ] {
            assert!(holds(expression), "{expression}");
        }
        for expression in ["${five} < 5", "selected(${many}, 'c')", "not(true())", "false()"] {
            assert!(!holds(expression), "{expression}");
        }
    }

    #[test]
    fn the_table_of_empty_values_is_kept() {
        for expression in ["${none} = ''", "${none} != 'a'", "${none} != 1", "count-selected(${none}) = 0"] {
            assert!(holds(expression), "{expression}");
        }
        for expression in [
            "${none} = 'a'",
            "${none} = 1",
            "${none} < 1",
            "${none} <= 1",
            "${none} > 1",
            "${none} >= 1",
            "selected(${none}, 'a')",
        ] {
            assert!(!holds(expression), "{expression}");
        }
    }
}
