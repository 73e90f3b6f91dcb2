//! The engine: packs, sessions, responses, tallies, exports.
//!
//! Pure Rust without a clock, randomness, I/O or presentation: times and seeds
//! come in as values, text for people comes from the pack, and every refusal
//! is a type. What is *not* here: TOML (see `author`), storage (see
//! `platform`), words of the interface (see `ui`).
#![deny(missing_docs)]

pub mod answer;
pub mod backup;
pub mod bidi;
pub mod cases;
pub mod counters;
mod crockford;
pub mod day;
pub mod desk_entry;
pub mod desk_plan;
pub mod drawing_lots;
pub mod event;
pub mod export;
pub mod expr;
pub mod format;
pub mod id;
pub mod intake;
pub mod inventory;
pub mod json;
pub mod lang;
pub mod mark;
pub mod moment;
pub mod pack;
pub mod paper;
pub mod phones;
pub mod picking;
pub mod picture;
pub mod prizes;
pub mod question;
pub mod random;
pub mod receipt;
pub mod record;
pub mod record_block;
pub mod record_ref;
pub mod restore;
pub mod rivals;
pub mod seal;
pub mod sealed;
pub mod session;
pub mod simulate;
pub mod stored;
pub mod tally;
pub mod targets;
pub mod tickets;
pub mod timeline;
pub mod turnout;
pub mod vec_map;
pub mod wall;
