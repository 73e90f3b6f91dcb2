//! The summary report that stalls hand in: a draft of sentences, tables and
//! charts, in which every number is the tally's.
//!
//! `draft` writes it from the facts, `judgement` what they say of how it went,
//! with `numbers` for what is worked out of them; `docx` makes a file of it. The
//! sentences are in `texts`. What people still have to say (photographs, partners,
//! what they learnt) is a [`Block::Slot`].

mod docx;
mod draft;
mod judgement;
mod numbers;

pub use self::docx::{Picture, write_docx};
pub use self::draft::{Facts, draft};
use super::figure::Figure;

/// A report, from the top to the bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// One point of a list.
    Point(String),
    /// A table.
    Table(ReportTable),
    /// A chart.
    Figure(Figure),
    /// Something that people put in themselves.
    Slot(String),
}

/// A table of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportTable {
    /// What it shows.
    pub caption: String,
    /// The headings.
    pub heads: Vec<String>,
    /// The rows, each with as many cells as there are headings.
    pub rows: Vec<Vec<String>>,
}

impl Block {
    /// The words that people may change; none of tables and charts.
    pub fn words_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Title(words)
            | Self::Heading(words)
            | Self::Text(words)
            | Self::Point(words)
            | Self::Slot(words) => Some(words),
            Self::Table(_) | Self::Figure(_) => None,
        }
    }
}
