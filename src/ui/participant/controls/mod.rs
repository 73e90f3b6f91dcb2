//! Controls: one component for a question kind, or for two that are answered
//! alike, chosen by the one `match` here.

mod choice_row;
mod choices;
mod consent;
mod date;
mod drawing;
mod line;
mod number;
mod pairs;
mod picture;
mod private;
mod ranking;
mod rare;
mod rating;
mod regions;
mod small_button;
mod step;
mod text;
mod tick;

use std::sync::Arc;

use leptos::prelude::*;

use self::choices::choices;
use self::number::number;
use self::picture::question_picture;
pub use self::rare::rare_control;
use super::on_demand::{OnDemand, on_demand};
use crate::engine::lang::Lang;
use crate::engine::pack::Question;
use crate::engine::question::{Choice, Choices, Kind};
use crate::engine::session::Given;
use crate::texts::{LaterTexts, Texts};
use crate::ui::el::{nothing, parts};
use crate::ui::live::Act;

/// A question as it stands on the screen.
#[derive(Clone)]
pub struct Asked {
    /// The question.
    pub question: Arc<Question>,
    /// Its choices in the order of this run.
    pub choices: Vec<Choice>,
    /// Whether it has been marked and cannot be changed.
    pub locked: bool,
    /// What has been given; follows every change.
    pub given: Signal<Option<Given>>,
    /// Called with what is given next.
    pub give: Act<Option<Given>>,
    /// The id of the element that says what is asked.
    pub label_id: String,
    /// The ids of the elements with the help, as `aria-describedby` takes them.
    pub help_id: String,
    /// The language of the interface.
    pub lang: Lang,
}

impl Asked {
    /// The words of the interface.
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.lang)
    }

    /// The words of controls that are drawn on demand.
    pub fn later_texts(&self) -> &'static LaterTexts {
        LaterTexts::of(self.lang)
    }
}

/// The control for the question's kind, below the question's picture.
pub fn control(asked: Asked) -> AnyView {
    let question = asked.question.clone();
    // A picture with regions is part of the control, and any picture of what is
    // sealed.
    let whole = question.private || question.kind.choices().is_some_and(Choices::regions);
    let picture = question.picture.as_ref().filter(|_| !whole);
    let control = match &question.kind {
        _ if whole => on_demand(OnDemand::Control(asked)),
        Kind::Single(_) => choices(&asked, None),
        Kind::Multiple(kind) => choices(&asked, Some(kind)),
        Kind::Number(kind) => number(&asked, kind),
        // A note is all in what the page says, unless it states the law; a
        // calculated value is never shown.
        Kind::Calculate(_) => nothing(),
        Kind::Note(_) if question.law.is_empty() => nothing(),
        Kind::Note(_)
        | Kind::Rating(_)
        | Kind::Text(_)
        | Kind::Date(_)
        | Kind::Matrix(_)
        | Kind::Matching(_)
        | Kind::Ranking(_)
        | Kind::Drawing(_)
        | Kind::Consent(_) => on_demand(OnDemand::Control(asked)),
    };
    parts(picture.map(|picture| question_picture(picture, None)).into_iter().chain([control]))
}
