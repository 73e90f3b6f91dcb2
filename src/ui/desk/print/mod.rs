//! The desk's page of things to print: posters with the way to the site.
//!
//! `state` holds what was chosen, `choices` asks for it, and `poster` draws one
//! page. In print only the pages are there (`style/desk.css`).

mod choices;
mod poster;
mod state;

use leptos::prelude::*;

use self::choices::Choices;
use self::poster::Poster;
use self::state::Posters;
use crate::platform::page;
use crate::ui::desk::app::use_desk;
use crate::ui::text::PrintTexts;

/// The page.
#[component]
pub fn PrintPage() -> impl IntoView {
    let desk = use_desk();
    let posters = Posters::of(desk);
    let texts = move || PrintTexts::of(desk.lang.get());
    let pages = move || {
        let station = |station| view! { <Poster posters station /> };
        posters.stations.get().into_iter().map(station).collect_view()
    };
    let can_print = move || posters.address().is_some() && !posters.stations.read().is_empty();
    view! {
        <div class="print-page">
            <section class="desk-section">
                <h2>{move || texts().posters.title}</h2>
                <p>{move || texts().posters.hint}</p>
                <Choices posters />
                <button type="button" class="primary" disabled=move || !can_print() on:click=|_| page::print()>
                    {move || texts().print}
                </button>
            </section>
            <div class="posters">{pages}</div>
        </div>
    }
}
