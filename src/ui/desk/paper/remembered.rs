//! What is remembered over a reload besides drafts: small settings, which may be
//! lost without losing an answer.

use leptos::prelude::*;
use serde::Serialize;

use super::state::Paper;
use crate::engine::id::{ActivityId, ResponseId, StationId};
use crate::engine::json::struct_from_json;
use crate::platform::settings;

/// What is known of an activity's sheet besides its draft; remembered over a
/// reload.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Desktop {
    pub station: Option<StationId>,
    pub sheet: String,
    /// The response that is being checked.
    pub checking: Option<ResponseId>,
}

struct_from_json!(Desktop { station: optional, sheet: or_default, checking: optional });

impl Paper {
    /// The activity that was last typed in.
    pub(super) fn last_activity(self) -> Option<ActivityId> {
        settings::get(&self.setting())
    }

    /// What was known of an activity's sheet.
    pub(super) fn desktop(self, activity: &ActivityId) -> Desktop {
        settings::get(&self.setting_of(activity)).unwrap_or_default()
    }

    /// Keeps what is known of the sheet besides its draft. Without it the number
    /// has to be typed again after a reload, no more.
    pub(super) fn remember(self) {
        let Some(activity) = self.activity.get_untracked() else { return };
        let desktop = Desktop {
            station: self.station.get_untracked(),
            sheet: self.sheet.get_untracked(),
            checking: self.first.with_untracked(|first| first.as_ref().map(|first| first.run.id)),
        };
        let _ = settings::set(&self.setting(), &activity);
        let _ = settings::set(&self.setting_of(&activity), &desktop);
    }

    fn setting(self) -> String {
        format!("paper/{}", self.desk.event().id)
    }

    fn setting_of(self, activity: &ActivityId) -> String {
        format!("{}/{activity}", self.setting())
    }
}
