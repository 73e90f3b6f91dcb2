//! `matrix`: one scale for several rows.

use super::{blank_for_another_kind, table};
use crate::support::answers::{one, pairs, ranked};
use crate::support::build::matrix;

#[test]
fn each_row_is_a_column_of_the_export_and_each_cell_an_option() {
    let kind = matrix(&["goods", "price"], &["bad", "fair", "good"]);
    table(
        &kind,
        &[
            (
                pairs(&[("goods", "good"), ("price", "bad")]),
                "unmarked | goods.good=1 price.bad=1 | goods=good price=bad",
            ),
            (pairs(&[("price", "fair")]), "unmarked | price.fair=1 | goods= price=fair"),
            (pairs(&[("goods", "great")]), "refused: NotOffered"),
            (pairs(&[("staff", "good")]), "refused: NotOffered"),
            (ranked(&["goods"]), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &one("goods"));
}

#[test]
fn the_rows_left_open_are_known() {
    let kind = matrix(&["a", "b", "c"], &["no", "yes"]);
    for (given, missing) in
        [(&[][..], 3), (&[("a", "no")], 2), (&[("a", "no"), ("b", "no"), ("c", "yes")], 0)]
    {
        assert_eq!(kind.answerable().missing(&pairs(given)), missing, "{given:?}");
    }
}

#[test]
fn a_row_of_a_scale_has_a_mean_and_a_row_of_names_has_none() {
    let scale = matrix(&["a", "b"], &["no", "so-so", "yes"]);
    let mut grid = scale.countable().grid().expect("a grid");
    let counts = [1, 0, 3, 0, 0, 0];
    assert_eq!(grid.row(0, &counts), [1, 0, 3]);
    assert_eq!(grid.row_mean(0, &counts), Some(2.5));
    assert_eq!(grid.row_mean(1, &counts), None, "nobody answered");
    assert_eq!(grid.row_mean(2, &counts), None, "there is no such row");
    grid.scaled = false;
    assert_eq!(grid.row_mean(0, &counts), None);
}
