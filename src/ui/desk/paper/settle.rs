//! What differs between the two times that a sheet was typed in, and which is
//! right.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::places::focus_soon;
use super::state::{Doubt, Paper, Phase, Side, use_paper};
use crate::engine::record::Outcome;
use crate::platform::keyboard::{self, Key};
use crate::ui::components::{Notice, Tone};

/// Every difference, with both times to choose from.
#[component]
pub fn Settle() -> impl IntoView {
    let paper = use_paper();
    // What is chosen changes in place.
    let count = Memo::new(move |_| doubts(paper, |doubts| doubts.len()));
    let open = Memo::new(move |_| {
        doubts(paper, |doubts| doubts.iter().filter(|doubt| doubt.right.is_none()).count())
    });
    let sheet = move || paper.first.read().as_ref().and_then(|first| first.sheet.clone()).unwrap_or_default();
    let fault = move || {
        let words = paper.problem.get()?.words(paper.desk.shared_texts()).join(" ");
        Some(view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    view! {
        <section class="desk-section">
            <h2>{move || (paper.texts().differs)(&sheet(), count.get())}</h2>
            <p class="aside">{move || paper.texts().settle_how}</p>
            <ol class="paper-doubts">
                {move || (0..count.get()).map(|place| view! { <DoubtView place count=count.get() /> }).collect_view()}
            </ol>
            {fault}
            <div class="paper-actions">
                <button
                    type="button"
                    class="primary"
                    id="settle-save"
                    aria-disabled=move || (open.get() > 0).to_string()
                    on:click=move |_| paper.settle()
                >
                    {move || paper.texts().settle}
                </button>
                <button type="button" on:click=move |_| paper.type_on()>{move || paper.texts().type_on}</button>
            </div>
        </section>
    }
}

/// A difference.
#[component]
fn DoubtView(
    /// Its place among them.
    place: usize,
    /// How many there are.
    count: usize,
) -> impl IntoView {
    let paper = use_paper();
    let number = move || doubt(paper, place, |doubt| doubt.difference.number);
    let label = move || {
        let session = paper.session.read();
        let question = doubt(paper, place, |doubt| doubt.difference.question.clone());
        let session = session.as_ref()?;
        Some(session.text(&session.pack().question(&question?)?.label))
    };
    let decide = move |side| {
        paper.decide(place, side);
        let next =
            if place + 1 < count { format!("#doubt-{}", place + 1) } else { "#settle-save".to_owned() };
        focus_soon(next);
    };
    let on_key = move |event: KeyboardEvent| match keyboard::pressed(&event) {
        Some(Key::Char('1' | '１')) => decide(Side::First),
        Some(Key::Char('2' | '２')) => decide(Side::Second),
        Some(Key::Up | Key::Backspace) => {
            focus_soon(format!("#doubt-{}", place.saturating_sub(1)));
            event.prevent_default();
        }
        _ => {}
    };
    let side = move |key: &'static str, side: Side| {
        let words = move || doubt(paper, place, |doubt| words(paper, doubt, side));
        let chosen = move || doubt(paper, place, |doubt| doubt.right == Some(side)).unwrap_or_default();
        let name = move || match side {
            Side::First => paper.texts().first,
            Side::Second => paper.texts().second,
        };
        view! {
            <button
                type="button"
                tabindex="-1"
                aria-pressed=move || chosen().to_string()
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| paper.decide(place, side)
            >
                <kbd>{key}</kbd>
                <span class="aside">{name}</span>
                <span>{words}</span>
            </button>
        }
    };
    let label_id = format!("doubt-{place}-label");
    view! {
        <li>
            <p class="paper-label" id=label_id.clone()>
                <b>{number}</b>
                " "
                {label}
            </p>
            <div
                class="paper-keys"
                id=format!("doubt-{place}")
                role="group"
                tabindex="0"
                aria-labelledby=label_id
                on:keydown=on_key
            >
                {side("1", Side::First)}
                {side("2", Side::Second)}
            </div>
        </li>
    }
}

fn doubts<T: Default>(paper: Paper, look: impl FnOnce(&[Doubt]) -> T) -> T {
    match &*paper.phase.read() {
        Phase::Settling(doubts) => look(doubts),
        _ => T::default(),
    }
}

fn doubt<T>(paper: Paper, place: usize, look: impl FnOnce(&Doubt) -> T) -> Option<T> {
    match &*paper.phase.read() {
        Phase::Settling(doubts) => doubts.get(place).map(look),
        _ => None,
    }
}

/// What was typed one of the two times, in words.
fn words(paper: Paper, doubt: &Doubt, side: Side) -> String {
    let texts = paper.texts();
    let outcome = match side {
        Side::First => &doubt.difference.first,
        Side::Second => &doubt.difference.second,
    };
    match outcome {
        Outcome::Answered(answer) => {
            let session = paper.session.read();
            let question =
                session.as_ref().and_then(|session| session.pack().question(&doubt.difference.question));
            let writing = paper.desk.texts().writing;
            question.map_or_else(String::new, |question| writing.answer(&question.kind, answer))
        }
        Outcome::Skipped => texts.blank.to_owned(),
        Outcome::Declined => paper.desk.shared_texts().run.decline.to_owned(),
        Outcome::NotRelevant | Outcome::Sealed(_) => texts.not_asked.to_owned(),
    }
}
