//! Writing what was taken in: all of it in one transaction, or nothing, so that
//! whoever changes their mind half-way leaves nothing behind.

use std::borrow::Cow;
use std::cell::Cell;

use js_sys::Array;
use rustc_hash::FxHashSet;
use wasm_bindgen::prelude::*;
use web_sys::{IdbObjectStore, IdbRequest, IdbTransaction};

use super::rivals_of;
use crate::engine::intake::{Put, Shelf};
use crate::platform::journal::indexed::{ANY_TIME, Done, Indexed, complete, failed, result, text};
use crate::platform::journal::local::{Local, write};
use crate::platform::journal::{DRAFTS, JOURNAL, Journal, PACKS, StorageError};
use crate::platform::settings;

/// How many things are asked for between two looks at whether to go on.
const AT_ONCE: usize = 2_000;

/// What became of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Everything is on the phone's disk.
    All,
    /// Nothing is: something else lies where it was to go by now.
    Changed,
    /// Nothing is: somebody changed their mind.
    Cancelled,
}

/// Whoever waits: is told how far it has come, and may change their mind.
#[derive(Clone, Copy)]
pub struct Watch<'w> {
    /// So many are asked for.
    pub on_progress: &'w dyn Fn(usize),
    /// Whether to stop.
    pub is_cancelled: &'w Cell<bool>,
}

impl Journal {
    /// Writes all of these, or none. When this returns, they are on the phone's
    /// disk; other tabs are not told yet.
    pub async fn take_in(&self, puts: &[&Put], watch: Watch<'_>) -> Result<Written, StorageError> {
        let turn = self.turns.wait().await;
        let before = self.count().await?;
        let in_journal = || puts.iter().filter(|put| put.shelf == Shelf::Journal);
        let replaces = in_journal().any(|put| put.was.is_some());
        if replaces {
            self.forget_copies().await?;
        }
        // Where the browser refused IndexedDB for a time, both may have some.
        let here: FxHashSet<String> = self.local.keys().into_iter().collect();
        let (local, others): (Vec<&Put>, Vec<&Put>) =
            puts.iter().copied().partition(|put| self.indexed.is_none() || here.contains(&put.key));
        let written = match (self.local.take_in(&local, watch)?, &self.indexed) {
            (Written::All, Some(store)) => {
                let written = store.take_in(&others, watch).await;
                if written != Ok(Written::All) {
                    self.local.take_out(&local);
                }
                written?
            }
            (written, _) => written,
        };
        if written == Written::All {
            if replaces {
                self.was_changed();
                // They were thrown away before: these are of a tab that did not know.
                let _ = self.forget_copies().await;
            }
            let new = || in_journal().filter(|put| put.was.is_none());
            self.raise_mark(before, new().count(), new().filter(|put| !put.returns).count());
        }
        drop(turn);
        Ok(written)
    }
}

impl Indexed {
    async fn take_in(&self, puts: &[&Put], watch: Watch<'_>) -> Result<Written, StorageError> {
        if puts.is_empty() {
            return Ok(Written::All);
        }
        let written = async {
            let database = self.open().await?;
            let transaction = database.transaction("readwrite")?;
            // Requests of a transaction that ended say no more than that it did.
            let why = |error| transaction.error().map_or(error, JsValue::from);
            let written = write_into(&transaction, puts, watch).await.map_err(why)?;
            if written != Written::All {
                transaction.abort()?;
                return Ok(written);
            }
            complete(&transaction).await.map(|_| written)
        };
        match written.await.map_err(failed) {
            // Adding to what is there ends the transaction.
            Err(StorageError::Failed(reason)) if reason.starts_with("ConstraintError") => {
                Ok(Written::Changed)
            }
            written => written,
        }
    }
}

async fn write_into(transaction: &IdbTransaction, puts: &[&Put], watch: Watch<'_>) -> Done<Written> {
    let (journal, drafts) = (transaction.object_store(JOURNAL)?, transaction.object_store(DRAFTS)?);
    let packs = transaction.object_store(PACKS)?;
    let store = |put: &Put| match put.shelf {
        Shelf::Journal => &journal,
        Shelf::Rivals => &packs,
    };
    if !stands(store, puts).await? {
        return Ok(Written::Changed);
    }
    let drafted = result(&drafts.get_all_keys()?, ANY_TIME).await?;
    let drafted: FxHashSet<String> = Array::from(&drafted).iter().map(text).collect();
    for (place, some) in puts.chunks(AT_ONCE).enumerate() {
        let mut last = None;
        for one in some {
            let (_, key) = name_of(one);
            let key = JsValue::from_str(&key);
            last = Some(match (&one.json, &one.was) {
                (None, _) => store(one).delete(&key)?,
                (Some(json), Some(_)) => store(one).put_with_key(&json.into(), &key)?,
                (Some(json), None) => store(one).add_with_key(&json.into(), &key)?,
            });
            // A record takes the place of its draft.
            if drafted.contains(&one.key) {
                drafts.delete(&JsValue::from_str(&one.key))?;
            }
        }
        // They are answered in order; after the last one, all are there.
        if let Some(last) = last {
            result(&last, ANY_TIME).await?;
        }
        (watch.on_progress)(place * AT_ONCE + some.len());
        if watch.is_cancelled.get() {
            return Ok(Written::Cancelled);
        }
    }
    Ok(Written::All)
}

/// Whether what is to be replaced still lies there.
async fn stands<'s>(store: impl Fn(&Put) -> &'s IdbObjectStore, puts: &[&Put]) -> Done<bool> {
    let replaced: Vec<(&Put, IdbRequest)> = puts
        .iter()
        .filter(|put| put.was.is_some())
        .map(|put| Ok((*put, store(put).get(&JsValue::from_str(&name_of(put).1))?)))
        .collect::<Done<_>>()?;
    let Some((_, last)) = replaced.last() else { return Ok(true) };
    result(last, ANY_TIME).await?;
    for (put, request) in &replaced {
        if Some(text(request.result()?)) != put.was {
            return Ok(false);
        }
    }
    Ok(true)
}

impl Local {
    /// One after the other; where one cannot be written, those before it are
    /// taken out again.
    fn take_in(&self, puts: &[&Put], watch: Watch<'_>) -> Result<Written, StorageError> {
        let here = |put: &Put| {
            let name = self.name_of(put);
            settings::get::<String>(&name).or_else(|| settings::raw(&name))
        };
        if puts.iter().any(|put| here(put) != put.was) {
            return Ok(Written::Changed);
        }
        for (place, one) in puts.iter().enumerate() {
            let name = self.name_of(one);
            let written = match &one.json {
                Some(json) => write(&name, json),
                None => {
                    settings::remove(&name);
                    Ok(())
                }
            };
            if let Err(error) = written {
                self.take_out(&puts[..=place]);
                return Err(error);
            }
            (watch.on_progress)(place + 1);
        }
        puts.iter().for_each(|put| settings::remove(&self.name(DRAFTS, &put.key)));
        Ok(Written::All)
    }

    fn take_out(&self, puts: &[&Put]) {
        for put in puts {
            let name = self.name_of(put);
            match &put.was {
                // It lay there a moment ago: there is room for it.
                Some(was) => _ = write(&name, was),
                None => settings::remove(&name),
            }
        }
    }

    fn name_of(&self, put: &Put) -> String {
        let (store, key) = name_of(put);
        self.name(store, &key)
    }
}

/// Where something is put, and under what.
fn name_of(put: &Put) -> (&'static str, Cow<'_, str>) {
    match put.shelf {
        Shelf::Journal => (JOURNAL, Cow::Borrowed(&put.key)),
        Shelf::Rivals => (PACKS, Cow::Owned(rivals_of(&put.key))),
    }
}
