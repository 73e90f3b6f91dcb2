//! Time limits: the answer so far counts, what would be refused is skipped,
//! and neither a reload nor going back stops the clock.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::mark::{Grade, Score};
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::record::Outcome;
use fairstall::engine::session::Step;

use super::fixture_in;
use crate::support::answers::{number, one, step, text};
use crate::support::build::{question, rating, single, survey};
use crate::support::visit::{Visit, outcome};

/// When the stories begin, in milliseconds since 1970.
const NINE: f64 = 1_805_000_000_000.0;

impl Visit {
    /// It is so many seconds after nine.
    fn at(&mut self, seconds: f64) -> &mut Self {
        self.session.watch(NINE + seconds * 1000.0);
        self
    }

    /// The page's time is over so many seconds after nine.
    #[track_caller]
    fn has_until(&mut self, seconds: Option<f64>) -> &mut Self {
        let deadline = self.session.deadline().map(|(end, _)| (end - NINE) / 1000.0);
        assert_eq!(deadline, seconds, "when the time of `{}` is over", self.question().id);
        self
    }
}

fn timed() -> Arc<Pack> {
    fixture_in("timed", Lang::En)
}

/// A survey whose second question has ten seconds.
fn hasty() -> Arc<Pack> {
    survey([
        question("first", rating(5)),
        Question { time_limit: Some(10), required: true, ..question("quick", single(&["a", "b"])) },
        question("last", rating(5)),
    ])
}

#[test]
fn a_plain_run_has_no_clock() {
    let mut visit = Visit::to(&hasty());
    visit.goes_on().sees("quick").at(0.0).has_until(Some(10.0));
    visit.session.set_plain(true);
    visit.has_until(None).at(300.0).has_until(None);
    // Back as it was, the question has its whole time.
    visit.session.set_plain(false);
    visit.at(301.0).has_until(Some(311.0)).runs_out_of_time(Step::Page).sees("last");
    visit.session.set_plain(true);
    assert!(
        !visit.session.back() || visit.question().id != QuestionId::new("quick"),
        "time that is over stays over"
    );
}

#[test]
fn the_clock_starts_when_the_question_is_first_shown() {
    let mut visit = Visit::seeded(&timed(), Feedback::Each, 1);
    visit.has_until(None).at(0.0).has_until(Some(20.0));
    visit.at(7.0).gives(number("3")).has_until(Some(20.0)).is_told().has_until(None);
    visit.goes_on().sees("fee").at(9.0).has_until(Some(29.0));
    visit.gives(one("buyer")).is_told().goes_on().at(30.0).sees("hotline").has_until(None);
}

#[test]
fn an_answer_that_would_be_accepted_counts_when_time_is_up() {
    let mut visit = Visit::seeded(&timed(), Feedback::Each, 1);
    visit.at(0.0).gives(number("7")).runs_out_of_time(Step::Feedback).sees("days").finds(&number("7"));
    assert!(visit.session.locked());
    visit.goes_on().sees("fee");
    assert_eq!(outcome(&visit.hands_in(), "days"), &Outcome::Answered(number("7")));
}

#[test]
fn what_would_be_refused_is_skipped_and_wrong() {
    for given in [None, Some("500"), Some("?")] {
        let mut visit = Visit::seeded(&timed(), Feedback::Each, 1);
        visit.at(0.0);
        match given {
            Some("?") => drop(visit.types("?")),
            Some(digits) => drop(visit.gives(number(digits))),
            None => {}
        }
        visit.runs_out_of_time(Step::Feedback).finds_nothing();
        let mark = visit.session.mark(&QuestionId::new("days")).map(|mark| mark.grade());
        assert_eq!(mark, Some(Grade::Wrong), "{given:?}");
        assert!(visit.session.is_over(&QuestionId::new("days")), "the screen can say why");
        assert_eq!(outcome(&visit.hands_in(), "days"), &Outcome::Skipped, "{given:?}");
        assert_eq!(visit.session.score(), Some(Score { right: 0, of: 3, points: 0.0 }));
    }
}

#[test]
fn a_required_question_of_a_survey_is_skipped_too() {
    let mut visit = Visit::to(&hasty());
    visit.at(0.0).goes_on().at(3.0).sees("quick").has_until(Some(13.0));
    visit.runs_out_of_time(Step::Page).sees("last");
    assert_eq!(outcome(&visit.hands_in(), "quick"), &Outcome::Skipped);
}

#[test]
fn nobody_comes_back_to_a_question_whose_time_is_over() {
    let mut visit = Visit::to(&hasty());
    visit.goes_on().at(0.0).runs_out_of_time(Step::Page).sees("last");
    visit.goes_back().sees("first").goes_on().sees("last").is_resumed().goes_back().sees("first");
    let mut visit = Visit::to(&hasty());
    visit.goes_on().at(0.0).gives(one("a")).goes_on().sees("last");
    visit.at(4.0).goes_back().sees("quick").has_until(Some(10.0)).gives(one("b")).goes_on();
    visit.at(11.0).goes_back().sees("first");
    assert_eq!(outcome(&visit.hands_in(), "quick"), &Outcome::Answered(one("b")), "it was answered in time");
}

#[test]
fn a_dead_phone_does_not_stop_the_clock() {
    let mut visit = Visit::to(&hasty());
    visit.goes_on().at(0.0).is_resumed().has_until(Some(10.0)).at(6.0).has_until(Some(10.0));
    visit.is_resumed().at(60.0).sees("quick").has_until(Some(10.0)).runs_out_of_time(Step::Page).sees("last");
}

#[test]
fn the_last_question_ends_the_run() {
    let pack = survey([Question { time_limit: Some(10), required: true, ..question("quick", rating(3)) }]);
    let mut visit = Visit::to(&pack);
    visit.at(0.0).runs_out_of_time(Step::End);
    // It could not be saved: trying again is not refused for what is missing.
    visit.reaches_the_end().gives(step(3)).finds_nothing();
    assert_eq!(outcome(&visit.hands_in(), "quick"), &Outcome::Skipped);
}

#[test]
fn a_run_passes_with_the_authors_share_of_the_points() {
    for (answers, passed) in
        [(["7", "12315"], true), (["7", "110"], true), (["8", "12315"], true), (["8", "110"], false)]
    {
        let mut visit = Visit::seeded(&timed(), Feedback::End, 1);
        visit.gives(number(answers[0])).goes_on().gives(one("buyer")).goes_on().gives(text(answers[1]));
        assert_eq!(visit.session.passed(), Some(passed), "{answers:?}");
    }
    assert_eq!(Visit::to(&hasty()).session.passed(), None);
}

#[test]
fn a_draft_from_before_there_were_clocks_goes_on() {
    let mut visit = Visit::to(&hasty());
    visit.gives(step(2)).goes_on();
    let json = visit.session.draft().to_json();
    assert!(
        !json.contains("shown") && !json.contains("over"),
        "nothing is written of clocks that do not run: {json}"
    );
    visit.is_resumed().sees("quick").at(0.0).has_until(Some(10.0));
}
