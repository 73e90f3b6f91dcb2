//! What can be chosen of posters.

use leptos::prelude::*;

use super::state::Posters;
use crate::engine::id::StationId;
use crate::platform::address::Host;
use crate::texts::PrintTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::parts::Select;

/// What can be chosen of posters.
#[component]
pub fn Choices(
    /// What was chosen.
    posters: Posters,
) -> impl IntoView {
    let texts = move || &PrintTexts::of(posters.desk.lang.get()).posters;
    let warning = move || {
        let texts = texts();
        let (tone, words) = match posters.address() {
            None => (Tone::Fault, texts.no_address),
            Some((_, Host::ThisMachine)) => (Tone::Warning, texts.this_machine),
            Some((_, Host::Number)) => (Tone::Warning, texts.by_number),
            Some((_, Host::Name)) => return None,
        };
        Some(view! { <Notice tone>{words}</Notice> })
    };
    let stations = move || {
        let all = posters.all_stations().into_iter();
        let tick = |station| view! { <StationTick posters station /> };
        all.map(tick).collect_view()
    };
    view! {
        <label class="select">
            <span>{move || texts().address}</span>
            <input
                class="field"
                type="url"
                inputmode="url"
                prop:value=posters.site
                on:input:target=move |event| posters.site.set(event.target().value())
            />
        </label>
        {warning}
        <Activity posters />
        // An event on own phones need not say so in its addresses.
        {(!posters.desk.event().own)
            .then(|| {
                view! {
                    <label class="tick">
                        <input
                            type="checkbox"
                            prop:checked=posters.own
                            on:change:target=move |event| posters.own.set(event.target().checked())
                        />
                        <span>{move || texts().own}</span>
                    </label>
                }
            })}
        <fieldset class="ticks">
            <legend>{move || texts().stations}</legend>
            {stations}
        </fieldset>
    }
}

/// Where the code leads.
#[component]
fn Activity(
    /// What was chosen.
    posters: Posters,
) -> impl IntoView {
    move || {
        let (event, lang) = (posters.desk.event(), posters.desk.lang.get());
        let texts = &PrintTexts::of(lang).posters;
        let titles = event.activities.iter().map(|activity| activity.title.get(lang).to_owned());
        let entries = std::iter::once(texts.start.to_owned()).chain(titles).collect();
        let chosen = posters.activity.get();
        let place = event.activities.iter().position(|activity| Some(&activity.id) == chosen.as_ref());
        let on_choose = Callback::new(move |place: usize| {
            let activity =
                place.checked_sub(1).and_then(|place| posters.desk.event().activities.get(place).cloned());
            posters.activity.set(activity.map(|activity| activity.id));
        });
        view! { <Select label=texts.leads_to entries chosen=Some(place.map_or(0, |place| place + 1)) on_choose /> }
    }
}

/// Whether a station gets a poster.
#[component]
fn StationTick(
    /// What was chosen.
    posters: Posters,
    /// The station.
    station: Option<StationId>,
) -> impl IntoView {
    let lang = posters.desk.lang.get_untracked();
    let event = posters.desk.event();
    let name = station.as_ref().and_then(|id| event.station(id)).map_or_else(
        || PrintTexts::of(lang).posters.no_station.to_owned(),
        |station| station.label.get(lang).to_owned(),
    );
    let of = station.clone();
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || posters.stations.read().contains(&station)
                on:change:target=move |event| posters.choose(&of, event.target().checked())
            />
            <span>{name}</span>
        </label>
    }
}
