//! The sheet of a case, for whoever it is passed on to. It is on the page in
//! print only.

use leptos::prelude::*;

use super::case::{Said, station_words};
use super::page::taken_at;
use super::state::use_cases;

/// The sheet that was asked for last.
#[component]
pub fn Sheet() -> impl IntoView {
    let cases = use_cases();
    move || {
        let (id, to) = cases.sheet.get()?;
        let case = cases.all.read().iter().flatten().find(|case| case.id() == id).cloned()?;
        let (texts, lang) = (cases.texts(), cases.desk.lang.get());
        let event = cases.desk.event();
        let place = [station_words(cases, &case), taken_at(cases, &case)];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Some(view! {
            <div class="sheets"><article class="printed-form case-sheet">
                <p class="printed-event">{event.title.get(lang).to_owned()}</p>
                <h2>{case.pack.title.clone()} " " {case.code()}</h2>
                <p>{place}</p>
                <p><strong>{(texts.agreed_to)(&to)}</strong></p>
                <Said case />
                <p class="printed-head">
                    <span>{texts.handed_over}" ________________"</span>
                    <span>{texts.received}" ________________"</span>
                </p>
                <p class="printed-event">{event.organiser.get(lang).to_owned()}</p>
            </article></div>
        })
    }
}
