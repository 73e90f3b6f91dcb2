//! A question on a page: what is asked, its control, and what is said of the
//! answer.

use std::sync::Arc;

use leptos::prelude::*;

use super::feedback::FeedbackPanel;
use crate::engine::pack::Question;
use crate::engine::question::{Choice, Kind, Role};
use crate::engine::session::Given;
use crate::ui::live::{Act, live_flag, live_text, on_change};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::controls::{Asked, Control};
use crate::ui::text::Texts;

/// One question of the page on the screen, as long as it is asked. Answers
/// reach its control by themselves.
#[component]
pub fn QuestionView(
    /// The question.
    question: Arc<Question>,
    /// Its place on the page; ids of its elements are made from it.
    place: usize,
    /// Whether it is the page's heading, and no group's or other question's.
    heads: bool,
) -> impl IntoView {
    let app = use_app();
    let texts = Texts::of(app.lang.get_untracked());
    let part = |part: &str| ["q", &place.to_string(), part].concat();
    let session = app.session.read_untracked();
    let Some(session) = session.as_ref() else { return ().into_any() };
    let locked = session.locked();
    let marked = locked && session.mark(&question.id).is_some();
    let choice = |choice: &Choice| Choice { label: session.text(&choice.label), ..choice.clone() };
    let choices = session.choices(&question).into_iter().map(choice).collect();

    let id = question.id.clone();
    let given = Signal::derive({
        let id = id.clone();
        move || app.session.read().as_ref().and_then(|session| session.given(&id).cloned())
    });
    let give: Act<_> = Arc::new({
        let id = id.clone();
        move |given| app.give(&id, given)
    });
    let violation = live_text({
        let id = id.clone();
        move || {
            let status = app.status.read();
            let refused = status.violations.iter().find(|(refused, _)| *refused == id);
            refused.map_or_else(String::new, |(_, violation)| (texts.violation)(violation))
        }
    });
    let away = live_flag(move || !app.session.read().as_ref().is_some_and(|session| session.is_asked(&id)));
    let label = said(app, question.label.clone());
    let help = said(app, help(&question, texts));
    let asked = Asked {
        question: question.clone(),
        choices,
        locked,
        given,
        give: give.clone(),
        label_id: part("-label"),
        help_id: [&part("-help"), " ", &part("-violation")].concat(),
        texts,
    };
    let heading = if heads {
        view! { <h1 id=part("-label") tabindex="-1" data-focus>{label}</h1> }.into_any()
    } else {
        view! { <h2 id=part("-label")>{label}</h2> }.into_any()
    };
    let limit = question.time_limit.filter(|_| !locked);
    view! {
        <section class="question" id=part("") prop:hidden=away>
            {limit.map(|limit| view! { <Countdown limit texts /> })}
            {heading}
            <p id=part("-help") class="help">{help}</p>
            <Control asked />
            {(question.decline && !locked).then(|| view! { <Decline given give label=texts.run.decline /> })}
            <div id=part("-violation") class="violation" role="alert">{violation}</div>
            {marked.then(|| view! { <FeedbackPanel question /> })}
        </section>
    }
    .into_any()
}

/// A text of the pack with earlier answers in their places.
pub fn said(app: App, text: String) -> Signal<String> {
    live_text(move || app.session.read().as_ref().map_or_else(String::new, |session| session.text(&text)))
}

/// The author's hint, and what the kind of question takes.
fn help(question: &Question, texts: &Texts) -> String {
    let run = &texts.run;
    let takes = match &question.kind {
        Kind::Single(kind) if kind.choices.regions() => run.choose_region.to_owned(),
        Kind::Single(_) => run.choose_one.to_owned(),
        Kind::Multiple(_) => run.choose_any.to_owned(),
        Kind::Matrix(_) | Kind::Matching(_) => run.choose_each.to_owned(),
        Kind::Ranking(kind) => (run.rank)(kind.ranks()),
        Kind::Drawing(_) => run.draw.to_owned(),
        _ => String::new(),
    };
    let asks = question.kind.answerable().role() == Role::Asks;
    let optional = if asks && !question.required { run.optional } else { "" };
    let parts = [optional, &takes, &question.hint];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[component]
fn Decline(
    /// What has been given.
    given: Signal<Option<Given>>,
    /// Called with what is given next.
    give: Act<Option<Given>>,
    /// The words.
    label: &'static str,
) -> impl IntoView {
    let declined = live_flag(move || given.get() == Some(Given::Declined));
    view! {
        <label class="decline">
            <input
                type="checkbox"
                prop:checked=declined
                on:change=on_change(move || give((!declined.get_untracked()).then_some(Given::Declined)))
            />
            <span>{label}</span>
        </label>
    }
}

/// How much time is left: seen all the time, and said at the start and near
/// the end.
#[component]
fn Countdown(
    /// How many seconds there are in all.
    limit: u32,
    /// The words of the interface.
    texts: &'static Texts,
) -> impl IntoView {
    let app = use_app();
    let left = move || app.status.read().left.unwrap_or(limit).min(limit);
    let spoken = move || (texts.run.seconds_left)(if left() > LAST_SECONDS { limit } else { LAST_SECONDS });
    view! {
        <div class="countdown" role="timer">
            <progress max=limit.to_string() prop:value=live_text(move || left().to_string()) aria-hidden="true"></progress>
            <span>{live_text(move || (texts.run.seconds_left)(left()))}</span>
        </div>
        <p class="spoken" role="status">{live_text(spoken)}</p>
    }
}

/// How many seconds before the end people who cannot see it are told again.
const LAST_SECONDS: u32 = 5;
