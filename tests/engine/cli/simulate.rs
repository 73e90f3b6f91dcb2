//! `fairstall simulate`: made-up responses, the same for the same seed, and
//! never to be taken for real ones.

use std::collections::BTreeSet;

use fairstall::engine::record::Record;

use crate::support::command::{Ran, fairstall};
use crate::support::files::path;

fn simulate(more: &[&str]) -> Ran {
    let pack = path("tests/packs/valid/twenty.toml").display().to_string();
    fairstall([&["simulate", "--pack", &pack], more].concat())
}

fn records(ran: &Ran) -> Vec<Record> {
    ran.stdout.lines().map(|line| Record::from_json(line).expect("a record a line")).collect()
}

#[test]
fn the_same_seed_makes_the_same_records() {
    let first = simulate(&["--n", "40", "--seed", "7", "--draw", "3"]).succeeds();
    let again = simulate(&["--n", "40", "--seed", "7", "--draw", "3"]).succeeds();
    let other = simulate(&["--n", "40", "--seed", "8", "--draw", "3"]).succeeds();
    assert_eq!(first.stdout, again.stdout);
    assert_ne!(first.stdout, other.stdout);
    let more = simulate(&["--n", "60", "--seed", "7", "--draw", "3"]).succeeds();
    assert!(more.stdout.starts_with(&first.stdout), "more records go on where fewer end");
}

#[test]
fn every_record_says_that_it_is_made_up() {
    let ran = simulate(&["--n", "50", "--draw", "3"]).succeeds();
    let records = records(&ran);
    assert_eq!(records.len(), 50);
    assert!(ran.stdout.lines().all(|line| line.contains("\"simulated\":true")));
    for record in &records {
        let run = record.run();
        assert!(run.simulated && run.device.as_str().starts_with("simulated-"), "{run:?}");
    }
    let ids: BTreeSet<_> = records.iter().map(|record| record.run().id).collect();
    assert_eq!(ids.len(), 50, "no id comes twice");
}

#[test]
fn stations_event_activity_and_time_are_as_asked() {
    let ran = simulate(&[
        "--n",
        "30",
        "--station",
        "canteen",
        "--station",
        "library",
        "--event",
        "rehearsal",
        "--activity",
        "quiz",
        "--from",
        "2028-03-15T23:59:00+08:00",
    ])
    .succeeds();
    let records = records(&ran);
    let stations: BTreeSet<&str> =
        records.iter().filter_map(|record| record.run().station.as_ref()).map(|id| id.as_str()).collect();
    assert_eq!(stations, BTreeSet::from(["canteen", "library"]));
    for record in &records {
        let run = record.run();
        assert_eq!((run.event.as_str(), run.activity.as_str()), ("rehearsal", "quiz"));
        assert!(run.started.as_str() > "2028-03-15T23:59:00" && run.started.as_str().ends_with("+08:00"));
    }
}

#[test]
fn a_run_draws_as_many_as_asked() {
    for (draw, expected) in [(Some("3"), 3), (Some("99"), 20), (None, 20)] {
        let mut args = vec!["--n", "5"];
        args.extend(draw.iter().flat_map(|draw| ["--draw", draw]));
        for record in records(&simulate(&args).succeeds()) {
            let drawn = match record {
                Record::Response(response) => response.drawn,
                Record::Abandoned(abandoned) => abandoned.drawn,
            };
            assert_eq!(drawn.len(), expected, "{draw:?}");
        }
    }
}

#[test]
fn what_cannot_be_simulated_is_said() {
    simulate(&["--station", "North Gate"]).fails(1, "`North Gate` cannot be an id");
    simulate(&["--station", "all"]).fails(1, "`all`");
    simulate(&["--from", "tomorrow"]).fails(1, "`tomorrow` is not a time");
    let folder = path("questions").display().to_string();
    fairstall(["simulate", "--pack", &folder]).fails(1, "several packs");
    let event = path("questions/event.toml").display().to_string();
    fairstall(["simulate", "--pack", &event]).fails(1, "no pack");
}
