//! How a sheet is saved: whole, or not at all.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::places::Place;
use super::state::{News, Obstacles, Paper, Phase};
use crate::engine::event::Activity;
use crate::engine::id::{QuestionId, ResponseId};
use crate::engine::paper::{Part, Stop, after, first, following_sheet, numbered};
use crate::engine::record::{Record, Response};
use crate::engine::session::Session;
use crate::platform::journal::{Journal, StorageError};
use crate::platform::{clock, random};
use crate::ui::problem::Problem;

impl Paper {
    /// Saves the sheet, or compares it where it is checked. Where something is
    /// in the way, it is told, unless somebody insists.
    pub fn save(self, as_it_is: bool) {
        if self.is_saving() {
            return;
        }
        let obstacles = self.find_obstacles();
        if obstacles != Obstacles::default() && !as_it_is {
            self.obstacles.set(Some(obstacles));
            self.go_to_first_refused();
            return;
        }
        let response = self.session.with_untracked(|session| session.as_ref().map(|s| self.response(s)));
        let Some(response) = response else { return };
        self.obstacles.set(None);
        self.problem.set(None);
        match self.first.get_untracked() {
            Some(first) => self.compare(&first, &response),
            None => self.keep(response),
        }
    }

    /// Empties the sheet. Nothing of it stays.
    pub fn empty(self) {
        let id = self.session.with_untracked(|session| session.as_ref().map(|s| s.draft().run.id));
        if let Some(id) = id.filter(|_| !self.is_saving()) {
            self.news.set(None);
            self.drop_and_go_on(id, None);
        }
    }

    /// A sheet as a response.
    pub(super) fn response(self, session: &Session) -> Response {
        let sheet = self.sheet.get_untracked().trim().to_owned();
        let sheet = Some(sheet).filter(|sheet| !sheet.is_empty());
        let mut response = session.finish_sheet(sheet, clock::now());
        response.run.station = self.station.get_untracked();
        response
    }

    /// Drops what was typed of a sheet, and shows the next one.
    pub(super) fn drop_and_go_on(self, id: ResponseId, news: Option<News>) {
        let Some(journal) = self.journal() else { return };
        self.phase.set(Phase::Saving);
        spawn_local(async move {
            match journal.drop_sheet(id).await {
                Ok(()) => self.next_sheet(news).await,
                Err(error) => self.fail(Problem::Storage(error)),
            }
        });
    }

    /// The last sheet is done: an empty one, and the number behind it.
    pub(super) async fn next_sheet(self, news: Option<News>) {
        let done = news.is_some();
        if done {
            self.count_check();
        }
        let checked = self.first.with_untracked(Option::is_some);
        let session = self.session.with_untracked(|s| s.as_ref().map(|s| s.pack().clone()));
        self.first.set(None);
        self.by_hand.set_value(false);
        if done && let Some(next) = following_sheet(self.sheet.get_untracked().trim()) {
            self.sheet.set(next);
        }
        // What was checked may have been of an older version.
        let current = match self.current_activity().filter(|_| checked) {
            Some(activity) => self.pack_of(&activity).await.ok(),
            None => None,
        };
        let begun = match current.or(session) {
            Some(pack) => self.begin(pack),
            None => Ok(()),
        };
        self.news.set(news);
        if let Err(problem) = begun {
            self.fail(problem);
        }
        self.go_on_from(Place::Sheet);
        self.count_on_if_fresh();
        self.catch_up();
    }

    fn current_activity(self) -> Option<Activity> {
        let id = self.activity.get_untracked()?;
        self.desk.event().activity(&id).cloned()
    }

    fn keep(self, response: Response) {
        let Some(journal) = self.journal() else {
            self.fail(Problem::Storage(StorageError::Refused));
            return;
        };
        self.phase.set(Phase::Saving);
        spawn_local(async move {
            match finish(&journal, response).await {
                Ok(response) => {
                    let sheet = response.sheet.clone().unwrap_or_default();
                    self.take_note(&response);
                    self.next_sheet(Some(News::Saved(sheet))).await;
                    // A reading that fails is on the screen by then.
                    let _ = self.desk.read_what_grew().await;
                }
                Err(error) => {
                    self.fail(Problem::Storage(error));
                    self.go(Place::Save);
                }
            }
        });
    }

    /// The sheet is here from now on.
    pub(super) fn take_note(self, response: &Response) {
        if let Some(sheet) = response.sheet.clone() {
            self.taken.update(|taken| taken.push((sheet, response.run.id)));
        }
        self.looked_at.update_value(|looked_at| {
            if let Some((_, records)) = looked_at {
                *records += 1;
            }
        });
    }

    fn find_obstacles(self) -> Obstacles {
        let checking = self.first.with_untracked(Option::is_some);
        let taken = !checking && untrack(|| self.twin()).is_some();
        self.session.with_untracked(|session| {
            let Some(session) = session else { return Obstacles::default() };
            let refusals = session.sheet_refusals();
            let (untouched, refused) = (session.is_untouched(), refusals.len());
            self.refusals.set(refusals);
            Obstacles { untouched, taken, refused }
        })
    }

    fn go_to_first_refused(self) {
        let refused = self.refusals.with_untracked(|all| all.first().map(|(id, _)| id.clone()));
        let stop = refused
            .and_then(|id| self.session.with_untracked(|session| first_stop_of(session.as_ref()?, &id)));
        if let Some(stop) = stop {
            self.go(Place::Stop(stop));
        }
    }
}

/// Where the keys go for a question.
fn first_stop_of(session: &Session, id: &QuestionId) -> Option<Stop> {
    let (number, _) = numbered(session.pack()).find(|(_, question)| question.id == *id)?;
    let of = |stop: &Stop| stop.number == number;
    let stops = std::iter::successors(first(session), |stop| after(session, *stop));
    stops.into_iter().find(of).or(Some(Stop { number, part: Part::Whole }))
}

/// Appends a response. Another tab may have gone on with the same draft, and
/// finished it: then this is another sheet, under an id of its own.
async fn finish(journal: &Journal, mut response: Response) -> Result<Response, StorageError> {
    loop {
        journal.finish(&response).await?;
        let id = response.run.id.to_string();
        let there = journal.under(&[id]).await?;
        let json = Record::Response(response.clone()).to_json();
        if there.iter().any(|entry| entry.json == json) {
            return Ok(response);
        }
        response.run.id = ResponseId::from_bits(random::bits());
    }
}
