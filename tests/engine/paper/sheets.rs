//! What becomes of a sheet: saved with its gaps, compared when typed again.

use fairstall::engine::answer::{Answer, Violation};
use fairstall::engine::event::Feedback;
use fairstall::engine::id::QuestionId;
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::{Constraint, Question};
use fairstall::engine::paper::differences;
use fairstall::engine::question::{Drawing, Kind, Multiple};
use fairstall::engine::record::{Mode, Outcome, Record, Response, Run};
use fairstall::engine::record_block::{Block, BlockWriter};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::session::{Draft, Given, Session};

use crate::support::answers::{many, number, one, pairs, step};
use crate::support::build::{
    any_number, calculate, choices, matrix, only_if, question, rating, single, survey,
};
use crate::support::visit::{Visit, outcome, run_of};

fn required(question: Question) -> Question {
    Question { required: true, ..question }
}

/// A sheet with something of everything.
fn blank() -> Session {
    let met = Kind::Multiple(Multiple { choices: choices(&["a", "b", "c"]), min: None, max: Some(2) });
    let adult = Constraint {
        holds: fairstall::engine::expr::parse(". >= 18").expect("a condition"),
        message: "adults".into(),
    };
    let pack = survey([
        required(question("met", met)),
        only_if("selected(${met}, 'a')", required(question("when", single(&["now", "then"])))),
        Question { constraint: Some(adult), ..question("age", Kind::Number(any_number())) },
        required(question("grid", matrix(&["goods", "staff"], &["no", "yes"]))),
        required(question("sign", Kind::Drawing(Drawing {}))),
        question("trust", rating(5)),
        question("twice", calculate("${trust} * 2")),
    ]);
    let all = pack.questions.iter().map(|question| question.id.clone()).collect();
    let run = Run { mode: Mode::Paper, ..run_of(&pack, 1) };
    Visit::of_run(&pack, run, Feedback::End, all).session
}

fn enter(session: &mut Session, id: &str, answer: Answer) {
    session.enter(&QuestionId::new(id), Some(Given::Answer(answer)));
}

fn saved(session: &Session) -> Response {
    session.finish_sheet(Some("17".into()), Moment::new("2027-03-15T18:00:00+08:00"))
}

fn refused(session: &Session) -> Vec<(String, Violation)> {
    session.sheet_refusals().into_iter().map(|(id, violation)| (id.to_string(), violation)).collect()
}

#[test]
fn questions_can_be_typed_in_wherever_they_stand() {
    let mut session = blank();
    assert!(session.is_untouched());
    enter(&mut session, "trust", step(4));
    enter(&mut session, "met", many(&["b"]));
    enter(&mut session, "grid", pairs(&[("goods", "yes"), ("staff", "no")]));
    assert!(!session.is_untouched());
    assert_eq!(refused(&session), [], "a drawing stays on paper");
    let response = saved(&session);
    assert_eq!(response.sheet.as_deref(), Some("17"));
    assert_eq!(response.run.mode, Mode::Paper);
    assert_eq!(*outcome(&response, "met"), Outcome::Answered(many(&["b"])));
    assert_eq!(*outcome(&response, "when"), Outcome::NotRelevant);
    assert_eq!(*outcome(&response, "age"), Outcome::Skipped);
    assert_eq!(*outcome(&response, "sign"), Outcome::Skipped);
    assert_eq!(*outcome(&response, "twice"), Outcome::Answered(number("8")));
}

#[test]
fn a_sheet_with_gaps_is_told_of_and_can_be_saved_as_it_is() {
    let mut session = blank();
    enter(&mut session, "grid", pairs(&[("goods", "yes")]));
    let gaps =
        [("met".to_owned(), Violation::Required), ("grid".to_owned(), Violation::Incomplete { missing: 1 })];
    assert_eq!(refused(&session), gaps);
    assert_eq!(session.sheet_refusal(&QuestionId::new("grid")), None, "one can go on from a gap");
    let response = saved(&session);
    assert_eq!(*outcome(&response, "met"), Outcome::Skipped);
    assert_eq!(*outcome(&response, "grid"), Outcome::Answered(pairs(&[("goods", "yes")])));
}

#[test]
fn what_cannot_be_so_counts_as_skipped() {
    let mut session = blank();
    enter(&mut session, "met", many(&["a", "b", "c"]));
    enter(&mut session, "when", one("now"));
    enter(&mut session, "age", number("7"));
    enter(&mut session, "grid", pairs(&[("goods", "yes"), ("staff", "no")]));
    let age = Violation::Constraint { message: "adults".into() };
    let refusals = [("met".to_owned(), Violation::TooMany { max: 2 }), ("age".to_owned(), age.clone())];
    assert_eq!(refused(&session), refusals);
    assert_eq!(session.sheet_refusal(&QuestionId::new("age")), Some(age));
    let response = saved(&session);
    assert_eq!(*outcome(&response, "met"), Outcome::Skipped);
    assert_eq!(*outcome(&response, "age"), Outcome::Skipped);
    assert_eq!(*outcome(&response, "when"), Outcome::NotRelevant, "its condition is open now");
}

#[test]
fn what_is_not_relevant_wins_over_what_the_sheet_says() {
    let mut session = blank();
    enter(&mut session, "met", many(&["b"]));
    enter(&mut session, "when", one("now"));
    assert_eq!(*outcome(&saved(&session), "when"), Outcome::NotRelevant);
    enter(&mut session, "met", many(&["a"]));
    assert_eq!(*outcome(&saved(&session), "when"), Outcome::Answered(one("now")));
}

#[test]
fn a_sheet_survives_its_draft_its_json_and_its_block() {
    let mut session = blank();
    enter(&mut session, "trust", step(4));
    let draft = Draft::from_json(&session.draft().to_json()).expect("a draft");
    assert_eq!(draft.run.mode, Mode::Paper);
    let resumed = Session::resume(session.pack().clone(), draft).expect("the same pack");
    let record = Record::Response(saved(&resumed));
    let json = record.to_json();
    assert!(json.contains(r#""sheet":"17""#), "{json}");
    assert_eq!(Record::from_json(&json).as_ref(), Ok(&record));
    let other =
        Record::Response(Visit::to(resumed.pack()).session.finish(Moment::new("2027-03-15T18:00:00+08:00")));
    assert!(!other.to_json().contains("sheet"));
    let mut writer = BlockWriter::default();
    [&record, &other].into_iter().for_each(|record| writer.add(&RecordRef::of(record)));
    let block = Block::read(&writer.finish()).expect("a block");
    let back: Vec<Record> = block.records().map(RecordRef::into_record).collect();
    assert_eq!(back, [record, other]);
}

#[test]
fn a_sheet_typed_twice_is_compared_question_by_question() {
    let mut first = blank();
    enter(&mut first, "met", many(&["a", "b"]));
    enter(&mut first, "when", one("now"));
    enter(&mut first, "grid", pairs(&[("goods", "yes"), ("staff", "no")]));
    enter(&mut first, "trust", step(4));
    let mut second = first.clone();
    let pack = first.pack().clone();
    enter(&mut second, "grid", pairs(&[("staff", "no"), ("goods", "yes")]));
    assert_eq!(differences(&pack, &saved(&first), &saved(&second)), [], "rows in another order are the same");

    enter(&mut second, "met", many(&["b"]));
    enter(&mut second, "trust", step(5));
    let (before, after) = (saved(&first), saved(&second));
    let found = differences(&pack, &before, &after);
    let told: Vec<_> = found.iter().map(|d| (d.number, d.question.as_str())).collect();
    assert_eq!(told, [(1, "met"), (2, "when"), (6, "trust")], "not what is calculated");
    assert_eq!(found[1].first, Outcome::Answered(one("now")));
    assert_eq!(found[1].second, Outcome::NotRelevant);

    // The first was right of what was met, the second of the trust.
    for difference in &found[..2] {
        second.enter_outcome(&difference.question, &difference.first);
    }
    let settled = saved(&second);
    assert_eq!(*outcome(&settled, "met"), Outcome::Answered(many(&["a", "b"])));
    assert_eq!(*outcome(&settled, "when"), Outcome::Answered(one("now")));
    assert_eq!(*outcome(&settled, "trust"), Outcome::Answered(step(5)));
    assert_eq!(*outcome(&settled, "twice"), Outcome::Answered(number("10")));
}
