//! What was counted before, from blocks: a long journal is on the page before
//! it could be read.
//!
//! Invariant: the journal is the truth. Blocks count only where its keys are
//! those of the records in them and no run that was given up was finished
//! since. Where a record is replaced or erased otherwise, the blocks are thrown
//! away by whoever does it. Anything odd throws all blocks away, too, and the
//! journal is read.

use std::cell::RefCell;

use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::Desk;
use super::book::{Book, Firsts, Misfit};
use super::reading::{add_new, any_finished_since, keys};
use crate::engine::record_block::Block;
use crate::engine::record_ref::RecordRef;
use crate::platform::journal::{BATCH, BlockPlace, Journal, StorageError};

/// How many records make a block: as many as are had at once.
pub(super) const BLOCK: usize = BATCH as usize;

/// Keeps a block, while other things go on. One that is not kept is counted
/// from the journal next time. Nothing is kept of a journal in which something
/// was replaced since this `generation` of it.
pub(super) fn keep(journal: &Journal, generation: u32, block: Option<(String, Vec<u8>)>) {
    if journal.generation() != generation {
        return;
    }
    if let (Some(blocks), Some((name, bytes))) = (journal.blocks(), block) {
        spawn_local(async move {
            let _ = blocks.keep(&name, &bytes).await;
        });
    }
}

/// Throws the blocks away. Where that cannot be, they will not fit next time.
async fn forget(journal: &Journal) {
    if let Some(blocks) = journal.blocks() {
        let _ = blocks.forget().await;
    }
}

impl Desk {
    /// The book with all of the journal counted, as far as possible from
    /// blocks; none, and no blocks any more, where they do not fit to it.
    pub(super) async fn recall(self, journal: &Journal, book: Book) -> Result<Option<Book>, StorageError> {
        if !journal.has_more_than(BATCH).await? {
            // Reading it takes no longer. No copy is to outlive what it is of.
            forget(journal).await;
            return Ok(None);
        }
        let blocks = match journal.blocks() {
            Some(blocks) => blocks.count().await.unwrap_or_default(),
            None => 0,
        };
        if blocks == 0 {
            return Ok(None);
        }
        let generation = journal.generation();
        // Enough to tell how far one is.
        let total = journal.high_water_mark().count.max(blocks * BLOCK);
        let book = RefCell::new(book);
        let blocks = self.each_block(journal, Some(total), |block| book.borrow_mut().recall(block));
        let (recalled, keys) = join(blocks, keys(journal)).await;
        let keys = keys?;
        if recalled.is_ok() && book.borrow().size() > 0 {
            let difference = book.borrow().difference(keys);
            if book.borrow().agrees(&difference) && !any_finished_since(journal, &book).await? {
                add_new(journal, &difference.new, &book).await?;
                let mut book = book.into_inner();
                keep(journal, generation, book.take_block(BLOCK));
                return Ok(Some(book));
            }
        }
        forget(journal).await;
        Ok(None)
    }

    /// Shows every record that was counted to something new; none where not
    /// all of them are in blocks.
    pub(super) async fn look_through_blocks<T>(
        self,
        journal: &Journal,
        new: impl Fn() -> T,
        look: impl Fn(&mut T, &RecordRef<'_>),
    ) -> Option<T> {
        let (mut seen, mut firsts) = (new(), Firsts::default());
        let mut take = |block: &Block| {
            for record in block.records() {
                if !self.book.with_untracked(|book| book.knows(&record)) {
                    return Err(Misfit);
                }
                if firsts.is_first(&record) {
                    look(&mut seen, &record);
                }
            }
            Ok(())
        };
        let loose = self.book.with_untracked(Book::loose);
        self.each_block(journal, None, &mut take).await.ok()?;
        take(&loose?).ok()?;
        self.book.with_untracked(|book| book.size() == firsts.count()).then_some(seen)
    }

    /// Gives every block to `take`. Tells how far it is, of `total` records.
    async fn each_block(
        self,
        journal: &Journal,
        total: Option<usize>,
        mut take: impl FnMut(&Block) -> Result<(), Misfit>,
    ) -> Result<(), Misfit> {
        let blocks = journal.blocks().ok_or(Misfit)?;
        let (mut place, mut read) = (BlockPlace::default(), 0);
        loop {
            let some = blocks.read_on(&mut place).await.map_err(|_| Misfit)?;
            if some.is_empty() {
                return Ok(());
            }
            for bytes in some {
                let block = Block::read(&bytes).ok_or(Misfit)?;
                take(&block)?;
                read += block.len();
            }
            if let Some(total) = total {
                self.progress.set(Some((read.min(total), total)));
            }
        }
    }
}
