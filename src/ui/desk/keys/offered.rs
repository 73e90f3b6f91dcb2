//! Keys that came in a backup. Nothing is sealed to them, and nobody can unlock
//! them here, before somebody has looked at them.

use leptos::prelude::*;

use super::form::{Outcome, OutcomeWords};
use super::holders::fingerprint;
use super::state::use_keys;
use crate::engine::seal::Holder;
use crate::texts::KeysTexts;

/// The keys, and whether to take them.
#[component]
pub fn Offered(
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let outcome = RwSignal::new(Outcome::Nothing);
    let take = move |_| {
        outcome.set(match keys.take_offered() {
            Ok(count) => Outcome::Done((texts.taken)(count)),
            Err(fault) => Outcome::Failed(fault),
        });
    };
    let asking = move || {
        let offered = keys.offered.read();
        let item = |Holder { name, key, locked }: &Holder| {
            let unlocked_by = locked.as_ref().map(|_| texts.locked_here);
            view! {
                <li>
                    {name.clone()} " " <code>{fingerprint(&key.id())}</code> " "
                    <small>{unlocked_by}</small>
                </li>
            }
        };
        let items = offered.holders().iter().map(item).collect_view();
        (!offered.holders().is_empty()).then(|| {
            view! {
                <div class="asking">
                    <h3>{texts.offered}</h3>
                    <ul>{items}</ul>
                    <p>{texts.take_compare}</p>
                    <button type="button" class="primary" on:click=take>{texts.take_yes}</button>
                    <button type="button" on:click=move |_| keys.refuse_offered()>{texts.cancel}</button>
                </div>
            }
        })
    };
    view! {
        <section class="desk-section">
            {asking}
            <OutcomeWords outcome texts />
        </section>
    }
    .into_any()
}
