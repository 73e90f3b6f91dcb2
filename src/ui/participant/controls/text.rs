//! `text`: a field of one line or several.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::line::Line;
use crate::engine::answer::Answer;
use crate::engine::question::Text;
use crate::engine::session::Given;
use crate::ui::el::el;
use crate::ui::live::{Act, live_text};

/// A text field.
pub fn text(asked: &Asked, kind: &Text) -> AnyView {
    let (given, give) = (asked.given, asked.give.clone());
    let typed = live_text(move || match given.get() {
        Some(Given::Answer(Answer::Text(text))) => text,
        _ => String::new(),
    });
    let on_type: Act<String> = Arc::new(move |typed: String| {
        give((!typed.is_empty()).then_some(Given::Answer(Answer::Text(typed))));
    });
    let most = kind.max_length;
    let left = live_text(move || most.saturating_sub(typed.read().chars().count()).to_string());
    let field = if kind.long {
        el("textarea")
            .class("field")
            .attr("rows", "4")
            .attr("autocomplete", "off")
            .attr("aria-labelledby", &asked.label_id)
            .attr("aria-describedby", &asked.help_id)
            .flag("disabled", asked.locked)
            .value(typed)
            .on_type(move |text| on_type(text))
            .view()
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
        line.draw(asked)
    };
    let left = el("span").class("characters-left").attr("aria-hidden", "true").live_text(left);
    el("div").class("text").child(field).child(left.view()).view()
}
