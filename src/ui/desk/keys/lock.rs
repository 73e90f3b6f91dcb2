//! The desk's own passphrase, in the settings: something random that it locks.

use crate::engine::id::EventId;
use crate::engine::seal::Locked;
use crate::platform::settings::{self, NotKept};
use crate::ui::keys::lock_name;

/// The lock, where there is one that can be read.
pub fn read(event: &EventId) -> Option<Locked> {
    settings::get(&lock_name(event))
}

/// Keeps a lock, and reads it back to be sure.
pub fn keep(event: &EventId, locked: &Locked) -> Result<(), NotKept> {
    settings::set(&lock_name(event), locked)?;
    if read(event).as_ref() == Some(locked) { Ok(()) } else { Err(NotKept) }
}

/// Takes the lock away.
pub fn remove(event: &EventId) {
    settings::remove(&lock_name(event));
}
