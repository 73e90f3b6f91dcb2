//! What is done within a run: answering, going on and back, and the clock.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::engine::answer::Answer;
use crate::engine::id::{QuestionId, ResponseId};
use crate::engine::sealed::Sealed;
use crate::engine::session::{Given, Refusals, Session, Step};
use crate::platform::{address, clock, page};
use crate::ui::participant::route::Route;
use crate::ui::participant::state::Saving;
use crate::ui::problem::Problem;

/// How often the clock of a question is looked at, in milliseconds.
const TICK: i32 = 250;

impl App {
    /// Keeps what was given to a question on the screen, and saves it.
    pub fn give(self, id: &QuestionId, given: Option<Given>) {
        self.give_private(id, given, &|_| None);
    }

    /// Keeps what was given in private likewise; it is saved as `seal` makes it.
    pub fn give_private(
        self,
        id: &QuestionId,
        given: Option<Given>,
        seal: &dyn Fn(&Answer) -> Option<Sealed>,
    ) {
        if self.is_finishing() {
            return;
        }
        // What follows an answer is fetched while people look for the button.
        self.load_on_demand();
        self.load_the_whole();
        self.status.update(|status| status.violations.retain(|(refused, _)| refused != id));
        self.session.update(|session| {
            if let Some(session) = session {
                session.give_private(id, given, seal);
            }
        });
        self.save_draft();
    }

    /// Goes forward: to feedback, to the next page, or to the end. Where
    /// something is refused, the first of it gets the focus.
    pub fn next(self) {
        match self.moved(Session::advance) {
            Some(Ok(step)) => self.arrive(step),
            Some(Err(refusals)) => self.refuse(refusals),
            None => {}
        }
    }

    /// Goes back to the page before, or to the start screen.
    pub fn back(self) {
        if self.is_finishing() {
            return;
        }
        self.refuse(Vec::new());
        if self.moved(Session::back) == Some(true) {
            self.save_draft();
        } else {
            self.go(&Route::Start);
        }
    }

    /// Does something with the run, and looks at the clock before and after.
    pub(super) fn moved<T>(self, step: impl FnOnce(&mut Session) -> T) -> Option<T> {
        let moved = self.session.try_update(|session| {
            let session = session.as_mut()?;
            session.watch(clock::millis());
            let moved = step(session);
            session.watch(clock::millis());
            Some(moved)
        });
        self.tick();
        moved.flatten()
    }

    fn arrive(self, step: Step) {
        self.refuse(Vec::new());
        match step {
            Step::End => self.finish(),
            Step::Feedback | Step::Page => self.save_draft(),
        }
    }

    fn refuse(self, refusals: Refusals) {
        let first = self.session.with_untracked(|session| {
            let (id, _) = refusals.first()?;
            session.as_ref()?.whole_page().into_iter().position(|question| question.id == *id)
        });
        self.status.update(|status| status.violations = refusals);
        if let Some(place) = first {
            page::focus(&["#q", &place.to_string(), " :is(input, textarea, button)"].concat());
        }
    }

    /// Looks at the clock until the question on the screen has none, or its
    /// time is over.
    fn tick(self) {
        let deadline = self.session.with_untracked(|session| session.as_ref().and_then(Session::deadline));
        let left = deadline.map(|(end, _)| ((end - clock::millis()) / 1000.0).ceil() as u32);
        if self.status.with_untracked(|status| status.left != left) {
            self.status.update(|status| status.left = left);
        }
        match left {
            Some(0) if !self.is_finishing() => {
                if let Some(step) = self.moved(Session::time_up) {
                    self.arrive(step);
                }
            }
            Some(_) if !self.ticking.get_value() => {
                self.ticking.set_value(true);
                clock::after(TICK, move || {
                    self.ticking.set_value(false);
                    self.tick();
                });
            }
            Some(_) | None => {}
        }
    }

    fn finish(self) {
        if self.is_finishing() {
            return;
        }
        let response = self.session.with_untracked(|s| s.as_ref().map(|s| s.finish(clock::now())));
        let (Some(response), Some(journal)) = (response, self.journal.get_value()) else { return };
        self.set_saving(Saving::Finishing);
        spawn_local(async move {
            let run = &response.run;
            let finished = journal.finish(&response).await;
            // Another tab may have finished the same run.
            if matches!(finished, Ok(true)) {
                self.count_finished(&run.activity);
            }
            match finished.map(drop) {
                Ok(()) if self.is_of(run.id) => {
                    self.set_saving(Saving::Finished);
                    // Nobody gets back to the run.
                    address::replace(&Route::Thanks.hash());
                }
                Err(error) if self.is_of(run.id) => self.set_saving(Saving::Failed(error)),
                Ok(()) => {}
                Err(error) => self.tell(Problem::Storage(error)),
            }
        });
    }

    /// Whether the run on the screen is plain.
    pub fn is_plain(self) -> bool {
        self.session.with_untracked(|session| session.as_ref().is_some_and(Session::is_plain))
    }

    /// Makes the run on the screen plain, or as the author has it.
    pub fn set_plain(self, plain: bool) {
        if self.is_plain() != plain {
            self.moved(|session| session.set_plain(plain));
        }
    }

    /// Says whether a volunteer taps for the participant.
    pub fn assist(self, assisted: bool) {
        self.session.update(|session| {
            if let Some(session) = session {
                session.set_assisted(assisted);
            }
        });
        self.save_draft();
    }

    /// Saves the draft, now that somebody was seen with it.
    pub fn save_draft(self) {
        let now = clock::millis();
        let draft = self.session.try_update_untracked(|s| s.as_mut().map(|s| s.touch(now).clone())).flatten();
        let (Some(draft), Some(journal)) = (draft, self.journal.get_value()) else { return };
        spawn_local(async move {
            let saved = journal.save_draft(&draft).await;
            // What became of the last person's draft is not said of the next one's.
            if self.is_of(draft.run.id) && !self.is_finishing() {
                self.set_saving(saved.map_or_else(Saving::Failed, |()| Saving::Idle));
            }
        });
    }

    fn set_saving(self, saving: Saving) {
        self.status.update(|status| status.saving = saving);
    }

    /// Whether this is the run on the screen.
    fn is_of(self, run: ResponseId) -> bool {
        self.session.with_untracked(|session| session.as_ref().is_some_and(|s| s.draft().run.id == run))
    }

    pub(super) fn is_finishing(self) -> bool {
        let ends = [Saving::Finishing, Saving::Finished];
        self.status.with_untracked(|status| ends.contains(&status.saving))
    }
}
