//! The four files that the desk exports: what they say is what was answered.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::pages::{DeskPage, QUIZ, RunPage, SURVEY, StartPage};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

const VICTIM: Visitor<'_> = Visitor {
    met: &["service", "other"],
    met_other: "快递\"丢件\"，退款",
    outcome: "lost-money",
    amount: "２,５００",
    told: &["police", "people"],
    help: &["call-warning"],
    confidence: 2,
    advice: "=先打110, 再说",
    age: "decline",
};

const STUDENT: Visitor<'_> = Visitor {
    met: &["none"],
    met_other: "",
    outcome: "",
    amount: "",
    told: &[],
    help: &[],
    confidence: 5,
    advice: "",
    age: "from-18",
};

/// A quiz and a survey at the canteen, a survey and one given up at the
/// library. What the quiz's record should hold comes back.
async fn a_day(phone: &Phone) -> Value {
    StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
    let answers = take_quiz(phone, [true, true, false]).await;
    phone.open("?station=canteen#/a/scams").await;
    VICTIM.take_survey(phone).await;
    StartPage::open(phone, "?station=library").await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.take("游戏交易").await;
    run.next().await;
    run.asks("最近一次，结果怎样？").await;
    phone.open("?station=library#/").await;
    StartPage::on(phone).await.begin(SURVEY).await;
    STUDENT.take_survey(phone).await;
    answers
}

#[test]
fn the_files_say_what_was_answered() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        let quiz_answers = a_day(phone).await;
        let records = storage::texts(phone, "journal").await;
        assert_eq!(records.len(), 4);
        let desk = DeskPage::open(phone).await;
        desk.has_records(4).await;

        let lines = desk.export("responses.jsonl").await;
        let lines = String::from_utf8(lines).expect("UTF-8");
        assert_eq!(lines.lines().collect::<Vec<_>>(), records, "the lines are the records as they lie there");

        let responses = Sheet::read(&desk.export("responses.csv").await);
        check_quiz(&responses, &quiz_answers);
        check_surveys(&responses, &records);
        check_tallies(&Sheet::read(&desk.export("tallies.csv").await));
        check_codebook(&Sheet::read(&desk.export("codebook.csv").await), &responses);
        desk.tells_nothing().await;
    });
}

fn check_quiz(responses: &Sheet, answers: &Value) {
    let row = responses.row_where(&[("activity", "quiz")]);
    assert_eq!(row.cells(["station", "points", "marked", "simulated"]), ["canteen", "2", "3", "0"]);
    for (id, outcome) in answers.as_object().expect("answers") {
        assert_eq!(row.cell(&format!("consumer-law.{id}.outcome")), "answered");
        let answer = &outcome["answered"];
        let column = format!("consumer-law.{id}");
        if let Some(choice) = answer["single"]["choice"].as_str() {
            assert_eq!(row.cell(&column), choice);
        } else if let Some(number) = answer["number"].as_i64() {
            assert_eq!(row.cell(&column), number.to_string());
        } else if let Some(ranking) = answer["ranking"].as_array() {
            for (rank, item) in (1..).zip(ranking) {
                let item = item.as_str().expect("an id");
                assert_eq!(row.cell(&format!("{column}.{item}")), rank.to_string());
            }
        } else if let Some(pairs) = answer["pairs"].as_object() {
            for (left, choice) in pairs {
                assert_eq!(row.cell(&format!("{column}.{left}")), choice.as_str().expect("an id"));
            }
        } else {
            for choice in answer["multiple"]["choices"].as_array().expect("choices") {
                let choice = choice.as_str().expect("an id");
                assert_eq!(row.cell(&format!("{column}.{choice}")), "1");
            }
        }
    }
    let asked = responses.headings.iter().filter(|heading| heading.ends_with(".outcome"));
    let answered = asked.filter(|heading| row.cell(heading) == "answered").count();
    assert_eq!(answered, 3, "nothing but the three drawn questions is filled in");
}

fn check_surveys(responses: &Sheet, records: &[String]) {
    assert_eq!(responses.len(), 3, "a run given up has no row");
    let victim = responses.row_where(&[("activity", "scams"), ("station", "canteen")]);
    for (column, cell) in [
        ("met.outcome", "answered"),
        ("met.service", "1"),
        ("met.other", "1"),
        ("met.brushing", "0"),
        ("met.none", "0"),
        ("met.other.text", "快递\"丢件\"，退款"),
        ("outcome", "lost-money"),
        ("amount", "2500"),
        ("told.police", "1"),
        ("told.people", "1"),
        ("told.bank", "0"),
        ("help.call-warning", "1"),
        ("confidence", "2"),
        // A spreadsheet would take it for a formula.
        ("advice", "'=先打110, 再说"),
        ("age", ""),
        ("age.outcome", "declined"),
    ] {
        assert_eq!(victim.cell(&format!("phone-scams.{column}")), cell, "{column}");
    }
    assert!(records.iter().any(|record| record.contains("\"=先打110, 再说\"")), "records keep it as typed");
    let student = responses.row_where(&[("activity", "scams"), ("station", "library")]);
    for (column, cell) in [
        ("met.none", "1"),
        ("met.service", "0"),
        ("met.other.text", ""),
        ("outcome", ""),
        ("outcome.outcome", "not_relevant"),
        ("amount.outcome", "not_relevant"),
        ("help.outcome", "skipped"),
        ("help.call-warning", ""),
        ("confidence", "5"),
        ("advice.outcome", "not_relevant"),
        ("age", "from-18"),
    ] {
        assert_eq!(student.cell(&format!("phone-scams.{column}")), cell, "{column}");
    }
}

fn check_tallies(tallies: &Sheet) {
    let figure = |station: &str, question: &str, measure: &str, option: &str| {
        let row = tallies.row_where(&[
            ("activity", "scams"),
            ("pack", "phone-scams"),
            ("station", station),
            ("question", question),
            ("measure", measure),
            ("option", option),
        ]);
        row.cells(["count", "base", "percent", "value"])
    };
    let count = |station, question, measure| figure(station, question, measure, "")[0];
    for (station, [started, finished, abandoned]) in
        [("all", ["3", "2", "1"]), ("canteen", ["1", "1", "0"]), ("library", ["2", "1", "1"])]
    {
        assert_eq!(count(station, "", "runs_started"), started, "{station}");
        assert_eq!(count(station, "", "runs_finished"), finished, "{station}");
        assert_eq!(count(station, "", "runs_abandoned"), abandoned, "{station}");
    }
    assert_eq!(tallies.rows_where(&[("station", "north-gate")]).len(), 0, "nothing happened there");
    assert_eq!(count("all", "outcome", "answered"), "1");
    assert_eq!(count("all", "outcome", "not_relevant"), "1");
    assert_eq!(count("library", "outcome", "not_reached"), "1");
    assert_eq!(count("library", "outcome", "abandoned_here"), "1");
    assert_eq!(count("all", "age", "declined"), "1");
    assert_eq!(count("all", "help", "skipped"), "1");
    assert_eq!(figure("all", "met", "choice", "none"), ["1", "2", "50", ""]);
    assert_eq!(figure("canteen", "met", "choice", "none"), ["0", "1", "0", ""]);
    assert_eq!(figure("canteen", "met", "choice", "service"), ["1", "1", "100", ""]);
    assert_eq!(figure("all", "amount", "mean", "")[3], "2500");
    assert_eq!(figure("all", "confidence", "median", "")[3], "3.5");

    let quiz = [("activity", "quiz"), ("station", "all"), ("measure", "score"), ("option", "2/3")];
    assert_eq!(tallies.row_where(&quiz).cells(["count", "base", "percent"]), ["1", "1", "100"]);
}

fn check_codebook(codebook: &Sheet, responses: &Sheet) {
    let explained = codebook.rows_where(&[("section", "responses_column")]);
    let explained: BTreeSet<&str> = explained.iter().map(|row| row.cell("name")).collect();
    let headings: BTreeSet<&str> = responses.headings.iter().map(String::as_str).collect();
    assert_eq!(explained, headings, "every column is explained, and nothing else is");
    let none = [("section", "option"), ("pack", "phone-scams"), ("question", "met"), ("option", "none")];
    assert_eq!(codebook.row_where(&none).cell("label"), "都没遇到过");
}
