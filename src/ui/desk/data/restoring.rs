//! Taking files in: backups and `responses.jsonl` files are looked at first, a
//! slice at a time, and nothing is written; somebody sees what would come of
//! it; and then all of it is written at once, or nothing.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DataDesk;
use crate::engine::backup::{KeptPack, LineReader};
use crate::engine::format::ReadError;
use crate::engine::id::DeviceId;
use crate::engine::intake::{Gain, Intake, Put};
use crate::engine::pack::Pack;
use crate::engine::restore::{Extra, Incoming, Landing, LineFault, Refusal, Report, Restore};
use crate::platform::journal::{Journal, StorageError, Watch, Written};
use crate::platform::picked::Picked;

/// How it goes with files that were picked.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Taking {
    /// None were picked.
    #[default]
    Nothing,
    /// They are being looked at.
    Reading {
        /// The file that is looked at.
        file: String,
        /// How far it has come with all of them, of 1.
        share: f64,
    },
    /// They were looked at: this would come of it. Nothing is written yet.
    Offered(Vec<Restored>, Gain),
    /// They are being written.
    Writing {
        /// How far it has come, of 1.
        share: f64,
    },
    /// This came of it.
    Ended(Vec<Restored>, End),
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Everything is written that was to be.
    Taken,
    /// Somebody changed their mind: nothing is.
    Cancelled,
    /// Nothing could be.
    Failed(StorageError),
}

/// A file that was picked, and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The file's name.
    pub file: String,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of a file.
pub type Outcome = Result<Report, RestoreFault>;

/// Why nothing of a file is taken, or not what is behind some place of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreFault {
    /// Nothing of it is for this desk.
    Refused(Refusal),
    /// It cannot be read any more.
    Gone,
    /// The journal cannot be read.
    Storage(StorageError),
}

/// What waits to be written.
#[derive(Default)]
pub struct Waiting {
    /// The files, to be looked at anew where the journal was changed meanwhile.
    files: Vec<Picked>,
    intake: Intake,
    /// What each file says of phones.
    handed_in: Vec<Restore>,
    packs: Vec<KeptPack>,
    keys: Vec<String>,
    /// Whether somebody changed their mind.
    is_cancelled: Rc<Cell<bool>>,
}

impl DataDesk {
    /// Looks at files, one after the other.
    pub fn look_into(self, files: Vec<Picked>) {
        if self.is_taking_in() || files.is_empty() {
            return;
        }
        self.taking.set(Taking::Reading { file: String::new(), share: 0.0 });
        spawn_local(self.look(files));
    }

    /// Writes what was looked at.
    pub fn take_in(self) {
        let Taking::Offered(files, _) = self.taking.get_untracked() else { return };
        self.taking.set(Taking::Writing { share: 0.0 });
        spawn_local(self.write(files));
    }

    /// Leaves everything as it was.
    pub fn leave(self) {
        self.waiting.with_value(|waiting| waiting.is_cancelled.set(true));
        if let Taking::Offered(files, _) = self.taking.get_untracked() {
            self.end(files, End::Cancelled);
        }
    }

    /// What the files that wait to be written call a phone.
    pub fn name_in_files(self, device: &DeviceId) -> Option<String> {
        self.waiting.with_value(|waiting| {
            let mut names = waiting.handed_in.iter().flat_map(Restore::names);
            names.find(|(of, _)| *of == device).map(|(_, name)| name.to_owned())
        })
    }

    /// Whether files are being looked at or written; follows it.
    pub fn is_taking_in(self) -> bool {
        self.taking.with(|taking| matches!(taking, Taking::Reading { .. } | Taking::Writing { .. }))
    }

    async fn look(self, files: Vec<Picked>) {
        let mut waiting = Waiting { files: files.clone(), ..Waiting::default() };
        let is_cancelled = waiting.is_cancelled.clone();
        // Somebody can change their mind from now on.
        self.waiting.set_value(Waiting { is_cancelled: is_cancelled.clone(), ..Waiting::default() });
        let mut told = Vec::new();
        // What is new is told from what the desk knows.
        if let Err(error) = self.desk.read_what_grew().await {
            return self.end(told, End::Failed(error));
        }
        match self.rivals().await {
            Ok(rivals) => waiting.intake = Intake::beside(rivals),
            Err(error) => return self.end(told, End::Failed(error)),
        }
        for (place, file) in files.iter().enumerate() {
            let share = |of_file: f64| (place as f64 + of_file) / files.len() as f64;
            let outcome = self.look_at(file, &mut waiting, share).await;
            told.push(Restored { file: file.name(), outcome });
            if is_cancelled.get() {
                return self.end(told, End::Cancelled);
            }
        }
        let gain = waiting.intake.gain();
        self.waiting.set_value(waiting);
        if gain.writes > 0 {
            self.taking.set(Taking::Offered(told, gain));
        } else {
            self.write(told).await;
        }
    }

    async fn look_at(self, file: &Picked, waiting: &mut Waiting, share: impl Fn(f64) -> f64) -> Outcome {
        let journal = self.desk.journal.get_value().ok_or(RestoreFault::Storage(StorageError::Refused))?;
        let mut restore = Restore::new(self.desk.event().id.clone(), self.device.get_untracked());
        let (mut reader, mut from) = (LineReader::default(), 0.0);
        let mut extras = Vec::new();
        loop {
            let of_file = from / file.size().max(1.0);
            self.taking.set(Taking::Reading { file: file.name(), share: share(of_file) });
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
            let batch = restore.batch();
            let landings =
                self.land(&journal, &batch, &mut waiting.intake).await.map_err(RestoreFault::Storage)?;
            restore.landed(&batch, &landings);
            for extra in extras.drain(..) {
                self.look_at_extra(&journal, &mut restore, extra, waiting)
                    .await
                    .map_err(RestoreFault::Storage)?;
            }
            let is_over = slice.is_empty() || restore.refusal().is_some();
            if is_over || waiting.is_cancelled.get() {
                let report = restore.report().map_err(RestoreFault::Refused);
                waiting.handed_in.push(restore);
                return report;
            }
        }
    }

    /// What becomes of these, as far as the desk knows the journal.
    async fn land(
        self,
        journal: &Journal,
        batch: &[Incoming],
        intake: &mut Intake,
    ) -> Result<Vec<Landing>, StorageError> {
        let known = self.desk.book.with_untracked(|book| {
            let keys = batch.iter().map(|incoming| &incoming.key);
            keys.filter(|key| !intake.has(key) && book.has_key(key)).cloned().collect::<Vec<_>>()
        });
        let here = match known.is_empty() {
            true => Vec::new(),
            false => journal.under(&known).await?,
        };
        let mut here: HashMap<String, String> =
            here.into_iter().map(|entry| (entry.key, entry.json)).collect();
        Ok(batch.iter().map(|incoming| intake.land(incoming, here.remove(&incoming.key))).collect())
    }

    async fn look_at_extra(
        self,
        journal: &Journal,
        restore: &mut Restore,
        extra: Extra,
        waiting: &mut Waiting,
    ) -> Result<(), StorageError> {
        match extra {
            Extra::Keys(line, keys) => match self.keys.count_new(&keys) {
                Ok(count) => {
                    restore.found_keys(count);
                    waiting.keys.push(keys);
                }
                Err(error) => restore.refuse(line, LineFault::Unreadable(error)),
            },
            Extra::Pack(line, pack) => match readable(&pack) {
                Ok(()) => {
                    let is_waiting = waiting.packs.iter().any(|other| other.key == pack.key);
                    if !is_waiting && !journal.has_pack(&pack.key).await? {
                        restore.kept_pack();
                        waiting.packs.push(pack);
                    }
                }
                Err(error) => restore.refuse(line, LineFault::Unreadable(error)),
            },
        }
        Ok(())
    }

    async fn write(self, files: Vec<Restored>) {
        let Some(waiting) = self.waiting.try_update_value(std::mem::take) else { return };
        // Somebody can still change their mind.
        let is_cancelled = waiting.is_cancelled.clone();
        self.waiting.set_value(Waiting { is_cancelled: is_cancelled.clone(), ..Waiting::default() });
        match self.write_all(&waiting, &is_cancelled).await {
            Ok(Written::All) => {
                self.end(files, End::Taken);
                // A reading that fails is on the screen by then.
                let _ = self.desk.read_what_grew().await;
                self.look_at_health();
                // Where all that came does not count, nothing was read.
                self.look_for_conflicts();
            }
            Ok(Written::Cancelled) => self.end(files, End::Cancelled),
            // Somebody finished a run meanwhile, say.
            Ok(Written::Changed) => Box::pin(self.look(waiting.files)).await,
            Err(error) => self.end(files, End::Failed(error)),
        }
    }

    async fn write_all(self, waiting: &Waiting, is_cancelled: &Cell<bool>) -> Result<Written, StorageError> {
        let journal = self.desk.journal.get_value().ok_or(StorageError::Refused)?;
        let rivals = waiting.intake.rival_puts();
        let puts: Vec<&Put> = waiting.intake.puts().iter().chain(&rivals).collect();
        let on_progress = |done: usize| {
            self.taking.set(Taking::Writing { share: done as f64 / puts.len().max(1) as f64 });
        };
        // Records that nobody can read as yet are worse than packs of none.
        for pack in &waiting.packs {
            journal.restore_pack(pack.clone()).await?;
        }
        if !puts.is_empty() {
            let written = journal.take_in(&puts, Watch { on_progress: &on_progress, is_cancelled }).await?;
            if written != Written::All {
                return Ok(written);
            }
            journal.tell_other_tabs();
        }
        self.change_phones(|phones| waiting.handed_in.iter().for_each(|file| file.hand_in(phones)));
        // Whose they are is looked at on their page.
        for keys in &waiting.keys {
            // They were read before.
            let _ = self.keys.offer(keys);
        }
        Ok(Written::All)
    }

    fn end(self, files: Vec<Restored>, end: End) {
        self.waiting.set_value(Waiting::default());
        self.taking.set(Taking::Ended(files, end));
    }
}

/// What cannot be read is not to stand in the way of a pack that can.
fn readable(pack: &KeptPack) -> Result<(), ReadError> {
    Pack::from_json(&pack.json).map(drop)
}
