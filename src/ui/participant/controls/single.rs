//! `single`: radio buttons.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::choice_row::{ChoiceRow, OtherField};
use crate::engine::answer::{Answer, Picked};
use crate::engine::question::Choice;
use crate::engine::session::Given;
use crate::ui::live::{Act, live_flag, live_text};

/// Radio buttons.
#[component]
pub fn SingleControl(
    /// The question as it stands on the screen.
    asked: Asked,
) -> impl IntoView {
    let Asked { question, choices, locked, given, give, label_id, help_id, texts } = asked;
    let picked = move || match given.get() {
        Some(Given::Answer(Answer::Single(picked))) => Some(picked),
        _ => None,
    };
    let marked = choices.iter().any(|choice| choice.right);
    let row = move |choice: Choice| {
        let id = choice.id.clone();
        let taken = live_flag({
            let id = id.clone();
            move || picked().is_some_and(|picked| picked.choice == id)
        });
        let pick = {
            let give = give.clone();
            move |other: Option<String>| {
                give(Some(Given::Answer(Answer::Single(Picked { choice: id.clone(), other }))));
            }
        };
        let on_tap: Act<()> = Arc::new({
            let pick = pick.clone();
            move |()| pick(None)
        });
        let other = OtherField {
            text: live_text(move || picked().and_then(|picked| picked.other).unwrap_or_default()),
            on_type: Arc::new(move |text| pick(Some(text))),
        };
        let group = question.id.to_string();
        view! { <ChoiceRow choice input_type="radio" group taken locked marked on_tap other texts /> }
    };
    view! {
        <fieldset class="choices" aria-labelledby=label_id aria-describedby=help_id>
            {choices.into_iter().map(row).collect_view()}
        </fieldset>
    }
}
