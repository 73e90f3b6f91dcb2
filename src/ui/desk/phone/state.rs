//! What the desk knows of the phone that it runs on, and what can be asked of
//! it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::engine::id::StationId;
use crate::platform::offline::{self, NotKept};
use crate::platform::{address, health, install, settings, surroundings};
use crate::texts::PhoneTexts;
use crate::ui::desk::app::Desk;
use crate::ui::desk::route::DeskRoute;
use crate::ui::{keys, memory};

/// The setting that `src/loader.js` reads, so that participants need not load
/// anything for it: an installed app has no address that could say a station.
const STATION: &str = "station";

/// Whether everything is on the phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The browser has not said.
    Unknown,
    /// Not everything is.
    Partly,
    /// It is on its way.
    Fetching,
    /// All of this version is.
    Whole(String),
    /// It could not be kept.
    Failed(NotKept),
}

/// The phone that the desk runs on. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Phone {
    /// The desk.
    pub desk: Desk,
    /// Whether everything is on the phone.
    pub keeping: RwSignal<Keeping>,
    /// Whether the browser offers to install the app.
    pub can_install: RwSignal<bool>,
    /// The station that the phone stands at.
    pub station: RwSignal<Option<StationId>>,
    /// Whether the browser did not keep the station.
    pub station_lost: RwSignal<bool>,
}

#[derive(Clone, Copy)]
struct PhoneContext(Phone);

/// Gives the phone to everything below.
pub fn provide_phone(phone: Phone) {
    provide_context(PhoneContext(phone));
}

/// The phone that [`provide_phone`] gave.
pub fn use_phone() -> Phone {
    expect_context::<PhoneContext>().0
}

impl Phone {
    /// Asks the browser what it knows at once.
    pub fn of(desk: Desk) -> Self {
        let can_install = RwSignal::new(false);
        install::await_offer(move || can_install.set(true));
        let event = desk.event();
        let is_known = |id: &StationId| {
            let added = || settings::get::<String>(&memory::name(memory::STATION, &event.id, id.as_str()));
            event.station(id).is_some() || added().is_some()
        };
        let station = settings::get(STATION).filter(is_known);
        if station.is_none() {
            // That of another event says nothing here.
            settings::remove(STATION);
        }
        Self {
            desk,
            keeping: RwSignal::new(Keeping::Unknown),
            can_install,
            station: RwSignal::new(station),
            station_lost: RwSignal::new(false),
        }
    }

    /// The page's words; follows the language.
    pub fn texts(self) -> &'static PhoneTexts {
        PhoneTexts::of(self.desk.lang.get())
    }

    /// Looks whether everything is on the phone.
    pub fn look(self) {
        spawn_local(async move {
            let kept = offline::kept().await.map_or(Keeping::Partly, Keeping::Whole);
            self.keeping.set(kept);
        });
    }

    /// Gets everything onto the phone, and asks the browser not to clear it.
    pub fn prepare(self) {
        self.keeping.set(Keeping::Fetching);
        spawn_local(async move {
            // What it says stands on the data page.
            health::ask_to_persist().await;
            let kept = offline::keep_everything().await;
            self.keeping.set(kept.map_or_else(Keeping::Failed, Keeping::Whole));
        });
    }

    /// Has the browser ask whether to install the app.
    pub fn install(self) {
        self.can_install.set(false);
        spawn_local(install::install());
    }

    /// Has the phone stand at this station from now on.
    pub fn stand_at(self, station: Option<StationId>) {
        let kept = match &station {
            Some(station) => self.keep_name(station).and_then(|()| settings::set(STATION, station)),
            None => {
                settings::remove(STATION);
                Ok(())
            }
        };
        self.station_lost.set(kept.is_err());
        if kept.is_ok() {
            // The address says it too, and goes before.
            address::set_query("station", station.as_ref().map(StationId::as_str));
            self.station.set(station);
        }
    }

    /// The stations that the phone can stand at, with their names; follows
    /// everything.
    pub fn stations(self) -> Vec<(StationId, String)> {
        let all = self.desk.stations().into_iter();
        all.filter_map(|(station, name)| Some((station?, name))).collect()
    }

    /// Participants know the event's stations alone; the name of another one
    /// is kept for them.
    fn keep_name(self, station: &StationId) -> Result<(), settings::NotKept> {
        let event = self.desk.event();
        if event.station(station).is_some() {
            return Ok(());
        }
        let name = untrack(|| self.stations()).into_iter().find(|(id, _)| id == station);
        let name = name.map_or_else(|| station.to_string(), |(_, name)| name);
        settings::set(&memory::name(memory::STATION, &event.id, station.as_str()), &name)
    }

    /// Whether everybody who has the app in their hands gets to the desk;
    /// follows the keys only when it is asked again.
    pub fn is_unguarded(self) -> bool {
        surroundings::is_installed() && !keys::desk_has_passphrase(&self.desk.event().id)
    }

    /// Where the desk is, for another browser.
    pub fn desk_address(self) -> String {
        address::site() + DeskRoute::Counts.address()
    }
}
