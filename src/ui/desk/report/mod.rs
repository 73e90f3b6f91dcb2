//! The page of the summary report: it is drafted, changed, saved and printed.
//!
//! `state` asks the engine's counts for a draft and makes files of it; the page
//! shows it. What the report says is in `office`.

mod page;
mod state;

pub use self::page::ReportPage;
pub use self::state::{Summary, provide_summary};
