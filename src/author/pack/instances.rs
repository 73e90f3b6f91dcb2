//! Instances: what the questions of a repeated group become the second time
//! and after. Packs are unrolled here, so that nothing on a phone has to know
//! how to repeat.

use crate::engine::expr::{Comparison, Expr};
use crate::engine::id::QuestionId;
use crate::engine::json;
use crate::engine::pack::{Question, Repeat};

/// The id of the `number`-th instance of a question, from 1.
pub fn instance_id(id: &QuestionId, number: u32) -> QuestionId {
    if number == 1 { id.clone() } else { QuestionId::new(format!("{id}#{number}")) }
}

/// The question as its `number`-th instance, from 2: its texts name the
/// `members` of the same instance. Its condition is the caller's.
pub fn instance(question: &Question, number: u32, members: &[QuestionId]) -> Question {
    let mut text = json::to_string(question);
    for member in members {
        text = text.replace(&format!("${{{member}}}"), &format!("${{{}}}", instance_id(member, number)));
    }
    // What phones cannot read is refused elsewhere, in words.
    let read = json::parse(&text).and_then(|value| json::from_value::<Question>(&value));
    Question {
        id: instance_id(&question.id, number),
        repeats: Some(Repeat { first: question.id.clone(), number }),
        ..read.unwrap_or_else(|_| question.clone())
    }
}

/// The condition where it stands in the `number`-th instance: it names the
/// `members` of the same one.
pub fn in_instance(expr: &Expr, number: u32, members: &[QuestionId]) -> Expr {
    let id = |id: &QuestionId| if members.contains(id) { instance_id(id, number) } else { id.clone() };
    let inside = |expr: &Expr| Box::new(in_instance(expr, number, members));
    match expr {
        Expr::Or(a, b) => Expr::Or(inside(a), inside(b)),
        Expr::And(a, b) => Expr::And(inside(a), inside(b)),
        Expr::Not(a) => Expr::Not(inside(a)),
        Expr::Compare(op, a, b) => Expr::Compare(*op, inside(a), inside(b)),
        Expr::Selected(question, choice) => Expr::Selected(id(question), choice.clone()),
        Expr::CountSelected(question) => Expr::CountSelected(id(question)),
        Expr::Ref(question) => Expr::Ref(id(question)),
        Expr::Text(_) | Expr::Number(_) | Expr::Bool(_) => expr.clone(),
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
            all(left).zip(all(right)).map(|(left, right)| Expr::And(Box::new(left), Box::new(right)))
        }
    }
}

/// True where the condition is not.
pub fn not(condition: Expr) -> Expr {
    Expr::Not(Box::new(condition))
}

/// True where the question's answer is this choice.
pub fn answered(question: QuestionId, choice: &str) -> Expr {
    let (left, right) = (Expr::Ref(question), Expr::Text(choice.to_owned()));
    Expr::Compare(Comparison::Equal, Box::new(left), Box::new(right))
}
