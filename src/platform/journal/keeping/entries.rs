//! Desk entries: what organisers note, one strict transaction each.

use crate::engine::desk_entry::{DeskEntry, entry_key};
use crate::platform::journal::{HighWaterMark, JOURNAL, Journal, StorageError};
use crate::platform::{announce, settings};

impl Journal {
    /// Appends an entry. When this returns, it is on the phone's disk; it says
    /// whether it is new, or another one was there under its id.
    pub async fn enter(&self, entry: &DeskEntry) -> Result<bool, StorageError> {
        let is_new = self.put(JOURNAL, entry_key(entry.id), entry.to_json()).await?;
        // The mark is a warning light: the entry is saved without it.
        if let Ok(count) = self.count().await {
            let HighWaterMark { count: before, last } = self.high_water_mark();
            let _ = settings::set(&self.mark_name(), &HighWaterMark { count: count.max(before), last });
        }
        announce::journal_grew(&self.name);
        Ok(is_new)
    }
}
