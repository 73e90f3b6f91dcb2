//! The page of counters: what nobody answers, but everybody counts.

use leptos::prelude::*;

use super::state::use_stall;
use super::timeline::{hour_words, hours_of};
use crate::engine::counters::CountedAt;
use crate::engine::desk_entry::{Deed, DeskEntry};
use crate::engine::desk_plan::{Counter, DeskPlan};
use crate::engine::id::{CounterId, TopicId};
use crate::engine::lang::Lang;
use crate::texts::WritingTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::charts::{PlainTable, Table};
use crate::ui::desk::export::ExportFile;
use crate::ui::desk::parts::ExportButton;
use crate::ui::desk::route::DeskRoute;

/// How much one tap counts.
const STEPS: [i32; 3] = [1, 10, 100];
/// The most that is typed at once: more is a slip.
const MOST: i32 = 100_000;

/// The page.
#[component]
pub fn CountersPage() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().counters;
    let counters = stall.desk.plan().counters.clone();
    let none = counters.is_empty();
    let list = counters.into_iter().map(|counter| view! { <CounterSection counter /> }).collect_view();
    let fault = move || stall.fault_words().map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> });
    let station = move || match stall.desk.here() {
        Some(id) => (texts().at)(&stall.desk.station_name(Some(&id))),
        None => texts().nowhere.to_owned(),
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            <p>{station} " " <a href=DeskRoute::Phone.address()>{move || texts().to_phone}</a></p>
            {move || none.then(|| view! { <p class="nothing-yet">{texts().none}</p> })}
            {fault}
            <LastCounted />
        </section>
        {list}
        <ByHour />
        <section class="desk-section">
            <ul class="files">
                <li>
                    <ExportButton file=ExportFile::Counters />
                </li>
            </ul>
        </section>
    }
}

/// The last thing that was counted here, and the way to take it back.
#[component]
fn LastCounted() -> impl IntoView {
    let stall = use_stall();
    let last = Memo::new(move |_| stall.last_counted());
    move || {
        let (texts, entry) = (&stall.texts().counters, last.get()?);
        let words = counted_words(&stall.desk.plan(), &entry, stall.desk.lang.get())?;
        let words = (texts.last)(&stall.desk.minute(entry.made.as_str()), &words);
        Some(view! {
            <p class="last-counted" role="status">
                <span>{words}</span>
                <button type="button" on:click=move |_| stall.undo(entry.id)>{texts.undo}</button>
            </p>
        })
    }
}

fn counted_words(plan: &DeskPlan, entry: &DeskEntry, lang: Lang) -> Option<String> {
    let Deed::Counted { counter: id, topic, by } = &entry.deed else { return None };
    let counter = plan.counter(id);
    let name = counter.map_or_else(|| id.to_string(), |counter| counter.label.get(lang).to_owned());
    let topic = topic.as_ref().map(|id| {
        let topic = counter.and_then(|counter| counter.topics.iter().find(|topic| topic.id == *id));
        topic.map_or_else(|| id.to_string(), |topic| topic.label.get(lang).to_owned())
    });
    Some(format!("{}{} {by:+}", name, topic.map(|topic| format!(" · {topic}")).unwrap_or_default()))
}

/// A counter with its buttons.
#[component]
fn CounterSection(
    /// The counter.
    counter: Counter,
) -> impl IntoView {
    let stall = use_stall();
    let (id, label, topics) = (counter.id, counter.label, counter.topics);
    let of = id.clone();
    let sum = Memo::new(move |_| stall.counters().sum(&of, None));
    let one = topics.is_empty();
    let rows = topics
        .into_iter()
        .map(|topic| {
            let (counter, id, of) = (id.clone(), topic.id.clone(), topic.id.clone());
            let within = id.clone();
            let by = counter.clone();
            let sum = Memo::new(move |_| stall.counters().sum(&by, Some(&within)));
            view! {
                <div class="counter-topic">
                    <h3>
                        {move || topic.label.get(stall.desk.lang.get()).to_owned()}
                        <strong class="counter-sum">{sum}</strong>
                    </h3>
                    <Buttons counter topic=Some(of) />
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="desk-section counter">
            <h2>
                {move || label.get(stall.desk.lang.get()).to_owned()} <strong class="counter-sum">{sum}</strong>
            </h2>
            {one.then(|| view! { <Buttons counter=id.clone() topic=None /> })}
            {rows}
        </section>
    }
}

/// What counts up: taps, and a number that is typed.
#[component]
fn Buttons(
    /// The counter.
    counter: CounterId,
    /// Which of the things that it tells apart.
    topic: Option<TopicId>,
) -> impl IntoView {
    let stall = use_stall();
    let count = move |by: i32| {
        stall.note(Deed::Counted { counter: counter.clone(), topic: topic.clone(), by });
    };
    let typed = RwSignal::new(String::new());
    let amount = move || {
        let amount: i32 = typed.read().trim().parse().ok()?;
        (amount != 0 && amount.abs() <= MOST).then_some(amount)
    };
    let steps = STEPS.map(|step| {
        let count = count.clone();
        view! { <button type="button" on:click=move |_| count(step)>{format!("+{step}")}</button> }
    });
    view! {
        <form
            class="counter-buttons"
            on:submit=move |event| {
                event.prevent_default();
                if let Some(amount) = untrack(amount) {
                    count(amount);
                    typed.set(String::new());
                }
            }
        >
            {steps.into_iter().collect_view()}
            <input
                class="field"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-label=move || stall.texts().counters.amount
                placeholder="123"
                bind:value=typed
            />
            <button type="submit" disabled=move || amount().is_none()>{move || stall.texts().counters.add}</button>
        </form>
    }
}

/// What was counted in each hour, and at each station.
#[component]
fn ByHour() -> impl IntoView {
    let stall = use_stall();
    let tables = Memo::new(move |_| {
        let (counters, lang, texts) = (stall.counters(), stall.desk.lang.get(), &stall.texts().counters);
        let (plan, writing) = (stall.desk.plan(), WritingTexts::of(lang));
        let names = plan.counters.iter().map(|counter| counter.label.get(lang).to_owned());
        let heads = |first: &str| std::iter::once(first.to_owned()).chain(names.clone()).collect();
        let sums = |wanted: &dyn Fn(&CountedAt) -> bool| -> Vec<i64> {
            let sum = |counter: &Counter| counters.sum_where(|at| at.counter == counter.id && wanted(at));
            plan.counters.iter().map(sum).collect()
        };
        let row = |name: String, sums: Vec<i64>| {
            sums.iter()
                .any(|sum| *sum != 0)
                .then(|| (name, sums.iter().map(|sum| writing.number(sum)).collect()))
        };
        let hours = hours_of(counters.iter().map(|(at, _)| at.hour.as_str()));
        let by_hour =
            hours.iter().filter_map(|hour| row(hour_words(hour, writing), sums(&|at| at.hour == *hour)));
        let stations = stall.desk.stations().into_iter();
        let by_station = stations.filter_map(|(station, name)| row(name, sums(&|at| at.station == station)));
        [
            Table { caption: texts.by_hour.to_owned(), heads: heads(texts.hour), rows: by_hour.collect() },
            Table {
                caption: texts.by_station.to_owned(),
                heads: heads(texts.station),
                rows: by_station.collect(),
            },
        ]
    });
    move || {
        let tables = tables.get().into_iter().filter(|table| !table.rows.is_empty());
        tables
            .map(|table| view! { <section class="desk-section"><PlainTable table /></section> })
            .collect_view()
    }
}
