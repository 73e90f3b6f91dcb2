//! Keeping the whole site on this phone: asks the service worker (`src/sw.js`)
//! to, and waits for what it says.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    MessageChannel, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use super::clock;

const WORKER: &str = "./sw.js";

/// How long the worker may take to fetch everything, in milliseconds: ten
/// megabytes over a slow network.
const PATIENCE: i32 = 180_000;

/// After how long a new version is taken to be put off, in milliseconds.
const PUT_OFF: i32 = 3_000;

/// Why the site is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser has nothing to keep it with: over plain HTTP, or where it
    /// is told to keep nothing.
    Unavailable,
    /// It refuses, and says why.
    Refused(String),
    /// Not every file could be had.
    Incomplete,
}

/// The version that is kept whole, the desk and every pack of it; none where
/// no version is.
pub async fn kept() -> Option<String> {
    let container = container()?;
    let registration = JsFuture::from(container.get_registration()).await.ok()?;
    let registration: ServiceWorkerRegistration = registration.dyn_into().ok()?;
    ask(&registration.active()?, "is everything kept").await
}

/// Keeps everything of the newest version there is; the version.
pub async fn keep_everything() -> Result<String, NotKept> {
    let container = container().ok_or(NotKept::Unavailable)?;
    let registration = JsFuture::from(container.register(WORKER)).await.map_err(|error| refused(&error))?;
    let registration: ServiceWorkerRegistration = registration.dyn_into().map_err(|error| refused(&error))?;
    let newest = registration.installing().or_else(|| registration.waiting());
    if let Some(newest) = newest
        && !settles(&newest).await
    {
        return Err(NotKept::Incomplete);
    }
    let active = registration.active().ok_or(NotKept::Incomplete)?;
    ask(&active, "keep everything").await.ok_or(NotKept::Incomplete)
}

/// Waits until a new version is in use, or put off for pages that are open: the
/// one before is whole. False where it could not be kept.
async fn settles(worker: &ServiceWorker) -> bool {
    let mut asked = false;
    loop {
        match worker.state() {
            ServiceWorkerState::Activated => return true,
            ServiceWorkerState::Redundant => return false,
            ServiceWorkerState::Installed if asked => return true,
            // Pages of the version before are served on.
            ServiceWorkerState::Installed => {
                asked = true;
                // A worker that is there takes any message.
                let _ = worker.post_message(&"use".into());
            }
            _ => {}
        }
        let changed = Promise::new(&mut |resolve, _| {
            worker.set_onstatechange(Some(&resolve));
            if asked {
                clock::after(PUT_OFF, move || drop(resolve.call0(&JsValue::NULL)));
            }
        });
        // A promise that only resolves cannot fail.
        let _ = JsFuture::from(changed).await;
    }
}

/// Asks the worker something, and waits for the text that it answers; none
/// where it has nothing to say.
async fn ask(worker: &ServiceWorker, question: &str) -> Option<String> {
    let channel = MessageChannel::new().ok()?;
    let answered = Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        // A worker that the browser has stopped says nothing.
        clock::after(PATIENCE, move || drop(resolve.call0(&JsValue::NULL)));
    });
    worker.post_message_with_transferable(&question.into(), &Array::of1(&channel.port2())).ok()?;
    let answer = JsFuture::from(answered).await.ok()?;
    let version = answer.dyn_into::<MessageEvent>().ok()?.data().as_string();
    version.filter(|version| !version.is_empty())
}

/// What keeps sites; none over plain HTTP.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let container = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    container.is_object().then(|| container.unchecked_into())
}

fn refused(error: &JsValue) -> NotKept {
    let words = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    NotKept::Refused(words.unwrap_or_default())
}
