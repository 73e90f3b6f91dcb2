//! Where the desk keeps blocks of records that it has counted, so that the
//! next opening need not read them all as JSON again.
//!
//! A database of its own beside the journal, and nothing but a copy: it may
//! be lost, thrown away or damaged at any time, and is no answer to whether a
//! record is there. Whoever takes a record out of the journal for good has to
//! [forget](Blocks::forget) the blocks too.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{IdbKeyRange, IdbTransactionMode};

use super::StorageError;
use super::indexed::{ANY_TIME, Connection, Done, PATIENCE, complete, factory, failed, open, result};

const BLOCKS: &str = "blocks";
/// How many blocks are had at once.
const SOME: u32 = 8;

/// The blocks of one journal.
#[derive(Clone, Debug)]
pub struct Blocks {
    name: String,
}

/// Where to read on: at the beginning, by default.
#[derive(Debug, Default)]
pub struct BlockPlace {
    connection: Option<Connection>,
    behind: Option<JsValue>,
}

impl Blocks {
    /// Beside the journal of this name.
    pub(super) fn beside(journal: &str) -> Self {
        Self { name: format!("{journal}/blocks") }
    }

    /// Keeps a block. Its name is the first record's id, so that two desks
    /// that keep the same block keep one.
    pub async fn keep(&self, name: &str, block: &[u8]) -> Result<(), StorageError> {
        let block = Uint8Array::from(block);
        let kept = async {
            let database = self.open().await?;
            let mode = IdbTransactionMode::Readwrite;
            let transaction = database.0.transaction_with_str_and_mode(BLOCKS, mode)?;
            transaction.object_store(BLOCKS)?.put_with_key(&block, &JsValue::from_str(name))?;
            complete(&transaction).await
        };
        kept.await.map(drop).map_err(failed)
    }

    /// The next blocks from this place, which moves behind them; nothing at
    /// the end.
    pub async fn read_on(&self, place: &mut BlockPlace) -> Result<Vec<Vec<u8>>, StorageError> {
        let read = async {
            let database = match place.connection.take() {
                Some(database) => database,
                None => self.open().await?,
            };
            let range = match &place.behind {
                Some(key) => IdbKeyRange::lower_bound_with_open(key, true)?.into(),
                None => JsValue::UNDEFINED,
            };
            let transaction = database.0.transaction_with_str(BLOCKS)?;
            let store = transaction.object_store(BLOCKS)?;
            let keys = store.get_all_keys_with_key_and_limit(&range, SOME)?;
            let blocks = store.get_all_with_key_and_limit(&range, SOME)?;
            complete(&transaction).await?;
            let keys = Array::from(&keys.result()?);
            if keys.length() > 0 {
                place.behind = Some(keys.get(keys.length() - 1));
            }
            place.connection = Some(database);
            let blocks = Array::from(&blocks.result()?);
            // What is not bytes comes as none, which is no block.
            let bytes =
                |block: JsValue| block.dyn_into().map_or_else(|_| Vec::new(), |b: Uint8Array| b.to_vec());
            Ok(blocks.iter().map(bytes).collect())
        };
        read.await.map_err(failed)
    }

    /// How many blocks there are.
    pub async fn count(&self) -> Result<usize, StorageError> {
        let count = async {
            let database = self.open().await?;
            let store = database.0.transaction_with_str(BLOCKS)?.object_store(BLOCKS)?;
            Ok(result(&store.count()?, ANY_TIME).await?.as_f64().unwrap_or_default() as usize)
        };
        count.await.map_err(failed)
    }

    /// Throws all blocks away.
    pub async fn forget(&self) -> Result<(), StorageError> {
        let forgotten = async { result(&*factory()?.delete_database(&self.name)?, PATIENCE).await };
        forgotten.await.map(drop).map_err(failed)
    }

    async fn open(&self) -> Done<Connection> {
        let connection = open(&self.name, &[BLOCKS]).await?;
        connection.make_way();
        Ok(connection)
    }
}
