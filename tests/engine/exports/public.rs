//! Files to publish: no figure is of few people, none can be worked out from
//! the others, and nothing private or typed is in them.

use std::collections::{BTreeMap, BTreeSet};

use fairstall::engine::answer::Answer;
use fairstall::engine::export::{FEW, PublicResponses, write_public_tallies};
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, Tally};

use super::{packs_of, responses, tallies};
use crate::private;
use crate::support::answers::{one, one_with};
use crate::support::build::{multiple, question, rating, single, survey};
use crate::support::files::{SAMPLE_PACKS, sample_pack, simulated};
use crate::support::sheet::Sheet;
use crate::support::visit::Visit;

#[track_caller]
fn public_tallies(records: &[Record], packs: &Packs) -> Sheet {
    Sheet::written(|out| write_public_tallies(out, &Tally::of(records, packs), packs))
}

#[track_caller]
fn public_responses(records: &[Record], packs: &Packs) -> Sheet {
    Sheet::written(|out| {
        let of = |record: &Record| match record {
            Record::Response(response) => Some(response.clone()),
            Record::Abandoned(_) => None,
        };
        let mut seen = PublicResponses::of(packs);
        records.iter().filter_map(of).for_each(|response| seen.see(&response));
        let mut writer = seen.begin(out)?;
        records.iter().filter_map(of).try_for_each(|response| writer.write(&response))?;
        writer.finish()
    })
}

/// The counts of a choice question by option.
fn counts(sheet: &Sheet, measure: &str) -> BTreeMap<String, String> {
    let rows = sheet.rows.iter().filter(|row| sheet.cell(row, "measure") == measure);
    rows.map(|row| (sheet.cell(row, "option").to_owned(), sheet.cell(row, "count").to_owned())).collect()
}

#[test]
fn what_few_chose_is_hidden_and_what_would_give_it_away() {
    let pack = survey([question("q", single(&["many", "some", "three", "none"]))]);
    let packs = packs_of([&pack]);
    let chosen = [("many", 20), ("some", 9), ("three", 3)];
    let mut records = Vec::new();
    for (choice, times) in chosen {
        for _ in 0..times {
            let mut visit = Visit::to(&pack);
            visit.gives(one(choice)).reaches_the_end();
            records.push(visit.record());
        }
    }
    // Three alone could be worked out from the sum.
    let expected = [("many", "20"), ("none", "0"), ("some", "*"), ("three", "*")];
    let expected = expected.map(|(option, count)| (option.to_owned(), count.to_owned()));
    assert_eq!(counts(&public_tallies(&records, &packs), "choice"), BTreeMap::from(expected));

    let rows = public_responses(&records, &packs);
    let shown = rows.column("market.q").iter().filter(|cell| **cell == "many").count();
    assert_eq!((rows.rows.len(), shown), (32, 20));
    assert!(rows.column("market.q").iter().all(|cell| ["many", ""].contains(cell)));
}

#[test]
fn a_question_that_few_answered_says_nothing() {
    let pack = survey([question("q", rating(5)), question("all", multiple(&["a", "b"]))]);
    let packs = packs_of([&pack]);
    let record = |answers: bool| {
        let mut visit = Visit::to(&pack);
        if answers {
            visit.gives(Answer::Rating(4));
        }
        visit.goes_on().reaches_the_end();
        visit.record()
    };
    let records: Vec<Record> = (0..30).map(|number| record(number < 4)).collect();
    let sheet = public_tallies(&records, &packs);
    for row in sheet.rows.iter().filter(|row| sheet.cell(row, "question") == "q") {
        let (measure, count) = (sheet.cell(row, "measure"), sheet.cell(row, "count"));
        let of_all = ["started", "asked", "not_relevant", "not_reached", "abandoned_here"].contains(&measure);
        assert_eq!(count == "*", !of_all && count != "0", "{row:?}");
        assert_eq!(sheet.cell(row, "value"), "", "{row:?}");
    }
}

#[test]
fn what_is_hidden_cannot_be_worked_out_from_the_rest() {
    let pack = sample_pack("twenty");
    let packs = packs_of([&pack]);
    let records: Vec<Record> = simulated(&pack, Some(3), 7).take(60).collect();
    let sheet = public_tallies(&records, &packs);
    let told: Vec<&str> = sheet.column("measure");
    for measure in
        ["runs_started", "runs_abandoned", "started", "asked", "skipped", "declined", "text", "first_places"]
    {
        assert!(!told.contains(&measure), "{measure}");
    }
    let hidden: BTreeSet<&str> = sheet
        .rows
        .iter()
        .filter(|row| sheet.cell(row, "measure") == "choice" && sheet.cell(row, "count") == "*")
        .map(|row| sheet.cell(row, "question"))
        .collect();
    assert!(!hidden.is_empty(), "there is something to hide");
    for row in &sheet.rows {
        let (question, measure) = (sheet.cell(row, "question"), sheet.cell(row, "measure"));
        let follows = ["right", "partial", "wrong", "facility", "n", "mean", "score"].contains(&measure);
        if follows && (hidden.contains(question) || question.is_empty()) {
            assert_eq!((sheet.cell(row, "count"), sheet.cell(row, "value")), ("*", ""), "{row:?}");
        }
    }
    let rows = public_responses(&records, &packs);
    assert!(!rows.headings.iter().any(|heading| ["points", "marked"].contains(&heading.as_str())));
}

#[test]
fn what_nobody_has_to_hide_is_told() {
    let pack = survey([question("q", rating(3)), question("r", single(&["a", "b"]))]);
    let packs = packs_of([&pack]);
    let record = |number: u8| {
        let mut visit = Visit::to(&pack);
        visit.gives(Answer::Rating(1 + number % 3)).goes_on();
        visit.gives(one(if number.is_multiple_of(2) { "a" } else { "b" })).reaches_the_end();
        visit.record()
    };
    let records: Vec<Record> = (0..30).map(record).collect();
    let sheet = public_tallies(&records, &packs);
    assert!(!sheet.column("count").contains(&"*"));
    let mean = sheet.rows.iter().find(|row| sheet.cell(row, "measure") == "mean").expect("a mean");
    assert_eq!(sheet.cell(mean, "value"), "2");
}

#[test]
fn no_file_to_publish_has_a_count_or_a_value_of_few() {
    for (id, count) in SAMPLE_PACKS {
        let pack = sample_pack(id);
        let packs = packs_of([&pack]);
        let records: Vec<Record> = simulated(&pack, count, 7).take(60).collect();
        let sheet = public_tallies(&records, &packs);
        let full = tallies(&records, &packs);
        assert!(full.column("count").contains(&"3"), "there is something to hide in {id}");
        for row in &sheet.rows {
            for heading in ["count", "base"] {
                let few = sheet.cell(row, heading).parse::<u64>().is_ok_and(|n| (1..FEW).contains(&n));
                assert!(!few, "{id}: {row:?}");
            }
            assert_eq!(sheet.cell(row, "station"), "all");
            assert!(!["min", "max"].contains(&sheet.cell(row, "measure")), "{row:?}");
        }
        let rows = public_responses(&records, &packs);
        for heading in &rows.headings {
            let mut values: BTreeMap<&str, u64> = BTreeMap::new();
            rows.column(heading).into_iter().for_each(|cell| *values.entry(cell).or_default() += 1);
            values.remove("");
            assert!(values.values().all(|times| *times >= FEW), "{id} {heading}: {values:?}");
        }
        for heading in ["id", "device", "started", "finished"] {
            assert!(!rows.headings.iter().any(|name| name == heading), "{heading} is not to be published");
        }
    }
}

#[test]
fn nothing_that_was_typed_is_published() {
    let pack = survey([question("q", single(&["a", "else other"]))]);
    let packs = packs_of([&pack]);
    let record = || {
        let mut visit = Visit::to(&pack);
        visit.gives(one_with("else", "王小明")).reaches_the_end();
        visit.record()
    };
    let records: Vec<Record> = (0..9).map(|_| record()).collect();
    assert_eq!(responses(&records, &packs).column("market.q.else.text")[0], "王小明");
    let sheet = public_responses(&records, &packs);
    assert_eq!(sheet.column("market.q"), ["else"; 9]);
    assert!(!sheet.headings.iter().any(|heading| heading.ends_with(".text")), "{:?}", sheet.headings);
}

#[test]
fn nothing_private_is_published() {
    let packs = packs_of([&private::complaints()]);
    let records = vec![private::entry(); 9];
    let sheet = public_responses(&records, &packs);
    assert_eq!(sheet.column("complaints.name.outcome"), ["answered"; 9]);
    assert!(!sheet.headings.iter().any(|heading| heading == "complaints.name"), "{:?}", sheet.headings);
}
