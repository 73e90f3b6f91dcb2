//! Whether the phone works without a network, and the way to see to it.

use leptos::prelude::*;

use super::state::{Keeping, use_phone};
use crate::platform::offline::NotKept;
use crate::platform::surroundings;
use crate::ui::components::{Notice, Tone};

/// Whether the phone works without a network.
#[component]
pub fn OfflineSection() -> impl IntoView {
    let phone = use_phone();
    phone.look();
    let texts = move || &phone.texts().offline;
    let said = move || {
        let texts = texts();
        let (tone, words) = match phone.keeping.get() {
            Keeping::Unknown => return None,
            _ if !surroundings::is_secure() => (Tone::Calm, texts.unavailable.to_owned()),
            Keeping::Partly => (Tone::Warning, texts.not_ready.to_owned()),
            Keeping::Fetching => (Tone::Calm, texts.working.to_owned()),
            Keeping::Whole(version) => (Tone::Calm, (texts.ready)(&version)),
            Keeping::Failed(NotKept::Unavailable) => (Tone::Fault, texts.unavailable.to_owned()),
            Keeping::Failed(NotKept::Refused(reason)) => (Tone::Fault, (texts.refused)(&reason)),
            Keeping::Failed(NotKept::Incomplete) => (Tone::Fault, texts.incomplete.to_owned()),
        };
        Some(view! { <Notice tone>{words}</Notice> })
    };
    let is_fetching = move || phone.keeping.get() == Keeping::Fetching;
    let button = surroundings::is_secure().then(|| {
        view! {
            <button type="button" class="primary" disabled=is_fetching on:click=move |_| phone.prepare()>
                {move || texts().prepare}
            </button>
        }
    });
    view! {
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            {said}
            {button}
        </section>
    }
}
