//! `workbook.xlsx`, read back by calamine, against the CSV files and the tally.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use fairstall::engine::desk_plan::DeskPlan;
use fairstall::engine::export::{ResponsesWriter, write_tallies};
use fairstall::engine::lang::Lang;
use fairstall::engine::moment::Moment;
use fairstall::engine::record::Record;
use fairstall::office::workbook::WorkbookWriter;

use super::MADE;
use crate::support::sheet::Sheet;

fn workbook() -> Xlsx<Cursor<Vec<u8>>> {
    let plan: &DeskPlan = &MADE.project.plan;
    let mut writer =
        WorkbookWriter::new(&MADE.tally, &MADE.packs, &MADE.ledger, (plan, Lang::En)).expect("it begins");
    for record in &MADE.day.records {
        if let Record::Response(response) = record {
            writer.write(response).expect("a row");
        }
    }
    let mut bytes = Vec::new();
    writer.finish(&mut bytes, &Moment::new("2027-03-15T18:00:00+08:00")).expect("a file");
    Xlsx::new(Cursor::new(bytes)).expect("calamine reads it")
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    book.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A cell as the CSV has it; moments without their offset.
fn written(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Float(value) => value.to_string(),
        Data::Int(value) => value.to_string(),
        Data::String(text) => text.clone(),
        Data::DateTime(date) => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year}-{month:02}-{day:02}"),
                _ => format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
            }
        }
        other => panic!("{other:?} is in no export"),
    }
}

/// What the CSV has, without offsets and apostrophes before formulas.
fn plain(cell: &str) -> String {
    let is_moment = cell.len() == 25 && cell.as_bytes()[10] == b'T';
    let cell = if is_moment { &cell[..19] } else { cell };
    cell.strip_prefix('\'').unwrap_or(cell).to_owned()
}

#[track_caller]
fn same(sheet: &Range<Data>, csv: &Sheet) {
    let rows: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(written).collect()).collect();
    assert_eq!(rows[0], csv.headings);
    assert_eq!(rows.len() - 1, csv.rows.len());
    for (row, of_csv) in rows[1..].iter().zip(&csv.rows) {
        let of_csv: Vec<String> = of_csv.iter().map(|cell| plain(cell)).collect();
        assert_eq!(*row, of_csv);
    }
}

#[test]
fn every_table_is_a_sheet() {
    let names = workbook().sheet_names();
    let all = [
        "responses",
        "cases",
        "tallies",
        "subjects",
        "codebook",
        "stations",
        "counters",
        "tickets",
        "prizes",
    ];
    assert_eq!(names, all);
}

#[test]
fn sheets_have_what_the_csv_files_have() {
    let mut book = workbook();
    let responses = Sheet::written(|out| {
        let mut writer = ResponsesWriter::new(out, &MADE.packs)?;
        for record in &MADE.day.records {
            if let Record::Response(response) = record {
                writer.write(response)?;
            }
        }
        writer.finish()
    });
    same(&sheet(&mut book, "responses"), &responses);
    let tallies = Sheet::written(|out| write_tallies(out, &MADE.tally, &MADE.packs));
    same(&sheet(&mut book, "tallies"), &tallies);
}

#[test]
fn numbers_are_numbers_and_moments_are_dates() {
    let mut book = workbook();
    let responses = sheet(&mut book, "responses");
    let column = |name: &str| {
        let heads = responses.rows().next().expect("headings");
        heads.iter().position(|cell| written(cell) == name).expect("a column")
    };
    let (started, points, id) = (column("started"), column("points"), column("id"));
    for row in responses.rows().skip(1) {
        assert!(matches!(row[started], Data::DateTime(_)), "{:?}", row[started]);
        assert!(matches!(row[points], Data::Float(_) | Data::Empty), "{:?}", row[points]);
        assert!(matches!(row[id], Data::String(_)), "ids of digits alone stay text");
    }
    let tickets = sheet(&mut book, "tickets");
    assert_eq!(tickets.rows().count(), 121);
}

#[test]
fn nothing_that_was_typed_is_a_formula() {
    let record = MADE.day.records.iter().find_map(|record| match record {
        Record::Response(response) => Some(response.clone()),
        Record::Abandoned(_) => None,
    });
    let mut response = record.expect("somebody finished");
    response.sheet = Some("=HYPERLINK(\"https://example.org\")".to_owned());
    let plan = DeskPlan::default();
    let mut writer =
        WorkbookWriter::new(&MADE.tally, &MADE.packs, &MADE.ledger, (&plan, Lang::En)).expect("it begins");
    writer.write(&response).expect("a row");
    let mut bytes = Vec::new();
    writer.finish(&mut bytes, &Moment::new("2027-03-15T18:00:00+08:00")).expect("a file");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("calamine reads it");
    let formulas = book.worksheet_formula("responses").expect("the sheet");
    assert!(formulas.used_cells().next().is_none(), "there is no formula");
    let sheet = sheet(&mut book, "responses");
    let cells: Vec<String> = sheet.rows().nth(1).expect("a row").iter().map(written).collect();
    assert!(cells.contains(&"=HYPERLINK(\"https://example.org\")".to_owned()), "it is the text itself");
}
