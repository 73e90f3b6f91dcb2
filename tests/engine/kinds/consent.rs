//! `consent`: a box that is ticked or left alone.

use fairstall::engine::answer::Answer;
use fairstall::engine::question::{Consent, Kind};

use super::{blank_for_another_kind, table};
use crate::support::answers::one;

#[test]
fn ticking_is_the_only_answer() {
    let kind = Kind::Consent(Consent { statement: "I agree".into() });
    table(
        &kind,
        &[(Answer::Agreed, "unmarked | agreed=1 | agreed=1"), (one("agreed"), "refused: NotOffered")],
    );
    blank_for_another_kind(&kind, &one("agreed"));
    assert_eq!(kind.answerable().words(&Answer::Agreed), "I agree");
}
