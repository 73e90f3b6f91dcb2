//! Backups: what is in one comes to another phone, once, and nothing is lost
//! on the way that is not told of.

use fairstall::engine::backup::{Header, KeptPack, Line, LineReader, keys_line};
use fairstall::engine::format::ReadError;
use fairstall::engine::id::{EventId, ResponseId};
use fairstall::engine::record::Record;
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::restore::{LineFault, Refusal, Report};
use fairstall::engine::stored::{Stored, wiped};

use crate::private;
use crate::support::files::{sample_pack, simulated};
use crate::support::keeper::Keeper;

fn records(n: usize, seed: u64) -> Vec<Record> {
    simulated(&sample_pack("twenty"), Some(3), seed).take(n).collect()
}

#[test]
fn a_backup_restored_twice_is_the_same_as_once() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(30, 1));
    let backup = one.backup();
    let mut other = Keeper::new("bbbbbbbb").collects(&records(10, 2));
    let report = other.restore(&backup).expect("a backup");
    assert_eq!(report, Report { new: 30, ..Report::default() });
    let once = other.clone();
    let report = other.restore(&backup).expect("a backup");
    assert_eq!(report, Report { known: 30, ..Report::default() });
    assert_eq!((&other.journal, &other.phones), (&once.journal, &once.phones));
    assert_eq!(other.journal.len(), 40);
}

#[test]
fn what_goes_over_another_phone_comes_back_as_the_same_lines() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(30, 1));
    let exported = one.export();
    for file in [exported.clone(), one.backup()] {
        let mut other = Keeper::new("bbbbbbbb");
        other.restore(&file).expect("a file");
        assert_eq!(other.export(), exported);
        assert_eq!(other.inventory().all(), one.inventory().all());
        assert_eq!(one.restore(other.backup()).expect("a backup").known, 30, "and back changes nothing");
    }
}

#[test]
fn what_was_erased_stays_erased_and_travels() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(5, 1));
    let old = one.backup();
    let mut other = Keeper::new("bbbbbbbb");
    other.restore(&old).expect("a backup");
    let gone = *one.runs().first().expect("a record");
    one.erase(gone);
    let report = one.restore(&old).expect("a backup");
    assert_eq!(report, Report { known: 4, stay_erased: 1, ..Report::default() });
    let report = other.restore(one.backup()).expect("a backup");
    assert_eq!(report, Report { known: 4, erased: 1, ..Report::default() });
    assert_eq!(other.journal[&gone.to_string()], Stored::Erased(gone).to_json());
    assert_eq!(one.inventory().erased(), 1);
    // Where it never was, it never comes.
    let mut third = Keeper::new("cccccccc");
    third.restore(one.backup()).expect("a backup");
    assert_eq!(third.restore(&old).expect("a backup").stay_erased, 1);
}

#[test]
fn more_takes_the_place_of_less_and_never_the_other_way_round() {
    let Record::Response(response) = private::entry() else { panic!("a response") };
    let mut finished = response.clone();
    finished.run.event = EventId::new("dry-run");
    let finished = Record::Response(finished);
    let wiped = wiped(&RecordRef::of(&finished)).expect("something to wipe").to_json();
    let mut one = Keeper::new("aaaaaaaa");
    let finished = finished.to_json();
    one.restore(&finished).expect("a line");
    assert_eq!(one.restore(&wiped).expect("a line"), Report { outranks: 1, ..Report::default() });
    assert_eq!(one.restore(&finished).expect("a line"), Report { outranked: 1, ..Report::default() });
    assert_eq!(one.export().trim(), wiped);
}

#[test]
fn what_cannot_be_read_is_named_and_all_else_is_taken() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(6, 1));
    let backup = one.backup();
    let mut lines: Vec<&str> = backup.lines().collect();
    let newer = lines[5].replacen("\"format\":1", "\"format\":9", 1);
    let conflict = lines[1].replacen("\"lang\":\"zh-Hans\"", "\"lang\":\"en\"", 1);
    lines.insert(2, "{\"format\":1,\"entry\":\"resp");
    lines[6] = &newer;
    lines.insert(3, "");
    lines.push(&conflict);
    let mut other = Keeper::new("bbbbbbbb");
    let report = other.restore(lines.join("\r\n")).expect("a backup");
    assert_eq!((report.new, report.unreadable, report.conflicts), (5, 2, 1));
    let named: Vec<u64> = report.faults.iter().map(|(line, _)| *line).collect();
    assert_eq!(named, [3, 8, 10]);
    assert!(matches!(report.faults[0].1, LineFault::Unreadable(ReadError::Corrupt(_))));
    assert_eq!(report.faults[1].1, LineFault::Unreadable(ReadError::Newer { format: 9 }));
    assert_eq!(report.faults[2].1, LineFault::Conflict);
    assert_eq!(report.cut_short, [(6, 6)], "as many, but not the same");
}

#[test]
fn a_backup_that_was_cut_short_says_so() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(20, 1));
    let backup = one.backup();
    let mut other = Keeper::new("bbbbbbbb");
    let report = other.restore(&backup[..backup.len() * 2 / 3]).expect("a backup");
    let [(read, of)] = report.cut_short[..] else { panic!("{report:?}") };
    assert_eq!((report.new, of, report.unreadable), (read, 20, 1));
    assert!(read > 5 && read < 20, "{read}");
    assert!(other.state_of("aaaaaaaa").is_missing());
    assert_eq!(other.restore(&backup).expect("a backup").cut_short, []);
    assert!(!other.state_of("aaaaaaaa").is_missing());
}

#[test]
fn files_of_other_events_and_newer_ones_are_refused() {
    let mut one = Keeper::new("aaaaaaaa").collects(&records(3, 1));
    let backup = one.backup();
    let mut other = Keeper::new("bbbbbbbb");
    let foreign = Err(Refusal::OtherEvent(EventId::new("wet-run")));
    assert_eq!(other.restore(backup.replace("dry-run", "wet-run")), foreign);
    assert_eq!(other.restore(one.export().replace("dry-run", "wet-run")), foreign);
    let newer = backup.replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(other.restore(newer), Err(Refusal::Newer));
    assert!(other.journal.is_empty());
    // What stands behind another event's header is not for this one either.
    let strangers = format!("{}{}", other_header(&backup), keys_line("{\"keys\":[]}"));
    let tombstone = Stored::Erased(ResponseId::from_bits(7)).to_json();
    let mixed = format!("{}{strangers}\n{tombstone}\n", one.export());
    let report = Keeper::new("cccccccc").restore(mixed).expect("a file of this event");
    assert_eq!((report.new, report.erased, report.keys, report.foreign), (3, 0, 0, 3));
    // One line among others is left alone, and named.
    let mixed = format!("{}{}", one.export(), one.export().replace("dry-run", "wet-run"));
    let report = other.restore(mixed).expect("a file of this event");
    assert_eq!((report.new, report.foreign, report.faults.len()), (3, 3, 3));
}

/// The first line of a backup, as that of another event has it.
fn other_header(backup: &str) -> String {
    let header = backup.lines().next().expect("a header");
    format!("{}\n", header.replace("dry-run", "wet-run"))
}

#[test]
fn packs_and_keys_travel_unchanged() {
    let pack = KeptPack { key: "abc/en".to_owned(), json: "{\"a\": \"\\u0041\"}\n".to_owned() };
    assert_eq!(Line::read(&pack.to_json()), Ok(Line::Pack(pack)));
    let keys = "{\"keys\":[\"a\"]}";
    assert_eq!(Line::read(&keys_line(keys)), Ok(Line::Keys(keys.to_owned())));
    let newer = keys_line(keys).replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(Line::read(&newer), Err(ReadError::Newer { format: 2 }));
    let header = Keeper::new("aaaaaaaa").backup();
    let Ok(Line::Header(header)) = Line::read(header.trim()) else { panic!("no header: {header}") };
    let Header { device, name, .. } = *header;
    assert_eq!((device.as_str(), name.as_deref()), ("aaaaaaaa", Some("phone aaaaaaaa")));
}

#[test]
fn a_film_that_was_taken_for_a_backup_is_one_line_that_cannot_be_read() {
    let mut reader = LineReader::default();
    let mut lines = Vec::new();
    let slice = vec![b'x'; 1 << 20];
    for _ in 0..20 {
        reader.push(&slice, |number, line| lines.push((number, line.map(<[u8]>::len))));
    }
    reader.push(b"\nshort\nrest", |number, line| lines.push((number, line.map(<[u8]>::len))));
    reader.finish(|number, line| lines.push((number, line.map(<[u8]>::len))));
    assert_eq!(lines.len(), 3);
    assert!(lines[0].1.is_err());
    assert_eq!(lines[1..], [(2, Ok(5)), (3, Ok(4))]);
}
