//! What organisers do with the journal: note things, merge what other phones
//! collected, erase a response, correct a typed sheet, delete everything. Only the desk is
//! linked with this, but for `entries`, which participants load once they have
//! finished.
//!
//! Invariant: a copy does not outlive what it is of. Before a record is
//! replaced or taken out, the desk's blocks are thrown away; afterwards they
//! are again, and the journal's generation counts up, so that a desk in
//! another tab that still had the record counts anew and keeps no block of it.

mod entries;
mod indexed;
mod intake;
mod local;
mod sheets;

use std::collections::HashMap;

pub use self::entries::Noting;
pub use self::intake::{Watch, Written};
use super::{DEVICE, HighWaterMark, Journal, PACKS, StorageError};
use crate::engine::backup::{KeptPack, RIVALS};
use crate::engine::desk_entry::DeskEntry;
use crate::engine::id::{DeviceId, ResponseId};
use crate::engine::record_ref::RecordRef;
use crate::engine::restore::{Incoming, Landing};
use crate::engine::rivals::Rivals;
use crate::engine::stored::{Arrival, Stored, wiped};
use crate::platform::{announce, random, settings};

/// What was deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deleted {
    /// Records, and tombstones of records.
    pub records: usize,
    /// Runs in progress.
    pub drafts: usize,
}

impl Journal {
    /// Puts each of these where nothing is or they outrank it: all or none of
    /// them, but one after the other where IndexedDB is refused. What else came
    /// under an id goes with what is outranked. When
    /// this returns, they are on the phone's disk; other tabs are not told yet.
    pub async fn merge(&self, things: &[Incoming]) -> Result<Vec<Landing>, StorageError> {
        let turn = self.turns.wait().await;
        let before = self.count().await?;
        if self.replaces(things).await? {
            self.forget_copies().await?;
        }
        // Where the browser refused IndexedDB for a time, both may have it.
        let mut landings = self.local.merge(things, self.indexed.is_none())?;
        if let Some(store) = &self.indexed {
            for (landing, other) in store.merge(things, &landings).await?.into_iter().zip(&mut landings) {
                if other.is_none() {
                    *other = Some(landing);
                }
            }
        }
        let landings: Vec<Landing> = landings.into_iter().flatten().collect();
        if landings.iter().any(|landing| landing.arrival == Arrival::Outranks) {
            self.was_changed();
            // They were thrown away before: these are of a tab that did not know.
            let _ = self.forget_copies().await;
        }
        let new = || things.iter().zip(&landings).filter(|(_, landing)| landing.arrival == Arrival::New);
        self.raise_mark(before, new().count(), new().filter(|(thing, _)| !thing.returns).count());
        drop(turn);
        Ok(landings)
    }

    /// Puts a tombstone in the place of a response, and of its draft, and these
    /// entries in the place of what was noted of it.
    pub async fn erase(
        &self,
        id: ResponseId,
        noted: Vec<DeskEntry>,
    ) -> Result<Option<Landing>, StorageError> {
        let mut things: Vec<Incoming> = noted.into_iter().map(incoming).collect();
        things.push(Incoming::of(&Stored::Erased(id)));
        Ok(self.merge(&things).await?.pop())
    }

    /// Wipes what is sealed in these responses, and leaves all else of them; and
    /// puts these entries in the place of what was noted of them. How many
    /// there were in which something was sealed.
    pub async fn wipe(&self, keys: &[String], noted: Vec<DeskEntry>) -> Result<usize, StorageError> {
        let entries = self.under(keys).await?;
        let records = entries.iter().filter_map(|entry| RecordRef::from_json(&entry.json).ok());
        let wiped = records.filter_map(|record| wiped(&record)).map(|record| Incoming::of_record(&record));
        let wiped: Vec<Incoming> = wiped.chain(noted.into_iter().map(incoming)).collect();
        if !wiped.is_empty() {
            self.merge(&wiped).await?;
        }
        Ok(wiped.len())
    }

    /// Whether a pack is kept under this key.
    pub async fn has_pack(&self, key: &str) -> Result<bool, StorageError> {
        let found = match &self.indexed {
            Some(store) => store.pack(key).await?,
            None => self.local.pack(key),
        };
        Ok(found.is_some())
    }

    /// What came under the id of something else and does not count.
    pub async fn rivals(&self) -> Result<Rivals, StorageError> {
        let mut rows = self.local.rivals();
        if let Some(store) = &self.indexed {
            rows.extend(store.rivals().await?);
        }
        Ok(Rivals::of_rows(rows))
    }

    /// Every pack that is kept.
    pub async fn packs(&self) -> Result<Vec<KeptPack>, StorageError> {
        match &self.indexed {
            Some(store) => store.packs().await,
            None => Ok(self.local.packs()),
        }
    }

    /// Keeps a pack, unless there is one under its key. Whether it was kept.
    pub async fn restore_pack(&self, pack: KeptPack) -> Result<bool, StorageError> {
        if self.has_pack(&pack.key).await? {
            return Ok(false);
        }
        self.put(PACKS, pack.key, pack.json).await?;
        Ok(true)
    }

    /// Deletes every record, draft and pack, and what was counted of them.
    pub async fn delete_everything(&self) -> Result<Deleted, StorageError> {
        let turn = self.turns.wait().await;
        let deleted = Deleted { records: self.count().await?, drafts: self.drafts().await?.len() };
        self.forget_copies().await?;
        if let Some(store) = &self.indexed {
            store.clear().await?;
        }
        self.local.clear();
        settings::remove(&self.mark_name());
        self.was_changed();
        let _ = self.forget_copies().await;
        drop(turn);
        Ok(deleted)
    }

    /// The same journal on what counts as another phone from now on.
    pub async fn of_another_phone(mut self) -> Result<Self, StorageError> {
        let device = format!("{:08x}", random::seed() as u32);
        self.device = DeviceId::new(&device);
        self.put(PACKS, DEVICE.to_owned(), device).await?;
        Ok(self)
    }

    /// Tells the desks in all tabs that there is something to read.
    pub fn tell_other_tabs(&self) {
        announce::journal_grew(&self.name);
    }

    /// Counts up whenever a record was replaced or taken out.
    pub fn generation(&self) -> u32 {
        settings::get(&self.generation_name()).unwrap_or_default()
    }

    /// What is here is taken to be all that there was.
    pub async fn accept_count(&self) -> Result<(), StorageError> {
        let (count, last) = (self.count().await?, self.high_water_mark().last);
        let accepted = settings::set(&self.mark_name(), &HighWaterMark { count, last });
        accepted.map_err(|_| StorageError::Full)
    }

    /// Whether any of these takes the place of something.
    async fn replaces(&self, things: &[Incoming]) -> Result<bool, StorageError> {
        let keys: Vec<String> = things.iter().map(|thing| thing.key.clone()).collect();
        let here = self.under(&keys).await?;
        let here: HashMap<&str, &str> =
            here.iter().map(|entry| (entry.key.as_str(), entry.json.as_str())).collect();
        Ok(things.iter().zip(&keys).any(|(thing, key)| {
            here.get(key.as_str()).is_some_and(|json| thing.arrival_at(Some(json)) == Arrival::Outranks)
        }))
    }

    async fn forget_copies(&self) -> Result<(), StorageError> {
        match self.blocks() {
            Some(blocks) => blocks.forget().await,
            None => Ok(()),
        }
    }

    fn was_changed(&self) {
        // Without it a desk in another tab is late, no more.
        let _ = settings::set(&self.generation_name(), &self.generation().wrapping_add(1));
    }

    /// The mark goes up with what is new. But where records are missing, those
    /// that come back do not raise it, `strangers` alone do: the warning ends
    /// when all are back.
    fn raise_mark(&self, before: usize, new: usize, strangers: usize) {
        let after = before + new;
        let mark = self.high_water_mark();
        let count = match before >= mark.count {
            true => after,
            false => after.max(mark.count + strangers),
        };
        // The mark is a warning light: the records are saved without it.
        let _ = settings::set(&self.mark_name(), &HighWaterMark { count, last: mark.last });
    }

    fn generation_name(&self) -> String {
        format!("generation{}", self.name)
    }
}

/// What a row of rivals lies under, among the packs.
fn rivals_of(key: &str) -> String {
    [RIVALS, key].concat()
}

fn incoming(entry: DeskEntry) -> Incoming {
    Incoming::of(&Stored::Desk(Box::new(entry)))
}
