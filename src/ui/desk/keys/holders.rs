//! Whose keys answers are sealed to, and which of them can be unlocked here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Asks, Outcome, OutcomeWords, PassphraseForm, Typed};
use super::state::use_keys;
use crate::engine::id::KeyId;
use crate::engine::seal::Holder;
use crate::texts::KeysTexts;
use crate::ui::components::{Notice, Tone};

/// Every key, and what there is to say of them all.
#[component]
pub fn Holders(
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let state = move || match keys.ring.read().holders().len() {
        0 => view! { <Notice tone=Tone::Warning>{texts.none}</Notice> }.into_any(),
        1 => view! { <Notice tone=Tone::Warning>{texts.only_one}</Notice> }.into_any(),
        count => view! { <p>{(texts.several)(count)}</p> }.into_any(),
    };
    // A new passphrase leaves a key's part of the page alone, with what it says.
    let holders = move || keys.ring.read().holders().to_vec();
    let known_by = |holder: &Holder| (holder.key.id(), holder.locked.is_some());
    view! {
        {state}
        <ul class="holders">
            <For each=holders key=known_by let:holder>
                <HolderItem holder texts />
            </For>
        </ul>
    }
    .into_any()
}

/// One key.
#[component]
fn HolderItem(
    /// Whose it is.
    holder: Holder,
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let Holder { name, key, locked } = holder;
    let (id, here) = (key.id(), locked.is_some());
    let outcome = RwSignal::new(Outcome::Nothing);
    let unlocked = Memo::new(move |_| keys.is_unlocked(&key));
    let state = move || match (unlocked.get(), here) {
        (true, _) => texts.unlocked,
        (false, true) => texts.locked_here,
        (false, false) => texts.public_only,
    };
    let unlock = {
        let id = id.clone();
        Callback::new(move |typed: Typed| {
            let id = id.clone();
            spawn_local(async move {
                let result = keys.unlock(&id, typed.current).await;
                outcome.set(result.map_or_else(Outcome::Failed, |()| Outcome::Nothing));
            });
        })
    };
    let change = {
        let id = id.clone();
        Callback::new(move |typed: Typed| {
            let id = id.clone();
            spawn_local(async move {
                let result = keys.change_passphrase(&id, typed.current, typed.new).await;
                outcome.set(Outcome::of(result, texts.changed));
            });
        })
    };
    let unlock_form = move || {
        (here && !unlocked.get()).then(|| {
            view! {
                <details>
                    <summary>{texts.unlock}</summary>
                    <PassphraseForm
                        asks=Asks { current: Some(texts.passphrase), ..Asks::default() }
                        button=texts.unlock
                        outcome
                        on_send=unlock
                        texts
                    />
                </details>
            }
        })
    };
    let change_form = here.then(|| {
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
        }
    });
    view! {
        <li class="holder">
            <h3>{name.clone()}</h3>
            <p class="holder-state">{state}</p>
            <p class="aside">{texts.fingerprint} " " <code>{fingerprint(&id)}</code></p>
            {unlock_form}
            {change_form}
            <Removal id name here outcome texts />
            <OutcomeWords outcome texts />
        </li>
    }
    .into_any()
}

/// Removing a key, once somebody has said twice that they want to.
#[component]
fn Removal(
    /// The key.
    id: KeyId,
    /// Whose it is.
    name: String,
    /// Whether its secret is here.
    here: bool,
    /// How it ended.
    outcome: RwSignal<Outcome>,
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let words = (if here { texts.remove_secret } else { texts.remove_public })(&name);
    let remove = move |_| {
        if let Err(fault) = keys.remove(&id) {
            outcome.set(Outcome::Failed(fault));
        }
    };
    view! {
        <details>
            <summary>{texts.remove}</summary>
            <p>{words}</p>
            <button type="button" on:click=remove>{texts.remove_yes}</button>
        </details>
    }
    .into_any()
}

/// A key's id in groups that can be compared at a glance.
pub fn fingerprint(id: &KeyId) -> String {
    let digits: Vec<char> = id.as_str().chars().collect();
    digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
