//! Files of the site. Nothing else is ever asked for.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Window};

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer at all: no network, no server.
    Unreachable,
    /// The server answered with this status.
    Status(u16),
}

/// The text of a file, by its address relative to the page.
pub async fn text(address: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Unreachable)?;
    let response = asked(&window, address).unwrap_or_else(|| window.fetch_with_str(address));
    let response = JsFuture::from(response).await;
    let response: Response =
        response.ok().and_then(|value| value.dyn_into().ok()).ok_or(FetchError::Unreachable)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let text = response.text().map_err(|_| FetchError::Unreachable)?;
    let text = JsFuture::from(text).await.map_err(|_| FetchError::Unreachable)?;
    text.as_string().ok_or(FetchError::Unreachable)
}

/// What the loader has asked for already. It is taken once: another try asks
/// again.
fn asked(window: &Window, address: &str) -> Option<Promise> {
    let name = JsValue::from_str(address);
    let asked = Reflect::get(window, &name).ok().filter(|asked| !asked.is_undefined())?;
    // A window takes any property of that name.
    let _ = Reflect::set(window, &name, &JsValue::UNDEFINED);
    Some(asked.unchecked_into())
}
