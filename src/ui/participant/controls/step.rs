//! A step of a scale: a radio button that is a small button with a few words,
//! a number or a star on it.

use leptos::prelude::*;

use super::tick::{Tick, choice_mark, mark_class};
use crate::ui::text::Texts;

/// A step of a scale.
#[component]
pub fn Step(
    /// What takes it.
    tick: Tick,
    /// What is on it.
    face: AnyView,
    /// What is said after that to those who do not see it.
    spoken: String,
    /// Its mark, once there is one.
    mark: Option<bool>,
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    view! {
        <label class=["step ", mark_class(mark)].concat()>
            {tick.draw()}
            <span>{face}{choice_mark(mark, texts)}</span>
            <span class="spoken">{spoken}</span>
        </label>
    }
}
