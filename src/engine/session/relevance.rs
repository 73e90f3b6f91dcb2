//! What is asked, and what conditions and texts read: the answers to the
//! questions that are asked.

use super::{Given, Session};
use crate::engine::answer::Answer;
use crate::engine::id::QuestionId;

/// Stands in a text for an answer that there is not.
const NOTHING: &str = "…";

impl Session {
    /// Whether the question is asked as things stand.
    pub fn is_asked(&self, id: &QuestionId) -> bool {
        let place = self.draft.drawn.iter().position(|drawn| drawn == id);
        place.is_some_and(|place| self.relevance().get(place) == Some(&true))
    }

    /// The text with the answer to a question in the place of each `${id}`.
    pub fn text(&self, text: &str) -> String {
        let mut rest = text;
        let mut whole = String::new();
        while let Some((before, after)) = rest.split_once("${")
            && let Some((id, behind)) = after.split_once('}')
        {
            whole.push_str(before);
            let words = self.words(&QuestionId::new(id.trim()));
            whole.push_str(if words.is_empty() { NOTHING } else { &words });
            rest = behind;
        }
        whole.push_str(rest);
        whole
    }

    /// The answer to a question as the participant would say it; empty where
    /// there is none.
    fn words(&self, id: &QuestionId) -> String {
        let words = || {
            let question = self.pack.question(id)?;
            let answer = self.answer(&self.relevance(), id)?;
            Some(question.kind.answerable().words(answer))
        };
        words().unwrap_or_default()
    }

    /// For each drawn question, whether it is asked. An answer to a question
    /// that is not asked counts as empty in the conditions after it.
    pub(super) fn relevance(&self) -> Vec<bool> {
        let mut relevance: Vec<bool> = Vec::with_capacity(self.draft.drawn.len());
        for index in 0..self.draft.drawn.len() {
            let relevant = match &self.question(index).relevant {
                None => true,
                Some(condition) => condition.holds(&|id| self.answer(&relevance, id)),
            };
            relevance.push(relevant);
        }
        relevance
    }

    /// The answer to a question, where `relevance` knows that it is asked.
    fn answer(&self, relevance: &[bool], id: &QuestionId) -> Option<&Answer> {
        let asked = self.draft.drawn.iter().position(|drawn| drawn == id)?;
        match self.draft.given.get(id) {
            Some(Given::Answer(answer)) if relevance.get(asked) == Some(&true) && !answer.is_blank() => {
                Some(answer)
            }
            _ => None,
        }
    }
}
