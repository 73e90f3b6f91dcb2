//! What came under one id and says different things: which of them counts, and
//! what is kept beside it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::DataDesk;
use crate::engine::desk_entry::DeskEntry;
use crate::engine::id::{ActivityId, StationId};
use crate::engine::record_ref::RecordRef;
use crate::engine::rivals::Rivals;
use crate::engine::stored::Stored;
use crate::platform::journal::StorageError;

/// An id under which more than one thing came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    /// The id.
    pub key: String,
    /// What counts comes first; then what does not. JSON, as it is stored.
    pub told: Vec<String>,
}

impl DataDesk {
    /// Looks for what came under one id.
    pub fn look_for_conflicts(self) {
        spawn_local(async move {
            match self.contested_now().await {
                Ok(contested) => self.contested.set(contested),
                Err(error) => self.fault.set(Some(error)),
            }
        });
    }

    /// What lies beside the journal and does not count.
    pub(super) async fn rivals(self) -> Result<Rivals, StorageError> {
        let journal = self.desk.journal.get_value().ok_or(StorageError::Refused)?;
        journal.rivals().await
    }

    /// Where, when and on which phone something was made; follows the language.
    pub fn origin(self, json: &str) -> String {
        match Stored::from_json(json) {
            Ok(Stored::Record(record)) => self.origin_of_record(&record),
            Ok(Stored::Desk(entry)) => self.origin_of_entry(&entry),
            Ok(Stored::Erased(_)) | Err(_) => String::new(),
        }
    }

    fn origin_of_record(self, record: &RecordRef<'_>) -> String {
        let (desk, lang) = (self.desk, self.desk.lang.get());
        let (event, id) = (desk.event(), ActivityId::new(record.activity()));
        let activity = event.activities.iter().find(|activity| activity.id == id);
        let title = activity.map_or(record.activity(), |activity| activity.title.get(lang)).to_owned();
        let station = desk.station_name(record.station().map(StationId::new).as_ref());
        let time = desk.minute(record.finished().unwrap_or_else(|| record.started()));
        [title, station, (self.texts().day.id)(record.device()), time].join(" · ")
    }

    fn origin_of_entry(self, entry: &DeskEntry) -> String {
        let station = self.desk.station_name(entry.station.as_ref());
        let time = self.desk.minute(entry.made.as_str());
        [station, (self.texts().day.id)(entry.device.as_str()), time].join(" · ")
    }

    async fn contested_now(self) -> Result<Vec<Contested>, StorageError> {
        let rivals = self.rivals().await?;
        let journal = self.desk.journal.get_value().ok_or(StorageError::Refused)?;
        let mut all = Vec::new();
        for (key, texts) in rivals.iter() {
            let counts = journal.under(&[key.to_owned()]).await?.into_iter().map(|entry| entry.json);
            all.push(Contested { key: key.to_owned(), told: counts.chain(texts.iter().cloned()).collect() });
        }
        Ok(all)
    }
}
