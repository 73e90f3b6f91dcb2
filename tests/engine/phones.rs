//! Close of day: what each phone handed in is here, or it is said who is
//! missing.

use fairstall::engine::inventory::Holding;
use fairstall::engine::phones::{PhoneState, Phones};
use fairstall::engine::record::Record;

use crate::support::files::{sample_pack, simulated};
use crate::support::keeper::Keeper;

fn records(n: usize, seed: u64) -> Vec<Record> {
    simulated(&sample_pack("twenty"), Some(3), seed).take(n).collect()
}

#[test]
fn a_phone_is_complete_once_its_last_backup_is_here() {
    let mut desk = Keeper::new("dddddddd").collects(&records(4, 9));
    let mut one = Keeper::new("aaaaaaaa").collects(&records(10, 1));
    desk.phones.expect(" AAAAAAAA ");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Nothing);
    desk.restore(one.export()).expect("a file");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::NoBackup);
    let morning = one.backup();
    desk.restore(&morning).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    assert_eq!(desk.state_of("dddddddd"), PhoneState::ThisOne);

    // It goes on, and somebody brings another phone's file with it.
    one = one.collects(&records(3, 2));
    desk.restore(one.export()).expect("a file");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::More);
    desk.restore(one.backup()).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    desk.restore(&morning).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete, "an old backup says nothing new");
    // Its clock was set back.
    one = one.collects(&records(2, 4));
    one.hour = 1;
    desk.restore(one.backup()).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    let lost = desk.journal.keys().find(|key| one.journal.contains_key(*key)).expect("a record").clone();
    desk.journal.remove(&lost);
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Fewer);
}

#[test]
fn a_phone_stays_complete_when_something_of_it_is_erased() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(6, 1));
    let ids: Vec<_> = one.runs();
    let old = one.backup();
    let mut desk = Keeper::new("dddddddd");
    desk.restore(&old).expect("a backup");
    // At the desk, in an old backup, on another phone, on the phone itself.
    desk.erase(ids[0]);
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    desk.restore(&old).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    let mut third = Keeper::new("cccccccc");
    third.restore(&old).expect("a backup");
    third.erase(ids[1]);
    desk.restore(third.backup()).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    one.erase(ids[2]);
    desk.restore(one.backup()).expect("a backup");
    assert_eq!(desk.state_of("aaaaaaaa"), PhoneState::Complete);
    assert_eq!(desk.inventory().erased(), 3);
    // A desk that erased before anything was handed in.
    let mut early = Keeper::new("eeeeeeee");
    early.erase(ids[3]);
    early.restore(&old).expect("a backup");
    assert_eq!(early.state_of("aaaaaaaa"), PhoneState::Complete);
}

#[test]
fn phones_are_waited_for_by_name_until_they_say_who_they_are() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(6, 1));
    let mut desk = Keeper::new("dddddddd");
    desk.phones.expect("Phone AAAAAAAA");
    desk.phones.expect("gate");
    desk.phones.expect("");
    let rows = |desk: &Keeper| desk.phones.rows(&desk.inventory(), &desk.device);
    assert_eq!(rows(&desk).len(), 3);
    desk.restore(one.backup()).expect("a backup");
    let known = rows(&desk);
    assert_eq!(known.len(), 3, "the one that was waited for came");
    assert!(known[1].phone.expected && known[1].state == PhoneState::Complete);
    assert_eq!(known[2].state, PhoneState::Nothing);
    desk.phones.forget(&known[2].phone);
    desk.phones.forget(&known[1].phone);
    let known = rows(&desk);
    assert_eq!(known.len(), 2, "what was handed in stays known");
    assert!(!known[1].phone.expected);
    // One that is known is waited for under the name that it will say later.
    desk.phones.expect("phone bbbbbbbb");
    let mut other = Keeper::new("bbbbbbbb").collects(&records(2, 2));
    let unnamed = other.backup().replace(",\"name\":\"phone bbbbbbbb\"", "");
    desk.restore(unnamed).expect("a backup");
    desk.restore(other.backup()).expect("a backup");
    let states: Vec<PhoneState> = rows(&desk).iter().map(|row| row.state).collect();
    assert_eq!(states, [PhoneState::ThisOne, PhoneState::Complete, PhoneState::Complete]);
    let json = serde_json::to_string(&desk.phones).expect("JSON");
    assert!(json.contains("\"fingerprint\":\""), "{json}");
}

#[test]
fn fingerprints_go_by_what_lies_there_in_any_order() {
    let all = records(40, 3);
    let one = Keeper::new("aaaaaaaa").collects(&all);
    let other = Keeper::new("aaaaaaaa").collects(&all.iter().rev().cloned().collect::<Vec<_>>());
    assert_eq!(one.inventory().all(), other.inventory().all());
    let shown = one.inventory().all().fingerprint.to_string();
    // It is the same on every phone and in every version: people read it aloud.
    assert_eq!(shown, "GV4K-BYRK");
    let fewer = Keeper::new("aaaaaaaa").collects(&all[1..]);
    assert_ne!(fewer.inventory().all().fingerprint, one.inventory().all().fingerprint);
    let mut erased = one.clone();
    erased.erase(*one.runs().first().expect("a record"));
    assert_eq!(erased.inventory().all().count, 40);
    assert_ne!(erased.inventory().all(), one.inventory().all());
    assert_eq!(erased.inventory().all().beyond(&one.inventory().all()), 1);
    assert_eq!(Holding::default().fingerprint.to_string(), "0000-0000");
    let mut nothing = one.inventory().all();
    nothing.take_out(other.inventory().all());
    assert_eq!(nothing, Holding::default());
    assert_eq!(Phones::default().rows(&one.inventory(), &one.device).len(), 1);
}

#[test]
fn nobody_waits_for_a_phone_that_was_made_up() {
    let mut desk = Keeper::new("dddddddd");
    let lines: String = records(5, 1).iter().map(|record| record.to_json() + "\n").collect();
    desk.restore(lines).expect("a dry run");
    assert_eq!(desk.inventory().all().count, 5);
    assert_eq!(desk.phones.rows(&desk.inventory(), &desk.device).len(), 1, "there is this phone alone");
}
