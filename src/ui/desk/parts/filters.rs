//! What is looked at: an activity, a station, and which of the runs there.

use leptos::prelude::*;

use super::narrowing::Narrowing;
use super::select::Select;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::filter::StationFilter;

/// The two lists, and what can be asked for besides.
#[component]
pub fn Filters() -> impl IntoView {
    let desk = use_desk();
    let activities = Memo::new(move |_| desk.activities());
    let stations = Memo::new(move |_| desk.stations());
    let choose_activity = Callback::new(move |index: usize| {
        let key = activities.with_untracked(|all| all.get(index).map(|(key, _)| key.clone()));
        desk.choose_activity(key);
    });
    // Before the stations stands: all of them.
    let choose_station = Callback::new(move |index: usize| {
        let place = index.checked_sub(1);
        let station = place.and_then(|place| {
            stations.with_untracked(|all| all.get(place).map(|(station, _)| station.clone()))
        });
        desk.station.set(station.map_or(StationFilter::All, StationFilter::At));
    });
    let activity_list = move || {
        let (all, key) = (activities.read(), desk.activity());
        let chosen = all.iter().position(|(known, _)| Some(known) == key.as_ref());
        let entries = all.iter().map(|(_, title)| title.clone()).collect();
        view! { <Select label=desk.texts().activity entries chosen on_choose=choose_activity /> }
    };
    let station_list = move || {
        let (all, station) = (stations.read(), desk.station.read());
        let chosen = match &*station {
            StationFilter::All => Some(0),
            StationFilter::At(id) => all.iter().position(|(known, _)| known == id).map(|place| place + 1),
        };
        let texts = desk.texts();
        let names = all.iter().map(|(_, name)| name.clone());
        let entries = std::iter::once(texts.all_stations.to_owned()).chain(names).collect();
        view! { <Select label=texts.station entries chosen on_choose=choose_station /> }
    };
    view! {
        <section class="desk-section">
            <div class="filters">
                {activity_list}
                {station_list}
            </div>
            <Narrowing />
        </section>
    }
}
