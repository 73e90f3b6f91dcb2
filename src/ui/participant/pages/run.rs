//! A run, page by page.

use leptos::prelude::*;

use super::question::{QuestionView, said};
use super::start::LanguageRow;
use crate::engine::lang::Lang;
use crate::engine::session::Session;
use crate::platform::page;
use crate::ui::components::{Icon, Notice, Progress, Shape, Tone};
use crate::ui::live::{live_option, live_text, on_click};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::state::Saving;
use crate::ui::problem::Problem;

/// What makes the page be drawn anew; answering does not.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    /// Where the run is, and whether the answers there have been marked.
    place: (usize, bool),
    lang: Lang,
}

impl Shown {
    fn of(session: &Session) -> Self {
        Self { place: (session.at(), session.locked()), lang: session.pack().lang }
    }
}

/// The page on the screen, with what leads away from it.
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
    let progress = move || {
        let session = app.session.read();
        let session = session.as_ref()?;
        let (number, count) = session.progress();
        let run = &app.texts().run;
        let label = (if session.pack().has_lists() { run.page_of } else { run.question_of })(number, count);
        Some(view! { <Progress number count label /> })
    };
    view! {
        <div class="run">
            <header class="run-head">
                {live_option(progress)}
                <LanguageRow />
            </header>
            <main class="page">
                {live_option(move || shown.get().and_then(|_| page_view(app)))}
            </main>
            <RunFoot />
        </div>
    }
}

/// The page as it stands: a group's heading, and the questions.
fn page_view(app: App) -> Option<impl IntoView> {
    let session = app.session.read_untracked();
    let session = session.as_ref()?;
    let group = session.group().filter(|(group, _)| !group.label.is_empty());
    let list = session.group().is_some_and(|(group, _)| group.field_list);
    let heading = group.map(|(group, instance)| {
        // "Shop", "Shop 2"
        let number = if instance > 1 { instance.to_string() } else { String::new() };
        let label = said(app, [&group.label, " ", &number].concat().trim_end().to_owned());
        let hint = said(app, group.hint.clone());
        let label = if list {
            view! { <h1 tabindex="-1" data-focus>{label}</h1> }.into_any()
        } else {
            view! { <p class="eyebrow">{label}</p> }.into_any()
        };
        view! {
            {label}
            <p class="help">{hint}</p>
        }
    });
    let headed = list && heading.is_some();
    let questions = session.whole_page().into_iter().cloned().enumerate();
    let questions = questions.map(|(place, question)| {
        let heads = place == 0 && !headed;
        view! { <QuestionView question place heads /> }
    });
    Some(view! {
        {heading}
        {questions.collect_view()}
    })
}

#[component]
fn RunFoot() -> impl IntoView {
    let app = use_app();
    let forward = live_text(move || {
        let saving = &app.status.read().saving;
        let run = &app.texts().run;
        let session = app.session.read();
        let Some(session) = session.as_ref() else { return "" };
        match saving {
            Saving::Finishing => run.saving,
            Saving::Failed(_) if session.is_last() => run.try_again,
            Saving::Idle | Saving::Failed(_) if session.marks_next() => run.check,
            Saving::Idle | Saving::Failed(_) if session.is_last() => run.finish,
            Saving::Idle | Saving::Failed(_) if session.skips() => run.skip,
            Saving::Idle | Saving::Failed(_) if session.pack().has_lists() => run.next_page,
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
        let session = app.session.read();
        match session.as_ref() {
            Some(session) if session.progress().0 <= 1 => run.leave,
            Some(session) if session.pack().has_lists() => run.back_page,
            Some(_) => run.back,
            None => run.leave,
        }
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
