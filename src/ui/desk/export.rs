//! The files that the desk exports: how each is called and made.

use std::borrow::Cow;
use std::io::Write as _;

use crate::engine::desk_entry::Deed;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::export::{
    CasesWriter, Csv, PublicResponses, PublicWriter, ResponsesWriter, write_codebook, write_counters,
    write_prizes, write_public_tallies, write_stations, write_subjects, write_tallies, write_tickets,
};
use crate::engine::id::DeviceId;
use crate::engine::inventory::Inventory;
use crate::engine::json;
use crate::engine::lang::Lang;
use crate::engine::pack::PackKind;
use crate::engine::record::{Record, Response};
use crate::engine::record_ref::RecordRef;
use crate::engine::stored::Stored;
use crate::engine::tally::Packs;
use crate::office::workbook::WorkbookWriter;
use crate::platform::clock;
use crate::platform::download::File;
use crate::platform::journal::{Entry, StorageError};
use crate::texts::DeskTexts;
use crate::ui::desk::book::{Book, Firsts};
use crate::ui::desk::data;
use crate::ui::desk::keys::Opening;

/// A file that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFile {
    /// One row a finished response.
    Responses,
    /// One row a count.
    Tallies,
    /// The same with what is private, for whoever can open it.
    PrivateResponses,
    /// Means and grades of what is judged, where a pack has it.
    Subjects,
    /// What every column means.
    Codebook,
    /// What becomes of the cases in registers.
    Cases,
    /// How many runs were finished where, of how many.
    Stations,
    /// What was counted by hand.
    Counters,
    /// What became of every ticket.
    Tickets,
    /// What every phone had of each prize.
    Prizes,
    /// All of these as sheets of one workbook.
    Workbook,
    /// Every record as it lies in the journal.
    Journal,
    /// The same, and everything else that the phone keeps.
    Backup,
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
    /// The files about the answers, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Workbook,
        Self::Responses,
        Self::Tallies,
        Self::Subjects,
        Self::Codebook,
        Self::Cases,
        Self::Stations,
        Self::Counters,
        Self::Tickets,
        Self::Prizes,
        Self::Journal,
    ];

    /// Those that may be published.
    pub const PUBLIC: [Self; 2] = [Self::PublicTallies, Self::PublicResponses];

    /// The file's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Responses => "responses.csv",
            Self::PrivateResponses => "responses-private.csv",
            Self::Tallies => "tallies.csv",
            Self::Subjects => "subjects.csv",
            Self::Codebook => "codebook.csv",
            Self::Cases => "cases.csv",
            Self::Stations => "stations.csv",
            Self::Counters => "counters.csv",
            Self::Tickets => "tickets.csv",
            Self::Prizes => "prizes.csv",
            Self::Workbook => "workbook.xlsx",
            Self::Journal => "responses.jsonl",
            Self::Backup => "backup.jsonl",
            Self::PublicTallies => "tallies-public.csv",
            Self::PublicResponses => "responses-public.csv",
        }
    }

    /// What the file is called where it is saved.
    pub fn file_name(self, device: &DeviceId) -> Cow<'static, str> {
        match self {
            Self::Backup => data::backup_name(device).into(),
            file => file.name().into(),
        }
    }

    /// What the browser is told that it is.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Journal | Self::Backup => "application/x-ndjson;charset=utf-8",
            _ => "text/csv;charset=utf-8",
        }
    }

    /// What is in it.
    pub fn description(self, texts: &DeskTexts) -> &'static str {
        match self {
            Self::Responses => texts.responses_file,
            Self::PrivateResponses => texts.private_responses_file,
            Self::Tallies => texts.tallies_file,
            Self::Subjects => texts.subjects_file,
            Self::Codebook => texts.codebook_file,
            Self::Cases => texts.cases_file,
            Self::Stations => texts.stations_file,
            Self::Counters => texts.counters_file,
            Self::Tickets => texts.tickets_file,
            Self::Prizes => texts.prizes_file,
            Self::Workbook => texts.workbook_file,
            Self::Journal => texts.journal_file,
            Self::Backup => texts.backup_file,
            Self::PublicTallies => texts.public_tallies_file,
            Self::PublicResponses => texts.public_responses_file,
        }
    }

    /// Whether there is anything to write into it.
    pub fn is_offered(self, book: &Book) -> bool {
        match self {
            Self::Subjects => book.packs.have_subjects(),
            Self::Cases => book.packs.newest().any(|pack| pack.kind == PackKind::Register),
            Self::Counters => book.ledger.standing().any(|entry| matches!(entry.deed, Deed::Counted { .. })),
            Self::Tickets => {
                book.ledger.standing().any(|entry| matches!(entry.deed, Deed::TicketGiven { .. }))
            }
            Self::Prizes => book.ledger.standing().any(|entry| matches!(entry.deed, Deed::PrizeMoved { .. })),
            _ => true,
        }
    }

    /// Whether every record has a line in it.
    pub fn lists_records(self) -> bool {
        match self {
            Self::Responses
            | Self::PrivateResponses
            | Self::Journal
            | Self::Backup
            | Self::Cases
            | Self::Workbook
            | Self::PublicResponses => true,
            Self::Tallies
            | Self::Subjects
            | Self::Codebook
            | Self::Stations
            | Self::Counters
            | Self::Prizes
            | Self::Tickets
            | Self::PublicTallies => false,
        }
    }

    /// Whether what was collected is safe in it: files to publish say too
    /// little, and the one with what is private is to be destroyed.
    pub fn keeps_records(self) -> bool {
        matches!(self, Self::Responses | Self::Workbook | Self::Journal | Self::Backup)
    }

    /// Whether it holds all that there is of a record.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Journal | Self::Backup)
    }

    /// Begins the file with what is not in records: all of it, unless the file
    /// [lists](Self::lists_records) them.
    pub fn begin<'p>(
        self,
        book: &Book,
        (plan, lang): (&DeskPlan, Lang),
        packs: &'p Packs,
        opening: Option<Opening>,
        mut out: File,
    ) -> csv::Result<Lines<'p>> {
        let kind = match (self, opening) {
            (Self::PrivateResponses, Some(opening)) => {
                let open = Box::new(move |id, question: &_, sealed: &_| opening(id, question, sealed));
                let writer = ResponsesWriter::with_private(out, packs, open)?;
                LinesOf::Csv(Box::new(writer), Firsts::default())
            }
            (Self::Responses | Self::PrivateResponses, _) => {
                LinesOf::Csv(Box::new(ResponsesWriter::new(out, packs)?), Firsts::default())
            }
            (Self::Journal | Self::Backup, _) => LinesOf::Journal(out),
            (Self::Tallies, _) => write_tallies(&mut out, &book.tally, packs).map(|()| LinesOf::None)?,
            (Self::Subjects, _) => write_subjects(&mut out, &book.tally, packs).map(|()| LinesOf::None)?,
            (Self::Codebook, _) => write_codebook(&mut out, packs).map(|()| LinesOf::None)?,
            (Self::PublicTallies, _) => {
                write_public_tallies(&mut out, &book.tally, packs).map(|()| LinesOf::None)?
            }
            (Self::Cases, _) => {
                LinesOf::Cases(Box::new(CasesWriter::new(out, packs, &book.ledger)?), Firsts::default())
            }
            (Self::Stations, _) => {
                write_stations(&mut out, &book.tally, &book.ledger).map(|()| LinesOf::None)?
            }
            (Self::Counters, _) => {
                write_counters(&mut out, &book.ledger, plan, lang).map(|()| LinesOf::None)?
            }
            (Self::Tickets, _) => write_tickets(&mut out, &book.ledger).map(|()| LinesOf::None)?,
            (Self::Prizes, _) => write_prizes(&mut out, &book.ledger, plan, lang).map(|()| LinesOf::None)?,
            (Self::Workbook, _) => {
                let writer = WorkbookWriter::new(&book.tally, packs, &book.ledger, (plan, lang))?;
                LinesOf::Workbook(Box::new(writer), Firsts::default(), out)
            }
            (Self::PublicResponses, _) => LinesOf::Look(PublicResponses::of(packs), Firsts::default(), out),
        };
        Ok(Lines { kind, inventory: Inventory::default() })
    }
}

/// The lines of a file that stand for records, and what they come to.
pub struct Lines<'p> {
    kind: LinesOf<'p>,
    inventory: Inventory,
}

enum LinesOf<'p> {
    /// The file has none.
    None,
    /// One row a finished response.
    Csv(Box<ResponsesWriter<'p, Csv<File>>>, Firsts),
    /// One row a case.
    Cases(Box<CasesWriter<'p, Csv<File>>>, Firsts),
    /// One row a finished response in one sheet, one a case in another.
    Workbook(Box<WorkbookWriter<'p>>, Firsts, File),
    /// Every record as it lies in the journal.
    Journal(File),
    /// Nothing yet: all have to be looked at before one is written.
    Look(PublicResponses<'p>, Firsts, File),
    /// One row a finished response, now that all were looked at.
    Public(Box<PublicWriter<'p, File>>, Firsts),
}

/// What comes when all records were shown to the lines.
pub enum Ended<'p> {
    /// The file is complete, with this in it.
    Complete(Inventory),
    /// They are to be shown to these once more.
    Again(Lines<'p>),
}

impl<'p> Lines<'p> {
    /// Writes lines for the next records.
    pub fn add(&mut self, entries: &[Entry]) -> csv::Result<()> {
        for entry in entries {
            let stored = Stored::from_json(&entry.json);
            if let Ok(stored) = &stored {
                self.inventory.add_stored(stored);
            }
            match (&mut self.kind, stored) {
                (LinesOf::Journal(out), stored) => {
                    out.write_all(line(&entry.json, stored.is_ok()).as_bytes())?;
                    out.write_all(b"\n")?;
                }
                (LinesOf::None, _) | (_, Ok(Stored::Erased(_) | Stored::Desk(_)) | Err(_)) => {}
                (LinesOf::Csv(writer, firsts), Ok(Stored::Record(record))) => {
                    response(*record, firsts).map_or(Ok(()), |response| writer.write(&response))?;
                }
                (LinesOf::Cases(writer, firsts), Ok(Stored::Record(record))) => {
                    response(*record, firsts).map_or(Ok(()), |response| writer.write(&response))?;
                }
                (LinesOf::Workbook(writer, firsts, _), Ok(Stored::Record(record))) => {
                    response(*record, firsts).map_or(Ok(()), |response| writer.write(&response))?;
                }
                (LinesOf::Look(seen, firsts, _), Ok(Stored::Record(record))) => {
                    response(*record, firsts).iter().for_each(|response| seen.see(response));
                }
                (LinesOf::Public(writer, firsts), Ok(Stored::Record(record))) => {
                    response(*record, firsts).map_or(Ok(()), |response| writer.write(&response))?;
                }
            }
        }
        Ok(())
    }

    /// Ends the file, or this reading of the records.
    pub fn finish(self) -> csv::Result<Ended<'p>> {
        match self.kind {
            LinesOf::Csv(writer, _) => writer.finish()?,
            LinesOf::Public(writer, _) => writer.finish()?,
            LinesOf::Cases(writer, _) => writer.finish()?,
            LinesOf::Workbook(writer, _, out) => writer.finish(out, &clock::now())?,
            LinesOf::Look(seen, _, out) => {
                let kind = LinesOf::Public(Box::new(seen.begin(out)?), Firsts::default());
                return Ok(Ended::Again(Lines { kind, inventory: Inventory::default() }));
            }
            LinesOf::None | LinesOf::Journal(_) => {}
        }
        Ok(Ended::Complete(self.inventory))
    }
}

/// The record as a finished response, the first time that it comes.
fn response(record: RecordRef<'_>, firsts: &mut Firsts) -> Option<Response> {
    match firsts.is_first(&record).then(|| record.into_record())? {
        Record::Response(response) => Some(response),
        Record::Abandoned(_) => None,
    }
}

/// The record as one line, unchanged wherever that is possible.
fn line(json: &str, is_readable: bool) -> Cow<'_, str> {
    let broken = json.contains(['\n', '\r']);
    match is_readable {
        // Line breaks in JSON that can be read are mere white space.
        true if broken => json.replace(['\n', '\r'], " ").into(),
        // An empty line would be lost on the way.
        false if broken || json.trim().is_empty() => json::to_string(&json).into(),
        true | false => json.into(),
    }
}
