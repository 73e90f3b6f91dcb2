//! `number`: a field with a unit, and buttons where the values go by steps.

use std::sync::Arc;

use leptos::prelude::*;

use super::Asked;
use super::line::{Line, Typed, given};
use super::small_button::small_button;
use crate::engine::answer::Answer;
use crate::engine::question::{Number, plain_number, read_number};
use crate::engine::session::Given;
use crate::ui::components::Shape;
use crate::ui::el::el;
use crate::ui::live::Act;

fn read(text: &str) -> Option<Answer> {
    read_number(text).map(Answer::Number)
}

fn value(given: &Given) -> Option<f64> {
    match given {
        Given::Answer(Answer::Number(value)) => Some(*value),
        _ => None,
    }
}

/// A field with a unit.
pub fn number(asked: &Asked, kind: &Number) -> AnyView {
    let texts = asked.texts();
    let typed = Typed::new(asked, |answer| match answer {
        Answer::Number(value) => plain_number(*value),
        _ => String::new(),
    });
    let on_type: Act<String> = Arc::new({
        let give = asked.give.clone();
        move |text: String| {
            typed.keep(&text);
            give(given(text, read));
        }
    });
    let unit_id = [asked.question.id.as_str(), "unit"].join("-");
    let line = Line {
        input_type: "text",
        inputmode: if kind.integer && kind.min.is_some_and(|min| min >= 0.0) { "numeric" } else { "decimal" },
        described_by: [&asked.help_id, " ", &unit_id].concat(),
        min: String::new(),
        max: String::new(),
        shown: typed.shown(),
        on_type: on_type.clone(),
    };
    let field = line.draw(asked);
    let stepped = !asked.locked && kind.next(None, true).is_some();
    let unit = el("span").class("unit").attr("id", &unit_id).text(&kind.unit);
    let kind = Arc::new(kind.clone());
    let before = asked.given;
    let step = move |shape, name: &str, up| {
        let (kind, on_type) = (kind.clone(), on_type.clone());
        let on_tap: Act<()> = Arc::new(move |()| {
            let value = before.with_untracked(|given| given.as_ref().and_then(value));
            if let Some(next) = kind.next(value, up) {
                on_type(plain_number(next));
            }
        });
        stepped.then(|| small_button(shape, name, false, on_tap))
    };
    el("div")
        .class("number")
        .maybe(step(Shape::Minus, texts.run.less, false))
        .child(field)
        .maybe(step(Shape::Plus, texts.run.more, true))
        .child(unit.view())
        .view()
}
