//! What people type, in cells: quoted so that it comes back as typed, and
//! defused where a spreadsheet would run it.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::id::{ActivityId, DeviceId, EventId, PackHash, QuestionId, StationId};
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::Pack;
use fairstall::engine::question::{Kind, Text};
use fairstall::engine::record::{Outcome, Record};
use proptest::prelude::*;

use super::{codebook, packs_of, responses, tallies};
use crate::support::answers::{many_with, number, one, one_with, text};
use crate::support::build::{any_number, any_text, calculate, multiple, question, quiz, single, survey};
use crate::support::visit::Visit;

fn pack() -> Arc<Pack> {
    survey([
        question("said", Kind::Text(Text { max_length: 500, ..any_text() })),
        question("single", single(&["a", "else other"])),
        question("multiple", multiple(&["a", "else other"])),
        question("number", Kind::Number(any_number())),
    ])
}

fn saying(pack: &Arc<Pack>, words: &str, id: u64) -> Record {
    let mut visit = Visit::seeded(pack, Feedback::End, id);
    visit.gives(text(words)).goes_on();
    visit.gives(one_with("else", words)).goes_on();
    visit.gives(many_with(&["else"], words)).goes_on();
    visit.gives(number("-5")).reaches_the_end();
    visit.record()
}

/// The three text cells of each record that says these words.
fn cells(words: &[String]) -> Vec<[String; 3]> {
    let pack = pack();
    let records: Vec<Record> = words.iter().zip(1..).map(|(words, id)| saying(&pack, words, id)).collect();
    let sheet = responses(&records, &packs_of([&pack]));
    assert!(sheet.column("market.number").iter().all(|cell| *cell == "-5"), "a number is no formula");
    let column = |heading| sheet.column(heading).into_iter().map(str::to_owned);
    column("market.said")
        .zip(column("market.single.else.text"))
        .zip(column("market.multiple.else.text"))
        .map(|((said, single), multiple)| [said, single, multiple])
        .collect()
}

#[test]
fn words_come_back_as_they_were_typed() {
    let words = [
        "a,b",
        "“七日内，退货”",
        "he said \"no\"",
        "\"",
        "\"\"",
        ",",
        "两\n行",
        "两\r\n行",
        "\n",
        "a\rb",
        "end\n",
        " space ",
        "🎣",
        "a\u{feff}b",
        "'quoted'",
        "1-1",
        "3·15",
        "a;b\tc",
        "100%",
        "\\",
        "#N/A",
        "005",
    ];
    let words: Vec<String> =
        words.iter().map(|words| (*words).to_owned()).filter(|w| !w.trim().is_empty()).collect();
    for (words, cells) in words.iter().zip(cells(&words)) {
        assert_eq!(cells, [words; 3].map(String::clone), "{words:?}");
    }
}

#[test]
fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
    let formulas = [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+86 138",
        "-5 points",
        "@SUM(A1)",
        "\t=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A1",
        "=HYPERLINK(\"http://x\",\"y\")",
        "=\n1",
    ];
    let formulas: Vec<String> = formulas.iter().map(|words| (*words).to_owned()).collect();
    for (words, cells) in formulas.iter().zip(cells(&formulas)) {
        assert_eq!(cells, [const { String::new() }; 3].map(|_| format!("'{words}")), "{words:?}");
    }
}

#[test]
fn the_words_of_a_pack_are_defused_too() {
    let mut asked = question("q", single(&["a", "b"]));
    asked.label = "=HYPERLINK(\"http://x\")".into();
    let pack = survey([asked]);
    let mut visit = Visit::to(&pack);
    visit.gives(one("a")).reaches_the_end();
    let packs = packs_of([&pack]);
    let tallies = tallies(&[visit.record()], &packs);
    let labels = tallies.column("question_label");
    assert!(labels.contains(&"'=HYPERLINK(\"http://x\")"), "{labels:?}");
    let codebook = codebook(&packs);
    assert!(codebook.column("label").contains(&"'=HYPERLINK(\"http://x\")"));
}

#[test]
fn a_doctored_record_brings_no_formula_in() {
    let pack = pack();
    let mut record = saying(&pack, "hello", 1);
    let Record::Response(response) = &mut record else { unreachable!("a finished run") };
    let evil = "=cmd|' /C calc'!A0";
    response.run.activity = ActivityId::new(evil);
    response.run.event = EventId::new(evil);
    response.run.device = DeviceId::new(evil);
    response.run.station = Some(StationId::new(evil));
    response.run.started = Moment::new(evil);
    response.finished = Moment::new(evil);
    response.run.pack_hash = PackHash::new(evil);
    let single = QuestionId::new("single");
    response.answers.insert(single, Outcome::Answered(one_with(evil, evil)));
    let json = record.to_json();
    let read = Record::from_json(&json).expect("its shape is right");
    let packs = packs_of([&pack]);
    for sheet in [responses(std::slice::from_ref(&read), &packs), tallies(&[read], &packs)] {
        for (heading, cell) in sheet.headings.iter().zip(&sheet.rows[0]) {
            assert!(!cell.starts_with('='), "{heading}: {cell}");
        }
    }
}

/// Words that are hard on writers and readers of CSV.
fn words() -> impl Strategy<Value = String> {
    let characters = prop::sample::select("\"\"\",\n\r ;\t'=+-@七🎣ab".chars().collect::<Vec<_>>());
    prop::collection::vec(characters, 1..12).prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    // Each case starts Node.js, and holds many words.
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn any_words_come_back(all in prop::collection::vec(words(), 50)) {
        let all: Vec<String> = all.into_iter().filter(|words| !words.trim().is_empty()).collect();
        for (words, cells) in all.iter().zip(cells(&all)) {
            let formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let expected = if formula { format!("'{words}") } else { words.clone() };
            prop_assert_eq!(cells, [const { String::new() }; 3].map(|_| expected.clone()), "{:?}", words);
        }
    }
}

/// The rows of a measure over all stations: question, option, count, base.
fn rows_of(measure: &str, records: &[Record], pack: &Arc<Pack>) -> Vec<[String; 4]> {
    let sheet = tallies(records, &packs_of([pack]));
    let kept =
        |row: &&Vec<String>| sheet.cell(row, "station") == "all" && sheet.cell(row, "measure") == measure;
    let cells = |row: &Vec<String>| {
        ["question", "option", "count", "base"].map(|heading| sheet.cell(row, heading).to_owned())
    };
    sheet.rows.iter().filter(kept).map(cells).collect()
}

#[test]
fn texts_that_are_values_are_counted_and_others_are_not() {
    let accepted = vec!["12315".to_owned()];
    let asked = quiz([question("hotline", Kind::Text(Text { accepted, ..any_text() }))]);
    let runs: Vec<Record> = ["12315", "１２３１５", "=1+1", "12315", "110"]
        .into_iter()
        .zip(1..)
        .map(|(words, seed)| {
            let mut visit = Visit::seeded(&asked, Feedback::End, seed);
            visit.gives(text(words)).reaches_the_end();
            visit.record()
        })
        .collect();
    let row = |cells: [&str; 4]| cells.map(str::to_owned);
    assert_eq!(
        rows_of("text", &runs, &asked),
        [
            row(["hotline", "12315", "3", "5"]),
            row(["hotline", "110", "1", "5"]),
            row(["hotline", "'=1+1", "1", "5"]),
        ],
        "in any spelling, and defused"
    );

    let asked = survey([
        question("said", Kind::Text(any_text())),
        question("found", calculate("if(string-length(${said}) > 3, 'much', 'little')")),
    ]);
    let runs: Vec<Record> = ["a lot", "bit", "very much"]
        .into_iter()
        .zip(1..)
        .map(|(words, seed)| {
            let mut visit = Visit::seeded(&asked, Feedback::End, seed);
            visit.gives(text(words)).reaches_the_end();
            visit.record()
        })
        .collect();
    assert_eq!(
        rows_of("text", &runs, &asked),
        [row(["found", "much", "2", "3"]), row(["found", "little", "1", "3"])]
    );
}
