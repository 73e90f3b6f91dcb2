//! What a phone remembers of an event's runs besides the journal, in its
//! settings: the participant's app writes it, the desk the names of stations,
//! and has it forgotten with everything else.

use crate::engine::id::EventId;
use crate::platform::settings;

/// How often each activity was finished, by its id.
pub const DONE: &str = "done/";
/// How many runs were finished, by the day.
pub const TODAY: &str = "today/";
/// What a station is called that was added at the desk, by its id.
pub const STATION: &str = "station/";
/// Which prizes there are and who wins them: the desk writes it, so that
/// whoever has finished needs no network.
pub const PRIZES: &str = "prizes/";
/// Whether the desk is that of a dry run.
pub const DRY_RUN: &str = "dry-run/";
/// Which runs were given up, by their ids, until the journal says so.
pub const GIVEN_UP: &str = "given-up/";

/// The setting for one thing of a kind.
pub fn name(kind: &str, event: &EventId, of: &str) -> String {
    [kind, event.as_str(), "/", of].concat()
}

/// Forgets all of it.
pub fn forget(event: &EventId) {
    for kind in [DONE, TODAY, STATION, GIVEN_UP] {
        settings::names(&name(kind, event, "")).iter().for_each(|name| settings::remove(name));
    }
}
