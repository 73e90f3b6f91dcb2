//! Merging: the same set comes of the same files, in whatever order and
//! however often they come. (Two different responses under one id are the
//! exception: then the one stays that was there, and people are told.)

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fairstall::engine::record::{Abandoned, Record};
use fairstall::engine::stored::Stored;
use proptest::prelude::*;

use crate::support::files::{sample_pack, simulated};
use crate::support::keeper::Keeper;

const RUNS: usize = 12;

/// What can be known of a few runs: given up, finished, erased.
static KNOWN: LazyLock<Vec<[String; 3]>> = LazyLock::new(|| {
    let pack = sample_pack("twenty");
    let runs = simulated(&pack, Some(3), 5);
    let finished = runs.filter(|record| matches!(record, Record::Response(_))).take(RUNS);
    finished
        .map(|record| {
            let Record::Response(response) = &record else { panic!("a response") };
            let abandoned = Record::Abandoned(Abandoned {
                run: response.run.clone(),
                drawn: response.drawn.clone(),
                last: response.drawn[0].clone(),
            });
            [abandoned.to_json(), record.to_json(), Stored::Erased(response.run.id).to_json()]
        })
        .collect()
});

static RECORDS: LazyLock<Vec<Record>> =
    LazyLock::new(|| simulated(&sample_pack("twenty"), Some(3), 6).take(4).collect());

/// A file with a few things of a few runs.
fn file() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..RUNS, 0_usize..3), 0..20)
}

fn text(file: &[(usize, usize)]) -> String {
    file.iter().map(|(run, rank)| format!("{}\n", KNOWN[*run][*rank])).collect()
}

fn merged<'f>(files: impl Iterator<Item = &'f Vec<(usize, usize)>>) -> BTreeMap<String, String> {
    let mut keeper = Keeper::new("aaaaaaaa");
    for file in files {
        let report = keeper.restore(text(file)).expect("a file of this event");
        assert_eq!((report.conflicts, report.unreadable), (0, 0));
    }
    keeper.journal
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn order_and_repetition_do_not_matter(files in prop::collection::vec(file(), 1..5)) {
        let forth = merged(files.iter());
        prop_assert_eq!(&merged(files.iter().rev()), &forth);
        prop_assert_eq!(&merged(files.iter().chain(&files)), &forth);
        // The highest that was said of a run is what is left.
        for (run, known) in KNOWN.iter().enumerate() {
            let highest = files.iter().flatten().filter(|(of, _)| *of == run).map(|(_, rank)| *rank).max();
            let key = Stored::from_json(&known[2]).expect("a tombstone").key();
            prop_assert_eq!(forth.get(&key), highest.map(|rank| &known[rank]));
        }
    }

    #[test]
    fn merging_in_parts_is_the_same_as_at_once(files in prop::collection::vec(file(), 2..4)) {
        let at_once = merged(files.iter());
        let mut parts = Vec::new();
        for file in &files {
            let mut part = Keeper::new("bbbbbbbb");
            part.restore(text(file)).expect("a file");
            parts.push(part.export());
        }
        let mut all = Keeper::new("aaaaaaaa");
        for part in parts.iter().rev() {
            all.restore(part).expect("a file");
        }
        prop_assert_eq!(all.journal, at_once);
    }

    #[test]
    fn whatever_bytes_are_restored_nothing_panics_and_nothing_is_lost(
        noise in prop::collection::vec(any::<u8>(), 0..400),
        place: prop::sample::Index,
    ) {
        let mut keeper = Keeper::new("aaaaaaaa").collects(&RECORDS);
        let before = keeper.journal.clone();
        let mut file = keeper.backup().into_bytes();
        let place = place.index(file.len());
        file.splice(place..place, noise);
        let _ = keeper.restore(&file);
        prop_assert_eq!(&keeper.journal, &before);
        let mut other = Keeper::new("bbbbbbbb");
        let _ = other.restore(&file);
        for (id, json) in &other.journal {
            prop_assert_eq!(Some(json), before.get(id));
        }
    }
}
