//! Whether a volunteer taps for the participant: set by the volunteer, and kept
//! with the run.

use leptos::prelude::*;

use crate::engine::record::Mode;
use crate::ui::el::el;
use crate::ui::live::{live_flag, live_text};
use crate::ui::participant::app::use_app;

/// A box to tick at the end of the page.
pub fn assisted() -> AnyView {
    let app = use_app();
    let assisted = live_flag(move || {
        app.session.read().as_ref().is_some_and(|session| session.draft().run.mode == Mode::Assisted)
    });
    let tick = el("input")
        .attr("type", "checkbox")
        .tied("checked", assisted)
        .on("change", Box::new(move |_| app.assist(!assisted.get_untracked())));
    el("label")
        .class("assisted")
        .child(tick.view())
        .child(el("span").live_text(live_text(move || app.later_texts().assisted)).view())
        .view()
}
