//! The desk's page of keys.

use leptos::prelude::*;

use super::fault::KeysFault;
use super::form::Outcome;
use super::hand_over::HandOver;
use super::holders::Holders;
use super::make::Make;
use super::offered::Offered;
use super::protect::Protect;
use super::restore::Restore;
use super::sheet::Sheet;
use super::state::use_keys;
use super::take::{Take, sent};
use crate::texts::KeysTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::app::use_desk;

/// The page; nothing but the recovery sheet as long as there is one.
#[component]
pub fn KeysPage() -> impl IntoView {
    let (desk, keys) = (use_desk(), use_keys());
    // What was said of a sheet stays to be read when it is gone.
    let outcome = RwSignal::new(Outcome::Nothing);
    let any = Memo::new(move |_| !keys.ring.read().holders().is_empty());
    // A sheet that is left behind is not kept: while there is one, the desk does
    // not lock itself.
    on_cleanup(move || keys.made.set(None));
    let has_sheet = Memo::new(move |_| keys.made.read().is_some());
    move || {
        let texts = KeysTexts::of(desk.lang.get());
        if has_sheet.get() {
            return view! { <Sheet outcome texts /> }.into_any();
        }
        // Whoever comes with keys is asked about them first.
        let is_sent = sent().is_some();
        let unreadable = move || {
            let words = KeysFault::Unreadable(keys.unreadable.get()?).words(texts);
            Some(view! { <Notice tone=Tone::Fault>{words}</Notice> })
        };
        view! {
            <div class="keys">
                <Offered texts />
                {is_sent.then(|| view! { <Take texts /> })}
                <section class="desk-section">
                    <h2>{texts.heading}</h2>
                    <p>{texts.intro}</p>
                    {unreadable}
                    <Holders texts />
                </section>
                <Make outcome texts />
                {move || any.get().then(|| view! { <HandOver texts /> })}
                {(!is_sent).then(|| view! { <Take texts /> })}
                <Restore texts />
                <Protect texts />
            </div>
        }
        .into_any()
    }
}
