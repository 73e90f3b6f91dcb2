//! Keeping the screen awake, where the browser can: over HTTPS, in browsers
//! that know how. Elsewhere nothing happens.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Keeps the screen awake until the page is hidden.
pub fn keep() {
    let Some(asked) = request() else { return };
    spawn_local(async move {
        // A battery that runs low, or a hidden page: the screen goes dark as usual.
        let _ = JsFuture::from(asked).await;
    });
}

/// `navigator.wakeLock.request("screen")`, which `web_sys` does not have yet.
fn request() -> Option<Promise> {
    let navigator = Reflect::get(web_sys::window()?.as_ref(), &"navigator".into()).ok()?;
    let lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    let request: Function = Reflect::get(&lock, &"request".into()).ok()?.dyn_into().ok()?;
    Some(request.call1(&lock, &"screen".into()).ok()?.unchecked_into())
}
