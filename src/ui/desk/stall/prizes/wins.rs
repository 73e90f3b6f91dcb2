//! Who waits for a prize.

use leptos::prelude::*;

use super::{name, prizes, texts};
use crate::engine::desk_entry::Deed;
use crate::engine::prizes::{ClaimCode, PrizeMove, Win, WinState};
use crate::ui::desk::stall::state::{Stall, use_stall};

/// Those who wait, by their codes, the latest first.
#[component]
pub fn WinsSection() -> impl IntoView {
    let stall = use_stall();
    let wins = Memo::new(move |_| prizes(stall).wins().to_vec());
    let typed = RwSignal::new(String::new());
    let open = move || {
        let wanted = typed.read().trim().to_ascii_uppercase();
        let wins = wins.get().into_iter().rev().filter(|win| win.state == WinState::Open);
        let wins = wins.filter(|win| code(win).is_none_or(|code| code.starts_with(&wanted)));
        wins.collect::<Vec<Win>>()
    };
    let settled = move || {
        let of = |state| wins.read().iter().filter(|win| win.state == state).count();
        let (handed, released) = (of(WinState::Handed), of(WinState::Released));
        (handed + released > 0).then(|| (texts(stall).settled)(handed, released))
    };
    let list = move || {
        let open = open();
        match open.is_empty() {
            true => view! { <p class="nothing-yet">{texts(stall).no_claims}</p> }.into_any(),
            false => {
                let rows = open.into_iter().map(|win| row(stall, win)).collect_view();
                view! { <ul class="tickets">{rows}</ul> }.into_any()
            }
        }
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts(stall).claims}</h2>
            <label class="select">
                <span>{move || texts(stall).code}</span>
                <input class="field" type="text" autocomplete="off" autocapitalize="characters" bind:value=typed />
            </label>
            {list}
            <p class="aside">{settled}</p>
        </section>
    }
}

/// The code that a winner shows; none where a volunteer gave the prize.
fn code(win: &Win) -> Option<String> {
    win.run.map(|run| ClaimCode::of(run).to_string())
}

fn row(stall: Stall, win: Win) -> impl IntoView {
    let texts = texts(stall);
    let code = code(&win).unwrap_or_else(|| texts.by_hand.to_owned());
    let what = format!("{} · {}", name(stall, &win.prize), stall.desk.minute(win.at.as_str()));
    let (won, prize) = (win.id, win.prize);
    view! {
        <li class="ticket">
            <strong class="code" translate="no">{code.clone()}</strong>
            <span>{what}</span>
            <button
                type="button"
                aria-label=(texts.hand_over_whom)(&code)
                on:click=move |_| stall.note(Deed::PrizeHanded { won })
            >
                {texts.hand_over}
            </button>
            <button
                type="button"
                aria-label=(texts.not_fetched_whom)(&code)
                on:click=move |_| stall.move_prize(prize.clone(), PrizeMove::Released { won }, |_| {})
            >
                {texts.not_fetched}
            </button>
        </li>
    }
}
