//! How safe what is stored is: whether the browser has promised to keep it, and
//! how much room there is.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Whether the browser may throw data away when room is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It has promised not to.
    Promised,
    /// It may.
    Open,
    /// It cannot be asked: over plain HTTP, or in an old browser.
    Unavailable,
}

/// How much is used, and how much there may be in all, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// So much by this site.
    pub used: f64,
    /// So much at most.
    pub quota: f64,
}

/// Whether the browser has promised to keep data.
pub async fn persistence() -> Persistence {
    answer(storage().map(|storage| storage.persisted())).await
}

/// Asks the browser to promise it.
pub async fn ask_to_persist() -> Persistence {
    answer(storage().map(|storage| storage.persist())).await
}

/// How much room there is; none where the browser does not say.
pub async fn room() -> Option<Room> {
    let estimate = JsFuture::from(storage()?.estimate().ok()?).await.ok()?;
    let estimate: StorageEstimate = estimate.unchecked_into();
    Some(Room { used: estimate.get_usage()?, quota: estimate.get_quota()? })
}

async fn answer(asked: Option<Result<Promise, JsValue>>) -> Persistence {
    let Some(Ok(promise)) = asked else { return Persistence::Unavailable };
    match JsFuture::from(promise).await {
        Ok(answer) if answer.is_truthy() => Persistence::Promised,
        Ok(_) => Persistence::Open,
        Err(_) => Persistence::Unavailable,
    }
}

/// What answers; none over plain HTTP.
fn storage() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    storage.is_object().then(|| storage.unchecked_into())
}
