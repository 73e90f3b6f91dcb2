//! What this phone has of each prize, and how it goes to another one.

use leptos::prelude::*;

use super::{name, prizes, texts};
use crate::engine::desk_plan::Prize;
use crate::engine::prizes::{MOST_SENT, PrizeMove, TransferCode};
use crate::platform::random;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::charts::{PlainTable, Table};
use crate::ui::desk::stall::state::use_stall;

/// What this phone has, what comes from another, and what all have.
#[component]
pub fn StockSections() -> impl IntoView {
    let stall = use_stall();
    let kinds = stall.desk.plan().prizes.clone();
    let none = kinds.is_empty();
    // What was said of the last thing that was done here.
    let said = RwSignal::new(None::<(Tone, String)>);
    let rows = kinds.into_iter().map(|prize| view! { <PrizeRow prize said /> }).collect_view();
    let told = move || said.get().map(|(tone, words)| view! { <Notice tone>{words}</Notice> });
    view! {
        <section class="desk-section">
            <h2>{move || texts(stall).stock}</h2>
            <p class="aside">{move || if none { texts(stall).none } else { texts(stall).stock_hint }}</p>
            <div role="status">{told}</div>
            {rows}
        </section>
        {(!none).then(|| view! { <Receiving said /> })}
        <AllPhones />
    }
}

/// One prize: how many are left, and what changes that.
#[component]
fn PrizeRow(
    /// The prize.
    prize: Prize,
    /// Where to say what came of it.
    said: RwSignal<Option<(Tone, String)>>,
) -> impl IntoView {
    let stall = use_stall();
    let (id, label) = (prize.id, prize.label);
    let (of, sent) = (id.clone(), id.clone());
    let stock = Memo::new(move |_| prizes(stall).stock(&stall.desk.device(), &of));
    let typed = RwSignal::new(String::new());
    let amount = move || typed.read().trim().parse::<u32>().ok().filter(|n| (1..=MOST_SENT).contains(n));
    let within = move || amount().is_some_and(|amount| stock.read().left() >= i64::from(amount));
    let counted = move || {
        let stock = stock.get();
        let all = stock.left() + i64::from(stock.won);
        (texts(stall).of)(all, stock.won, stock.handed)
    };
    let act = StoredValue::new(move |moved: PrizeMove, words: Option<String>| {
        let refused = untrack(|| texts(stall)).refused.to_owned();
        stall.move_prize(id.clone(), moved, move |noted| {
            typed.set(String::new());
            said.set(match noted {
                true => words.map(|words| (Tone::Calm, words)),
                false => Some((Tone::Fault, refused)),
            });
        });
    });
    let act = move |moved, words| act.with_value(|act| act(moved, words));
    let stock_by = move |sign: i32| {
        if let Some(amount) = untrack(amount) {
            act(PrizeMove::Stocked { by: sign * amount as i32 }, None);
        }
    };
    let send = move |_| {
        let Some(count) = untrack(amount) else { return };
        let code = TransferCode::new(&sent, count, random::seed());
        let words = untrack(|| (texts(stall).sent)(&name(stall, &sent), count, &code.to_string()));
        act(PrizeMove::Sent { count, code }, Some(words));
    };
    view! {
        <div class="counter-topic">
            <h3>
                {move || label.get(stall.desk.lang.get()).to_owned()}
                <strong class="counter-sum">{move || stock.read().left()}</strong>
            </h3>
            <p class="aside">{counted}</p>
            <div class="counter-buttons">
                <input
                    class="field"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-label=move || texts(stall).amount
                    placeholder="123"
                    bind:value=typed
                />
                <button type="button" disabled=move || amount().is_none() on:click=move |_| stock_by(1)>
                    {move || texts(stall).add}
                </button>
                <button type="button" disabled=move || !within() on:click=move |_| stock_by(-1)>
                    {move || texts(stall).take_away}
                </button>
                <button type="button" disabled=move || !within() on:click=send>
                    {move || texts(stall).send}
                </button>
                <button
                    type="button"
                    disabled=move || stock.read().left() < 1
                    on:click=move |_| act(PrizeMove::Won { run: None }, None)
                >
                    {move || texts(stall).give_one}
                </button>
            </div>
        </div>
    }
}

/// Takes in what another phone sent.
#[component]
fn Receiving(
    /// Where to say what came of it.
    said: RwSignal<Option<(Tone, String)>>,
) -> impl IntoView {
    let stall = use_stall();
    let typed = RwSignal::new(String::new());
    let take_in = move || {
        let texts = texts(stall);
        let code: Option<TransferCode> = typed.read().parse().ok();
        let plan = stall.desk.plan();
        let prize = code.and_then(|code| plan.prizes.iter().find(|prize| code.is_of(&prize.id)));
        let Some((code, prize)) = code.zip(prize) else {
            said.set(Some((Tone::Fault, texts.bad_code.to_owned())));
            return;
        };
        let count = code.count();
        let words = (texts.taken_in)(count, &name(stall, &prize.id));
        stall.move_prize(prize.id.clone(), PrizeMove::Received { count, code }, move |noted| {
            typed.set(String::new());
            said.set(Some(match noted {
                true => (Tone::Calm, words),
                false => (Tone::Fault, texts.refused.to_owned()),
            }));
        });
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts(stall).receive}</h2>
            <p class="aside">{move || texts(stall).receive_hint}</p>
            <form
                class="ask"
                on:submit=move |event| {
                    event.prevent_default();
                    untrack(take_in);
                }
            >
                <label class="select">
                    <span>{move || texts(stall).transfer}</span>
                    <input class="field" type="text" autocomplete="off" autocapitalize="characters" bind:value=typed />
                </label>
                <button type="submit" disabled=move || typed.read().trim().is_empty()>
                    {move || texts(stall).take_in}
                </button>
            </form>
        </section>
    }
}

/// What every phone has left, where there are several, and what is on its way.
#[component]
fn AllPhones() -> impl IntoView {
    let stall = use_stall();
    let all = Memo::new(move |_| prizes(stall));
    move || {
        let (all, texts, plan) = (all.get(), texts(stall), stall.desk.plan());
        let mut phones: Vec<_> = all.stocks().map(|(device, _, _)| device.clone()).collect();
        phones.dedup();
        let names = plan.prizes.iter().map(|prize| name(stall, &prize.id));
        let rows = phones.iter().map(|device| {
            let left = plan.prizes.iter().map(|prize| all.stock(device, &prize.id).left().to_string());
            (device.to_string(), left.collect())
        });
        let table = Table {
            caption: texts.all_phones.to_owned(),
            heads: std::iter::once(texts.phone.to_owned()).chain(names).collect(),
            rows: rows.collect(),
        };
        let others = phones.iter().any(|device| *device != stall.desk.device());
        let on_the_way = all.on_the_way().into_iter().map(|(code, transfer)| {
            let words = (texts.on_the_way)(transfer.count, &name(stall, &transfer.prize), &code.to_string());
            view! { <p class="aside">{words}</p> }
        });
        let on_the_way = on_the_way.collect_view();
        let table = others.then(|| view! { <PlainTable table /> });
        (!phones.is_empty()).then(|| view! { <section class="desk-section">{table}{on_the_way}</section> })
    }
}
