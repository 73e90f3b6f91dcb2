//! A step of a scale: a radio button that is a small button with a few words,
//! a number or a star on it.

use leptos::prelude::*;

use super::tick::{Tick, choice_mark, mark_class};
use crate::texts::Texts;
use crate::ui::el::el;

/// A step of a scale: what takes it, what is on it, what is said after that to
/// those who do not see it, and its mark, once there is one.
pub fn step(tick: Tick, face: AnyView, spoken: &str, mark: Option<bool>, texts: &Texts) -> AnyView {
    el("label")
        .class(&["step ", mark_class(mark)].concat())
        .child(tick.draw())
        .child(el("span").child(face).maybe(choice_mark(mark, texts)).view())
        .child(el("span").class("spoken").text(spoken).view())
        .view()
}
