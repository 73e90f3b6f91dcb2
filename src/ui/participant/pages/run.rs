//! A run, page by page.

use leptos::prelude::*;

use super::question::{question_view, said};
use super::start::{language_row, warned};
use crate::engine::lang::Lang;
use crate::engine::pack::PackKind;
use crate::engine::session::Session;
use crate::platform::page;
use crate::ui::components::{Shape, Tone, icon, progress};
use crate::ui::el::{el, nothing, parts};
use crate::ui::live::{live_option, live_text};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::on_demand::{OnDemand, later, on_demand};
use crate::ui::participant::state::Saving;
use crate::ui::problem::Problem;

/// What makes the page be drawn anew; answering does not.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    /// Where the run is, and whether the answers there have been marked.
    place: (usize, bool),
    lang: Lang,
    plain: bool,
}

impl Shown {
    fn of(session: &Session) -> Self {
        Self { place: (session.at(), session.locked()), lang: session.pack().lang, plain: session.is_plain() }
    }
}

/// The page on the screen, with what leads away from it.
pub fn run_page() -> AnyView {
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
    let how_far = move || {
        let session = app.session.read();
        let session = session.as_ref()?;
        let (number, count) = session.progress();
        let run = &app.texts().run;
        let label = (if session.pack().has_lists() { run.page_of } else { run.question_of })(number, count);
        Some(progress(number, count, &label))
    };
    let head = el("header").class("run-head").child(live_option(how_far)).child(language_row());
    let page = live_option(move || shown.get().and_then(|_| page_view(app)));
    el("div")
        .class("run")
        .child(head.view())
        .child(el("main").class("page").child(page).child(later(OnDemand::Beside)).view())
        .child(run_foot(app))
        .view()
}

/// The page as it stands: a group's heading, and the questions.
fn page_view(app: App) -> Option<AnyView> {
    let session = app.session.read_untracked();
    let session = session.as_ref()?;
    let group = session.group().filter(|(group, _)| !group.label.is_empty());
    let list = !session.is_plain() && session.group().is_some_and(|(group, _)| group.field_list);
    let heading = group.map(|(group, instance)| {
        // "Shop", "Shop 2"
        let number = if instance > 1 { instance.to_string() } else { String::new() };
        let label = said(app, [&group.label, " ", &number].concat().trim_end().to_owned());
        let heading = if list {
            el("h1").attr("tabindex", "-1").attr("data-focus", "")
        } else {
            el("p").class("eyebrow")
        };
        let lang = session.pack().texts_lang().tag();
        let hint = el("p").class("help").attr("lang", lang).live_text(said(app, group.hint.clone()));
        parts([heading.attr("lang", lang).live_text(label).view(), hint.view()])
    });
    let headed = list && heading.is_some();
    let questions = session.whole_page().into_iter().cloned().enumerate();
    let questions = questions.map(|(place, question)| {
        let heads = place == 0 && !headed;
        question_view(question, place, heads)
    });
    // People are told at once what a register leaves out.
    let begins = session.pack().kind == PackKind::Register && session.progress().0 <= 1;
    let not_asked = if begins { on_demand(OnDemand::NotAsked) } else { nothing() };
    Some(parts([parts(heading.into_iter().chain(questions)), not_asked]))
}

fn run_foot(app: App) -> AnyView {
    let forward = live_text(move || {
        let saving = &app.status.read().saving;
        let run = &app.texts().run;
        let session = app.session.read();
        let Some(session) = session.as_ref() else { return "" };
        match saving {
            Saving::Finishing | Saving::Finished => run.saving,
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
        Saving::Idle | Saving::Finishing | Saving::Finished => None,
    };
    let language_fault = move || {
        let news = app.news.read();
        let problem = news.problem.as_ref().filter(|problem| **problem == Problem::Language)?;
        Some(problem.words(app.texts()).join(" "))
    };
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
    let button = |class| el("button").attr("type", "button").class(class);
    let actions = el("div")
        .class("run-actions")
        .child(button("back").on_click(move || app.back()).child(icon(Shape::Back)).live_text(back).view())
        .child(button("primary").on_click(move || app.next()).live_text(forward).view());
    el("footer")
        .class("run-foot")
        .child(live_option(move || warned(Tone::Fault, fault())))
        .child(live_option(move || warned(Tone::Warning, language_fault())))
        .child(actions.view())
        .view()
}
