//! Merging and deleting in IndexedDB: each call is one strict transaction.

use js_sys::Array;
use rustc_hash::FxHashMap;
use wasm_bindgen::prelude::*;
use web_sys::IdbRequest;

use super::rivals_of;
use crate::engine::backup::{KeptPack, RIVALS};
use crate::engine::restore::{Incoming, Landing};
use crate::engine::stored::Arrival;
use crate::platform::journal::indexed::{ANY_TIME, Done, Indexed, complete, failed, put, result, text};
use crate::platform::journal::{DRAFTS, JOURNAL, PACKS, StorageError};

impl Indexed {
    /// Merges things. Those that `landed` elsewhere are there already; only
    /// what was erased is erased here too.
    pub async fn merge(
        &self,
        things: &[Incoming],
        landed: &[Option<Landing>],
    ) -> Result<Vec<Landing>, StorageError> {
        self.merge_into(things, landed).await.map_err(failed)
    }

    async fn merge_into(&self, things: &[Incoming], landed: &[Option<Landing>]) -> Done<Vec<Landing>> {
        let database = self.open().await?;
        let transaction = database.transaction("readwrite")?;
        let (journal, drafts) = (transaction.object_store(JOURNAL)?, transaction.object_store(DRAFTS)?);
        let packs = transaction.object_store(PACKS)?;
        let key = |thing: &Incoming| JsValue::from_str(&thing.key);
        let asked: Vec<IdbRequest> =
            things.iter().map(|thing| journal.get(&key(thing))).collect::<Done<_>>()?;
        // They are answered in order; after the last one, all are there.
        if let Some(last) = asked.last() {
            result(last, ANY_TIME).await?;
        }
        let mut now: FxHashMap<&str, &str> = FxHashMap::default();
        let mut landings = Vec::with_capacity(things.len());
        for ((thing, asked), landed) in things.iter().zip(&asked).zip(landed) {
            let found = asked.result()?;
            let found = (!found.is_undefined()).then(|| text(found));
            // The same thing twice in a file.
            let was = now.get(thing.key.as_str()).map(|json| (*json).to_owned()).or(found);
            let landing = thing.land(was);
            let puts = matches!(landing.arrival, Arrival::New | Arrival::Outranks);
            if puts && (landed.is_none() || thing.erased) {
                put(&journal, &thing.key, &thing.json)?;
                now.insert(&thing.key, &thing.json);
            }
            if landing.arrival == Arrival::Outranks {
                packs.delete(&rivals_of(&thing.key).into())?;
            }
            // A record takes the place of its draft.
            if puts || thing.erased {
                drafts.delete(&key(thing))?;
            }
            landings.push(landing);
        }
        complete(&transaction).await?;
        Ok(landings)
    }

    /// Every pack.
    pub async fn packs(&self) -> Result<Vec<KeptPack>, StorageError> {
        let kept = self.kept().await?.into_iter();
        Ok(kept.map(|(key, json)| KeptPack { key, json }).filter(KeptPack::is_pack).collect())
    }

    /// The rows of what does not count.
    pub async fn rivals(&self) -> Result<Vec<(String, String)>, StorageError> {
        let of = |(key, row): (String, String)| Some((key.strip_prefix(RIVALS)?.to_owned(), row));
        Ok(self.kept().await?.into_iter().filter_map(of).collect())
    }

    /// Everything that is kept beside journal and drafts, by key.
    async fn kept(&self) -> Result<Vec<(String, String)>, StorageError> {
        let kept = async {
            let database = self.open().await?;
            let transaction = database.0.transaction_with_str(PACKS)?;
            let store = transaction.object_store(PACKS)?;
            let (keys, values) = (store.get_all_keys()?, store.get_all()?);
            complete(&transaction).await?;
            let all = |request: IdbRequest| request.result().map(|found| Array::from(&found));
            let (keys, values) = (all(keys)?, all(values)?);
            Ok(keys.iter().map(text).zip(values.iter().map(text)).collect())
        };
        kept.await.map_err(failed)
    }

    /// Deletes everything.
    pub async fn clear(&self) -> Result<(), StorageError> {
        let cleared = async {
            let database = self.open().await?;
            let transaction = database.transaction("readwrite")?;
            let clear = |name: &str| transaction.object_store(name)?.clear();
            for name in [JOURNAL, DRAFTS, PACKS] {
                clear(name)?;
            }
            complete(&transaction).await
        };
        cleared.await.map(drop).map_err(failed)
    }
}
