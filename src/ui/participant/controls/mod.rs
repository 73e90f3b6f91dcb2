//! Controls: one component a question kind, chosen by the one `match` here.

mod choice_row;
mod multiple;
mod number;
mod rating;
mod single;
mod text;

use std::sync::Arc;

use leptos::prelude::*;

use self::multiple::MultipleControl;
use self::number::NumberControl;
use self::rating::RatingControl;
use self::single::SingleControl;
use self::text::TextControl;
use crate::engine::pack::Question;
use crate::engine::question::{Choice, Kind};
use crate::engine::session::Given;
use crate::ui::live::Act;
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
    /// The words of the interface.
    pub texts: &'static Texts,
}

/// The control for the question's kind.
#[component]
pub fn Control(
    /// The question as it stands on the screen.
    asked: Asked,
) -> impl IntoView {
    match asked.question.kind.clone() {
        Kind::Single(_) => view! { <SingleControl asked /> }.into_any(),
        Kind::Multiple(kind) => view! { <MultipleControl asked kind /> }.into_any(),
        Kind::Rating(kind) => view! { <RatingControl asked kind /> }.into_any(),
        Kind::Number(kind) => view! { <NumberControl asked kind /> }.into_any(),
        Kind::Text(kind) => view! { <TextControl asked kind /> }.into_any(),
        // Never on the screen.
        Kind::Calculate(_) => ().into_any(),
    }
}
