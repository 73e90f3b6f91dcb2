//! The browser: the only place that names `web_sys` and `js_sys`.
//!
//! Plain functions and typed errors. What is *not* here: Leptos, words for
//! people, and any rule about packs or answers.

pub mod address;
pub mod announce;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod health;
pub mod install;
pub mod journal;
pub mod keyboard;
pub mod net;
pub mod offline;
pub mod page;
pub mod paper;
pub mod picked;
pub mod picture;
pub mod presence;
pub mod random;
pub mod settings;
pub mod speech;
pub mod surroundings;
pub mod turns;
pub mod wake_lock;
