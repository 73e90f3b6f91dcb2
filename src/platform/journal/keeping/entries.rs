//! Desk entries: what organisers note, and what a phone notes of prizes, one
//! strict transaction each.

use crate::engine::desk_entry::{Deed, DeskEntry, KEYS_END, PREFIX, entry_key, prize_entry};
use crate::engine::id::{EntryId, EventId, StationId};
use crate::platform::journal::{HighWaterMark, JOURNAL, Journal, StorageError};
use crate::platform::{announce, clock, random, settings};

/// Where and as what something is noted.
#[derive(Clone, Debug)]
pub struct Noting {
    /// The event.
    pub event: EventId,
    /// How many entries the phone had made before.
    pub nth: u32,
    /// Where the phone stands.
    pub station: Option<StationId>,
    /// Whether it is made up, for a dry run.
    pub simulated: bool,
}

impl Journal {
    /// Notes what was done, now and on this phone. When this returns, the entry
    /// is on the phone's disk; it says whether it is new, or another one was
    /// there under its id.
    pub async fn note(&self, noting: Noting, deed: Deed) -> Result<(DeskEntry, bool), StorageError> {
        let Noting { event, nth, station, simulated } = noting;
        let device = self.device().clone();
        let id = deed.only_id(&device, simulated).unwrap_or_else(|| EntryId::from_bits(random::bits()));
        let entry = DeskEntry { id, event, device, nth, station, made: clock::now(), simulated, deed };
        let is_new = self.put(JOURNAL, entry_key(id), entry.to_json()).await?;
        // The mark is a warning light: the entry is saved without it.
        if let Ok(count) = self.count().await {
            let HighWaterMark { count: before, last } = self.high_water_mark();
            let _ = settings::set(&self.mark_name(), &HighWaterMark { count: count.max(before), last });
        }
        announce::journal_grew(&self.name);
        Ok((entry, is_new))
    }

    /// Every desk entry about prizes.
    pub async fn prize_entries(&self) -> Result<Vec<DeskEntry>, StorageError> {
        let mut texts: Vec<String> = self.local.entries().into_iter().map(|entry| entry.json).collect();
        if let Some(store) = &self.indexed {
            texts.extend(store.between(PREFIX, KEYS_END).await?);
        }
        Ok(texts.iter().filter_map(|json| prize_entry(json)).collect())
    }
}
