//! Picking somebody by chance.

use std::collections::BTreeMap;

use fairstall::engine::desk_entry::{Deed, Ledger};
use fairstall::engine::picking::{Pick, Pool, had_a_turn, pick};
use fairstall::engine::random::Rng;

use super::Desk;

#[test]
fn front_and_back_have_the_same_chance() {
    let members = Pool::Rows { rows: 10 }.members(&[]);
    let mut counts = BTreeMap::new();
    let mut rng = Rng::new(3);
    for _ in 0..10_000 {
        *counts.entry(pick(&members, &[], &mut rng)).or_insert(0) += 1;
    }
    assert_eq!(counts.len(), 10);
    assert!(counts.values().all(|count| (880..1120).contains(count)), "{counts:?}");
}

#[test]
fn everybody_has_a_turn_before_anybody_has_a_second_one() {
    let pool = Pool::Seats { rows: 3, seats: 4 };
    let members = pool.members(&[]);
    let (mut desk, mut rng) = (Desk::new("0000000a"), Rng::new(1));
    for round in 1..=2 {
        let mut seen = Vec::new();
        for _ in 0..12 {
            let turns = had_a_turn(&super::ledger(desk.entries.clone()), pool, &members);
            let number = pick(&members, &turns, &mut rng).expect("somebody");
            seen.push(number);
            desk = desk.note(Deed::Picked { pool, number });
        }
        seen.sort_unstable();
        assert_eq!(seen, members, "round {round}");
    }
}

#[test]
fn seats_are_told_by_row_and_seat() {
    let pool = Pool::Seats { rows: 2, seats: 3 };
    let told: Vec<_> = pool.members(&[]).into_iter().map(|number| pool.pick(number)).collect();
    let seat = Pick::Seat;
    assert_eq!(told, [seat(1, 1), seat(1, 2), seat(1, 3), seat(2, 1), seat(2, 2), seat(2, 3)]);
    assert_eq!(Pool::Rows { rows: 2 }.pick(1), Pick::Row(2));
    assert_eq!(Pool::Tickets.pick(17), Pick::Ticket(17));
}

#[test]
fn nobody_is_picked_where_nobody_is() {
    assert_eq!(pick(&[], &[], &mut Rng::new(0)), None);
    assert_eq!(Pool::Tickets.members(&[4, 7]), [4, 7]);
    assert!(had_a_turn(&Ledger::default(), Pool::Tickets, &[]).is_empty());
}

#[test]
fn another_hall_begins_anew() {
    let (small, large) = (Pool::Rows { rows: 2 }, Pool::Rows { rows: 3 });
    let ledger = Desk::new("0000000a").note(Deed::Picked { pool: small, number: 1 }).ledger();
    assert_eq!(had_a_turn(&ledger, small, &[0, 1]), [1]);
    assert!(had_a_turn(&ledger, large, &[0, 1, 2]).is_empty());
}
