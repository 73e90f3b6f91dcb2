//! In whatever order records come, in however many files, told at once or one
//! by one: the same set gives the same tally.

use std::sync::OnceLock;

use fairstall::engine::export::write_tallies;
use fairstall::engine::random::Rng;
use fairstall::engine::record::Record;
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::stored::Arrival;
use fairstall::engine::tally::{Fingerprint, Merger, Packs, Tally};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::files::{SAMPLE_PACKS, sample_pack, simulated};

/// Records of both real packs, and the packs.
fn day() -> &'static (Packs, Vec<Record>) {
    static DAY: OnceLock<(Packs, Vec<Record>)> = OnceLock::new();
    DAY.get_or_init(|| {
        let mut packs = Packs::default();
        let mut all = Vec::new();
        for (id, draw) in SAMPLE_PACKS {
            let pack = sample_pack(id);
            packs.add((*pack).clone());
            all.extend(simulated(&pack, draw, 2028).take(150));
        }
        (packs, all)
    })
}

/// Every figure of a tally as `tallies.csv` has it, and every text.
fn told(tally: &Tally, packs: &Packs) -> (String, Vec<Vec<String>>) {
    let mut csv = Vec::new();
    write_tallies(&mut csv, tally, packs).expect("CSV");
    let activities = tally.activities.values();
    let slices = activities.flat_map(|activity| activity.stations.values().chain([&activity.total]));
    let texts = slices.flat_map(|slice| &slice.questions).map(|question| {
        let mut texts = question.counts.texts.clone();
        texts.sort();
        texts
    });
    (String::from_utf8(csv).expect("UTF-8"), texts.collect())
}

/// The same in another order.
fn shuffled<T: Clone>(all: &[T], seed: u64) -> Vec<T> {
    let mut rng = Rng::for_name(seed, "orders");
    let mut all = all.to_vec();
    for last in (1..all.len()).rev() {
        all.swap(last, rng.below(last + 1));
    }
    all
}

/// A value as another program might write it: keys from Z to A, line breaks,
/// and every letter escaped.
fn respelt(value: &Value) -> String {
    match value {
        Value::String(text) => {
            format!("\"{}\"", text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect::<String>())
        }
        Value::Array(items) => {
            format!("[\n{}\n]", items.iter().map(respelt).collect::<Vec<_>>().join(" ,\n\t"))
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|one, other| other.0.cmp(one.0));
            let members = members.into_iter().map(|(key, value)| format!("\"{key}\" : {}", respelt(value)));
            format!("{{\n{}\n}}", members.collect::<Vec<_>>().join(" ,\n\t"))
        }
        other => other.to_string(),
    }
}

#[test]
fn a_record_is_the_same_however_its_json_is_spelt() {
    for record in &day().1 {
        let json = record.to_json();
        let other = respelt(&serde_json::from_str(&json).expect("JSON"));
        assert_ne!(json, other);
        let read = RecordRef::from_json(&other).expect("a record");
        assert_eq!(read, RecordRef::of(record), "{other}");
        let mut merger = Merger::default();
        assert_eq!(merger.see(record), Arrival::New);
        assert_eq!(merger.take(Fingerprint::of(&read)), Arrival::Known, "{other}");
        assert_eq!(&read.into_record(), record);
    }
}

#[test]
fn whatever_is_changed_in_a_record_makes_it_another() {
    let Record::Response(response) = &day().1[0] else { panic!("a finished run") };
    let record = Record::Response(response.clone());
    let json = record.to_json();
    let changes = [
        ("event", "\"dry-run\"", "\"wet-run\""),
        ("station", "\"station\":", "\"stadion\":"),
        ("lang", "zh-Hans", "en"),
        ("mode", "\"self\"", "\"paper\""),
        ("simulated", "\"simulated\":true,", ""),
        ("started", "\"started\":\"2027", "\"started\":\"2028"),
        ("finished", "\"finished\":\"2027", "\"finished\":\"2028"),
        ("answers", "\"single\":{\"choice\":\"", "\"single\":{\"choice\":\"not-"),
    ];
    for (what, old, new) in changes {
        assert!(json.contains(old), "no {old} in {json}");
        let changed = json.replacen(old, new, 1);
        let mut merger = Merger::default();
        merger.see(&record);
        let changed = RecordRef::from_json(&changed).expect("a record");
        assert_eq!(merger.take(Fingerprint::of(&changed)), Arrival::Conflict, "{what}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_shuffled_set_gives_the_same_tally(seed: u64) {
        let (packs, all) = day();
        let other = Tally::of(&shuffled(all, seed), packs);
        prop_assert_eq!(told(&other, packs), told(&Tally::of(all, packs), packs));
    }

    #[test]
    fn files_that_overlap_give_the_same_tally_in_any_order(
        cuts in prop::collection::vec((0_usize..300, 0_usize..300), 1..6),
        seed: u64,
    ) {
        let (packs, all) = day();
        let mut files: Vec<&[Record]> = cuts.iter().map(|(a, b)| &all[*a.min(b)..*a.max(b)]).collect();
        files.push(all);
        let mut merger = Merger::default();
        let mut tally = Tally::default();
        for record in shuffled(&files, seed).into_iter().flatten() {
            let json = record.to_json();
            let read = RecordRef::from_json(&json).expect("a record");
            match merger.take(Fingerprint::of(&read)) {
                Arrival::New => tally.count(&read, packs),
                Arrival::Known => {}
                other => prop_assert!(false, "{other:?}: there is no other record"),
            }
        }
        prop_assert_eq!(told(&tally, packs), told(&Tally::of(all, packs), packs));
    }

    #[test]
    fn adding_to_a_tally_is_as_good_as_counting_anew(cut in 0_usize..300, seed: u64) {
        let (packs, all) = day();
        let all = shuffled(all, seed);
        let mut tally = Tally::of(&all[..cut], packs);
        for (index, record) in all.iter().enumerate().skip(cut) {
            tally.add(record, packs);
            if index == cut {
                prop_assert_eq!(told(&tally, packs), told(&Tally::of(&all[..=cut], packs), packs));
            }
        }
        prop_assert_eq!(told(&tally, packs), told(&Tally::of(&all, packs), packs));
    }
}
