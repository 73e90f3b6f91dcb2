//! `codebook.csv`: explains everything that the other two files hold.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::pack::{Pack, PackKind};
use fairstall::engine::record::Record;

use super::{codebook, packs_of, responses, tallies};
use crate::support::files::{SAMPLE_PACKS, compiled, sample_pack, simulated};
use crate::support::sheet::Sheet;

/// The real packs, as if the quiz could be passed.
fn real() -> Vec<Arc<Pack>> {
    let with_pass_mark = |pack: Arc<Pack>| {
        let pass_mark = (pack.kind == PackKind::Quiz).then_some(0.6);
        Arc::new(Pack { pass_mark, ..(*pack).clone() })
    };
    SAMPLE_PACKS.iter().map(|(id, _)| with_pass_mark(sample_pack(id))).collect()
}

/// The real packs, and every kind of question in survey and quiz.
fn all() -> Vec<Arc<Pack>> {
    let fixtures = ["every-kind", "every-mark"].map(|name| format!("tests/packs/valid/{name}.toml"));
    let fixtures = fixtures.iter().map(|file| Arc::new(compiled(file).hans().clone()));
    real().into_iter().chain(fixtures).collect()
}

/// The names in one section of the codebook.
fn section<'s>(sheet: &'s Sheet, name: &str) -> Vec<&'s str> {
    let rows = sheet.rows.iter().filter(|row| sheet.cell(row, "section") == name);
    rows.map(|row| sheet.cell(row, "name")).collect()
}

#[test]
fn every_column_of_responses_is_explained_once_in_its_order() {
    let packs = packs_of(&all());
    assert_eq!(section(&codebook(&packs), "responses_column"), responses(&[], &packs).headings);
}

#[test]
fn every_column_measure_and_option_of_tallies_is_explained() {
    let all = all();
    let packs = packs_of(&all);
    let records: Vec<Record> = all.iter().flat_map(|pack| simulated(pack, None, 6).take(300)).collect();
    let (book, sheet) = (codebook(&packs), tallies(&records, &packs));
    assert_eq!(section(&book, "tallies_column"), sheet.headings);
    let measures: BTreeSet<&str> = sheet.column("measure").into_iter().collect();
    let explained: BTreeSet<&str> = section(&book, "measure").into_iter().collect();
    assert_eq!(measures, explained);
    let options = |sheet: &Sheet, kept: &str, column: &str| -> BTreeSet<[String; 4]> {
        let rows = sheet.rows.iter().filter(|row| sheet.cell(row, column) == kept);
        rows.map(|row| {
            let label = if column == "section" { "label" } else { "option_label" };
            ["pack", "question", "option", label].map(|heading| sheet.cell(row, heading).to_owned())
        })
        .collect()
    };
    assert_eq!(options(&sheet, "choice", "measure"), options(&book, "option", "section"));
}

#[test]
fn right_choices_are_told_in_a_quiz_and_not_in_a_survey() {
    let real = real();
    let book = codebook(&packs_of(&real));
    let right = |question: &str| -> Vec<(String, String)> {
        let rows = book
            .rows
            .iter()
            .filter(|row| book.cell(row, "section") == "option" && book.cell(row, "question") == question);
        rows.map(|row| (book.cell(row, "option").to_owned(), book.cell(row, "right").to_owned())).collect()
    };
    let pairs = |pairs: [(&str, &str); 4]| pairs.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec();
    let expected = pairs([("cheapest", "0"), ("fee", "0"), ("manager", "0"), ("nothing", "1")]);
    assert_eq!(right("try-without-buying"), expected);
    assert!(right("met").iter().all(|(_, right)| right.is_empty()));
}

#[test]
fn what_a_column_holds_is_told_for_every_kind() {
    let book = codebook(&packs_of(&all()));
    let content = |column: &str| -> (String, String) {
        let of = |row: &&Vec<String>| {
            book.cell(row, "section") == "responses_column" && book.cell(row, "name") == column
        };
        let row = book.rows.iter().find(of);
        let row = row.unwrap_or_else(|| panic!("no column {column}"));
        (book.cell(row, "content").to_owned(), book.cell(row, "label").to_owned())
    };
    for (column, holds, label) in [
        ("agree.agreed", "zero_or_one", "我同意"),
        ("place", "choice_id", ""),
        ("place.else.text", "text", "别处"),
        ("look.maker", "zero_or_one", "厂名"),
        ("trust", "number", ""),
        ("spent", "number", "元"),
        ("since", "date", ""),
        ("grid.service", "choice_id", "服务"),
        ("wishes.safety", "rank", "安全"),
        ("belongs.fraud", "choice_id", "诈骗"),
        ("sign", "svg_path", ""),
    ] {
        assert_eq!(content(&format!("every-kind.{column}")), (holds.into(), label.into()), "{column}");
    }
    assert_eq!(content("every-kind.wishes.order").0, "choice_ids");
}

#[test]
fn the_rows_columns_and_cells_of_a_grid_are_named() {
    let book = codebook(&packs_of(&all()));
    let named = |question: &str, section: &str| -> Vec<[String; 3]> {
        let of = |row: &&Vec<String>| {
            book.cell(row, "question") == question && book.cell(row, "section") == section
        };
        let cells =
            |row: &Vec<String>| ["option", "label", "right"].map(|name| book.cell(row, name).to_owned());
        book.rows.iter().filter(of).map(cells).collect()
    };
    assert_eq!(named("grid", "row"), [["goods", "货品", ""], ["service", "服务", ""]]);
    assert_eq!(named("grid", "column").len(), 3);
    assert_eq!(named("grid", "option")[1], ["goods.so-so", "货品: 一般", ""]);
    assert_eq!(named("wishes", "option")[2], ["safety.1", "安全: 1", ""]);
    assert_eq!(named("who", "option")[0], ["fraud.police", "诈骗: 警察", "1"]);
    assert_eq!(named("who", "option")[1], ["fraud.hotline", "诈骗: 12315", "0"]);
    assert_eq!(named("steps", "option")[0], ["talk.1", "协商: 1", "1"]);
}
