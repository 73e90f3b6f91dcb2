//! `number`: a field with a unit. What is typed is kept even where it is not
//! a number, so that going back and forth loses nothing.

use leptos::prelude::*;

use super::Asked;
use crate::engine::answer::Answer;
use crate::engine::question::{Number, plain_number, read_number};
use crate::engine::session::Given;
use crate::ui::live::live_text;

/// A field with a unit.
#[component]
pub fn NumberControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Number,
) -> impl IntoView {
    let Asked { locked, given, give, label_id, help_id, .. } = asked;
    let unit_id = [&label_id, "-unit"].concat();
    let typed = RwSignal::new(match given.get_untracked() {
        Some(Given::Answer(Answer::Number(value))) => plain_number(value),
        Some(Given::Typed(text)) => text,
        Some(Given::Answer(_) | Given::Declined) | None => String::new(),
    });
    // What stands in the field is what was typed, "12." and "１２" included.
    let shown = live_text(move || match given.get() {
        Some(Given::Answer(_) | Given::Typed(_)) => typed.get(),
        Some(Given::Declined) | None => String::new(),
    });
    let on_type = move |text: String| {
        typed.set(text.clone());
        give(match (text.trim().is_empty(), read_number(&text)) {
            (true, _) => None,
            (false, Some(value)) => Some(Given::Answer(Answer::Number(value))),
            (false, None) => Some(Given::Typed(text)),
        });
    };
    view! {
        <div class="number">
            <input
                class="field"
                type="text"
                inputmode=if kind.integer && kind.min.is_some_and(|min| min >= 0.0) { "numeric" } else { "decimal" }
                autocomplete="off"
                aria-labelledby=label_id
                aria-describedby=[&help_id, " ", &unit_id].concat()
                disabled=locked
                prop:value=shown
                on:input:target=move |event| on_type(event.target().value())
            />
            <span class="unit" id=unit_id>{kind.unit}</span>
        </div>
    }
}
