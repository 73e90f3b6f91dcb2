//! Entries in a journal, in files, and where several phones' come together.

use std::collections::BTreeMap;

use fairstall::engine::backup::{Line, LineReader};
use fairstall::engine::desk_entry::{Deed, DeskEntry, Ledger, entry_key, entry_of_key};
use fairstall::engine::format::ReadError;
use fairstall::engine::id::{CounterId, DeviceId, EventId, ResponseId, StationId, TopicId};
use fairstall::engine::inventory::Inventory;
use fairstall::engine::phones::Phones;
use fairstall::engine::picking::Pool;
use fairstall::engine::restore::Restore;
use fairstall::engine::stored::{Arrival, Stored};

use super::{Desk, ledger};

/// One entry of each kind.
fn every_kind() -> Vec<DeskEntry> {
    let desk = Desk::new("0000000a").at("gate");
    let desk = desk.note(Deed::Counted {
        counter: CounterId::new("leaflets"),
        topic: Some(TopicId::new("scams")),
        by: -10,
    });
    let entry = desk.last();
    desk.note(Deed::Undone { entry })
        .note(Deed::StationAdded { id: StationId::new("east"), label: "东广场".to_owned() })
        .note(Deed::Target { station: None, activity: None, count: 600 })
        .note(Deed::TicketRange { first: 1, last: 199 })
        .note(Deed::TicketGiven { number: 1 })
        .note(Deed::TicketsCalled { numbers: vec![1, 2] })
        .note(Deed::TicketSkipped { number: 1 })
        .note(Deed::TicketBack { number: 1 })
        .note(Deed::TicketDone { number: 1 })
        .note(Deed::Picked { pool: Pool::Seats { rows: 20, seats: 30 }, number: 31 })
        .entries()
}

#[test]
fn an_entry_survives_its_line() {
    for entry in every_kind() {
        let json = entry.to_json();
        assert_eq!(DeskEntry::from_json(&json).as_ref(), Ok(&entry), "{json}");
        assert_eq!(Line::read(&json), Ok(Line::Stored(Stored::Desk(Box::new(entry)))), "{json}");
    }
}

#[test]
fn a_line_says_what_was_done_where_and_when() {
    let entries = every_kind();
    insta::assert_snapshot!(entries[0].to_json(), @r#"{"format":1,"entry":"desk","id":"16a793a75e0daf839f5c7ae23416bc95","event":"dry-run","device":"0000000a","nth":0,"station":"gate","made":"2027-03-15T09:00:00+08:00","what":{"counted":{"counter":"leaflets","topic":"scams","by":-10}}}"#);
}

#[test]
fn an_entry_of_a_newer_version_is_told_from_damage() {
    let json = every_kind()[0].to_json();
    let newer = json.replacen("\"format\":1", "\"format\":2", 1).replacen("counted", "sung", 1);
    assert_eq!(Stored::from_json(&newer), Err(ReadError::Newer { format: 2 }));
    let broken = json.replacen("counted", "sung", 1);
    assert!(matches!(Stored::from_json(&broken), Err(ReadError::Corrupt(reason)) if reason.contains("sung")));
}

#[test]
fn no_response_lies_under_the_key_of_an_entry() {
    let entry = &every_kind()[0];
    let key = entry_key(entry.id);
    assert_eq!(entry_of_key(&key), Some(entry.id));
    assert_eq!(ResponseId::parse(&key), None);
    assert_eq!(entry_of_key(&ResponseId::from_bits(entry.id.bits()).to_string()), None);
}

#[test]
fn taking_a_phones_entries_in_twice_changes_nothing() {
    let entries = every_kind();
    let file: String = entries.iter().map(|entry| entry.to_json() + "\n").collect();
    let mut journal = BTreeMap::new();
    let mut take_in = || {
        let mut restore = Restore::new(EventId::new("dry-run"), DeviceId::new("0000000b"));
        let phones = Phones::default();
        let mut reader = LineReader::default();
        reader.push(file.as_bytes(), |number, line| drop(restore.take(number, line, &phones)));
        let batch = restore.batch();
        let landings: Vec<_> =
            batch.iter().map(|thing| thing.land(journal.get(&thing.key).cloned())).collect();
        for (thing, landing) in batch.iter().zip(&landings) {
            if landing.arrival == Arrival::New {
                journal.insert(thing.key.clone(), thing.json.clone());
            }
        }
        restore.landed(&batch, &landings);
        let report = restore.report().expect("a file of this event");
        (report.new, report.known, report.conflicts)
    };
    let all = entries.len() as u64;
    assert_eq!(take_in(), (all, 0, 0));
    assert_eq!(take_in(), (0, all, 0));
}

#[test]
fn entries_of_another_event_are_not_taken() {
    let other = DeskEntry { event: EventId::new("elsewhere"), ..every_kind()[0].clone() };
    let file = other.to_json();
    let mut restore = Restore::new(EventId::new("dry-run"), DeviceId::new("0000000b"));
    let phones = Phones::default();
    restore.take(1, Ok(file.as_bytes()), &phones);
    assert!(restore.batch().is_empty());
    assert!(restore.refusal().is_some());
}

#[test]
fn what_a_phone_holds_goes_by_its_entries_too() {
    let mut inventory = Inventory::default();
    let device = DeviceId::new("0000000a");
    assert_eq!(inventory.of_device(&device).count, 0);
    for entry in every_kind() {
        inventory.add_stored(&Stored::Desk(Box::new(entry)));
    }
    assert_eq!(inventory.of_device(&device).count, 11);
    assert_eq!(inventory.all(), inventory.of_device(&device));
}

#[test]
fn entries_count_once_in_whatever_order_they_come() {
    let forwards = every_kind();
    let mut backwards = forwards.clone();
    backwards.reverse();
    let twice = forwards.iter().chain(&backwards).cloned();
    let told = |ledger: &Ledger| -> Vec<_> { ledger.standing().map(|entry| entry.id).collect() };
    let once = ledger(forwards.clone());
    assert_eq!(told(&once), told(&ledger(backwards.clone())));
    assert_eq!(told(&once), told(&ledger(twice)));
    assert_eq!(once.len(), 11);
    assert_eq!(once.standing().count(), 10, "what was undone does not count");
    assert_eq!(once.next_of(&DeviceId::new("0000000a")), 11);
    assert_eq!(once.next_of(&DeviceId::new("0000000b")), 0);
}
