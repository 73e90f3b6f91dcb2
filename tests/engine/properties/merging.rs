//! Merging: the same set comes of the same files, in whatever order and
//! however often they come, and of what is told in two ways both are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fairstall::engine::id::DeviceId;
use fairstall::engine::record::{Abandoned, Record};
use fairstall::engine::rivals::Rivals;
use fairstall::engine::stored::Stored;
use proptest::prelude::*;

use crate::support::files::{sample_pack, simulated};
use crate::support::keeper::Keeper;

const RUNS: usize = 12;

/// How many things can be known of a run.
const KNOWN_OF_A_RUN: usize = 5;

/// What can be known of a few runs: given up; finished, told in three ways;
/// erased.
static KNOWN: LazyLock<Vec<[String; KNOWN_OF_A_RUN]>> = LazyLock::new(|| {
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
            let told = |device: &str| {
                let mut response = response.clone();
                response.run.device = DeviceId::new(device);
                Record::Response(response).to_json()
            };
            let erased = Stored::Erased(response.run.id).to_json();
            [abandoned.to_json(), told("cccccccc"), told("dddddddd"), told("eeeeeeee"), erased]
        })
        .collect()
});

static RECORDS: LazyLock<Vec<Record>> =
    LazyLock::new(|| simulated(&sample_pack("twenty"), Some(3), 6).take(4).collect());

/// A file with a few things of a few runs.
fn file() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..RUNS, 0..KNOWN_OF_A_RUN), 0..20)
}

fn text(file: &[(usize, usize)]) -> String {
    file.iter().map(|(run, rank)| format!("{}\n", KNOWN[*run][*rank])).collect()
}

/// What counts, and what is kept beside it.
fn merged<'f>(files: impl Iterator<Item = &'f Vec<(usize, usize)>>) -> (BTreeMap<String, String>, Rivals) {
    let mut keeper = Keeper::new("aaaaaaaa");
    for file in files {
        let report = keeper.restore(text(file)).expect("a file of this event");
        assert_eq!(report.unreadable, 0);
    }
    let rivals = keeper.rivals();
    (keeper.journal, rivals)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn order_and_repetition_do_not_matter(files in prop::collection::vec(file(), 1..5)) {
        let forth = merged(files.iter());
        prop_assert_eq!(&merged(files.iter().rev()), &forth);
        prop_assert_eq!(&merged(files.iter().chain(&files)), &forth);
        let (journal, rivals) = forth;
        for (run, known) in KNOWN.iter().enumerate() {
            let told: BTreeSet<usize> =
                files.iter().flatten().filter(|(of, _)| *of == run).map(|(_, what)| *what).collect();
            let finished: Vec<&String> = (1..4).filter(|what| told.contains(what)).map(|what| &known[what]).collect();
            // What says most is left; of two that say as much, the first, and the other beside it.
            let (counts, beside) = match finished.split_first() {
                _ if told.contains(&4) => (Some(&known[4]), &[][..]),
                Some((first, others)) => (Some(*first), others),
                None => (told.contains(&0).then_some(&known[0]), &[][..]),
            };
            let key = Stored::from_json(&known[4]).expect("a tombstone").key();
            prop_assert_eq!(journal.get(&key), counts);
            let kept: Vec<&String> = rivals.iter().filter(|(of, _)| *of == key).flat_map(|(_, texts)| texts).collect();
            prop_assert_eq!(kept, beside);
        }
    }

    #[test]
    fn merging_in_parts_is_the_same_as_at_once(files in prop::collection::vec(file(), 2..4)) {
        let at_once = merged(files.iter());
        let mut parts = Vec::new();
        for file in &files {
            let mut part = Keeper::new("bbbbbbbb");
            part.restore(text(file)).expect("a file");
            parts.push(part.backup());
        }
        let mut all = Keeper::new("aaaaaaaa");
        for part in parts.iter().rev() {
            all.restore(part).expect("a file");
        }
        let rivals = all.rivals();
        prop_assert_eq!((all.journal, rivals), at_once);
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
