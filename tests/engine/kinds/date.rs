//! `date`: a day between two others.

use fairstall::engine::day::Day;
use fairstall::engine::question::{Date, Kind};

use super::{blank_for_another_kind, table};
use crate::support::answers::{day, number};

#[test]
fn a_day_is_counted_as_a_number_and_shown_as_a_day() {
    let (min, max) = (Day::parse("2027-01-01"), Day::parse("2027-12-31"));
    let kind = Kind::Date(Date { min, max, right: None });
    table(
        &kind,
        &[
            (day("2027-01-01"), "unmarked | n=1 mean=20819 | =2027-01-01"),
            (day("2027-12-31"), "unmarked | n=1 mean=21183 | =2027-12-31"),
            (day("2026-12-31"), "refused: TooEarly { min: Day(20819) }"),
            (day("2028-01-01"), "refused: TooLate { max: Day(21183) }"),
        ],
    );
    blank_for_another_kind(&kind, &number("20819"));
    assert_eq!(kind.countable().figure(20_819.4).written(), "2027-01-01", "a mean is a day too");
}

#[test]
fn a_quiz_asks_for_one_day() {
    let kind = Kind::Date(Date { right: Day::parse("2014-03-15"), ..Date::default() });
    table(
        &kind,
        &[
            (day("2014-03-15"), "right | n=1 mean=16144 | =2014-03-15"),
            (day("2014-03-16"), "wrong | n=1 mean=16145 | =2014-03-16"),
        ],
    );
}
