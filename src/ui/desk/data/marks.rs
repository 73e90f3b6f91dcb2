//! What was exported last, and when: in the settings, so that the next opening
//! of the desk knows it too.

use serde::Serialize;

use crate::engine::id::EventId;
use crate::engine::inventory::{ExportMark, Holding};
use crate::engine::json::struct_from_json;
use crate::platform::{clock, settings};
use crate::ui::desk::export::ExportFile;

/// The last exports of this phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// The last file that lists the responses.
    pub any: Option<ExportMark>,
    /// The last file that holds everything: a backup or `responses.jsonl`.
    pub whole: Option<ExportMark>,
}

struct_from_json!(Exported { any: optional, whole: optional });

impl Exported {
    /// What is remembered.
    pub fn remembered(event: &EventId) -> Self {
        settings::get(&name(event)).unwrap_or_default()
    }

    /// Takes note of a file with these things in it, and remembers it.
    pub fn note(&mut self, event: &EventId, file: ExportFile, held: Holding) {
        let mark = ExportMark { made: clock::now().as_str().to_owned(), held };
        if file.is_whole() {
            self.whole = Some(mark.clone());
        }
        self.any = Some(mark);
        // Whoever is not believed to have exported is asked to do it again.
        let _ = settings::set(&name(event), self);
    }

    /// Forgets everything.
    pub fn forget(event: &EventId) {
        settings::remove(&name(event));
    }
}

fn name(event: &EventId) -> String {
    format!("exported/{event}")
}
