//! What the desk has counted: a tally that grows with the journal.
//!
//! The book keeps ids and counts only, no records: exports read the journal
//! anew, so that a day's answers are in memory no longer than it takes.

use std::collections::HashMap;

use crate::engine::id::{PackHash, ResponseId};
use crate::engine::pack::Pack;
use crate::engine::record::Record;
use crate::engine::tally::{Packs, Tally};
use crate::platform::journal::Stored;

/// The counts of everything that was read from the journal.
#[derive(Debug, Default)]
pub struct Book {
    /// The packs that the records are read with.
    pub packs: Packs,
    /// Counts up when `packs` changes: questions then stand elsewhere.
    pub edition: u32,
    /// The counts.
    pub tally: Tally,
    /// How many records the journal has, readable or not.
    pub stored: usize,
    /// Records that cannot be read.
    pub unreadable: usize,
    /// Records that were made up for a dry run.
    pub simulated: usize,
    /// Records of another version of a known pack, which are matched by id.
    pub other_version: usize,
    /// What was counted, and whether it was a run given up.
    counted: HashMap<ResponseId, bool>,
}

impl Book {
    /// Changes all packs, after which everything is to be counted anew.
    pub fn change_packs(&mut self, packs: Packs) {
        self.packs = packs;
        self.edition += 1;
        self.forget();
    }

    /// Adds a pack, after which everything is to be counted anew.
    pub fn add_pack(&mut self, pack: Pack) {
        self.packs.add(pack);
        self.edition += 1;
        self.forget();
    }

    /// Counts what is new in the journal.
    pub fn count(&mut self, records: &[Stored]) {
        let now: HashMap<ResponseId, bool> =
            unique(records).map(|record| (record.run().id, is_abandoned(record))).collect();
        // A run given up in one tab may be finished in another, and a journal
        // may be cleared: a tally cannot take anything back.
        if self.counted.iter().any(|(id, abandoned)| now.get(id) != Some(abandoned)) {
            self.forget();
        }
        for record in unique(records) {
            if !self.counted.contains_key(&record.run().id) {
                self.add(record);
            }
        }
        self.counted = now;
        self.stored = records.len();
        self.unreadable = records.len() - readable(records).count();
    }

    fn add(&mut self, record: &Record) {
        let run = record.run();
        self.tally.add(record, &self.packs);
        self.simulated += usize::from(run.simulated);
        let other_version = !self.packs.knows(&run.pack_hash) && self.packs.layout(&run.pack).is_some();
        self.other_version += usize::from(other_version);
    }

    fn forget(&mut self) {
        self.tally = Tally::default();
        self.counted.clear();
        self.simulated = 0;
        self.other_version = 0;
    }
}

/// The packs of `records` that are not among `packs`.
pub fn lacking(packs: &Packs, records: &[Stored]) -> Vec<PackHash> {
    let mut lacking: Vec<PackHash> = Vec::new();
    for record in readable(records) {
        let hash = &record.run().pack_hash;
        if !packs.knows(hash) && !lacking.contains(hash) {
            lacking.push(hash.clone());
        }
    }
    lacking
}

/// The records that count: the readable ones, the first under each id.
pub fn unique(records: &[Stored]) -> impl Iterator<Item = &Record> {
    let mut seen = std::collections::HashSet::new();
    readable(records).filter(move |record| seen.insert(record.run().id))
}

fn readable(records: &[Stored]) -> impl Iterator<Item = &Record> {
    records.iter().filter_map(|stored| stored.record.as_ref().ok())
}

fn is_abandoned(record: &Record) -> bool {
    matches!(record, Record::Abandoned(_))
}
