//! Deleting everything of this event on this phone: only where all of it is in
//! a file, or where somebody types how much it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::book::Book;
use super::{DataDesk, Exported, REMIND_EVERY, phones_name, remind_name};
use crate::engine::phones::Phones;
use crate::platform::journal::{Deleted, StorageError};
use crate::platform::settings;
use crate::ui::memory;

/// How deleting goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deleting {
    /// Nobody has asked for it.
    Idle,
    /// Somebody has, and is to confirm it.
    Asked,
    /// Everything was deleted.
    Done(Deleted),
    /// Storage is in the way.
    Failed(StorageError),
}

impl DataDesk {
    /// Whether the count has to be typed: something is in no file. Follows
    /// everything.
    pub fn needs_count(self) -> bool {
        self.not_backed_up() > 0
    }

    /// Deletes everything, if it may be: `typed` is the count that was typed.
    /// What has come since the page last counted is counted first.
    pub fn delete_everything(self, typed: String) {
        spawn_local(async move {
            let counted = self.desk.read_what_grew().await;
            if counted.is_ok() && !self.may_delete(&typed) {
                return;
            }
            let deleted = match counted {
                Ok(()) => self.delete().await,
                Err(error) => Err(error),
            };
            self.deleting.set(deleted.map_or_else(Deleting::Failed, Deleting::Done));
            // A reading that fails is on the screen by then.
            let _ = self.desk.read_what_grew().await;
            self.look_at_health();
        });
    }

    fn may_delete(self, typed: &str) -> bool {
        let (needs_count, count) = untrack(|| (self.needs_count(), self.desk.book.with(Book::records)));
        !needs_count || typed.trim() == count.to_string()
    }

    async fn delete(self) -> Result<Deleted, StorageError> {
        let journal = self.desk.journal.get_value().ok_or(StorageError::Refused)?;
        let deleted = journal.delete_everything().await?;
        journal.tell_other_tabs();
        let event = self.desk.event().id.clone();
        [phones_name(&event), remind_name(&event)].iter().for_each(|name| settings::remove(name));
        memory::forget(&event);
        Exported::forget(&event);
        self.desk.exported.set(Exported::default());
        self.phones.set(Phones::default());
        self.remind_every.set(REMIND_EVERY);
        // What is collected from now on is another phone's: what this one
        // handed in before stays whole.
        let journal = journal.of_another_phone().await?;
        self.device.set(journal.device().clone());
        self.desk.journal.set_value(Some(journal));
        Ok(deleted)
    }
}
