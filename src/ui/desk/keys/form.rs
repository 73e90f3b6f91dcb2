//! The one form that takes passphrases, with whatever else goes with them.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::fault::KeysFault;
use crate::texts::KeysTexts;
use crate::ui::components::{Notice, Tone};

/// The fewest characters of a new passphrase.
const SHORTEST: usize = 8;

/// What a form asks for.
#[derive(Clone, Copy, Default)]
pub struct Asks {
    /// Whose it is.
    pub name: bool,
    /// A recovery code.
    pub code: bool,
    /// A passphrase that is in use, called so.
    pub current: Option<&'static str>,
    /// A new passphrase, twice.
    pub new: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub name: String,
    pub code: String,
    pub current: String,
    pub new: String,
    again: String,
}

/// How the last try ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was tried.
    #[default]
    Nothing,
    /// It is being worked on.
    Working,
    /// It was done; what there is to say of that.
    Done(String),
    /// It was not done.
    Failed(KeysFault),
    /// It was not tried: something typed will not do.
    Refused(&'static str),
}

impl Outcome {
    /// How something ended that needs no other words than these.
    pub fn of(result: Result<(), KeysFault>, done: &str) -> Self {
        result.map_or_else(Self::Failed, |()| Self::Done(done.to_owned()))
    }
}

/// How the last try ended, in words.
#[component]
pub fn OutcomeWords(
    /// How it ended.
    outcome: RwSignal<Outcome>,
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    move || {
        let words = match outcome.get() {
            Outcome::Nothing => return None,
            Outcome::Working => return Some(view! { <p role="status">{texts.working}</p> }.into_any()),
            Outcome::Done(words) => (Tone::Calm, words),
            Outcome::Failed(fault) => (Tone::Fault, fault.words(texts)),
            Outcome::Refused(words) => (Tone::Fault, words.to_owned()),
        };
        let (tone, words) = words;
        Some(view! { <Notice tone>{words}</Notice> }.into_any())
    }
}

/// A form. Passphrases are gone from it as soon as it is sent.
#[component]
pub fn PassphraseForm(
    /// What it asks for.
    asks: Asks,
    /// What its button says.
    button: &'static str,
    /// How the last try ended.
    outcome: RwSignal<Outcome>,
    /// Called with what was typed, if it will do.
    on_send: Callback<Typed>,
    /// The words.
    texts: &'static KeysTexts,
    /// While this holds, nothing can be sent.
    #[prop(into, optional)]
    waits: Signal<bool>,
) -> impl IntoView {
    let typed = RwSignal::new(Typed::default());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if outcome.get_untracked() == Outcome::Working {
            return;
        }
        let sent = typed.get_untracked();
        if let Some(words) = refused(asks, &sent, texts) {
            outcome.set(Outcome::Refused(words));
            return;
        }
        typed.update(|typed| {
            *typed = Typed { name: sent.name.clone(), code: sent.code.clone(), ..Typed::default() }
        });
        outcome.set(Outcome::Working);
        on_send.run(sent);
    };
    let passphrase = move |label: &'static str, part: fn(&mut Typed) -> &mut String| {
        let shown = move || typed.with(|typed| part(&mut typed.clone()).clone());
        view! {
            <label class="select">
                <span>{label}</span>
                <input
                    class="field"
                    type="password"
                    autocomplete="off"
                    prop:value=shown
                    on:input:target=move |event| typed.update(|typed| *part(typed) = event.target().value())
                />
            </label>
        }
        .into_any()
    };
    let name = move || {
        view! {
            <label class="select">
                <span>{texts.name}</span>
                <input
                    class="field"
                    type="text"
                    maxlength="20"
                    autocomplete="off"
                    prop:value=move || typed.read().name.clone()
                    on:input:target=move |event| typed.update(|typed| typed.name = event.target().value())
                />
            </label>
        }
        .into_any()
    };
    let code = move || {
        view! {
            <label class="select">
                <span>{texts.code}</span>
                <textarea
                    class="field code-field"
                    rows="4"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    prop:value=move || typed.read().code.clone()
                    on:input:target=move |event| typed.update(|typed| typed.code = event.target().value())
                ></textarea>
            </label>
        }
        .into_any()
    };
    let new = move || {
        let label = if asks.current.is_some() { texts.new } else { texts.passphrase };
        let fields = [
            passphrase(label, |typed| &mut typed.new),
            passphrase(texts.again, |typed| &mut typed.again),
            view! { <p class="aside">{texts.advice}</p> }.into_any(),
        ];
        fields.into_iter().collect_view().into_any()
    };
    view! {
        <form class="passphrases" autocomplete="off" on:submit=send>
            {asks.name.then(name)}
            {asks.code.then(code)}
            {asks.current.map(|label| passphrase(label, |typed| &mut typed.current))}
            {asks.new.then(new)}
            <button
                class="primary"
                type="submit"
                disabled=move || waits.get() || *outcome.read() == Outcome::Working
            >
                {button}
            </button>
        </form>
    }
    .into_any()
}

/// Why something typed will not do.
fn refused(asks: Asks, typed: &Typed, texts: &KeysTexts) -> Option<&'static str> {
    if asks.name && typed.name.trim().is_empty() {
        Some(texts.name_missing)
    } else if asks.new && typed.new.chars().count() < SHORTEST {
        Some(texts.too_short)
    } else if asks.new && typed.new != typed.again {
        Some(texts.differ)
    } else {
        None
    }
}
