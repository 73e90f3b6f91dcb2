//! The page of stations: how much was done where, of how much is wanted.

use leptos::prelude::*;

use super::state::{Stall, use_stall};
use super::timeline::Timeline;
use crate::engine::desk_entry::Deed;
use crate::engine::id::{ActivityId, StationId};
use crate::engine::targets::{Progress, Targets, added_stations, lagging};
use crate::engine::timeline::last_hour;
use crate::platform::clock;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::parts::Select;

/// A station with what was done there.
#[derive(Clone, Debug, PartialEq)]
struct StationRow {
    /// The station; none for phones that were not told one.
    station: Option<StationId>,
    name: String,
    progress: Progress,
    /// How many were finished in the last hour.
    pace: u64,
    lags: bool,
}

/// The page.
#[component]
pub fn StationsPage() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().stations;
    let activity = RwSignal::new(None::<ActivityId>);
    let rows = Memo::new(move |_| rows(stall, activity.get().as_ref()));
    let all = Memo::new(move |_| {
        // A pace is one of the time at which it is looked at.
        stall.desk.read_at.track();
        let of = activity.get();
        stall.desk.book.with(|book| book.timeline.steps(|_, other| is_wanted(of.as_ref(), other)))
    });
    let sum = move || {
        let (done, wanted) = (all.read().values().sum(), stall.target(None, activity.get().as_ref()));
        (texts().all)(done, last_hour(&all.read(), clock::now().as_str()), wanted)
    };
    let fault = move || stall.fault_words().map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> });
    let choice = move || {
        let event = stall.desk.event();
        let titles =
            event.activities.iter().map(|activity| activity.title.get(stall.desk.lang.get()).to_owned());
        let entries = std::iter::once(texts().all_activities.to_owned()).chain(titles).collect();
        let place = activity.with(|of| event.activities.iter().position(|one| Some(&one.id) == of.as_ref()));
        let on_choose = Callback::new(move |place: usize| {
            let event = stall.desk.event();
            let chosen = place.checked_sub(1).and_then(|place| event.activities.get(place));
            activity.set(chosen.map(|activity| activity.id.clone()));
        });
        view! { <Select label=texts().activity entries chosen=Some(place.map_or(0, |place| place + 1)) on_choose /> }
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            {choice}
            {fault}
            <p>{sum}</p>
            {move || view! { <TargetField station=None activity=activity.get() label=texts().all_wanted /> }}
            <Timeline steps=all name=Signal::derive(move || texts().by_hour) />
        </section>
        {move || {
            let activity = activity.get();
            let row = |row| view! { <StationSection row activity=activity.clone() /> };
            rows.get().into_iter().map(row).collect_view()
        }}
        <AddStation />
    }
}

impl Stall {
    /// How many finished runs are wanted; follows what was noted.
    fn target(self, station: Option<&StationId>, activity: Option<&ActivityId>) -> Option<u32> {
        self.ledger(|ledger| Targets::of(ledger).get(station, activity))
    }
}

fn is_wanted(activity: Option<&ActivityId>, other: &ActivityId) -> bool {
    activity.is_none_or(|activity| activity == other)
}

fn rows(stall: Stall, activity: Option<&ActivityId>) -> Vec<StationRow> {
    stall.desk.read_at.track();
    let now = clock::now();
    let stations = stall.desk.stations();
    let (steps, targets) = stall.desk.book.with(|book| {
        let of = |station: &Option<StationId>| {
            book.timeline.steps(|at, other| at == station.as_ref() && is_wanted(activity, other))
        };
        let steps: Vec<_> = stations.iter().map(|(station, _)| of(station)).collect();
        (steps, Targets::of(&book.ledger))
    });
    let progress: Vec<Progress> = stations
        .iter()
        .zip(&steps)
        .map(|((station, _), steps)| Progress {
            done: steps.values().sum(),
            wanted: station.as_ref().and_then(|station| targets.get(Some(station), activity)),
        })
        .collect();
    let last = lagging(&progress);
    let row = |(place, (station, name)): (usize, (Option<StationId>, String))| {
        let (steps, progress) = (steps.get(place)?, *progress.get(place)?);
        let pace = last_hour(steps, now.as_str());
        Some(StationRow { station, name, progress, pace, lags: last == Some(place) })
    };
    stations.into_iter().enumerate().filter_map(row).collect()
}

/// One station.
#[component]
fn StationSection(
    /// What was done there.
    row: StationRow,
    /// Of which activity; of all, where there is none.
    activity: Option<ActivityId>,
) -> impl IntoView {
    let stall = use_stall();
    let texts = &stall.texts().stations;
    let StationRow { station, name, progress, pace, lags } = row;
    let bar = progress.wanted.map(|wanted| {
        let label = (texts.of_wanted)(progress.done, wanted);
        view! {
            <progress class="quota" max=wanted value=progress.done aria-label=label.clone()></progress>
            <p>{label}</p>
        }
    });
    let added = station.clone().filter(|id| {
        stall
            .desk
            .book
            .with_untracked(|book| added_stations(&book.ledger).iter().any(|(other, _)| other == id))
    });
    let remove = added.filter(|_| progress.done == 0).map(|id| {
        let label = (texts.remove)(&name);
        view! {
            <button
                type="button"
                on:click=move |_| stall.note(Deed::StationAdded { id: id.clone(), label: String::new() })
            >
                {label}
            </button>
        }
    });
    let target = station.clone().map(|station| {
        view! { <TargetField station=Some(station) activity label=texts.wanted /> }
    });
    view! {
        <section class="desk-section station-row">
            <h2>{name} <strong class="counter-sum">{progress.done}</strong></h2>
            {lags.then(|| view! { <p class="lags">{texts.lags}</p> })}
            {bar}
            <p class="aside">{(texts.pace)(pace)}</p>
            {target}
            {remove}
        </section>
    }
}

/// How many are wanted, to be typed.
#[component]
fn TargetField(
    /// Where; everywhere together, where there is none.
    station: Option<StationId>,
    /// Of which activity; of all, where there is none.
    activity: Option<ActivityId>,
    /// What it is called.
    label: &'static str,
) -> impl IntoView {
    let stall = use_stall();
    let now = untrack(|| stall.target(station.as_ref(), activity.as_ref()));
    let set = move |typed: String| {
        let typed = typed.trim();
        let count = if typed.is_empty() { Ok(0) } else { typed.parse::<u32>() };
        if let Ok(count) = count {
            stall.note(Deed::Target { station: station.clone(), activity: activity.clone(), count });
        }
    };
    view! {
        <label class="select">
            <span>{label}</span>
            <input
                class="field"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                prop:value=now.map(|count| count.to_string()).unwrap_or_default()
                on:change:target=move |event| set(event.target().value())
            />
        </label>
    }
}

/// The way to one more station.
#[component]
fn AddStation() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().stations;
    let typed = RwSignal::new(String::new());
    view! {
        <section class="desk-section">
            <h2>{move || texts().add_title}</h2>
            <p>{move || texts().add_hint}</p>
            <form
                class="ask"
                on:submit=move |event| {
                    event.prevent_default();
                    stall.add_station(&typed.get_untracked());
                    typed.set(String::new());
                }
            >
                <label class="select">
                    <span>{move || texts().name}</span>
                    <input class="field" type="text" maxlength="40" autocomplete="off" bind:value=typed />
                </label>
                <button type="submit">{move || texts().add}</button>
            </form>
        </section>
    }
}
