//! The desk's own passphrase, for phones that have no organiser's secret.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Asks, Outcome, OutcomeWords, PassphraseForm, Typed};
use super::state::use_keys;
use crate::texts::KeysTexts;

/// What opens the desk, and how to change that.
#[component]
pub fn Protect(
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let outcome = RwSignal::new(Outcome::Nothing);
    let has_secrets = Memo::new(move |_| keys.ring.read().has_secrets());
    let set = Callback::new(move |typed: Typed| {
        spawn_local(async move { outcome.set(Outcome::of(keys.protect(typed.new).await, texts.protected)) });
    });
    let change = Callback::new(move |typed: Typed| {
        spawn_local(async move {
            let result = keys.change_protection(typed.current, Some(typed.new)).await;
            outcome.set(Outcome::of(result, texts.changed));
        });
    });
    let remove = Callback::new(move |typed: Typed| {
        spawn_local(async move {
            let result = keys.change_protection(typed.current, None).await;
            outcome.set(Outcome::of(result, texts.unprotected));
        });
    });
    let state = move || match (has_secrets.get(), keys.own_lock.get()) {
        (false, false) => view! { <p>{texts.protect_none}</p> }.into_any(),
        (secrets, own) => view! {
            {secrets.then(|| view! { <p>{texts.protect_keys}</p> })}
            {own.then(|| view! { <p>{texts.protect_own}</p> })}
        }
        .into_any(),
    };
    let forms = move || {
        if !keys.own_lock.get() {
            let asks = Asks { new: true, ..Asks::default() };
            return view! {
                <details>
                    <summary>{texts.protect_button}</summary>
                    <PassphraseForm asks button=texts.protect_button outcome on_send=set texts />
                </details>
            }
            .into_any();
        }
        view! {
            <details>
                <summary>{texts.change}</summary>
                <PassphraseForm
                    asks=Asks { current: Some(texts.current), new: true, ..Asks::default() }
                    button=texts.change
                    outcome
                    on_send=change
                    texts
                />
            </details>
            <details>
                <summary>{texts.protect_remove}</summary>
                <PassphraseForm
                    asks=Asks { current: Some(texts.current), ..Asks::default() }
                    button=texts.protect_remove
                    outcome
                    on_send=remove
                    texts
                />
            </details>
        }
        .into_any()
    };
    view! {
        <section class="desk-section">
            <h2>{texts.protect}</h2>
            {state}
            {forms}
            <OutcomeWords outcome texts />
        </section>
    }
    .into_any()
}
