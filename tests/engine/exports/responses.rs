//! `responses.csv`: columns fixed by the packs, blank where not asked.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::id::{PackHash, PackId};
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;

use super::{packs_of, responses};
use crate::support::answers::{many, many_with, number, one, step, text};
use crate::support::build::{question, rating, survey};
use crate::support::files::{compiled, sample_pack, simulated};
use crate::support::visit::{Visit, run_of};

const RUN_COLUMNS: [&str; 16] = [
    "id",
    "event",
    "activity",
    "pack",
    "pack_version",
    "pack_hash",
    "station",
    "device",
    "lang",
    "mode",
    "sheet",
    "started",
    "finished",
    "simulated",
    "points",
    "marked",
];

fn market() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/market.toml").hans().clone())
}

/// A visit that says nothing but what must be said.
fn silent(pack: &Arc<Pack>) -> Record {
    let mut visit = Visit::seeded(pack, Feedback::End, 2);
    visit.gives(many(&["none"])).goes_on().goes_on().reaches_the_end();
    visit.record()
}

/// A visit that is asked and answers everything.
fn talkative(pack: &Arc<Pack>) -> Record {
    let mut visit = Visit::seeded(pack, Feedback::End, 3);
    visit.gives(many_with(&["parcel", "price", "other"], "假货")).goes_on();
    visit.gives(one("lost-money")).goes_on();
    visit.gives(number("1,500")).goes_on().gives(text("一,二")).goes_on();
    visit.gives(number("-12.5")).goes_on().gives(step(1)).goes_on().gives(text("贵")).reaches_the_end();
    visit.record()
}

#[test]
fn columns_are_fixed_by_the_pack_whatever_was_answered() {
    let pack = market();
    let packs = packs_of([&pack]);
    let of_questions = [
        "met.outcome",
        "met.order",
        "met.parcel",
        "met.refund",
        "met.weight",
        "met.price",
        "met.other",
        "met.none",
        "met.other.text",
        "outcome.outcome",
        "outcome",
        "outcome.elsewhere.text",
        "amount.outcome",
        "amount",
        "story.outcome",
        "story",
        "change.outcome",
        "change",
        "trust.outcome",
        "trust",
        "why.outcome",
        "why",
    ];
    let expected: Vec<String> = RUN_COLUMNS
        .iter()
        .map(|name| (*name).to_owned())
        .chain(of_questions.iter().map(|name| format!("market.{name}")))
        .collect();
    for records in [vec![], vec![silent(&pack)], vec![talkative(&pack), silent(&pack)]] {
        let sheet = responses(&records, &packs);
        assert_eq!(sheet.headings, expected);
        assert_eq!(sheet.rows.len(), records.len());
    }
}

#[test]
fn every_answer_is_in_its_cells() {
    let pack = market();
    let sheet = responses(&[talkative(&pack)], &packs_of([&pack]));
    for (heading, cell) in [
        ("id", "00000000000000000000000000000003"),
        ("event", "market-day"),
        ("activity", "market"),
        ("pack", "market"),
        ("pack_version", "3"),
        ("pack_hash", pack.hash.as_str()),
        ("station", "north"),
        ("device", "phone-1"),
        ("lang", "zh-Hans"),
        ("mode", "self"),
        ("sheet", ""),
        ("started", "2027-03-15T09:30:00+08:00"),
        ("finished", "2027-03-15T09:31:05+08:00"),
        ("simulated", "0"),
        ("points", ""),
        ("marked", ""),
        ("market.met.outcome", "answered"),
        ("market.met.parcel", "1"),
        ("market.met.refund", "0"),
        ("market.met.weight", "0"),
        ("market.met.price", "1"),
        ("market.met.other", "1"),
        ("market.met.none", "0"),
        ("market.met.other.text", "假货"),
        ("market.outcome", "lost-money"),
        ("market.outcome.elsewhere.text", ""),
        ("market.amount", "1500"),
        ("market.story", "一,二"),
        ("market.change", "-12.5"),
        ("market.trust", "1"),
        ("market.why", "贵"),
    ] {
        assert_eq!(sheet.column(heading), [cell], "{heading}");
    }
}

#[test]
fn what_was_not_asked_or_not_answered_is_blank_and_the_outcome_says_which() {
    let pack = market();
    let mut declining = Visit::to(&pack);
    declining.gives(many(&["parcel"])).goes_on().declines().goes_on();
    declining.goes_on().gives(step(5)).reaches_the_end();
    let sheet = responses(&[silent(&pack), declining.record()], &packs_of([&pack]));
    for (heading, silent, declining) in [
        ("market.met.outcome", "answered", "answered"),
        ("market.met.none", "1", "0"),
        ("market.met.other.text", "", ""),
        ("market.outcome.outcome", "not_relevant", "declined"),
        ("market.outcome", "", ""),
        ("market.amount.outcome", "not_relevant", "not_relevant"),
        ("market.amount", "", ""),
        ("market.change.outcome", "skipped", "skipped"),
        ("market.change", "", ""),
        ("market.trust.outcome", "skipped", "answered"),
        ("market.trust", "", "5"),
    ] {
        assert_eq!(sheet.column(heading), [silent, declining], "{heading}");
    }
}

#[test]
fn a_question_that_was_not_drawn_is_blank_in_all_its_cells() {
    let pack = sample_pack("twenty");
    let records: Vec<Record> = simulated(&pack, Some(3), 8).take(50).collect();
    let sheet = responses(&records, &packs_of([&pack]));
    for row in &sheet.rows {
        let mut drawn = 0;
        for question in &pack.questions {
            let prefix = format!("twenty.{}", question.id);
            let outcome = sheet.cell(row, &format!("{prefix}.outcome"));
            let own = |heading: &str| heading == prefix || heading.starts_with(&format!("{prefix}."));
            let filled =
                sheet.headings.iter().zip(row).filter(|(heading, cell)| own(heading) && !cell.is_empty());
            match outcome {
                "answered" => drawn += 1,
                "" => assert_eq!(filled.count(), 0, "{prefix}"),
                outcome => panic!("`{outcome}` in a quiz"),
            }
        }
        assert_eq!(drawn, 3, "a run draws three");
        assert_eq!(sheet.cell(row, "marked"), "3");
        assert_eq!(sheet.cell(row, "simulated"), "1");
    }
}

#[test]
fn two_packs_share_a_file_and_leave_each_others_columns_blank() {
    let pack = market();
    // Its questions have the same ids.
    let twin = Arc::new(Pack { id: PackId::new("twin"), hash: PackHash::new("22"), ..(*pack).clone() });
    let sheet = responses(&[talkative(&pack), talkative(&twin)], &packs_of([&pack, &twin]));
    for row in &sheet.rows {
        let pack = sheet.cell(row, "pack");
        for (heading, cell) in sheet.headings.iter().zip(row).skip(RUN_COLUMNS.len()) {
            let own = heading.split_once('.').is_some_and(|(of, _)| of == pack);
            let optional = heading.ends_with(".elsewhere.text");
            assert!(own != cell.is_empty() || optional, "{heading} of a run of {pack}: {cell}");
        }
    }
    let distinct: BTreeSet<&String> = sheet.headings.iter().collect();
    assert_eq!(distinct.len(), sheet.headings.len(), "no heading stands twice");
}

#[test]
fn points_are_the_sum_of_the_fractions() {
    let pack = Arc::new(compiled("tests/packs/valid/short-quiz.toml").hans().clone());
    let mut visit = Visit::seeded(&pack, Feedback::End, 4);
    visit.gives(one("no")).goes_on().gives(many(&["know"])).goes_on();
    visit.gives(number("400")).goes_on().gives(text("一二三一五")).reaches_the_end();
    let sheet = responses(&[visit.record()], &packs_of([&pack]));
    assert_eq!((sheet.column("points"), sheet.column("marked")), (vec!["2.5"], vec!["4"]));
}

#[test]
fn a_response_to_a_pack_that_is_not_known_keeps_its_run() {
    let (known, unknown) = (market(), survey([question("q", rating(2))]));
    let mut visit = Visit::of_run(
        &unknown,
        run_of(&unknown, 1),
        Feedback::End,
        unknown.questions.iter().map(|question| question.id.clone()).collect(),
    );
    visit.gives(step(2)).reaches_the_end();
    let sheet = responses(&[visit.record()], &packs_of([&known]));
    assert_eq!(sheet.column("pack"), ["market"]);
    assert!(sheet.rows[0][RUN_COLUMNS.len()..].iter().all(String::is_empty));
}

#[test]
fn a_station_that_the_phone_was_not_told_is_blank() {
    let pack = survey([question("q", rating(2))]);
    let mut run = run_of(&pack, 1);
    run.station = None;
    let drawn = vec![pack.questions[0].id.clone()];
    let mut visit = Visit::of_run(&pack, run, Feedback::End, drawn);
    visit.gives(step(1));
    assert_eq!(responses(&[visit.record()], &packs_of([&pack])).column("station"), [""]);
}
