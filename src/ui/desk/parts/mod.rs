//! Parts of the desk's page, one a file. They ask the desk for everything that
//! changes.

mod cross;
mod drawings;
mod exports;
mod filters;
mod header;
mod page;
mod question;
mod questions;
mod runs;
mod scores;
mod select;
mod text_list;
mod warnings;

pub use self::page::DeskPage;
