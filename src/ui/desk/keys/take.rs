//! Keys that come from another phone, in the address or pasted. Nothing is
//! sealed to them before somebody has looked at them.

use leptos::prelude::*;

use super::fault::KeysFault;
use super::form::{Outcome, OutcomeWords};
use super::holders::fingerprint;
use super::state::use_keys;
use crate::engine::seal::{PublicKey, read_bundle};
use crate::platform::address;
use crate::texts::KeysTexts;
use crate::ui::desk::route::DeskRoute;

type Bundle = Vec<(String, PublicKey)>;

/// What came with the address.
pub fn sent() -> Option<String> {
    let hash = address::hash();
    hash.strip_prefix("/desk/keys/").filter(|sent| !sent.is_empty()).map(str::to_owned)
}

/// What the address holds is asked about at once; anything else can be pasted.
#[component]
pub fn Take(
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let (pasted, outcome) = (RwSignal::new(String::new()), RwSignal::new(Outcome::Nothing));
    let bundle = RwSignal::new(None::<Bundle>);
    let look = move |text: &str| match read_bundle(text) {
        Ok(read) => {
            outcome.set(Outcome::Nothing);
            bundle.set(Some(read));
        }
        Err(error) => outcome.set(Outcome::Failed(KeysFault::Bundle(error))),
    };
    if let Some(sent) = sent() {
        look(&sent);
    }
    let leave = move || {
        bundle.set(None);
        pasted.set(String::new());
        // Loading the page anew shall not ask again.
        address::rewrite(DeskRoute::Keys.address());
    };
    let take = move |_| {
        if let Some(sent) = bundle.get_untracked() {
            outcome.set(match keys.take(sent) {
                Ok(count) => Outcome::Done((texts.taken)(count)),
                Err(fault) => Outcome::Failed(fault),
            });
        }
        leave();
    };
    let asking = move || {
        let sent = bundle.get()?;
        let item = |(name, key): (String, PublicKey)| {
            view! { <li>{name} " " <code>{fingerprint(&key.id())}</code></li> }
        };
        Some(view! {
            <div class="asking">
                <h3>{texts.take_question}</h3>
                <ul>{sent.into_iter().map(item).collect_view()}</ul>
                <p>{texts.take_compare}</p>
                <button type="button" class="primary" on:click=take>{texts.take_yes}</button>
                <button type="button" on:click=move |_| leave()>{texts.cancel}</button>
            </div>
        })
    };
    let paste = move || {
        bundle.read().is_none().then(|| {
            view! {
                <details>
                    <summary>{texts.take}</summary>
                    <p>{texts.take_intro}</p>
                    <label class="select">
                        <span>{texts.take_field}</span>
                        <textarea
                            class="field"
                            rows="3"
                            autocomplete="off"
                            spellcheck="false"
                            prop:value=pasted
                            on:input:target=move |event| pasted.set(event.target().value())
                        ></textarea>
                    </label>
                    <button type="button" on:click=move |_| look(&pasted.get_untracked())>
                        {texts.take_look}
                    </button>
                </details>
            }
        })
    };
    view! {
        <section class="desk-section">
            {asking}
            {paste}
            <OutcomeWords outcome texts />
        </section>
    }
    .into_any()
}
