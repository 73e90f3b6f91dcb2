//! `single` and `multiple` whose choices are regions of the question's picture:
//! places to tap, and the same choices as rows below, for those who cannot tap
//! here.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::Asked;
use super::choices::{choices, taking};
use super::picture::question_picture;
use super::tick::{mark, mark_class};
use crate::engine::question::Multiple;
use crate::ui::el::parts;
use crate::ui::live::{Act, live_text, on_click};

/// The points of the whole picture.
const WHOLE: &str = "0 0 100 0 100 100 0 100";

/// A picture with regions to take one or several of.
pub fn regions(asked: &Asked, multiple: Option<&Multiple>) -> AnyView {
    let rows = choices(asked, multiple);
    let Some(picture) = &asked.question.picture else { return rows };
    let marks = asked.choices.iter().any(|choice| choice.right);
    let mut regions = Vec::new();
    for choice in &asked.choices {
        let (taken, take) = taking(asked, multiple, &choice.id);
        let mark = mark(asked, marks, choice.right, taken);
        // What has no area is everything outside the others', below them.
        let (place, points) =
            if choice.area.is_empty() { (0, WHOLE) } else { (regions.len(), &*choice.area) };
        regions.insert(place, region(points, mark, taken, take));
    }
    let over = view! {
        <svg class="regions" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {regions}
        </svg>
    };
    parts([question_picture(picture, Some(over.into_any())), rows])
}

/// A choice's place in the picture. Until it is taken it does not show, lest
/// it give the answer away.
fn region(points: &str, mark: Option<bool>, taken: Signal<bool>, take: Act<Option<String>>) -> AnyView {
    let class = live_text(move || [if taken.get() { "taken " } else { "" }, mark_class(mark)].concat());
    let outline = ["M", points, "z"].concat();
    view! { <path {..custom_attribute("class", class)} d=outline on:click=on_click(move || take(None)) /> }
        .into_any()
}
