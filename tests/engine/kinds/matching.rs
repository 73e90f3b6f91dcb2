//! `matching`: a choice for each left side.

use super::{blank_for_another_kind, table};
use crate::support::answers::{pairs, ranked};
use crate::support::build::matching;

#[test]
fn each_left_side_is_a_column_with_the_choice_put_to_it() {
    let kind = matching(&["fraud", "quality"], &["police", "hotline", "shop"], &[]);
    table(
        &kind,
        &[
            (
                pairs(&[("fraud", "shop"), ("quality", "shop")]),
                "unmarked | fraud.shop=1 quality.shop=1 | fraud=shop quality=shop",
            ),
            (pairs(&[("quality", "hotline")]), "unmarked | quality.hotline=1 | fraud= quality=hotline"),
            (pairs(&[("police", "fraud")]), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &ranked(&["police"]));
    assert_eq!(kind.answerable().missing(&pairs(&[("fraud", "shop")])), 1);
    let right = kind.countable().options().iter().all(|option| option.right.is_none());
    assert!(right, "nothing is right in a survey");
}

#[test]
fn each_pair_earns_its_share() {
    let kind = matching(&["fraud", "quality"], &["police", "hotline"], &["police", "hotline"]);
    table(
        &kind,
        &[
            (
                pairs(&[("fraud", "police"), ("quality", "hotline")]),
                "right | fraud.police=1 quality.hotline=1 | fraud=police quality=hotline",
            ),
            (
                pairs(&[("fraud", "police"), ("quality", "police")]),
                "0.50 | fraud.police=1 quality.police=1 | fraud=police quality=police",
            ),
            (pairs(&[("fraud", "hotline")]), "wrong | fraud.hotline=1 | fraud=hotline quality="),
        ],
    );
    assert_eq!(kind.answerable().right_words(), "FRAUD → POLICE / QUALITY → HOTLINE");
    let right: Vec<_> = kind.countable().options().iter().map(|option| option.right).collect();
    assert_eq!(right, [Some(true), Some(false), Some(false), Some(true)]);
}
