//! Instances: what the questions of a repeated group become the second time
//! and after. Packs are unrolled here, so that nothing on a phone has to know
//! how to repeat.

use super::groups::Stretch;
use crate::engine::expr::{Expr, Function};
use crate::engine::id::QuestionId;
use crate::engine::json;
use crate::engine::pack::{Constraint, Question, Repeat};
use crate::engine::question::Kind;

/// Questions that are put together, several times where they repeat.
pub struct Repeats {
    /// How often at most.
    pub times: u32,
    members: Vec<QuestionId>,
}

impl Repeats {
    /// Those of a stretch.
    pub fn of(stretch: &Stretch) -> Self {
        let members = stretch.questions.iter().map(|written| written.question.id.clone()).collect();
        Self { times: stretch.repeat, members }
    }

    fn has(&self, id: &QuestionId) -> bool {
        self.times > 1 && self.members.contains(id)
    }

    /// The expression where it stands in the `number`-th instance of these: it
    /// names their members of the same one, and sums those of the `others`
    /// over all of theirs.
    pub fn at(&self, expr: &Expr, number: u32, others: &[Self]) -> Expr {
        let mut expr =
            if self.times > 1 { expr.in_instance(number, &|id| self.has(id)) } else { expr.clone() };
        for other in others.iter().filter(|other| other.times > 1 && other.members != self.members) {
            expr = expr.over_instances(other.times, &|id| other.has(id));
        }
        expr
    }

    /// The question as its `number`-th instance: its texts and expressions
    /// name the members of the same instance. Its condition is the caller's.
    pub fn instance(&self, question: &Question, number: u32, others: &[Self]) -> Question {
        let mut instance = if number > 1 { self.renamed(question, number) } else { question.clone() };
        instance.constraint = question.constraint.as_ref().map(|constraint| Constraint {
            holds: self.at(&constraint.holds, number, others),
            message: instance.constraint.map_or_else(String::new, |constraint| constraint.message),
        });
        if let (Kind::Calculate(calculate), Kind::Calculate(written)) = (&mut instance.kind, &question.kind) {
            calculate.expr = self.at(&written.expr, number, others);
        }
        instance
    }

    fn renamed(&self, question: &Question, number: u32) -> Question {
        let mut text = json::to_string(question);
        for member in &self.members {
            let other = member.instance(number);
            text = text.replace(&format!("${{{member}}}"), &format!("${{{other}}}"));
        }
        // What phones cannot read is refused elsewhere, in words.
        let read = json::parse(&text).and_then(|value| json::from_value::<Question>(&value));
        Question {
            id: question.id.instance(number),
            repeats: Some(Repeat { first: question.id.clone(), number }),
            ..read.unwrap_or_else(|_| question.clone())
        }
    }
}

/// True where all of these are; none where there are none. Nested no deeper
/// than it must be: phones read conditions of some depth only.
pub fn all(conditions: &[Expr]) -> Option<Expr> {
    match conditions {
        [] => None,
        [only] => Some(only.clone()),
        several => {
            let (left, right) = several.split_at(several.len() / 2);
            all(left).zip(all(right)).map(|(left, right)| Expr::Call(Function::And, vec![left, right]))
        }
    }
}

/// True where the condition is not.
pub fn not(condition: Expr) -> Expr {
    Expr::Call(Function::Not, vec![condition])
}

/// True where the question's answer is this choice.
pub fn answered(question: QuestionId, choice: &str) -> Expr {
    Expr::Call(Function::Equal, vec![Expr::Ref(question), Expr::Text(choice.to_owned())])
}
