//! A run: one question a screen.

use std::sync::Arc;

use leptos::prelude::*;

use super::feedback::FeedbackPanel;
use super::start::LanguageRow;
use crate::engine::event::Feedback;
use crate::engine::lang::Lang;
use crate::engine::pack::{PackKind, Question};
use crate::engine::question::Kind;
use crate::engine::session::{Given, Session};
use crate::platform::page;
use crate::ui::components::{Icon, Notice, Progress, Shape, Tone};
use crate::ui::live::{Act, live_flag, live_option, live_text, on_change, on_click};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::controls::{Asked, Control};
use crate::ui::participant::state::Saving;
use crate::ui::problem::Problem;
use crate::ui::text::Texts;

/// What makes the question be drawn anew; answering does not.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    /// Where the run is, and whether the answer there has been marked.
    place: (usize, bool),
    lang: Lang,
}

impl Shown {
    fn of(session: &Session) -> Self {
        Self { place: (session.at(), session.locked()), lang: session.pack().lang }
    }
}

/// The question on the screen, with what leads away from it.
#[component]
pub fn RunPage() -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| app.session.read().as_ref().map(Shown::of));
    Effect::new(move |before: Option<Option<(usize, bool)>>| {
        let place = shown.get().map(|shown| shown.place);
        // Another language is the same place: the focus stays where it is.
        if before != Some(place) {
            if place.is_some_and(|(_, locked)| locked) {
                page::focus("[data-feedback]");
            } else {
                page::present();
            }
        }
        place
    });
    let progress = move || app.session.read().as_ref().map(Session::progress);
    view! {
        <div class="run">
            <header class="run-head">
                {live_option(move || progress().map(|(number, count)| view! {
                    <Progress number count label=(app.texts().run.question_of)(number, count) />
                }))}
                <LanguageRow />
            </header>
            <main class="page">
                {live_option(move || shown.get().and_then(|_| question_view(app)))}
            </main>
            <RunFoot />
        </div>
    }
}

/// The question as it stands; answers reach its control by themselves.
fn question_view(app: App) -> Option<impl IntoView> {
    let session = app.session.read_untracked();
    let session = session.as_ref()?;
    let (question, locked) = (session.question().clone(), session.locked());
    let choices = session.choices(&question).into_iter().cloned().collect();
    let texts = Texts::of(app.lang.get_untracked());
    let given =
        Signal::derive(move || app.session.read().as_ref().and_then(|session| session.given().cloned()));
    let help = help(&question, texts);
    let declines = question.decline;
    let give: Act<_> = Arc::new(move |given| app.give(given));
    let asked = Asked {
        question: question.clone(),
        choices,
        locked,
        given,
        give: give.clone(),
        label_id: "question-label".to_owned(),
        help_id: "question-help".to_owned(),
        texts,
    };
    let violation =
        live_text(move || app.status.read().violation.as_ref().map_or_else(String::new, texts.violation));
    Some(view! {
        <h1 id="question-label" tabindex="-1" data-focus>{question.label.clone()}</h1>
        <p id="question-help" class="help">{help}</p>
        <Control asked />
        {(declines && !locked).then(|| view! { <Decline given give label=texts.run.decline /> })}
        <div class="violation" role="alert">{violation}</div>
        {locked.then(|| view! { <FeedbackPanel question=question.clone() /> })}
    })
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
    let optional = if question.required { "" } else { run.optional };
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

#[component]
fn RunFoot() -> impl IntoView {
    let app = use_app();
    let forward = live_text(move || {
        let saving = &app.status.read().saving;
        let run = &app.texts().run;
        let session = app.session.read();
        let Some(session) = session.as_ref() else { return "" };
        let marks_now = session.pack().kind == PackKind::Quiz && session.draft().feedback == Feedback::Each;
        match saving {
            Saving::Finishing => run.saving,
            Saving::Failed(_) if session.is_last() => run.try_again,
            Saving::Idle | Saving::Failed(_) if marks_now && !session.locked() => run.check,
            Saving::Idle | Saving::Failed(_) if session.is_last() => run.finish,
            Saving::Idle | Saving::Failed(_) if session.given().is_none() && !session.question().required => {
                run.skip
            }
            Saving::Idle | Saving::Failed(_) => run.next,
        }
    });
    let fault = move || match &app.status.read().saving {
        Saving::Failed(error) => {
            let words = Problem::Storage(error.clone()).words(app.texts()).join(" ");
            Some([app.texts().trouble.not_saved, &words].join(" "))
        }
        Saving::Idle | Saving::Finishing => None,
    };
    let language_fault = move || {
        let news = app.news.read();
        let problem = news.problem.as_ref().filter(|problem| **problem == Problem::Language)?;
        Some(problem.words(app.texts()).join(" "))
    };
    let notice = |tone, words: Option<String>| words.map(|words| view! { <Notice tone>{words}</Notice> });
    let back = live_text(move || {
        let run = &app.texts().run;
        let first = app.session.read().as_ref().is_none_or(|session| session.progress().0 <= 1);
        if first { run.leave } else { run.back }
    });
    view! {
        <footer class="run-foot">
            {live_option(move || notice(Tone::Fault, fault()))}
            {live_option(move || notice(Tone::Warning, language_fault()))}
            <div class="run-actions">
                <button type="button" class="back" on:click=on_click(move || app.back())>
                    <Icon shape=Shape::Back />
                    {back}
                </button>
                <button type="button" class="primary" on:click=on_click(move || app.next())>{forward}</button>
            </div>
        </footer>
    }
}
