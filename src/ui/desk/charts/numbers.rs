//! Histograms of numbers and days.

use super::{Chart, Shape, Table, caption};
use crate::engine::bidi::isolated;
use crate::engine::export::percent;
use crate::engine::pack::Question;
use crate::engine::question::{Kind, plain_number};
use crate::engine::tally::{Bin, Histogram, Measure, Numbers};
use crate::office::figure::{Column, ColumnsData};
use crate::texts::DeskTexts;
use crate::ui::desk::figures::rounded;

/// The histogram of a question's numbers; none where there are none.
pub fn histogram(
    question: &Question,
    numbers: &Numbers,
    measure: Measure,
    texts: &DeskTexts,
) -> Option<Chart> {
    let found = Histogram::of(numbers, measure)?;
    let words = |value: f64| match measure {
        Measure::Plain => texts.writing.number(plain_number(value)),
        Measure::Days => (texts.writing.day)(&question.kind.countable().figure(value).written()),
    };
    let right = right_value(&question.kind);
    let label = |bin: &Bin| match bin {
        bin if bin.to == bin.from || (found.whole && bin.to - bin.from == 1.0) => words(bin.from),
        bin if found.whole => format!("{} – {}", words(bin.from), words(bin.to - 1.0)),
        bin => (texts.charts.up_to)(&words(bin.from), &words(bin.to)),
    };
    let column = |bin: &Bin| Column {
        tick: words(bin.from),
        count: bin.count,
        right: right.is_some_and(|right| (bin.from..bin.to).contains(&right)),
    };
    let mark = match right {
        Some(right) => found.place(right).map(|place| (place, (texts.charts.right_mark)(&words(right)))),
        None => numbers.mean().and_then(|mean| {
            let shown =
                if measure == Measure::Days { words(mean) } else { texts.writing.number(rounded(mean)) };
            Some((found.place(mean)?, (texts.charts.mean_mark)(&shown)))
        }),
    };
    let share = |bin: &Bin| {
        percent(bin.count, numbers.n()).map(|share| texts.writing.percent(share)).unwrap_or_default()
    };
    // The first of several that are equally many.
    let most = found.bins.iter().rev().max_by_key(|bin| bin.count);
    let unit = match &question.kind {
        Kind::Number(number) if !number.unit.is_empty() => format!(" ({})", isolated(&number.unit)),
        _ => String::new(),
    };
    let table = Table {
        caption: caption(question, &(texts.of_answered)(numbers.n())),
        heads: vec![
            format!("{}{unit}", texts.charts.value),
            texts.charts.count.to_owned(),
            texts.charts.percent.to_owned(),
        ],
        rows: found
            .bins
            .iter()
            .map(|bin| (label(bin), vec![texts.writing.number(bin.count), share(bin)]))
            .collect(),
    };
    let data = ColumnsData {
        columns: found.bins.iter().map(column).collect(),
        last_edge: found.bins.last().filter(|_| !found.is_by_number()).map(|bin| words(bin.to)),
        marks: mark.into_iter().collect(),
        ends: None,
    };
    let reading = most.map(|bin| (texts.charts.lie_in)(&share(bin), numbers.n(), &label(bin)));
    Some(Chart { shape: Some(Shape::Columns(data)), table, reading })
}

/// What a quiz has as right.
fn right_value(kind: &Kind) -> Option<f64> {
    match kind {
        Kind::Number(number) => number.right,
        Kind::Date(date) => date.right.map(|day| f64::from(day.number())),
        _ => None,
    }
}
