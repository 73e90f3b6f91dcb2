//! A question on a page: what is asked, its control, and what is said of the
//! answer.

use std::sync::Arc;

use leptos::prelude::*;

use crate::engine::answer::Violation;
use crate::engine::pack::Question;
use crate::engine::question::{Choice, Kind, Role};
use crate::engine::session::Given;
use crate::texts::Texts;
use crate::ui::el::{El, el, nothing};
use crate::ui::live::{Act, live_flag, live_option, live_text};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::controls::{Asked, control};
use crate::ui::participant::on_demand::{OnDemand, on_demand};

/// One question of the page on the screen, as long as it is asked. Answers
/// reach its control by themselves. Ids of its elements are made of its
/// `place` on the page; it `heads` the page where no group or other question
/// does.
pub fn question_view(question: Arc<Question>, place: usize, heads: bool) -> AnyView {
    let app = use_app();
    let lang = app.lang.get_untracked();
    let texts = Texts::of(lang);
    let part = |part: &str| ["q", &place.to_string(), part].concat();
    let session = app.session.read_untracked();
    let Some(session) = session.as_ref() else { return nothing() };
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
    let refused = live_option({
        let id = id.clone();
        move || {
            let status = app.status.read();
            let (_, violation) = status.violations.iter().find(|(refused, _)| *refused == id)?;
            Some(match violation {
                Violation::Required => texts.run.required.to_owned().into_any(),
                // Something was given, so that the words are on their way.
                violation => on_demand(OnDemand::Refusal(violation.clone())),
            })
        }
    });
    let away = live_flag(move || !app.session.read().as_ref().is_some_and(|session| session.is_asked(&id)));
    let asked = Asked {
        question: question.clone(),
        choices,
        locked,
        given,
        give: give.clone(),
        label_id: part("-label"),
        help_id: [&part("-help"), " ", &part("-violation")].concat(),
        lang,
    };
    // The page's words stay in its language, whichever the questions are in.
    let interface = |tag| el(tag).attr("lang", lang.tag());
    let heading = if heads { el("h1").attr("tabindex", "-1").attr("data-focus", "") } else { el("h2") };
    let heading = heading.attr("id", &part("-label")).live_text(said(app, question.label.clone()));
    let help = el("p").class("help").attr("id", &part("-help")).live_text(said(app, help(&question, texts)));
    let refused = interface("div")
        .class("violation")
        .attr("id", &part("-violation"))
        .attr("role", "alert")
        .child(refused);
    let limit = question.time_limit.filter(|_| !locked);
    let declines = question.decline && !locked;
    el("section")
        .class("question")
        .attr("id", &part(""))
        .attr("lang", session.pack().texts_lang().tag())
        .live_flag("hidden", away)
        .maybe(limit.map(|limit| on_demand(OnDemand::Countdown(limit))))
        .child(heading.view())
        .child(help.view())
        .child(refused.view())
        .child(control(asked))
        .maybe(declines.then(|| decline(interface("label"), given, give, texts.run.decline)))
        .maybe(marked.then(|| on_demand(OnDemand::Feedback(question))))
        .view()
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

fn decline(row: El, given: Signal<Option<Given>>, give: Act<Option<Given>>, words: &str) -> AnyView {
    let declined = live_flag(move || given.get() == Some(Given::Declined));
    let toggle = move || give((!declined.get_untracked()).then_some(Given::Declined));
    let tick = el("input")
        .attr("type", "checkbox")
        .tied("checked", declined)
        .on("change", Box::new(move |_| toggle()));
    row.class("decline").child(tick.view()).child(el("span").text(words).view()).view()
}
