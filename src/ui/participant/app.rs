//! The participant's app: its state, and what can be asked of it.
//!
//! State is in signals that pages read; every change goes through a method
//! here, in `opening` or in `running`. The rules of a run are the engine's
//! [`Session`]; this file only joins it to storage, network and address.

mod opening;
mod running;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::on_demand::{FileState, OnDemandFile};
use super::route::Route;
use super::state::{News, Screen, Status};
use crate::engine::event::Event;
use crate::engine::format::ReadError;
use crate::engine::id::{ActivityId, ResponseId, StationId};
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::Pack;
use crate::engine::record::{Mode, Run, Seed};
use crate::engine::session::{Draft, Session};
use crate::platform::journal::{Journal, StorageError};
use crate::platform::{address, clock, page, random, settings};
use crate::ui::language::preferred_language;
use crate::ui::live::live_text;
use crate::ui::problem::Problem;
use crate::ui::text::Texts;

/// The setting that counts the unreadable drafts that people were told of.
const DRAFTS_TOLD: &str = "unreadable-drafts-told";

/// The state of the app. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct App {
    event: StoredValue<Arc<Event>>,
    journal: StoredValue<Option<Journal>, LocalStorage>,
    /// What is drawn on demand.
    pub on_demand: OnDemandFile,
    /// Whether that is there.
    pub file_state: RwSignal<FileState>,
    /// Whether it is being fetched.
    loading: StoredValue<bool>,
    /// Whether a look at the clock is due.
    ticking: StoredValue<bool>,
    /// Whether the run has a hand, and the whole pack is still to be loaded.
    has_hand: StoredValue<bool>,
    /// The language of the interface and the packs.
    pub lang: RwSignal<Lang>,
    /// What is on the screen.
    pub screen: RwSignal<Screen>,
    /// The run in progress or just finished.
    pub session: RwSignal<Option<Session>>,
    /// How the run stands, besides the answers.
    pub status: RwSignal<Status>,
    /// What else people have to be told.
    pub news: RwSignal<News>,
}

#[derive(Clone, Copy)]
struct AppContext(App);

/// Gives the app to everything below.
pub fn provide_app(app: App) {
    provide_context(AppContext(app));
}

/// The app that [`provide_app`] gave.
pub fn use_app() -> App {
    expect_context::<AppContext>().0
}

impl App {
    /// Opens the event's journal and makes the app.
    pub async fn open(event: Event, on_demand: OnDemandFile) -> Self {
        let lang = preferred_language(&event.languages);
        let journal = Journal::open(&event.id).await;
        let problem = journal.as_ref().err().cloned().map(Problem::Storage);
        let app = Self {
            event: StoredValue::new(Arc::new(event)),
            journal: StoredValue::new_local(journal.ok()),
            on_demand,
            file_state: RwSignal::default(),
            loading: StoredValue::new(false),
            ticking: StoredValue::new(false),
            has_hand: StoredValue::new(false),
            lang: RwSignal::new(lang),
            screen: RwSignal::new(Screen::Opening),
            session: RwSignal::new(None),
            status: RwSignal::default(),
            news: RwSignal::new(News { problem, ..News::default() }),
        };
        app.describe_page();
        app.look_for_losses().await;
        app
    }

    /// The event.
    pub fn event(self) -> Arc<Event> {
        self.event.get_value()
    }

    /// The words of the interface; follows the language.
    pub fn texts(self) -> &'static Texts {
        Texts::of(self.lang.get())
    }

    /// The text in whatever language is in use.
    pub fn in_language(self, text: &LocalText) -> Signal<String> {
        let text = text.clone();
        live_text(move || text.get(self.lang.get()).to_owned())
    }

    /// The station named by `?station=`, if the event has it; what was named
    /// and is unknown otherwise.
    pub fn station(self) -> Result<Option<StationId>, String> {
        let Some(id) = address::query("station").filter(|id| !id.is_empty()) else { return Ok(None) };
        match self.event().station(&StationId::new(&id)) {
            Some(station) => Ok(Some(station.id.clone())),
            None => Err(id),
        }
    }

    /// Fetches what is drawn on demand, unless it is there or on its way.
    pub fn load_on_demand(self) {
        if self.loading.get_value() || self.file_state.get_untracked() == FileState::There {
            return;
        }
        self.loading.set_value(true);
        spawn_local(async move {
            let there = (self.on_demand.load)().await;
            self.loading.set_value(false);
            self.file_state.set(if there { FileState::There } else { FileState::Failed });
        });
    }

    /// Shows what the address asks for, now and whenever it changes.
    pub fn follow_route(self) {
        self.show_route();
        address::on_hash_change(move || self.show_route());
    }

    /// Goes to a route; the screen follows.
    pub fn go(self, route: &Route) {
        let hash = route.hash();
        if address::hash() == hash {
            self.show_route();
        } else {
            address::go(&hash);
        }
    }

    /// Changes the language, of the run too.
    pub fn choose_language(self, lang: Lang) {
        // A language that cannot be remembered is asked for again, no more.
        let _ = settings::set("lang", &lang);
        spawn_local(async move {
            let hash = self.session.with_untracked(|s| s.as_ref().map(|s| s.pack().hash.clone()));
            let Some(hash) = hash else {
                self.lang.set(lang);
                self.describe_page();
                return;
            };
            let pack = match self.kept_in(&hash, lang).await {
                Some(pack) => Some(pack),
                None => self.pack_of_run(lang).await,
            };
            let translated = pack.is_some_and(|pack| {
                self.session
                    .try_update(|session| session.as_mut().is_some_and(|s| s.translate(pack).is_ok()))
                    .unwrap_or(false)
            });
            if translated {
                self.news.update(|news| news.problem = None);
                self.lang.set(lang);
                self.describe_page();
            } else {
                self.tell(Problem::Language);
            }
        });
    }

    /// Goes on with a draft.
    pub fn resume(self, draft: Draft) {
        self.screen.set(Screen::Opening);
        spawn_local(async move {
            let lang = self.lang.get_untracked();
            let hash = &draft.run.pack_hash;
            let kept = self.kept_for(&draft.run, lang).await;
            let pack = match kept {
                Some(pack) if pack.lang == lang => Some(pack),
                // Words in another language are better than none.
                kept => match self.pack_in(&draft.run.activity, lang).await {
                    Ok(pack) if pack.hash == *hash => Some(pack),
                    Ok(_) | Err(_) => kept,
                },
            };
            match pack.map(|pack| Session::resume(pack, draft)) {
                Some(Ok(session)) => self.show_run(session),
                Some(Err(_)) | None => self.screen.set(Screen::Problem(Problem::DraftLost)),
            }
        });
    }

    /// Gives a draft up and starts the activity anew.
    pub fn start_anew(self, draft: Draft) {
        self.screen.set(Screen::Opening);
        spawn_local(async move {
            let Some(journal) = self.journal.get_value() else { return };
            match journal.abandon(&draft).await {
                Ok(()) => self.start(&draft.run.activity).await,
                Err(error) => self.screen.set(Screen::Problem(Problem::Storage(error))),
            }
        });
    }

    /// Starts the activity on the screen again after something went wrong.
    pub fn start_after_trouble(self) {
        if let Route::Activity(id) = Route::parse(&address::hash()) {
            self.screen.set(Screen::Opening);
            spawn_local(async move { self.start(&id).await });
        }
    }

    /// Shows what the address asks for.
    pub fn show_route(self) {
        self.session.set(None);
        self.status.set(Status::default());
        match Route::parse(&address::hash()) {
            Route::Start => {
                self.screen.set(Screen::Start);
                spawn_local(async move { self.find_unfinished().await });
            }
            Route::Activity(id) if self.event().activity(&id).is_none() => {
                self.screen.set(Screen::Problem(Problem::UnknownActivity(id)));
            }
            Route::Activity(id) => {
                self.screen.set(Screen::Opening);
                spawn_local(async move { self.open_activity(&id).await });
            }
        }
    }

    async fn open_activity(self, id: &ActivityId) {
        match self.draft_of(id).await {
            Ok(Some(draft)) => self.screen.set(Screen::Resume(Box::new(draft))),
            Ok(None) => self.start(id).await,
            Err(problem) => self.screen.set(Screen::Problem(problem)),
        }
    }

    async fn start(self, id: &ActivityId) {
        match self.new_session(id).await {
            Ok(session) => {
                self.show_run(session);
                self.save_draft();
            }
            Err(problem) => self.screen.set(Screen::Problem(problem)),
        }
    }

    async fn new_session(self, id: &ActivityId) -> Result<Session, Problem> {
        let event = self.event();
        let activity = event.activity(id).ok_or_else(|| Problem::UnknownActivity(id.clone()))?;
        let journal = self.journal.get_value().ok_or(Problem::Storage(StorageError::Refused))?;
        let seed = random::seed();
        let (pack, drawn) = self.drawn(id, seed).await?;
        let run = Run {
            id: ResponseId::from_bits(random::bits()),
            event: event.id.clone(),
            activity: id.clone(),
            pack: pack.id.clone(),
            pack_version: pack.version,
            pack_hash: pack.hash.clone(),
            station: self.station().unwrap_or(None),
            device: journal.device().clone(),
            lang: self.lang.get_untracked(),
            mode: Mode::Own,
            started: clock::now(),
            seed: Seed(seed),
            simulated: false,
        };
        Session::start(pack, run, activity.feedback, drawn, false)
            .ok_or_else(|| Problem::Pack(ReadError::Corrupt("no questions".to_owned())))
    }

    /// Shows a run, unless its activity has been left while it was opened.
    fn show_run(self, session: Session) {
        let activity = Route::Activity(session.draft().run.activity.clone());
        if Route::parse(&address::hash()) == activity {
            self.session.set(Some(session));
            self.screen.set(Screen::Run);
            // The first page's clock starts when it is shown.
            self.moved(|_| ());
        }
    }

    async fn pack_of_run(self, lang: Lang) -> Option<Arc<Pack>> {
        let id = self.session.with_untracked(|s| s.as_ref().map(|s| s.draft().run.activity.clone()))?;
        self.pack_in(&id, lang).await.ok()
    }

    async fn draft_of(self, id: &ActivityId) -> Result<Option<Draft>, Problem> {
        let Some(journal) = self.journal.get_value() else { return Ok(None) };
        let drafts = journal.drafts().await.map_err(Problem::Storage)?;
        let readable: Vec<Draft> = drafts.iter().filter_map(|json| Draft::from_json(json).ok()).collect();
        let unreadable = drafts.len() - readable.len();
        let ours = readable.into_iter().filter(|draft| draft.run.activity == *id);
        match ours.max_by(|a, b| a.run.started.cmp(&b.run.started)) {
            Some(draft) => Ok(Some(draft)),
            // A draft that cannot be read stays where it is, and is told of once.
            None if unreadable > settings::get(DRAFTS_TOLD).unwrap_or(0) => {
                // Told again is better than not told.
                let _ = settings::set(DRAFTS_TOLD, &unreadable);
                Err(Problem::DraftLost)
            }
            None => Ok(None),
        }
    }

    async fn find_unfinished(self) {
        let Some(journal) = self.journal.get_value() else { return };
        match journal.drafts().await {
            Ok(drafts) => {
                let drafts = drafts.iter().filter_map(|json| Draft::from_json(json).ok());
                let unfinished = drafts.map(|draft| draft.run.activity).collect();
                self.news.update(|news| news.unfinished = unfinished);
            }
            Err(error) => self.tell(Problem::Storage(error)),
        }
    }

    async fn look_for_losses(self) {
        let Some(journal) = self.journal.get_value() else { return };
        let before = journal.high_water_mark().count;
        match journal.count().await {
            Ok(now) if now < before => self.news.update(|news| news.emptied = Some((now, before))),
            Ok(_) => {}
            Err(error) => self.tell(Problem::Storage(error)),
        }
    }

    fn tell(self, problem: Problem) {
        self.news.update(|news| news.problem = Some(problem));
    }

    fn describe_page(self) {
        let lang = self.lang.get_untracked();
        page::describe(lang.tag(), self.event().title.get(lang));
    }
}
