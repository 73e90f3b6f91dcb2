//! Where a phone keeps the organisers' keys: in its settings, by event. Both
//! apps look here: the desk to change them, the participant's to seal with them.

use crate::engine::format::ReadError;
use crate::engine::id::EventId;
use crate::engine::seal::KeyRing;
use crate::platform::settings::{self, NotKept};

/// Whether there are any: without one, nothing is asked in private.
pub fn are_there(event: &EventId) -> bool {
    settings::raw(&name(event)).is_some()
}

/// The keys; none where there are none.
pub fn read(event: &EventId) -> Result<KeyRing, ReadError> {
    settings::raw(&name(event)).map_or_else(|| Ok(KeyRing::default()), |json| KeyRing::from_json(&json))
}

/// Keeps the keys, and reads them back to be sure.
pub fn keep(event: &EventId, ring: &KeyRing) -> Result<(), NotKept> {
    if ring.holders().is_empty() {
        settings::remove(&name(event));
    } else {
        settings::set(&name(event), ring)?;
    }
    if read(event).as_ref() == Ok(ring) { Ok(()) } else { Err(NotKept) }
}

/// Whether a passphrase was set for the desk: its own, or that of a key which
/// can be unlocked here.
pub fn desk_has_passphrase(event: &EventId) -> bool {
    settings::raw(&lock_name(event)).is_some() || read(event).is_ok_and(|ring| ring.has_secrets())
}

/// The setting with the desk's own passphrase, locked.
pub fn lock_name(event: &EventId) -> String {
    ["lock/", event.as_str()].concat()
}

fn name(event: &EventId) -> String {
    ["keys/", event.as_str()].concat()
}
