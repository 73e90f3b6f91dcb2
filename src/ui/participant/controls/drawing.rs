//! `drawing`: paper to draw on with a finger, a mouse or a pen.
//!
//! What has been drawn is the answer's own path; only the stroke under way is
//! kept here. There is no way to draw with a keyboard: authors leave such a
//! question open to be skipped, or let people decline.

use std::sync::Arc;

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::Asked;
use super::tick::group;
use crate::engine::answer::Answer;
use crate::engine::question::{HEIGHT, Point, WIDTH, write_strokes};
use crate::engine::session::Given;
use crate::platform::paper;
use crate::ui::live::{Act, OnPointer, live_text, on_click};

fn path(given: Option<Given>) -> String {
    match given {
        Some(Given::Answer(Answer::Drawing(path))) => path,
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
#[component]
pub fn DrawingControl(
    /// The question as it stands on the screen.
    asked: Asked,
) -> impl IntoView {
    let (given, give, run) = (asked.given, asked.give.clone(), &asked.texts.run);
    let stroke = RwSignal::new(Vec::<Point>::new());
    let drawn = live_text(move || path(given.get()) + &write_strokes(&[stroke.get()]));
    let begin: OnPointer = Box::new(move |event| {
        if paper::begins(&event) {
            paper::follow(&event);
            stroke.set(point(&event).into_iter().collect());
        }
    });
    let go_on: OnPointer = Box::new(move |event| {
        if !stroke.read_untracked().is_empty() {
            stroke.write().extend(point(&event));
        }
    });
    let draw: Act<String> = Arc::new(move |path: String| {
        give((!path.is_empty()).then_some(Given::Answer(Answer::Drawing(path))));
    });
    let end: OnPointer = Box::new({
        let draw = draw.clone();
        move |_| {
            let path = drawn.get_untracked();
            stroke.write().clear();
            draw(path);
        }
    });
    let undo = {
        let draw = draw.clone();
        move || {
            let mut path = path(given.get_untracked());
            path.truncate(path.rfind('M').unwrap_or(0));
            draw(path);
        }
    };
    let parts = view! {
        <svg
            class="paper"
            viewBox=[WIDTH, HEIGHT].map(|end| end.to_string()).join(" ")
            role="img"
            aria-labelledby=asked.label_id.clone()
            on:pointerdown=begin
            on:pointermove=go_on
            on:lostpointercapture=end
        >
            <path d=drawn />
        </svg>
        <div class="paper-actions">
            <button type="button" on:click=on_click(undo)>{run.undo}</button>
            <button type="button" on:click=on_click(move || draw(String::new()))>{run.clear}</button>
        </div>
    };
    group(&asked, "drawing", parts.into_any())
}
