//! Sheets of paper, typed in: all questions are on the screen at once, nothing
//! is marked in between, and nobody can be asked again. How they are numbered
//! and typed is [`paper`](crate::engine::paper)'s.

use super::{Given, Refusals, Session};
use crate::engine::answer::Violation;
use crate::engine::id::QuestionId;
use crate::engine::moment::Moment;
use crate::engine::question::Kind;
use crate::engine::record::{Outcome, Response};

impl Session {
    /// Keeps what a sheet says to a question, wherever that stands and whether
    /// it is asked or not. Nothing private gets into the draft like this.
    pub fn enter(&mut self, id: &QuestionId, given: Option<Given>) {
        if self.pack.question(id).is_none_or(|question| question.private) {
            return;
        }
        match given {
            Some(given) => self.draft.given.insert(id.clone(), given),
            None => self.draft.given.remove(id),
        }
    }

    /// Keeps what became of a question when the sheet was typed in before.
    pub fn enter_outcome(&mut self, id: &QuestionId, outcome: &Outcome) {
        let given = match outcome {
            Outcome::Answered(answer) => Some(Given::Answer(answer.clone())),
            Outcome::Declined => Some(Given::Declined),
            Outcome::Sealed(_) | Outcome::Skipped | Outcome::NotRelevant => None,
        };
        self.enter(id, given);
    }

    /// Whether nothing was typed in yet.
    pub fn is_untouched(&self) -> bool {
        self.draft.given.is_empty()
    }

    /// Everything on the sheet that would be refused in a run, in the order of
    /// the questions. A drawing stays on paper.
    pub fn sheet_refusals(&self) -> Refusals {
        let asked = self.review().into_iter().map(|(question, _)| question);
        let typed = asked.filter(|question| !matches!(question.kind, Kind::Drawing(_)));
        typed.filter_map(|question| Some((question.id.clone(), self.refusal(question)?))).collect()
    }

    /// Why what was given to a question cannot be so; none where something is
    /// only missing, or where the question is not asked as things stand.
    pub fn sheet_refusal(&self, id: &QuestionId) -> Option<Violation> {
        let question = self.pack.question(id).filter(|_| self.is_asked(id))?;
        self.refusal(question).filter(|violation| !is_gap(violation))
    }

    /// The sheet as a response. A sheet cannot be sent back: what is missing stays
    /// missing, and what cannot be so counts as skipped.
    pub fn finish_sheet(&self, sheet: Option<String>, finished: Moment) -> Response {
        let mut session = self.clone();
        loop {
            // Without it, other questions may be asked.
            let refused = session.sheet_refusals().into_iter().find(|(_, violation)| !is_gap(violation));
            let Some((id, _)) = refused else { break };
            session.enter(&id, None);
        }
        Response { sheet, ..session.finish(finished) }
    }
}

/// Whether only something is missing: what there is can be counted.
fn is_gap(violation: &Violation) -> bool {
    use Violation::{Incomplete, OtherMissing, Required, TooFew};
    matches!(violation, Required | Incomplete { .. } | OtherMissing | TooFew { .. })
}
