//! Going on and back, page by page.
//!
//! A page is one question, or all questions of a `field_list` group that stand
//! together (of one instance, where the group repeats), unless the run is plain. Pages are worked out
//! from the pack and the draft and never stored.

use std::ops::Range;
use std::sync::Arc;

use super::asked::Asked;
use super::{Given, Session};
use crate::engine::answer::{Answer, Violation};
use crate::engine::event::Feedback;
use crate::engine::id::QuestionId;
use crate::engine::pack::{Group, PackKind, Question};
use crate::engine::question::{Kind, Role};
use crate::engine::sealed::Sealed;

/// Where a step forward leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the same page, now marked.
    Feedback,
    /// To the next page.
    Page,
    /// Past the last page: the run can be finished.
    End,
}

/// Why a page is not left: what is refused, in the order of its questions.
pub type Refusals = Vec<(QuestionId, Violation)>;

impl Session {
    /// The questions of the page on the screen that are asked as things stand.
    pub fn page(&self) -> Vec<&Arc<Question>> {
        let visible = self.visible();
        self.page_around(self.draft.at)
            .filter(|&index| visible.get(index) == Some(&true))
            .map(|index| self.question(index))
            .collect()
    }

    /// All questions that the page on the screen may come to ask while it is
    /// answered; see [`Session::is_asked`].
    pub fn whole_page(&self) -> Vec<&Arc<Question>> {
        let questions = self.page_around(self.draft.at).map(|index| self.question(index));
        questions.filter(|question| can_be_seen(question)).collect()
    }

    /// The group that the page on the screen belongs to, and which of its
    /// instances it is, from 1.
    pub fn group(&self) -> Option<(&Group, u32)> {
        let question = self.question(self.draft.at);
        Some((self.pack.group_of(question)?, question.instance()))
    }

    /// Where the page on the screen stands, as an index into the run's questions.
    pub fn at(&self) -> usize {
        self.draft.at
    }

    /// Keeps what was given to a question of the page on the screen, allowed or
    /// not; none takes it back. A locked page keeps what it has. Nothing private
    /// gets into the draft like this.
    pub fn give(&mut self, id: &QuestionId, given: Option<Given>) {
        self.give_private(id, given, &|_| None);
    }

    /// Keeps what was given to a private question of the page on the screen: as
    /// it was given for as long as the page lives, and in the draft as `seal`
    /// makes it. What is refused is not sealed, and what cannot be sealed is
    /// refused.
    pub fn give_private(
        &mut self,
        id: &QuestionId,
        given: Option<Given>,
        seal: &dyn Fn(&Answer) -> Option<Sealed>,
    ) {
        if !self.takes(id) {
            return;
        }
        self.open.remove(id);
        self.draft.given.remove(id);
        let pack = self.pack.clone();
        match (given, pack.question(id)) {
            (Some(given), Some(question)) if question.private && given != Given::Declined => {
                self.open.insert(id.clone(), given);
                if let Some(answer) = self.acceptable(question)
                    && let Some(sealed) = seal(answer)
                {
                    self.draft.given.insert(id.clone(), Given::Sealed(sealed));
                }
            }
            (Some(given), _) => self.draft.given.insert(id.clone(), given),
            (None, _) => {}
        }
    }

    /// The answer that stands in a question, if it would be taken.
    fn acceptable(&self, question: &Question) -> Option<&Answer> {
        match self.given(&question.id) {
            Some(Given::Answer(answer))
                if !answer.is_blank() && self.objection(question, answer).is_none() =>
            {
                Some(answer)
            }
            _ => None,
        }
    }

    /// What an answer that is not blank has against it.
    fn objection(&self, question: &Question, answer: &Answer) -> Option<Violation> {
        let kind = question.kind.answerable();
        match (kind.check(answer), kind.missing(answer)) {
            (Err(violation), _) => Some(violation),
            (Ok(()), missing) if missing > 0 && question.required => Some(Violation::Incomplete { missing }),
            (Ok(()), _) => self.broken_constraint(question, answer),
        }
    }

    /// Whether the page on the screen has been marked and shows feedback.
    pub fn locked(&self) -> bool {
        self.draft.at < self.draft.confirmed
    }

    /// Whether going on from here first says what was right.
    pub fn marks_next(&self) -> bool {
        let each = self.pack.kind == PackKind::Quiz && self.draft.feedback == Feedback::Each;
        each && !self.locked() && self.page().iter().any(|question| self.mark(&question.id).is_some())
    }

    /// Whether going on from here leaves open all that the page asks.
    pub fn skips(&self) -> bool {
        let page = self.page();
        let mut asking =
            page.iter().filter(|question| question.kind.answerable().role() == Role::Asks).peekable();
        asking.peek().is_some()
            && asking.all(|question| !question.required && self.given(&question.id).is_none())
    }

    /// Goes forward, or says everything that is refused.
    pub fn advance(&mut self) -> Result<Step, Refusals> {
        if !self.locked() {
            let refused = |question: &Arc<Question>| Some((question.id.clone(), self.refusal(question)?));
            let refusals: Refusals = self.page().into_iter().filter_map(refused).collect();
            if !refusals.is_empty() {
                return Err(refusals);
            }
        }
        Ok(self.forward())
    }

    /// Whether no page follows as things stand.
    pub fn is_last(&self) -> bool {
        self.following().is_none()
    }

    /// Goes back to the page before, if there is one.
    pub fn back(&mut self) -> bool {
        let visible = self.visible();
        let open = |index: &usize| visible[*index] && !self.is_closed(*index);
        let before = (0..self.page_around(self.draft.at).start).rev().find(open);
        let Some(last) = before else { return false };
        // A page is entered at its first question.
        let first = self.page_around(last).find(|&index| visible[index]).unwrap_or(last);
        self.draft.at = first;
        true
    }

    /// The number of the page on the screen, from 1, and how many pages there
    /// are as things stand.
    pub fn progress(&self) -> (usize, usize) {
        let visible = self.visible();
        let (mut number, mut count, mut start) = (0, 0, 0);
        while start < visible.len() {
            let page = self.page_around(start);
            count += usize::from(visible[page.clone()].contains(&true));
            if page.contains(&self.draft.at) {
                number = count;
            }
            start = page.end;
        }
        (number, count)
    }

    /// Goes forward whatever the page holds.
    pub(super) fn forward(&mut self) -> Step {
        if self.marks_next() {
            self.draft.confirmed = self.page_around(self.draft.at).end;
            return Step::Feedback;
        }
        match self.following() {
            Some(index) => {
                self.go_to(index);
                Step::Page
            }
            None => Step::End,
        }
    }

    /// Whether an answer to the question can be given, or changed, here and now.
    fn takes(&self, id: &QuestionId) -> bool {
        let here = self.page_around(self.draft.at).any(|index| self.draft.drawn.get(index) == Some(id));
        here && !self.locked() && !self.is_over(id)
    }

    fn broken_constraint(&self, question: &Question, answer: &Answer) -> Option<Violation> {
        let constraint = question.constraint.as_ref()?;
        let asked = Asked::of(self);
        let broken = !asked.holds(&constraint.holds, Some(answer));
        broken.then(|| Violation::Constraint { message: asked.text(&constraint.message).into_owned() })
    }

    /// Why what was given to a question does not do.
    pub(super) fn refusal(&self, question: &Question) -> Option<Violation> {
        if self.is_over(&question.id) {
            return None;
        }
        match self.given(&question.id) {
            Some(Given::Declined) if question.decline => None,
            // It was looked at before it was sealed.
            Some(Given::Sealed(_)) => None,
            Some(Given::Typed(_)) => Some(match question.kind {
                Kind::Date(_) => Violation::NotADate,
                _ => Violation::NotANumber,
            }),
            Some(Given::Answer(answer)) if !answer.is_blank() => {
                self.objection(question, answer).or_else(|| {
                    // What is private lies in the draft sealed, or nowhere.
                    let kept = !question.private || self.draft.given.get(&question.id).is_some();
                    (!kept).then_some(Violation::Unsealed)
                })
            }
            Some(Given::Answer(_) | Given::Declined) | None => {
                question.required.then_some(Violation::Required)
            }
        }
    }

    /// For each drawn question, whether it is asked and seen.
    pub(super) fn visible(&self) -> Vec<bool> {
        let mut visible = self.relevance();
        for (index, visible) in visible.iter_mut().enumerate() {
            *visible &= can_be_seen(self.question(index));
        }
        visible
    }

    pub(super) fn go_to(&mut self, index: usize) {
        self.draft.at = index;
        self.draft.reached = self.draft.reached.max(index);
    }

    /// Where the next page begins that can be answered or looked at.
    fn following(&self) -> Option<usize> {
        let visible = self.visible();
        let end = self.page_around(self.draft.at).end;
        (end..visible.len()).find(|&index| visible[index] && !self.is_closed(index))
    }

    /// The page that a question is on.
    fn page_around(&self, index: usize) -> Range<usize> {
        let mut page = index..index + 1;
        while page.start > 0 && self.share_a_page(page.start - 1, index) {
            page.start -= 1;
        }
        while page.end < self.draft.drawn.len() && self.share_a_page(page.end, index) {
            page.end += 1;
        }
        page
    }

    fn share_a_page(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.question(one), self.question(other));
        let list = !self.plain && self.pack.group_of(one).is_some_and(|group| group.field_list);
        list && one.group == other.group && one.instance() == other.instance()
    }
}

/// Whether a question is ever on a screen.
fn can_be_seen(question: &Question) -> bool {
    question.kind.answerable().role() != Role::Computes
}
