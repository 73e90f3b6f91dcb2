//! `ranking`: items that are tapped in order, the first one first. They stay
//! where they are and get a number, so that nothing moves away under a finger;
//! the order stands in words below.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::small_button::small_button;
use super::tick::{group, mark_class, mark_with};
use crate::engine::answer::Answer;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Answerable, Ranking};
use crate::engine::session::Given;
use crate::ui::components::Shape;
use crate::ui::el::{el, nothing, parts};
use crate::ui::live::{Act, live, live_flag, live_text};

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
pub fn ranking(asked: &Asked, kind: &Ranking) -> AnyView {
    let (given, locked, words) = (asked.given, asked.locked, asked.later_texts());
    let ranks = kind.ranks();
    let kind = Arc::new(kind.clone());
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
                    small_button(shape, &[words, " ", &label].concat(), place == end, on_tap)
                };
                if locked || place == 0 {
                    return nothing();
                }
                parts([
                    shift(Shape::Up, words.move_up, true, 1),
                    shift(Shape::Down, words.move_down, false, last),
                ])
            }
        });
        // A full ranking takes no more.
        let full = live_flag(move || place.read().is_empty() && ranked(given.get()).len() >= ranks);
        let pressed = live_text(move || (!place.read().is_empty()).to_string());
        let button = el("button")
            .attr("type", "button")
            .live_attr("aria-pressed", pressed)
            .tied("disabled", full)
            .on_click(move || act(Done::Tap))
            .child(el("span").class("place").live_text(place).view())
            .child(el("span").class("choice-label").text(&label).view())
            .maybe(mark_with(mark, words.right_place, words.wrong_place));
        let class = ["choice rank ", mark_class(mark)].concat();
        rows.push(el("div").class(&class).child(button.view()).child(moves).view());
    }
    let order = live_text(move || kind.words(&Answer::Ranking(ranked(given.get()))));
    rows.push(el("p").class("order").attr("role", "status").live_text(order).view());
    group(asked, "choices", parts(rows))
}
