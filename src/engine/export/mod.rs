//! Exports: `responses.csv`, `tallies.csv`, `subjects.csv`, `codebook.csv`,
//! `crosstab.csv`, `stations.csv`, `counters.csv`, `tickets.csv`, `prizes.csv`,
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
pub use self::desk::{write_counters, write_prizes, write_stations, write_tickets};
pub use self::public::{FEW, PublicResponses, PublicWriter, write_public_tallies};
pub use self::responses::{Opener, ResponsesWriter};
pub use self::subjects::write_subjects;
pub use self::tallies::{percent, write_tallies};

/// The byte order mark that a CSV file begins with.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Where an export goes: anything that bytes are written to, which gets a CSV
/// file, or something of another kind, such as a sheet of a workbook.
pub trait Destination {
    /// What rows are put into.
    type Table: Table;

    /// Begins a table with these headings.
    fn begin(self, headings: &[&str]) -> csv::Result<Self::Table>;
}

/// Rows of cells, written one after the other.
pub trait Table {
    /// What there is in the end.
    type Done;

    /// Writes a row.
    fn row(&mut self, cells: &[Cell]) -> csv::Result<()>;

    /// Ends the table.
    fn finish(self) -> csv::Result<Self::Done>;
}

/// What an export to a destination comes to.
pub type Made<D> = csv::Result<<<D as Destination>::Table as Table>::Done>;

/// A CSV file being written.
#[derive(Debug)]
pub struct Csv<W: Write>(csv::Writer<W>);

impl<W: Write> Destination for W {
    type Table = Csv<W>;

    fn begin(mut self, headings: &[&str]) -> csv::Result<Csv<W>> {
        self.write_all(BOM)?;
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(self);
        csv.write_record(headings)?;
        Ok(Csv(csv))
    }
}

impl<W: Write> Table for Csv<W> {
    type Done = ();

    fn row(&mut self, cells: &[Cell]) -> csv::Result<()> {
        for cell in cells {
            self.0.write_field(cell.written().as_ref())?;
        }
        self.0.write_record(None::<&[u8]>)
    }

    fn finish(mut self) -> csv::Result<()> {
        self.0.flush()?;
        Ok(())
    }
}

/// Headings that were put together.
fn headings(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}
