//! Double entry: a sheet is typed in again, and where the two differ, somebody
//! looks at the paper.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::places::{Place, focus_soon};
use super::state::{Doubt, News, Paper, Phase, Side};
use crate::engine::id::{QuestionId, ResponseId};
use crate::engine::paper::{differences, numbered};
use crate::engine::record::{Outcome, Response};
use crate::engine::restore;
use crate::engine::stored::Stored;
use crate::ui::problem::Problem;

impl Paper {
    /// Checks the sheet of this number that is here already: an empty form for
    /// it, of the version that it was typed in with. What was typed since the
    /// last sheet goes on, as the second time.
    pub fn check(self) {
        let Some(twin) = untrack(|| self.twin()).filter(|_| !self.is_saving()) else { return };
        spawn_local(async move {
            let Some(first) = self.stored(twin).await else { return };
            let same = self.session.with_untracked(|session| {
                session.as_ref().is_some_and(|session| session.pack().hash == first.run.pack_hash)
            });
            if !same {
                match self.pack_of_response(&first.run).await {
                    Some(pack) => {
                        if let Err(problem) = self.begin(pack) {
                            return self.fail(problem);
                        }
                    }
                    None => return self.fail(Problem::DraftLost),
                }
            }
            self.station.set(first.run.station.clone());
            self.news.set(None);
            self.obstacles.set(None);
            self.refusals.set(Vec::new());
            self.first.set(Some(first));
            self.remember();
            self.go_on_from(Place::Sheet);
        });
    }

    /// Does not check it after all. What was typed goes on as a sheet of its own.
    pub fn leave_check(self) {
        if !self.is_saving() {
            self.first.set(None);
            self.remember();
            self.phase.set(Phase::Typing);
            self.go_on_from(Place::Sheet);
        }
    }

    /// Says which time is right of a difference.
    pub fn decide(self, place: usize, right: Side) {
        self.phase.update(|phase| {
            if let Phase::Settling(doubts) = phase
                && let Some(doubt) = doubts.get_mut(place)
            {
                doubt.right = Some(right);
            }
        });
    }

    /// Keeps what was found to be right. Records are never changed: one that is
    /// wrong is erased, and what it should have been takes its place.
    pub fn settle(self) {
        let Phase::Settling(doubts) = self.phase.get_untracked() else { return };
        let Some(first) = self.first.get_untracked() else { return };
        if doubts.iter().any(|doubt| doubt.right.is_none()) {
            return;
        }
        let sheet = first.sheet.clone().unwrap_or_default();
        if doubts.iter().all(|doubt| doubt.right == Some(Side::First)) {
            let id = self.session.with_untracked(|session| session.as_ref().map(|s| s.draft().run.id));
            if let Some(id) = id {
                self.drop_and_go_on(id, Some(News::FirstWasRight(sheet)));
            }
            return;
        }
        let Some(mut session) = self.session.get_untracked() else { return };
        for doubt in doubts.iter().filter(|doubt| doubt.right == Some(Side::First)) {
            session.enter_outcome(&doubt.difference.question, &doubt.difference.first);
        }
        self.correct(first.run.id, self.response(&session), doubts, News::Corrected(sheet));
    }

    /// Goes back to the second time, as it was typed.
    pub fn type_on(self) {
        self.phase.set(Phase::Typing);
        self.go_on_from(Place::Sheet);
    }

    /// Compares the second time with the first.
    pub(super) fn compare(self, first: &Response, second: &Response) {
        let Some(pack) = self.session.with_untracked(|s| s.as_ref().map(|s| s.pack().clone())) else {
            return;
        };
        let found = differences(&pack, first, second);
        if found.is_empty() {
            let sheet = first.sheet.clone().unwrap_or_default();
            self.drop_and_go_on(second.run.id, Some(News::Agrees(sheet)));
            return;
        }
        let doubt = |difference| Doubt { difference, right: None };
        self.phase.set(Phase::Settling(found.into_iter().map(doubt).collect()));
        focus_soon("#doubt-0".to_owned());
    }

    /// Adds the check that is done to what checks have come to.
    pub(super) fn count_check(self) {
        let Some(first) = self.first.get_untracked() else { return };
        let second =
            self.session.with_untracked(|s| s.as_ref().map(|s| (s.pack().clone(), self.response(s))));
        let Some((pack, second)) = second else { return };
        let asked = |id: &QuestionId| {
            let of =
                |response: &Response| response.answers.get(id).is_some_and(|o| *o != Outcome::NotRelevant);
            of(&first) || of(&second)
        };
        let compared = numbered(&pack).filter(|(_, question)| asked(&question.id)).count();
        let differing = differences(&pack, &first, &second).len();
        self.sitting.update(|sitting| {
            sitting.sheets += 1;
            sitting.differing_sheets += u64::from(differing > 0);
            sitting.answers += compared as u64;
            sitting.differing_answers += differing as u64;
        });
    }

    fn correct(self, wrong: ResponseId, right: Response, doubts: Vec<Doubt>, news: News) {
        let Some(journal) = self.journal() else { return };
        self.phase.set(Phase::Saving);
        spawn_local(async move {
            match journal.correct(wrong, &right).await {
                Ok(erased) => {
                    let was = erased.was.as_deref().map(Stored::from_json);
                    if let Some(Ok(Stored::Record(record))) = was {
                        self.data.change_phones(|phones| restore::erase(phones, &record));
                    }
                    self.taken.update(|taken| taken.retain(|(_, id)| *id != wrong));
                    self.take_note(&right);
                    self.next_sheet(Some(news)).await;
                    // A tally takes nothing back. A reading that fails is on
                    // the screen by then.
                    let packs = self.desk.book.with_untracked(|book| book.packs.clone());
                    let _ = self.desk.read_journal(Some(packs)).await;
                }
                Err(error) => {
                    self.problem.set(Some(Problem::Storage(error)));
                    self.phase.set(Phase::Settling(doubts));
                }
            }
        });
    }
}
