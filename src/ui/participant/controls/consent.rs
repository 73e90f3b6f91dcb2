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
pub fn consent(asked: &Asked, kind: &Consent) -> AnyView {
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
    let row = ChoiceRow { tick, label: &kind.statement, picture: None, mark: None, below: None };
    group(asked, "choices", row.draw(asked.texts()))
}
