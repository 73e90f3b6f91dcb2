//! What was right, why, and by which law.

use std::sync::Arc;

use leptos::prelude::*;

use crate::engine::mark::Grade;
use crate::engine::pack::{Citation, Question};
use crate::engine::session::Session;
use crate::platform::clock;
use crate::ui::components::{Icon, Notice, Shape, Tone};
use crate::ui::participant::app::use_app;
use crate::ui::text::Texts;

/// Feedback on the question on the screen.
#[component]
pub fn FeedbackPanel(
    /// The question.
    question: Arc<Question>,
) -> impl IntoView {
    let app = use_app();
    let texts = app.texts();
    let mark = app.session.with_untracked(|session| session.as_ref().and_then(Session::mark));
    let grade = mark.map_or(Grade::Wrong, |mark| mark.grade());
    let (class, shape, words) = match grade {
        Grade::Right => ("verdict verdict-right", Shape::Tick, texts.run.right),
        Grade::Partial => ("verdict verdict-partial", Shape::Tick, texts.run.partial),
        Grade::Wrong => ("verdict verdict-wrong", Shape::Cross, texts.run.wrong),
    };
    view! {
        <section class="feedback" aria-live="polite">
            <h2 class=class tabindex="-1" data-feedback><Icon shape />{words}</h2>
            <Explanation question texts />
        </section>
    }
}

/// The right answer where the choices do not show it, the explanation, and
/// the law.
#[component]
pub fn Explanation(
    /// The question.
    question: Arc<Question>,
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    let kind = question.kind.answerable();
    let right = Some(kind.right_words()).filter(|words| !words.is_empty() && !kind.shows_right());
    let right = right.map(|value| view! { <p class="right-value">{(texts.run.right_answer)(&value)}</p> });
    let law = question.law.iter().cloned().map(|citation| view! { <Law citation texts /> }).collect_view();
    view! {
        {right}
        <p class="explanation">{question.explanation.clone()}</p>
        <ul class="law">{law}</ul>
        <LawDate texts />
    }
}

#[component]
fn Law(
    /// The place in a statute.
    citation: Citation,
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    view! {
        <li>
            <cite>{(texts.run.cited)(&citation.statute, &citation.article)}</cite>
            " "
            <small>{(texts.run.in_force_since)(&citation.since)}</small>
        </li>
    }
}

/// Until when the law was checked; a warning after that.
#[component]
pub fn LawDate(
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    let app = use_app();
    let until = app.session.with_untracked(|session| session.as_ref().map(|s| s.pack().valid_until.clone()));
    let checked = app.session.with_untracked(|session| session.as_ref().map(|s| s.pack().checked_on.clone()));
    let (until, checked) = (until.unwrap_or_default(), checked.unwrap_or_default());
    // Days written alike compare as text.
    if !until.is_empty() && clock::today() > until {
        view! { <Notice tone=Tone::Warning>{(texts.run.law_outdated)(&until)}</Notice> }.into_any()
    } else if checked.is_empty() {
        ().into_any()
    } else {
        view! { <p class="law-date">{(texts.run.law_as_of)(&checked)}</p> }.into_any()
    }
}
