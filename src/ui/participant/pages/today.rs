//! How many have answered on this phone today.

use leptos::prelude::*;

use crate::ui::el::{nothing, paragraph};
use crate::ui::participant::app::use_app;

/// Says how many, where there is somebody.
pub fn today() -> AnyView {
    let app = use_app();
    match app.finished_today() {
        0 => nothing(),
        people => paragraph("today", &(app.later_texts().today)(people)),
    }
}
