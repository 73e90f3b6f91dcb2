//! Who waits, who is called, who did not come.

use leptos::prelude::*;

use super::state::{CALLED_AT_ONCE, use_stall};
use crate::engine::desk_entry::Deed;
use crate::platform::speech;

/// How many numbers are shown as large as they go.
const SHORT: usize = 3;

/// The queue.
#[component]
pub fn QueueSection() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().tickets;
    let queue = Memo::new(move |_| stall.queue());
    let at_once = RwSignal::new("5".to_owned());
    let count =
        move || at_once.read().trim().parse::<usize>().ok().filter(|n| (1..=CALLED_AT_ONCE).contains(n));
    let serving = move || {
        let numbers = queue.read().now_serving();
        if numbers.is_empty() { "–".to_owned() } else { number_words(&numbers) }
    };
    // Several runs of numbers take several lines.
    let many = move || queue.read().now_serving().len() > SHORT;
    let waiting = move || {
        let (waiting, wait) = (queue.read().waiting().len(), queue.read().average_wait());
        (texts().waiting)(waiting, wait.map(|seconds| (seconds / 60.0).round() as u32))
    };
    let served = move || {
        let (given, done) = queue.read().served();
        (texts().served)(given, done)
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().serving}</h2>
            <p class="ticket-number" class:long=many role="status" aria-label=move || texts().serving>{serving}</p>
            <p>{waiting}</p>
            <p class="aside">{served}</p>
            <div class="ask">
                <label class="select">
                    <span>{move || texts().at_once}</span>
                    <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=at_once />
                </label>
                <button
                    type="button"
                    class="primary"
                    disabled=move || count().is_none() || queue.read().waiting().is_empty()
                    on:click=move |_| if let Some(count) = untrack(count) { stall.call_next(count) }
                >
                    {move || texts().call_next}
                </button>
            </div>
            <p class="aside">{move || texts().call_hint}</p>
            <Called />
            <Skipped />
            <Aloud />
        </section>
    }
}

/// Those who are called: each is served, or did not come.
#[component]
fn Called() -> impl IntoView {
    let stall = use_stall();
    let called = Memo::new(move |_| stall.queue().now_serving());
    move || {
        let texts = &stall.texts().tickets;
        let row = |number: u32| {
            view! {
                <li class="ticket">
                    <strong>{number}</strong>
                    <button
                        type="button"
                        aria-label=(texts.done_with)(number)
                        on:click=move |_| stall.note(Deed::TicketDone { number })
                    >
                        {texts.done}
                    </button>
                    <button
                        type="button"
                        aria-label=(texts.skip_whom)(number)
                        on:click=move |_| stall.note(Deed::TicketSkipped { number })
                    >
                        {texts.skip}
                    </button>
                </li>
            }
        };
        view! { <ul class="tickets">{called.get().into_iter().map(row).collect_view()}</ul> }
    }
}

/// Those who did not come, and may come back.
#[component]
fn Skipped() -> impl IntoView {
    let stall = use_stall();
    let skipped = Memo::new(move |_| stall.queue().skipped());
    move || {
        let texts = &stall.texts().tickets;
        let skipped = skipped.get();
        (!skipped.is_empty()).then(|| {
            let row = |number: u32| {
                view! {
                    <li class="ticket">
                        <strong>{number}</strong>
                        <button
                            type="button"
                            aria-label=(texts.back_again)(number)
                            on:click=move |_| stall.note(Deed::TicketBack { number })
                        >
                            {texts.back}
                        </button>
                    </li>
                }
            };
            view! {
                <h3>{texts.skipped}</h3>
                <ul class="tickets">{skipped.into_iter().map(row).collect_view()}</ul>
            }
        })
    }
}

/// Whether numbers are read aloud; nothing where the phone has no voice.
#[component]
fn Aloud() -> impl IntoView {
    let stall = use_stall();
    move || {
        let texts = &stall.texts().tickets;
        speech::has_voice(stall.desk.lang.get().tag()).then(|| {
            view! {
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=stall.aloud
                        on:change:target=move |event| stall.speak(event.target().checked())
                    />
                    <span>{texts.aloud}</span>
                </label>
                <button type="button" on:click=move |_| stall.call_again()>{texts.again}</button>
            }
        })
    }
}

/// Numbers in few words: `12–16, 9`.
pub fn number_words(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*number) => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let words = runs.into_iter().map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    });
    words.collect::<Vec<_>>().join(", ")
}
