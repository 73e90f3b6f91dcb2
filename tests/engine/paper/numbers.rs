//! Numbers of questions, choices and sheets.

use fairstall::engine::answer::Answer;
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::paper::{
    Press, choice_key, following_sheet, free_sheet, numbered, printed_choices, step_key, stroke,
};
use fairstall::engine::question::{Kind, OrderMarking};
use fairstall::engine::session::Given;

use crate::support::build::{matching, multiple, question, ranking};
use crate::support::files::{all_packs, compiled};

#[test]
fn questions_are_numbered_as_they_stand_in_the_pack() {
    let pack = compiled("tests/packs/valid/market.toml");
    for pack in pack.by_lang.values() {
        let numbers: Vec<(usize, &str)> = numbered(pack).map(|(number, q)| (number, q.id.as_str())).collect();
        let ids = ["met", "outcome", "amount", "story", "change", "trust", "why"];
        assert!(numbers.iter().copied().eq((1..).zip(ids)), "{numbers:?}");
    }
}

#[test]
fn what_nobody_answers_has_no_number_and_private_questions_have_one() {
    for compiled in all_packs() {
        let pack = compiled.hans();
        let numbered: Vec<_> = numbered(pack).collect();
        assert!(numbered.iter().map(|(number, _)| *number).eq(1..=numbered.len()), "{}", pack.id);
        let silent = |kind: &Kind| matches!(kind, Kind::Note(_) | Kind::Calculate(_));
        let asking = pack.questions.iter().filter(|question| !silent(&question.kind));
        assert!(asking.eq(numbered.iter().map(|(_, question)| *question)), "{}", pack.id);
    }
    let pack = compiled("tests/packs/valid/complaints.toml");
    assert!(numbered(pack.hans()).any(|(_, question)| question.private));
}

#[test]
fn choices_have_digits_and_then_letters_without_the_one_that_declines() {
    let keys: String = (0..).map_while(choice_key).collect();
    assert_eq!(keys, "123456789abcdefghijklmnopqrstuvwyz");
    assert_eq!((0..=10).map(step_key).collect::<String>(), "0123456789a");
}

#[test]
fn sheets_count_up_by_their_last_digits() {
    for (sheet, next) in [
        ("1", Some("2")),
        ("9", Some("10")),
        ("007", Some("008")),
        ("A-099", Some("A-100")),
        ("2027/3-9", Some("2027/3-10")),
        ("北门12", Some("北门13")),
        ("A", None),
        ("", None),
        ("99999999999999999999", None),
    ] {
        assert_eq!(following_sheet(sheet).as_deref(), next, "{sheet}");
    }
    assert_eq!(free_sheet("8", |sheet| ["8", "9", "11"].contains(&sheet)), "10");
    assert_eq!(free_sheet("A", |sheet| sheet == "A"), "A", "nothing to count");
}

/// The choices as they stand on paper.
fn printed(question: &Question) -> String {
    printed_choices(question).iter().map(|choice| choice.id.as_str()).collect()
}

#[test]
fn an_order_that_is_the_answer_is_mixed_on_paper() {
    let items = ["a", "b", "c", "d"];
    let marked = [
        ("ranking", ranking(&items, None, Some(OrderMarking::Position))),
        ("matching", matching(&["w", "x", "y", "z"], &items, &items)),
    ];
    for (name, kind) in marked {
        let orders: Vec<String> =
            (0..48).map(|n| printed(&question(&format!("q{n}"), kind.clone()))).collect();
        let given_away = orders.iter().filter(|order| *order == "abcd").count();
        assert!(given_away < 10, "{name}: {given_away} of 48 stand in the right order");
        for first in ["a", "b", "c", "d"] {
            assert!(orders.iter().any(|order| order.starts_with(first)), "{name}: never {first} first");
        }
    }
    for kind in [ranking(&items, None, None), matching(&["w"], &items, &[]), multiple(&items)] {
        assert_eq!(printed(&question("q", kind)), "abcd", "nothing to give away");
    }
}

#[test]
fn keys_follow_the_order_on_paper() {
    let kind = ranking(&["a", "b", "c", "d"], None, Some(OrderMarking::Pairs));
    let question = question("q1", kind);
    let mut given = None;
    for key in ['1', '2', '3', '4'] {
        given = stroke(&question, given.as_ref(), 0, Press::Key(key)).expect("a key of a choice").given;
    }
    let Some(Given::Answer(Answer::Ranking(typed))) = given else {
        panic!("{given:?}");
    };
    assert_eq!(typed.iter().map(|id| id.as_str()).collect::<String>(), printed(&question));
    assert_ne!(printed(&question), "abcd");
}

#[test]
fn paper_is_the_same_in_every_language() {
    for pack in all_packs() {
        let orders = |pack: &Pack| -> Vec<String> {
            pack.questions.iter().map(|question| printed(question)).collect()
        };
        let expected = orders(pack.hans());
        for other in pack.by_lang.values() {
            assert_eq!(orders(other), expected, "{}", other.id);
        }
    }
}
