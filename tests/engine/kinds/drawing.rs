//! `drawing`: strokes as an SVG path.

use fairstall::engine::question::{Drawing, Kind, write_strokes};

use super::{blank_for_another_kind, table};
use crate::support::answers::{drawn, number, text};

#[test]
fn a_drawing_is_kept_as_it_was_written() {
    let kind = Kind::Drawing(Drawing {});
    table(
        &kind,
        &[
            (drawn("M12 40l3-4 5 0"), r#"unmarked | "M12 40l3-4 5 0" | =M12 40l3-4 5 0"#),
            (drawn("M600 300l0 0"), r#"unmarked | "M600 300l0 0" | =M600 300l0 0"#),
            (drawn("M601 0l0 0"), "refused: NotOffered"),
            (drawn("M1 1l-2 0"), "refused: NotOffered"),
            (drawn("M1 1l1 0z"), "refused: NotOffered"),
            (drawn("<svg/>"), "refused: NotOffered"),
        ],
    );
    blank_for_another_kind(&kind, &number("1"));
}

#[test]
fn words_stand_in_the_place_of_a_drawing() {
    let kind = Kind::Drawing(Drawing {});
    table(
        &kind,
        &[
            (text("王芳"), r#"unmarked | "王芳" | =王芳"#),
            (text("=1+1"), r#"unmarked | "=1+1" | ='=1+1"#),
            (text(&"王".repeat(101)), "refused: TooLong { max: 100 }"),
        ],
    );
    assert_eq!(kind.answerable().words(&text("王芳")), "王芳");
    assert_eq!(kind.answerable().words(&drawn("M1 1l1 1")), "");
}

#[test]
fn a_drawing_of_more_than_some_ten_signatures_is_refused() {
    let path = write_strokes(&vec![vec![(100, 100), (200, 200)]; 600]);
    assert!(path.len() > 8000);
    assert_eq!(super::told(&Kind::Drawing(Drawing {}), &drawn(&path)), "refused: TooLong { max: 8000 }");
}
