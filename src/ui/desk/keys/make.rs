//! Making an organiser's key.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Asks, Outcome, OutcomeWords, PassphraseForm, Typed};
use super::state::use_keys;
use crate::platform::page;
use crate::texts::KeysTexts;

/// The form; the sheet comes after it.
#[component]
pub fn Make(
    /// How it ended.
    outcome: RwSignal<Outcome>,
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let make = Callback::new(move |typed: Typed| {
        spawn_local(async move {
            match keys.make(typed.name.trim().to_owned(), typed.new).await {
                Ok(()) => {
                    outcome.set(Outcome::Nothing);
                    page::present();
                }
                Err(fault) => outcome.set(Outcome::Failed(fault)),
            }
        });
    });
    view! {
        <section class="desk-section">
            <h2>{texts.make}</h2>
            <p>{texts.make_intro}</p>
            <PassphraseForm
                asks=Asks { name: true, new: true, ..Asks::default() }
                button=texts.make_button
                outcome
                on_send=make
                texts
            />
            <OutcomeWords outcome texts />
        </section>
    }
    .into_any()
}
