//! Stations that were added, how many runs are wanted, and when they came.

use fairstall::engine::desk_entry::Deed;
use fairstall::engine::id::{ActivityId, StationId};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::targets::{Progress, Targets, added_stations, lagging};
use fairstall::engine::timeline::{Timeline, last_hour};

use super::Desk;
use crate::support::files::{sample_pack, simulated};

fn target(station: Option<&str>, activity: Option<&str>, count: u32) -> Deed {
    Deed::Target { station: station.map(StationId::new), activity: activity.map(ActivityId::new), count }
}

#[test]
fn the_last_word_on_a_target_counts() {
    let desk = Desk::new("0000000a").note(target(Some("gate"), None, 100));
    let desk = desk.note(target(Some("gate"), Some("quiz"), 60)).note(target(Some("gate"), None, 200));
    let targets =
        Targets::of(&desk.note(target(Some("hall"), None, 5)).note(target(Some("hall"), None, 0)).ledger());
    let (gate, hall, quiz) = (StationId::new("gate"), StationId::new("hall"), ActivityId::new("quiz"));
    assert_eq!(targets.get(Some(&gate), None), Some(200));
    assert_eq!(targets.get(Some(&gate), Some(&quiz)), Some(60));
    assert_eq!(targets.get(Some(&hall), None), None, "none is wanted any more");
    assert_eq!(targets.get(None, None), None);
}

#[test]
fn an_added_station_can_be_named_anew_and_taken_out() {
    let added = |label: &str| Deed::StationAdded { id: StationId::new("east"), label: label.to_owned() };
    let desk = Desk::new("0000000a").note(added("东")).note(added("东广场"));
    assert_eq!(added_stations(&desk.ledger()), [(StationId::new("east"), "东广场".to_owned())]);
    let desk = Desk::new("0000000a").note(added("东")).note(added(""));
    assert!(added_stations(&desk.ledger()).is_empty());
}

#[test]
fn the_station_lags_that_has_come_clearly_less_of_its_way() {
    let of = |done, wanted| Progress { done, wanted };
    for (stations, lags) in [
        (vec![of(50, Some(100)), of(20, Some(100)), of(60, Some(100))], Some(1)),
        (vec![of(50, Some(100)), of(45, Some(100))], None),
        (vec![of(5, Some(10)), of(50, Some(1000)), of(0, None)], Some(1)),
        (vec![of(0, Some(100))], None),
        (vec![of(0, Some(100)), of(0, Some(100))], None),
        (vec![], None),
        // What others did beyond their own makes nobody late.
        (vec![of(90, Some(100)), of(500, Some(100))], None),
    ] {
        assert_eq!(lagging(&stations), lags, "{stations:?}");
    }
}

#[test]
fn a_timeline_counts_what_the_tally_counts_as_finished() {
    let records: Vec<_> = simulated(&sample_pack("phone-scams"), None, 5).take(200).collect();
    let mut timeline = Timeline::default();
    for record in &records {
        timeline.count(&RecordRef::of(record));
    }
    let finished = records.iter().filter(|record| RecordRef::of(record).last().is_none()).count() as u64;
    assert!(finished > 0 && finished < 200);
    let counted = |station: Option<&str>| -> u64 {
        timeline.steps(|at, _| at.map(StationId::as_str) == station).values().sum()
    };
    assert_eq!(timeline.steps(|_, _| true).values().sum::<u64>(), finished);
    assert_eq!(counted(Some("canteen")) + counted(Some("library")) + counted(None), finished);
    assert_eq!(counted(Some("gate")), 0);
}

#[test]
fn the_last_hour_goes_over_midnight_and_not_into_the_future() {
    let steps =
        [("2027-03-15T23:1", 1), ("2027-03-15T23:2", 2), ("2027-03-16T00:0", 4), ("2027-03-16T00:2", 8)];
    let steps = steps.into_iter().map(|(step, count)| (step.to_owned(), count)).collect();
    assert_eq!(last_hour(&steps, "2027-03-16T00:15:00+08:00"), 2 + 4);
    assert_eq!(last_hour(&steps, "2027-03-16T00:25:00+08:00"), 4 + 8);
    assert_eq!(last_hour(&steps, "no time"), 0);
}
