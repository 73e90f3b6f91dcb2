//! How many runs there were: at the chosen stations, and at each.

use leptos::prelude::*;

use crate::engine::id::StationId;
use crate::engine::tally::Slice;
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::filter::StationFilter;

/// Runs that were started, finished, given up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct RunCounts {
    started: u64,
    finished: u64,
    abandoned: u64,
}

impl RunCounts {
    fn of(slice: &Slice) -> Self {
        Self { started: slice.started(), finished: slice.finished, abandoned: slice.abandoned }
    }

    fn at(desk: Desk, station: Option<StationId>) -> Self {
        let counts = desk.counts_at(&StationFilter::At(station), |slice, _| Self::of(slice));
        counts.unwrap_or_default()
    }
}

/// The runs of the chosen activity.
#[component]
pub fn Runs() -> impl IntoView {
    let desk = use_desk();
    let runs = Memo::new(move |_| desk.counts(|slice, _| RunCounts::of(slice)).unwrap_or_default());
    let title = Memo::new(move |_| {
        let key = desk.activity();
        desk.activities().into_iter().find(|(known, _)| Some(known) == key.as_ref()).map(|(_, title)| title)
    });
    let figure = move |name: fn(Desk) -> &'static str, count: fn(&RunCounts) -> u64| {
        view! {
            <div class="figure">
                <dt>{move || name(desk)}</dt>
                <dd>{move || desk.texts().writing.number(count(&runs.read()))}</dd>
            </div>
        }
    };
    // Before the journal was read, nobody knows.
    let is_read = Memo::new(move |_| !desk.read_at.read().is_empty());
    let nothing_yet = move || {
        (is_read.get() && runs.read().finished == 0).then(|| {
            let texts = desk.texts();
            let words = if desk.admitted().is_some() { texts.none_admitted } else { texts.nothing_yet };
            view! { <p class="nothing-yet">{words}</p> }
        })
    };
    view! {
        <section class="desk-section">
            <h2>{title}</h2>
            <dl class="figures">
                {figure(|desk| desk.texts().started, |runs| runs.started)}
                {figure(|desk| desk.texts().finished, |runs| runs.finished)}
                {figure(|desk| desk.texts().abandoned, |runs| runs.abandoned)}
            </dl>
            {nothing_yet}
            <StationTable />
        </section>
    }
}

/// The runs at each station, while all of them are looked at.
#[component]
fn StationTable() -> impl IntoView {
    let desk = use_desk();
    let rows = Memo::new(move |_| {
        let stations = desk.stations().into_iter();
        stations.map(|(id, name)| (name, RunCounts::at(desk, id))).collect::<Vec<_>>()
    });
    let shown = Memo::new(move |_| *desk.station.read() == StationFilter::All && !rows.read().is_empty());
    let row = move |(name, runs): (String, RunCounts)| {
        let writing = desk.texts().writing;
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{writing.number(runs.started)}</td>
                <td>{writing.number(runs.finished)}</td>
                <td>{writing.number(runs.abandoned)}</td>
            </tr>
        }
    };
    move || {
        let texts = desk.texts();
        shown.get().then(|| {
            view! {
                <div class="wide" tabindex="0" role="region" aria-label=texts.by_station>
                <table class="stations">
                    <caption>{texts.by_station}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts.station}</th>
                            <th scope="col">{texts.started}</th>
                            <th scope="col">{texts.finished}</th>
                            <th scope="col">{texts.abandoned}</th>
                        </tr>
                    </thead>
                    <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
                </table>
                </div>
            }
        })
    }
}
