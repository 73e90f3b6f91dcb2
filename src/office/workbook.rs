//! `workbook.xlsx`: all tables in one file, a sheet each, named as the CSV
//! files are. Numbers are numbers there and moments are dates, in the phone's
//! own time; nothing that somebody typed is ever taken for a formula.

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::engine::desk_entry::Ledger;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::export::cell::Cell;
use crate::engine::export::{
    CasesWriter, Destination, ResponsesWriter, Table, write_codebook, write_counters, write_prizes,
    write_stations, write_subjects, write_tallies, write_tickets,
};
use crate::engine::lang::Lang;
use crate::engine::moment::Moment;
use crate::engine::pack::PackKind;
use crate::engine::record::Response;
use crate::engine::tally::{Packs, Tally};

/// The most characters that a cell holds.
const LONGEST: usize = 32_767;
/// Columns are as wide as their headings, within these bounds, in characters.
const WIDTHS: (usize, usize) = (8, 32);

/// Writes `workbook.xlsx`.
pub struct WorkbookWriter<'p> {
    responses: ResponsesWriter<'p, Sheet>,
    /// None where no pack is a register.
    cases: Option<CasesWriter<'p, Sheet>>,
    /// What is complete already, behind responses and cases.
    counted: Vec<Worksheet>,
}

impl<'p> WorkbookWriter<'p> {
    /// Begins the file with everything that was counted.
    pub fn new(
        tally: &Tally,
        packs: &'p Packs,
        ledger: &Ledger,
        (plan, lang): (&DeskPlan, Lang),
    ) -> csv::Result<Self> {
        let mut counted = vec![write_tallies(Named("tallies"), tally, packs)?];
        if packs.have_subjects() {
            counted.push(write_subjects(Named("subjects"), tally, packs)?);
        }
        counted.push(write_codebook(Named("codebook"), packs)?);
        counted.push(write_stations(Named("stations"), tally, ledger)?);
        if !ledger.is_empty() {
            counted.push(write_counters(Named("counters"), ledger, plan, lang)?);
            counted.push(write_tickets(Named("tickets"), ledger)?);
            counted.push(write_prizes(Named("prizes"), ledger, plan, lang)?);
        }
        let has_registers = packs.newest().any(|pack| pack.kind == PackKind::Register);
        Ok(Self {
            responses: ResponsesWriter::new(Named("responses"), packs)?,
            cases: has_registers.then(|| CasesWriter::new(Named("cases"), packs, ledger)).transpose()?,
            counted,
        })
    }

    /// Adds a response.
    pub fn write(&mut self, response: &Response) -> csv::Result<()> {
        if let Some(cases) = &mut self.cases {
            cases.write(response)?;
        }
        self.responses.write(response)
    }

    /// Writes the file, said to be made at `made`.
    pub fn finish(self, mut out: impl Write, made: &Moment) -> csv::Result<()> {
        let mut workbook = Workbook::new();
        // The clock of a browser is not the library's to ask.
        let properties = DocProperties::new().set_creation_datetime(&date_of(made).unwrap_or_default());
        workbook.set_properties(&properties);
        workbook.push_worksheet(self.responses.finish()?);
        if let Some(cases) = self.cases {
            workbook.push_worksheet(cases.finish()?);
        }
        for sheet in self.counted {
            workbook.push_worksheet(sheet);
        }
        out.write_all(&workbook.save_to_buffer().map_err(failed)?)?;
        Ok(())
    }
}

/// A sheet of this name.
struct Named(&'static str);

/// A sheet that rows are put into.
pub struct Sheet {
    sheet: Worksheet,
    /// The next row.
    row: u32,
    moment: Format,
    day: Format,
}

impl Destination for Named {
    type Table = Sheet;

    fn begin(self, headings: &[&str]) -> csv::Result<Sheet> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.0).map_err(failed)?;
        let bold = Format::new().set_bold().set_align(FormatAlign::Top);
        for (column, heading) in headings.iter().enumerate() {
            let column = column_of(column)?;
            sheet.write_string_with_format(0, column, *heading, &bold).map_err(failed)?;
            let width = heading.chars().count().clamp(WIDTHS.0, WIDTHS.1);
            sheet.set_column_width(column, width as f64).map_err(failed)?;
        }
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        Ok(Sheet {
            sheet,
            row: 1,
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        })
    }
}

impl Table for Sheet {
    type Done = Worksheet;

    fn row(&mut self, cells: &[Cell]) -> csv::Result<()> {
        for (column, cell) in cells.iter().enumerate() {
            self.put(column_of(column)?, cell).map_err(failed)?;
        }
        self.row += 1;
        Ok(())
    }

    fn finish(self) -> csv::Result<Worksheet> {
        Ok(self.sheet)
    }
}

impl Sheet {
    fn put(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let (sheet, row) = (&mut self.sheet, self.row);
        match cell {
            Cell::Blank => return Ok(()),
            Cell::Number(value) => sheet.write_number(row, column, *value)?,
            Cell::Count(count) => sheet.write_number(row, column, *count as f64)?,
            Cell::Key(text) | Cell::Text(text) => sheet.write_string(row, column, held(text))?,
            Cell::Day(day) => match ExcelDateTime::parse_from_str(&day.to_string()) {
                Ok(date) => sheet.write_datetime_with_format(row, column, &date, &self.day)?,
                // Spreadsheets know no day before 1900.
                Err(_) => sheet.write_string(row, column, day.to_string())?,
            },
            Cell::Moment(moment) => match date_of(moment) {
                Some(date) => sheet.write_datetime_with_format(row, column, &date, &self.moment)?,
                None => sheet.write_string(row, column, held(moment.as_str()))?,
            },
        };
        Ok(())
    }
}

/// What a cell can hold of a text.
fn held(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The time on the phone's clock; spreadsheets know no offsets.
fn date_of(moment: &Moment) -> Option<ExcelDateTime> {
    ExcelDateTime::parse_from_str(moment.as_str().get(..19)?).ok()
}

fn column_of(index: usize) -> csv::Result<u16> {
    Ok(u16::try_from(index).map_err(io::Error::other)?)
}

fn failed(error: XlsxError) -> csv::Error {
    io::Error::other(error.to_string()).into()
}
