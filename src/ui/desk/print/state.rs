//! What was chosen of posters: where they lead, and for which stations.

use leptos::prelude::*;

use crate::engine::id::{ActivityId, StationId};
use crate::platform::address::{self, Host};
use crate::ui::desk::app::Desk;

/// What was chosen of posters. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Posters {
    /// The desk.
    pub desk: Desk,
    /// The address of the site, as it was typed.
    pub site: RwSignal<String>,
    /// The activity that the code leads to; none for the start screen.
    pub activity: RwSignal<Option<ActivityId>>,
    /// Whether people answer on their own phones.
    pub own: RwSignal<bool>,
    /// The stations that get a poster; none is one without a station.
    pub stations: RwSignal<Vec<Option<StationId>>>,
}

impl Posters {
    /// A poster for every station, with this page's address.
    pub fn of(desk: Desk) -> Self {
        let event = desk.event();
        let mut stations: Vec<_> = event.stations.iter().map(|station| Some(station.id.clone())).collect();
        if stations.is_empty() {
            stations.push(None);
        }
        Self {
            desk,
            site: RwSignal::new(address::site()),
            activity: RwSignal::new(None),
            own: RwSignal::new(true),
            stations: RwSignal::new(stations),
        }
    }

    /// Every station that may have a poster.
    pub fn all_stations(self) -> Vec<Option<StationId>> {
        let event = self.desk.event();
        event.stations.iter().map(|station| Some(station.id.clone())).chain([None]).collect()
    }

    /// Has a station get a poster, or not, in the order of the event.
    pub fn choose(self, station: &Option<StationId>, chosen: bool) {
        let mut stations = self.all_stations();
        self.stations.update(|before| {
            stations.retain(|known| if known == station { chosen } else { before.contains(known) });
            *before = stations;
        });
    }

    /// The address of the site, if it is one, and what kind of host it names;
    /// follows what is typed.
    pub fn address(self) -> Option<(String, Host)> {
        let site = self.site.get();
        let site = site.trim();
        let host = address::host_of(site)?;
        Some((site.split(['?', '#']).next().unwrap_or_default().to_owned(), host))
    }

    /// What the code of a station's poster says; follows everything.
    pub fn code(self, station: Option<&StationId>) -> Option<String> {
        let (site, _) = self.address()?;
        let own = (self.own.get() && !self.desk.event().own).then(|| "own".to_owned());
        let station = station.map(|station| format!("station={station}"));
        let query: Vec<String> = own.into_iter().chain(station).collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let hash = self.activity.get().map(|activity| format!("#/a/{activity}")).unwrap_or_default();
        Some(site + &query + &hash)
    }
}
