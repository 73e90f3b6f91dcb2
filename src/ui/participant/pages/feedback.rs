//! What was right, why, and by which law.

use leptos::prelude::*;

use super::question::said;
use crate::engine::bidi::isolated;
use crate::engine::mark::Grade;
use crate::engine::pack::{Citation, Question, is_outdated};
use crate::engine::session::{Given, Session};
use crate::platform::clock;
use crate::texts::LaterTexts;
use crate::ui::components::{Shape, Tone, icon, notice};
use crate::ui::el::{el, paragraph, parts};
use crate::ui::live::live_option;
use crate::ui::participant::app::{App, use_app};

/// Feedback on a question on the screen.
pub fn feedback_panel(question: &Question) -> AnyView {
    let app = use_app();
    let words = app.later_texts();
    let session = app.session.read_untracked();
    let session = session.as_ref();
    let mark = session.and_then(|session| session.mark(&question.id));
    let grade = mark.map_or(Grade::Wrong, |mark| mark.grade());
    let given = session.and_then(|session| session.given(&question.id));
    let late = given.is_none() && session.is_some_and(|session| session.is_over(&question.id));
    let late = late.then(|| words.time_up.to_owned());
    let remarks = late.unwrap_or_else(|| remarks(question, given));
    let (class, shape, verdict) = match grade {
        Grade::Right => ("verdict verdict-right", Shape::Tick, words.right),
        Grade::Partial => ("verdict verdict-partial", Shape::Tick, words.partial),
        Grade::Wrong => ("verdict verdict-wrong", Shape::Cross, words.wrong),
    };
    let verdict = el("h2")
        .class(class)
        .attr("lang", app.lang.get_untracked().tag())
        .attr("tabindex", "-1")
        .attr("data-feedback", "")
        .child(icon(shape))
        .text(verdict);
    el("section")
        .class("feedback")
        .attr("aria-live", "polite")
        .child(verdict.view())
        .child(paragraph("remark", &remarks))
        .child(explanation(app, question))
        .view()
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
pub fn explanation(app: App, question: &Question) -> AnyView {
    let words = app.later_texts();
    let kind = question.kind.answerable();
    let right = Some(words.said(&question.kind, kind.right_words()))
        .filter(|words| !words.is_empty() && !kind.shows_right());
    let right = right.map(|value| paragraph("right-value", &(words.right_answer)(&value)));
    let explained = el("p").class("explanation").live_text(said(app, question.explanation.clone()));
    parts(right.into_iter().chain([explained.view(), law(question, words)]).chain(law_date(app)))
}

/// The law that a note states, and below the page's last such note until when
/// it was checked.
pub fn note_law(question: &Question) -> AnyView {
    let app = use_app();
    let id = question.id.clone();
    let is_last = move || {
        let session = app.session.read();
        let page = session.as_ref().map(Session::page).unwrap_or_default();
        let last = page.iter().rev().find(|question| !question.law.is_empty());
        last.is_some_and(|last| last.id == id)
    };
    let date = live_option(move || is_last().then(|| law_date(app)).flatten());
    parts([law(question, app.later_texts()), date])
}

fn law(question: &Question, words: &LaterTexts) -> AnyView {
    el("ul").class("law").children(question.law.iter().map(|citation| cited(citation, words))).view()
}

fn cited(citation: &Citation, words: &LaterTexts) -> AnyView {
    let place =
        el("cite").text(&(words.cited)(&isolated(&citation.statute), &isolated(&citation.article))).view();
    let since = el("small").text(&(words.in_force_since)(&citation.since)).view();
    el("li").child(place).text(" ").child(since).view()
}

/// Until when the law was checked; a warning after that.
fn law_date(app: App) -> Option<AnyView> {
    let words = app.later_texts();
    let session = app.session.read_untracked();
    let pack = session.as_ref()?.pack();
    if is_outdated(&pack.valid_until, &clock::today()) {
        let words = (words.law_outdated)(&pack.valid_until);
        return Some(notice(Tone::Warning, el("span").text(&words).view()));
    }
    let checked = (!pack.checked_on.is_empty()).then(|| (words.law_as_of)(&pack.checked_on));
    checked.map(|words| paragraph("law-date", &words))
}
