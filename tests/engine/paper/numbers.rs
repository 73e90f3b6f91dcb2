//! Numbers of questions, choices and sheets.

use fairstall::engine::paper::{choice_key, following_sheet, free_sheet, numbered, step_key};
use fairstall::engine::question::Kind;

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
