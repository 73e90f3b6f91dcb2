//! The questions of the chosen activity.

use leptos::prelude::*;

use super::question::QuestionCard;
use crate::ui::desk::app::use_desk;

/// A card for each question; nothing before anybody has finished.
#[component]
pub fn Questions() -> impl IntoView {
    let desk = use_desk();
    // Cards follow their counts by themselves; they are made anew only when
    // others are to be shown, so that what was opened stays open.
    let shown = Memo::new(move |_| {
        let count = desk.counts(|slice, layout| (slice.finished > 0).then_some(layout.questions.len()))?;
        Some((desk.activity(), desk.book.read().edition, count?))
    });
    move || {
        let (_, _, count) = shown.get()?;
        let cards = (0..count).map(|index| view! { <QuestionCard index /> }).collect_view();
        Some(view! {
            <section class="desk-section">
                <h2>{move || desk.texts().questions}</h2>
                <div class="questions">{cards}</div>
            </section>
        })
    }
}
