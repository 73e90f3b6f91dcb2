//! The page of the queue: tickets are handed out and called here.

use leptos::prelude::*;

use super::picking::PickingSection;
use super::queue::QueueSection;
use super::state::use_stall;
use crate::engine::desk_entry::Deed;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::export::ExportFile;
use crate::ui::desk::parts::ExportButton;

/// The page.
#[component]
pub fn TicketsPage() -> impl IntoView {
    let stall = use_stall();
    let fault = move || stall.fault_words().map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> });
    view! {
        {fault}
        <GiveSection />
        <QueueSection />
        <PickingSection />
        <RangeSection />
    }
}

/// The number that was handed out last, as large as it goes, and the next one.
#[component]
fn GiveSection() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().tickets;
    let queue = Memo::new(move |_| stall.queue());
    let last = move || queue.read().last_given();
    let next = move || queue.read().next();
    view! {
        <section class="desk-section ticket-give">
            <h2>{move || texts().title}</h2>
            <p class="aside" aria-hidden="true">{move || texts().last_given}</p>
            <p class="ticket-number" role="status" aria-label=move || texts().last_given>
                {move || last().map_or_else(|| "–".to_owned(), |number| number.to_string())}
            </p>
            <button
                type="button"
                class="primary ticket-next"
                disabled=move || stall.busy.get() || next().is_none()
                on:click=move |_| stall.give_ticket()
            >
                {move || match next() {
                    Some(number) => (texts().give)(number),
                    None => texts().used_up.to_owned(),
                }}
            </button>
        </section>
    }
}

/// Which numbers this phone hands out.
#[component]
fn RangeSection() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().tickets;
    let range = Memo::new(move |_| stall.queue().range);
    let (first, last) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let typed = move || {
        let number = |text: RwSignal<String>| text.read().trim().parse::<u32>().ok();
        number(first).zip(number(last)).filter(|(first, last)| *first > 0 && first <= last)
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().range_title}</h2>
            <p>{move || { let (first, last) = range.get(); (texts().range)(first, last) }}</p>
            <p class="aside">{move || texts().range_hint}</p>
            <form
                class="ask"
                on:submit=move |event| {
                    event.prevent_default();
                    if let Some((from, to)) = untrack(typed) {
                        stall.note(Deed::TicketRange { first: from, last: to });
                        first.set(String::new());
                        last.set(String::new());
                    }
                }
            >
                <label class="select">
                    <span>{move || texts().from}</span>
                    <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=first />
                </label>
                <label class="select">
                    <span>{move || texts().to}</span>
                    <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=last />
                </label>
                <button type="submit" disabled=move || typed().is_none()>{move || texts().set}</button>
            </form>
            <ul class="files">
                <li>
                    <ExportButton file=ExportFile::Tickets />
                </li>
            </ul>
        </section>
    }
}
