//! Deleting everything: asked first, then confirmed.

use leptos::prelude::*;

use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{Deleting, storage_words, use_data};

/// Deleting everything.
#[component]
pub fn Delete() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().delete;
    let said = move || {
        let notice = |tone, words: String| view! { <Notice tone>{words}</Notice> }.into_any();
        match data.deleting.get() {
            Deleting::Idle => ().into_any(),
            Deleting::Asked => view! { <Confirm /> }.into_any(),
            Deleting::Done(deleted) => notice(Tone::Calm, (texts().done)(deleted.records, deleted.drafts)),
            Deleting::Failed(error) => notice(Tone::Fault, storage_words(data.desk, &error)),
        }
    };
    view! {
        <section class="desk-section delete">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            {move || {
                (data.deleting.get() != Deleting::Asked).then(|| {
                    view! {
                        <button type="button" class="danger" on:click=move |_| data.deleting.set(Deleting::Asked)>
                            {texts().ask}
                        </button>
                    }
                })
            }}
            {said}
        </section>
    }
}

/// What will be gone, and whether that is meant.
#[component]
fn Confirm() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().delete;
    let typed = RwSignal::new(String::new());
    let records = Memo::new(move |_| data.desk.book.read().records());
    let unexported = Memo::new(move |_| data.not_backed_up());
    let missing = Memo::new(move |_| data.missing());
    let needs_count = Memo::new(move |_| data.needs_count());
    let is_refused = move || needs_count.get() && typed.read().trim() != records.get().to_string();
    let warning = move || {
        let missing = missing.get().join(", ");
        (!missing.is_empty())
            .then(|| view! { <Notice tone=Tone::Warning>{(texts().missing)(&missing)}</Notice> })
    };
    let condition = move || match needs_count.get() {
        false => view! { <p>{texts().exported}</p> }.into_any(),
        true => view! {
            <p>{(texts().type_count)(unexported.get(), records.get())}</p>
            <label class="select">
                <span>{texts().count}</span>
                <input class="field" type="text" inputmode="numeric" autocomplete="off" bind:value=typed />
            </label>
        }
        .into_any(),
    };
    view! {
        <article class="report">
            <p>{move || (texts().what)(records.get())}</p>
            {warning}
            {condition}
            <div class="actions">
                <button
                    type="button"
                    class="danger"
                    disabled=is_refused
                    on:click=move |_| data.delete_everything(typed.get_untracked())
                >
                    {move || texts().confirm}
                </button>
                <button type="button" on:click=move |_| data.deleting.set(Deleting::Idle)>
                    {move || texts().keep}
                </button>
            </div>
        </article>
    }
}
