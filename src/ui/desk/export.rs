//! The files that the desk exports: how each is called and made.

use std::borrow::Cow;
use std::io::Write as _;

use crate::engine::export::{
    PublicResponses, PublicWriter, ResponsesWriter, write_codebook, write_public_tallies, write_subjects,
    write_tallies,
};
use crate::engine::json;
use crate::engine::record::{Record, Response};
use crate::engine::record_ref::RecordRef;
use crate::engine::tally::{Packs, Tally};
use crate::platform::download::File;
use crate::platform::journal::{Entry, StorageError};
use crate::ui::desk::book::Firsts;
use crate::ui::text::DeskTexts;

/// A file that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFile {
    /// One row a finished response.
    Responses,
    /// One row a count.
    Tallies,
    /// Means and grades of what is judged, where a pack has it.
    Subjects,
    /// What every column means.
    Codebook,
    /// Every record as it lies in the journal.
    Journal,
    /// Counts of which none is of few people.
    PublicTallies,
    /// One row a finished response, without what few people share.
    PublicResponses,
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
    pub const ALL: [Self; 5] =
        [Self::Responses, Self::Tallies, Self::Subjects, Self::Codebook, Self::Journal];

    /// Those that may be published.
    pub const PUBLIC: [Self; 2] = [Self::PublicTallies, Self::PublicResponses];

    /// The file's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Responses => "responses.csv",
            Self::Tallies => "tallies.csv",
            Self::Subjects => "subjects.csv",
            Self::Codebook => "codebook.csv",
            Self::Journal => "responses.jsonl",
            Self::PublicTallies => "tallies-public.csv",
            Self::PublicResponses => "responses-public.csv",
        }
    }

    /// What the browser is told that it is.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Journal => "application/x-ndjson;charset=utf-8",
            _ => "text/csv;charset=utf-8",
        }
    }

    /// What is in it.
    pub fn description(self, texts: &DeskTexts) -> &'static str {
        match self {
            Self::Responses => texts.responses_file,
            Self::Tallies => texts.tallies_file,
            Self::Subjects => texts.subjects_file,
            Self::Codebook => texts.codebook_file,
            Self::Journal => texts.journal_file,
            Self::PublicTallies => texts.public_tallies_file,
            Self::PublicResponses => texts.public_responses_file,
        }
    }

    /// Whether there is anything to write into it.
    pub fn is_offered(self, packs: &Packs) -> bool {
        self != Self::Subjects || packs.have_subjects()
    }

    /// Whether every record has a line in it.
    pub fn lists_records(self) -> bool {
        match self {
            Self::Responses | Self::Journal | Self::PublicResponses => true,
            Self::Tallies | Self::Subjects | Self::Codebook | Self::PublicTallies => false,
        }
    }

    /// Begins the file with what is not in records: all of it, unless the file
    /// [lists](Self::lists_records) them.
    pub fn begin<'p>(self, tally: &Tally, packs: &'p Packs, mut out: File) -> csv::Result<Lines<'p>> {
        match self {
            Self::Responses => Ok(Lines::Csv(Box::new(ResponsesWriter::new(out, packs)?), Firsts::default())),
            Self::Journal => Ok(Lines::Journal(out)),
            Self::Tallies => write_tallies(&mut out, tally, packs).map(|()| Lines::None),
            Self::Subjects => write_subjects(&mut out, tally, packs).map(|()| Lines::None),
            Self::Codebook => write_codebook(&mut out, packs).map(|()| Lines::None),
            Self::PublicTallies => write_public_tallies(&mut out, tally, packs).map(|()| Lines::None),
            Self::PublicResponses => Ok(Lines::Look(PublicResponses::of(packs), Firsts::default(), out)),
        }
    }
}

/// The lines of a file that stand for records.
pub enum Lines<'p> {
    /// The file has none.
    None,
    /// One row a finished response.
    Csv(Box<ResponsesWriter<'p, File>>, Firsts),
    /// Every record as it lies in the journal.
    Journal(File),
    /// Nothing yet: all have to be looked at before one is written.
    Look(PublicResponses<'p>, Firsts, File),
    /// One row a finished response, now that all were looked at.
    Public(Box<PublicWriter<'p, File>>, Firsts),
}

impl<'p> Lines<'p> {
    /// Writes lines for the next records.
    pub fn add(&mut self, entries: &[Entry]) -> csv::Result<()> {
        match self {
            Self::None => Ok(()),
            Self::Csv(writer, firsts) => responses(entries, firsts).try_for_each(|r| writer.write(&r)),
            Self::Look(seen, firsts, _) => {
                responses(entries, firsts).for_each(|response| seen.see(&response));
                Ok(())
            }
            Self::Public(writer, firsts) => responses(entries, firsts).try_for_each(|r| writer.write(&r)),
            Self::Journal(out) => {
                for entry in entries {
                    out.write_all(line(&entry.json).as_bytes())?;
                    out.write_all(b"\n")?;
                }
                Ok(())
            }
        }
    }

    /// Ends the file; or says what is to be done with all records once more.
    pub fn finish(self) -> csv::Result<Option<Lines<'p>>> {
        match self {
            Self::Csv(writer, _) => writer.finish()?,
            Self::Public(writer, _) => writer.finish()?,
            Self::Look(seen, _, out) => {
                return Ok(Some(Self::Public(Box::new(seen.begin(out)?), Firsts::default())));
            }
            Self::None | Self::Journal(_) => {}
        }
        Ok(None)
    }
}

/// The finished responses among some entries, each the first time it comes.
fn responses(entries: &[Entry], firsts: &mut Firsts) -> impl Iterator<Item = Response> {
    let records = entries.iter().filter_map(|entry| RecordRef::from_json(&entry.json).ok());
    records.filter(|record| firsts.is_first(record)).filter_map(|record| match record.into_record() {
        Record::Response(response) => Some(response),
        Record::Abandoned(_) => None,
    })
}

/// The record as one line, unchanged wherever that is possible.
fn line(json: &str) -> Cow<'_, str> {
    let broken = json.contains(['\n', '\r']);
    match RecordRef::from_json(json) {
        // Line breaks in JSON that can be read are mere white space.
        Ok(_) if broken => json.replace(['\n', '\r'], " ").into(),
        // An empty line would be lost on the way.
        Err(_) if broken || json.trim().is_empty() => json::to_string(&json).into(),
        Ok(_) | Err(_) => json.into(),
    }
}
