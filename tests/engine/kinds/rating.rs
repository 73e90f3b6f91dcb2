//! `rating`: a step on a scale.

use fairstall::engine::question::Kind;

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
fn only_the_ends_have_words() {
    let kind: Kind = rating(3);
    let options = kind.countable().options();
    let labels: Vec<(&str, &str)> = options.iter().map(|o| (o.key.as_str(), o.label)).collect();
    assert_eq!(labels, [("1", "low"), ("2", ""), ("3", "high")]);
}
