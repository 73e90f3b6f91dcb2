//! Something went wrong: what, and what to do.

use leptos::prelude::*;

use super::{Notice, Tone};

/// A page that says what went wrong, in plain words.
#[component]
pub fn Broken(
    /// The heading.
    title: &'static str,
    /// The words, a paragraph each.
    words: Vec<String>,
) -> impl IntoView {
    let paragraphs = words.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    view! {
        <main class="page">
            <h1 tabindex="-1" data-focus>{title}</h1>
            <Notice tone=Tone::Fault>{paragraphs}</Notice>
        </main>
    }
}
