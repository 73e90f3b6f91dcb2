//! Sheets of paper, typed in: one dense form, a key a choice.
//!
//! `state` is what the form knows; `opening` gets the questions and what was
//! half typed, `remembered` what goes with that; `typing` does what keys and taps
//! ask for, and `places` is where they go; `saving` keeps a sheet, and `checking`
//! compares it with the first time. Numbers and keys are the engine's
//! [`paper`](crate::engine::paper). The rest draws: `page` the whole, `head` what
//! stands above the form, `question` the questions with `controls` made of
//! `keypad` and `fields`, `foot` what is below, and `settle` what differs.
//!
//! What is *not* here: private questions, which are not typed in, and what the
//! sheets add up to.

mod checking;
mod controls;
mod fields;
mod foot;
mod head;
mod keypad;
mod opening;
mod page;
mod places;
mod question;
mod remembered;
mod saving;
mod settle;
mod state;
mod typing;

pub use self::page::PaperPage;
pub use self::state::{Paper, provide_paper};
