//! Where one stands on a sheet, and where a sheet leads.

use fairstall::engine::event::Feedback;
use fairstall::engine::id::QuestionId;
use fairstall::engine::pack::Question;
use fairstall::engine::paper::{Part, Stop, after, before, beyond, first};
use fairstall::engine::question::{Drawing, Kind};
use fairstall::engine::session::{Given, Session};

use crate::support::answers::{one, one_with};
use crate::support::build::{matrix, only_if, question, rating, single, survey};
use crate::support::visit::Visit;

const fn whole(number: usize) -> Stop {
    Stop { number, part: Part::Whole }
}

const fn row(number: usize, row: usize) -> Stop {
    Stop { number, part: Part::Row(row) }
}

fn session() -> Session {
    let pack = survey([
        question("place", single(&["market", "shop", "else other"])),
        only_if("${place} = 'shop'", question("which", single(&["near", "far"]))),
        question("sign", Kind::Drawing(Drawing {})),
        question("grid", matrix(&["goods", "staff"], &["no", "yes"])),
        Question { private: true, ..question("name", single(&["a", "b"])) },
        question("trust", rating(5)),
    ]);
    Visit::seeded(&pack, Feedback::End, 1).session
}

/// Every place from the first one on.
fn way(session: &Session) -> Vec<Stop> {
    std::iter::successors(first(session), |stop| after(session, *stop)).collect()
}

#[test]
fn one_goes_from_question_to_question_and_row_by_row() {
    let mut session = session();
    let expected = [whole(1), row(4, 0), row(4, 1), whole(6)];
    assert_eq!(way(&session), expected, "no private question, no drawing, nothing that is not asked");
    let back: Vec<Stop> = std::iter::successors(Some(whole(6)), |stop| before(&session, *stop)).collect();
    assert!(back.iter().rev().eq(&expected));
    assert_eq!(beyond(&session, row(4, 0)), Some(whole(6)));
    assert_eq!(beyond(&session, whole(6)), None);

    let place = QuestionId::new("place");
    session.enter(&place, Some(Given::Answer(one("shop"))));
    assert_eq!(after(&session, whole(1)), Some(whole(2)));
    session.enter(&place, Some(Given::Answer(one_with("else", "home"))));
    let other = Stop { number: 1, part: Part::Other };
    assert_eq!(after(&session, whole(1)), Some(other));
    assert_eq!(beyond(&session, whole(1)), Some(row(4, 0)));
    assert_eq!(after(&session, whole(2)), Some(row(4, 0)), "on from what is not asked");
    assert_eq!(before(&session, whole(2)), Some(other));
}
