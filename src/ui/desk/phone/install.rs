//! Installing the app, in the way that this browser has.

use leptos::prelude::*;

use super::state::use_phone;
use crate::platform::surroundings;
use crate::ui::components::{Notice, Tone};

/// Installing the app.
#[component]
pub fn InstallSection() -> impl IntoView {
    let phone = use_phone();
    let texts = move || &phone.texts().install;
    let how = move || {
        let texts = texts();
        let records = phone.desk.book.read().records();
        if surroundings::is_installed() {
            view! { <p>{texts.installed}</p> }.into_any()
        } else if surroundings::is_ios() {
            let first = if records == 0 { texts.ios_first.to_owned() } else { (texts.ios_late)(records) };
            view! {
                <p>{texts.ios}</p>
                <Notice tone=Tone::Warning>{first}</Notice>
            }
            .into_any()
        } else if phone.can_install.get() {
            view! {
                <p>{texts.offered}</p>
                <button type="button" on:click=move |_| phone.install()>{texts.install}</button>
            }
            .into_any()
        } else if surroundings::is_secure() {
            view! { <p>{texts.by_menu}</p> }.into_any()
        } else {
            view! { <p>{texts.unavailable}</p> }.into_any()
        }
    };
    view! {
        <section class="desk-section">
            <h2>{move || texts().title}</h2>
            {how}
        </section>
    }
}
