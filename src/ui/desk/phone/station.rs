//! The station that the phone stands at.

use leptos::prelude::*;

use super::state::use_phone;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::parts::Select;

/// The station that the phone stands at.
#[component]
pub fn StationSection() -> impl IntoView {
    let phone = use_phone();
    let texts = move || &phone.texts().station;
    let stations = Memo::new(move |_| phone.stations());
    let select = move || {
        let stations = stations.get();
        let names = stations.iter().map(|(_, name)| name.clone());
        let entries = std::iter::once(texts().none.to_owned()).chain(names).collect();
        let here = phone.station.get();
        let chosen = stations.iter().position(|(station, _)| Some(station) == here.as_ref());
        let on_choose = Callback::new(move |place: usize| {
            let station = place.checked_sub(1).and_then(|place| stations.get(place).cloned());
            phone.stand_at(station.map(|(station, _)| station));
        });
        view! { <Select label=texts().label entries chosen=Some(chosen.map_or(0, |place| place + 1)) on_choose /> }
    };
    let lost = move || {
        phone.station_lost.get().then(|| view! { <Notice tone=Tone::Fault>{phone.texts().not_kept}</Notice> })
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            {select}
            {lost}
        </section>
    }
}
