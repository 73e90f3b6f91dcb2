//! A boxed message.

use leptos::prelude::*;

use crate::ui::el::el;

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
    notice(tone, children())
}

/// A boxed message; faults and warnings are announced at once.
pub fn notice(tone: Tone, message: AnyView) -> AnyView {
    let (class, role) = match tone {
        Tone::Calm => ("notice", "status"),
        Tone::Warning => ("notice notice-warning", "status"),
        Tone::Fault => ("notice notice-fault", "alert"),
    };
    el("div").class(class).attr("role", role).child(message).view()
}
