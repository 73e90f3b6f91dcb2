//! The address that answers lie under, and what it lacks over plain HTTP.

use leptos::prelude::*;

use super::state::use_phone;
use crate::platform::address::{self, Host};
use crate::platform::surroundings;
use crate::ui::components::{CopyField, Notice, Tone};

/// The address that answers lie under.
#[component]
pub fn AddressSection() -> impl IntoView {
    let phone = use_phone();
    let body = move || {
        let texts = phone.texts();
        let warning = match address::host_of(&address::site()) {
            Some(Host::Number) => Some(texts.address.by_number),
            Some(Host::ThisMachine) => Some(texts.address.this_machine),
            Some(Host::Name) | None => None,
        };
        view! {
            <h2>{texts.address.title}</h2>
            <p>{texts.address.hint}</p>
            {warning.map(|words| view! { <Notice tone=Tone::Warning>{words}</Notice> })}
            <CopyField label=texts.address.link text=address::site() copy=texts.copy copied=texts.copied />
        }
    };
    view! { <section class="desk-section">{body}</section> }
}

/// What the page lacks where it came over plain HTTP.
#[component]
pub fn InsecureSection() -> impl IntoView {
    let phone = use_phone();
    let body = move || {
        let texts = &phone.texts().insecure;
        let lacks = texts.lacks.map(|words| view! { <li>{words}</li> });
        view! {
            <section class="desk-section">
                <h2>{texts.title}</h2>
                <p>{texts.intro}</p>
                <ul class="bullets">{lacks.collect_view()}</ul>
                <p>{texts.works}</p>
            </section>
        }
    };
    (!surroundings::is_secure()).then_some(body)
}
