//! `date`: the browser's own field for days.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::line::{Line, Typed, given};
use crate::engine::answer::Answer;
use crate::engine::day::Day;
use crate::engine::question::Date;
use crate::ui::el::el;

fn read(text: &str) -> Option<Answer> {
    Day::parse(text).map(Answer::Date)
}

fn end(day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

/// A field for a day.
pub fn date(asked: &Asked, kind: &Date) -> AnyView {
    let typed = Typed::new(asked, |answer| match answer {
        Answer::Date(day) => day.to_string(),
        _ => String::new(),
    });
    let give = asked.give.clone();
    let line = Line {
        input_type: "date",
        inputmode: "text",
        described_by: asked.help_id.clone(),
        min: end(kind.min),
        max: end(kind.max),
        shown: typed.shown(),
        on_type: Arc::new(move |text: String| {
            // An empty one is a day half typed, which the browser shows on
            // unless it is told to show nothing.
            if !text.is_empty() {
                typed.keep(&text);
            }
            give(given(text, read));
        }),
    };
    el("div").class("date").child(line.draw(asked)).view()
}
