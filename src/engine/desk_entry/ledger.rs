//! All desk entries of a journal.

use rustc_hash::FxHashSet;

use super::{Deed, DeskEntry};
use crate::engine::id::{DeviceId, EntryId};

/// Desk entries, each once.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// In the order in which they were made.
    entries: Vec<DeskEntry>,
    ids: FxHashSet<EntryId>,
    undone: FxHashSet<EntryId>,
}

impl Ledger {
    /// Takes note of an entry. Whether it is new.
    pub fn add(&mut self, entry: DeskEntry) -> bool {
        if !self.ids.insert(entry.id) {
            return false;
        }
        if let Deed::Undone { entry } = entry.deed {
            self.undone.insert(entry);
        }
        let place = self.entries.partition_point(|before| order(before) <= order(&entry));
        self.entries.insert(place, entry);
        true
    }

    /// Whether it has an entry.
    pub fn knows(&self, id: EntryId) -> bool {
        self.ids.contains(&id)
    }

    /// How many entries there are, those that were undone among them.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What counts, in the order in which it was done.
    pub fn standing(&self) -> impl Iterator<Item = &DeskEntry> {
        self.entries.iter().filter(|entry| !self.undone.contains(&entry.id))
    }

    /// What counts of what was done on a phone, in the order in which that was
    /// done, whatever its clock showed.
    pub fn of_device(&self, device: &DeviceId) -> Vec<&DeskEntry> {
        let mut entries: Vec<_> = self.standing().filter(|entry| entry.device == *device).collect();
        entries.sort_by_key(|entry| (entry.nth, entry.id));
        entries
    }

    /// The phones that made any of them, in the order of their ids.
    pub fn devices(&self) -> Vec<DeviceId> {
        let mut devices: Vec<DeviceId> = self.entries.iter().map(|entry| entry.device.clone()).collect();
        devices.sort_unstable();
        devices.dedup();
        devices
    }

    /// How many entries a phone made: the number of its next one.
    pub fn next_of(&self, device: &DeviceId) -> u32 {
        let of_device = self.entries.iter().filter(|entry| entry.device == *device);
        of_device.map(|entry| entry.nth.saturating_add(1)).max().unwrap_or_default()
    }
}

/// By time; what was done in one second on one phone, as it was done there.
fn order(entry: &DeskEntry) -> (&str, &str, u32, EntryId) {
    (entry.made.as_str(), entry.device.as_str(), entry.nth, entry.id)
}
