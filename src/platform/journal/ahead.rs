//! Reading all of IndexedDB's journal, for the desk: while some records are
//! looked at, the browser gets the next ones out.
//!
//! This keeps a connection open for as long as the reading lasts. One that is
//! lost is an error here; the reading goes on over another.

use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbKeyRange, IdbRequest};

use super::indexed::{Connection, Done, Indexed, failed, settled, text};
use super::{BATCH, Entry, JOURNAL, StorageError};

/// Records that the browser is getting out.
#[derive(Debug)]
pub(super) struct Ahead {
    connection: Rc<Connection>,
    /// The key that they are behind; undefined for the first ones.
    behind: JsValue,
    keys: IdbRequest,
    values: IdbRequest,
    done: Promise,
}

/// Some records, and those behind them.
pub(super) type Entries = (Vec<Entry>, Option<Ahead>);

/// The records that were asked for, or the first ones, in the order of their
/// keys.
pub(super) async fn entries(store: &Indexed, ahead: Option<Ahead>) -> Result<Entries, StorageError> {
    let mut behind = JsValue::UNDEFINED;
    if let Some(ahead) = ahead {
        behind = ahead.behind.clone();
        if let Ok(entries) = ahead.entries().await {
            return Ok(entries);
        }
    }
    let entries = async {
        let connection = store.open().await?;
        connection.make_way();
        Ahead::ask(Rc::new(connection), behind)?.entries().await
    };
    entries.await.map_err(failed)
}

impl Ahead {
    fn ask(connection: Rc<Connection>, behind: JsValue) -> Done<Self> {
        let transaction = connection.0.transaction_with_str(JOURNAL)?;
        let journal = transaction.object_store(JOURNAL)?;
        let range = match behind.is_undefined() {
            true => JsValue::UNDEFINED,
            false => IdbKeyRange::lower_bound_with_open(&behind, true)?.into(),
        };
        let keys = journal.get_all_keys_with_key_and_limit(&range, BATCH)?;
        let values = journal.get_all_with_key_and_limit(&range, BATCH)?;
        Ok(Self { connection, behind, keys, values, done: settled(&transaction) })
    }

    /// Waits for the records. Those behind them are asked for before they are
    /// looked at.
    async fn entries(self) -> Done<Entries> {
        JsFuture::from(self.done).await?;
        let keys = Array::from(&self.keys.result()?);
        let next = match keys.length() < BATCH {
            true => None,
            false => Some(Self::ask(self.connection, keys.get(keys.length() - 1))?),
        };
        let values = Array::from(&self.values.result()?);
        let entry = |(key, json)| Entry { key: text(key), json: text(json) };
        Ok((keys.iter().zip(values.iter()).map(entry).collect(), next))
    }
}
