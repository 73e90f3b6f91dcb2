//! `multiple`: any of several choices.

use fairstall::engine::question::{Kind, Multiple};

use super::{blank_for_another_kind, table};
use crate::support::answers::{ids, many, many_with, one};
use crate::support::build::{choices, multiple};

fn bounded(min: usize, max: usize, words: &[&str]) -> Kind {
    Kind::Multiple(Multiple { choices: choices(words), min: Some(min), max: Some(max) })
}

#[test]
fn each_choice_is_a_column_of_0_and_1() {
    let kind = multiple(&["parcel", "refund", "else other", "none exclusive"]);
    table(
        &kind,
        &[
            (many(&["parcel"]), "unmarked | parcel=1 | parcel=1 refund=0 else=0 none=0 else.text="),
            (
                many(&["parcel", "refund"]),
                "unmarked | parcel=1 refund=1 | parcel=1 refund=1 else=0 none=0 else.text=",
            ),
            (
                many_with(&["refund", "else"], "彩票"),
                r#"unmarked | refund=1 else=1 "彩票" | parcel=0 refund=1 else=1 none=0 else.text=彩票"#,
            ),
            (many(&["none"]), "unmarked | none=1 | parcel=0 refund=0 else=0 none=1 else.text="),
            (many(&["else"]), "refused: OtherMissing"),
            (many_with(&["else"], "\u{3000}"), "refused: OtherMissing"),
            (many_with(&["else"], &"长".repeat(201)), "refused: TooLong { max: 200 }"),
            (many(&["parcel", "none"]), "refused: Exclusive"),
            (many(&["parcel", "lottery"]), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &one("parcel"));
}

#[test]
fn the_number_of_choices_is_bounded() {
    let kind = bounded(2, 3, &["a", "b", "c", "d", "none exclusive"]);
    table(
        &kind,
        &[
            (many(&["a"]), "refused: TooFew { min: 2 }"),
            (many(&["a", "b"]), "unmarked | a=1 b=1 | a=1 b=1 c=0 d=0 none=0"),
            (many(&["b", "c", "d"]), "unmarked | b=1 c=1 d=1 | a=0 b=1 c=1 d=1 none=0"),
            (many(&["a", "b", "c", "d"]), "refused: TooMany { max: 3 }"),
            // "None of these" is a whole answer, however many are asked.
            (many(&["none"]), "unmarked | none=1 | a=0 b=0 c=0 d=0 none=1"),
            (many(&["a", "none"]), "refused: Exclusive"),
        ],
    );
}

#[test]
fn part_marks_are_earned_and_lost_but_never_below_nothing() {
    table(
        &multiple(&["know right", "claim right", "lowest", "any"]),
        &[
            (many(&["know", "claim"]), "right | know=1 claim=1 | know=1 claim=1 lowest=0 any=0"),
            (many(&["know"]), "0.50 | know=1 | know=1 claim=0 lowest=0 any=0"),
            (many(&["know", "claim", "any"]), "0.50 | know=1 claim=1 any=1 | know=1 claim=1 lowest=0 any=1"),
            (many(&["know", "any"]), "wrong | know=1 any=1 | know=1 claim=0 lowest=0 any=1"),
            (many(&["lowest", "any"]), "wrong | lowest=1 any=1 | know=0 claim=0 lowest=1 any=1"),
            (
                many(&["know", "claim", "lowest", "any"]),
                "wrong | know=1 claim=1 lowest=1 any=1 | know=1 claim=1 lowest=1 any=1",
            ),
        ],
    );
}

#[test]
fn choices_earn_and_cost_what_the_author_says() {
    table(
        &multiple(&["know right earns=0.75", "claim right earns=0.25", "lowest earns=-0.25", "any"]),
        &[
            (many(&["know", "claim"]), "right | know=1 claim=1 | know=1 claim=1 lowest=0 any=0"),
            (many(&["know"]), "0.75 | know=1 | know=1 claim=0 lowest=0 any=0"),
            (many(&["know", "lowest"]), "0.50 | know=1 lowest=1 | know=1 claim=0 lowest=1 any=0"),
            // A wrong choice without a fraction costs a right one's share.
            (many(&["know", "any"]), "0.25 | know=1 any=1 | know=1 claim=0 lowest=0 any=1"),
            (many(&["claim", "lowest"]), "wrong | claim=1 lowest=1 | know=0 claim=1 lowest=1 any=0"),
        ],
    );
}

#[test]
fn all_thirds_make_a_whole() {
    let kind = multiple(&["a right", "b right", "c right", "d"]);
    table(
        &kind,
        &[
            (many(&["a", "b", "c"]), "right | a=1 b=1 c=1 | a=1 b=1 c=1 d=0"),
            (many(&["a", "b"]), "0.67 | a=1 b=1 | a=1 b=1 c=0 d=0"),
        ],
    );
}

#[test]
fn tapping_gives_and_takes_and_none_of_these_stands_alone() {
    let Kind::Multiple(kind) = multiple(&["a", "b", "c", "none exclusive", "refuse exclusive"]) else {
        unreachable!("a multiple question")
    };
    for (taken, tapped, then) in [
        (&[][..], "b", &["b"][..]),
        (&["b"], "a", &["a", "b"]),
        (&["a", "b"], "a", &["b"]),
        (&["b"], "b", &[]),
        (&["a", "b"], "none", &["none"]),
        (&["none"], "c", &["c"]),
        (&["none"], "refuse", &["refuse"]),
        (&["none"], "none", &[]),
    ] {
        assert_eq!(kind.toggle(&ids(taken), &ids(&[tapped])[0]), ids(then), "{taken:?}, then {tapped}");
    }
}
