//! Merging sets of records by id.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::engine::id::ResponseId;
use crate::engine::record::Record;

/// Tells new records from those seen before, without keeping them.
#[derive(Clone, Debug, Default)]
pub struct Merger {
    seen: HashMap<ResponseId, u64>,
}

/// What merging makes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merged {
    /// Seen for the first time: to be counted.
    New,
    /// The same record again: not to be counted twice.
    Again,
    /// Another record under the same id: not counted, to be reported.
    Conflict,
}

impl Merger {
    /// Takes note of one record.
    pub fn see(&mut self, record: &Record) -> Merged {
        let mut hasher = DefaultHasher::new();
        record.to_json().hash(&mut hasher);
        let digest = hasher.finish();
        match self.seen.entry(record.run().id) {
            Entry::Vacant(entry) => {
                entry.insert(digest);
                Merged::New
            }
            Entry::Occupied(entry) if *entry.get() == digest => Merged::Again,
            Entry::Occupied(_) => Merged::Conflict,
        }
    }
}
