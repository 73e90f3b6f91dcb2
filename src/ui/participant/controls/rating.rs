//! `rating`: a row of steps between two named ends, as numbers or stars.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::step::step;
use super::tick::{Tick, group};
use crate::engine::answer::Answer;
use crate::engine::question::Rating;
use crate::engine::session::Given;
use crate::ui::components::{Shape, icon};
use crate::ui::el::{el, parts};
use crate::ui::live::live_flag;

/// The most steps that fit into one row on a small phone; more stand in two
/// rows of about the same length.
const ROW: usize = 6;

/// A row of steps.
pub fn rating(asked: &Asked, kind: &Rating) -> AnyView {
    let (given, texts) = (asked.given, asked.texts());
    let mut steps = Vec::new();
    for value in kind.steps() {
        let answer = move || Given::Answer(Answer::Rating(value));
        let taken = live_flag(move || given.get() == Some(answer()));
        let end = match value {
            first if first == kind.first => &kind.low,
            last if last == kind.last => &kind.high,
            _ => "",
        };
        let (face, spoken) = if kind.stars {
            let stars = (asked.later_texts().stars)(value.into(), kind.last.into());
            (icon(Shape::Star), [&stars, " ", end].concat())
        } else {
            (value.to_string().into_any(), end.to_owned())
        };
        let give = asked.give.clone();
        let tick = Tick {
            input_type: "radio",
            group: asked.question.id.to_string(),
            taken,
            on_tap: Arc::new(move |()| give(Some(answer()))),
        };
        steps.push(step(tick, face, &spoken, None, texts));
    }
    let many = match steps.len() {
        0..=ROW => "",
        7 | 8 => " many many-4",
        9 | 10 => " many",
        _ => " many many-6",
    };
    let class = ["steps", if kind.stars { " stars" } else { "" }, many].concat();
    let ends = el("div")
        .class("ends")
        .attr("aria-hidden", "true")
        .children([&kind.low, &kind.high].map(|end| el("span").text(end).view()));
    group(asked, "rating", parts([el("div").class(&class).children(steps).view(), ends.view()]))
}
