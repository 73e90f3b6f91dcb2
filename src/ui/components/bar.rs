//! One bar of a chart, with its figures in words.

use leptos::prelude::*;

use super::icon::{Icon, Shape};

/// A labelled bar.
#[component]
pub fn Bar(
    /// What is counted.
    label: String,
    /// The figures in words.
    figures: String,
    /// How long the bar is, from 0 to 100.
    percent: f64,
    /// Why it stands out, in a word; none where it does not.
    mark: Option<&'static str>,
    /// What else there is to say.
    aside: Option<String>,
) -> impl IntoView {
    let words = mark.map(|mark| {
        view! { <span class="bar-mark"><Icon shape=Shape::Tick />{mark}</span> }
    });
    view! {
        <li class="bar" class:bar-marked=mark.is_some()>
            <span class="bar-label">{label} " " {words}</span>
            <span class="bar-figures">{figures}</span>
            <svg class="bar-track" width="100%" height="10" aria-hidden="true">
                <rect class="bar-fill" width=format!("{percent}%") height="10" />
            </svg>
            {aside.map(|words| view! { <span class="bar-aside">{words}</span> })}
        </li>
    }
}
