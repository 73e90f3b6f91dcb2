//! Noting things: a desk entry is on the disk before the screen shows it.

use leptos::prelude::*;

use super::app::Desk;
use crate::engine::desk_entry::{Deed, DeskEntry, entry_key};
use crate::engine::id::{EntryId, StationId};
use crate::platform::journal::{Entry, StorageError};
use crate::platform::{address, clock, random};

impl Desk {
    /// Notes what was done, here and now. False where that cannot be done
    /// twice, and was done before.
    pub async fn note(self, deed: Deed) -> Result<bool, StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let turns = self.turns.get_value();
        // No reading counts the entry as well.
        let turn = turns.wait().await;
        let device = journal.device().clone();
        let simulated = false;
        let entry = DeskEntry {
            id: deed.only_id(simulated).unwrap_or_else(|| EntryId::from_bits(random::bits())),
            event: self.event().id.clone(),
            nth: self.book.with_untracked(|book| book.ledger.next_of(&device)),
            device,
            station: address::query("station").filter(|id| !id.is_empty()).map(StationId::new),
            made: clock::now(),
            simulated,
            deed,
        };
        let is_new = journal.enter(&entry).await?;
        if is_new {
            let stored = Entry { key: entry_key(entry.id), json: entry.to_json() };
            self.book.update(|book| book.add(&[stored]));
            self.read.update_value(|read| read.count += 1);
        }
        drop(turn);
        if !is_new {
            // Another tab was faster.
            self.read_what_grew().await?;
        }
        Ok(is_new)
    }
}
