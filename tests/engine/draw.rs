//! Draws: a phone repeats no question until its pool is used up, no run has a
//! question twice, and every question comes equally often.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::event::{Draw, Pool};
use fairstall::engine::id::QuestionId;
use fairstall::engine::pack::Pack;
use fairstall::engine::session::{Drawn, draw};
use proptest::prelude::*;

use crate::support::build::{question, quiz, single};
use crate::support::files::real_pack;

/// A quiz of so many questions.
fn pool(size: usize) -> Arc<Pack> {
    quiz((0..size).map(|n| question(&format!("q{n}"), single(&["a right", "b"]))))
}

/// What a phone draws in `runs` runs after one another.
fn phone(pack: &Pack, count: usize, runs: u64, seed: u64) -> Vec<Vec<QuestionId>> {
    let mut used = Vec::new();
    (0..runs)
        .map(|run| {
            let drawn = draw(pack, &Draw::Count(count), &used, seed.wrapping_mul(1000) + run);
            used = drawn.used;
            drawn.questions
        })
        .collect()
}

#[test]
fn without_a_number_all_questions_come_in_the_authors_order() {
    let pack = real_pack("phone-scams");
    let all: Vec<QuestionId> = pack.questions.iter().map(|question| question.id.clone()).collect();
    let used = vec![all[0].clone()];
    assert_eq!(draw(&pack, &Draw::All, &used, 5), Drawn { questions: all, used });
}

#[test]
fn the_same_seed_draws_the_same() {
    let pack = pool(20);
    assert_eq!(phone(&pack, 3, 10, 1), phone(&pack, 3, 10, 1));
    assert_ne!(phone(&pack, 3, 10, 1), phone(&pack, 3, 10, 2));
}

#[test]
fn no_question_comes_again_before_all_have_come() {
    let pack = pool(20);
    for seed in 0..50 {
        // Twenty questions last six runs of three, and two of the seventh.
        let runs = phone(&pack, 3, 7, seed).concat();
        let first_round: BTreeSet<&QuestionId> = runs[..20].iter().collect();
        assert_eq!(first_round.len(), 20, "seed {seed}: {runs:?}");
    }
}

#[test]
fn a_phone_keeps_no_question_back_for_ever() {
    let pack = pool(7);
    for seed in 0..50 {
        let all = phone(&pack, 3, 70, seed).concat();
        for id in pack.questions.iter().map(|question| &question.id) {
            let times = all.iter().filter(|drawn| *drawn == id).count();
            assert!((28..=32).contains(&times), "`{id}` came {times} times of 30, seed {seed}");
        }
    }
}

#[test]
fn a_draw_of_more_than_there_are_draws_all_of_them() {
    let pack = pool(4);
    for used in [vec![], vec![QuestionId::new("q1")], vec![QuestionId::new("of-an-older-pack")]] {
        let drawn = draw(&pack, &Draw::Count(9), &used, 3);
        let questions: BTreeSet<&QuestionId> = drawn.questions.iter().collect();
        assert_eq!((drawn.questions.len(), questions.len()), (4, 4), "{drawn:?}");
    }
    assert_eq!(draw(&pool(0), &Draw::Count(3), &[], 1).questions, []);
}

#[test]
fn every_question_comes_first_equally_often() {
    const RUNS: u64 = 12_000;
    let pack = real_pack("consumer-law");
    let size = pack.questions.len();
    let position = |id: &QuestionId| pack.questions.iter().position(|question| question.id == *id).unwrap();
    let (mut drawn, mut first) = (vec![0_u32; size], vec![0_u32; size]);
    for seed in 0..RUNS {
        let run = draw(&pack, &Draw::Count(3), &[], seed).questions;
        first[position(&run[0])] += 1;
        run.iter().for_each(|id| drawn[position(id)] += 1);
    }
    assert_eq!(size, 20, "the bounds below are of 19 degrees of freedom");
    for (what, counts, each) in [("first", first, RUNS as f64 / 20.0), ("drawn", drawn, RUNS as f64 * 0.15)] {
        let chi_square: f64 = counts.iter().map(|&n| (f64::from(n) - each).powi(2) / each).sum();
        // 43.8 is the 0.1 % point.
        assert!(chi_square < 43.8, "{what}: chi-square {chi_square}, {counts:?}");
    }
}

proptest! {
    #[test]
    fn a_run_has_as_many_questions_as_it_can_and_none_twice(
        size in 1_usize..12, count in 1_usize..15, used in any::<u16>(), seed in any::<u64>()
    ) {
        let pack = pool(size);
        let ids = pack.questions.iter().map(|question| question.id.clone());
        let used: Vec<QuestionId> =
            ids.enumerate().filter(|(index, _)| used >> index & 1 == 1).map(|(_, id)| id).collect();
        let drawn = draw(&pack, &Draw::Count(count), &used, seed);
        let distinct: BTreeSet<&QuestionId> = drawn.questions.iter().collect();
        prop_assert_eq!(drawn.questions.len(), count.min(size));
        prop_assert_eq!(distinct.len(), drawn.questions.len());
        // A used one comes only where the fresh ones do not suffice.
        let again = drawn.questions.iter().filter(|id| used.contains(id)).count();
        prop_assert_eq!(again, count.min(size).saturating_sub(size - used.len()));
        prop_assert!(drawn.used.len() <= size);
    }
}
