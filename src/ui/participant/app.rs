//! The participant's app: its state, and what can be asked of it.
//!
//! State is in signals that pages read; every change goes through a method
//! here or in the files beside. The rules of a run are the engine's
//! [`Session`]; this file only joins it to storage, network and address.

mod finished;
mod opening;
mod running;
mod unfinished;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::on_demand::{FileState, OnDemandFile};
use super::route::Route;
use super::state::{News, Saving, Screen, Status};
use crate::engine::event::Event;
use crate::engine::format::ReadError;
use crate::engine::id::{ActivityId, ResponseId, StationId};
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::Pack;
use crate::engine::record::{Mode, Run, Seed};
use crate::engine::session::Session;
use crate::platform::journal::{Journal, StorageError};
use crate::platform::{address, clock, page, random, settings};
use crate::texts::{LaterTexts, Texts};
use crate::ui::el::El;
use crate::ui::language::preferred_language;
use crate::ui::live::live_text;
use crate::ui::problem::Problem;
use crate::ui::{keys, memory};

/// How long after the page is there the file with what is drawn on demand is
/// fetched for a phone's first run: a question is long on the screen by then.
const ON_DEMAND_MS: i32 = 12_000;

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
    /// How often something was opened: what comes of the last time is shown.
    openings: StoredValue<u32>,
    /// Whether a look at the clock is due.
    ticking: StoredValue<bool>,
    /// Whether this is somebody's own phone; else it goes from hand to hand.
    pub is_own: bool,
    /// Whether the page was loaded just now: what is unfinished may be of the
    /// person who still has the phone.
    just_loaded: StoredValue<bool>,
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
        let is_own = event.own || address::query("own").is_some();
        let app = Self {
            event: StoredValue::new(Arc::new(event)),
            journal: StoredValue::new_local(journal.ok()),
            on_demand,
            file_state: RwSignal::default(),
            loading: StoredValue::new(false),
            openings: StoredValue::new(0),
            ticking: StoredValue::new(false),
            is_own,
            just_loaded: StoredValue::new(true),
            has_hand: StoredValue::new(false),
            lang: RwSignal::new(lang),
            screen: RwSignal::new(Screen::Opening),
            session: RwSignal::new(None),
            status: RwSignal::default(),
            news: RwSignal::new(News { problem, ..News::default() }),
        };
        app.describe_page();
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

    /// The words of what is drawn on demand; follow the language.
    pub fn later_texts(self) -> &'static LaterTexts {
        LaterTexts::of(self.lang.get())
    }

    /// An element with the text in whatever language is in use, or the one that
    /// stands in for it; it says which.
    pub fn in_language(self, element: El, text: &LocalText) -> El {
        let (words, text) = (text.clone(), text.clone());
        element
            .live_attr("lang", live_text(move || text.lang(self.lang.get()).tag()))
            .live_text(live_text(move || words.get(self.lang.get()).to_owned()))
    }

    /// The journal; none where the browser refuses to keep one.
    pub fn journal(self) -> Option<Journal> {
        self.journal.get_value()
    }

    /// The station named by `?station=` and what it is called, if the event has
    /// it or it was added at the desk; what was named and is unknown otherwise.
    /// The loader writes into the address what the phone was told at the desk.
    pub fn station(self) -> Result<Option<(StationId, String)>, String> {
        let Some(id) = address::query("station").filter(|id| !id.is_empty()) else { return Ok(None) };
        let (event, station) = (self.event(), StationId::new(&id));
        let label = match event.station(&station) {
            Some(station) => Some(station.label.get(self.lang.get()).to_owned()),
            None => settings::get(&memory::name(memory::STATION, &event.id, &id)),
        };
        label.map(|label| Some((station, label))).ok_or(id)
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
            if !there && !self.is_own {
                // Somebody has to watch over the phone.
                self.load_later(ON_DEMAND_MS);
            }
        });
    }

    /// Shows what the address asks for, now and whenever it changes.
    pub fn follow_route(self) {
        self.show_route();
        address::on_hash_change(move || self.show_route());
        // Nobody waits for it.
        spawn_local(self.look_for_losses());
        // What lies beside questions is in that file, and what watches over a
        // phone of the stall, and how many were here.
        let wait = if self.finished_today() > 0 { 0 } else { ON_DEMAND_MS };
        self.load_later(wait);
    }

    fn load_later(self, millis: i32) {
        clock::after(millis, move || self.load_on_demand());
    }

    /// Goes to a route; the screen follows.
    pub fn go(self, route: &Route) {
        let hash = route.hash();
        if address::hash() == hash {
            self.show_route();
        } else if *route == Route::Start {
            address::replace(&hash);
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

    /// Starts the activity on the screen again after something went wrong.
    pub fn start_after_trouble(self) {
        if let Route::Activity(id) = Route::parse(&address::hash()) {
            let opening = self.begin_opening();
            spawn_local(async move { self.start(&id, opening).await });
        }
    }

    /// Shows what the address asks for.
    pub fn show_route(self) {
        let route = Route::parse(&address::hash());
        if route == Route::Thanks && self.status.with_untracked(|status| status.saving == Saving::Finished) {
            return self.screen.set(Screen::Thanks);
        }
        if let Some(draft) = self.draft().filter(|_| !self.is_own && !self.is_finishing()) {
            self.give_up(draft);
        }
        self.session.set(None);
        self.status.set(Status::default());
        let opening = self.begin_opening();
        match route {
            Route::Start | Route::Thanks => {
                self.screen.set(Screen::Start);
                spawn_local(async move {
                    match self.look_for_draft(None).await {
                        Ok(Some(draft)) if self.is_wanted(opening) => {
                            return self.go(&Route::Activity(draft.run.activity));
                        }
                        Ok(_) => {}
                        Err(problem) => self.tell(problem),
                    }
                    self.just_loaded.set_value(false);
                });
            }
            Route::Activity(id) if self.event().activity(&id).is_none() => {
                self.screen.set(Screen::Problem(Problem::UnknownActivity(id)));
            }
            Route::Activity(id) => {
                spawn_local(async move {
                    match self.look_for_draft(Some(&id)).await {
                        Ok(Some(draft)) => self.show(opening, Screen::Resume(Box::new(draft))),
                        Ok(None) => self.start(&id, opening).await,
                        Err(problem) => self.show(opening, Screen::Problem(problem)),
                    }
                    self.just_loaded.set_value(false);
                });
            }
        }
    }

    async fn start(self, id: &ActivityId, opening: u32) {
        match self.new_session(id).await {
            Ok(session) => {
                self.show_run(session, opening);
                self.save_draft();
            }
            Err(problem) => self.show(opening, Screen::Problem(problem)),
        }
    }

    /// Says that something is being opened, in the place of whatever was.
    fn begin_opening(self) -> u32 {
        self.screen.set(Screen::Opening);
        self.openings.update_value(|openings| *openings += 1);
        self.openings.get_value()
    }

    /// Whether nothing else was opened meanwhile.
    fn is_wanted(self, opening: u32) -> bool {
        self.openings.get_value() == opening
    }

    /// Shows what came of opening something, if it is still wanted.
    fn show(self, opening: u32, screen: Screen) {
        if self.is_wanted(opening) {
            self.screen.set(screen);
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
            station: untrack(|| self.station()).ok().flatten().map(|(id, _)| id),
            device: journal.device().clone(),
            lang: self.lang.get_untracked(),
            mode: Mode::Own,
            started: clock::now(),
            seed: Seed(seed),
            simulated: false,
        };
        let private = keys::are_there(&event.id);
        Session::start(pack, run, activity.feedback, drawn, private)
            .ok_or_else(|| Problem::Pack(ReadError::Corrupt("no questions".to_owned())))
    }

    /// Shows a run, unless something else was opened meanwhile.
    fn show_run(self, session: Session, opening: u32) {
        if self.is_wanted(opening) {
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
