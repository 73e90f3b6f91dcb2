//! Subjects: each shop with the means and grades of those who judged it.

use std::sync::Arc;

use fairstall::engine::export::{write_codebook, write_subjects};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::random::Rng;
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, Tally};

use crate::support::answers::{number, one, pairs, step};
use crate::support::command::fairstall;
use crate::support::files::{compiled, empty_folder, path, sample_pack, simulated};
use crate::support::sheet::Sheet;
use crate::support::visit::Visit;

fn judged() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/judged.toml").by_lang[&Lang::En].clone())
}

fn packs_of(pack: &Arc<Pack>) -> Packs {
    let mut packs = Packs::default();
    packs.add((**pack).clone());
    packs
}

/// A run that judges these shops, by somebody who has lived here for so long.
fn judging(pack: &Arc<Pack>, number_of_run: u64, shops: &[(&str, u8)], years: &str) -> Record {
    let feedback = fairstall::engine::event::Feedback::End;
    let mut visit = Visit::seeded(pack, feedback, number_of_run);
    for (index, (shop, clean)) in shops.iter().enumerate() {
        let id = |id: &str| if index == 0 { id.to_owned() } else { format!("{id}#{}", index + 1) };
        visit.gives_to(&id("shop"), one(shop)).gives_to(&id("clean"), step(*clean));
        let polite = if *clean > 3 { "yes" } else { "no" };
        visit.gives_to(&id("staff"), pairs(&[("polite", polite)]));
        if index < 2 {
            let again = if index + 1 == shops.len() { "no" } else { "yes" };
            visit.gives_to(&id("visit-again"), one(again));
        }
        visit.goes_on();
    }
    visit.gives(number(years)).reaches_the_end();
    visit.record()
}

fn sheet(records: &[Record], packs: &Packs) -> Sheet {
    Sheet::written(|out| write_subjects(out, &Tally::of(records, packs), packs))
}

/// What the sheet says over all stations: n, mean and grade.
fn says<'s>(sheet: &'s Sheet, subject: &str, question: &str, row: &str) -> [&'s str; 3] {
    let headings = ["station", "subject", "question", "row"];
    let found = sheet
        .rows
        .iter()
        .find(|cells| headings.map(|heading| sheet.cell(cells, heading)) == ["all", subject, question, row]);
    let found = found.unwrap_or_else(|| panic!("nothing about `{question}` of `{subject}`"));
    ["n", "mean", "grade"].map(|heading| sheet.cell(found, heading))
}

#[test]
fn what_is_asked_of_each_shop_goes_with_that_shop_and_what_is_asked_once_with_all() {
    let pack = judged();
    let packs = packs_of(&pack);
    let records = [
        judging(&pack, 1, &[("lotus", 5), ("corner", 1)], "10"),
        judging(&pack, 2, &[("corner", 4), ("lotus", 2), ("corner", 2)], "1"),
        Record::Abandoned(Visit::to(&pack).session.draft().abandoned().expect("a run")),
    ];
    let sheet = sheet(&records, &packs);
    for (subject, question, row, expected) in [
        ("lotus", "", "", ["2", "", ""]),
        ("lotus", "clean", "", ["2", "3.5", ""]),
        ("lotus", "staff", "polite", ["2", "2", ""]),
        ("lotus", "staff", "quick", ["0", "", ""]),
        ("lotus", "points", "", ["2", "70", "b"]),
        ("lotus", "years", "", ["2", "5.5", ""]),
        // Judged twice by one of two runs.
        ("corner", "", "", ["2", "", ""]),
        ("corner", "clean", "", ["3", "2.3333333333333335", ""]),
        ("corner", "points", "", ["3", "46.666666666666664", ""]),
        ("corner", "years", "", ["2", "5.5", ""]),
        // Never judged, and said so.
        ("online", "", "", ["0", "", ""]),
        ("online", "clean", "", ["0", "", ""]),
    ] {
        assert_eq!(says(&sheet, subject, question, row), expected, "{subject}: {question} {row}");
    }
    let label = sheet.rows.iter().find(|row| sheet.cell(row, "grade") == "b").expect("a grade");
    assert_eq!(sheet.cell(label, "grade_label"), "Fair");
    assert_eq!(sheet.cell(label, "subject_label"), "Lotus");
    assert!(sheet.column("question").iter().all(|key| !["shop", "visit-again"].contains(key)));
}

#[test]
fn the_second_and_the_third_time_count_for_the_shop_that_was_chosen_then() {
    let pack = judged();
    let packs = packs_of(&pack);
    let shops = ["lotus", "corner", "online"];
    // Whichever shop comes when: each has a step of its own.
    for turn in 0..shops.len() {
        let told: Vec<(&str, u8)> = (0..shops.len())
            .map(|time| {
                let shop = (time + turn) % shops.len();
                (shops[shop], [5, 1, 3][shop])
            })
            .collect();
        let sheet = sheet(&[judging(&pack, 1, &told, "4")], &packs);
        for (shop, clean, points, polite) in [
            ("lotus", "5", ["100", "a"], "3"),
            ("corner", "1", ["20", ""], "1"),
            ("online", "3", ["60", "b"], "1"),
        ] {
            assert_eq!(says(&sheet, shop, "clean", ""), ["1", clean, ""], "{shop} of {told:?}");
            assert_eq!(says(&sheet, shop, "points", ""), ["1", points[0], points[1]], "{shop} of {told:?}");
            let staff = says(&sheet, shop, "staff", "polite");
            assert_eq!((staff[0], staff[1]), ("1", polite), "{shop} of {told:?}");
        }
    }
    // A shop is not told of the times when another one was chosen, or none.
    let sheet = sheet(&[judging(&pack, 1, &[("lotus", 5), ("corner", 2), ("lotus", 1)], "4")], &packs);
    assert_eq!(says(&sheet, "lotus", "clean", ""), ["2", "3", ""]);
    assert_eq!(says(&sheet, "corner", "clean", ""), ["1", "2", ""]);
}

#[test]
fn the_order_of_the_runs_does_not_matter_and_stations_stand_apart() {
    let pack = judged();
    let packs = packs_of(&pack);
    let mut records: Vec<Record> = simulated(&pack, None, 8).take(400).collect();
    let before = sheet(&records, &packs);
    Rng::new(3).shuffle(&mut records);
    let after = sheet(&records, &packs);
    assert_eq!(after.rows, before.rows, "to the last digit");
    let runs = |station: &str| -> u64 {
        let rows = before.rows.iter().filter(|row| {
            ["station", "subject", "question"].map(|heading| before.cell(row, heading))
                == [station, "lotus", ""]
        });
        rows.map(|row| before.cell(row, "n").parse::<u64>().expect("a count")).sum()
    };
    let mut stations = before.column("station");
    stations.retain(|station| *station != "all");
    stations.sort_unstable();
    stations.dedup();
    assert!(stations.len() > 1, "{stations:?}");
    assert_eq!(stations.into_iter().map(runs).sum::<u64>(), runs("all"));
    assert!(runs("all") > 0);
}

#[test]
fn only_packs_with_a_subject_have_a_file_and_its_columns_are_explained() {
    let columns = |packs: &Packs| -> Vec<String> {
        let book = Sheet::written(|out| write_codebook(out, packs));
        let rows = book.rows.iter().filter(|row| book.cell(row, "section") == "subjects_column");
        rows.map(|row| book.cell(row, "name").to_owned()).collect()
    };
    let packs = packs_of(&judged());
    assert_eq!(columns(&packs), sheet(&[], &packs).headings);
    let without = packs_of(&sample_pack("phone-scams"));
    assert_eq!(columns(&without), [""; 0]);
    let folder = empty_folder("tally-subjects");
    let pack = judged();
    let journal = folder.join("phone.jsonl");
    let lines: Vec<String> = simulated(&pack, None, 2).take(20).map(|record| record.to_json()).collect();
    std::fs::write(&journal, lines.join("\n")).expect("a phone's file");
    for (packs, written) in [("tests/packs/valid", true), ("tests/packs/valid/twenty.toml", false)] {
        let out = folder.join(packs.replace('/', "-"));
        let packs = path(packs);
        let args = [
            "tally".as_ref(),
            journal.as_os_str(),
            "--packs".as_ref(),
            packs.as_os_str(),
            "--out".as_ref(),
            out.as_os_str(),
        ];
        fairstall(args).succeeds();
        assert_eq!(out.join("subjects.csv").exists(), written, "{}", packs.display());
    }
}
