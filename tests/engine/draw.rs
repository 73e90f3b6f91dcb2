//! Draws: a phone repeats no question until its pool is used up, no run has a
//! question twice, and every question comes equally often. So it is with each
//! pool of a draw by topic and difficulty.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::event::{Draw, Pool};
use fairstall::engine::id::{GroupId, QuestionId};
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Consent, Kind, Note};
use fairstall::engine::session::{Drawn, draw};
use proptest::prelude::*;

use crate::support::build::{question, quiz, rating, single};
use crate::support::files::sample_pack;

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
    let pack = sample_pack("phone-scams");
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
    let pack = pool(20);
    let size = pack.questions.len();
    let position = |id: &QuestionId| pack.questions.iter().position(|question| question.id == *id).unwrap();
    let (mut drawn, mut first) = (vec![0_u32; size], vec![0_u32; size]);
    for seed in 0..RUNS {
        let run = draw(&pack, &Draw::Count(3), &[], seed).questions;
        first[position(&run[0])] += 1;
        run.iter().for_each(|id| drawn[position(id)] += 1);
    }
    for (what, counts, each) in [("first", first, RUNS as f64 / 20.0), ("drawn", drawn, RUNS as f64 * 0.15)] {
        let chi_square: f64 = counts.iter().map(|&n| (f64::from(n) - each).powi(2) / each).sum();
        // 43.8 is the 0.1 % point of 19 degrees of freedom.
        assert!(chi_square < 43.8, "{what}: chi-square {chi_square}, {counts:?}");
    }
}

/// A quiz of easy questions about returns, hard ones about returns, and easy
/// ones about prices: so many of each.
fn topics(easy: usize, hard: usize, prices: usize) -> Arc<Pack> {
    let about = |name: &'static str, topic: &'static str, difficulty: u8, size: usize| {
        (0..size).map(move |n| Question {
            topic: topic.into(),
            difficulty: Some(difficulty),
            ..question(&format!("{name}{n}"), single(&["a right", "b"]))
        })
    };
    let questions = about("easy", "returns", 1, easy).chain(about("hard", "returns", 2, hard));
    quiz(questions.chain(about("price", "prices", 1, prices)))
}

fn from_pool(topic: &str, difficulty: Option<u8>, count: usize) -> Pool {
    Pool { topic: topic.into(), difficulty, count }
}

/// One easy question about returns, and two about anything.
fn one_easy_and_two() -> Draw {
    Draw::Pools(vec![from_pool("returns", Some(1), 1), from_pool("", None, 2)])
}

#[test]
fn each_pool_gives_its_questions_in_turn() {
    let pack = topics(3, 3, 3);
    let draws = Draw::Pools(vec![
        from_pool("prices", None, 2),
        from_pool("returns", Some(2), 1),
        from_pool("returns", None, 2),
    ]);
    for seed in 0..200 {
        let run = draw(&pack, &draws, &[], seed).questions;
        let names: Vec<&str> = run.iter().map(|id| id.as_str().trim_end_matches(char::is_numeric)).collect();
        assert_eq!(names[..3], ["price", "price", "hard"], "seed {seed}");
        assert!(names[3..].iter().all(|name| ["easy", "hard"].contains(name)), "seed {seed}: {names:?}");
        assert_eq!(run.iter().collect::<BTreeSet<_>>().len(), 5, "seed {seed}: none comes twice");
    }
}

#[test]
fn a_pool_within_another_does_not_wear_out_faster_for_the_wider_one() {
    let pack = topics(2, 5, 6);
    for seed in 0..50 {
        let mut used = Vec::new();
        let mut seen: Vec<QuestionId> = Vec::new();
        // What the second pool gives comes again only after all have come.
        for run in 0..60 {
            let drawn = draw(&pack, &one_easy_and_two(), &used, seed * 1000 + run);
            used = drawn.used;
            for (place, id) in drawn.questions.iter().enumerate() {
                assert!(place == 0 || !seen.contains(id), "`{id}` of run {run}, seed {seed}, after {seen:?}");
                if !seen.contains(id) {
                    seen.push(id.clone());
                }
                if seen.len() == pack.questions.len() {
                    seen.clear();
                }
            }
            assert!(used.len() <= 3 * pack.questions.len(), "the list stays short: {used:?}");
        }
    }
}

#[test]
fn a_pool_gives_each_of_its_questions_equally_often() {
    const RUNS: u64 = 12_000;
    let pack = topics(4, 4, 12);
    let (mut first, mut rest) = (vec![0_u32; 20], vec![0_u32; 20]);
    for seed in 0..RUNS {
        let run = draw(&pack, &one_easy_and_two(), &[], seed).questions;
        let place = |id: &QuestionId| pack.questions.iter().position(|question| question.id == *id).unwrap();
        first[place(&run[0])] += 1;
        run[1..].iter().for_each(|id| rest[place(id)] += 1);
    }
    // Of the four easy ones, one is gone when the others are drawn.
    let gone = RUNS as f64 * 2.0 / 19.0;
    for (what, counts, each, bound) in [
        // 3 degrees of freedom and 15: the 0.1 % points.
        ("first", &first[..4], RUNS as f64 / 4.0, 16.3),
        ("rest", &rest[4..], gone, 37.7),
        ("easy among the rest", &rest[..4], gone * 0.75, 16.3),
    ] {
        let chi_square: f64 = counts.iter().map(|&n| (f64::from(n) - each).powi(2) / each).sum();
        assert!(chi_square < bound, "{what}: chi-square {chi_square}, {counts:?}");
    }
    assert!(first[4..].iter().all(|&n| n == 0));
}

#[test]
fn groups_notes_and_consents_are_not_drawn() {
    let grouped = Question { group: Some(GroupId::new("you")), ..question("age", rating(5)) };
    let pack = quiz([
        question("read", Kind::Note(Note {})),
        question("agree", Kind::Consent(Consent::default())),
        grouped,
        question("one", rating(5)),
    ]);
    assert_eq!(draw(&pack, &Draw::Count(4), &[], 1).questions, [QuestionId::new("one")]);
    assert_eq!(draw(&pack, &Draw::All, &[], 1).questions.len(), 4);
}

proptest! {
    #[test]
    fn pools_that_share_no_question_repeat_none_until_they_are_used_up(
        sizes in (1_usize..6, 1_usize..6), counts in (1_usize..7, 1_usize..7), seed in any::<u64>()
    ) {
        let pack = topics(sizes.0, 0, sizes.1);
        let draws = Draw::Pools(vec![from_pool("returns", None, counts.0), from_pool("prices", None, counts.1)]);
        let mut used = Vec::new();
        let mut drawn: [Vec<QuestionId>; 2] = Default::default();
        for run in 0..12 {
            let next = draw(&pack, &draws, &used, seed.wrapping_add(run));
            used = next.used;
            for id in next.questions {
                drawn[usize::from(id.as_str().starts_with("price"))].push(id);
            }
        }
        for (drawn, (size, count)) in drawn.iter().zip([(sizes.0, counts.0), (sizes.1, counts.1)]) {
            prop_assert_eq!(drawn.len(), 12 * count.min(size));
            // Whole rounds, each with every question once.
            for round in drawn.chunks_exact(size) {
                let distinct: BTreeSet<&QuestionId> = round.iter().collect();
                prop_assert_eq!(distinct.len(), size, "{:?}", drawn);
            }
        }
    }

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
