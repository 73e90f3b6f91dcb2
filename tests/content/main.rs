//! What the packs in `questions/` say: the law as the fact sheet has it, fair
//! marks, no question twice. `fairstall check` sees whether a pack can be run
//! at all; what is here needs the whole bank, or knows what this event wants.
//!
//! Each check names every question that fails it, and what to do about it.

mod balance;
mod bank;
mod basis;
mod branches;
mod complete;
mod facts;
#[path = "../engine/support/files.rs"]
#[allow(dead_code, reason = "the other tests need the rest of it")]
mod files;
mod law;
mod mix;
mod sameness;
