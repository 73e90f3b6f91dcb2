//! Parts of the desk's page, one a file. They ask the desk for everything that
//! changes.

mod cross;
mod cross_chart;
mod data;
mod drawings;
mod exports;
mod filters;
mod header;
mod narrowing;
mod navigation;
mod page;
mod question;
mod questions;
mod runs;
mod scores;
mod select;
mod subjects;
mod text_list;
mod warnings;

pub use self::exports::{ExportButton, fault_words};
pub use self::page::DeskPage;
pub use self::select::Select;
