//! `text`: a field of one line or several.

use leptos::prelude::*;

use super::Asked;
use crate::engine::answer::Answer;
use crate::engine::question::Text;
use crate::engine::session::Given;
use crate::ui::live::live_text;

/// A text field.
#[component]
pub fn TextControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Text,
) -> impl IntoView {
    let Asked { locked, given, give, label_id, help_id, .. } = asked;
    let typed = live_text(move || match given.get() {
        Some(Given::Answer(Answer::Text(text))) => text,
        _ => String::new(),
    });
    let on_type = move |typed: String| {
        give((!typed.is_empty()).then_some(Given::Answer(Answer::Text(typed))));
    };
    let left = live_text(move || kind.max_length.saturating_sub(typed.read().chars().count()).to_string());
    let field = if kind.long {
        view! {
            <textarea
                class="field"
                rows="4"
                aria-labelledby=label_id
                aria-describedby=help_id
                disabled=locked
                prop:value=typed
                on:input:target=move |event| on_type(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field"
                type="text"
                autocomplete="off"
                aria-labelledby=label_id
                aria-describedby=help_id
                disabled=locked
                prop:value=typed
                on:input:target=move |event| on_type(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <div class="text">
            {field}
            <span class="characters-left" aria-hidden="true">{left}</span>
        </div>
    }
}
