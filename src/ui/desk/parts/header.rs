//! The head of the page: the event, the languages, the way back, and how many
//! records there are.

use leptos::prelude::*;

use crate::ui::components::{Icon, LanguageSwitch, Shape};
use crate::ui::desk::app::use_desk;
use crate::ui::live::Act;

/// The head of the page.
#[component]
pub fn DeskHeader() -> impl IntoView {
    let desk = use_desk();
    let title = move || desk.event().title.get(desk.lang.get()).to_owned();
    let stored = Memo::new(move |_| desk.book.read().records());
    // Nothing was read where storage is refused.
    let as_of = move || {
        let time = desk.read_at.read();
        (!time.is_empty()).then(|| (desk.texts().as_of)(&time))
    };
    let progress = move || desk.progress.get().map(|(read, total)| (desk.texts().read_so_far)(read, total));
    let languages = move || {
        let on_choose: Act<_> = std::sync::Arc::new(move |lang| desk.choose_language(lang));
        let (label, languages) = (desk.shared_texts().run.language, desk.event().languages.clone());
        view! { <LanguageSwitch label languages current=desk.lang.get() on_choose /> }
    };
    view! {
        <header class="desk-head">
            <div class="desk-bar">
                // The loader loads the participants' app when the address leaves the desk.
                <a class="desk-link" href="#/"><Icon shape=Shape::Back />{move || desk.texts().to_start}</a>
                {languages}
            </div>
            <p class="eyebrow">{move || desk.texts().title}</p>
            <h1 tabindex="-1" data-focus>{title}</h1>
            <div class="desk-stored">
                <p>
                    <strong>{move || (desk.texts().on_this_phone)(stored.get())}</strong>
                    " "
                    <small>{as_of}</small>
                </p>
                <button type="button" on:click=move |_| desk.refresh()>{move || desk.texts().refresh}</button>
            </div>
            <p class="desk-progress" role="status">{progress}</p>
        </header>
    }
}
