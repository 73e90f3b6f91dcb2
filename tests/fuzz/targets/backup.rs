//! Files that a desk takes in: however they are cut into slices, the same comes
//! of them, and taking them in again changes nothing.

use std::collections::BTreeMap;

use fairstall::engine::backup::{KeptPack, LineReader, keys_line};
use fairstall::engine::id::{DeviceId, EventId};
use fairstall::engine::phones::Phones;
use fairstall::engine::restore::Restore;
use fairstall::engine::stored::{Arrival, Stored};

use crate::fixtures::{PACKS, records};

/// What lies in a journal: id and JSON.
type Journal = BTreeMap<String, String>;

/// Takes a file in, in slices of this length.
fn take_in(file: &[u8], slice: usize, journal: &mut Journal, phones: &mut Phones) {
    let mut restore = Restore::new(EventId::new("dry-run"), DeviceId::new("0badcafe"));
    let mut reader = LineReader::default();
    for slice in file.chunks(slice) {
        reader.push(slice, |number, line| drop(restore.take(number, line, phones)));
    }
    reader.finish(|number, line| drop(restore.take(number, line, phones)));
    let batch = restore.batch();
    let mut landings = Vec::new();
    for thing in &batch {
        let landing = thing.land(journal.get(&thing.key).cloned());
        if matches!(landing.arrival, Arrival::New | Arrival::Outranks) {
            journal.insert(thing.key.clone(), thing.json.clone());
        }
        landings.push(landing);
    }
    restore.landed(&batch, &landings);
    // A file that is refused is refused as a whole.
    let _ = restore.report();
    restore.hand_in(phones);
}

pub fn run(bytes: &[u8]) {
    let (mut once, mut phones) = (Journal::new(), Phones::default());
    take_in(bytes, bytes.len().max(1), &mut once, &mut phones);
    for (id, json) in &once {
        let stored = Stored::from_json(json).expect("what is taken in can be read");
        assert_eq!(stored.key(), *id);
    }
    let mut twice = once.clone();
    take_in(bytes, 7, &mut twice, &mut phones);
    assert_eq!(twice, once, "the second time changes nothing");
    let mut cut = Journal::new();
    take_in(bytes, 7, &mut cut, &mut Phones::default());
    assert_eq!(cut, once, "slices make no difference");
}

pub fn seeds() -> Vec<Vec<u8>> {
    let pack = &PACKS[0];
    let lines: Vec<String> = records(pack, 7, 4).iter().map(|record| record.to_json()).collect();
    let tombstone = records(pack, 7, 1).iter().map(|record| Stored::Erased(record.run().id).to_json()).next();
    let header = r#"{"format":1,"entry":"backup","event":"dry-run","device":"simulated-1","made":"2027-03-15T18:00:00+08:00","count":4,"fingerprint":"0000000000000000","own":{"count":1,"fingerprint":"0000000000000000"}}"#;
    let kept = KeptPack { key: format!("{}/zh-Hans", pack.hash), json: "{}".to_owned() }.to_json();
    let whole = [header, &lines.join("\n"), &kept, &keys_line("{}")].join("\n");
    let erased = [lines[0].as_str(), tombstone.as_deref().unwrap_or_default()].join("\r\n");
    vec![whole.into_bytes(), erased.into_bytes(), lines.join("\n").into_bytes(), header.as_bytes().to_vec()]
}
