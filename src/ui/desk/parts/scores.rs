//! How the finished runs of a quiz were scored.

use leptos::prelude::*;

use crate::engine::export::percent;
use crate::ui::components::Bar;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::figures::{count_words, percent_words, scores};

/// The distribution of scores; nothing where nothing was marked.
#[component]
pub fn Scores() -> impl IntoView {
    let desk = use_desk();
    let counted = Memo::new(move |_| {
        desk.counts(|slice, _| (slice.finished, scores(slice), (slice.passed, slice.graded)))
    });
    move || {
        let (finished, scores, (passed, graded)) =
            counted.get().filter(|(_, scores, _)| !scores.is_empty())?;
        let texts = desk.texts();
        let bar = |((right, of), count): ((usize, usize), u64)| {
            let share = percent(count, finished);
            let figures = count_words(count, share);
            view! { <Bar label=(texts.score_row)(right, of) figures percent=share.unwrap_or_default() mark=None /> }
        };
        let share = percent(passed, graded).map(percent_words);
        let passed =
            share.map(|share| view! { <p class="passed">{(texts.passed)(passed, graded, &share)}</p> });
        Some(view! {
            <section class="desk-section desk-scores">
                <h2>{texts.scores}</h2>
                <p class="base">{(texts.of_finished)(finished)}</p>
                {passed}
                <ul class="bars">{scores.into_iter().map(bar).collect_view()}</ul>
            </section>
        })
    }
}
