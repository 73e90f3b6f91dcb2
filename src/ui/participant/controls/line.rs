//! A field of one line, and what stays in it of what was typed.

use leptos::prelude::*;

use super::Asked;
use crate::engine::answer::Answer;
use crate::engine::session::Given;
use crate::ui::el::el;
use crate::ui::live::{Act, live_text};

/// A field of one line.
pub struct Line {
    /// The input's type.
    pub input_type: &'static str,
    /// The keyboard that suits it.
    pub inputmode: &'static str,
    /// The ids of what describes it.
    pub described_by: String,
    /// The least value, or nothing, where the browser can keep to it.
    pub min: String,
    /// The greatest value likewise.
    pub max: String,
    /// What stands in it.
    pub shown: Signal<String>,
    /// Called with every change.
    pub on_type: Act<String>,
}

impl Line {
    /// Draws it.
    pub fn draw(self, asked: &Asked) -> AnyView {
        let Self { input_type, inputmode, described_by, min, max, shown, on_type } = self;
        el("input")
            .class("field")
            .attr("type", input_type)
            .attr("inputmode", inputmode)
            .attr("autocomplete", "off")
            .attr("min", &min)
            .attr("max", &max)
            .attr("aria-labelledby", &asked.label_id)
            .attr("aria-describedby", &described_by)
            .flag("disabled", asked.locked)
            .value(shown)
            .on_type(move |text| on_type(text))
            .view()
    }
}

/// What has been typed into a question whose values are read from text. It is
/// kept even where it is no value, so that going back and forth loses nothing.
#[derive(Clone, Copy)]
pub struct Typed {
    given: Signal<Option<Given>>,
    text: RwSignal<String>,
}

impl Typed {
    /// Begins with what was given before; `write` writes a value.
    pub fn new(asked: &Asked, write: fn(&Answer) -> String) -> Self {
        let text = match asked.given.get_untracked() {
            Some(Given::Answer(answer)) => write(&answer),
            Some(Given::Typed(text)) => text,
            Some(Given::Sealed(_) | Given::Declined) | None => String::new(),
        };
        Self { given: asked.given, text: RwSignal::new(text) }
    }

    /// What stands in the field: what was typed, "12." and "１２" included.
    pub fn shown(self) -> Signal<String> {
        live_text(move || {
            if self.given.get() == Some(Given::Declined) {
                // For good: agreeing to answer after all begins anew.
                self.text.write_untracked().clear();
            }
            self.text.get()
        })
    }

    /// Keeps what is typed now.
    pub fn keep(self, text: &str) {
        self.text.set(text.to_owned());
    }
}

/// What is given by typing `text`, which `read` reads.
pub fn given(text: String, read: fn(&str) -> Option<Answer>) -> Option<Given> {
    match read(&text) {
        Some(answer) => Some(Given::Answer(answer)),
        None if text.trim().is_empty() => None,
        None => Some(Given::Typed(text)),
    }
}
