//! The desk's page of things to print: posters with the way to the site, and
//! questionnaires on paper with the numbers that quick entry follows.
//!
//! `state` holds what was chosen of posters, `choices` asks for it, and
//! `poster` draws one; `form` gets a questionnaire, and `question` draws its
//! questions. In print only the sheets are there (`style/desk.css`).

mod choices;
mod form;
mod poster;
mod question;
mod state;

use leptos::prelude::*;

use self::choices::Choices;
use self::form::Form;
use self::poster::Poster;
use self::state::Posters;
use crate::platform::page;
use crate::texts::PrintTexts;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::parts::Select;

/// The page.
#[component]
pub fn PrintPage() -> impl IntoView {
    let desk = use_desk();
    let is_form = RwSignal::new(false);
    let what = move || {
        let texts = PrintTexts::of(desk.lang.get());
        let entries = vec![texts.posters.title.to_owned(), texts.form.title.to_owned()];
        let on_choose = Callback::new(move |place| is_form.set(place == 1));
        view! { <Select label=texts.what entries chosen=Some(usize::from(is_form.get())) on_choose /> }
    };
    view! {
        <div class="print-page">
            {what}
            {move || match is_form.get() {
                true => view! { <Form /> }.into_any(),
                false => view! { <PosterSheets /> }.into_any(),
            }}
        </div>
    }
}

/// Posters.
#[component]
fn PosterSheets() -> impl IntoView {
    let desk = use_desk();
    let posters = Posters::of(desk);
    let texts = move || &PrintTexts::of(desk.lang.get()).posters;
    let pages = move || {
        let station = |station| view! { <Poster posters station /> };
        posters.stations.get().into_iter().map(station).collect_view()
    };
    let can_print =
        Signal::derive(move || posters.address().is_some() && !posters.stations.read().is_empty());
    view! {
        <section class="desk-section">
            <p>{move || texts().hint}</p>
            <Choices posters />
            <PrintButton can_print />
        </section>
        <div class="sheets">{pages}</div>
    }
}

/// Has the browser print what is on the page.
#[component]
fn PrintButton(
    /// Whether there is something.
    can_print: Signal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    view! {
        <button type="button" class="primary" disabled=move || !can_print.get() on:click=|_| page::print()>
            {move || PrintTexts::of(desk.lang.get()).print}
        </button>
    }
}
