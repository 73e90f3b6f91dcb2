//! What is noted at the desk, and what it comes to.

mod cases;
mod counters;
mod drawing_lots;
mod entries;
mod intake;
mod picking;
mod prizes;
mod stations;
mod tickets;

use fairstall::engine::desk_entry::{Deed, DeskEntry, Ledger};
use fairstall::engine::id::{DeviceId, EntryId, EventId, StationId};
use fairstall::engine::moment::Moment;

/// What a phone notes: each a minute after the one before, from nine o'clock.
pub struct Desk {
    device: &'static str,
    station: Option<&'static str>,
    entries: Vec<DeskEntry>,
}

impl Desk {
    /// A phone of this name.
    pub fn new(device: &'static str) -> Self {
        Self { device, station: None, entries: Vec::new() }
    }

    /// It stands there from now on.
    pub fn at(mut self, station: &'static str) -> Self {
        self.station = Some(station);
        self
    }

    /// Notes something.
    pub fn note(mut self, deed: Deed) -> Self {
        let minute = self.entries.len() as u32;
        let time = format!("2027-03-15T{:02}:{:02}:00+08:00", 9 + minute / 60, minute % 60);
        self.push(deed, time);
        self
    }

    /// Notes something at this moment.
    pub fn note_at(mut self, time: &str, deed: Deed) -> Self {
        self.push(deed, time.to_owned());
        self
    }

    /// What it noted.
    pub fn entries(self) -> Vec<DeskEntry> {
        self.entries
    }

    /// What it noted, as a ledger.
    pub fn ledger(self) -> Ledger {
        ledger(self.entries)
    }

    /// The id of what it noted last.
    pub fn last(&self) -> EntryId {
        self.entries.last().expect("something was noted").id
    }

    fn push(&mut self, deed: Deed, time: String) {
        let nth = self.entries.len() as u32;
        let name = format!("{}/{nth}", self.device);
        self.entries.push(DeskEntry {
            id: deed.only_id(&DeviceId::new(self.device), false).unwrap_or_else(|| EntryId::of_name(&name)),
            event: EventId::new("dry-run"),
            device: DeviceId::new(self.device),
            nth,
            station: self.station.map(StationId::new),
            made: Moment::new(time),
            simulated: false,
            deed,
        });
    }
}

/// A ledger of these.
pub fn ledger(entries: impl IntoIterator<Item = DeskEntry>) -> Ledger {
    let mut ledger = Ledger::default();
    for entry in entries {
        ledger.add(entry);
    }
    ledger
}
