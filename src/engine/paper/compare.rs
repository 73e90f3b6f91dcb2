//! A sheet typed in twice: where the two differ.

use super::number::numbered;
use crate::engine::id::QuestionId;
use crate::engine::pack::Pack;
use crate::engine::record::{Outcome, Response};

/// A question to which the two say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Its number on paper.
    pub number: usize,
    /// The question.
    pub question: QuestionId,
    /// What was typed the first time.
    pub first: Outcome,
    /// What was typed the second time.
    pub second: Outcome,
}

/// Where two responses to a pack differ, in its order. What is calculated
/// follows from the rest, and is left out.
pub fn differences(pack: &Pack, first: &Response, second: &Response) -> Vec<Difference> {
    let of = |response: &Response, id: &QuestionId| {
        response.answers.get(id).cloned().unwrap_or(Outcome::NotRelevant)
    };
    let both = numbered(pack).map(|(number, question)| {
        let id = &question.id;
        Difference { number, question: id.clone(), first: of(first, id), second: of(second, id) }
    });
    both.filter(|difference| difference.first != difference.second).collect()
}
