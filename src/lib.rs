//! Fairstall: a quiz and survey engine for student-run awareness events.
//!
//! Dependencies point one way: `bin → ui → platform → engine`, and on the
//! native side `bin → author → engine`. `engine` is pure Rust; `texts` has every
//! word that people read; `office` makes of the engine's counts what offices
//! want, and both are pure Rust too; `author` reads the TOML that people write;
//! `platform` is the only place that names the browser; `ui` is Leptos.

#[cfg(not(target_arch = "wasm32"))]
pub mod author;
pub mod engine;
pub mod office;
#[cfg(target_arch = "wasm32")]
pub mod platform;
pub mod texts;
#[cfg(target_arch = "wasm32")]
pub mod ui;
