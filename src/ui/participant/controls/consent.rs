//! `consent`: one box to tick.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::choice_row::ChoiceRow;
use super::tick::{Tick, group};
use crate::engine::answer::Answer;
use crate::engine::question::Consent;
use crate::engine::session::Given;
use crate::ui::live::live_flag;

/// One box to tick.
#[component]
pub fn ConsentControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Consent,
) -> impl IntoView {
    let given = asked.given;
    let taken = live_flag(move || given.get() == Some(Given::Answer(Answer::Agreed)));
    let give = asked.give.clone();
    let tick = Tick {
        input_type: "checkbox",
        group: asked.question.id.to_string(),
        taken,
        on_tap: Arc::new(move |()| {
            give((!taken.get_untracked()).then_some(Given::Answer(Answer::Agreed)));
        }),
    };
    let label = kind.statement;
    let row = view! {
        <ChoiceRow tick label picture=None mark=None below=().into_any() texts=asked.texts />
    };
    group(&asked, "choices", row.into_any())
}
