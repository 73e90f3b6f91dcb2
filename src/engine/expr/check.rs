//! Whether an expression makes sense for the questions it names: checked when
//! packs are built, so that a phone never meets a wrong one.

use super::{Comparison, Expr};
use crate::engine::id::QuestionId;
use crate::engine::question::Kind;

/// A use of a question that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// No question of that id comes before this one.
    UnknownQuestion(QuestionId),
    /// The question has no such choice.
    UnknownChoice(QuestionId, String),
    /// `selected` or `count-selected` of a question without choices.
    NoChoices(QuestionId),
    /// A question of several choices compared as a whole.
    ComparesMany(QuestionId),
    /// Order asked of something that is not a number.
    NotANumber(QuestionId),
    /// The whole is a value, not a condition.
    NotACondition,
}

/// Everything wrong with `expr` as a condition, where `earlier` finds the
/// questions that come before it.
pub fn check<'a>(expr: &Expr, earlier: &dyn Fn(&QuestionId) -> Option<&'a Kind>) -> Vec<Misuse> {
    let mut found = Vec::new();
    condition(expr, earlier, &mut found);
    found
}

type Earlier<'e, 'a> = &'e dyn Fn(&QuestionId) -> Option<&'a Kind>;

fn condition(expr: &Expr, earlier: Earlier<'_, '_>, found: &mut Vec<Misuse>) {
    match expr {
        Expr::Or(a, b) | Expr::And(a, b) => {
            condition(a, earlier, found);
            condition(b, earlier, found);
        }
        Expr::Not(inside) => condition(inside, earlier, found),
        Expr::Compare(op, a, b) => {
            for (side, against) in [(a, b), (b, a)] {
                compared(*op, side, against, earlier, found);
            }
        }
        Expr::Selected(id, choice) => match earlier(id).map(Kind::choices) {
            None => found.push(Misuse::UnknownQuestion(id.clone())),
            Some(None) => found.push(Misuse::NoChoices(id.clone())),
            Some(Some(choices)) if !choices.0.iter().any(|c| c.id.as_str() == choice) => {
                found.push(Misuse::UnknownChoice(id.clone(), choice.clone()));
            }
            Some(Some(_)) => {}
        },
        Expr::Bool(_) => {}
        Expr::CountSelected(_) | Expr::Ref(_) | Expr::Text(_) | Expr::Number(_) => {
            found.push(Misuse::NotACondition);
        }
    }
}

fn compared(op: Comparison, side: &Expr, against: &Expr, earlier: Earlier<'_, '_>, found: &mut Vec<Misuse>) {
    let ordered = !matches!(op, Comparison::Equal | Comparison::NotEqual);
    match side {
        Expr::Ref(id) => match earlier(id) {
            None => found.push(Misuse::UnknownQuestion(id.clone())),
            Some(Kind::Multiple(_)) => found.push(Misuse::ComparesMany(id.clone())),
            Some(Kind::Single(_) | Kind::Text(_)) if ordered => {
                found.push(Misuse::NotANumber(id.clone()));
            }
            Some(Kind::Single(single)) => {
                if let Expr::Text(choice) = against {
                    let known = single.choices.0.iter().any(|c| c.id.as_str() == choice);
                    if !known && !choice.is_empty() {
                        found.push(Misuse::UnknownChoice(id.clone(), choice.clone()));
                    }
                }
            }
            Some(_) => {}
        },
        Expr::CountSelected(id) => match earlier(id).map(Kind::choices) {
            None => found.push(Misuse::UnknownQuestion(id.clone())),
            Some(None) => found.push(Misuse::NoChoices(id.clone())),
            Some(Some(_)) => {}
        },
        Expr::Text(_) | Expr::Number(_) => {}
        nested => condition(nested, earlier, found),
    }
}
