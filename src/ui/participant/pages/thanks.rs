//! The thank-you: what is saved, the score, and a look back at a quiz.

use std::sync::Arc;

use leptos::prelude::*;

use super::feedback::Explanation;
use super::question::said;
use crate::engine::mark::{Grade, Score};
use crate::engine::pack::{PackKind, Question};
use crate::engine::session::{Given, Session, mark};
use crate::ui::components::{Icon, Shape};
use crate::ui::live::{live_option, live_text, on_click};
use crate::ui::participant::app::use_app;
use crate::ui::participant::route::Route;

/// The thank-you.
#[component]
pub fn ThanksPage() -> impl IntoView {
    let app = use_app();
    let score = move || app.session.read().as_ref().and_then(Session::score);
    view! {
        <main class="page thanks">
            <div class="seal" aria-hidden="true"><Icon shape=Shape::Tick /></div>
            <h1 tabindex="-1" data-focus>{live_text(move || app.texts().run.thanks)}</h1>
            <p class="saved">{live_text(move || app.texts().run.saved)}</p>
            {live_option(move || score().map(|Score { right, of, .. }| {
                let run = &app.texts().run;
                let words = match app.session.read().as_ref().and_then(Session::passed) {
                    Some(true) => run.passed,
                    Some(false) => run.not_passed,
                    None => (run.score_words)(right, of),
                };
                view! {
                    <p class="score"><strong>{(run.score)(right, of)}</strong></p>
                    <p>{words}</p>
                }
            }))}
            <div class="actions">
                <button type="button" class="primary" on:click=on_click(move || app.go(&Route::Start))>
                    {live_text(move || app.texts().run.to_start)}
                </button>
            </div>
            <Review />
        </main>
    }
}

#[component]
fn Review() -> impl IntoView {
    let app = use_app();
    live_option(move || {
        let session = app.session.read();
        let session = session.as_ref().filter(|session| session.pack().kind == PackKind::Quiz)?;
        let items = session
            .review()
            .into_iter()
            .filter(|(question, given)| mark(question, *given).is_some())
            .map(|(question, given)| view! { <ReviewItem question=question.clone() given=given.cloned() /> })
            .collect_view();
        Some(view! {
            <section class="review">
                <h2>{app.texts().run.review}</h2>
                {items}
            </section>
        })
    })
}

#[component]
fn ReviewItem(
    /// The question.
    question: Arc<Question>,
    /// What was given.
    given: Option<Given>,
) -> impl IntoView {
    let app = use_app();
    let texts = app.texts();
    let grade = mark(&question, given.as_ref()).map_or(Grade::Wrong, |mark| mark.grade());
    let (class, shape, words) = match grade {
        Grade::Right => ("verdict-right", Shape::Tick, texts.run.right),
        Grade::Partial => ("verdict-partial", Shape::Tick, texts.run.partial),
        Grade::Wrong => ("verdict-wrong", Shape::Cross, texts.run.wrong),
    };
    let kind = question.kind.answerable();
    let yours = match &given {
        Some(Given::Answer(answer)) => kind.words(answer),
        Some(Given::Typed(text)) => text.clone(),
        Some(Given::Declined) | None => String::new(),
    };
    let yours = Some(yours).filter(|words| !words.is_empty());
    let right = kind.right_words();
    let shows_right = grade != Grade::Right && kind.shows_right();
    view! {
        <details>
            <summary>
                <span class=class><Icon shape /><span class="spoken">{words}</span></span>
                {said(app, question.label.clone())}
            </summary>
            {yours.map(|yours| view! { <p>{(texts.run.your_answer)(&yours)}</p> })}
            {shows_right.then(|| view! { <p class="right-value">{(texts.run.right_answer)(&right)}</p> })}
            <Explanation question texts />
        </details>
    }
}
