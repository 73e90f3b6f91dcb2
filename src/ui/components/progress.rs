//! How far a run has come.

use leptos::prelude::*;

use crate::ui::el::el;

/// A bar at `number`, from 1, of `count`, with words for those who cannot see
/// it.
pub fn progress(number: usize, count: usize, label: &str) -> AnyView {
    let bar = el("progress")
        .attr("max", &count.to_string())
        .attr("value", &number.to_string())
        .attr("aria-label", label);
    let words = el("span").class("progress-label").attr("aria-hidden", "true").text(label);
    el("div").class("progress").child(bar.view()).child(words.view()).view()
}
