//! Draws: a list is closed, a seed is chosen, and winners are drawn.

use leptos::prelude::*;

use super::{prizes, texts};
use crate::engine::desk_entry::Deed;
use crate::engine::drawing_lots::{Drawn, Lots, all};
use crate::engine::record::Seed;
use crate::platform::{page, random};
use crate::ui::desk::parts::Select;
use crate::ui::desk::stall::state::{Stall, use_stall};

/// The part of the page.
#[component]
pub fn LotsSection() -> impl IntoView {
    let stall = use_stall();
    let held = Memo::new(move |_| {
        let mut lots = stall.ledger(|ledger| all(ledger, stall.desk.is_dry_run));
        lots.reverse();
        lots
    });
    let list = move || held.get().into_iter().map(|lots| view! { <LotsCard lots /> }).collect_view();
    view! {
        <section class="desk-section">
            <h2>{move || texts(stall).lots}</h2>
            <p class="aside">{move || texts(stall).lots_hint}</p>
            <Closing />
        </section>
        {list}
    }
}

/// Closes a list.
#[component]
fn Closing() -> impl IntoView {
    let stall = use_stall();
    // 0 is tickets, 1 claim codes.
    let among = RwSignal::new(0);
    let name = RwSignal::new(String::new());
    let tickets = move || {
        let queue = stall.queue();
        queue.tickets().map(|(number, _)| number.to_string()).collect::<Vec<_>>()
    };
    let codes = move || prizes(stall).entered().iter().map(ToString::to_string).collect::<Vec<_>>();
    let entrants = move || if among.get() == 0 { tickets() } else { codes() };
    let choice = move || {
        let texts = texts(stall);
        let entries = vec![(texts.among_tickets)(tickets().len()), (texts.among_codes)(codes().len())];
        let on_choose = Callback::new(move |place: usize| among.set(place));
        view! { <Select label=texts.among entries chosen=Some(among.get()) on_choose /> }
    };
    view! {
        <form
            class="ask"
            on:submit=move |event| {
                event.prevent_default();
                let entrants = untrack(entrants);
                if !entrants.is_empty() {
                    stall.note(Deed::LotsClosed { name: name.get_untracked().trim().to_owned(), entrants });
                    name.set(String::new());
                }
            }
        >
            {choice}
            <label class="select">
                <span>{move || texts(stall).lots_name}</span>
                <input class="field" type="text" autocomplete="off" bind:value=name />
            </label>
            <button type="submit" disabled=move || entrants().is_empty()>{move || texts(stall).close}</button>
        </form>
    }
}

/// A list that was closed, and who was drawn of it.
#[component]
fn LotsCard(
    /// The draw.
    lots: Lots,
) -> impl IntoView {
    let stall = use_stall();
    let Lots { id, name, entrants, closed, drawn } = lots;
    let closed = (texts(stall).closed)(entrants.len(), &stall.desk.minute(closed.as_str()));
    let title = if name.is_empty() { texts(stall).lots.to_owned() } else { name };
    let came = match drawn {
        Some(drawn) => came_of(stall, drawn).into_any(),
        None => {
            let (seed, count) = (RwSignal::new(String::new()), RwSignal::new("1".to_owned()));
            let counted = move || count.read().trim().parse::<u32>().ok().filter(|n| (1..=999).contains(n));
            view! {
                <form
                    class="ask"
                    on:submit=move |event| {
                        event.prevent_default();
                        if let Some(count) = untrack(counted) {
                            let seed = seed_of(&seed.get_untracked());
                            stall.note(Deed::LotsDrawn { lots: id, seed, count });
                        }
                    }
                >
                    <label class="select">
                        <span>{move || texts(stall).seed}</span>
                        <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=seed />
                    </label>
                    <label class="select">
                        <span>{move || texts(stall).count}</span>
                        <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=count />
                    </label>
                    <button type="submit" class="primary" disabled=move || counted().is_none()>
                        {move || texts(stall).draw}
                    </button>
                    <p class="aside">{move || texts(stall).seed_hint}</p>
                </form>
            }
            .into_any()
        }
    };
    view! {
        <section class="desk-section lots">
            <h2>{title}</h2>
            <p>{closed}</p>
            {came}
            <h3>{move || texts(stall).list}</h3>
            <p class="lots-list" translate="no">{entrants.join(" · ")}</p>
        </section>
    }
}

fn came_of(stall: Stall, drawn: Drawn) -> impl IntoView {
    let texts = texts(stall);
    let Drawn { seed, at, winners } = drawn;
    let winners =
        winners.into_iter().map(|winner| view! { <li><strong>{winner}</strong></li> }).collect_view();
    view! {
        <h3>{texts.winners}</h3>
        <div role="status">
            <ol class="lots-winners" translate="no">{winners}</ol>
        </div>
        <p class="aside">{(texts.drawn)(&stall.desk.minute(at.as_str()), &format!("{:016x}", seed.0))}</p>
        <p class="aside">{texts.replay}</p>
        <button type="button" on:click=move |_| page::print()>{texts.print}</button>
    }
}

/// The seed of what somebody called out; by chance where that is nothing.
fn seed_of(typed: &str) -> Seed {
    let digits: String = typed.chars().filter(char::is_ascii_digit).take(19).collect();
    Seed(digits.parse().unwrap_or_else(|_| random::seed()))
}
