//! How the desk reads the journal: what is new costs what is new, a long
//! reading shows how far it has come, and no more than a batch of records is
//! in memory at any time.

use leptos::prelude::*;

use super::app::Desk;
use super::blocks::{BLOCK, keep};
use super::book::{AnyBook, Book, Firsts, Keys, Narrowed};
use super::shelf;
use super::trouble::Trouble;
use crate::engine::id::PackHash;
use crate::engine::pack::Pack;
use crate::engine::record::Record;
use crate::engine::record_ref::RecordRef;
use crate::engine::tally::{Filter, Packs};
use crate::platform::clock;
use crate::platform::journal::{BATCH, Entry, HighWaterMark, Journal, Place, StorageError};

impl Desk {
    /// Whether there is so much in the journal that counting it is noticed.
    pub async fn is_long(self) -> bool {
        match self.journal.get_value() {
            Some(journal) => journal.has_more_than(BATCH).await.unwrap_or_default(),
            None => false,
        }
    }

    /// Reads the journal if it has grown.
    pub(super) async fn read_what_grew(self) -> Result<(), StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let turns = self.turns.get_value();
        let _turn = turns.wait().await;
        let last = journal.high_water_mark().last;
        let grew = match journal.count().await {
            Ok(count) => {
                journal.generation() != self.generation.get_value()
                    || self.read.with_value(|read| (read.count, read.last) != (count, last))
            }
            // The reading says what is wrong.
            Err(_) => true,
        };
        if grew {
            self.read_in_turn(None).await?;
        }
        Ok(())
    }

    /// Counts what is new in the journal; all of it where there are other
    /// `packs` to read it with.
    pub(super) async fn read_journal(self, packs: Option<Packs>) -> Result<(), StorageError> {
        let turns = self.turns.get_value();
        let _turn = turns.wait().await;
        self.read_in_turn(packs).await
    }

    /// Gives every record to `take`, a batch at a time.
    pub(super) async fn read_all(self, mut take: impl FnMut(&[Entry])) -> Result<(), StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let turns = self.turns.get_value();
        let _turn = turns.wait().await;
        let read = self.each_batch(&journal, &mut take).await;
        self.reading_trouble.set(read.as_ref().err().cloned().map(Trouble::Reading));
        read
    }

    /// Counts what the filter admits. Nothing happens where another filter was
    /// chosen meanwhile: its own count is on the way.
    pub(super) async fn narrow(self, filter: Filter) -> Result<(), StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let turns = self.turns.get_value();
        let _turn = turns.wait().await;
        if self.filter.with_untracked(|asked| *asked != filter) {
            return Ok(());
        }
        let narrowed = match filter.is_open() {
            true => None,
            false => {
                let new = || Narrowed::by(filter.clone());
                let recount = |narrowed: &mut Option<Narrowed>, record: &RecordRef<'_>| {
                    if let Some(narrowed) = narrowed {
                        self.book.with_untracked(|book| book.recount(narrowed, record));
                    }
                };
                self.look_through_in_turn(&journal, new, recount).await?
            }
        };
        self.book.update(|book| book.narrow(narrowed));
        Ok(())
    }

    /// Shows every record that was counted to something new: from blocks where
    /// all are in them, else from the journal.
    pub(super) async fn look_through<T>(
        self,
        new: impl Fn() -> T,
        look: impl Fn(&mut T, &RecordRef<'_>),
    ) -> Result<T, StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let turns = self.turns.get_value();
        let _turn = turns.wait().await;
        self.look_through_in_turn(&journal, new, look).await
    }

    async fn look_through_in_turn<T>(
        self,
        journal: &Journal,
        new: impl Fn() -> T,
        look: impl Fn(&mut T, &RecordRef<'_>),
    ) -> Result<T, StorageError> {
        if let Some(seen) = self.look_through_blocks(journal, &new, &look).await {
            return Ok(seen);
        }
        let (mut seen, mut firsts) = (new(), Firsts::default());
        let mut take = |entries: &[Entry]| {
            for record in entries.iter().filter_map(|entry| RecordRef::from_json(&entry.json).ok()) {
                let counted = self.book.with_untracked(|book| book.counted(record.id()).is_some());
                if counted && firsts.is_first(&record) {
                    look(&mut seen, &record);
                }
            }
        };
        let read = self.each_batch(journal, &mut take).await;
        self.reading_trouble.set(read.as_ref().err().cloned().map(Trouble::Reading));
        read.map(|()| seen)
    }

    async fn read_in_turn(self, packs: Option<Packs>) -> Result<(), StorageError> {
        let read = match self.journal.get_value() {
            Some(journal) => self.count(&journal, packs).await,
            None => Err(StorageError::Refused),
        };
        self.reading_trouble.set(read.as_ref().err().cloned().map(Trouble::Reading));
        read
    }

    async fn count(self, journal: &Journal, packs: Option<Packs>) -> Result<(), StorageError> {
        let (mark, generation) = (journal.high_water_mark(), journal.generation());
        let erased = generation != self.generation.get_value();
        let same = packs.is_none() && !erased;
        // A tally cannot take back what was erased.
        let counted = same && self.count_what_is_new(journal, &mark).await?;
        if !counted {
            let fresh = self.book.with_untracked(|book| match packs {
                Some(packs) => book.anew(packs, book.edition + 1),
                // Nothing that was made of what is erased by now outlives it.
                None => book.anew(book.packs.clone(), book.edition + u32::from(erased)),
            });
            let book = self.count_all(journal, fresh).await?;
            self.book.set(book);
            self.generation.set_value(generation);
        }
        let (now, before) = (self.book.with_untracked(|book| book.stored), mark.count);
        self.read.set_value(HighWaterMark { count: now, last: mark.last });
        self.emptied.set((now < before).then_some((now, before)));
        self.read_at.set(clock::now().as_str().get(11..19).unwrap_or_default().to_owned());
        Ok(())
    }

    /// Counts all of the journal, with the packs that were kept for it.
    async fn count_all(self, journal: &Journal, mut book: Book) -> Result<Book, StorageError> {
        loop {
            let recalled = self.recall(journal, book.blank()).await;
            self.progress.set(None);
            book = match recalled? {
                Some(book) => book,
                None => self.count_batches(journal, book).await?,
            };
            let kept = self.kept(&book.lacking, journal).await;
            if kept.is_empty() {
                return Ok(book);
            }
            book = book.reopened(kept);
        }
    }

    /// Counts all of the journal as it lies there, and puts it into blocks.
    async fn count_batches(self, journal: &Journal, mut book: Book) -> Result<Book, StorageError> {
        let generation = journal.generation();
        let mut take = |entries: &[Entry]| {
            book.add(entries);
            keep(journal, generation, book.take_block(BLOCK));
        };
        self.each_batch(journal, &mut take).await?;
        Ok(book)
    }

    /// Adds what is new to the book. False where that is not enough: a tally
    /// cannot take anything back, and other packs put questions elsewhere.
    async fn count_what_is_new(self, journal: &Journal, mark: &HighWaterMark) -> Result<bool, StorageError> {
        let new = match self.the_new_one(journal, mark).await? {
            Some(key) => vec![key],
            None => {
                let keys = keys(journal).await?;
                let difference = self.book.with_untracked(|book| book.difference(keys));
                let lost = self.book.with_untracked(|book| book.lost(&difference));
                if lost || any_finished_since(journal, &self.book).await? {
                    return Ok(false);
                }
                difference.new
            }
        };
        add_new(journal, &new, &self.book).await?;
        if let Some(block) = self.book.try_update_untracked(|book| book.take_block(BLOCK)) {
            keep(journal, self.generation.get_value(), block);
        }
        let lacking = self.book.with_untracked(|book| book.lacking.clone());
        Ok(self.kept(&lacking, journal).await.is_empty())
    }

    /// The packs that are lacking, as far as they were kept on the phone.
    async fn kept(self, lacking: &[PackHash], journal: &Journal) -> Vec<Pack> {
        let mut kept = shelf::kept(lacking, journal, self.lang.get_untracked()).await;
        // One under another's name would be lacking for ever.
        kept.retain(|pack| lacking.contains(&pack.hash));
        kept
    }

    /// The key of the record that the journal has grown by, if it has grown by
    /// one record and nothing else has changed.
    async fn the_new_one(
        self,
        journal: &Journal,
        mark: &HighWaterMark,
    ) -> Result<Option<String>, StorageError> {
        let Some(last) = mark.last else { return Ok(None) };
        let count = journal.count().await?;
        let only = self.book.with_untracked(|book| count == book.stored + 1 && book.counted(last).is_none());
        Ok(only.then(|| last.to_string()))
    }

    pub(super) async fn each_batch(
        self,
        journal: &Journal,
        take: &mut impl FnMut(&[Entry]),
    ) -> Result<(), StorageError> {
        let total = journal.count().await?;
        let (mut place, mut read) = (Place::default(), 0);
        let ended = loop {
            if is_long(total) {
                self.progress.set(Some((read, total)));
            }
            match journal.read_on(&mut place).await {
                Ok(entries) if entries.is_empty() => break Ok(()),
                Ok(entries) => {
                    read += entries.len();
                    take(&entries);
                }
                Err(error) => break Err(error),
            }
        };
        self.progress.set(None);
        ended
    }
}

/// The journal's keys.
pub(super) async fn keys(journal: &Journal) -> Result<Keys, StorageError> {
    let (mut place, mut all) = (Place::default(), Keys::default());
    loop {
        let keys = journal.keys_on(&mut place).await?;
        if keys.is_empty() {
            return Ok(all);
        }
        all.add(keys);
    }
}

/// Whether a run that was counted as given up was finished in another tab.
pub(super) async fn any_finished_since(journal: &Journal, book: &impl AnyBook) -> Result<bool, StorageError> {
    for keys in book.look(Book::abandoned).chunks(BATCH as usize) {
        let entries = journal.under(keys).await?;
        if entries.iter().any(|entry| !Record::is_abandoned(&entry.json)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Counts what lies under these keys.
pub(super) async fn add_new(
    journal: &Journal,
    keys: &[String],
    book: &impl AnyBook,
) -> Result<(), StorageError> {
    for keys in keys.chunks(BATCH as usize) {
        let entries = journal.under(keys).await?;
        book.change(|book| book.add(&entries));
    }
    Ok(())
}

fn is_long(count: usize) -> bool {
    count > BATCH as usize
}
