//! How many have answered on this phone today; drawn where the next person
//! begins, for whom everything is as usual.

use leptos::prelude::*;

use super::comforts::settle_comforts;
use crate::ui::el::{nothing, paragraph};
use crate::ui::participant::app::use_app;

/// Says how many, where there is somebody.
pub fn today() -> AnyView {
    let app = use_app();
    settle_comforts();
    match app.finished_today() {
        0 => nothing(),
        people => paragraph("today", &(app.later_texts().today)(people)),
    }
}
