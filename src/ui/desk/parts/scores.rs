//! How the finished runs of a quiz were scored.

use leptos::prelude::*;

use crate::engine::export::percent;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::charts::{DataTable, Drawn, score_chart};

/// The distribution of scores; nothing where nothing was marked.
#[component]
pub fn Scores() -> impl IntoView {
    let desk = use_desk();
    let chart = Memo::new(move |_| desk.counts(|slice, layout| score_chart(slice, layout, desk.texts()))?);
    let any = Memo::new(move |_| chart.read().is_some());
    let counted = Memo::new(move |_| desk.counts(|slice, _| (slice.finished, slice.passed, slice.graded)));
    let table = Signal::derive(move || chart.get().map(|chart| chart.table));
    let figures = move || {
        let (texts, (finished, passed, graded)) = (desk.texts(), counted.get()?);
        let share = percent(passed, graded).map(|share| texts.writing.percent(share));
        let passed =
            share.map(|share| view! { <p class="passed">{(texts.passed)(passed, graded, &share)}</p> });
        Some(view! { <p class="base">{(texts.of_finished)(finished)}</p> {passed} })
    };
    move || {
        any.get().then(|| {
            view! {
                <section class="desk-section desk-scores">
                    <h2>{move || desk.texts().scores}</h2>
                    {figures}
                    {move || chart.get().map(|chart| view! { <Drawn chart file="chart-scores".to_owned() /> })}
                    <DataTable table />
                </section>
            }
        })
    }
}
