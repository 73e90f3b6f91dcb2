//! What is not needed before the first question can be answered: it lies in a
//! WebAssembly file of its own, which the app fetches once a run is on the
//! screen. The participant's binary says what is in that file (see
//! `src/bin/participant.rs`), so that the desk has none of it.
//!
//! Nothing that saves answers is among it: without the file nothing is lost.
//! What gives a run up that nobody touches is; a phone of the stall asks for
//! the file until it has it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

use super::app::use_app;
use super::controls::{Asked, rare_control};
use super::pages::{
    beside, countdown, feedback_panel, finished, foot, not_asked, refusal, resume_page, today, watch,
};
use crate::engine::answer::Violation;
use crate::engine::pack::Question;
use crate::engine::session::Draft;
use crate::platform::net::FetchError;
use crate::ui::components::{Tone, notice};
use crate::ui::el::{el, nothing, paragraph, parts};
use crate::ui::live::{live, live_option};
use crate::ui::problem::Problem;

/// Loading that is under way: false in the end where the file could not be had.
pub type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// The file with what is drawn on demand.
#[derive(Clone, Copy)]
pub struct OnDemandFile {
    /// Loads it; at once where it is there already.
    pub load: fn() -> Loading,
    /// Draws a part; none as long as the file is not there.
    pub draw: fn(OnDemand) -> Option<AnyView>,
}

/// Whether the file is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileState {
    /// Nobody has asked for it, or it is on its way.
    #[default]
    Awaited,
    /// It is there.
    There,
    /// It could not be had.
    Failed,
}

/// A part that is drawn on demand.
#[derive(Clone)]
pub enum OnDemand {
    /// A control.
    Control(Asked),
    /// How much of so many seconds is left.
    Countdown(u32),
    /// Why an answer is refused.
    Refusal(Violation),
    /// What was right, and why.
    Feedback(Arc<Question>),
    /// What is not asked where nobody could keep it private.
    NotAsked,
    /// What the thank-you has besides thanks: score, receipt, a look back.
    Finished,
    /// An unfinished run.
    Resume(Box<Draft>),
    /// What lies beside a question: letters, a voice, a volunteer.
    Beside,
    /// How many have answered today.
    Today,
    /// The foot of the start screen.
    Foot,
    /// What sees to it that the next person finds the start screen.
    Watch,
}

impl OnDemand {
    /// Draws the part. Everything that only this uses is split off.
    pub fn draw(self) -> AnyView {
        match self {
            Self::Control(asked) => rare_control(&asked),
            Self::Countdown(limit) => countdown(limit),
            Self::Refusal(violation) => refusal(&violation),
            Self::Feedback(question) => feedback_panel(&question),
            Self::NotAsked => not_asked(),
            Self::Finished => finished(),
            Self::Resume(draft) => resume_page(&draft),
            Self::Beside => beside(),
            Self::Today => today(),
            Self::Foot => foot(),
            Self::Watch => watch(),
        }
    }
}

/// The part as soon as its file is there, and until then why it is not.
pub fn on_demand(part: OnDemand) -> AnyView {
    let app = use_app();
    app.load_on_demand();
    live(move || match app.file_state.get() {
        FileState::There => (app.on_demand.draw)(part.clone()).unwrap_or_else(|| ().into_any()),
        FileState::Awaited => paragraph("opening", app.texts().run.loading),
        FileState::Failed => {
            let words = Problem::Fetch(FetchError::Unreachable).words(app.texts());
            let again = el("button")
                .attr("type", "button")
                .on_click(move || app.load_on_demand())
                .text(app.texts().run.try_again);
            parts([notice(Tone::Fault, parts(words.iter().map(|words| paragraph("", words)))), again.view()])
        }
    })
}

/// A part as soon as its file is there, and nothing until then.
pub fn later(part: OnDemand) -> AnyView {
    let app = use_app();
    live_option(move || match app.file_state.get() {
        FileState::There => (app.on_demand.draw)(part.clone()),
        _ => None,
    })
}

/// The same of a part that only stall phones have.
pub fn at_stall(part: OnDemand) -> AnyView {
    let app = use_app();
    if app.is_own { nothing() } else { later(part) }
}
