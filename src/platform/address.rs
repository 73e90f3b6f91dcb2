//! The page's address: path, query, and the part after `#`.

use std::net::IpAddr;

use wasm_bindgen::prelude::*;
use web_sys::UrlSearchParams;

/// The folder that the page lies in; storage is named by it, so that two
/// sites on one host do not meet.
pub fn folder() -> String {
    let path = location().and_then(|location| location.pathname().ok()).unwrap_or_default();
    path.rsplit_once('/').map_or_else(String::new, |(folder, _)| folder.to_owned())
}

/// A value of the query, `?name=value`.
pub fn query(name: &str) -> Option<String> {
    UrlSearchParams::new_with_str(&whole_query()).ok()?.get(name)
}

/// The query with its `?`; nothing where there is none.
pub fn whole_query() -> String {
    location().and_then(|location| location.search().ok()).unwrap_or_default()
}

/// The whole address up to `?` or `#`: where anybody finds this site.
pub fn site() -> String {
    let part =
        |part: fn(&web_sys::Location) -> Result<String, JsValue>| location().and_then(|l| part(&l).ok());
    [part(web_sys::Location::origin), part(web_sys::Location::pathname)].into_iter().flatten().collect()
}

/// What kind of host an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// One with a name, which stays.
    Name,
    /// An address in numbers, which the network may give to others.
    Number,
    /// This machine itself.
    ThisMachine,
}

/// The kind of host of a page's address; none where it is no such address.
pub fn host_of(address: &str) -> Option<Host> {
    let url = web_sys::Url::new(address).ok()?;
    let name = url.hostname();
    if !["http:", "https:"].contains(&url.protocol().as_str()) || name.is_empty() {
        return None;
    }
    // What is between brackets is IPv6.
    Some(match name.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(address) if address.is_loopback() => Host::ThisMachine,
        Ok(_) => Host::Number,
        Err(_) if name == "localhost" || name.ends_with(".localhost") => Host::ThisMachine,
        Err(_) => Host::Name,
    })
}

/// The part after `#`.
pub fn hash() -> String {
    let hash = location().and_then(|location| location.hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Goes to another hash, with an entry in the history.
pub fn go(hash: &str) {
    if let Some(location) = location() {
        // Setting the hash of one's own page cannot fail.
        let _ = location.set_hash(hash);
    }
}

/// Goes to another hash in the place of this one: nobody gets back to it.
pub fn replace(hash: &str) {
    if let Some(location) = location() {
        // A hash of one's own page is always an address.
        let _ = location.replace(&["#", hash].concat());
    }
}

/// Puts another hash, or another address of this site, into the address, without
/// an entry in the history and without telling anybody.
pub fn rewrite(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // An address of one's own page is always allowed.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Puts a value into the query, or takes it out, without loading anything.
pub fn set_query(name: &str, value: Option<&str>) {
    let Ok(query) = UrlSearchParams::new_with_str(&whole_query()) else { return };
    match value {
        Some(value) => query.set(name, value),
        None => query.delete(name),
    }
    let query = String::from(query.to_string());
    let query = if query.is_empty() { query } else { format!("?{query}") };
    rewrite(&format!("{}{query}#{}", site(), hash()));
}

/// Calls back whenever the hash changes, for as long as the page lives.
pub fn on_hash_change(callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    if let Some(window) = web_sys::window() {
        window.set_onhashchange(Some(callback.as_ref().unchecked_ref()));
    }
    callback.forget();
}

/// Loads the page anew.
pub fn reload() {
    if let Some(location) = location() {
        // A page may always reload itself.
        let _ = location.reload();
    }
}

fn location() -> Option<web_sys::Location> {
    web_sys::window().map(|window| window.location())
}
