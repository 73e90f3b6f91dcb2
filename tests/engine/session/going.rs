//! Going on and back: nothing that was given is lost, nothing that is refused
//! gets past, and a question that may be left open may be left open.

use fairstall::engine::answer::{Answer, Violation};
use fairstall::engine::day::Day;
use fairstall::engine::event::Feedback;
use fairstall::engine::id::QuestionId;
use fairstall::engine::question::{Date, Kind};
use fairstall::engine::record::Outcome;
use fairstall::engine::session::{Session, Step};

use super::market;
use crate::support::answers::{many, number, one, one_with, step, text};
use crate::support::build::{any_number, question, rating, survey};
use crate::support::visit::{Visit, outcome, run_of};

#[test]
fn a_whole_survey_is_handed_in_as_it_was_answered() {
    let mut visit = Visit::to(&market());
    visit.sees("met").gives(many(&["parcel", "weight"])).goes_on();
    visit.sees("outcome").gives(one("lost-money")).goes_on();
    visit.sees("amount").gives(number("１，２００")).goes_on();
    visit.sees("story").gives(text("快递说我的包裹丢了")).goes_on();
    visit.sees("change").gives(number("-3.5")).goes_on();
    visit.sees("trust").gives(step(2)).goes_on();
    visit.sees("why").gives(text("没有发票")).reaches_the_end();
    let response = visit.hands_in();
    for (id, answer) in [
        ("met", many(&["parcel", "weight"])),
        ("outcome", one("lost-money")),
        ("amount", number("1200")),
        ("story", text("快递说我的包裹丢了")),
        ("change", number("-3.5")),
        ("trust", step(2)),
        ("why", text("没有发票")),
    ] {
        assert_eq!(outcome(&response, id), &Outcome::Answered(answer), "{id}");
    }
    assert_eq!(response.run, visit.session.draft().run, "the run is handed in as it began");
    assert_eq!(response.finished.as_str(), "2027-03-15T09:31:05+08:00");
}

#[test]
fn back_and_on_again_finds_every_answer() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["refund"])).goes_on();
    visit.gives(one_with("elsewhere", "调解中")).goes_on();
    visit.sees("change").gives(number("10")).goes_on();
    visit.sees("trust").gives(step(4));
    visit.goes_back().sees("change").finds(&number("10"));
    visit.goes_back().sees("outcome").finds(&one_with("elsewhere", "调解中"));
    visit.goes_back().sees("met").finds(&many(&["refund"]));
    visit.goes_on().goes_on().goes_on().sees("trust").finds(&step(4));
}

#[test]
fn back_keeps_even_what_is_refused() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel", "refund"])).goes_on();
    visit.gives(one("settled")).goes_on();
    visit.sees("change").gives(number("500")).is_refused(&Violation::TooLarge { max: 100.0 });
    visit.goes_back().sees("outcome").goes_on();
    visit.sees("change").finds(&number("500")).is_refused(&Violation::TooLarge { max: 100.0 });
    visit.types("１０％左右").is_refused(&Violation::NotANumber);
    visit.goes_back().goes_back().sees("met").goes_on().goes_on();
    visit.sees("change").finds_typed("１０％左右").is_refused(&Violation::NotANumber);
    visit.gives(number("10")).goes_on().sees("trust");
}

#[test]
fn a_text_that_is_no_day_is_refused_as_such() {
    let mut visit = Visit::to(&survey([question("bought", Kind::Date(Date::default()))]));
    visit.types("去年春天").is_refused(&Violation::NotADate);
    visit.finds_typed("去年春天");
    let day = Day::parse("2026-03-15").expect("a day");
    visit.gives(Answer::Date(day)).reaches_the_end();
}

#[test]
fn the_first_question_has_nothing_before_it() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"]));
    assert!(!visit.session.back(), "there is nowhere to go back to");
    visit.sees("met").finds(&many(&["parcel"]));
}

#[test]
fn a_required_question_is_not_passed_without_an_answer() {
    let mut visit = Visit::to(&market());
    visit.sees("met").is_refused(&Violation::Required);
    visit.gives(many(&[])).is_refused(&Violation::Required);
    visit.declines().is_refused(&Violation::Required);
    visit.gives(many(&["none"])).clears().is_refused(&Violation::Required);
    visit.gives(many(&["parcel", "refund", "weight", "price"])).is_refused(&Violation::TooMany { max: 3 });
    visit.gives(many(&["none"])).goes_on().sees("change");
}

#[test]
fn prefer_not_to_say_answers_even_a_required_question() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["price"])).goes_on();
    visit.gives(one("lost-money")).goes_on();
    visit.sees("amount").is_refused(&Violation::Required);
    visit.declines().goes_on().sees("change");
    assert_eq!(outcome(&visit.hands_in(), "amount"), &Outcome::Declined);
    visit.goes_back().sees("amount").gives(number("50")).goes_on();
    assert_eq!(outcome(&visit.hands_in(), "amount"), &Outcome::Answered(number("50")));
}

#[test]
fn what_is_left_open_or_blank_is_skipped() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"])).goes_on();
    visit.sees("outcome").goes_on();
    visit.sees("change").gives(number("5")).clears().goes_on();
    visit.sees("trust").gives(step(1)).goes_on();
    visit.sees("why").gives(text(" \u{3000}\n")).reaches_the_end();
    let response = visit.hands_in();
    for id in ["outcome", "change", "why"] {
        assert_eq!(outcome(&response, id), &Outcome::Skipped, "{id}");
    }
    for id in ["amount", "story"] {
        assert_eq!(outcome(&response, id), &Outcome::NotRelevant, "{id}");
    }
}

#[test]
fn something_typed_that_is_no_number_never_counts_as_one() {
    let pack = survey([question("price", Kind::Number(any_number())), question("trust", rating(5))]);
    let mut visit = Visit::to(&pack);
    visit.types("七").is_refused(&Violation::NotANumber);
    assert_eq!(outcome(&visit.hands_in(), "price"), &Outcome::Skipped);
}

#[test]
fn progress_counts_the_questions_that_are_asked() {
    let mut visit = Visit::to(&market());
    assert_eq!(visit.session.progress(), (1, 4), "as long as nothing is given, these four are asked");
    visit.gives(many(&["none"]));
    assert_eq!(visit.session.progress(), (1, 3));
    visit.gives(many(&["parcel", "refund", "price"]));
    assert_eq!(visit.session.progress(), (1, 5), "three experiences ask for a story");
    visit.goes_on();
    assert_eq!(visit.session.progress(), (2, 5));
    assert!(!visit.session.is_last());
    visit.goes_on().goes_on().goes_on().sees("trust");
    assert_eq!(visit.session.progress(), (5, 5));
    assert!(visit.session.is_last(), "the button can say so");
    visit.gives(step(2));
    assert_eq!(visit.session.progress(), (5, 6), "distrust asks for a reason");
    assert!(!visit.session.is_last());
}

#[test]
fn a_run_without_a_question_does_not_start() {
    let pack = market();
    let none = Session::start(pack.clone(), run_of(&pack, 1), Feedback::End, Vec::new(), false);
    assert!(none.is_none(), "nothing was drawn");
    let strange = vec![QuestionId::new("of-another-pack")];
    assert!(Session::start(pack.clone(), run_of(&pack, 1), Feedback::End, strange, false).is_none());
    let one = survey([question("only", rating(2))]);
    let mut visit = Visit::to(&one);
    assert_eq!(visit.session.advance(), Ok(Step::End), "a run of one question ends after it");
}
