//! What the thank-you has besides thanks: the score, the receipt, a look back,
//! on somebody's own phone a score card, and on a stall phone a prize, and how
//! long all of it stays.

use leptos::prelude::*;

use super::prize::prize;
use super::review::review;
use super::score_card::{score_card, score_words};
use crate::engine::mark::Score;
use crate::engine::pack::PackKind;
use crate::engine::receipt::ReceiptCode;
use crate::ui::el::{el, nothing, paragraph, parts};
use crate::ui::live::{live_option, live_text};
use crate::ui::participant::app::{App, use_app};

/// What there is to see after a run.
pub fn finished() -> AnyView {
    let app = use_app();
    let quiz = app.session.with_untracked(|session| {
        session.as_ref().is_some_and(|session| session.pack().kind == PackKind::Quiz)
    });
    let all = [
        live_option(move || score(app)),
        if app.is_own { nothing() } else { prize() },
        live_option(move || receipt(app)),
        // On a phone of the stall it would be left to the next person.
        live_option(move || if app.is_own { score_card(app) } else { Some(leaving(app)) }),
    ];
    parts(all.into_iter().chain(quiz.then(|| review(app))))
}

/// The score, and what to say of it.
fn score(app: App) -> Option<AnyView> {
    let Score { right, of, .. } = app.session.read().as_ref()?.score()?;
    let score = el("strong").text(&(app.later_texts().score)(right, of)).view();
    Some(parts([el("p").class("score").child(score).view(), paragraph("", score_words(app)?)]))
}

/// What to keep in order to have the answers deleted.
fn receipt(app: App) -> Option<AnyView> {
    let session = app.session.read();
    let code = ReceiptCode::of(session.as_ref()?.draft().run.id).to_string();
    let texts = app.later_texts();
    let code = el("strong").class("code").attr("translate", "no").text(&code);
    Some(
        el("section")
            .class("receipt")
            .child(el("p").text(texts.receipt).text(" ").child(code.view()).view())
            .child(paragraph("help", texts.receipt_help))
            .view(),
    )
}

/// When the phone goes back to the start: seen all the time, and said once.
fn leaving(app: App) -> AnyView {
    let texts = app.later_texts();
    let left = move || app.status.read().leaving.map_or_else(String::new, texts.leaving);
    parts([
        el("p").class("leaving").attr("role", "timer").live_text(live_text(left)).view(),
        el("p").class("spoken").attr("role", "status").text(texts.leaves).view(),
    ])
}
