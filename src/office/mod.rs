//! What offices want of an event: a workbook, charts as pictures, and the
//! summary report.
//!
//! Pure Rust on top of the engine and of `texts`, without clock, storage or page,
//! so that the desk and the native command make the same files. Participants are
//! linked with none of it but how words are broken into the lines of a picture.
#![deny(missing_docs)]

/// The JSON Schema of a line of `responses.jsonl`; `fairstall build` puts it
/// into the site as `responses.schema.json`.
pub const RESPONSES_SCHEMA: &str = include_str!("responses.schema.json");

pub mod figure;
pub mod report;
pub mod wall;
pub mod workbook;
