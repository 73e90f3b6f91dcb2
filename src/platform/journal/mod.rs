//! The journal: the append-only store of records on this phone, the drafts of
//! runs in progress, and the packs that both were made with.
//!
//! IndexedDB with strict durability; `localStorage` where IndexedDB is
//! refused. Values are JSON text, so that a record that cannot be read is
//! still there to export. A high-water mark in the settings tells when the
//! journal was emptied behind our back.

mod ahead;
mod blocks;
mod indexed;
mod keeping;
mod local;

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen_futures::spawn_local;

use self::ahead::Ahead;
pub use self::blocks::{BlockPlace, Blocks};
use self::indexed::Indexed;
pub use self::keeping::{Deleted, Noting, Watch, Written};
use self::local::Local;
use super::turns::Turns;
use super::{address, announce, random, settings};
use crate::engine::id::{DeviceId, EventId, PackHash, ResponseId};
use crate::engine::json::struct_from_json;
use crate::engine::lang::Lang;
use crate::engine::record::{Record, Response};
use crate::engine::record_ref::RecordRef;
use crate::engine::session::Draft;

/// Why something could not be kept or had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// There is no room left.
    Full,
    /// The browser refuses storage altogether.
    Refused,
    /// Something else; the reason is for people who repair things.
    Failed(String),
}

/// One record as it lies in the journal.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it lies under: the record's id, unless something was damaged.
    pub key: String,
    /// The JSON text, unchanged.
    pub json: String,
}

/// Where to read on in the journal: at its beginning, by default.
#[derive(Debug, Default)]
pub struct Place {
    /// Whether what lies in `localStorage`, which comes first, was read.
    left_start: bool,
    /// The last key of IndexedDB, where keys are read.
    behind: Option<String>,
    /// Where records are, what was asked of IndexedDB.
    rest: Rest,
}

/// What of IndexedDB is yet to be read.
#[derive(Debug, Default)]
enum Rest {
    #[default]
    Everything,
    Asked(Ahead),
    Nothing,
}

/// How many records are had at once: enough that asking costs little,
/// few enough that a day's answers are never in memory together.
pub const BATCH: u32 = 2_000;
/// Keys likewise.
const KEYS: u32 = 50_000;

/// The journal of one event at one address.
#[derive(Clone, Debug)]
pub struct Journal {
    name: String,
    device: DeviceId,
    /// None where the browser refuses IndexedDB.
    indexed: Option<Indexed>,
    /// Written to only then; read always, since a browser may refuse at times.
    local: Local,
    /// What was last asked to be written.
    newest: Rc<RefCell<Option<Rc<Change>>>>,
    /// Writes go one after the other in the order they were asked for: a draft
    /// must not come to disk after the response that replaces it.
    turns: Turns,
}

/// How many records the journal has had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HighWaterMark {
    /// So many.
    pub count: usize,
    /// The last of them.
    pub last: Option<ResponseId>,
}

struct_from_json!(HighWaterMark { count: field, last: optional });

/// Where something is put.
const JOURNAL: &str = "journal";
const DRAFTS: &str = "drafts";
const PACKS: &str = "packs";

/// What the phone's id is kept under, among the packs.
const DEVICE: &str = "device";

/// What is put where: all of this or nothing. A record takes the place of its
/// draft. Neither it nor a draft comes behind a finished response.
#[derive(Debug)]
struct Change {
    store: &'static str,
    key: String,
    json: String,
}

impl Journal {
    /// Opens the event's journal.
    pub async fn open(event: &EventId) -> Result<Self, StorageError> {
        let name = format!("fairstall{}/{event}", address::folder());
        let (indexed, local) = (Indexed::new(&name), Local::new(event));
        let (device, indexed) = match indexed.pack(DEVICE).await {
            Ok(device) => (device, Some(indexed)),
            Err(_) if settings::available() => (local.pack(DEVICE), None),
            Err(_) => return Err(StorageError::Refused),
        };
        let is_new = device.is_none();
        let device = device.unwrap_or_else(|| format!("{:08x}", random::seed() as u32));
        let journal = Self {
            name,
            device: DeviceId::new(&device),
            indexed,
            local,
            turns: Turns::default(),
            newest: Rc::default(),
        };
        if is_new {
            let journal = journal.clone();
            spawn_local(async move {
                // A phone that cannot keep its id gets another one next time.
                let _ = journal.put(PACKS, DEVICE.to_owned(), device).await;
            });
        }
        Ok(journal)
    }

    /// This phone's id. It is kept here, since settings are not on the disk
    /// before a minute has passed.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }

    /// The name that other tabs know the journal by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether IndexedDB was refused and the journal lies in `localStorage`.
    pub fn is_fallback(&self) -> bool {
        self.indexed.is_none()
    }

    /// Saves a draft over its last state.
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), StorageError> {
        self.put(DRAFTS, draft.run.id.to_string(), draft.to_json()).await.map(drop)
    }

    /// All drafts as JSON text.
    pub async fn drafts(&self) -> Result<Vec<String>, StorageError> {
        match &self.indexed {
            Some(store) => store.drafts().await,
            None => Ok(self.local.drafts()),
        }
    }

    /// Appends a finished response and removes its draft, both or neither.
    /// When this returns, the response is on the phone's disk; it says whether
    /// that is new, or the run was finished in another tab.
    pub async fn finish(&self, response: &Response) -> Result<bool, StorageError> {
        self.append(response.run.id, RecordRef::of_response(response).to_json()).await
    }

    /// Replaces the draft of a run that is given up by a content-free record.
    pub async fn abandon(&self, draft: &Draft) -> Result<(), StorageError> {
        match draft.abandoned() {
            Some(abandoned) => {
                let record = RecordRef::of_abandoned(&abandoned).to_json();
                self.append(abandoned.run.id, record).await.map(drop)
            }
            None => Ok(()),
        }
    }

    /// The next records from this place, which moves behind them; nothing at
    /// the end. What is written meanwhile may be among them or not.
    pub async fn read_on(&self, place: &mut Place) -> Result<Vec<Entry>, StorageError> {
        if !std::mem::replace(&mut place.left_start, true) {
            let local = self.local.entries();
            if !local.is_empty() {
                return Ok(local);
            }
        }
        let Some(store) = &self.indexed else { return Ok(Vec::new()) };
        let ahead = match std::mem::take(&mut place.rest) {
            Rest::Everything => None,
            Rest::Asked(ahead) => Some(ahead),
            Rest::Nothing => return Ok(Vec::new()),
        };
        let (entries, ahead) = ahead::entries(store, ahead).await?;
        place.rest = ahead.map_or(Rest::Nothing, Rest::Asked);
        Ok(entries)
    }

    /// The next keys from this place likewise.
    pub async fn keys_on(&self, place: &mut Place) -> Result<Vec<String>, StorageError> {
        if !std::mem::replace(&mut place.left_start, true) {
            let local = self.local.keys();
            if !local.is_empty() {
                return Ok(local);
            }
        }
        let Some(store) = &self.indexed else { return Ok(Vec::new()) };
        let keys = store.keys(place.behind.as_deref(), KEYS).await?;
        if let Some(last) = keys.last() {
            place.behind = Some(last.clone());
        }
        Ok(keys)
    }

    /// What lies under these keys, as far as it does.
    pub async fn under(&self, keys: &[String]) -> Result<Vec<Entry>, StorageError> {
        let mut entries = self.local.entries();
        entries.retain(|entry| keys.contains(&entry.key));
        if let Some(store) = &self.indexed {
            entries.extend(store.under(keys).await?);
        }
        Ok(entries)
    }

    /// Where the desk keeps what it counted; nowhere, where IndexedDB is
    /// refused.
    pub fn blocks(&self) -> Option<Blocks> {
        self.indexed.as_ref().map(|_| Blocks::beside(&self.name))
    }

    /// How many records there are.
    pub async fn count(&self) -> Result<usize, StorageError> {
        let indexed = match &self.indexed {
            Some(store) => store.count().await?,
            None => 0,
        };
        Ok(self.local.count() + indexed)
    }

    /// Whether there are more records than this: counting a long journal takes
    /// the browser long.
    pub async fn has_more_than(&self, count: u32) -> Result<bool, StorageError> {
        let local = self.local.count();
        let indexed = match &self.indexed {
            Some(store) => store.keys(None, count + 1).await?.len(),
            None => 0,
        };
        Ok(local + indexed > count as usize)
    }

    /// The most records that the journal has had.
    pub fn high_water_mark(&self) -> HighWaterMark {
        settings::get(&self.mark_name()).unwrap_or_default()
    }

    /// Keeps a pack, so that drafts and records reopen with the version that
    /// they were made with.
    pub async fn keep_pack(&self, hash: &PackHash, lang: Lang, json: &str) -> Result<(), StorageError> {
        self.put(PACKS, pack_key(hash, lang), json.to_owned()).await.map(drop)
    }

    /// A kept pack in this language, else in the nearest in which it was kept.
    pub async fn pack(&self, hash: &PackHash, lang: Lang) -> Result<Option<String>, StorageError> {
        for lang in lang.nearest() {
            let found = self.pack_in(hash, *lang).await?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// A kept pack in this very language.
    pub async fn pack_in(&self, hash: &PackHash, lang: Lang) -> Result<Option<String>, StorageError> {
        let key = pack_key(hash, lang);
        match &self.indexed {
            Some(store) => store.pack(&key).await,
            None => Ok(self.local.pack(&key)),
        }
    }

    async fn append(&self, id: ResponseId, record: String) -> Result<bool, StorageError> {
        let is_new = self.put(JOURNAL, id.to_string(), record).await?;
        // The mark is a warning light: the record is saved without it.
        if let Ok(count) = self.count().await {
            let count = count.max(self.high_water_mark().count);
            let _ = settings::set(&self.mark_name(), &HighWaterMark { count, last: Some(id) });
        }
        announce::journal_grew(&self.name);
        Ok(is_new)
    }

    /// Puts something, and says whether it lies there now: it does not where a
    /// finished response was there before.
    async fn put(&self, store: &'static str, key: String, json: String) -> Result<bool, StorageError> {
        let mut change = Rc::new(Change { store, key, json });
        self.newest.replace(Some(change.clone()));
        let _turn = self.turns.wait().await;
        // Where the disk is slower than somebody types, the newest draft is as
        // good. Of records the first counts, whatever is asked for behind it.
        if let Some(newest) = &*self.newest.borrow()
            && store == DRAFTS
            && (newest.store, &newest.key) == (store, &change.key)
        {
            change = newest.clone();
        }
        match &self.indexed {
            Some(store) => store.apply(&change).await,
            None => self.local.apply(&change),
        }
    }

    fn mark_name(&self) -> String {
        format!("mark{}", self.name)
    }
}

/// Whether a stored record may be replaced under its id: only a run given up
/// in one tab and finished in another.
fn replaceable(stored: &str) -> bool {
    Record::is_abandoned(stored)
}

fn pack_key(hash: &PackHash, lang: Lang) -> String {
    format!("{hash}/{lang}")
}
