//! Something went wrong: what, and what to do.

use leptos::prelude::*;

use super::{Tone, notice};
use crate::ui::el::{el, paragraph, parts};

/// A page that says what went wrong, in plain words, a paragraph each.
pub fn broken(title: &'static str, words: &[String]) -> AnyView {
    let paragraphs = parts(words.iter().map(|words| paragraph("", words)));
    el("main")
        .class("page")
        .child(el("h1").attr("tabindex", "-1").attr("data-focus", "").text(title).view())
        .child(notice(Tone::Fault, paragraphs))
        .view()
}
