//! News between tabs of one site: "the journal has grown".

use wasm_bindgen::prelude::*;
use web_sys::BroadcastChannel;

/// Tells the other tabs that the journal has grown.
pub fn journal_grew(name: &str) {
    if let Ok(channel) = BroadcastChannel::new(name) {
        // The other tabs look again when they are next shown anyway.
        let _ = channel.post_message(&JsValue::TRUE);
        channel.close();
    }
}

/// Calls back when another tab's journal has grown or this page is shown
/// again, for as long as the page lives.
pub fn on_journal_growth(name: &str, callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    let function: &js_sys::Function = callback.as_ref().unchecked_ref();
    if let Ok(channel) = BroadcastChannel::new(name) {
        channel.set_onmessage(Some(function));
        // The channel listens for as long as the page lives.
        std::mem::forget(channel);
    }
    if let Some(window) = web_sys::window() {
        window.set_onfocus(Some(function));
    }
    callback.forget();
}
