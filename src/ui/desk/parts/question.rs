//! One question: its figures as bars and in words.

use leptos::prelude::*;

use super::text_list::TextList;
use crate::ui::components::Bar;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::figures::{QuestionFigures, Row, count_words};
use crate::ui::text::DeskTexts;

/// One question.
#[component]
pub fn QuestionCard(
    /// Its place in the layout.
    index: usize,
) -> impl IntoView {
    let desk = use_desk();
    let figures = Memo::new(move |_| desk.question(index));
    let content = move || {
        let texts = desk.texts();
        figures.get().map(|figures| view! { <Content index figures texts /> })
    };
    let heading = format!("question-{index}");
    view! {
        <article class="question" aria-labelledby=heading>
            {content}
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
    /// The desk's words.
    texts: &'static DeskTexts,
) -> impl IntoView {
    let heading = format!("question-{index}");
    let asked_several = figures.several && figures.answered > 0;
    let sentences = sentences(&figures, texts);
    let [skipped, declined, not_relevant, not_reached] = figures.not_answered;
    let drawn = figures.answered + skipped + declined + not_relevant + not_reached > 0;
    let not_answered = drawn.then(|| (texts.not_answered)(skipped, declined, not_relevant, not_reached));
    let bars = (figures.answered > 0 && !figures.rows.is_empty()).then(|| {
        let bars = figures.rows.into_iter().map(|row| view! { <OptionBar row texts /> }).collect_view();
        view! { <ul class="bars">{bars}</ul> }
    });
    view! {
        <h3 id=heading>{figures.label}</h3>
        {figures.apart.then(|| view! { <p class="apart">{texts.stands_apart}</p> })}
        <p class="base">{(texts.of_answered)(figures.answered)}" "<code>{figures.key}</code></p>
        {bars}
        {asked_several.then(|| view! { <p class="aside">{texts.several}</p> })}
        {sentences.into_iter().map(|words| view! { <p class="reading">{words}</p> }).collect_view()}
        {not_answered.map(|words| view! { <p class="aside">{words}</p> })}
    }
}

#[component]
fn OptionBar(
    /// The option and its counts.
    row: Row,
    /// The desk's words.
    texts: &'static DeskTexts,
) -> impl IntoView {
    let figures = count_words(row.count, row.percent);
    let mark = row.right.then_some(texts.right_mark);
    view! { <Bar label=row.label figures percent=row.percent.unwrap_or_default() mark /> }
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
