//! The thank-you: what is saved, and the score.

use leptos::prelude::*;

use crate::engine::mark::Score;
use crate::engine::pack::PackKind;
use crate::ui::components::{Shape, icon};
use crate::ui::el::{el, paragraph, parts};
use crate::ui::live::{live_option, live_text};
use crate::ui::participant::app::{App, use_app};
use crate::ui::participant::on_demand::{OnDemand, on_demand};
use crate::ui::participant::route::Route;

/// The thank-you.
pub fn thanks_page() -> AnyView {
    let app = use_app();
    let to_start = el("button")
        .attr("type", "button")
        .class("primary")
        .on_click(move || app.go(&Route::Start))
        .live_text(live_text(move || app.texts().run.to_start));
    let quiz = app.session.with_untracked(|session| {
        session.as_ref().is_some_and(|session| session.pack().kind == PackKind::Quiz)
    });
    el("main")
        .class("page thanks")
        .child(el("div").class("seal").attr("aria-hidden", "true").child(icon(Shape::Tick)).view())
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .attr("data-focus", "")
                .live_text(live_text(move || app.texts().run.thanks))
                .view(),
        )
        .child(el("p").class("saved").live_text(live_text(move || app.texts().run.saved)).view())
        .child(live_option(move || score(app)))
        .child(el("div").class("actions").child(to_start.view()).view())
        .maybe(quiz.then(|| on_demand(OnDemand::Review)))
        .view()
}

/// The score, and what to say of it.
fn score(app: App) -> Option<AnyView> {
    let session = app.session.read();
    let session = session.as_ref()?;
    let Score { right, of, .. } = session.score()?;
    let run = &app.texts().run;
    let words = match session.passed() {
        Some(true) => run.passed.to_owned(),
        Some(false) => run.not_passed.to_owned(),
        None => (run.score_words)(right, of).to_owned(),
    };
    let score = el("strong").text(&(run.score)(right, of)).view();
    Some(parts([el("p").class("score").child(score).view(), paragraph("", &words)]))
}
