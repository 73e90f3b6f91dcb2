//! Sheets of paper: how the questions of a pack are numbered on them, and how
//! they are typed in, a key a choice; and what a printed one says of who is to
//! answer what.
//!
//! Numbers and keys follow from the pack alone: what is printed and what is
//! typed agree as long as the pack is the same. What a sheet says is kept in a
//! [`Session`](super::session::Session), as any run's answers are.

mod compare;
mod keys;
mod number;
mod routing;
mod stops;
mod typed;

pub use self::compare::{Difference, differences};
pub use self::keys::{DECLINE, Press, Stroke, Then, stroke};
pub use self::number::{
    NOT_KEPT, choice_key, following_sheet, free_sheet, numbered, printed_choices, step_key,
};
pub use self::routing::{When, when, with_numbers};
pub use self::stops::{Part, Stop, after, before, beyond, first};
pub use self::typed::{beside_other, other_text, read_typed, shown_typed};
