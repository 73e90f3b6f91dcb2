//! What was noted at the desk, as a journal holds it and files bring it: it is
//! written as it was read, and whatever order it comes in, it comes to the same.

use fairstall::engine::cases;
use fairstall::engine::counters::Counters;
use fairstall::engine::desk_entry::{DeskEntry, Ledger, entry_key, entry_of_key, prize_entry};
use fairstall::engine::desk_plan::DeskPlan;
use fairstall::engine::drawing_lots;
use fairstall::engine::export::{write_counters, write_prizes, write_tickets};
use fairstall::engine::id::ResponseId;
use fairstall::engine::lang::Lang;
use fairstall::engine::picking::{Pool, had_a_turn, pick};
use fairstall::engine::prizes::Prizes;
use fairstall::engine::random::Rng;
use fairstall::engine::targets::{Targets, added_stations};
use fairstall::engine::tickets::Queue;

use crate::fixtures::text;

/// The largest hall that is sat in here.
const HALL: Pool = Pool::Seats { rows: 20, seats: 30 };

fn ledger<'e>(entries: impl Iterator<Item = &'e DeskEntry>) -> Ledger {
    let mut ledger = Ledger::default();
    for entry in entries {
        ledger.add(entry.clone());
    }
    ledger
}

pub fn run(bytes: &[u8]) {
    let lines = text(bytes).unwrap_or_default().lines().take(20);
    let mut read: Vec<DeskEntry> = lines.filter_map(|line| DeskEntry::from_json(line).ok()).collect();
    for entry in &read {
        let json = entry.to_json();
        assert_eq!(DeskEntry::from_json(&json).as_ref(), Ok(entry), "{json}");
        assert!(!json.contains('\n'), "an entry is one line");
        assert_eq!(entry_of_key(&entry_key(entry.id)), Some(entry.id));
    }
    // Of two under one id the first counts, so that only others have an order.
    read.sort_by_key(|entry| entry.id);
    read.dedup_by_key(|entry| entry.id);
    let forwards = ledger(read.iter());
    let backwards = ledger(read.iter().rev());
    let counters = Counters::of(&forwards, |_| true);
    assert_eq!(counters, Counters::of(&backwards, |_| true));
    assert_eq!(Targets::of(&forwards), Targets::of(&backwards));
    assert_eq!(added_stations(&forwards), added_stations(&backwards));
    for device in forwards.devices() {
        let queue = Queue::of(forwards.of_device(&device));
        assert_eq!(queue, Queue::of(backwards.of_device(&device)));
        if let Some(next) = queue.next() {
            assert!(queue.tickets().all(|(number, _)| number != next), "{next} is handed out twice");
        }
    }
    let prizes = Prizes::of(&forwards, false);
    assert_eq!(prizes, Prizes::of(&backwards, false));
    assert_eq!(drawing_lots::all(&forwards, false), drawing_lots::all(&backwards, false));
    for entry in &read {
        // Participants' phones read of prizes what the desk reads.
        if let Some(light) = prize_entry(&entry.to_json()) {
            assert_eq!(light, *entry);
        }
    }
    let run = ResponseId::from_bits(1);
    assert_eq!(cases::state(&forwards, run), cases::state(&backwards, run));
    let wiped = cases::without_notes(&forwards, |_| true);
    assert!(cases::without_notes(&ledger(wiped.iter()), |_| true).is_empty());
    let members = HALL.members(&[]);
    let turns = had_a_turn(&forwards, HALL, &members);
    assert!(pick(&members, &turns, &mut Rng::new(1)).is_some());
    write_counters(Vec::new(), &forwards, &DeskPlan::default(), Lang::En).expect("it can be written");
    write_tickets(Vec::new(), &forwards).expect("it can be written");
    write_prizes(Vec::new(), &forwards, &DeskPlan::default(), Lang::En).expect("it can be written");
}

pub fn seeds() -> Vec<Vec<u8>> {
    let deeds = [
        r#"{"counted":{"counter":"leaflets","topic":"scams","by":-10}}"#,
        r#"{"counted":{"counter":"leaflets","by":2147483647}}"#,
        r#"{"undone":{"entry":"00000000000000000000000000000000"}}"#,
        r#"{"station_added":{"id":"east","label":"东广场"}}"#,
        r#"{"target":{"station":"east","count":100}}"#,
        r#"{"ticket_range":{"first":4294967290,"last":4294967295}}"#,
        r#"{"ticket_given":{"number":4294967295}}"#,
        r#"{"ticket_given":{"number":1}}"#,
        r#"{"tickets_called":{"numbers":[1,2]}}"#,
        r#"{"ticket_skipped":{"number":1}}"#,
        r#"{"ticket_back":{"number":1}}"#,
        r#"{"ticket_done":{"number":1}}"#,
        r#"{"followed_up":{"run":"00000000000000000000000000000001","noted":{"status":"passed_on","passed_to":"12315","recovered":129,"note":["KEY.AAAA"]}}}"#,
        r#"{"followed_up":{"run":"00000000000000000000000000000001","noted":{"note":[]}}}"#,
        r#"{"prize_moved":{"prize":"pen","nth":0,"moved":{"stocked":{"by":-2147483648}}}}"#,
        r#"{"prize_moved":{"prize":"pen","nth":4294967295,"moved":{"won":{}}}}"#,
        r#"{"prize_moved":{"prize":"pen","nth":2,"moved":{"released":{"won":"00000000000000000000000000000010"}}}}"#,
        r#"{"prize_handed":{"won":"00000000000000000000000000000010"}}"#,
        r#"{"draw_entered":{"run":"00000000000000000000000000000001"}}"#,
        r#"{"lots_closed":{"name":"tea","entrants":["1","1","2"]}}"#,
        r#"{"lots_drawn":{"lots":"00000000000000000000000000000014","seed":"000000000000013b","count":4294967295}}"#,
        r#"{"picked":{"pool":{"seats":{"rows":20,"seats":30}},"number":599}}"#,
    ];
    let line = |(nth, deed): (usize, &&str)| {
        format!(
            r#"{{"format":1,"entry":"desk","id":"{nth:032x}","event":"dry-run","device":"0000000a","nth":{nth},"made":"2027-03-15T09:{nth:02}:00+08:00","what":{deed}}}"#
        )
    };
    let lines: Vec<String> = deeds.iter().enumerate().map(line).collect();
    let mut seeds = vec![lines.join("\n").into_bytes()];
    seeds.extend(lines.into_iter().map(String::into_bytes));
    seeds
}
