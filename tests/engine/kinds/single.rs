//! `single`: one of several choices.

use super::{blank_for_another_kind, table};
use crate::support::answers::{many, one, one_with};
use crate::support::build::single;

#[test]
fn a_survey_counts_what_was_taken() {
    let kind = single(&["shop", "online", "else other"]);
    table(
        &kind,
        &[
            (one("shop"), "unmarked | shop=1 | =shop else.text="),
            (one("online"), "unmarked | online=1 | =online else.text="),
            (one_with("else", "夜市"), r#"unmarked | else=1 "夜市" | =else else.text=夜市"#),
            (one_with("else", "=1+1"), r#"unmarked | else=1 "=1+1" | =else else.text='=1+1"#),
            (one("else"), "refused: OtherMissing"),
            (one_with("else", " \t"), "refused: OtherMissing"),
            (one_with("else", &"长".repeat(201)), "refused: TooLong { max: 200 }"),
            (one("market"), "refused: NotOffered"),
            (one(""), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &many(&["shop"]));
}

#[test]
fn two_hundred_characters_beside_a_choice_are_taken_whatever_their_bytes() {
    let told = super::told(&single(&["shop", "else other"]), &one_with("else", &"长".repeat(200)));
    assert!(told.starts_with("unmarked"), "{told}");
}

#[test]
fn a_quiz_marks_the_one_right_choice() {
    table(
        &single(&["yes", "no right", "perhaps earns=0.5"]),
        &[
            (one("no"), "right | no=1 | =no"),
            (one("yes"), "wrong | yes=1 | =yes"),
            (one("perhaps"), "0.50 | perhaps=1 | =perhaps"),
            (one("never"), "refused: NotOffered"),
        ],
    );
}
