//! What follows from a draft: which questions are asked, what they hold, and
//! what earlier answers put into later texts.
//!
//! Conditions and calculations may name each other in any order, so each is
//! worked out when it is asked for.

use std::borrow::Cow;
use std::cell::RefCell;

use super::{Given, Session};
use crate::engine::answer::Answer;
use crate::engine::expr::{Expr, Scope};
use crate::engine::id::QuestionId;
use crate::engine::pack::Question;
use crate::engine::question::{Kind, Role};

/// What a text says where there is no answer to put in.
const NO_ANSWER: &str = "…";

/// One look at a draft.
pub(super) struct Asked<'s> {
    session: &'s Session,
    /// For each drawn question whether it is relevant, as far as that is known.
    known: RefCell<Vec<Option<bool>>>,
    /// What was calculated so far, by drawn question: values that name each
    /// other twice would double the work at every step.
    calculated: RefCell<Vec<(usize, Option<Answer>)>>,
}

impl<'s> Asked<'s> {
    pub(super) fn of(session: &'s Session) -> Self {
        Self {
            session,
            known: RefCell::new(vec![None; session.draft.drawn.len()]),
            calculated: RefCell::default(),
        }
    }

    /// Whether the drawn question's condition holds. A private question is
    /// asked only where its answer can be sealed.
    pub(super) fn relevant(&self, index: usize) -> bool {
        let known = self.known.borrow().get(index).copied().flatten();
        known.unwrap_or_else(|| {
            let question = self.question(index);
            let relevant = (!question.private || self.session.draft.private)
                && match &question.relevant {
                    None => true,
                    // What waits for itself is not asked; `check` refuses it.
                    Some(condition) => {
                        self.note(index, false);
                        self.holds(condition, None)
                    }
                };
            self.note(index, relevant);
            relevant
        })
    }

    /// Whether the drawn question is put on the screen.
    pub(super) fn on_screen(&self, index: usize) -> bool {
        self.question(index).kind.answerable().role() != Role::Computes && self.relevant(index)
    }

    /// The value of a calculated question; none for any other.
    pub(super) fn calculated(&self, id: &QuestionId) -> Option<Answer> {
        self.answer(id).filter(|answer| matches!(answer, Cow::Owned(_))).map(Cow::into_owned)
    }

    /// The answer to a question, given or calculated; none where it is blank
    /// or not asked.
    pub(super) fn answer(&self, id: &QuestionId) -> Option<Cow<'s, Answer>> {
        let index = self.session.draft.drawn.iter().position(|drawn| drawn == id)?;
        if !self.relevant(index) {
            return None;
        }
        match (&self.question(index).kind, self.session.draft.given.get(id)) {
            (Kind::Calculate(calculate), _) => self.value(index, &calculate.expr).map(Cow::Owned),
            (_, Some(Given::Answer(answer))) if !answer.is_blank() => Some(Cow::Borrowed(answer)),
            _ => None,
        }
    }

    fn value(&self, index: usize, expr: &Expr) -> Option<Answer> {
        let known = self.calculated.borrow().iter().find(|(known, _)| *known == index).cloned();
        match known {
            Some((_, value)) => value,
            None => {
                self.note(index, false);
                let value = expr.answer(&self.scope(&|id| self.answer(id), None));
                self.note(index, true);
                self.calculated.borrow_mut().push((index, value.clone()));
                value
            }
        }
    }

    /// Whether the expression holds, where `.` is `own`.
    pub(super) fn holds(&self, expr: &Expr, own: Option<&Answer>) -> bool {
        expr.holds(&self.scope(&|id| self.answer(id), own))
    }

    /// The text with the words of answers in the place of `${id}`.
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some((before, _)) = text.split_once("${") else { return Cow::Borrowed(text) };
        let mut whole = before.to_owned();
        let mut rest = &text[before.len()..];
        while let Some((id, after)) = rest.strip_prefix("${").and_then(|inside| inside.split_once('}')) {
            whole.push_str(&self.words(&QuestionId::new(id.trim())).unwrap_or_else(|| NO_ANSWER.to_owned()));
            let plain = after.find("${").unwrap_or(after.len());
            whole.push_str(&after[..plain]);
            rest = &after[plain..];
        }
        whole.push_str(rest);
        Cow::Owned(whole)
    }

    fn words(&self, id: &QuestionId) -> Option<String> {
        let question = self.session.pack.question(id)?;
        Some(question.kind.answerable().words(&*self.answer(id)?)).filter(|words| !words.is_empty())
    }

    fn scope<'a>(
        &self,
        answer: &'a dyn Fn(&QuestionId) -> Option<Cow<'a, Answer>>,
        own: Option<&'a Answer>,
    ) -> Scope<'a> {
        Scope { answer, own, today: self.session.draft.run.started.day() }
    }

    /// Notes whether a question is asked. While it is worked out it is not, so
    /// that nothing goes round in circles.
    fn note(&self, index: usize, relevant: bool) {
        if let Some(known) = self.known.borrow_mut().get_mut(index) {
            *known = Some(relevant);
        }
    }

    fn question(&self, index: usize) -> &'s Question {
        self.session.question(index)
    }
}
