//! What only typed sheets of paper ask of the journal: a draft that leaves
//! nothing behind, and a record put right by another one.

use crate::engine::id::ResponseId;
use crate::engine::record::{Record, Response};
use crate::engine::restore::{Incoming, Landing};
use crate::engine::stored::{Arrival, Stored};
use crate::platform::journal::indexed::{Indexed, complete, failed};
use crate::platform::journal::{DRAFTS, Journal, StorageError};
use crate::platform::settings;

impl Journal {
    /// Drops the draft of a sheet. Nobody gave anything up: the sheet is still
    /// there, so no record says so.
    pub async fn drop_sheet(&self, id: ResponseId) -> Result<(), StorageError> {
        let _turn = self.turns.wait().await;
        match &self.indexed {
            Some(store) => store.drop_draft(&id.to_string()).await,
            None => {
                settings::remove(&self.local.name(DRAFTS, &id.to_string()));
                Ok(())
            }
        }
    }

    /// Erases a response, and appends what it should have been under an id of
    /// its own, both or neither. The draft of the latter goes too. What became
    /// of the former comes back.
    pub async fn correct(&self, wrong: ResponseId, right: &Response) -> Result<Landing, StorageError> {
        let right = Incoming::of_record(&Record::Response(right.clone()));
        let mut landings = self.merge(&[right, Incoming::of(&Stored::Erased(wrong))]).await?;
        self.tell_other_tabs();
        match (landings.pop(), landings.pop()) {
            (Some(wrong), Some(right)) if matches!(right.arrival, Arrival::New | Arrival::Known) => Ok(wrong),
            // Nobody else mints this id.
            _ => Err(StorageError::Failed("another response has the id of the corrected one".to_owned())),
        }
    }
}

impl Indexed {
    async fn drop_draft(&self, id: &str) -> Result<(), StorageError> {
        let dropped = async {
            let database = self.open().await?;
            let transaction = database.transaction("readwrite")?;
            transaction.object_store(DRAFTS)?.delete(&id.into())?;
            complete(&transaction).await
        };
        dropped.await.map(drop).map_err(failed)
    }
}
