//! Why an answer is refused, other than that there is none.

use leptos::prelude::*;

use crate::engine::answer::Violation;
use crate::ui::participant::app::use_app;

/// The words.
pub fn refusal(violation: &Violation) -> AnyView {
    use_app().later_texts().refusal(violation).into_any()
}
