//! The files that the desk exports: how each is called and made.

use crate::engine::export::{ResponsesWriter, write_codebook, write_tallies};
use crate::engine::json;
use crate::engine::record::Record;
use crate::platform::journal::{StorageError, Stored};
use crate::ui::desk::book::{Book, unique};
use crate::ui::text::DeskTexts;

/// A file that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFile {
    /// One row a finished response.
    Responses,
    /// One row a count.
    Tallies,
    /// What every column means.
    Codebook,
    /// Every record as it lies in the journal.
    Journal,
}

/// Why a file was not exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportFault {
    /// The journal cannot be read.
    Reading(StorageError),
    /// The file could not be written; the reason is for people who repair things.
    Writing(String),
    /// The browser would not take it.
    Refused,
}

impl ExportFile {
    /// Every file, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Responses, Self::Tallies, Self::Codebook, Self::Journal];

    /// The file's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Responses => "responses.csv",
            Self::Tallies => "tallies.csv",
            Self::Codebook => "codebook.csv",
            Self::Journal => "responses.jsonl",
        }
    }

    /// What the browser is told that it is.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Responses | Self::Tallies | Self::Codebook => "text/csv;charset=utf-8",
            Self::Journal => "application/x-ndjson;charset=utf-8",
        }
    }

    /// What is in it.
    pub fn description(self, texts: &DeskTexts) -> &'static str {
        match self {
            Self::Responses => texts.responses_file,
            Self::Tallies => texts.tallies_file,
            Self::Codebook => texts.codebook_file,
            Self::Journal => texts.journal_file,
        }
    }

    /// Whether every record has a line in it.
    pub fn lists_records(self) -> bool {
        match self {
            Self::Responses | Self::Journal => true,
            Self::Tallies | Self::Codebook => false,
        }
    }

    /// The file's content. `book` has counted `records`, which are needed only
    /// where the file [lists](Self::lists_records) them.
    pub fn content(self, book: &Book, records: &[Stored]) -> csv::Result<Vec<u8>> {
        let mut out = Vec::new();
        match self {
            Self::Responses => write_responses(&mut out, book, records)?,
            Self::Tallies => write_tallies(&mut out, &book.tally, &book.packs)?,
            Self::Codebook => write_codebook(&mut out, &book.packs)?,
            Self::Journal => {
                for stored in records {
                    out.extend_from_slice(line(stored).as_bytes());
                    out.push(b'\n');
                }
            }
        }
        Ok(out)
    }
}

fn write_responses(out: &mut Vec<u8>, book: &Book, records: &[Stored]) -> csv::Result<()> {
    let mut writer = ResponsesWriter::new(out, &book.packs)?;
    for record in unique(records) {
        if let Record::Response(response) = record {
            writer.write(response)?;
        }
    }
    writer.finish()
}

/// The record as one line, unchanged wherever that is possible.
fn line(stored: &Stored) -> String {
    let broken = stored.json.contains(['\n', '\r']);
    match &stored.record {
        // Line breaks in JSON that can be read are mere white space.
        Ok(_) if broken => stored.json.replace(['\n', '\r'], " "),
        Ok(_) => stored.json.clone(),
        // An empty line would be lost on the way.
        Err(_) if broken || stored.json.trim().is_empty() => json::to_string(&stored.json),
        Err(_) => stored.json.clone(),
    }
}
