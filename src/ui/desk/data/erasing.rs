//! Erasing a response by the receipt code that its participant took home.
//! Organisers see which run it is before they erase it, never its answers.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DataDesk;
use crate::engine::cases::without_notes;
use crate::engine::id::{ResponseId, StationId};
use crate::engine::receipt::{NotAReceipt, ReceiptCode};
use crate::engine::record_ref::RecordRef;
use crate::engine::restore;
use crate::engine::stored::Stored;
use crate::platform::journal::{Journal, StorageError};

/// How erasing goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Erasing {
    /// Nobody has typed anything.
    Idle,
    /// What was typed is no code.
    NotACode(NotAReceipt),
    /// It is a code, but of nothing on this phone.
    Unknown(ReceiptCode),
    /// The response with it was erased before.
    ErasedBefore(ReceiptCode),
    /// These have it; nearly always one.
    Found(ReceiptCode, Vec<Found>),
    /// It was erased.
    Erased(ReceiptCode),
    /// Storage is in the way.
    Failed(StorageError),
}

/// A response that may be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The response.
    pub id: ResponseId,
    /// The activity's title.
    pub activity: String,
    /// The station's name.
    pub station: String,
    /// When it began, by the phone's clock.
    pub started: String,
}

impl DataDesk {
    /// Looks up what was typed.
    pub fn look_up(self, typed: &str) {
        let code = match typed.parse::<ReceiptCode>() {
            Ok(code) => code,
            Err(reason) => return self.erasing.set(Erasing::NotACode(reason)),
        };
        spawn_local(async move {
            let found = self.find(code).await;
            self.erasing.set(found.unwrap_or_else(Erasing::Failed));
        });
    }

    /// Erases a response that was found.
    pub fn erase(self, code: ReceiptCode, id: ResponseId) {
        spawn_local(async move {
            let erased = self.put_tombstone(id).await;
            self.erasing.set(erased.map_or_else(Erasing::Failed, |()| Erasing::Erased(code)));
            // A reading that fails is on the screen by then.
            let _ = self.desk.read_what_grew().await;
        });
    }

    async fn find(self, code: ReceiptCode) -> Result<Erasing, StorageError> {
        self.desk.read_what_grew().await?;
        let journal = self.journal()?;
        let (ids, erased) =
            self.desk.book.with_untracked(|book| (book.with_code(code), book.has_erased(code)));
        if ids.is_empty() {
            return Ok(if erased { Erasing::ErasedBefore(code) } else { Erasing::Unknown(code) });
        }
        let keys: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let entries = journal.under(&keys).await?;
        let records = entries.iter().filter_map(|entry| RecordRef::from_json(&entry.json).ok());
        Ok(Erasing::Found(code, records.map(|record| self.describe(&record)).collect()))
    }

    fn describe(self, record: &RecordRef<'_>) -> Found {
        let (activities, stations) = untrack(|| (self.desk.activities(), self.desk.stations()));
        let (id, station) = (record.activity(), record.station().map(StationId::new));
        let title = activities.into_iter().find(|((activity, _), _)| activity.as_str() == id);
        let name = stations.into_iter().find(|(known, _)| *known == station);
        Found {
            id: record.id(),
            activity: title.map_or_else(|| id.to_owned(), |(_, title)| title),
            station: name.map_or_else(|| record.station().unwrap_or_default().to_owned(), |(_, name)| name),
            started: untrack(|| self.desk.minute(record.started())),
        }
    }

    async fn put_tombstone(self, id: ResponseId) -> Result<(), StorageError> {
        let journal = self.journal()?;
        let noted = self.desk.book.with_untracked(|book| without_notes(&book.ledger, |of| of == id));
        let landing = journal.erase(id, noted).await?;
        journal.tell_other_tabs();
        let was = landing.and_then(|landing| landing.was);
        if let Some(Ok(Stored::Record(record))) = was.as_deref().map(Stored::from_json) {
            self.change_phones(|phones| restore::erase(phones, &record));
        }
        Ok(())
    }

    fn journal(self) -> Result<Journal, StorageError> {
        self.desk.journal.get_value().ok_or(StorageError::Refused)
    }
}
