//! Icons, drawn for this app. They decorate: whatever they say stands in
//! words beside them.

use leptos::prelude::*;

/// What the icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// An arrow to the left.
    Back,
    /// An arrow to the right.
    Forward,
    /// A clock.
    Clock,
}

/// An icon as large as the text around it.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    let path = match shape {
        Shape::Tick => "M5 12.5l4.5 4.5L19 7.5",
        Shape::Cross => "M6.5 6.5l11 11m0-11l-11 11",
        Shape::Back => "M14.5 5.5L8 12l6.5 6.5",
        Shape::Forward => "M9.5 5.5L16 12l-6.5 6.5",
        Shape::Clock => "M12 4a8 8 0 1 0 .01 0M12 8v4.5l3 2",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
