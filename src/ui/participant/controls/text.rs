//! `text`: a field of one line or several.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::line::Line;
use crate::engine::answer::Answer;
use crate::engine::question::Text;
use crate::engine::session::Given;
use crate::ui::live::{Act, live_text};

/// A text field.
#[component]
pub fn TextControl(
    /// The question as it stands on the screen.
    asked: Asked,
    /// What only this kind has.
    kind: Text,
) -> impl IntoView {
    let (given, give) = (asked.given, asked.give.clone());
    let typed = live_text(move || match given.get() {
        Some(Given::Answer(Answer::Text(text))) => text,
        _ => String::new(),
    });
    let on_type: Act<String> = Arc::new(move |typed: String| {
        give((!typed.is_empty()).then_some(Given::Answer(Answer::Text(typed))));
    });
    let left = live_text(move || kind.max_length.saturating_sub(typed.read().chars().count()).to_string());
    let field = if kind.long {
        view! {
            <textarea
                class="field"
                rows="4"
                aria-labelledby=asked.label_id
                aria-describedby=asked.help_id
                disabled=asked.locked
                prop:value=typed
                on:input:target=move |event| on_type(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        let line = Line {
            input_type: "text",
            inputmode: "text",
            described_by: asked.help_id.clone(),
            min: String::new(),
            max: String::new(),
            shown: typed,
            on_type,
        };
        line.draw(&asked)
    };
    view! {
        <div class="text">
            {field}
            <span class="characters-left" aria-hidden="true">{left}</span>
        </div>
    }
}
