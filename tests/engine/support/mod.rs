//! What the tests are told with: packs, answers, visits, sheets, commands.

pub mod answers;
pub mod build;
pub mod command;
pub mod files;
pub mod keeper;
pub mod sheet;
pub mod visit;
