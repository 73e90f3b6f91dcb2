//! `rating`: a step on a scale.

use fairstall::engine::question::{Kind, Rating};

use super::{blank_for_another_kind, table};
use crate::support::answers::{number, step};
use crate::support::build::rating;

#[test]
fn a_step_is_counted_both_as_an_option_and_as_a_number() {
    let kind = rating(5);
    table(
        &kind,
        &[
            (step(1), "unmarked | 1=1 n=1 mean=1 | =1"),
            (step(5), "unmarked | 5=1 n=1 mean=5 | =5"),
            (step(0), "refused: NotOffered"),
            (step(6), "refused: NotOffered"),
            (step(255), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &number("3"));
}

#[test]
fn a_scale_may_begin_at_nothing() {
    let kind = Kind::Rating(Rating { first: 0, last: 10, stars: false, low: "low".into(), high: "".into() });
    table(
        &kind,
        &[
            (step(0), "unmarked | 0=1 n=1 mean=0 | =0"),
            (step(10), "unmarked | 10=1 n=1 mean=10 | =10"),
            (step(11), "refused: NotOffered"),
        ],
    );
    assert_eq!(kind.countable().options().len(), 11);
}

#[test]
fn only_the_ends_have_words() {
    let kind: Kind = rating(3);
    let options = kind.countable().options();
    let labels: Vec<(&str, &str)> = options.iter().map(|o| (o.key.as_str(), o.label)).collect();
    assert_eq!(labels, [("1", "low"), ("2", ""), ("3", "high")]);
}
