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
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
    /// A star.
    Star,
    /// A clock.
    Clock,
}

/// An icon as large as the text around it.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    icon(shape)
}

/// An icon as large as the text around it.
pub fn icon(shape: Shape) -> AnyView {
    let path = match shape {
        Shape::Tick => "M5 12.5l4.5 4.5L19 7.5",
        Shape::Cross => "M6.5 6.5l11 11m0-11l-11 11",
        Shape::Back => "M14.5 5.5L8 12l6.5 6.5",
        Shape::Forward => "M9.5 5.5L16 12l-6.5 6.5",
        Shape::Up => "M5.5 14.5L12 8l6.5 6.5",
        Shape::Down => "M5.5 9.5L12 16l6.5-6.5",
        Shape::Plus => "M5 12h14M12 5v14",
        Shape::Minus => "M5 12h14",
        Shape::Star => "M12 3.5l2.6 5.4 5.9.8-4.3 4.2 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.2 5.9-.8z",
        Shape::Clock => "M12 4a8 8 0 1 0 .01 0M12 8v4.5l3 2",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path />
        </svg>
    }
    .into_any()
}
