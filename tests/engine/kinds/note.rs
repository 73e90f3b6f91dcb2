//! `note`: takes no answer, and leaves nothing behind.

use fairstall::engine::answer::Answer;
use fairstall::engine::event::Feedback;
use fairstall::engine::question::{Kind, Note};

use super::table;
use crate::support::answers::{step, text};
use crate::support::build::{question, rating, survey};
use crate::support::visit::Visit;

#[test]
fn no_answer_is_taken() {
    let refused = "refused: NotOffered";
    table(&Kind::Note(Note {}), &[(text("hello"), refused), (Answer::Agreed, refused)]);
}

#[test]
fn a_run_goes_past_a_note_and_keeps_nothing_of_it() {
    let pack = survey([
        question("hello", Kind::Note(Note {})),
        question("trust", rating(3)),
        question("bye", Kind::Note(Note {})),
    ]);
    let mut visit = Visit::seeded(&pack, Feedback::End, 1);
    visit.goes_on().gives(step(2)).goes_on().reaches_the_end();
    let response = visit.hands_in();
    assert_eq!(response.drawn.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["trust"]);
    assert_eq!(response.answers.len(), 1);
}
