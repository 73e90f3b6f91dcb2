//! The made-up day itself: it is what a real one could have been, and says
//! that it is none.

use std::collections::BTreeSet;

use fairstall::engine::desk_entry::Deed;
use fairstall::engine::drawing_lots;
use fairstall::engine::id::DeviceId;
use fairstall::engine::prizes::{Prizes, WinState};
use fairstall::engine::simulate::{Amounts, DayPlan, day};
use fairstall::engine::stored::Stored;
use fairstall::engine::tickets::Queue;

use time::macros::datetime;

use super::{MADE, Made};

#[test]
fn there_is_as_much_of_everything_as_was_asked_for() {
    let of = |packs: &[&str]| {
        let records = MADE.day.records.iter().filter(|record| packs.contains(&record.run().pack.as_str()));
        records.count()
    };
    assert_eq!(MADE.day.records.len(), 600 + 40 + 80);
    assert_eq!(of(&["pledge"]), 80);
    assert_eq!(of(&["register", "volunteers"]), 40);
    let queue = Queue::of(MADE.ledger.of_device(&DeviceId::new("phone-1")));
    assert_eq!(queue.served().0, 120);
    let prizes = Prizes::of(&MADE.ledger, true);
    let stocked: i64 = prizes.stocks().map(|(_, _, stock)| stock.stocked).sum();
    assert_eq!(stocked, 60);
    let devices: BTreeSet<_> = MADE.day.records.iter().map(|record| record.run().device.as_str()).collect();
    let stations: BTreeSet<_> = MADE.day.records.iter().map(|record| record.run().station.clone()).collect();
    assert_eq!((devices.len(), stations.len()), (5, 3));
}

#[test]
fn everything_in_it_says_that_it_is_made_up() {
    assert!(MADE.day.records.iter().all(|record| record.run().simulated));
    assert!(MADE.day.entries.iter().all(|entry| entry.simulated));
}

#[test]
fn no_phone_gives_away_what_it_has_not() {
    for seed in 0..8 {
        let made = Made::with(seed);
        let prizes = Prizes::of(&made.ledger, true);
        for (device, prize, stock) in prizes.stocks() {
            assert!(stock.left() >= 0, "seed {seed}: {device} has {} of {prize}", stock.left());
        }
        assert!(prizes.on_the_way().is_empty());
        assert!(prizes.wins().iter().any(|win| win.state == WinState::Handed));
    }
}

#[test]
fn without_phones_nothing_happens() {
    let plan = DayPlan {
        event: MADE.event(),
        plan: &MADE.project.plan,
        packs: &[],
        phones: Vec::new(),
        from: datetime!(2027-03-15 09:00 +8),
        seed: 1,
        amounts: Amounts::default(),
    };
    let day = day(&plan);
    assert!(day.records.is_empty() && day.entries.is_empty());
}

#[test]
fn nobody_is_handed_a_prize_before_they_have_finished() {
    for entry in &MADE.day.entries {
        if let Deed::FollowedUp { run, .. } = &entry.deed {
            let record = MADE.day.records.iter().find(|record| record.run().id == *run);
            let begun = record.expect("it follows up something").run().started.seconds();
            assert!(begun <= entry.made.seconds(), "{entry:?}");
        }
    }
    let [lots] = &drawing_lots::all(&MADE.ledger, true)[..] else { panic!("one draw") };
    assert_eq!(lots.drawn.as_ref().map(|drawn| drawn.winners.len()), Some(3));
}

#[test]
fn it_reads_back_as_it_was_written() {
    for entry in &MADE.day.entries {
        let json = entry.to_json();
        assert_eq!(Stored::from_json(&json), Ok(Stored::Desk(Box::new(entry.clone()))), "{json}");
    }
}
