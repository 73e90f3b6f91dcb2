//! `ranking`: items in an order, all of them or the first few.

use fairstall::engine::question::{Kind, OrderMarking};

use super::{blank_for_another_kind, table};
use crate::support::answers::{ids, many, ranked};
use crate::support::build::ranking;

#[test]
fn each_item_has_its_rank() {
    let kind = ranking(&["price", "safety", "service"], Some(2), None);
    table(
        &kind,
        &[
            (ranked(&["service", "price"]), "unmarked | price.2=1 service.1=1 | price=2 safety= service=1"),
            (ranked(&["safety"]), "unmarked | safety.1=1 | price= safety=1 service="),
            (ranked(&["price", "safety", "service"]), "refused: TooMany { max: 2 }"),
            (ranked(&["price", "price"]), "refused: NotOffered"),
            (ranked(&["luck"]), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &many(&["price", "safety"]));
    for (given, missing) in [(&["price"][..], 1), (&["price", "safety"], 0)] {
        assert_eq!(kind.answerable().missing(&ranked(given)), missing, "{given:?}");
    }
}

#[track_caller]
fn marks(kind: &Kind, rows: &[(&[&str], &str)]) {
    for (order, mark) in rows {
        let told = super::told(kind, &ranked(order));
        assert!(told.starts_with(&format!("{mark} |")), "{order:?}: {told}");
    }
}

#[test]
fn places_are_marked_one_by_one() {
    let kind = ranking(&["a", "b", "c", "d"], None, Some(OrderMarking::Position));
    let rows: [(&[&str], &str); 5] = [
        (&["a", "b", "c", "d"], "right"),
        (&["b", "a", "c", "d"], "0.50"),
        (&["b", "c", "d", "a"], "wrong"),
        (&["a", "c", "d", "b"], "0.25"),
        (&["a"], "0.25"),
    ];
    marks(&kind, &rows);
    assert_eq!(kind.answerable().right_words(), "A > B > C > D");
}

#[test]
fn pairs_are_marked_by_which_comes_first() {
    let kind = ranking(&["a", "b", "c", "d"], None, Some(OrderMarking::Pairs));
    let rows: [(&[&str], &str); 4] = [
        (&["a", "b", "c", "d"], "right"),
        (&["b", "a", "c", "d"], "0.83"),
        (&["b", "c", "d", "a"], "0.50"),
        (&["d", "c", "b", "a"], "wrong"),
    ];
    marks(&kind, &rows);
}

#[test]
fn what_need_not_be_ranked_cannot_be_out_of_order() {
    let by = |marking| ranking(&["a", "b", "c", "d"], Some(2), Some(marking));
    let rows: [(&[&str], &str); 3] = [(&["a", "b"], "right"), (&["b", "a"], "wrong"), (&["a", "d"], "0.50")];
    marks(&by(OrderMarking::Position), &rows);
    // Of the pairs ab, ac, ad, bc, bd.
    let rows: [(&[&str], &str); 4] =
        [(&["a", "b"], "right"), (&["b", "a"], "0.80"), (&["a", "d"], "0.60"), (&["b", "d"], "0.40")];
    marks(&by(OrderMarking::Pairs), &rows);
}

#[test]
fn tapping_ranks_next_and_gives_up_again() {
    let Kind::Ranking(kind) = ranking(&["a", "b", "c"], Some(2), None) else { unreachable!("a ranking") };
    for (order, tapped, then) in [
        (&[][..], "b", &["b"][..]),
        (&["b"], "a", &["b", "a"]),
        (&["b", "a"], "c", &["b", "a"]),
        (&["b", "a"], "b", &["a"]),
    ] {
        assert_eq!(kind.toggle(&ids(order), &ids(&[tapped])[0]), ids(then), "{order:?}, then {tapped}");
    }
}
