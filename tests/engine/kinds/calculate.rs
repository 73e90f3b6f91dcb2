//! Calculated values: counted like what they are, graded by thresholds.

use fairstall::engine::answer::Answer;
use fairstall::engine::day::Day;
use fairstall::engine::expr;
use fairstall::engine::id::ChoiceId;
use fairstall::engine::question::{Band, Calculate, Computed, Kind};

use super::{blank_for_another_kind, cells, counted};
use crate::support::answers::{number, one, text};

fn kind(gives: Computed, bands: &[(&str, f64)]) -> Kind {
    let band = |&(id, from): &(&str, f64)| Band { id: ChoiceId::new(id), label: id.to_uppercase(), from };
    let expr = expr::parse("1").expect("an expression");
    Kind::Calculate(Calculate { expr, gives, bands: bands.iter().map(band).collect() })
}

#[test]
fn grades_go_by_thresholds() {
    let graded = kind(Computed::Number, &[("a", 80.0), ("b", 60.0), ("c", 40.0), ("d", 20.0)]);
    for (value, count, cell) in [
        ("100", "a=1 n=1 mean=100", "=100 grade=a"),
        ("80", "a=1 n=1 mean=80", "=80 grade=a"),
        ("79.99", "b=1 n=1 mean=79.99", "=79.99 grade=b"),
        ("20", "d=1 n=1 mean=20", "=20 grade=d"),
        ("19.9", "n=1 mean=19.9", "=19.9 grade="),
        ("-1", "n=1 mean=-1", "=-1 grade="),
    ] {
        let answer = number(value);
        assert_eq!((counted(&graded, &answer), cells(&graded, &answer)), (count.into(), cell.into()));
    }
    let labels: Vec<&str> = graded.countable().options().iter().map(|option| option.label).collect();
    assert_eq!(labels, ["A", "B", "C", "D"]);
}

#[test]
fn values_are_counted_as_what_they_are() {
    let day = Answer::Date(Day::parse("2027-03-15").expect("a day"));
    for (gives, answer, content, count, cell) in [
        (Computed::Number, number("2.5"), "number", "n=1 mean=2.5", "=2.5"),
        (Computed::Truth, number("1"), "number", "n=1 mean=1", "=1"),
        (Computed::Text, text("七日"), "text", "\"七日\"", "=七日"),
        (Computed::Date, day, "date", "\"2027-03-15\"", "=2027-03-15"),
    ] {
        let kind = kind(gives, &[]);
        assert_eq!(kind.countable().columns()[0].content.name(), content);
        assert_eq!((counted(&kind, &answer), cells(&kind, &answer)), (count.into(), cell.into()));
    }
}

#[test]
fn nobody_can_answer_it() {
    let kind = kind(Computed::Number, &[("a", 80.0)]);
    blank_for_another_kind(&kind, &one("a"));
    assert!(kind.answerable().check(&number("90")).is_err());
    assert_eq!(kind.answerable().mark(&number("90")), None);
    assert_eq!(kind.answerable().words(&number("90")), "90");
}
