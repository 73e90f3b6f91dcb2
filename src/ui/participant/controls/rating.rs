//! `rating`: a row of steps between two named ends, as numbers or stars.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::step::Step;
use super::tick::{Tick, group};
use crate::engine::answer::Answer;
use crate::engine::question::Rating;
use crate::engine::session::Given;
use crate::ui::components::{Icon, Shape};
use crate::ui::live::live_flag;

/// The most steps that fit into one row on a small phone; more stand in two
/// rows of about the same length.
const ROW: usize = 6;

/// A row of steps.
#[component]
pub fn RatingControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Rating,
) -> impl IntoView {
    let (given, texts) = (asked.given, asked.texts);
    let mut steps = Vec::new();
    for step in kind.steps() {
        let answer = move || Given::Answer(Answer::Rating(step));
        let taken = live_flag(move || given.get() == Some(answer()));
        let end = match step {
            first if first == kind.first => &kind.low,
            last if last == kind.last => &kind.high,
            _ => "",
        };
        let (face, spoken) = if kind.stars {
            let stars = (texts.run.stars)(step.into(), kind.last.into());
            (view! { <Icon shape=Shape::Star /> }.into_any(), [&stars, " ", end].concat())
        } else {
            (step.to_string().into_any(), end.to_owned())
        };
        let give = asked.give.clone();
        let tick = Tick {
            input_type: "radio",
            group: asked.question.id.to_string(),
            taken,
            on_tap: Arc::new(move |()| give(Some(answer()))),
        };
        steps.push(view! { <Step tick face spoken mark=None texts /> }.into_any());
    }
    let many = match steps.len() {
        0..=ROW => "",
        7 | 8 => " many many-4",
        9 | 10 => " many",
        _ => " many many-6",
    };
    let class = ["steps", if kind.stars { " stars" } else { "" }, many].concat();
    let parts = view! {
        <div class=class>{steps}</div>
        <div class="ends" aria-hidden="true">
            <span>{kind.low}</span>
            <span>{kind.high}</span>
        </div>
    };
    group(&asked, "rating", parts.into_any())
}
