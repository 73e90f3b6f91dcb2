//! Constraints refuse answers, calculated values follow from answers, and
//! answers stand in later texts.

use fairstall::author::{SourceFile, compile};
use fairstall::engine::answer::{Answer, Violation};
use fairstall::engine::event::Feedback;
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::{Constraint, Question};
use fairstall::engine::question::Kind;
use fairstall::engine::record::{Outcome, Run};

use super::fixture_in;
use crate::support::answers::{many, number, one, step, text};
use crate::support::build::{
    any_number, any_text, calculate, multiple, only_if, question, rating, single, survey,
};
use crate::support::visit::{Visit, outcome, run_of};

fn refusal(message: &str) -> Violation {
    Violation::Constraint { message: message.into() }
}

/// The question, whose answers have to fulfil the expression.
fn that(expression: &str, message: &str, question: Question) -> Question {
    let holds = fairstall::engine::expr::parse(expression).expect("a constraint");
    Question { constraint: Some(Constraint { holds, message: message.into() }), ..question }
}

#[test]
fn a_constraint_refuses_an_answer_with_the_authors_words() {
    let mut visit = Visit::to(&fixture_in("logic", Lang::En));
    visit.sees("people").gives(number("0")).is_refused(&refusal("One to twenty people."));
    visit.gives(number("2")).goes_on();
    visit.gives(number("900")).goes_on();
    visit
        .sees("food")
        .gives(number("4501"))
        .is_refused(&refusal("The rent is 900 yuan: that much for food?"));
    visit.gives(number("4500")).goes_on();
    let mut visit = Visit::to(&fixture_in("logic", Lang::ZhHant));
    visit.gives(number("0")).is_refused(&refusal("一到二十人。"));
}

#[test]
fn a_constraint_is_not_asked_of_a_blank_answer_nor_of_a_refusal_to_say() {
    let said = Question { decline: true, ..question("said", Kind::Text(any_text())) };
    let pack = survey([that("false()", "", said), question("last", rating(3))]);
    let mut visit = Visit::to(&pack);
    visit.goes_on().goes_back().gives(text("  ")).goes_on().goes_back().declines().goes_on().goes_back();
    visit.gives(text("x")).is_refused(&refusal(""));
}

#[test]
fn a_constraint_can_ask_for_choices_and_patterns() {
    let pack = survey([
        that(
            "not(selected(., 'a') and selected(., 'b')) and count-selected(.) < 3",
            "one of a and b",
            question("many", multiple(&["a", "b", "c"])),
        ),
        that("regex(., '1[3-9][0-9]{9}')", "a number", question("phone", Kind::Text(any_text()))),
        that(". >= ${least}", "more", question("least", rating(3))),
        question("last", rating(3)),
    ]);
    let mut visit = Visit::to(&pack);
    visit.gives(many(&["a", "b"])).is_refused(&refusal("one of a and b")).gives(many(&["a", "c"])).goes_on();
    visit.gives(text("1381234567")).is_refused(&refusal("a number")).gives(text("13812345678")).goes_on();
    visit.gives(step(2)).goes_on().sees("last");
}

#[test]
fn calculated_values_are_never_shown_and_follow_from_answers() {
    let mut visit = Visit::to(&fixture_in("logic", Lang::ZhHans));
    assert_eq!(visit.session.progress(), (1, 3), "what is calculated is no question to anybody");
    visit.gives(number("3")).goes_on();
    visit.gives(number("3000")).goes_on();
    visit.gives(number("1000")).goes_on().sees("where").gives(one("online")).goes_on();
    visit.sees("phone").gives(text("13812345678")).reaches_the_end();
    let response = visit.hands_in();
    for (id, answer) in [
        ("all", number("4000")),
        ("each", number("1333.33")),
        ("far", number("1")),
        ("in-words", text("online 1333.33")),
    ] {
        assert_eq!(outcome(&response, id), &Outcome::Answered(answer), "{id}");
    }
    let Outcome::Answered(Answer::Date(day)) = outcome(&response, "until") else { panic!("a date") };
    assert_eq!(day.to_string(), "2027-04-14", "30 days after the start of the run");

    // One answer goes, another one changes, and what follows from it.
    visit.goes_back().goes_back().sees("food").clears().goes_back().goes_back().sees("people");
    visit.gives(number("20")).goes_on().goes_on().reaches_the_end();
    let response = visit.hands_in();
    for (id, expected) in [
        ("all", Outcome::Answered(number("3000"))),
        ("each", Outcome::Answered(number("150"))),
        ("where", Outcome::NotRelevant),
        ("phone", Outcome::NotRelevant),
        ("far", Outcome::Answered(number("0"))),
        ("in-words", Outcome::NotRelevant),
    ] {
        assert_eq!(outcome(&response, id), &expected, "{id}");
    }
}

#[test]
fn a_calculation_of_nothing_has_no_value() {
    let pack = survey([
        question("price", Kind::Number(any_number())),
        question("double", calculate("${price} * 2")),
        question("share", calculate("${price} div ${none}")),
    ]);
    let mut visit = Visit::to(&pack);
    assert_eq!(outcome(&visit.hands_in(), "double"), &Outcome::NotRelevant);
    visit.gives(number("0.1"));
    assert_eq!(outcome(&visit.hands_in(), "double"), &Outcome::Answered(number("0.2")));
    assert_eq!(outcome(&visit.hands_in(), "share"), &Outcome::NotRelevant);
}

#[test]
fn today_is_the_day_on_which_the_run_started_where_the_phone_was() {
    let pack = survey([
        question("first", rating(3)),
        only_if("today() = '2027-03-16'", question("then", rating(3))),
    ]);
    let all = || pack.questions.iter().map(|question| question.id.clone()).collect();
    for (started, asked) in
        [("2027-03-16T00:30:00+08:00", true), ("2027-03-15T23:30:00-08:00", false), ("never", false)]
    {
        let run = Run { started: Moment::new(started), ..run_of(&pack, 1) };
        let visit = Visit::of_run(&pack, run, Feedback::End, all());
        assert_eq!(!visit.session.is_last(), asked, "{started}");
    }
}

#[test]
fn what_waits_for_itself_is_not_asked() {
    let pack = survey([
        question("first", rating(3)),
        question("loop", calculate("${loop} + 1")),
        only_if("${hen} > 0", question("egg", rating(3))),
        question("hen", calculate("coalesce(${egg}, ${loop}, 0)")),
    ]);
    let visit = Visit::to(&pack);
    assert!(visit.session.is_last());
    assert_eq!(outcome(&visit.hands_in(), "loop"), &Outcome::NotRelevant);
}

#[test]
fn a_long_chain_of_calculations_is_worked_out_once() {
    let mut questions = vec![question("q0", Kind::Number(any_number()))];
    for index in 1..=40 {
        let before = index - 1;
        questions.push(question(
            &format!("q{index}"),
            calculate(&format!(
                "if(${{q{before}}} > 0, ${{q{before}}} - 1, ${{q{before}}} + ${{q{before}}})"
            )),
        ));
    }
    questions.push(only_if("${q40} = 5", question("last", rating(3))));
    let mut visit = Visit::to(&survey(questions));
    visit.gives(number("45")).goes_on().sees("last");
}

#[test]
fn private_questions_are_not_asked() {
    let pack = survey([
        Question { private: true, ..question("secret", Kind::Text(any_text())) },
        question("open", rating(3)),
    ]);
    let mut visit = Visit::to(&pack);
    visit.sees("open").reaches_the_end();
    assert_eq!(outcome(&visit.hands_in(), "secret"), &Outcome::NotRelevant);
}

#[test]
fn earlier_answers_stand_in_later_texts() {
    let pack = survey([
        question("shop", single(&["market", "else other"])),
        question("bought", multiple(&["rice", "tea"])),
        only_if("${shop} = 'market'", question("paid", Kind::Number(any_number()))),
        question("double", calculate("${paid} * 2")),
        question("last", rating(3)),
    ]);
    let text = "At ${shop}: ${ bought }, ${paid}, ${double}, ${last} and ${nobody}. $5 {x} ${open";
    let mut visit = Visit::to(&pack);
    assert_eq!(visit.session.text(text), "At …: …, …, …, … and …. $5 {x} ${open");
    visit.gives(one("market")).goes_on().gives(many(&["rice", "tea"])).goes_on().gives(number("2.50"));
    let told = visit.session.text(text);
    assert!(told.starts_with("At MARKET: RICE"), "{told}");
    assert!(told.contains("TEA, 2.5 yuan, 5, … and …"), "{told}");
    visit.goes_back().goes_back().gives(one("else"));
    assert_eq!(visit.session.text("${paid}|${double}"), "…|…", "it is not asked any more");
    assert_eq!(visit.session.text("nothing to put in"), "nothing to put in");
}

#[test]
fn references_survive_the_way_to_every_language() {
    let source = r#"
        format = 1
        id = "t"
        version = 1
        kind = "survey"
        title = { zh-Hans = "题", en = "T" }
        [[question]]
        id = "fa-piao"
        kind = "number"
        label = { zh-Hans = "几", en = "N" }
        [[question]]
        id = "q"
        kind = "text"
        label = { zh-Hans = "头发${fa-piao}发票", en = "${fa-piao}" }
    "#;
    let project = compile(&[SourceFile::new("t.toml", source)]);
    assert_eq!(project.diagnostics, []);
    let pack = project.packs.into_values().next().expect("a pack");
    let label = |lang| pack.by_lang[&lang].question(&QuestionId::new("q")).expect("a question").label.clone();
    assert_eq!(label(Lang::ZhHans), "头发${fa-piao}发票");
    assert_eq!(label(Lang::ZhHant), "頭髮${fa-piao}發票");
    assert_eq!(label(Lang::En), "${fa-piao}");
}
