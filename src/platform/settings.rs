//! Small settings in `localStorage`: what may be lost without losing answers.
//!
//! Where the browser refuses storage every setting has its default, and
//! writing says so.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;

use super::address::folder;
use crate::engine::json::{self, FromJson};

/// The setting could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// The value of a setting; none where it was never set, cannot be read or the
/// browser refuses storage.
pub fn get<T: FromJson>(name: &str) -> Option<T> {
    json::from_value(&json::parse(&raw(name)?).ok()?).ok()
}

/// A setting as it is written, readable or not.
pub fn raw(name: &str) -> Option<String> {
    available().then(|| LocalStorage::raw().get_item(&key(name)).ok().flatten())?
}

/// Keeps a setting.
pub fn set<T: Serialize>(name: &str, value: &T) -> Result<(), NotKept> {
    if !available() {
        return Err(NotKept);
    }
    LocalStorage::raw().set_item(&key(name), &json::to_string(value)).map_err(|_| NotKept)
}

/// Forgets a setting.
pub fn remove(name: &str) {
    if available() {
        LocalStorage::delete(key(name));
    }
}

/// The names of all settings that begin with `prefix`, as [`get`] takes them.
pub fn names(prefix: &str) -> Vec<String> {
    if !available() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let all = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    let ours = all.filter_map(|key| key.strip_prefix(&key_prefix()).map(str::to_owned));
    ours.filter(|name| name.starts_with(prefix)).collect()
}

/// gloo panics where the browser refuses `localStorage`; asking first does not.
pub fn available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

fn key(name: &str) -> String {
    key_prefix() + name
}

fn key_prefix() -> String {
    format!("fairstall{}/", folder())
}
