//! How far a run has come.

use leptos::prelude::*;

/// A bar with words for those who cannot see it.
#[component]
pub fn Progress(
    /// The number of the question, from 1.
    number: usize,
    /// How many there are.
    count: usize,
    /// The same in words.
    label: String,
) -> impl IntoView {
    let spoken = label.clone();
    view! {
        <div class="progress">
            <progress max=count.to_string() value=number.to_string() aria-label=spoken></progress>
            <span class="progress-label" aria-hidden="true">{label}</span>
        </div>
    }
}
