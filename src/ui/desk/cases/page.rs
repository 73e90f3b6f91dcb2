//! The list of cases.

use leptos::prelude::*;

use super::case::CaseItem;
use super::sheet::Sheet;
use super::state::{Case, Cases, Wanted, use_cases};
use crate::engine::cases::{CaseStatus, sorted_by};
use crate::engine::question::Kind;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::storage_words;
use crate::ui::desk::export::ExportFile;
use crate::ui::desk::parts::{ExportButton, Select};
use crate::ui::desk::route::DeskRoute;

/// The page.
#[component]
pub fn CasesPage() -> impl IntoView {
    let cases = use_cases();
    let texts = move || cases.texts();
    Effect::new(move |_| {
        cases.desk.read_at.track();
        cases.desk.lang.track();
        cases.load();
    });
    let fault = move || {
        let words = cases.fault.get().map(|error| storage_words(cases.desk, &error));
        words.map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    let locked = move || {
        let private = cases.desk.book.with(|book| book.packs.have_private());
        (private && cases.keys.opening().is_none()).then(|| {
            view! { <p class="aside">{texts().locked} " " <a href=DeskRoute::Keys.address()>{texts().to_keys}</a></p> }
        })
    };
    view! {
        <div class="print-page">
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            <div class="filters"><Narrowing /></div>
            {locked}
            {fault}
            <Sums />
        </section>
        <div class="cases">
            <For each=move || cases.listed() key=|case| case.id() let:case>
                <CaseItem case />
            </For>
        </div>
        <section class="desk-section">
            <ul class="files">
                <li>
                    <ExportButton file=ExportFile::Cases />
                </li>
            </ul>
        </section>
        <Sheet />
        </div>
    }
}

/// What the list is narrowed to.
#[component]
fn Narrowing() -> impl IntoView {
    let cases = use_cases();
    let texts = move || cases.texts();
    let register = move || {
        let registers = cases.registers();
        let entries = registers.iter().map(|(_, title)| title.clone()).collect();
        let chosen = cases.register();
        let chosen = registers.iter().position(|(id, _)| Some(id) == chosen.as_ref());
        let on_choose = Callback::new(move |place: usize| {
            let register = registers.get(place).map(|(id, _)| id.clone());
            cases.wanted.set(Wanted { register, ..Wanted::default() });
        });
        view! { <Select label=texts().register entries chosen on_choose /> }
    };
    let kind = move || {
        let kinds = kinds(cases);
        let entries = all_and(texts().every_kind, kinds.iter().map(|(_, words)| words.clone()));
        let chosen =
            cases.wanted.with(|wanted| kinds.iter().position(|(id, _)| Some(id) == wanted.kind.as_ref()));
        let on_choose = Callback::new(move |place: usize| {
            let kind = place.checked_sub(1).and_then(|place| kinds.get(place)).map(|(id, _)| id.clone());
            cases.wanted.update(|wanted| wanted.kind = kind);
        });
        view! { <Select label=texts().kind entries chosen=Some(chosen.map_or(0, |place| place + 1)) on_choose /> }
    };
    let station = move || {
        let stations = cases.desk.stations();
        let stations: Vec<_> = stations.into_iter().filter_map(|(id, name)| Some((id?, name))).collect();
        let entries = all_and(texts().every_station, stations.iter().map(|(_, name)| name.clone()));
        let chosen = cases
            .wanted
            .with(|wanted| stations.iter().position(|(id, _)| Some(id) == wanted.station.as_ref()));
        let on_choose = Callback::new(move |place: usize| {
            let station =
                place.checked_sub(1).and_then(|place| stations.get(place)).map(|(id, _)| id.clone());
            cases.wanted.update(|wanted| wanted.station = station);
        });
        view! { <Select label=texts().station entries chosen=Some(chosen.map_or(0, |place| place + 1)) on_choose /> }
    };
    let status = move || {
        let entries = all_and(
            texts().every_status,
            CaseStatus::ALL.map(|one| texts().status_words(one).to_owned()).into_iter(),
        );
        let chosen =
            cases.wanted.with(|wanted| CaseStatus::ALL.iter().position(|one| Some(*one) == wanted.status));
        let on_choose = Callback::new(move |place: usize| {
            let status = place.checked_sub(1).and_then(|place| CaseStatus::ALL.get(place)).copied();
            cases.wanted.update(|wanted| wanted.status = status);
        });
        view! { <Select label=texts().status entries chosen=Some(chosen.map_or(0, |place| place + 1)) on_choose /> }
    };
    view! { {register} {kind} {station} {status} }
}

/// How many cases stand how, of those that are listed.
#[component]
fn Sums() -> impl IntoView {
    let cases = use_cases();
    let words = Memo::new(move |_| {
        let (texts, listed) = (cases.texts(), cases.listed());
        cases.all.read().as_ref()?;
        let states: Vec<_> = listed.iter().map(|case| cases.state(case.id())).collect();
        let by_status = CaseStatus::ALL.map(|status| {
            let count = states.iter().filter(|state| state.status == status).count();
            format!("{} {count}", texts.status_words(status))
        });
        let recovered: u64 = states.iter().filter_map(|state| state.recovered).map(u64::from).sum();
        Some((texts.sums)(listed.len(), &by_status.join(" · "), recovered))
    });
    view! { <p role="status">{words}</p> }
}

fn all_and(all: &'static str, others: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(all.to_owned()).chain(others).collect()
}

/// The choices that the register is sorted by.
fn kinds(cases: Cases) -> Vec<(String, String)> {
    let Some(register) = cases.register() else { return Vec::new() };
    cases.desk.book.with(|book| {
        let pack = book.packs.newest().find(|pack| pack.id == register);
        match pack.and_then(sorted_by).map(|question| &question.kind) {
            Some(Kind::Single(kind)) => {
                kind.choices.0.iter().map(|choice| (choice.id.to_string(), choice.label.clone())).collect()
            }
            _ => Vec::new(),
        }
    })
}

/// Day and minute of a case.
pub fn taken_at(cases: Cases, case: &Case) -> String {
    cases.desk.minute(case.response.run.started.as_str())
}
