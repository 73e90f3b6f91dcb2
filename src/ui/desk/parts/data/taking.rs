//! Taking files in: what would come of them, whether to write it, and what
//! came of it.

use leptos::prelude::*;

use super::report::FileReport;
use crate::engine::id::DeviceId;
use crate::engine::intake::Gain;
use crate::platform::picked::Picked;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{DataDesk, End, Restored, Taking, phone_words, storage_words, use_data};

/// More files than this are folded away: what they come to together is told
/// above.
const MANY: usize = 10;

/// The way to pick files, and how it goes with them.
#[component]
pub fn TakeIn() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().backup;
    let state = move || match data.taking.get() {
        Taking::Nothing | Taking::Reading { .. } | Taking::Writing { .. } => ().into_any(),
        Taking::Offered(files, gain) => view! { <Offer files gain /> }.into_any(),
        Taking::Ended(files, end) => view! { <Ended files end /> }.into_any(),
    };
    view! {
        <label class="file-field">
            <span>{move || texts().restore}</span>
            <input
                type="file"
                multiple
                disabled=move || data.is_taking_in() || data.desk.exporting.get()
                on:change:target=move |event| data.look_into(Picked::all_in(&event.target()))
            />
            <small>{move || texts().restore_hint}</small>
        </label>
        <Progress />
        {state}
    }
}

/// How far it has come, and the way to stop.
#[component]
fn Progress() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().backup;
    let percent = |share: f64| (share * 100.0).clamp(0.0, 100.0) as u32;
    let words = move || match data.taking.get() {
        Taking::Reading { file, share } => Some((texts().restoring)(&file, percent(share))),
        Taking::Writing { share } => Some((texts().writing)(percent(share))),
        Taking::Nothing | Taking::Offered(..) | Taking::Ended(..) => None,
    };
    let share = move || match data.taking.get() {
        Taking::Reading { share, .. } | Taking::Writing { share } => share,
        Taking::Nothing | Taking::Offered(..) | Taking::Ended(..) => 0.0,
    };
    let busy = Memo::new(move |_| data.is_taking_in());
    view! {
        <p role="status">{words}</p>
        {move || busy.get().then(|| view! {
            <progress class="quota" max="1" prop:value=share aria-label=texts().restore></progress>
            <button type="button" on:click=move |_| data.leave()>{texts().cancel}</button>
        })}
    }
}

/// What would come of the files.
#[component]
fn Offer(files: Vec<Restored>, gain: Gain) -> impl IntoView {
    let data = use_data();
    let texts = &data.texts().backup;
    let list = |title: &'static str, rows: Vec<(String, u64)>| {
        (!rows.is_empty()).then(|| {
            let row = |(name, count): (String, u64)| view! { <li><strong>{count}</strong> " " {name}</li> };
            view! {
                <h4>{title}</h4>
                <ul class="report-counts">{rows.into_iter().map(row).collect_view()}</ul>
            }
        })
    };
    let (stations, phones) = (by_station(data, &gain), by_phone(data, &gain));
    view! {
        <article class="report offer">
            <h3>{texts.offered}</h3>
            <p>{(texts.gain)(gain.writes, gain.entries)}</p>
            {list(texts.by_station, stations)}
            {list(texts.by_phone, phones)}
            <div class="actions">
                <button type="button" class="primary" on:click=move |_| data.take_in()>{texts.take}</button>
                <button type="button" on:click=move |_| data.leave()>{texts.cancel}</button>
            </div>
        </article>
        <Reports files />
    }
}

/// What came of the files.
#[component]
fn Ended(files: Vec<Restored>, end: End) -> impl IntoView {
    let data = use_data();
    let all_refused = files.iter().all(|file| file.outcome.is_err());
    let said = move || {
        let texts = &data.texts().backup;
        let (tone, words) = match &end {
            End::Taken if all_refused => return None,
            End::Taken => (Tone::Calm, texts.taken.to_owned()),
            End::Cancelled => (Tone::Warning, texts.cancelled.to_owned()),
            End::Failed(error) => (Tone::Fault, (texts.failed)(&storage_words(data.desk, error))),
        };
        Some(view! { <Notice tone>{words}</Notice> })
    };
    view! {
        {said}
        <Reports files />
    }
}

/// What becomes of each file.
#[component]
fn Reports(files: Vec<Restored>) -> impl IntoView {
    let data = use_data();
    let many = (files.len() > MANY).then_some(files.len());
    let all = files.into_iter().map(|restored| view! { <FileReport restored /> }).collect_view();
    match many {
        None => all.into_any(),
        Some(count) => {
            let texts = move || &data.texts().backup;
            view! {
                <details>
                    <summary>{move || (texts().files)(count)}</summary>
                    {all}
                </details>
            }
            .into_any()
        }
    }
}

fn by_station(data: DataDesk, gain: &Gain) -> Vec<(String, u64)> {
    let names = untrack(|| data.desk.stations());
    let name = |id: &Option<String>| {
        let known = names.iter().find(|(of, _)| of.as_ref().map(|of| of.as_str()) == id.as_deref());
        known.map_or_else(
            || id.clone().unwrap_or_else(|| data.desk.texts().no_station.to_owned()),
            |(_, name)| name.clone(),
        )
    };
    gain.by_station.iter().map(|(id, count)| (name(id), *count)).collect()
}

fn by_phone(data: DataDesk, gain: &Gain) -> Vec<(String, u64)> {
    let rows = untrack(|| data.phone_rows());
    let name = |id: &String| {
        let device = DeviceId::new(id);
        let known = || rows.iter().find(|row| row.phone.device.as_ref() == Some(&device)).map(phone_words);
        let named = data.name_in_files(&device).map(|name| format!("{name} ({id})"));
        named.or_else(known).unwrap_or_else(|| id.clone())
    };
    gain.by_phone.iter().map(|(id, count)| (name(id), *count)).collect()
}
