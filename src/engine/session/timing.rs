//! Time limits. The engine has no clock: whoever has one says what time it is,
//! in milliseconds since 1970.
//!
//! A question's clock starts when it is first shown and runs on while the phone
//! is off or the participant is elsewhere in the run. When it ends, an answer
//! that would be accepted counts; anything else counts as skipped. Nobody comes
//! back to the question then, but to see how it was marked. In a plain run no
//! clock starts.

use super::{Session, Step};
use crate::engine::id::QuestionId;

impl Session {
    /// Starts the clock of the question on the screen, if it has one that does
    /// not run yet, and closes the questions behind whose time is over.
    pub fn watch(&mut self, now: f64) {
        let here: Vec<QuestionId> = self.page().into_iter().map(|question| question.id.clone()).collect();
        for index in 0..self.draft.drawn.len() {
            let question = self.question(index);
            let Some(limit) = question.time_limit.filter(|_| !self.plain) else { continue };
            let id = question.id.clone();
            match (self.draft.shown.get(&id), here.contains(&id)) {
                (None, true) => self.draft.shown.insert(id, now),
                (Some(shown), false) if shown + milliseconds(limit) <= now && !self.is_over(&id) => {
                    self.draft.over.push(id);
                }
                _ => {}
            }
        }
    }

    /// When the time of the page on the screen is over, and how many seconds
    /// it has in all; none where time does not matter.
    pub fn deadline(&self) -> Option<(f64, u32)> {
        let page = if self.locked() { Vec::new() } else { self.page() };
        page.into_iter().find_map(|question| {
            let limit = question.time_limit.filter(|_| !self.is_over(&question.id))?;
            Some((self.draft.shown.get(&question.id)? + milliseconds(limit), limit))
        })
    }

    /// The time of the page on the screen is over: what would be accepted
    /// counts, the rest is skipped, and the run goes on.
    pub fn time_up(&mut self) -> Step {
        let timed = self.page().into_iter().filter(|question| question.time_limit.is_some());
        let ended: Vec<_> =
            timed.map(|question| (question.id.clone(), self.refusal(question).is_some())).collect();
        for (id, refused) in ended {
            if refused {
                self.draft.given.remove(&id);
            }
            if !self.is_over(&id) {
                self.draft.over.push(id);
            }
        }
        self.forward()
    }

    /// Whether the question's time is over.
    pub fn is_over(&self, id: &QuestionId) -> bool {
        self.draft.over.contains(id)
    }

    /// Whether nobody comes to the question any more: its time is over, and it
    /// shows no mark.
    pub(super) fn is_closed(&self, index: usize) -> bool {
        index >= self.draft.confirmed && self.is_over(&self.question(index).id)
    }
}

fn milliseconds(seconds: u32) -> f64 {
    f64::from(seconds) * 1000.0
}
