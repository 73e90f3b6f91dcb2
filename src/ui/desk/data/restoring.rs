//! Restoring: backups and `responses.jsonl` files come into the journal, a
//! slice of a file at a time, each slice in one strict transaction. One that is
//! stopped half-way can be picked again: what is here already is left alone.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DataDesk;
use crate::engine::backup::{KeptPack, LineReader};
use crate::engine::format::ReadError;
use crate::engine::pack::Pack;
use crate::engine::restore::{Extra, LineFault, Refusal, Report, Restore};
use crate::platform::journal::{Journal, StorageError};
use crate::platform::picked::Picked;

/// A file that was picked, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The file's name.
    pub file: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a file.
pub type Outcome = Result<Report, RestoreFault>;

/// Why a file was not restored, or not to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreFault {
    /// Nothing of it is for this desk.
    Refused(Refusal),
    /// It cannot be read any more.
    Gone,
    /// The journal takes nothing.
    Storage(StorageError),
}

impl DataDesk {
    /// Restores files, one after the other.
    pub fn restore(self, files: Vec<Picked>) {
        if self.restoring.with_untracked(Option::is_some) || files.is_empty() {
            return;
        }
        self.restored.set(Vec::new());
        self.restoring.set(Some((String::new(), 0.0)));
        spawn_local(async move {
            for file in files {
                let outcome = self.restore_file(&file).await;
                self.restored.update(|all| all.push(Restored { file: file.name(), outcome }));
            }
            self.restoring.set(None);
            // A reading that fails is on the screen by then.
            let _ = self.desk.read_what_grew().await;
            self.look_at_health();
        });
    }

    async fn restore_file(self, file: &Picked) -> Outcome {
        let journal = self.desk.journal.get_value().ok_or(RestoreFault::Storage(StorageError::Refused))?;
        let mut restore = Restore::new(self.desk.event().id.clone(), self.device.get_untracked());
        let read = self.read_file(file, &journal, &mut restore).await;
        journal.tell_other_tabs();
        read?;
        let mut report = Err(RestoreFault::Gone);
        self.change_phones(|phones| report = restore.finish(phones).map_err(RestoreFault::Refused));
        report
    }

    async fn read_file(
        self,
        file: &Picked,
        journal: &Journal,
        restore: &mut Restore,
    ) -> Result<(), RestoreFault> {
        let (mut reader, mut from) = (LineReader::default(), 0.0);
        let mut extras = Vec::new();
        loop {
            self.restoring.set(Some((file.name(), from / file.size().max(1.0))));
            let slice = file.slice(from).await.map_err(|_| RestoreFault::Gone)?;
            from += slice.len() as f64;
            self.phones.with_untracked(|phones| {
                let mut take =
                    |number, line: Result<&[u8], _>| extras.extend(restore.take(number, line, phones));
                match slice.is_empty() {
                    true => std::mem::take(&mut reader).finish(&mut take),
                    false => reader.push(&slice, &mut take),
                }
            });
            self.merge(journal, restore).await.map_err(RestoreFault::Storage)?;
            for extra in extras.drain(..) {
                self.take_extra(journal, restore, extra).await.map_err(RestoreFault::Storage)?;
            }
            if slice.is_empty() || restore.refusal().is_some() {
                return Ok(());
            }
        }
    }

    async fn take_extra(
        self,
        journal: &Journal,
        restore: &mut Restore,
        extra: Extra,
    ) -> Result<(), StorageError> {
        match extra {
            // Whose they are is looked at on their page.
            Extra::Keys(line, keys) => match self.keys.offer(&keys) {
                Ok(count) => restore.found_keys(count),
                Err(error) => restore.refuse(line, LineFault::Unreadable(error)),
            },
            Extra::Pack(line, pack) => match readable(&pack) {
                Ok(()) => {
                    if journal.restore_pack(pack).await? {
                        restore.kept_pack();
                    }
                }
                Err(error) => restore.refuse(line, LineFault::Unreadable(error)),
            },
        }
        Ok(())
    }

    async fn merge(self, journal: &Journal, restore: &mut Restore) -> Result<(), StorageError> {
        let batch = restore.batch();
        if batch.is_empty() {
            return Ok(());
        }
        let landings = journal.merge(&batch).await?;
        self.change_phones(|phones| restore.landed(&batch, &landings, phones));
        Ok(())
    }
}

/// What cannot be read is not to stand in the way of a pack that can.
fn readable(pack: &KeptPack) -> Result<(), ReadError> {
    Pack::from_json(&pack.json).map(drop)
}
