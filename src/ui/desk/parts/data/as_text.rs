//! A backup as text: for browsers inside other apps, which let no file out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::picked::Picked;
use crate::ui::components::{CopyField, Notice, Tone};
use crate::ui::desk::data::use_data;
use crate::ui::desk::parts::fault_words;

/// The backup to copy, and one to paste, folded away.
#[component]
pub fn AsText() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().backup;
    let made = RwSignal::new(None);
    let show = move |_| {
        spawn_local(async move { made.set(Some(data.desk.backup_text().await)) });
    };
    let text = move || {
        made.get().map(|made| match made {
            Ok(text) => {
                let texts = texts();
                view! { <CopyField label=texts.text text copy=texts.copy copied=texts.copied /> }.into_any()
            }
            Err(fault) => {
                view! { <Notice tone=Tone::Fault>{fault_words(data.desk, &fault)}</Notice> }.into_any()
            }
        })
    };
    let pasted = RwSignal::new(String::new());
    let take = move |_| {
        let name = texts().pasted;
        data.look_into(Picked::pasted(&pasted.read_untracked(), name).into_iter().collect());
        pasted.set(String::new());
    };
    view! {
        <details class="as-text">
            <summary>{move || texts().as_text}</summary>
            <p>{move || texts().as_text_hint}</p>
            <button type="button" on:click=show>{move || texts().show_text}</button>
            {text}
            <label class="select">
                <span>{move || texts().pasted}</span>
                <textarea class="field" rows="3" bind:value=pasted></textarea>
            </label>
            <button
                type="button"
                disabled=move || pasted.read().trim().is_empty() || data.is_taking_in()
                on:click=move |event| untrack(|| take(event))
            >
                {move || texts().take_pasted}
            </button>
        </details>
    }
}
