//! `multiple`: checkboxes.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::choice_row::{ChoiceRow, OtherField};
use crate::engine::answer::{Answer, PickedMany};
use crate::engine::question::{Choice, Multiple};
use crate::engine::session::Given;
use crate::ui::live::{Act, live_flag, live_text};

/// Checkboxes.
#[component]
pub fn MultipleControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Multiple,
) -> impl IntoView {
    let Asked { question, choices, locked, given, give, label_id, help_id, texts } = asked;
    let picked = move |given: Option<Given>| match given {
        Some(Given::Answer(Answer::Multiple(picked))) => picked,
        _ => PickedMany::default(),
    };
    let now = move || picked(given.get());
    let before = move || picked(given.get_untracked());
    let marked = kind.choices.marked();
    let kind = Arc::new(kind);
    let row = move |choice: Choice| {
        let id = choice.id.clone();
        let taken = live_flag({
            let id = id.clone();
            move || now().choices.contains(&id)
        });
        let on_tap: Act<()> = Arc::new({
            let (kind, give) = (kind.clone(), give.clone());
            move |()| {
                let PickedMany { choices, other } = before();
                let choices = kind.toggle(&choices, &id);
                // The text goes with its choice.
                let asks_text = |id| kind.choices.get(id).is_some_and(|choice| choice.other);
                let other = other.filter(|_| choices.iter().any(asks_text));
                give(Some(Given::Answer(Answer::Multiple(PickedMany { choices, other }))));
            }
        });
        let give = give.clone();
        let other = OtherField {
            text: live_text(move || now().other.unwrap_or_default()),
            on_type: Arc::new(move |text| {
                let choices = before().choices;
                give(Some(Given::Answer(Answer::Multiple(PickedMany { choices, other: Some(text) }))));
            }),
        };
        let group = question.id.to_string();
        view! { <ChoiceRow choice input_type="checkbox" group taken locked marked on_tap other texts /> }
    };
    view! {
        <fieldset class="choices" aria-labelledby=label_id aria-describedby=help_id>
            {choices.into_iter().map(row).collect_view()}
        </fieldset>
    }
}
