//! Merging sets of records by id.

use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::engine::id::ResponseId;
use crate::engine::record::Record;
use crate::engine::record_ref::RecordRef;

/// Tells new records from those seen before, without keeping them.
#[derive(Clone, Debug, Default)]
pub struct Merger {
    seen: FxHashMap<ResponseId, u64>,
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

/// What merging has to know of a record: its id, and a digest of what it
/// says. Two spellings of one record in JSON have the same digest; that two
/// records of one id have it too is as likely as a coin falling on one side
/// 64 times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    id: ResponseId,
    digest: u64,
}

impl Fingerprint {
    /// The record's fingerprint.
    pub fn of(record: &RecordRef<'_>) -> Self {
        Self { id: record.id(), digest: FxBuildHasher.hash_one(record) }
    }
}

impl Merger {
    /// Takes note of one record.
    pub fn see(&mut self, record: &Record) -> Merged {
        self.take(Fingerprint::of(&RecordRef::of(record)))
    }

    /// Takes note of the record with this fingerprint.
    pub fn take(&mut self, Fingerprint { id, digest }: Fingerprint) -> Merged {
        match self.seen.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(digest);
                Merged::New
            }
            Entry::Occupied(entry) if *entry.get() == digest => Merged::Again,
            Entry::Occupied(_) => Merged::Conflict,
        }
    }
}
