//! Where a phone keeps which station it stands at: in its settings, by event.
//! An installed app has no address that could say so.

use crate::engine::id::{EventId, StationId};
use crate::platform::settings::{self, NotKept};

/// The station; none where the phone was not told one.
pub fn read(event: &EventId) -> Option<StationId> {
    settings::get(&name(event))
}

/// Keeps the station, or that there is none.
pub fn keep(event: &EventId, station: Option<&StationId>) -> Result<(), NotKept> {
    match station {
        Some(station) => settings::set(&name(event), station),
        None => {
            settings::remove(&name(event));
            Ok(())
        }
    }
}

fn name(event: &EventId) -> String {
    ["station/", event.as_str()].concat()
}
