//! Packs in pieces: a run that begins with pieces puts the questions that it
//! would draw of the whole, and goes on with the whole.

use std::sync::Arc;

use fairstall::engine::event::{Draw, Feedback, Pool};
use fairstall::engine::expr::Expr;
use fairstall::engine::json::to_string;
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::pieces::{Contents, Piece, WORTH_CUTTING, cut};
use fairstall::engine::session::{Session, draw, draw_places};

use crate::support::build::{question, quiz, single};
use crate::support::visit::run_of;

/// A quiz of so many questions on two topics, some of them hard.
fn questions(size: usize) -> Arc<Pack> {
    quiz((0..size).map(|n| Question {
        topic: if n < 9 { "returns".into() } else { "prices".into() },
        difficulty: [None, Some(1), Some(3)][n % 3],
        ..question(&format!("q{n}"), single(&["a right", "b"]))
    }))
}

/// The pack as phones read it.
fn in_pieces(pack: &Pack) -> (Contents, Vec<Piece>) {
    let (contents, pieces) = cut(pack).expect("a pack worth cutting");
    let contents = Contents::from_json(&to_string(&contents)).expect("contents");
    let pieces = pieces.iter().map(|piece| Piece::from_json(&to_string(piece)).expect("a piece"));
    (contents, pieces.collect())
}

#[test]
fn pieces_hold_what_is_drawn_of_the_whole() {
    let pack = questions(25);
    let pools = vec![
        Pool { topic: "returns".into(), difficulty: Some(3), count: 1 },
        Pool { count: 3, ..Pool::default() },
    ];
    let mut used = Vec::new();
    for seed in 0..100 {
        let (contents, pieces) = in_pieces(&pack);
        let (places, used_then) = draw_places(&contents.lots(), &pools, &used, seed);
        let fetched: Vec<Piece> =
            places.iter().map(|place| pieces[contents.piece_of(*place)].clone()).collect();
        let (part, ids) = contents.open(&places, &fetched);
        let whole = draw(&pack, &Draw::Pools(pools.clone()), &used, seed);
        assert_eq!((&ids, &used_then), (&whole.questions, &whole.used), "seed {seed}");
        for id in &ids {
            assert_eq!(part.question(id), pack.question(id));
        }
        assert_eq!(Pack { questions: pack.questions.clone(), ..part }, *pack);
        used = used_then;
    }
}

#[test]
fn a_run_goes_over_to_the_whole_pack() {
    let pack = questions(25);
    let (contents, pieces) = in_pieces(&pack);
    let (part, ids) = contents.open(&[7], &[pieces[2].clone()]);
    let mut session = Session::start(Arc::new(part), run_of(&pack, 1), Feedback::Each, ids).expect("a run");
    assert_eq!(session.translate(Arc::clone(&pack)), Ok(()));
    assert_eq!(session.pack().questions.len(), 25);
    assert_eq!(session.whole_page()[0].id.as_str(), "q7");
}

#[test]
fn only_questions_that_stand_for_themselves_are_cut_apart() {
    let pack = questions(WORTH_CUTTING + 1);
    assert!(cut(&pack).is_some());
    assert!(cut(&questions(WORTH_CUTTING)).is_none(), "a short pack stays whole");
    let changed = |change: &dyn Fn(&mut Question)| {
        let mut questions = pack.questions.clone();
        change(Arc::make_mut(&mut questions[4]));
        cut(&Pack { questions, ..(*pack).clone() })
    };
    assert!(changed(&|question| question.label = "As ${q1} says?".into()).is_none());
    assert!(changed(&|question| question.relevant = Some(Expr::Own)).is_none());
    assert!(changed(&|question| question.hint = "Costs $5".into()).is_some());
}
