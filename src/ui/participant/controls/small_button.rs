//! A button with nothing but an icon on it.

use leptos::prelude::*;

use crate::ui::components::{Shape, icon};
use crate::ui::el::el;
use crate::ui::live::Act;

/// A button with an icon, and a name for those who do not see it. One that has
/// nothing to do right now is `idle`: were it disabled, it would lose the focus
/// of whoever has just pressed it.
pub fn small_button(shape: Shape, name: &str, idle: bool, on_tap: Act<()>) -> AnyView {
    el("button")
        .attr("type", "button")
        .class("small")
        .attr("aria-disabled", if idle { "true" } else { "false" })
        .attr("aria-label", name)
        .on_click(move || on_tap(()))
        .child(icon(shape))
        .view()
}
