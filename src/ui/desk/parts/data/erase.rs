//! Erasing by receipt code: looked up first, then confirmed.

use leptos::prelude::*;

use crate::engine::receipt::{NotAReceipt, ReceiptCode};
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{Erasing, Found, storage_words, use_data};

/// Erasing by receipt code.
#[component]
pub fn Erase() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().erase;
    let typed = RwSignal::new(String::new());
    let said = move || {
        let texts = texts();
        let notice = |tone, words: String| view! { <Notice tone>{words}</Notice> }.into_any();
        match data.erasing.get() {
            Erasing::Idle => ().into_any(),
            Erasing::NotACode(NotAReceipt::Length) => notice(Tone::Warning, texts.incomplete.to_owned()),
            Erasing::NotACode(NotAReceipt::Character(character)) => {
                notice(Tone::Warning, (texts.wrong_character)(character))
            }
            Erasing::NotACode(NotAReceipt::Mistyped) => notice(Tone::Warning, texts.mistyped.to_owned()),
            Erasing::Unknown(code) => notice(Tone::Warning, (texts.unknown)(&code.to_string())),
            Erasing::ErasedBefore(code) => notice(Tone::Calm, (texts.before)(&code.to_string())),
            Erasing::Erased(code) => notice(Tone::Calm, (texts.done)(&code.to_string())),
            Erasing::Failed(error) => notice(Tone::Fault, storage_words(data.desk, &error)),
            Erasing::Found(code, found) => {
                let each = found.into_iter().map(|found| view! { <Confirm code found /> });
                each.collect_view().into_any()
            }
        }
    };
    view! {
        <section class="desk-section erase">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            <form
                class="ask"
                on:submit=move |event| {
                    event.prevent_default();
                    data.look_up(&typed.get_untracked());
                }
            >
                <label class="select">
                    <span>{move || texts().code}</span>
                    <input
                        class="field"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        bind:value=typed
                    />
                </label>
                <button type="submit">{move || texts().look_up}</button>
            </form>
            {said}
        </section>
    }
}

/// A response that was found, and the question whether to erase it.
#[component]
fn Confirm(code: ReceiptCode, found: Found) -> impl IntoView {
    let data = use_data();
    let texts = &data.texts().erase;
    let id = found.id;
    view! {
        <article class="report">
            <p>{(texts.found)(&found.activity, &found.station, &found.started)}</p>
            <div class="actions">
                <button type="button" class="danger" on:click=move |_| data.erase(code, id)>
                    {texts.confirm}
                </button>
                <button type="button" on:click=move |_| data.erasing.set(Erasing::Idle)>
                    {texts.keep}
                </button>
            </div>
        </article>
    }
}
