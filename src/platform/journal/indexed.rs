//! The journal in IndexedDB.
//!
//! Every operation opens the database, works, and closes it again: browsers
//! kill idle connections (iOS under memory pressure), and a connection that
//! is not kept cannot be lost. One that is lost in the middle all the same, or
//! a transaction that is aborted, is tried again over another before anybody
//! is told: whatever a participant's phone does, and single requests of the
//! desk. Each comes to the same if it is done twice. Writes ask
//! for strict durability and are done when the transaction's `complete` event
//! has come, never before.
//!
//! Whatever version the database has is taken: a later build that needs
//! another may share it with tabs of this one.
//!
//! Events become promises, and those futures, without a library: the
//! maintained ones cost a participant 20 KB.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction,
};

use super::{Change, DRAFTS, Entry, JOURNAL, PACKS, StorageError, replaceable};

/// How often an operation is tried before anybody is told.
const TRIES: u32 = 3;
/// How long a browser may take to open the database, in milliseconds: one that
/// another tab is changing, and cannot, would never open.
pub(super) const PATIENCE: Option<i32> = Some(5_000);
/// For what takes as long as it takes.
pub(super) const ANY_TIME: Option<i32> = None;

/// What is done within one transaction.
enum Work<'w> {
    Change(&'w Change),
    /// One request to one store.
    Ask(&'w str, &'w Ask<'w>),
}

type Ask<'a> = dyn Fn(&IdbObjectStore) -> Done<IdbRequest> + 'a;

/// The database's name.
#[derive(Clone, Debug)]
pub(super) struct Indexed {
    name: String,
}

/// An open connection, closed when it is dropped.
#[derive(Debug)]
pub(super) struct Connection(pub(super) IdbDatabase);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.close();
    }
}

#[wasm_bindgen]
extern "C" {
    /// An `IDBDatabase` with the argument that `web_sys` does not have yet.
    type Durable;

    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Durable, stores: &Array, mode: &str, options: &Object) -> Done<IdbTransaction>;
}

pub(super) type Done<T> = Result<T, JsValue>;

impl Indexed {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned() }
    }

    /// Whether the change was put.
    pub async fn apply(&self, change: &Change) -> Result<bool, StorageError> {
        self.work(Work::Change(change)).await.map(|put| put.is_truthy())
    }

    /// At most `limit` keys of the journal, in order, behind `after`.
    pub async fn keys(&self, after: Option<&str>, limit: u32) -> Result<Vec<String>, StorageError> {
        let range = behind(after).map_err(failed)?;
        let found =
            self.ask(JOURNAL, &|journal| journal.get_all_keys_with_key_and_limit(&range, limit)).await?;
        Ok(Array::from(&found).iter().map(text).collect())
    }

    /// What lies under each of these keys of the journal, as far as it does.
    pub async fn under(&self, keys: &[String]) -> Result<Vec<Entry>, StorageError> {
        let answer = async {
            let database = self.open().await?;
            let transaction = database.0.transaction_with_str(JOURNAL)?;
            let journal = transaction.object_store(JOURNAL)?;
            // Waiting for each would take longer than having it.
            let asked: Done<Vec<IdbRequest>> =
                keys.iter().map(|key| journal.get(&JsValue::from_str(key))).collect();
            let asked = asked?;
            complete(&transaction).await?;
            let mut entries = Vec::new();
            for (key, request) in keys.iter().zip(asked) {
                let found = request.result()?;
                if !found.is_undefined() {
                    entries.push(Entry { key: key.clone(), json: text(found) });
                }
            }
            Ok(entries)
        };
        answer.await.map_err(failed)
    }

    pub async fn drafts(&self) -> Result<Vec<String>, StorageError> {
        self.all(DRAFTS).await
    }

    pub async fn count(&self) -> Result<usize, StorageError> {
        let count = self.ask(JOURNAL, &|journal| journal.count()).await?;
        Ok(count.as_f64().unwrap_or(0.0) as usize)
    }

    pub async fn pack(&self, key: &str) -> Result<Option<String>, StorageError> {
        let key = JsValue::from_str(key);
        Ok(self.ask(PACKS, &|packs| packs.get(&key)).await?.as_string())
    }

    /// What lies under keys of the journal from `first` on, up to `end`.
    pub async fn between(&self, first: &str, end: &str) -> Result<Vec<String>, StorageError> {
        let range = IdbKeyRange::bound(&first.into(), &end.into()).map_err(failed)?;
        let found = self.ask(JOURNAL, &|journal| journal.get_all_with_key(&range)).await?;
        Ok(Array::from(&found).iter().map(text).collect())
    }

    async fn all(&self, store: &str) -> Result<Vec<String>, StorageError> {
        let found = self.ask(store, &|store| store.get_all()).await?;
        Ok(Array::from(&found).iter().map(text).collect())
    }

    async fn ask(&self, store: &str, ask: &Ask<'_>) -> Result<JsValue, StorageError> {
        self.work(Work::Ask(store, ask)).await
    }

    async fn work(&self, work: Work<'_>) -> Result<JsValue, StorageError> {
        let mut tries = 1;
        loop {
            match self.once(&work).await.map_err(failed) {
                Err(StorageError::Failed(_)) if tries < TRIES => tries += 1,
                done => return done,
            }
        }
    }

    async fn once(&self, work: &Work<'_>) -> Done<JsValue> {
        let database = self.open().await?;
        match work {
            Work::Ask(store, ask) => {
                let transaction = database.transaction("readonly")?;
                result(&ask(&transaction.object_store(store)?)?, ANY_TIME).await
            }
            Work::Change(change) => {
                let transaction = database.transaction("readwrite")?;
                let key = JsValue::from_str(&change.key);
                let stored = transaction.object_store(JOURNAL)?.get(&key)?;
                let stored = result(&stored, ANY_TIME).await?.as_string();
                let put = stored.is_none_or(|stored| replaceable(&stored));
                if put {
                    let json = JsValue::from_str(&change.json);
                    transaction.object_store(change.store)?.put_with_key(&json, &key)?;
                }
                if change.store == JOURNAL {
                    transaction.object_store(DRAFTS)?.delete(&key)?;
                }
                complete(&transaction).await?;
                Ok(put.into())
            }
        }
    }

    pub(super) async fn open(&self) -> Done<Connection> {
        open(&self.name, &[JOURNAL, DRAFTS, PACKS]).await
    }
}

impl Connection {
    /// Closes itself as soon as another tab wants to change or delete the
    /// database, which else would wait for it.
    pub(super) fn make_way(&self) {
        let database = self.0.clone();
        let close = Closure::once_into_js(move || database.close());
        self.0.set_onversionchange(Some(close.unchecked_ref()));
    }

    pub(super) fn transaction(&self, mode: &str) -> Done<IdbTransaction> {
        let stores = Array::of3(&JOURNAL.into(), &DRAFTS.into(), &PACKS.into());
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        self.0.unchecked_ref::<Durable>().transaction(&stores, mode, &options)
    }
}

/// What databases come from. Firefox throws here in private windows, others
/// have none.
pub(super) fn factory() -> Done<IdbFactory> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    factory.ok_or(JsValue::NULL)
}

/// Opens a database that has these stores.
pub(super) async fn open(name: &str, stores: &'static [&'static str]) -> Done<Connection> {
    let request = factory()?.open(name)?;
    let opening = request.clone();
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        let database = opening.result().ok().map(IdbDatabase::from);
        for store in stores {
            // A store that cannot be made fails the first operation on it.
            let _ = database.as_ref().map(|database| database.create_object_store(store));
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database = result(&request, PATIENCE).await?;
    Ok(Connection(database.into()))
}

pub(super) fn put(store: &IdbObjectStore, key: &str, value: &str) -> Done<IdbRequest> {
    store.put_with_key(&JsValue::from_str(value), &JsValue::from_str(key))
}

/// The keys behind this one; all keys, where there is none.
fn behind(key: Option<&str>) -> Done<JsValue> {
    match key {
        Some(key) => Ok(IdbKeyRange::lower_bound_with_open(&JsValue::from_str(key), true)?.into()),
        None => Ok(JsValue::UNDEFINED),
    }
}

/// A value of another type is damage: it comes as whatever text it has.
pub(super) fn text(value: JsValue) -> String {
    value.as_string().unwrap_or_else(|| js_sys::JsString::from(value).into())
}

/// What a request comes to within so many milliseconds, or whenever it does.
pub(super) async fn result(request: &IdbRequest, patience: Option<i32>) -> Done<JsValue> {
    let settled = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        if let Some((window, patience)) = web_sys::window().zip(patience) {
            // Without a timer it takes as long as it takes.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, patience);
        }
    });
    match JsFuture::from(settled).await {
        Ok(_) => request.result(),
        // That of a request that is not settled is another error.
        Err(_) => Err(request.error()?.map_or(JsValue::NULL, JsValue::from)),
    }
}

/// Waits until everything asked of a transaction is on the disk.
pub(super) async fn complete(transaction: &IdbTransaction) -> Done<JsValue> {
    JsFuture::from(settled(transaction))
        .await
        .map_err(|_| transaction.error().map_or(JsValue::NULL, JsValue::from))
}

/// The end of a transaction, as a promise.
pub(super) fn settled(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}

pub(super) fn failed(error: JsValue) -> StorageError {
    match error.dyn_into::<DomException>() {
        Ok(error) if error.name() == "QuotaExceededError" => StorageError::Full,
        Ok(error) => StorageError::Failed([error.name(), error.message()].join(": ")),
        // Whoever aborts a transaction need not say why.
        Err(_) => StorageError::Failed("aborted".to_owned()),
    }
}
