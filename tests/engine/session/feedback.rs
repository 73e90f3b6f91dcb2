//! Feedback: after each question it locks the answer; at the end it locks
//! nothing until everything is answered.

use fairstall::engine::event::Feedback;
use fairstall::engine::mark::{Grade, Score};
use fairstall::engine::record::Outcome;
use fairstall::engine::session::Given;

use super::{market, short_quiz};
use crate::support::answers::{many, number, one, step, text};
use crate::support::visit::{Visit, outcome};

#[test]
fn an_answer_that_was_marked_cannot_be_changed() {
    let mut visit = Visit::seeded(&short_quiz(), Feedback::Each, 5);
    visit.sees("notice").gives(one("yes")).is_told();
    assert!(visit.session.locked());
    assert_eq!(visit.session.mark(&visit.question().id).map(|fraction| fraction.grade()), Some(Grade::Wrong));
    visit.gives(one("no")).finds(&one("yes"));
    visit.clears().finds(&one("yes"));
    visit.goes_on().sees("rights");
    assert!(!visit.session.locked());
    visit.goes_back().sees("notice").gives(one("no")).finds(&one("yes"));
    visit.goes_on().sees("rights").gives(many(&["know"])).is_told();
    visit.is_resumed();
    assert!(visit.session.locked(), "a dead battery unlocks nothing");
    visit.gives(many(&["know", "claim"])).finds(&many(&["know"]));
    assert_eq!(outcome(&visit.hands_in(), "notice"), &Outcome::Answered(one("yes")));
}

#[test]
fn the_run_goes_on_after_each_feedback_and_ends_with_the_score() {
    let mut visit = Visit::seeded(&short_quiz(), Feedback::Each, 5);
    visit.gives(one("no")).is_told().goes_on();
    visit.gives(many(&["know"])).is_told().goes_on();
    visit.gives(number("500.4")).is_told().goes_on();
    visit.gives(text("１２３１５")).is_told().reaches_the_end();
    assert_eq!(visit.session.score(), Some(Score { right: 3, of: 4, points: 3.5 }));
}

#[test]
fn feedback_at_the_end_leaves_everything_open_till_then() {
    let mut visit = Visit::seeded(&short_quiz(), Feedback::End, 5);
    visit.gives(one("yes")).goes_on();
    visit.gives(many(&["lowest"])).goes_on();
    visit.gives(number("600")).goes_on();
    visit.gives(text("110"));
    visit.goes_back().goes_back().goes_back().sees("notice");
    assert!(!visit.session.locked());
    visit.gives(one("no")).goes_on().goes_on().goes_on().reaches_the_end();
    assert_eq!(visit.session.score(), Some(Score { right: 1, of: 4, points: 1.0 }));
    let grades: Vec<(&str, bool)> = visit
        .session
        .review()
        .into_iter()
        .map(|(question, given)| (question.id.as_str(), matches!(given, Some(Given::Answer(_)))))
        .collect();
    assert_eq!(grades, [("notice", true), ("rights", true), ("weight", true), ("hotline", true)]);
}

#[test]
fn a_survey_marks_nothing_and_locks_nothing() {
    let mut visit = Visit::seeded(&market(), Feedback::Each, 5);
    visit.gives(many(&["none"])).goes_on().sees("change");
    visit.goes_on().gives(step(4)).reaches_the_end();
    assert_eq!(visit.session.score(), None);
    assert_eq!(visit.session.mark(&visit.question().id), None);
    visit.goes_back().goes_back().gives(many(&["parcel"])).finds(&many(&["parcel"]));
}

#[test]
fn review_shows_what_was_asked_and_given_and_no_more() {
    let mut visit = Visit::to(&market());
    visit.gives(many(&["parcel"])).goes_on();
    visit.gives(one("lost-money")).goes_on();
    visit.declines().goes_on();
    visit.goes_on().gives(step(5)).reaches_the_end();
    let review = visit.session.review();
    let ids: Vec<&str> = review.iter().map(|(question, _)| question.id.as_str()).collect();
    assert_eq!(ids, ["met", "outcome", "amount", "change", "trust"]);
    assert_eq!(review[2].1, Some(&Given::Declined));
    assert_eq!(review[3].1, None);
}
