//! Noting things: a desk entry is on the disk before the screen shows it.

use leptos::prelude::*;

use super::app::Desk;
use crate::engine::desk_entry::{Deed, DeskEntry, entry_key};
use crate::engine::id::StationId;
use crate::platform::address;
use crate::platform::journal::{Entry, Noting, StorageError};

impl Desk {
    /// Notes what was done, here and now. False where that cannot be done
    /// twice, and was done before.
    pub async fn note(self, deed: Deed) -> Result<bool, StorageError> {
        self.enter(deed).await.map(|(_, is_new)| is_new)
    }

    /// The same, with the entry.
    pub async fn enter(self, deed: Deed) -> Result<(DeskEntry, bool), StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let turns = self.turns.get_value();
        // No reading counts the entry as well.
        let turn = turns.wait().await;
        let nth = self.book.with_untracked(|book| book.ledger.next_of(journal.device()));
        let noting =
            Noting { event: self.event().id.clone(), nth, station: self.here(), simulated: self.is_dry_run };
        let (entry, is_new) = journal.note(noting, deed).await?;
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
        Ok((entry, is_new))
    }

    /// Where the phone stands, as its address says.
    pub fn here(self) -> Option<StationId> {
        address::query("station").filter(|id| !id.is_empty()).map(StationId::new)
    }

    /// What a station is called; follows the language and what was noted.
    pub fn station_name(self, station: Option<&StationId>) -> String {
        let stations = self.stations();
        let named = stations.into_iter().find(|(of, _)| of.as_ref() == station);
        named.map(|(_, name)| name).unwrap_or_else(|| match station {
            Some(id) => id.to_string(),
            None => self.texts().no_station.to_owned(),
        })
    }
}
