//! A button with nothing but an icon on it.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::ui::components::{Icon, Shape};
use crate::ui::live::{Act, on_click};

/// A button with an icon, and a name for those who do not see it. One that has
/// nothing to do right now is `idle`: were it disabled, it would lose the focus
/// of whoever has just pressed it.
pub fn small_button(shape: Shape, name: String, idle: bool, on_tap: Act<()>) -> AnyView {
    let idle = custom_attribute("aria-disabled", idle.to_string());
    view! {
        <button type="button" class="small" {..idle} aria-label=name on:click=on_click(move || on_tap(()))>
            <Icon shape />
        </button>
    }
    .into_any()
}
