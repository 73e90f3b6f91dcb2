//! How safe the data is: what is saved and in no file yet, and what the
//! browser says.

use leptos::prelude::*;

use crate::platform::health::Persistence;
use crate::texts::HealthTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{DataDesk, storage_words, use_data};

/// How safe the data is.
#[component]
pub fn Health() -> impl IntoView {
    let data = use_data();
    data.look_at_health();
    let texts = move || &data.texts().health;
    let figure = move |name: fn(&HealthTexts) -> &'static str, count: Memo<u64>| {
        view! {
            <div class="figure">
                <dt>{move || name(texts())}</dt>
                <dd>{move || count.get()}</dd>
            </div>
        }
    };
    let saved = Memo::new(move |_| data.desk.book.read().records() as u64);
    let unexported = Memo::new(move |_| data.unexported());
    let erased = Memo::new(move |_| data.desk.book.read().erased() as u64);
    let last = move || {
        let exported = data.desk.exported.read();
        exported.any.as_ref().map_or_else(
            || texts().never_exported.to_owned(),
            |mark| (texts().last_export)(&data.desk.minute(&mark.made), mark.held.count),
        )
    };
    let fault = move || data.fault.get().map(|error| storage_words(data.desk, &error));
    view! {
        <section class="desk-section health">
            <h2>{move || texts().title}</h2>
            <dl class="figures">
                {figure(|texts| texts.saved, saved)} {figure(|texts| texts.unexported, unexported)}
                {figure(|texts| texts.erased, erased)}
            </dl>
            <p>{last}</p>
            <Promise />
            <p class="aside">{move || room(data)}</p>
            <Accept />
            <label class="select">
                <span>{move || texts().remind}</span>
                <input
                    class="field"
                    type="number"
                    inputmode="numeric"
                    min="0"
                    prop:value=move || data.remind_every.get().to_string()
                    on:change:target=move |event| {
                        if let Ok(records) = event.target().value().trim().parse() {
                            data.remind_after(records);
                        }
                    }
                />
                <span>{move || texts().remind_hint}</span>
            </label>
            {move || fault().map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> })}
        </section>
    }
}

/// Whether the browser keeps the data, and the way to ask it.
#[component]
fn Promise() -> impl IntoView {
    let data = use_data();
    let words = move || {
        let texts = &data.texts().health;
        data.persistence.get().map(|persistence| match persistence {
            Persistence::Promised => texts.promised,
            Persistence::Open if data.has_asked.get() => texts.refused,
            Persistence::Open => texts.open,
            Persistence::Unavailable => texts.unavailable,
        })
    };
    let can_ask =
        Memo::new(move |_| data.persistence.get() == Some(Persistence::Open) && !data.has_asked.get());
    let ask = move || {
        can_ask.get().then(|| {
            view! {
                <button type="button" on:click=move |_| data.ask_to_persist()>
                    {data.texts().health.ask}
                </button>
            }
        })
    };
    view! {
        <p role="status">{words}</p>
        {ask}
    }
}

/// The end of a warning that records are missing, for whoever knows why.
#[component]
fn Accept() -> impl IntoView {
    let data = use_data();
    move || {
        let (now, before) = data.desk.emptied.get()?;
        let texts = &data.texts().health;
        Some(view! {
            <p>{(texts.accept_hint)(now, before)}</p>
            <button type="button" on:click=move |_| data.accept_count()>{texts.accept}</button>
        })
    }
}

fn room(data: DataDesk) -> Option<String> {
    let room = data.room.get()?;
    Some((data.texts().health.room)(&size(room.used), &size(room.quota)))
}

/// A size in the largest unit of which there is one.
fn size(bytes: f64) -> String {
    let units = ["KB", "MB", "GB", "TB"];
    let (mut size, mut place) = (bytes / 1_000.0, 0);
    while size >= 1_000.0 && place + 1 < units.len() {
        (size, place) = (size / 1_000.0, place + 1);
    }
    let digits = usize::from(size < 10.0);
    format!("{size:.digits$} {}", units.get(place).copied().unwrap_or_default())
}
