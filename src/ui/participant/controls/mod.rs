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
mod ranking;
mod rare;
mod rating;
mod small_button;
mod step;
mod text;
mod tick;

use std::sync::Arc;

use leptos::prelude::*;

use self::choices::ChoicesControl;
use self::consent::ConsentControl;
use self::number::NumberControl;
use self::picture::question_picture;
pub use self::rare::{is_rare, rare_control};
use self::rating::RatingControl;
use self::text::TextControl;
use crate::engine::pack::Question;
use crate::engine::question::{Choice, Choices, Kind};
use crate::engine::session::Given;
use crate::ui::live::Act;
use crate::ui::participant::app::use_app;
use crate::ui::text::Texts;

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
    /// The words of the interface.
    pub texts: &'static Texts,
}

/// The control for the question's kind, below the question's picture.
#[component]
pub fn Control(
    /// The question as it stands on the screen.
    asked: Asked,
) -> impl IntoView {
    let kind = asked.question.kind.clone();
    // A picture with regions is part of the control.
    let regions = kind.choices().is_some_and(Choices::regions);
    let picture = asked.question.picture.clone().filter(|_| !regions);
    let control = match kind {
        Kind::Single(_) => view! { <ChoicesControl asked multiple=None /> }.into_any(),
        Kind::Multiple(kind) => view! { <ChoicesControl asked multiple=Some(kind) /> }.into_any(),
        Kind::Rating(kind) => view! { <RatingControl asked kind /> }.into_any(),
        Kind::Number(kind) => view! { <NumberControl asked kind /> }.into_any(),
        Kind::Text(kind) => view! { <TextControl asked kind /> }.into_any(),
        Kind::Consent(kind) => view! { <ConsentControl asked kind /> }.into_any(),
        Kind::Note(_) => ().into_any(),
        Kind::Date(_) | Kind::Matrix(_) | Kind::Matching(_) | Kind::Ranking(_) | Kind::Drawing(_) => {
            (use_app().rare.control)(asked).into_any()
        }
    };
    let picture = match picture {
        Some(picture) => question_picture(Some(picture), ().into_any()),
        None => ().into_any(),
    };
    view! {
        {picture}
        {control}
    }
}
