//! One case: what was said, and what became of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::follow_up::FollowUpForm;
use super::page::taken_at;
use super::state::{Case, Cases, use_cases};
use crate::engine::cases::{FollowUp, history};
use crate::engine::id::ResponseId;
use crate::engine::pack::Question;
use crate::engine::record::Outcome;
use crate::platform::page;

/// One case, folded away.
#[component]
pub fn CaseItem(
    /// The case.
    case: Case,
) -> impl IntoView {
    let cases = use_cases();
    let id = case.id();
    let head = {
        let case = case.clone();
        move || {
            let station = station_words(cases, &case);
            let kind = case.kind().map(|(_, words)| words).unwrap_or_default();
            let parts = [kind, station, taken_at(cases, &case)].into_iter().filter(|part| !part.is_empty());
            let part = |(place, part): (usize, String)| {
                let dot = if place > 0 { " · " } else { "" };
                view! { {dot} <span class="unbroken">{part}</span> }
            };
            parts.enumerate().map(part).collect_view()
        }
    };
    let stands = move || {
        let (texts, state) = (cases.texts(), cases.state(id));
        let to = state.passed_to.map(|to| format!(" → {to}")).unwrap_or_default();
        format!("{}{to}", texts.status_words(state.status))
    };
    let passing = case.clone();
    view! {
        <details class="case">
            <summary>
                <strong>{case.code()}</strong>
                " "
                <span>{head}</span>
                " "
                <span class="case-status">{stands}</span>
            </summary>
            <Said case />
            <History id />
            <FollowUpForm case=passing.clone() />
            <PassOn case=passing />
        </details>
    }
}

/// Where a case was taken down.
pub fn station_words(cases: Cases, case: &Case) -> String {
    let station = &case.response.run.station;
    let known = cases.desk.stations().into_iter().find(|(id, _)| id == station);
    known.map(|(_, name)| name).unwrap_or_default()
}

/// What was said, question by question.
#[component]
pub fn Said(
    /// The case.
    case: Case,
) -> impl IntoView {
    let cases = use_cases();
    let id = case.id();
    let row = move |(question, outcome): (Arc<Question>, Outcome)| {
        let label = question.label.clone();
        let words = move || outcome_words(cases, id, &question, &outcome);
        view! {
            <dt>{label}</dt>
            <dd>{words}</dd>
        }
    };
    view! { <dl class="said">{case.shown().into_iter().map(row).collect_view()}</dl> }
}

fn outcome_words(cases: Cases, run: ResponseId, question: &Question, outcome: &Outcome) -> String {
    let texts = cases.texts();
    match outcome {
        Outcome::Answered(answer) => cases.desk.texts().writing.answer(&question.kind, answer),
        Outcome::Sealed(sealed) if sealed.is_wiped() => texts.wiped.to_owned(),
        Outcome::Sealed(sealed) => {
            cases.opened(run, question, sealed).unwrap_or_else(|| texts.sealed.to_owned())
        }
        Outcome::Declined => texts.declined.to_owned(),
        Outcome::Skipped | Outcome::NotRelevant => String::new(),
    }
}

/// What was noted of it.
#[component]
fn History(
    /// The case.
    id: ResponseId,
) -> impl IntoView {
    let cases = use_cases();
    let lines = Memo::new(move |_| {
        cases.desk.book.with(|book| {
            let noted = history(&book.ledger, id).into_iter();
            noted
                .map(|(entry, noted)| (cases.desk.minute(entry.made.as_str()), noted.clone()))
                .collect::<Vec<_>>()
        })
    });
    let line = move |(made, noted): (String, FollowUp)| {
        view! { <li>{move || format!("{made}: {}", noted_words(cases, id, &noted))}</li> }
    };
    view! { <ol class="history">{move || lines.get().into_iter().map(line).collect_view()}</ol> }
}

fn noted_words(cases: Cases, run: ResponseId, noted: &FollowUp) -> String {
    let texts = cases.texts();
    let note = noted
        .note
        .as_ref()
        .map(|sealed| cases.opened_note(run, sealed).unwrap_or_else(|| texts.sealed.to_owned()));
    let parts = [
        noted.status.map(|status| texts.status_words(status).to_owned()),
        noted.passed_to.as_ref().filter(|to| !to.is_empty()).map(|to| format!("→ {to}")),
        noted.recovered.map(|yuan| (texts.recovered_yuan)(yuan)),
        note,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Whom the case may go to, and the sheet for each.
#[component]
fn PassOn(
    /// The case.
    case: Case,
) -> impl IntoView {
    let cases = use_cases();
    let (id, consents) = (case.id(), case.consents());
    let none = consents.is_empty();
    let button = move |to: String| {
        let words = to.clone();
        let show = move |_| {
            cases.sheet.set(Some((id, to.clone())));
            // The sheet is on the page by the next turn.
            request_animation_frame(page::print);
        };
        view! {
            <li>
                <button type="button" on:click=show>
                    {move || (cases.texts().print_for)(&words)}
                </button>
            </li>
        }
    };
    view! {
        <h4>{move || cases.texts().pass_on}</h4>
        {move || none.then(|| view! { <p class="aside">{cases.texts().nobody}</p> })}
        <ul class="pass-on">{consents.into_iter().map(button).collect_view()}</ul>
    }
}
