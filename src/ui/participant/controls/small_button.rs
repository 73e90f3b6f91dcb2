//! A button with nothing but an icon on it.

use leptos::prelude::*;

use crate::ui::components::{Icon, Shape};
use crate::ui::live::{Act, on_click};

/// A button with an icon, and a name for those who do not see it.
pub fn small_button(shape: Shape, name: String, disabled: bool, on_tap: Act<()>) -> AnyView {
    view! {
        <button type="button" class="small" aria-label=name disabled=disabled on:click=on_click(move || on_tap(()))>
            <Icon shape />
        </button>
    }
    .into_any()
}
