//! Merging sets of stored things by id, without keeping them.

use std::cmp::Ordering;
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::engine::record::Record;
use crate::engine::record_ref::RecordRef;
use crate::engine::stored::{Arrival, Standing, Stored};

/// Tells what counts of what was seen so far. Of two that say different things
/// under one id it knows that they do, and not which one counts: it keeps
/// neither.
#[derive(Clone, Debug, Default)]
pub struct Merger {
    seen: FxHashMap<u128, (Standing, u64)>,
}

/// What merging has to know of something stored: its id, what is known of the
/// run, and a digest of what it says. Two spellings of one record in JSON have
/// the same digest; that two records of one id have it too is as likely as a
/// coin falling on one side 64 times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    id: u128,
    standing: Standing,
    digest: u64,
}

impl Fingerprint {
    /// Of a record.
    pub fn of(record: &RecordRef<'_>) -> Self {
        let digest = FxBuildHasher.hash_one(record);
        Self { id: record.id().bits(), standing: Standing::of(record), digest }
    }

    /// Of anything stored.
    pub fn of_stored(stored: &Stored<'_>) -> Self {
        match stored {
            Stored::Record(record) => Self::of(record),
            Stored::Erased(id) => Self { id: id.bits(), standing: Standing::Erased, digest: 0 },
            Stored::Desk(entry) => {
                let (id, digest) = (entry.id.bits(), FxBuildHasher.hash_one(entry));
                Self { id, standing: Standing::of_entry(entry), digest }
            }
        }
    }
}

impl Merger {
    /// Takes note of one record.
    pub fn see(&mut self, record: &Record) -> Arrival {
        self.take(Fingerprint::of(&RecordRef::of(record)))
    }

    /// Takes note of what has this fingerprint.
    pub fn take(&mut self, Fingerprint { id, standing, digest }: Fingerprint) -> Arrival {
        match self.seen.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert((standing, digest));
                Arrival::New
            }
            Entry::Occupied(mut entry) => {
                let (here, known) = *entry.get();
                let arrival = Arrival::of(standing, here, || match digest == known {
                    true => Ordering::Equal,
                    false => Ordering::Greater,
                });
                if arrival == Arrival::Outranks {
                    entry.insert((standing, digest));
                }
                arrival
            }
        }
    }
}
