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
    let select = move || {
        let (event, lang) = (phone.desk.event(), phone.desk.lang.get());
        let names = event.stations.iter().map(|station| station.label.get(lang).to_owned());
        let entries = std::iter::once(texts().none.to_owned()).chain(names).collect();
        let here = phone.station.get();
        let chosen = event.stations.iter().position(|station| Some(&station.id) == here.as_ref());
        let on_choose = Callback::new(move |place: usize| {
            let station =
                place.checked_sub(1).and_then(|place| phone.desk.event().stations.get(place).cloned());
            phone.stand_at(station.map(|station| station.id));
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
