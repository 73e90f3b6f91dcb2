//! Hands: runs dealt beforehand for packs that are much to load.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fairstall::author::{deal, hand};
use fairstall::engine::event::{Draw, Pool};
use fairstall::engine::id::QuestionId;
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Kind, OrderMarking, Ranking};
use proptest::prelude::*;

use crate::support::build::{question, quiz, single};

/// A quiz of so many questions, of which every third is ranked and every
/// second hard.
fn bank(size: usize) -> Arc<Pack> {
    let questions = (0..size).map(|n| {
        let question = question(&format!("q{n}"), single(&["a right", "b"]));
        Question { difficulty: Some(1 + (n % 2) as u8), ..question }
    });
    let mut pack = Arc::unwrap_or_clone(quiz(questions));
    for question in pack.questions.iter_mut().step_by(3) {
        let question = Arc::make_mut(question);
        if let Kind::Single(single) = &question.kind {
            let choices = single.choices.clone();
            question.kind = Kind::Ranking(Ranking { choices, top: None, marking: Some(OrderMarking::Pairs) });
        }
    }
    Arc::new(pack)
}

fn is_loaded_on_demand(pack: &Pack, id: &QuestionId) -> bool {
    matches!(pack.question(id).expect("a question of the pack").kind, Kind::Ranking(_))
}

proptest! {
    #[test]
    fn every_question_comes_and_none_much_oftener_than_another(size in 21_usize..100, count in 1_usize..6) {
        let pack = bank(size);
        let mut times: BTreeMap<QuestionId, usize> = BTreeMap::new();
        for ids in deal(&pack, &Draw::Count(count)) {
            let different: BTreeSet<&QuestionId> = ids.iter().collect();
            prop_assert_eq!((ids.len(), different.len()), (count, count), "a run like any other: {:?}", ids);
            prop_assert!(!is_loaded_on_demand(&pack, &ids[0]), "the first needs nothing besides: {:?}", ids);
            ids.into_iter().for_each(|id| *times.entry(id).or_default() += 1);
        }
        prop_assert!(times.values().all(|&times| times <= 2), "{:?}", times);
        // What is loaded on demand may be left to draws of phones that have it.
        let comes = |id: &QuestionId| times.contains_key(id) || is_loaded_on_demand(&pack, id);
        let missing = pack.questions.iter().map(|question| &question.id).find(|id| !comes(id));
        prop_assert_eq!(missing, None, "{} hands", times.len());
    }
}

#[test]
fn a_hand_is_drawn_as_the_activity_draws() {
    let pool = |difficulty, count| Pool { difficulty, count, ..Pool::default() };
    let pack = bank(40);
    let hands = deal(&pack, &Draw::Pools(vec![pool(Some(1), 1), pool(None, 2)]));
    assert!(!hands.is_empty());
    for ids in &hands {
        let easy = ids.iter().filter(|id| pack.question(id).expect("a question").difficulty == Some(1));
        assert!(ids.len() == 3 && easy.count() >= 1, "{ids:?}");
        let hand = hand(&pack, ids);
        let held: Vec<&QuestionId> = hand.questions.iter().map(|question| &question.id).collect();
        assert_eq!(held, ids.iter().collect::<Vec<_>>(), "these, in this order");
        assert_eq!((&hand.id, &hand.hash), (&pack.id, &pack.hash), "runs of it are runs of the pack");
    }
}

#[test]
fn nothing_is_dealt_where_all_is_asked_or_there_is_little_to_load() {
    assert_eq!(deal(&bank(60), &Draw::All), [[]; 0]);
    assert_eq!(deal(&bank(20), &Draw::Count(3)), [[]; 0]);
}
