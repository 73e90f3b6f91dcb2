//! Draws: a closed list, a seed, and winners that anybody can draw again.

use fairstall::engine::desk_entry::Deed;
use fairstall::engine::drawing_lots::{all, winners};
use fairstall::engine::record::Seed;

use super::{Desk, ledger};

fn names(count: usize) -> Vec<String> {
    (1..=count).map(|number| number.to_string()).collect()
}

#[test]
fn whoever_draws_again_finds_the_same() {
    let first = winners(&names(120), Seed(315), 5);
    assert_eq!(first, winners(&names(120), Seed(315), 5));
    assert_eq!(first, ["40", "20", "43", "92", "85"]);
    assert_ne!(first, winners(&names(120), Seed(316), 5));
}

#[test]
fn nobody_is_drawn_twice_and_everybody_can_be() {
    let mut drawn = winners(&names(20), Seed(1), 99);
    assert_eq!(drawn.len(), 20);
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn.len(), 20);
    let twice = ["a", "a", "b"].map(str::to_owned);
    assert_eq!(winners(&twice, Seed(2), 9).len(), 2, "a name that stands twice has one chance");
    assert!(winners(&[], Seed(1), 3).is_empty());
}

#[test]
fn everybody_has_the_same_chance() {
    let mut wins = [0_u32; 4];
    for seed in 0..4000 {
        let winner = &winners(&names(4), Seed(seed), 1)[0];
        wins[winner.parse::<usize>().expect("a number") - 1] += 1;
    }
    assert!(wins.iter().all(|wins| (900..1100).contains(wins)), "{wins:?}");
}

#[test]
fn a_draw_is_held_once() {
    let desk = Desk::new("0000000a").note(Deed::LotsClosed { name: "tea".to_owned(), entrants: names(9) });
    let lots = desk.last();
    assert!(all(&ledger(desk.entries.clone()), false)[0].drawn.is_none());
    let held = |seed| Deed::LotsDrawn { lots, seed: Seed(seed), count: 2 };
    let ledger = desk.note(held(5)).note(held(6)).ledger();
    let [lots] = &all(&ledger, false)[..] else { panic!("one draw") };
    let drawn = lots.drawn.as_ref().expect("it was held");
    assert_eq!((drawn.seed, &drawn.winners), (Seed(5), &winners(&names(9), Seed(5), 2)));
}
