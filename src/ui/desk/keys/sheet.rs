//! The recovery sheet of a key that was just made: shown once, to be printed.
//! The key is used only when somebody has said that it was.

use leptos::prelude::*;

use super::form::{Outcome, OutcomeWords};
use super::holders::fingerprint;
use super::state::{Made, use_keys};
use crate::engine::lang::Lang;
use crate::engine::seal::write_code;
use crate::platform::{clock, page};
use crate::texts::KeysTexts;
use crate::ui::components::Qr;

/// The sheet; nothing where no key was made.
#[component]
pub fn Sheet(
    /// How it ended.
    outcome: RwSignal<Outcome>,
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let keys = use_keys();
    let noted = RwSignal::new(false);
    let keep = move |_| match keys.keep_made() {
        Ok(()) => {
            outcome.set(Outcome::Done(texts.sheet.kept.to_owned()));
            page::present();
        }
        Err(fault) => outcome.set(Outcome::Failed(fault)),
    };
    let paper = keys.made.get_untracked().map(|made| view! { <Paper made texts /> });
    view! {
        <section class="desk-section recovery">
            <div class="off-paper">
                <h2>{texts.sheet.heading}</h2>
                <p>{texts.sheet.intro}</p>
                <button type="button" on:click=|_| page::print()>{texts.sheet.print}</button>
            </div>
            {paper}
            <div class="off-paper">
                <label class="tick">
                    <input type="checkbox" on:change:target=move |event| noted.set(event.target().checked()) />
                    <span>{texts.sheet.noted}</span>
                </label>
                <button type="button" class="primary" disabled=move || !noted.get() on:click=keep>
                    {texts.sheet.keep}
                </button>
                <button type="button" on:click=move |_| keys.made.set(None)>{texts.sheet.discard}</button>
                <OutcomeWords outcome texts />
            </div>
        </section>
    }
    .into_any()
}

/// What is printed.
#[component]
fn Paper(
    /// The key.
    made: Made,
    /// The words.
    texts: &'static KeysTexts,
) -> impl IntoView {
    let event = use_keys().event();
    let code = write_code(&made.secret);
    let text = code.join(" ");
    let said = |lang: &Lang| {
        view! { <p lang=lang.tag()>{KeysTexts::of(*lang).sheet.what_for}</p> }
    };
    let title = event.languages.iter().map(|lang| event.title.get(*lang).to_owned()).collect::<Vec<_>>();
    view! {
        <article class="paper-sheet">
            <p class="eyebrow">{title.join(" · ")}</p>
            <h3>{(texts.sheet.title)(&made.holder.name)}</h3>
            <p>{(texts.sheet.made_on)(&clock::today())}</p>
            <p>{texts.fingerprint} " " <code>{fingerprint(&made.holder.key.id())}</code></p>
            <h4>{texts.sheet.code}</h4>
            <ol class="recovery-code" lang="en">
                {code.map(|line| view! { <li><code>{line}</code></li> }).into_iter().collect_view()}
            </ol>
            <Qr text label=texts.sheet.qr.to_owned() />
            {event.languages.iter().map(said).collect_view()}
        </article>
    }
    .into_any()
}
