//! Cases: how they stand after what was noted, and whom they may go to.

use fairstall::engine::answer::Answer;
use fairstall::engine::cases::{
    CaseState, CaseStatus, FollowUp, consents, has_notes, history, sorted_by, state, without_notes,
};
use fairstall::engine::desk_entry::Deed;
use fairstall::engine::export::CasesWriter;
use fairstall::engine::id::{ActivityId, PackId, QuestionId, ResponseId};
use fairstall::engine::moment::Moment;
use fairstall::engine::record::{Outcome, Record, Response};
use fairstall::engine::sealed::Sealed;
use fairstall::engine::stored::{Arrival, Stored};
use fairstall::engine::tally::Packs;

use super::Desk;
use crate::private;
use crate::support::files::compiled;

fn noted(run: ResponseId, noted: FollowUp) -> Deed {
    Deed::FollowedUp { run, noted }
}

fn status(status: CaseStatus) -> FollowUp {
    FollowUp { status: Some(status), ..FollowUp::default() }
}

fn passed_to(to: &str) -> FollowUp {
    FollowUp { passed_to: Some(to.to_owned()), ..FollowUp::default() }
}

fn recovered(yuan: u32) -> FollowUp {
    FollowUp { recovered: Some(yuan), ..FollowUp::default() }
}

#[test]
fn a_case_stands_where_the_last_word_on_each_thing_left_it() {
    let (one, other) = (ResponseId::from_bits(1), ResponseId::from_bits(2));
    let desk = Desk::new("0000000a").note(noted(one, status(CaseStatus::PassedOn)));
    let desk = desk.note(noted(one, passed_to("12315"))).note(noted(other, recovered(5)));
    let ledger = desk.note(noted(one, recovered(300))).note(noted(one, status(CaseStatus::Settled))).ledger();
    assert_eq!(
        state(&ledger, one),
        CaseState {
            status: CaseStatus::Settled,
            passed_to: Some("12315".to_owned()),
            recovered: Some(300),
            changed: Some(Moment::new("2027-03-15T09:04:00+08:00")),
        }
    );
    assert_eq!(history(&ledger, one).len(), 4);
    assert_eq!(state(&ledger, ResponseId::from_bits(3)), CaseState::default());
}

#[test]
fn a_case_is_taken_back_from_where_it_was_passed() {
    let run = ResponseId::from_bits(1);
    let ledger =
        Desk::new("0000000a").note(noted(run, passed_to("12315"))).note(noted(run, passed_to(""))).ledger();
    assert_eq!(state(&ledger, run).passed_to, None);
}

#[test]
fn notes_are_wiped_with_their_case_and_stay_wiped() {
    let (one, other) = (ResponseId::from_bits(1), ResponseId::from_bits(2));
    let note = FollowUp { note: Some(Sealed::from_texts(["KEY.c2VhbGVk".to_owned()])), ..recovered(5) };
    let desk = Desk::new("0000000a")
        .note(noted(one, note.clone()))
        .note(noted(other, note))
        .note(noted(one, recovered(9)));
    let ledger = desk.ledger();
    assert!(has_notes(&ledger, one));
    let wiped = without_notes(&ledger, |run| run == one);
    let [wiped] = &wiped[..] else { panic!("{wiped:?}") };
    let json = wiped.to_json();
    assert!(!json.contains("c2VhbGVk") && json.contains("\"recovered\":5"), "{json}");

    let with = ledger.standing().find(|entry| entry.id == wiped.id).expect("it is there").clone();
    let (with, wiped) = (Stored::Desk(Box::new(with)), Stored::Desk(Box::new(wiped.clone())));
    assert_eq!(wiped.arrives_at(Some(&with)), Arrival::Outranks);
    assert_eq!(with.arrives_at(Some(&wiped)), Arrival::Outranked, "an old backup does not bring it back");
    let Stored::Desk(wiped) = wiped else { panic!("an entry") };
    assert!(!has_notes(&super::ledger([*wiped]), one));
}

/// The entry in the register of a story, with these further answers.
fn entry(answers: &[(&str, Outcome)]) -> Response {
    let Record::Response(mut response) = private::entry() else { panic!("a response") };
    for (id, outcome) in answers {
        response.answers.insert(QuestionId::new(*id), outcome.clone());
    }
    response
}

#[test]
fn a_case_goes_only_to_those_whom_the_person_agreed_to_one_by_one() {
    let register = compiled("questions/register.toml");
    let pack = register.hans();
    let questions = || pack.questions.iter().map(|question| &**question);
    let agreed = Outcome::Answered(Answer::Agreed);
    assert!(consents(questions(), &entry(&[("agree", agreed.clone())])).is_empty(), "that had to be given");
    let asked = [("agree", agreed.clone()), ("pass-market", Outcome::Skipped), ("pass-association", agreed)];
    assert_eq!(consents(questions(), &entry(&asked)), ["同意转给消费者协会"]);
}

#[test]
fn registers_are_sorted_by_their_kind_or_their_first_choice() {
    let by = |file: &str| {
        let compiled = compiled(file);
        sorted_by(compiled.hans()).map(|question| question.id.to_string())
    };
    assert_eq!(by("questions/register.toml").as_deref(), Some("kind"));
    assert!(by("questions/volunteers.toml").is_some());
}

#[test]
fn the_file_has_a_row_for_each_case_and_none_for_other_runs() {
    let register = compiled("tests/packs/valid/complaints.toml");
    let mut packs = Packs::default();
    packs.add(register.hans().clone());
    let mut case = entry(&[]);
    (case.run.pack, case.run.pack_hash) = (register.hans().id.clone(), register.hans().hash.clone());
    let ledger = Desk::new("0000000a").note(noted(case.run.id, recovered(80))).ledger();
    let mut other = case.clone();
    (other.run.pack, other.run.activity) = (PackId::new("elsewhere"), ActivityId::new("elsewhere"));
    let mut file = Vec::new();
    let mut writer = CasesWriter::new(&mut file, &packs, &ledger).expect("it begins");
    for response in [&case, &other] {
        writer.write(response).expect("written");
    }
    writer.finish().expect("it ends");
    let text = String::from_utf8(file).expect("UTF-8");
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows.len(), 2, "{rows:#?}");
    assert!(rows[1].starts_with(&case.run.id.to_string()) && rows[1].contains(",taken,,80,"), "{rows:#?}");
}
