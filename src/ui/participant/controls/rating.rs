//! `rating`: a row of radio buttons between two named ends.

use leptos::prelude::*;

use super::Asked;
use crate::engine::answer::Answer;
use crate::engine::question::Rating;
use crate::engine::session::Given;
use crate::ui::live::{live_flag, on_change};

/// A row of steps.
#[component]
pub fn RatingControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Rating,
) -> impl IntoView {
    let Asked { question, locked, given, give, label_id, help_id, .. } = asked;
    let (low, high) = (kind.low.clone(), kind.high.clone());
    let step = move |step: u8| {
        let give = give.clone();
        let taken = live_flag(move || given.get() == Some(Given::Answer(Answer::Rating(step))));
        let spoken = match step {
            first if first == kind.first => format!("{step} {low}"),
            last if last == kind.last => format!("{step} {high}"),
            _ => step.to_string(),
        };
        view! {
            <label class="step">
                <input
                    type="radio"
                    name=question.id.to_string()
                    disabled=locked
                    aria-label=spoken
                    prop:checked=taken
                    on:change=on_change(move || give(Some(Given::Answer(Answer::Rating(step)))))
                />
                <span>{step}</span>
            </label>
        }
    };
    view! {
        <fieldset class="rating" aria-labelledby=label_id aria-describedby=help_id>
            <div class="steps">{kind.steps().map(step).collect_view()}</div>
            <div class="ends" aria-hidden="true">
                <span>{kind.low}</span>
                <span>{kind.high}</span>
            </div>
        </fieldset>
    }
}
