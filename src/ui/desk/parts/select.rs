//! A labelled list to choose one entry from.

use leptos::prelude::*;

/// A labelled list.
#[component]
pub fn Select(
    /// What is chosen.
    label: &'static str,
    /// The entries' words.
    entries: Vec<String>,
    /// The place of the chosen entry.
    chosen: Option<usize>,
    /// Called with the place of the entry that was chosen.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let entry = |(index, words): (usize, String)| {
        view! { <option value=index.to_string() selected=chosen == Some(index)>{words}</option> }
    };
    view! {
        <label class="select">
            <span>{label}</span>
            <select
                class="field"
                on:change:target=move |event| {
                    if let Ok(index) = event.target().value().parse() {
                        on_choose.run(index);
                    }
                }
            >
                {entries.into_iter().enumerate().map(entry).collect_view()}
            </select>
        </label>
    }
}
