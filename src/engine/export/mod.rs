//! Exports: `responses.csv`, `tallies.csv`, `subjects.csv`, `codebook.csv`,
//! `crosstab.csv`, `counters.csv`, `tickets.csv`,
//! `cases.csv`.
//!
//! RFC 4180 with CRLF and a UTF-8 byte order mark, since Excel takes a file
//! without one for the local code page. Keys are ids, never positions. What a
//! spreadsheet would run as a formula is defused in text cells only. Every
//! function writes as it goes, so a file need not fit in memory.

mod cases;
pub mod cell;
mod codebook;
mod cross;
mod desk;
mod public;
mod responses;
mod subjects;
mod tallies;

use std::io::Write;

pub use self::cases::CasesWriter;
use self::cell::Cell;
pub use self::codebook::write_codebook;
pub use self::cross::{SMALL, write_cross};
pub use self::desk::{write_counters, write_tickets};
pub use self::public::{FEW, PublicResponses, PublicWriter, write_public_tallies};
pub use self::responses::{Opener, ResponsesWriter};
pub use self::subjects::write_subjects;
pub use self::tallies::{percent, write_tallies};

/// The byte order mark that a CSV file begins with.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// A CSV file being written.
struct Sheet<W: Write> {
    csv: csv::Writer<W>,
}

impl<W: Write> Sheet<W> {
    fn new(mut out: W, headings: &[impl AsRef<str>]) -> csv::Result<Self> {
        out.write_all(BOM)?;
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        csv.write_record(headings.iter().map(AsRef::as_ref))?;
        Ok(Self { csv })
    }

    fn row(&mut self, cells: &[Cell]) -> csv::Result<()> {
        for cell in cells {
            self.csv.write_field(cell.written().as_ref())?;
        }
        self.csv.write_record(None::<&[u8]>)
    }

    fn finish(mut self) -> csv::Result<()> {
        self.csv.flush()?;
        Ok(())
    }
}
