//! A poster: what it is, the code, how to go about it, in every language of the
//! event.

use leptos::prelude::*;

use super::state::Posters;
use crate::engine::id::StationId;
use crate::engine::lang::{Lang, LocalText};
use crate::texts::PrintTexts;
use crate::ui::components::Qr;

/// A poster, one page of A4.
#[component]
pub fn Poster(
    /// What was chosen.
    posters: Posters,
    /// The station; none for a poster without one.
    station: Option<StationId>,
) -> impl IntoView {
    move || {
        let (event, lang) = (posters.desk.event(), posters.desk.lang.get());
        let languages = event.languages.clone();
        let code = posters.code(station.as_ref())?;
        let place = station.as_ref().and_then(|id| event.station(id)).map(|place| place.label.clone());
        let activity = posters.activity.get().and_then(|id| event.activity(&id).cloned());
        let title = activity.map_or_else(|| event.title.clone(), |activity| activity.title);
        let columns = languages.iter().map(|lang| how_to(*lang)).collect_view();
        Some(view! {
            <article class="poster">
                {place.map(|place| view! { <p class="poster-station">{in_all(&place, &languages)}</p> })}
                <h2>{in_all(&title, &languages)}</h2>
                <Qr text=code.clone() label=(PrintTexts::of(lang).posters.qr)(&code) />
                <div class="poster-how">{columns}</div>
                <p class="poster-address">{code}</p>
                <p class="poster-foot">{in_all(&event.organiser, &languages)}</p>
            </article>
        })
    }
}

/// The three lines in a language.
fn how_to(lang: Lang) -> impl IntoView {
    let lines = PrintTexts::of(lang).posters.how_to.map(|line| view! { <li>{line}</li> });
    view! { <ol lang=lang.tag()>{lines.collect_view()}</ol> }
}

/// A text in every language, each once: scripts of the same words are alike at
/// times.
fn in_all(text: &LocalText, languages: &[Lang]) -> impl IntoView + use<> {
    let mut said: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for lang in languages {
        let words = text.get(*lang).to_owned();
        if !said.contains(&words) {
            parts.push(view! { <span lang=text.lang(*lang).tag()>{words.clone()}</span> });
            said.push(words);
        }
    }
    parts
}
