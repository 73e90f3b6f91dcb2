//! Private answers that were to be kept until a day that is past: found, and
//! wiped. Every count stays what it was.

use std::collections::HashSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DataDesk;
use crate::engine::cases::{has_notes, without_notes};
use crate::engine::id::{PackId, ResponseId};
use crate::engine::pack::is_outdated;
use crate::engine::record::Outcome;
use crate::engine::record_ref::RecordRef;
use crate::platform::clock;
use crate::platform::journal::{BATCH, StorageError};

/// A pack whose private answers were to be gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The pack.
    pub pack: PackId,
    /// Its title.
    pub title: String,
    /// The last day on which they were to be kept.
    pub retain_until: String,
    /// The keys of the responses that still hold some.
    pub keys: Vec<String>,
}

impl DataDesk {
    /// Looks for what is overdue. Nothing is read where no day is past.
    pub fn look_for_overdue(self) {
        let today = clock::today();
        let mut due: Vec<Overdue> = self.desk.run_packs.with_untracked(|packs| {
            let past = packs.iter().filter(|pack| is_outdated(&pack.retain_until, &today));
            let overdue = past.map(|pack| Overdue {
                pack: pack.pack.clone(),
                title: pack.title.clone(),
                retain_until: pack.retain_until.clone(),
                keys: Vec::new(),
            });
            overdue.collect()
        });
        if due.is_empty() {
            self.overdue.set(due);
            return;
        }
        spawn_local(async move {
            let look = |found: &mut Vec<(PackId, String)>, record: &RecordRef<'_>| {
                let noted = || self.desk.book.with_untracked(|book| has_notes(&book.ledger, record.id()));
                if holds_sealed(record) || noted() {
                    found.push((PackId::new(record.pack()), record.id().to_string()));
                }
            };
            // A reading that fails is on the screen by then.
            let Ok(found) = self.desk.look_through(Vec::new, look).await else { return };
            for (pack, key) in found {
                due.iter_mut().filter(|overdue| overdue.pack == pack).for_each(|o| o.keys.push(key.clone()));
            }
            due.retain(|overdue| !overdue.keys.is_empty());
            self.overdue.set(due);
        });
    }

    /// Wipes what is sealed in these responses, and in what was noted of them.
    pub fn wipe(self, overdue: &Overdue) {
        let keys = overdue.keys.clone();
        spawn_local(async move {
            self.fault.set(self.wipe_all(&keys).await.err());
            // A reading that fails is on the screen by then.
            let _ = self.desk.read_what_grew().await;
            self.look_for_overdue();
        });
    }

    async fn wipe_all(self, keys: &[String]) -> Result<(), StorageError> {
        let journal = self.desk.journal.get_value().ok_or(StorageError::Refused)?;
        for keys in keys.chunks(BATCH as usize) {
            let ids: HashSet<ResponseId> = keys.iter().filter_map(|key| ResponseId::parse(key)).collect();
            let noted =
                self.desk.book.with_untracked(|book| without_notes(&book.ledger, |of| ids.contains(&of)));
            journal.wipe(keys, noted).await?;
        }
        journal.tell_other_tabs();
        Ok(())
    }
}

fn holds_sealed(record: &RecordRef<'_>) -> bool {
    record.outcomes().any(|(_, outcome)| matches!(outcome, Outcome::Sealed(sealed) if !sealed.is_wiped()))
}
