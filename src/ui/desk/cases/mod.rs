//! Following registers up: every case with what the person said and what became
//! of it, and a sheet of paper for whoever it is passed on to.
//!
//! `state` gets the cases from the journal and notes what becomes of them;
//! `page` lists them, `case` shows one, `follow_up` asks what became of it, and
//! `sheet` is what is printed. How a case stands is the engine's.

mod case;
mod follow_up;
mod page;
mod sheet;
mod state;

pub use self::page::CasesPage;
pub use self::state::{Cases, provide_cases};
