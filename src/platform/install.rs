//! Installing the site as an app, where the browser offers that to pages.

use std::cell::RefCell;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

thread_local! {
    /// The browser's offer, which it makes once.
    static OFFER: RefCell<Option<Event>> = const { RefCell::new(None) };
}

/// Waits for the browser's offer to install, and calls back when it comes.
pub fn await_offer(offered: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let take = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // The browser would ask in its own time otherwise.
        event.prevent_default();
        OFFER.set(Some(event));
        offered();
    });
    // Listening for a name cannot fail.
    let _ = window.add_event_listener_with_callback("beforeinstallprompt", take.as_ref().unchecked_ref());
    take.forget();
}

/// Has the browser ask whether to install. The offer is used up by it.
pub async fn install() {
    let Some(offer) = OFFER.take() else { return };
    let prompt: Option<Function> =
        Reflect::get(&offer, &"prompt".into()).ok().and_then(|prompt| prompt.dyn_into().ok());
    let asked: Option<Promise> =
        prompt.and_then(|prompt| prompt.call0(&offer).ok()).and_then(|asked| asked.dyn_into().ok());
    if let Some(asked) = asked {
        // What was chosen shows by itself.
        let _ = JsFuture::from(asked).await;
    }
}
