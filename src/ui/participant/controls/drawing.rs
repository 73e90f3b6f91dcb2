//! `drawing`: paper to draw on with a finger, a mouse or a pen.
//!
//! What has been drawn is the answer's own path; only the stroke under way is
//! kept here. Whoever cannot draw, with a keyboard alone for one, types words
//! in the place of it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::Asked;
use super::line::Line;
use super::tick::group;
use crate::engine::answer::Answer;
use crate::engine::question::{HEIGHT, Point, VIEW_BOX, WIDTH, write_strokes};
use crate::engine::session::Given;
use crate::platform::paper;
use crate::ui::el::{el, parts};
use crate::ui::live::{Act, live_text, on_pointer};

fn path(given: Option<Given>) -> String {
    match given {
        Some(Given::Answer(Answer::Drawing(path))) => path,
        _ => String::new(),
    }
}

fn typed(given: Option<Given>) -> String {
    match given {
        Some(Given::Answer(Answer::Text(text))) => text,
        _ => String::new(),
    }
}

/// Where the pointer is on the paper; at its edge, if it has left the paper.
fn point(event: &PointerEvent) -> Option<Point> {
    let (across, down) = paper::place(event)?;
    let units = |share: f64, whole: i32| ((share * f64::from(whole)).round() as i32).clamp(0, whole);
    Some((units(across, WIDTH), units(down, HEIGHT)))
}

/// Paper to draw on.
pub fn drawing(asked: &Asked) -> AnyView {
    let (given, give, words) = (asked.given, asked.give.clone(), asked.later_texts());
    // The stroke under way: where the pointer was, and the same as a path.
    let points = Rc::new(RefCell::new(Vec::<Point>::new()));
    let stroke = RwSignal::new(String::new());
    let drawn = live_text(move || path(given.get()) + &stroke.read());
    let draw: Act<String> = Arc::new({
        let give = give.clone();
        move |path: String| give((!path.is_empty()).then_some(Given::Answer(Answer::Drawing(path))))
    });
    let write = Line {
        input_type: "text",
        inputmode: "text",
        described_by: asked.help_id.clone(),
        min: String::new(),
        max: String::new(),
        shown: live_text(move || typed(given.get())),
        on_type: Arc::new(move |text: String| {
            give((!text.is_empty()).then_some(Given::Answer(Answer::Text(text))));
        }),
    };
    let go_on = {
        let points = points.clone();
        move |event: &PointerEvent| {
            let mut points = points.borrow_mut();
            points.extend(point(event));
            stroke.set(write_strokes(std::slice::from_ref(&points)));
        }
    };
    let begin = on_pointer("pointerdown", {
        let go_on = go_on.clone();
        move |event| {
            if paper::begins(&event) {
                paper::follow(&event);
                go_on(&event);
            }
        }
    });
    let follow = on_pointer("pointermove", move |event| {
        if !stroke.read_untracked().is_empty() {
            go_on(&event);
        }
    });
    let end = on_pointer("lostpointercapture", {
        let draw = draw.clone();
        move |event| {
            // A second finger that is lifted ends nothing.
            if point(&event).is_some() {
                let path = drawn.get_untracked();
                points.borrow_mut().clear();
                stroke.set(String::new());
                draw(path);
            }
        }
    });
    let undo = {
        let draw = draw.clone();
        move || {
            let mut path = path(given.get_untracked());
            path.truncate(path.bytes().rposition(|byte| byte == b'M').unwrap_or(0));
            draw(path);
        }
    };
    let paper = view! {
        <svg
            class="paper"
            viewBox=VIEW_BOX
            role="img"
            aria-labelledby=asked.label_id.clone()
            {..begin}
            {..follow}
            {..end}
        >
            <path d=drawn />
        </svg>
    };
    let button = |words| el("button").attr("type", "button").text(words);
    let actions = el("div")
        .class("paper-actions")
        .child(button(words.undo).on_click(undo).view())
        .child(button(words.clear).on_click(move || draw(String::new())).view());
    let write = el("label").class("instead").text(words.type_instead).child(write.draw(asked)).view();
    group(asked, "drawing", parts([paper.into_any(), actions.view(), write]))
}
