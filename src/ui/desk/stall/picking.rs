//! Picking somebody by chance: a ticket, a row or a seat of a hall.

use leptos::prelude::*;

use super::state::use_stall;
use crate::engine::picking::{Pick, Pool, had_a_turn};
use crate::texts::StallTexts;
use crate::ui::desk::parts::Select;

/// What is picked among.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Among {
    Tickets,
    Rows,
    Seats,
}

impl Among {
    const ALL: [Self; 3] = [Self::Tickets, Self::Rows, Self::Seats];
}

/// The part of the page.
#[component]
pub fn PickingSection() -> impl IntoView {
    let stall = use_stall();
    let texts = move || &stall.texts().picking;
    let among = RwSignal::new(Among::Tickets);
    let (rows, seats) = (RwSignal::new("20".to_owned()), RwSignal::new("30".to_owned()));
    let pool = Memo::new(move |_| {
        let number =
            |text: RwSignal<String>| text.read().trim().parse::<u32>().ok().filter(|n| (1..=999).contains(n));
        match among.get() {
            Among::Tickets => Some(Pool::Tickets),
            Among::Rows => Some(Pool::Rows { rows: number(rows)? }),
            Among::Seats => Some(Pool::Seats { rows: number(rows)?, seats: number(seats)? }),
        }
    });
    let turns = Memo::new(move |_| {
        let pool = pool.get()?;
        let members = stall.members(pool);
        Some((pool, stall.ledger(|ledger| had_a_turn(ledger, pool, &members)), members.len()))
    });
    let picked = move || {
        turns.get().and_then(|(pool, turns, _)| Some(pick_words(stall.texts(), pool.pick(*turns.last()?))))
    };
    let left = move || turns.get().map(|(_, turns, all)| (texts().had_turn)(turns.len(), all));
    let nobody = move || turns.get().is_none_or(|(_, _, all)| all == 0);
    let choice = move || {
        let texts = texts();
        let entries = [texts.tickets, texts.rows, texts.seats].map(str::to_owned).to_vec();
        let chosen = Among::ALL.iter().position(|one| *one == among.get());
        let on_choose = Callback::new(move |place: usize| {
            among.set(Among::ALL.get(place).copied().unwrap_or(Among::Tickets));
        });
        view! { <Select label=texts.among entries chosen on_choose /> }
    };
    let field = move |label: fn(&StallTexts) -> &'static str, typed: RwSignal<String>| {
        view! {
            <label class="select">
                <span>{move || label(stall.texts())}</span>
                <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=typed />
            </label>
        }
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            {choice}
            {move || (among.get() != Among::Tickets).then(|| field(|texts| texts.picking.row_count, rows))}
            {move || (among.get() == Among::Seats).then(|| field(|texts| texts.picking.seat_count, seats))}
            <p class="ticket-number long" role="status" aria-label=move || texts().picked>{picked}</p>
            <button
                type="button"
                class="primary"
                disabled=nobody
                on:click=move |_| if let Some(pool) = pool.get_untracked() { stall.pick(pool) }
            >
                {move || texts().pick}
            </button>
            <p class="aside">{left}</p>
        </section>
    }
}

fn pick_words(texts: &StallTexts, pick: Pick) -> String {
    match pick {
        Pick::Ticket(number) => number.to_string(),
        Pick::Row(row) => (texts.picking.row)(row),
        Pick::Seat(row, seat) => (texts.picking.seat)(row, seat),
    }
}
