//! `codebook.csv`: explains everything that the other two files hold.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::pack::{Pack, PackKind};
use fairstall::engine::record::Record;

use super::{codebook, packs_of, responses, tallies};
use crate::support::files::{REAL_PACKS, real_pack, simulated};
use crate::support::sheet::Sheet;

/// The real packs, as if the quiz could be passed.
fn real() -> Vec<Arc<Pack>> {
    let with_pass_mark = |pack: Arc<Pack>| {
        let pass_mark = (pack.kind == PackKind::Quiz).then_some(0.6);
        Arc::new(Pack { pass_mark, ..(*pack).clone() })
    };
    REAL_PACKS.iter().map(|(id, _)| with_pass_mark(real_pack(id))).collect()
}

/// The names in one section of the codebook.
fn section<'s>(sheet: &'s Sheet, name: &str) -> Vec<&'s str> {
    let rows = sheet.rows.iter().filter(|row| sheet.cell(row, "section") == name);
    rows.map(|row| sheet.cell(row, "name")).collect()
}

#[test]
fn every_column_of_responses_is_explained_once_in_its_order() {
    let packs = packs_of(&real());
    assert_eq!(section(&codebook(&packs), "responses_column"), responses(&[], &packs).headings);
}

#[test]
fn every_column_measure_and_option_of_tallies_is_explained() {
    let real = real();
    let packs = packs_of(&real);
    let records: Vec<Record> = real
        .iter()
        .zip(REAL_PACKS)
        .flat_map(|(pack, (_, draw))| simulated(pack, draw, 6).take(300))
        .collect();
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
