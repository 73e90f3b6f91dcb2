//! The journal in `localStorage`, for browsers that refuse IndexedDB. Every
//! write is read back before it counts as saved.

use crate::engine::id::EventId;
use crate::platform::settings;

use super::{Change, DRAFTS, Entry, JOURNAL, PACKS, StorageError, replaceable};

/// Where in the settings the journal lies.
#[derive(Clone, Debug)]
pub(super) struct Local {
    prefix: String,
}

impl Local {
    pub fn new(event: &EventId) -> Self {
        Self { prefix: format!("store/{event}") }
    }

    /// Whether the change was put.
    pub fn apply(&self, change: &Change) -> Result<bool, StorageError> {
        let stored: Option<String> = settings::get(&self.name(JOURNAL, &change.key));
        let put = stored.is_none_or(|stored| replaceable(&stored));
        if put {
            write(&self.name(change.store, &change.key), &change.json)?;
        }
        if change.store == JOURNAL {
            settings::remove(&self.name(DRAFTS, &change.key));
        }
        Ok(put)
    }

    pub fn entries(&self) -> Vec<Entry> {
        let keys = self.keys();
        keys.into_iter().map(|key| Entry { json: self.text(&self.name(JOURNAL, &key)), key }).collect()
    }

    /// The journal's keys.
    pub fn keys(&self) -> Vec<String> {
        let prefix = self.name(JOURNAL, "");
        let names = settings::names(&prefix);
        names.iter().map(|name| name.strip_prefix(&prefix).unwrap_or(name).to_owned()).collect()
    }

    pub fn drafts(&self) -> Vec<String> {
        self.all(DRAFTS)
    }

    pub fn count(&self) -> usize {
        settings::names(&self.name(JOURNAL, "")).len()
    }

    pub fn pack(&self, key: &str) -> Option<String> {
        settings::get(&self.name(PACKS, key))
    }

    fn all(&self, kind: &str) -> Vec<String> {
        settings::names(&self.name(kind, "")).iter().map(|name| self.text(name)).collect()
    }

    /// A text that was damaged comes as it lies there, to be exported raw.
    pub(super) fn text(&self, name: &str) -> String {
        settings::get(name).or_else(|| settings::raw(name)).unwrap_or_default()
    }

    pub(super) fn name(&self, kind: &str, key: &str) -> String {
        format!("{}/{kind}/{key}", self.prefix)
    }
}

pub(super) fn write(name: &str, json: &str) -> Result<(), StorageError> {
    settings::set(name, &json).map_err(|_| StorageError::Full)?;
    match settings::get::<String>(name) {
        Some(stored) if stored == json => Ok(()),
        _ => Err(StorageError::Failed("what was written did not read back".to_owned())),
    }
}
