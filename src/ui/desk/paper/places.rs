//! Where one can be on the page, and how the focus gets there.

use leptos::task::{spawn_local, tick};

use crate::engine::paper::{Part, Stop};
use crate::platform::page;

/// Where one is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the number of the sheet.
    Sheet,
    /// On the sheet.
    Stop(Stop),
    /// Behind it.
    Save,
    /// At a button, which the browser presses.
    Button,
}

/// The id of the element of a place.
pub(super) fn element_id(place: Place) -> String {
    match place {
        Place::Sheet => "sheet-number".to_owned(),
        Place::Save | Place::Button => "sheet-save".to_owned(),
        Place::Stop(Stop { number, part: Part::Whole }) => format!("sheet-{number}"),
        Place::Stop(Stop { number, part: Part::Row(row) }) => format!("sheet-{number}-{row}"),
        Place::Stop(Stop { number, part: Part::Other }) => format!("sheet-{number}-other"),
    }
}

/// Puts the focus on an element that may be about to be drawn.
pub(super) fn focus_soon(selector: String) {
    spawn_local(async move {
        tick().await;
        page::focus(&selector);
    });
}
