//! Running the stall: stations and how much is wanted of each, the queue and
//! its tickets, picking somebody by chance, prizes and draws, counters.
//!
//! `state` notes what is done; every page is worked out from what was noted
//! and from the answers. What things mean is the engine's.

mod counters;
mod picking;
mod prizes;
mod queue;
mod state;
mod stations;
mod tickets;
mod timeline;

pub use self::counters::CountersPage;
pub use self::prizes::PrizesPage;
pub use self::state::{Stall, provide_stall};
pub use self::stations::StationsPage;
pub use self::tickets::TicketsPage;
