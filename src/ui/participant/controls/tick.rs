//! Radio buttons and checkboxes: what everything that is chosen is made of.

use leptos::prelude::*;

use super::Asked;
use crate::texts::Texts;
use crate::ui::components::{Shape, icon};
use crate::ui::el::el;
use crate::ui::live::Act;

/// A radio button or checkbox, without the words beside it.
pub struct Tick {
    /// `radio` or `checkbox`.
    pub input_type: &'static str,
    /// The group that it belongs to.
    pub group: String,
    /// Whether it is taken.
    pub taken: Signal<bool>,
    /// Called when it is tapped.
    pub on_tap: Act<()>,
}

impl Tick {
    /// Draws it.
    pub fn draw(self) -> AnyView {
        let Self { input_type, group, taken, on_tap } = self;
        el("input")
            .attr("type", input_type)
            .attr("name", &group)
            .tied("checked", taken)
            .on("change", Box::new(move |_| on_tap(())))
            .view()
    }
}

/// The parts of a control as one group, named by the question. Once the
/// question is marked, nothing in it can be changed.
pub fn group(asked: &Asked, class: &'static str, parts: AnyView) -> AnyView {
    el("fieldset")
        .class(class)
        .flag("disabled", asked.locked)
        .attr("aria-labelledby", &asked.label_id)
        .attr("aria-describedby", &asked.help_id)
        .child(parts)
        .view()
}

/// What a question that marks shows on one of its parts, once it is locked:
/// whether it was right to take it. Nothing on what was rightly left alone.
pub fn mark(asked: &Asked, marks: bool, right: bool, taken: Signal<bool>) -> Option<bool> {
    // What is taken does not change any more.
    (asked.locked && marks && (right || taken.get_untracked())).then_some(right)
}

/// The class of a part with such a mark.
pub fn mark_class(mark: Option<bool>) -> &'static str {
    match mark {
        Some(true) => "right",
        Some(false) => "wrong",
        None => "",
    }
}

/// Such a mark on a choice.
pub fn choice_mark(mark: Option<bool>, texts: &Texts) -> Option<AnyView> {
    mark_with(mark, texts.run.right_choice, texts.run.your_choice)
}

/// A mark in these words, one for right and one for wrong.
pub fn mark_with(mark: Option<bool>, right: &'static str, wrong: &'static str) -> Option<AnyView> {
    let (shape, words) = if mark? { (Shape::Tick, right) } else { (Shape::Cross, wrong) };
    Some(el("span").class("mark").child(icon(shape)).text(words).view())
}
