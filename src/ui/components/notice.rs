//! A boxed message.

use leptos::prelude::*;

/// How a message sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Calm,
    /// Needs somebody's attention.
    Warning,
    /// Something failed.
    Fault,
}

/// A boxed message; faults and warnings are announced at once.
#[component]
pub fn Notice(
    /// How it sounds.
    tone: Tone,
    /// The message.
    children: Children,
) -> impl IntoView {
    let (class, role) = match tone {
        Tone::Calm => ("notice", "status"),
        Tone::Warning => ("notice notice-warning", "status"),
        Tone::Fault => ("notice notice-fault", "alert"),
    };
    view! { <div class=class role=role>{children()}</div> }
}
