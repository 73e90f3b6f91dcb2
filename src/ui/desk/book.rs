//! What the desk has counted: a tally that grows with the journal.
//!
//! The book keeps ids and counts, and of records no more than make a block:
//! exports read the journal anew, so that a day's answers are in memory no
//! longer than it takes.

use std::cell::RefCell;
use std::collections::HashSet;
use std::collections::hash_map::Entry as Seen;

use leptos::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::engine::desk_entry::{Ledger, entry_of_key};
use crate::engine::id::{PackHash, ResponseId};
use crate::engine::inventory::Inventory;
use crate::engine::pack::Pack;
use crate::engine::receipt::ReceiptCode;
use crate::engine::record_block::{Block, BlockWriter};
use crate::engine::record_ref::RecordRef;
use crate::engine::stored::Stored;
use crate::engine::tally::{Filter, Packs, Tally};
use crate::engine::timeline::Timeline;
use crate::engine::turnout::Turnout;
use crate::platform::journal::Entry;

/// The counts of everything that was read from the journal.
#[derive(Debug, Default)]
pub struct Book {
    /// The packs that the records are read with.
    pub packs: Packs,
    /// Counts up when `packs` changes: questions then stand elsewhere.
    pub edition: u32,
    /// The counts.
    pub tally: Tally,
    /// The counts of what a filter admits; none where there is no filter.
    narrowed: Option<Narrowed>,
    /// How many things were read: records, readable or not, tombstones, and
    /// desk entries.
    pub stored: usize,
    /// What was read, to compare with what lies on other phones.
    pub inventory: Inventory,
    /// What was noted at the desk.
    pub ledger: Ledger,
    /// When runs were finished.
    pub timeline: Timeline,
    /// Where runs were finished, and how.
    pub turnout: Turnout,
    /// Whether made-up records are what it is about: those of a dry run.
    is_dry_run: bool,
    /// Records that cannot be read.
    pub unreadable: usize,
    /// Records that were made up for a dry run.
    pub simulated: usize,
    /// Records of another version of a known pack, which are matched by id.
    pub other_version: usize,
    /// Contents of packs that records name and `packs` has not.
    pub lacking: Vec<PackHash>,
    /// What was counted, and whether it was a run given up.
    counted: FxHashMap<ResponseId, bool>,
    /// What was erased: it never counts.
    erased: FxHashSet<ResponseId>,
    /// Keys of the journal that are not the id of a record under them.
    odd: HashSet<String>,
    /// What was counted and is in no block yet.
    loose: BlockWriter,
    /// The id of the first of these.
    first_loose: Option<ResponseId>,
}

/// A block does not fit to what was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit;

/// What a filter leaves of the records that were read.
#[derive(Debug)]
pub struct Narrowed {
    filter: Filter,
    tally: Tally,
}

/// The book that is on the page, or one that is not yet.
pub trait AnyBook {
    /// Looks at it.
    fn look<T>(&self, look: impl FnOnce(&Book) -> T) -> T;

    /// Changes it.
    fn change(&self, change: impl FnOnce(&mut Book));
}

impl AnyBook for RwSignal<Book> {
    fn look<T>(&self, look: impl FnOnce(&Book) -> T) -> T {
        self.with_untracked(look)
    }

    fn change(&self, change: impl FnOnce(&mut Book)) {
        self.update(change);
    }
}

impl AnyBook for RefCell<Book> {
    fn look<T>(&self, look: impl FnOnce(&Book) -> T) -> T {
        look(&self.borrow())
    }

    fn change(&self, change: impl FnOnce(&mut Book)) {
        change(&mut self.borrow_mut());
    }
}

/// The journal's keys.
#[derive(Debug, Default)]
pub struct Keys {
    ids: Vec<ResponseId>,
    /// Those that are not an id as it is written.
    others: Vec<String>,
}

impl Keys {
    /// Takes note of some more.
    pub fn add(&mut self, keys: Vec<String>) {
        for key in keys {
            let written = key.bytes().all(|byte| !byte.is_ascii_uppercase());
            match ResponseId::parse(&key).filter(|_| written) {
                Some(id) => self.ids.push(id),
                None => self.others.push(key),
            }
        }
    }
}

/// How the journal's keys differ from those that were read.
#[derive(Debug, Default)]
pub struct Difference {
    /// Keys that were not read yet.
    pub new: Vec<String>,
    /// How many were.
    known: usize,
}

impl Book {
    /// A book without packs, of real runs or of made-up ones.
    pub fn empty(is_dry_run: bool) -> Self {
        Self { is_dry_run, ..Self::default() }
    }

    /// The same book with other packs, of which nothing is counted yet.
    pub fn anew(&self, packs: Packs, edition: u32) -> Self {
        let (narrowed, is_dry_run) = (Narrowed::by(self.filter()), self.is_dry_run);
        Self { packs, edition, narrowed, is_dry_run, ..Self::default() }
    }

    /// The filter; an open one where there is none.
    pub fn filter(&self) -> Filter {
        self.narrowed.as_ref().map(|narrowed| narrowed.filter.clone()).unwrap_or_default()
    }

    /// The counts that are looked at: of what the filter admits.
    pub fn shown(&self) -> &Tally {
        self.narrowed.as_ref().map_or(&self.tally, |narrowed| &narrowed.tally)
    }

    /// Whether a filter leaves anything out.
    pub fn is_narrowed(&self) -> bool {
        self.narrowed.is_some()
    }

    /// Looks at the counts of another filter from now on.
    pub fn narrow(&mut self, narrowed: Option<Narrowed>) {
        self.narrowed = narrowed;
    }

    /// Counts for a filter a record that was read before.
    pub fn recount(&self, narrowed: &mut Narrowed, record: &RecordRef<'_>) {
        narrowed.count(record, &self.packs);
    }

    /// How many records there are, readable or not.
    pub fn records(&self) -> usize {
        self.stored.saturating_sub(self.erased.len() + self.ledger.len())
    }

    /// How many were erased.
    pub fn erased(&self) -> usize {
        self.erased.len()
    }

    /// The responses that have this receipt code.
    pub fn with_code(&self, code: ReceiptCode) -> Vec<ResponseId> {
        let finished = self.counted.iter().filter(|(_, abandoned)| !**abandoned);
        finished.map(|(id, _)| *id).filter(|id| code.matches(*id)).collect()
    }

    /// Whether a response with this receipt code was erased.
    pub fn has_erased(&self, code: ReceiptCode) -> bool {
        self.erased.iter().any(|id| code.matches(*id))
    }

    /// How many records were counted.
    pub fn size(&self) -> usize {
        self.counted.len()
    }

    /// Whether the record was counted like this, and not as a run given up
    /// that was finished since, or the other way round.
    pub fn knows(&self, record: &RecordRef<'_>) -> bool {
        self.counted(record.id()) == Some(record.last().is_some())
    }

    /// The same packs, with nothing counted.
    pub fn blank(&self) -> Self {
        self.anew(self.packs.clone(), self.edition)
    }

    /// The same packs and these besides, with nothing counted.
    pub fn reopened(&self, more: Vec<Pack>) -> Self {
        let mut packs = self.packs.clone();
        more.into_iter().for_each(|pack| packs.add(pack));
        self.anew(packs, self.edition + 1)
    }

    /// Counts records that were not read before.
    pub fn add(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.stored += 1;
            let stored = Stored::from_json(&entry.json);
            let in_place = stored.as_ref().is_ok_and(|stored| stored.key() == entry.key);
            if !in_place {
                self.odd.insert(entry.key.clone());
            }
            match stored {
                Ok(Stored::Record(record)) => {
                    let new = self.count(&record);
                    // One under another's name is looked at anew each time.
                    if new && in_place {
                        self.first_loose.get_or_insert(record.id());
                        self.loose.add(&record);
                    }
                }
                Ok(tombstone @ Stored::Erased(id)) => {
                    if self.erased.insert(id) {
                        self.inventory.add_erased(&tombstone);
                    }
                }
                Ok(Stored::Desk(entry)) => {
                    if self.ledger.add((*entry).clone()) {
                        self.inventory.add_entry(&entry);
                    }
                }
                Err(_) => self.unreadable += 1,
            }
        }
    }

    /// Counts what was counted before, as it lies in a block.
    pub fn recall(&mut self, block: &Block) -> Result<(), Misfit> {
        for record in block.records() {
            if self.count(&record) {
                self.stored += 1;
            } else if !self.knows(&record) {
                return Err(Misfit);
            }
        }
        Ok(())
    }

    /// What is in no block yet, if that is at least so much, as a block from
    /// now on: its name and its bytes.
    pub fn take_block(&mut self, at_least: usize) -> Option<(String, Vec<u8>)> {
        let first = self.first_loose.filter(|_| self.loose.len() >= at_least)?;
        self.first_loose = None;
        Some((first.to_string(), std::mem::take(&mut self.loose).finish()))
    }

    /// What is in no block yet.
    pub fn loose(&self) -> Option<Block> {
        Block::read(&self.loose.clone().finish())
    }

    /// Whether it is new, and counted now.
    fn count(&mut self, record: &RecordRef<'_>) -> bool {
        if !self.erased.is_empty() && self.erased.contains(&record.id()) {
            return false;
        }
        let Seen::Vacant(seen) = self.counted.entry(record.id()) else { return false };
        seen.insert(record.last().is_some());
        self.inventory.add(record);
        if record.is_simulated() == self.is_dry_run {
            self.timeline.count(record);
            self.turnout.count(record);
        }
        self.tally.count(record, &self.packs);
        if let Some(narrowed) = &mut self.narrowed {
            narrowed.count(record, &self.packs);
        }
        self.simulated += usize::from(record.is_simulated());
        let hash = record.pack_hash();
        if !self.packs.knows_content(hash) {
            self.other_version += usize::from(self.packs.layout_of(record.pack()).is_some());
            if self.lacking.iter().all(|lacking| lacking.as_str() != hash) {
                self.lacking.push(PackHash::new(hash));
            }
        }
        true
    }

    /// Whether the record of this id was counted; and then, whether it was of
    /// a run given up.
    pub fn counted(&self, id: ResponseId) -> Option<bool> {
        self.counted.get(&id).copied()
    }

    /// The keys of runs given up, which another tab may have finished since.
    pub fn abandoned(&self) -> Vec<String> {
        self.counted.iter().filter(|(_, abandoned)| **abandoned).map(|(id, _)| id.to_string()).collect()
    }

    /// Whether something was read that lies under this key.
    pub fn has_key(&self, key: &str) -> bool {
        let run = ResponseId::parse(key)
            .is_some_and(|id| self.counted.contains_key(&id) || self.erased.contains(&id));
        run || entry_of_key(key).is_some_and(|id| self.ledger.knows(id)) || self.odd.contains(key)
    }

    /// How the keys that the journal has now differ from those that were read.
    pub fn difference(&self, keys: Keys) -> Difference {
        let mut difference = Difference::default();
        for id in keys.ids {
            if self.counted.contains_key(&id) || self.erased.contains(&id) || self.is_odd(id) {
                difference.known += 1;
            } else {
                difference.new.push(id.to_string());
            }
        }
        for key in keys.others {
            let noted = entry_of_key(&key).is_some_and(|id| self.ledger.knows(id));
            if noted || self.odd.contains(&key) {
                difference.known += 1;
            } else {
                difference.new.push(key);
            }
        }
        difference
    }

    fn is_odd(&self, id: ResponseId) -> bool {
        !self.odd.is_empty() && self.odd.contains(&id.to_string())
    }

    /// Whether something that was read is gone, which no tally can take back.
    pub fn lost(&self, difference: &Difference) -> bool {
        difference.known < self.stored
    }

    /// Whether the keys that were read are those that were counted from
    /// blocks: no more, no less.
    pub fn agrees(&self, difference: &Difference) -> bool {
        difference.known == self.stored
    }
}

impl Narrowed {
    /// Nothing counted yet; none for a filter that leaves nothing out.
    pub fn by(filter: Filter) -> Option<Self> {
        let narrowed = |filter| Self { filter, tally: Tally::default() };
        (!filter.is_open()).then(|| narrowed(filter))
    }

    fn count(&mut self, record: &RecordRef<'_>, packs: &Packs) {
        if packs.layout_of(record.pack()).is_some_and(|layout| self.filter.admits(record, layout)) {
            self.tally.count(record, packs);
        }
    }
}

/// Tells the first record under an id from others: the first one counts.
#[derive(Debug, Default)]
pub struct Firsts(FxHashSet<ResponseId>);

impl Firsts {
    /// Whether this is the first record under its id.
    pub fn is_first(&mut self, record: &RecordRef<'_>) -> bool {
        self.0.insert(record.id())
    }

    /// How many there were.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}
