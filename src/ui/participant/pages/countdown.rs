//! How much time is left for a question with a time limit.

use leptos::prelude::*;

use crate::ui::el::{el, parts};
use crate::ui::live::{live_option, live_text};
use crate::ui::participant::app::{App, use_app};

/// How many seconds before the end people who cannot see it are told again.
const LAST_SECONDS: u32 = 5;

/// How much of `limit` seconds is left: seen all the time, and said at the
/// start and near the end. Nothing where time does not matter, as in the plain
/// mode.
pub fn countdown(limit: u32) -> AnyView {
    let app = use_app();
    let counts = Memo::new(move |_| app.status.read().left.is_some());
    live_option(move || counts.get().then(|| clock(app, limit)))
}

fn clock(app: App, limit: u32) -> AnyView {
    let words = app.later_texts();
    let left = move || app.status.read().left.unwrap_or(limit).min(limit);
    let spoken = move || (words.seconds_left)(if left() > LAST_SECONDS { limit } else { LAST_SECONDS });
    let bar = el("progress")
        .attr("max", &limit.to_string())
        .attr("aria-hidden", "true")
        .live_attr("value", live_text(move || left().to_string()));
    let shown = el("span").live_text(live_text(move || (words.seconds_left)(left())));
    parts([
        el("div").class("countdown").attr("role", "timer").child(bar.view()).child(shown.view()).view(),
        el("p").class("spoken").attr("role", "status").live_text(live_text(spoken)).view(),
    ])
}
