//! Conditions: questions appear and disappear, and an answer to a question
//! that is not asked any more is kept but neither exported nor counted.

use fairstall::engine::answer::Answer;
use fairstall::engine::question::Kind;
use fairstall::engine::record::{Outcome, Record};
use fairstall::engine::tally::{Packs, Tally};

use super::market;
use crate::support::answers::{many, number, one, step, text};
use crate::support::build::{any_text, multiple, only_if, question, rating, single, survey};
use crate::support::visit::{Visit, outcome};

#[test]
fn a_question_appears_when_its_condition_holds_and_goes_when_it_does_not() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["none"])).goes_on().sees("change");
    visit.goes_back().gives(many(&["parcel"])).goes_on().sees("outcome");
    visit.gives(one("lost-money")).goes_on().sees("amount");
    visit.goes_back().gives(one("settled")).goes_on().sees("change");
    visit.goes_back().sees("outcome");
}

#[test]
fn an_answer_that_is_not_asked_any_more_waits_in_the_draft() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"])).goes_on();
    visit.gives(one("lost-money")).goes_on();
    visit.gives(number("5000")).goes_on().sees("story").gives(text("一个电话")).goes_on();
    visit.goes_back().goes_back().goes_back().sees("outcome").gives(one("settled")).goes_on().sees("change");
    let without = visit.hands_in();
    assert_eq!(outcome(&without, "amount"), &Outcome::NotRelevant);
    assert_eq!(outcome(&without, "story"), &Outcome::NotRelevant, "`amount` counts as empty for `story`");
    let json = Record::Response(without.clone()).to_json();
    assert!(!json.contains("5000") && !json.contains("一个电话"), "it is not handed in: {json}");
    visit.is_resumed().goes_back().sees("outcome").gives(one("lost-money")).goes_on();
    visit.sees("amount").finds(&number("5000")).goes_on();
    visit.sees("story").finds(&text("一个电话"));
    assert_eq!(outcome(&visit.hands_in(), "amount"), &Outcome::Answered(number("5000")));
}

#[test]
fn an_answer_that_is_not_asked_any_more_is_not_counted() {
    let pack = market();
    let mut visit = Visit::to(&pack);
    visit.gives(many(&["parcel"])).goes_on();
    visit.gives(one("lost-money")).goes_on();
    visit.gives(number("5000")).goes_on();
    visit.goes_back().goes_back().goes_back().gives(many(&["none"])).goes_on();
    visit.sees("change").goes_on().gives(step(5)).reaches_the_end();
    let mut packs = Packs::default();
    packs.add((*pack).clone());
    let tally = Tally::of(&[visit.record()], &packs);
    let questions = &tally.activities.values().next().expect("one activity").total.questions;
    for (id, question) in ["met", "outcome", "amount"].iter().zip(questions) {
        let expected = if *id == "met" { (1, 0) } else { (0, 1) };
        assert_eq!((question.answered, question.not_relevant), expected, "{id}");
    }
    assert_eq!(questions[1].counts.options, [0, 0, 0]);
    assert_eq!(questions[2].counts.numbers.n(), 0);
}

#[test]
fn a_declined_or_skipped_question_is_empty_in_later_conditions() {
    let pack = survey([
        question("ate", single(&["yes", "no"])),
        only_if("${ate} = ''", question("why-silent", Kind::Text(any_text()))),
        only_if("${ate} != 'yes'", question("hungry", rating(5))),
        only_if("${hungry} < 3", question("sure", rating(5))),
    ]);
    let mut visit = Visit::to(&pack);
    visit.goes_on().sees("why-silent").goes_on().sees("hungry").reaches_the_end();
    visit.goes_back().goes_back().declines().goes_on().sees("why-silent").goes_on();
    visit.sees("hungry").gives(step(2)).goes_on().sees("sure").reaches_the_end();
    visit
        .goes_back()
        .goes_back()
        .goes_back()
        .gives(one("no"))
        .goes_on()
        .sees("hungry")
        .goes_on()
        .sees("sure");
    visit.goes_back().goes_back().gives(one("yes")).reaches_the_end();
    let response = visit.hands_in();
    assert_eq!(outcome(&response, "hungry"), &Outcome::NotRelevant);
    assert_eq!(outcome(&response, "sure"), &Outcome::NotRelevant, "`hungry` holds 2, but is not asked");
}

#[test]
fn a_chain_of_conditions_falls_from_its_first_link() {
    let pack = survey([
        question("one", multiple(&["a", "b", "none exclusive"])),
        only_if("selected(${one}, 'a')", question("two", single(&["x", "y"]))),
        only_if("${two} = 'x'", question("three", single(&["x", "y"]))),
        only_if("${three} = 'x' or count-selected(${one}) = 2", question("four", rating(3))),
        question("last", rating(3)),
    ]);
    let mut visit = Visit::to(&pack);
    visit.gives(many(&["a"])).goes_on().sees("two").gives(one("x")).goes_on();
    visit.sees("three").gives(one("x")).goes_on().sees("four").gives(step(1)).goes_on().sees("last");
    for _ in 0..4 {
        visit.goes_back();
    }
    visit.sees("one").gives(many(&["b"])).goes_on().sees("last");
    visit.goes_back().gives(many(&["b", "a"])).goes_on().sees("two").finds(&one("x"));
}

#[test]
fn a_first_question_that_does_not_hold_is_passed_over() {
    let pack = survey([only_if("false()", question("never", rating(2))), question("first", rating(2))]);
    Visit::to(&pack).sees("first").reaches_the_end();
    assert_eq!(outcome(&Visit::to(&pack).hands_in(), "never"), &Outcome::NotRelevant);
}

#[test]
fn conditions_hold_as_their_table_says() {
    let story = |expression: &str, given: Option<Answer>, kind: Kind| {
        let pack = survey([question("q", kind), only_if(expression, question("then", rating(2)))]);
        let mut visit = Visit::to(&pack);
        if let Some(answer) = given {
            visit.gives(answer);
        }
        !visit.session.is_last()
    };
    let text_kind = || Kind::Text(any_text());
    for (expression, given, kind, holds) in [
        ("${q} > 2", Some(step(3)), rating(5), true),
        ("${q} > 3", Some(step(3)), rating(5), false),
        ("${q} >= 3 and ${q} <= 3", Some(step(3)), rating(5), true),
        ("not(${q} = 3)", Some(step(3)), rating(5), false),
        ("${q} = ''", None, rating(5), true),
        ("${q} < 5", None, rating(5), false),
        ("not(${q} < 5)", None, rating(5), true),
        ("${q} = '七日'", Some(text("七日")), text_kind(), true),
        ("${q} = \"it's\"", Some(text("it's")), text_kind(), true),
        ("count-selected(${q}) = 0", None, multiple(&["a", "b"]), true),
        ("count-selected(${q}) = 2", Some(many(&["a", "b"])), multiple(&["a", "b"]), true),
        ("selected(${q}, 'a')", Some(one("a")), single(&["a", "b"]), true),
        ("${q} != 'a'", None, single(&["a", "b"]), true),
    ] {
        assert_eq!(story(expression, given, kind), holds, "{expression}");
    }
}
