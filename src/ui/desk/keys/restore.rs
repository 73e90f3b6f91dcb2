//! Bringing an organiser's key back from its recovery sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Asks, Outcome, OutcomeWords, PassphraseForm, Typed};
use super::state::use_keys;
use crate::texts::KeysTexts;

/// The form, folded away.
#[component]
pub fn Restore(
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let outcome = RwSignal::new(Outcome::Nothing);
    // A form that has done its work makes place for an empty one.
    let done = RwSignal::new(0);
    let restore = Callback::new(move |typed: Typed| {
        spawn_local(async move {
            let result = keys.restore(typed.name.trim().to_owned(), &typed.code, typed.new).await;
            if result.is_ok() {
                done.update(|done| *done += 1);
            }
            outcome.set(Outcome::of(result, texts.restored));
        });
    });
    let form = move || {
        done.track();
        let asks = Asks { name: true, code: true, new: true, ..Asks::default() };
        view! { <PassphraseForm asks button=texts.restore_button outcome on_send=restore texts /> }
    };
    view! {
        <section class="desk-section">
            <details>
                <summary>{texts.restore}</summary>
                <p>{texts.restore_intro}</p>
                {form}
            </details>
            <OutcomeWords outcome texts />
        </section>
    }
    .into_any()
}
