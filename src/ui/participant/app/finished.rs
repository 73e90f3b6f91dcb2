//! How many runs were finished on this phone, as it tells people: small counts
//! in the settings, not a reading of the journal.

use super::App;
use crate::engine::id::ActivityId;
use crate::platform::{clock, settings};
use crate::ui::memory::{self, DONE, TODAY};

impl App {
    /// Whether the activity was finished on this phone before.
    pub fn is_done(self, activity: &ActivityId) -> bool {
        count(&self.memory(DONE, activity.as_str())) > 0
    }

    /// How many runs were finished on this phone today.
    pub fn finished_today(self) -> usize {
        count(&self.memory(TODAY, &clock::today()))
    }

    /// Counts a finished run: an own phone by activity, a stall phone by day.
    pub(super) fn count_finished(self, activity: &ActivityId) {
        let name = match self.is_own {
            true => self.memory(DONE, activity.as_str()),
            false => self.memory(TODAY, &clock::today()),
        };
        // What cannot be counted is saved all the same.
        let _ = settings::set(&name, &(count(&name) + 1));
    }

    pub(in crate::ui::participant) fn memory(self, kind: &str, of: &str) -> String {
        memory::name(kind, &self.event().id, of)
    }
}

/// The number in a setting.
pub(super) fn count(name: &str) -> usize {
    settings::get(name).unwrap_or(0)
}
