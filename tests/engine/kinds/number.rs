//! `number`: typed as people type, on keyboards of both widths.

use fairstall::engine::answer::Answer;
use fairstall::engine::question::{Closeness, Kind, Number, read_number};

use super::{blank_for_another_kind, table};
use crate::support::answers::{number, text};
use crate::support::build::any_number;

#[test]
fn numbers_are_read_as_people_type_them() {
    for (typed, value) in [
        ("12", 12.0),
        (" 12 ", 12.0),
        ("１２３", 123.0),
        ("１２．５", 12.5),
        ("12。5", 12.5),
        ("1,234,567", 1_234_567.0),
        ("１，２３４", 1234.0),
        ("-5", -5.0),
        ("－５", -5.0),
        ("−5", -5.0),
        ("+5", 5.0),
        ("＋５", 5.0),
        ("0.1", 0.1),
        (".5", 0.5),
        ("5.", 5.0),
        ("007", 7.0),
        ("\u{3000}8\u{3000}", 8.0),
        ("999999999999999", 999_999_999_999_999.0),
    ] {
        assert_eq!(read_number(typed), Some(value), "{typed:?}");
    }
}

#[test]
fn what_is_no_number_is_not_guessed_at() {
    for typed in [
        "",
        " ",
        "-",
        "+",
        ".",
        "。",
        ",",
        "--5",
        "5-",
        "1.2.3",
        "1。2.3",
        "1e3",
        "1E3",
        "inf",
        "NaN",
        "0x10",
        "七",
        "5元",
        "¥5",
        "12 34",
        "１２ａ",
        "½",
        "٣",
        "1234567890123456",
    ] {
        assert_eq!(read_number(typed), None, "{typed:?}");
    }
}

#[test]
fn bounds_and_wholeness_are_checked() {
    let kind = Kind::Number(Number { integer: true, min: Some(1.0), max: Some(60.0), ..any_number() });
    table(
        &kind,
        &[
            (number("1"), "unmarked | n=1 mean=1 | =1"),
            (number("60"), "unmarked | n=1 mean=60 | =60"),
            (number("6.0"), "unmarked | n=1 mean=6 | =6"),
            (number("0"), "refused: TooSmall { min: 1.0 }"),
            (number("-1"), "refused: TooSmall { min: 1.0 }"),
            (number("61"), "refused: TooLarge { max: 60.0 }"),
            (number("6.5"), "refused: NotWhole"),
            (Answer::Number(f64::NAN), "refused: NotANumber"),
            (Answer::Number(f64::INFINITY), "refused: NotANumber"),
        ],
    );
    blank_for_another_kind(&kind, &text("6"));
}

#[test]
fn a_number_without_bounds_takes_fractions_and_negatives() {
    table(
        &Kind::Number(any_number()),
        &[
            (number("-12.5"), "unmarked | n=1 mean=-12.5 | =-12.5"),
            (number("0.1"), "unmarked | n=1 mean=0.1 | =0.1"),
            (number("1,000,000"), "unmarked | n=1 mean=1000000 | =1000000"),
        ],
    );
}

#[test]
fn a_quiz_forgives_the_tolerance_and_binary_rounding_and_nothing_more() {
    let quiz = |right, within| {
        let closeness = vec![Closeness { within, fraction: 1.0 }];
        Kind::Number(Number { right: Some(right), closeness, ..any_number() })
    };
    table(
        &quiz(500.0, 0.0),
        &[
            (number("500"), "right | n=1 mean=500 | =500"),
            (number("５００．０"), "right | n=1 mean=500 | =500"),
            (number("500.01"), "wrong | n=1 mean=500.01 | =500.01"),
        ],
    );
    let sum = super::told(&quiz(0.3, 0.0), &Answer::Number(0.1 + 0.2));
    assert!(sum.starts_with("right |"), "0.1 + 0.2 is 0.3: {sum}");
    table(
        &quiz(0.3, 0.1),
        &[
            (number("0.4"), "right | n=1 mean=0.4 | =0.4"),
            (number("0.2"), "right | n=1 mean=0.2 | =0.2"),
            (number("0.41"), "wrong | n=1 mean=0.41 | =0.41"),
            (number("0.19"), "wrong | n=1 mean=0.19 | =0.19"),
        ],
    );
}

#[test]
fn values_lie_on_steps_counted_from_the_least() {
    let stepped = |step, min, max| {
        Kind::Number(Number { step: Some(step), min: Some(min), max: Some(max), ..any_number() })
    };
    table(
        &stepped(0.1, 0.0, 2_000_000.0),
        &[
            (number("0.3"), "unmarked | n=1 mean=0.3 | =0.3"),
            (number("1999999.9"), "unmarked | n=1 mean=1999999.9 | =1999999.9"),
            (number("0.35"), "refused: OffStep { step: 0.1 }"),
            (number("1999999.95"), "refused: OffStep { step: 0.1 }"),
        ],
    );
    table(
        &stepped(5.0, 2.0, 100.0),
        &[
            (number("2"), "unmarked | n=1 mean=2 | =2"),
            (number("97"), "unmarked | n=1 mean=97 | =97"),
            (number("10"), "refused: OffStep { step: 5.0 }"),
            (number("102"), "refused: TooLarge { max: 100.0 }"),
        ],
    );
}

#[test]
fn a_guess_earns_by_how_close_it_is() {
    let closeness = [(1.0, 1.0), (5.0, 0.5), (10.0, 0.25)];
    let closeness = closeness.map(|(within, fraction)| Closeness { within, fraction }).into();
    let kind = Kind::Number(Number { right: Some(39.9), closeness, ..any_number() });
    for (guess, mark) in [
        ("39.9", "right"),
        ("40.9", "right"),
        ("41", "0.50"),
        ("44.9", "0.50"),
        ("34.9", "0.50"),
        ("45", "0.25"),
        ("29.9", "0.25"),
        ("50", "wrong"),
        ("-39.9", "wrong"),
    ] {
        let told = super::told(&kind, &number(guess));
        assert!(told.starts_with(&format!("{mark} |")), "{guess}: {told}");
    }
}
