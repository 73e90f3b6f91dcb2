//! Which sheets are typed in: the activity, its questions, what was half typed
//! before the page was loaded, and which sheets are here already.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::places::Place;
use super::remembered::Desktop;
use super::state::{Paper, Phase};
use crate::engine::event::Activity;
use crate::engine::format::ReadError;
use crate::engine::id::{ActivityId, ResponseId, StationId};
use crate::engine::pack::{Pack, PackKind};
use crate::engine::paper::{free_sheet, numbered};
use crate::engine::record::{Mode, Record, Response, Run, Seed};
use crate::engine::record_ref::RecordRef;
use crate::engine::session::{Draft, Session, draw};
use crate::platform::journal::StorageError;
use crate::platform::{address, clock, random};
use crate::ui::desk::shelf;
use crate::ui::problem::Problem;

impl Paper {
    /// The activities that have a sheet of paper: where nothing is drawn.
    /// Quizzes come last.
    pub fn activities(self) -> Vec<Activity> {
        let event = self.desk.event();
        let whole = event.activities.iter().filter(|activity| activity.draw.pools().is_none());
        let mut activities: Vec<Activity> = whole.cloned().collect();
        // Whether it is a quiz is only known where its pack could be had.
        let packs = self.desk.run_packs.read_untracked();
        let is_quiz = |activity: &Activity| {
            packs.iter().any(|run| run.pack == activity.pack && run.kind == PackKind::Quiz)
        };
        activities.sort_by_key(is_quiz);
        activities
    }

    /// Shows a sheet: the one that was half typed, or an empty one.
    pub fn open(self) {
        if self.session.with_untracked(Option::is_some) {
            // One is back from another page of the desk.
            self.go(Place::Sheet);
            self.go_on_from(Place::Sheet);
            return;
        }
        spawn_local(async move {
            let station = address::query("station").map(StationId::new);
            self.station.set(station.filter(|id| self.desk.event().station(id).is_some()));
            let last = self.last_activity();
            let activities = self.activities();
            let last = activities.iter().find(|activity| Some(&activity.id) == last.as_ref());
            match last.or(activities.first()) {
                Some(activity) => self.open_activity(activity.clone()).await,
                None => self.phase.set(Phase::Typing),
            }
        });
    }

    /// Goes over to the sheets of another activity.
    pub fn choose_activity(self, activity: Activity) {
        if self.is_saving() {
            return;
        }
        self.news.set(None);
        spawn_local(self.open_activity(activity));
    }

    /// The sheet is of another station.
    pub fn choose_station(self, station: Option<StationId>) {
        self.station.set(station);
        self.remember();
    }

    /// The sheet has another number.
    pub fn number(self, sheet: String) {
        self.sheet.set(sheet);
        self.by_hand.set_value(true);
        self.obstacles.set(None);
        self.remember();
    }

    /// Has the words in the language of the desk.
    pub fn translate(self) {
        let hash = self.session.with_untracked(|session| Some(session.as_ref()?.pack().hash.clone()));
        let Some(hash) = hash else { return };
        spawn_local(async move {
            let activity = self.activity.get_untracked();
            let pack = match self.activities().into_iter().find(|other| Some(&other.id) == activity.as_ref())
            {
                Some(activity) => self.pack_of(&activity).await.ok().filter(|pack| pack.hash == hash),
                None => None,
            };
            // Words in another language are better than none.
            if let Some(pack) = pack {
                self.session.update(|session| {
                    let _ = session.as_mut().map(|session| session.translate(pack));
                });
            }
        });
    }

    /// Looks for sheets that are here already, unless that was done.
    pub fn look_for_sheets(self, activity: ActivityId, records: usize) {
        let now = (activity.clone(), records);
        if self.looked_at.with_value(|before| before.as_ref() == Some(&now)) {
            return;
        }
        self.looked_at.set_value(Some(now.clone()));
        spawn_local(async move {
            let look = |taken: &mut Vec<(String, ResponseId)>, record: &RecordRef<'_>| {
                if let Some(sheet) = record.sheet().filter(|_| record.activity() == activity.as_str()) {
                    taken.push((sheet.to_owned(), record.id()));
                }
            };
            // A reading that fails is on the screen by then.
            let Ok(taken) = self.desk.look_through(Vec::new, look).await else { return };
            if self.looked_at.with_value(|last| last.as_ref() == Some(&now)) {
                self.taken.set(taken);
                self.count_on_if_fresh();
            }
        });
    }

    /// Puts an empty sheet on the screen.
    pub(super) fn begin(self, pack: Arc<Pack>) -> Result<(), Problem> {
        let nothing = || Problem::Pack(ReadError::Corrupt("no questions".to_owned()));
        let event = self.desk.event();
        let activity =
            self.activity.get_untracked().and_then(|id| event.activity(&id)).ok_or_else(nothing)?;
        let seed = random::seed();
        let run = Run {
            id: ResponseId::from_bits(random::bits()),
            event: event.id.clone(),
            activity: activity.id.clone(),
            pack: pack.id.clone(),
            pack_version: pack.version,
            pack_hash: pack.hash.clone(),
            station: self.station.get_untracked(),
            device: self.desk.device(),
            lang: self.desk.lang.get_untracked(),
            mode: Mode::Paper,
            started: clock::now(),
            seed: Seed(seed),
            simulated: false,
        };
        let drawn = draw(&pack, &activity.draw, &[], seed).questions;
        let session = Session::start(pack, run, activity.feedback, drawn, false).ok_or_else(nothing)?;
        self.show(session);
        Ok(())
    }

    pub(super) fn show(self, session: Session) {
        self.refusals.set(Vec::new());
        self.obstacles.set(None);
        self.typed.set(None);
        self.session.set(Some(session));
        self.phase.set(Phase::Typing);
        self.remember();
    }

    /// The pack that a response was made with, in the desk's language if it can
    /// be.
    pub(super) async fn pack_of_response(self, run: &Run) -> Option<Arc<Pack>> {
        let journal = self.journal()?;
        shelf::kept_pack(&run.pack_hash, &journal, self.desk.lang.get_untracked()).await.map(Arc::new)
    }

    /// The pack that new sheets are of.
    pub(super) async fn pack_of(self, activity: &Activity) -> Result<Arc<Pack>, Problem> {
        let journal = self.journal().ok_or(Problem::Storage(StorageError::Refused))?;
        let event = self.desk.event();
        let files = event.packs.get(&activity.pack);
        let files = files.ok_or_else(|| Problem::UnknownActivity(activity.id.clone()))?;
        shelf::to_keep(files, &journal, self.desk.lang.get_untracked()).await.map(Arc::new)
    }

    /// Goes to a sheet of an activity: one half typed, or an empty one.
    async fn open_activity(self, activity: Activity) {
        let desktop = self.desktop(&activity.id);
        self.phase.set(Phase::Opening);
        self.problem.set(None);
        self.first.set(None);
        self.session.set(None);
        self.activity.set(Some(activity.id.clone()));
        let opened = match self.draft_of(&activity.id).await {
            Ok(Some(draft)) => self.resume(draft, &activity, desktop).await,
            Ok(None) => self.begin_anew(&activity, desktop).await,
            Err(problem) => Err(problem),
        };
        if let Err(problem) = opened {
            self.fail(problem);
        }
        self.go(Place::Sheet);
        self.go_on_from(Place::Sheet);
    }

    async fn begin_anew(self, activity: &Activity, desktop: Desktop) -> Result<(), Problem> {
        let pack = self.pack_of(activity).await?;
        let sheet = if desktop.sheet.is_empty() { "1".to_owned() } else { desktop.sheet };
        self.sheet.set(sheet);
        self.by_hand.set_value(false);
        self.station.update(|station| *station = desktop.station.or(station.take()));
        self.begin(pack)?;
        self.count_on_if_fresh();
        Ok(())
    }

    /// Goes on with a sheet that was half typed.
    async fn resume(self, draft: Draft, activity: &Activity, desktop: Desktop) -> Result<(), Problem> {
        let pack = match self.pack_of(activity).await {
            Ok(pack) if pack.hash == draft.run.pack_hash => pack,
            Ok(_) | Err(_) => self.pack_of_response(&draft.run).await.ok_or(Problem::DraftLost)?,
        };
        self.station.set(desktop.station.or(draft.run.station.clone()));
        self.sheet.set(desktop.sheet);
        if let Some(id) = desktop.checking {
            self.first.set(self.stored(id).await);
        }
        let session = Session::resume(pack, draft).map_err(|_| Problem::DraftLost)?;
        self.show(session);
        Ok(())
    }

    /// A response of this phone.
    pub(super) async fn stored(self, id: ResponseId) -> Option<Response> {
        let journal = self.journal()?;
        let entries = journal.under(&[id.to_string()]).await.ok()?;
        match Record::from_json(&entries.first()?.json) {
            Ok(Record::Response(response)) => Some(response),
            Ok(Record::Abandoned(_)) | Err(_) => None,
        }
    }

    async fn draft_of(self, id: &ActivityId) -> Result<Option<Draft>, Problem> {
        let journal = self.journal().ok_or(Problem::Storage(StorageError::Refused))?;
        let drafts = journal.drafts().await.map_err(Problem::Storage)?;
        let drafts = drafts.iter().filter_map(|json| Draft::from_json(json).ok());
        let ours = drafts.filter(|draft| !draft.is_run() && draft.run.activity == *id);
        Ok(ours.max_by(|a, b| a.run.started.cmp(&b.run.started)))
    }

    /// Counts on to a number that is free, as long as nothing is typed in.
    pub(super) fn count_on_if_fresh(self) {
        let fresh = self.session.with_untracked(|s| s.as_ref().is_some_and(Session::is_untouched));
        let checking = self.first.with_untracked(Option::is_some);
        if fresh && !checking && !self.by_hand.get_value() {
            let taken = self.taken.get_untracked();
            let sheet = self.sheet.get_untracked();
            self.sheet.set(free_sheet(&sheet, |sheet| taken.iter().any(|(of, _)| of == sheet)));
        }
    }

    /// How many questions are left out, being private.
    pub fn left_out(self) -> usize {
        let session = self.session.read();
        session
            .as_ref()
            .map_or(0, |session| numbered(session.pack()).filter(|(_, question)| question.private).count())
    }
}
