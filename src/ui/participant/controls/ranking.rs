//! `ranking`: items that are tapped in order, the first one first. They stay
//! where they are and get a number, so that nothing moves away under a finger;
//! the order stands in words below.

use std::sync::Arc;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::Asked;
use super::small_button::small_button;
use super::tick::{group, mark_class, mark_with};
use crate::engine::answer::Answer;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Answerable, Ranking};
use crate::engine::session::Given;
use crate::ui::components::Shape;
use crate::ui::live::{Act, live, live_flag, live_text, on_click};

fn ranked(given: Option<Given>) -> Vec<ChoiceId> {
    match given {
        Some(Given::Answer(Answer::Ranking(order))) => order,
        _ => Vec::new(),
    }
}

/// What is done with an item.
#[derive(Clone, Copy)]
enum Done {
    /// It is tapped.
    Tap,
    /// It is moved forward or back.
    Shift { up: bool },
}

/// Items to be tapped in order.
#[component]
pub fn RankingControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Ranking,
) -> impl IntoView {
    let (given, locked, run) = (asked.given, asked.locked, &asked.texts.run);
    let ranks = kind.ranks();
    let kind = Arc::new(kind);
    let mut rows = Vec::new();
    for choice in asked.choices.clone() {
        let (id, label) = (choice.id, choice.label);
        let place = live_text({
            let id = id.clone();
            move || {
                let place = ranked(given.get()).iter().position(|ranked| *ranked == id);
                place.map_or_else(String::new, |place| (place + 1).to_string())
            }
        });
        let mark = if locked { kind.in_place(&ranked(given.get_untracked()), &id) } else { None };
        let act: Act<Done> = Arc::new({
            let (kind, give) = (kind.clone(), asked.give.clone());
            move |done| {
                let before = ranked(given.get_untracked());
                let order = match done {
                    Done::Tap => kind.toggle(&before, &id),
                    Done::Shift { up } => kind.shift(&before, &id, up),
                };
                give(Some(Given::Answer(Answer::Ranking(order))));
            }
        });
        let moves = live({
            let (act, label) = (act.clone(), label.clone());
            move || {
                let last = ranked(given.get()).len();
                let place = place.read().parse().unwrap_or(0);
                let shift = |shape, words, up, end| {
                    let act = act.clone();
                    let on_tap: Act<()> = Arc::new(move |()| act(Done::Shift { up }));
                    small_button(shape, [words, " ", &label].concat(), place == end, on_tap)
                };
                if locked || place == 0 {
                    return ().into_any();
                }
                view! {
                    {shift(Shape::Up, run.move_up, true, 1)}
                    {shift(Shape::Down, run.move_down, false, last)}
                }
                .into_any()
            }
        });
        // A full ranking takes no more.
        let full = live_flag(move || place.read().is_empty() && ranked(given.get()).len() >= ranks);
        let pressed = live_text(move || (!place.read().is_empty()).to_string());
        let row = view! {
            <div class=["choice rank ", mark_class(mark)].concat()>
                <button
                    type="button"
                    {..custom_attribute("aria-pressed", pressed)}
                    prop:disabled=full
                    on:click=on_click(move || act(Done::Tap))
                >
                    <span class="place">{place}</span>
                    <span class="choice-label">{label}</span>
                    {mark_with(mark, run.right_place, run.wrong_place)}
                </button>
                {moves}
            </div>
        };
        rows.push(row.into_any());
    }
    let order = live_text(move || kind.words(&Answer::Ranking(ranked(given.get()))));
    let parts = view! {
        {rows}
        <p class="order" role="status">{order}</p>
    };
    group(&asked, "choices", parts.into_any())
}
