//! What was right, why, and by which law.

use std::sync::Arc;

use leptos::prelude::*;

use super::question::said;
use crate::engine::mark::Grade;
use crate::engine::pack::{Citation, Question};
use crate::engine::session::Given;
use crate::platform::clock;
use crate::ui::components::{Icon, Notice, Shape, Tone};
use crate::ui::participant::app::use_app;
use crate::ui::text::Texts;

/// Feedback on a question on the screen.
#[component]
pub fn FeedbackPanel(
    /// The question.
    question: Arc<Question>,
) -> impl IntoView {
    let app = use_app();
    let texts = app.texts();
    let session = app.session.read_untracked();
    let session = session.as_ref();
    let mark = session.and_then(|session| session.mark(&question.id));
    let grade = mark.map_or(Grade::Wrong, |mark| mark.grade());
    let given = session.and_then(|session| session.given(&question.id));
    let late = given.is_none() && session.is_some_and(|session| session.is_over(&question.id));
    let late = late.then(|| texts.run.time_up.to_owned());
    let remarks = late.unwrap_or_else(|| remarks(&question, given));
    let (class, shape, words) = match grade {
        Grade::Right => ("verdict verdict-right", Shape::Tick, texts.run.right),
        Grade::Partial => ("verdict verdict-partial", Shape::Tick, texts.run.partial),
        Grade::Wrong => ("verdict verdict-wrong", Shape::Cross, texts.run.wrong),
    };
    view! {
        <section class="feedback" aria-live="polite">
            <h2 class=class tabindex="-1" data-feedback><Icon shape />{words}</h2>
            <p class="remark">{remarks}</p>
            <Explanation question texts />
        </section>
    }
}

/// What the author says to those who took these choices.
fn remarks(question: &Question, given: Option<&Given>) -> String {
    let Some(Given::Answer(answer)) = given else { return String::new() };
    let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
    let taken = choices.iter().filter(|choice| answer.takes(&choice.id));
    let remarks: Vec<&str> = taken.map(|choice| choice.feedback.as_str()).collect();
    remarks.join(" ").trim().to_owned()
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
    let explanation = said(use_app(), question.explanation.clone());
    view! {
        {right}
        <p class="explanation">{explanation}</p>
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
