//! Merging and deleting in `localStorage`, for browsers that refuse IndexedDB.

use super::rivals_of;
use crate::engine::backup::{KeptPack, RIVALS};
use crate::engine::restore::{Incoming, Landing};
use crate::engine::stored::Arrival;
use crate::platform::journal::local::{Local, write};
use crate::platform::journal::{DRAFTS, JOURNAL, PACKS, StorageError};
use crate::platform::settings;

impl Local {
    /// Merges things: all of them, or only with what lies here already.
    pub fn merge(&self, things: &[Incoming], all: bool) -> Result<Vec<Option<Landing>>, StorageError> {
        things.iter().map(|thing| self.merge_one(thing, all)).collect()
    }

    fn merge_one(&self, thing: &Incoming, all: bool) -> Result<Option<Landing>, StorageError> {
        let name = self.name(JOURNAL, &thing.key);
        let was = settings::get(&name).or_else(|| settings::raw(&name));
        if was.is_none() && !all {
            return Ok(None);
        }
        let landing = thing.land(was);
        if matches!(landing.arrival, Arrival::New | Arrival::Outranks) {
            write(&name, &thing.json)?;
        }
        if landing.arrival == Arrival::Outranks {
            settings::remove(&self.name(PACKS, &rivals_of(&thing.key)));
        }
        if thing.erased || matches!(landing.arrival, Arrival::New | Arrival::Outranks) {
            settings::remove(&self.name(DRAFTS, &thing.key));
        }
        Ok(Some(landing))
    }

    /// Every pack.
    pub fn packs(&self) -> Vec<KeptPack> {
        let prefix = self.name(PACKS, "");
        let names = settings::names(&prefix).into_iter();
        names
            .map(|name| KeptPack {
                json: self.text(&name),
                key: name.strip_prefix(&prefix).unwrap_or(&name).to_owned(),
            })
            .filter(KeptPack::is_pack)
            .collect()
    }

    /// The rows of what does not count.
    pub fn rivals(&self) -> Vec<(String, String)> {
        let prefix = self.name(PACKS, RIVALS);
        let row = |name: String| (name.strip_prefix(&prefix).unwrap_or(&name).to_owned(), self.text(&name));
        settings::names(&prefix).into_iter().map(row).collect()
    }

    /// Deletes everything.
    pub fn clear(&self) {
        for kind in [JOURNAL, DRAFTS, PACKS] {
            settings::names(&self.name(kind, "")).iter().for_each(|name| settings::remove(name));
        }
    }
}
