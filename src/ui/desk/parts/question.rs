//! One question: its figures as charts, in tables and in words.

use leptos::prelude::*;

use super::drawings::Drawings;
use super::text_list::TextList;
use crate::texts::DeskTexts;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::charts::{self, Chart, DataTable, Drawn};
use crate::ui::desk::figures::QuestionFigures;

/// One question.
#[component]
pub fn QuestionCard(
    /// Its place in the layout.
    index: usize,
) -> impl IntoView {
    let desk = use_desk();
    let figures = Memo::new(move |_| desk.question(index));
    let charts = Memo::new(move |_| {
        let charts = desk.counts(|slice, layout| {
            let (question, tally) = (layout.questions.get(index)?, slice.questions.get(index)?);
            // There is nothing to draw of what is sealed.
            let open = !question.question.private;
            open.then(|| charts::charts(question, tally, desk.texts()))
        });
        charts.flatten().unwrap_or_default()
    });
    let content = move || {
        let (texts, charts) = (desk.texts(), charts.get());
        figures.get().map(|figures| view! { <Content index figures charts texts /> })
    };
    let table = move |place: usize| {
        let table = Signal::derive(move || charts.read().get(place).map(|chart| chart.table.clone()));
        view! { <DataTable table /> }
    };
    // A calculated number with grades has two charts; no question has more.
    let tables = [0, 1].map(table);
    let heading = format!("question-{index}");
    view! {
        <article class="question" aria-labelledby=heading>
            {content}
            <Drawings index />
            {tables}
            <TextList index />
        </article>
    }
}

/// Everything but the texts.
#[component]
fn Content(
    /// The question's place in the layout.
    index: usize,
    /// Its figures.
    figures: QuestionFigures,
    /// What is drawn of them.
    charts: Vec<Chart>,
    /// The desk's words.
    texts: &'static DeskTexts,
) -> impl IntoView {
    let heading = format!("question-{index}");
    let asked_several = figures.several && figures.answered > 0 && !figures.private;
    let sentences = sentences(&figures, texts);
    let [skipped, declined, not_relevant, not_reached] = figures.not_answered;
    let drawn = figures.answered + skipped + declined + not_relevant + not_reached > 0;
    let not_answered = drawn.then(|| (texts.not_answered)(skipped, declined, not_relevant, not_reached));
    let key = figures.key.clone();
    let drawn = charts.into_iter().enumerate().map(|(place, chart)| {
        let file = format!("chart-{key}{}", if place > 0 { "-2" } else { "" });
        view! { <Drawn chart file /> }
    });
    let charts = drawn.collect_view();
    view! {
        <h3 id=heading>{figures.label}</h3>
        {figures.apart.then(|| view! { <p class="apart">{texts.stands_apart}</p> })}
        <p class="base">{(texts.of_answered)(figures.answered)}" "<code>{figures.key}</code></p>
        {figures.private.then(|| view! { <p class="aside">{texts.sealed}</p> })}
        {charts}
        {asked_several.then(|| view! { <p class="aside">{texts.several}</p> })}
        {sentences.into_iter().map(|words| view! { <p class="reading">{words}</p> }).collect_view()}
        {not_answered.map(|words| view! { <p class="aside">{words}</p> })}
    }
}

/// The figures in sentences, each with its base.
fn sentences(figures: &QuestionFigures, texts: &DeskTexts) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(marks) = &figures.marks {
        let right = (texts.right_rate)(&marks.right, marks.base);
        let partial = marks.partial.as_ref().map(|partial| (texts.partial_rate)(partial));
        all.push(std::iter::once(right).chain(partial).collect::<Vec<_>>().join(" · "));
        all.push((texts.item)(&marks.facility, marks.discrimination.as_deref()));
    }
    if let Some(numbers) = &figures.numbers {
        all.push((texts.numbers)(numbers.n, &numbers.mean, &numbers.median, &numbers.min, &numbers.max));
        all.push((texts.quartiles)(&numbers.quartiles.0, &numbers.quartiles.1));
    }
    if let Some((percent, label)) = &figures.top {
        all.push((texts.reading)(percent, label, figures.answered));
    }
    if let Some((percent, label)) = &figures.misled {
        all.push((texts.misled)(percent, label));
    }
    if let Some(right) = &figures.right {
        all.push((texts.right_value)(right));
    }
    all
}
