//! Texts that are values, and drawings: what was given most often, and how
//! many drew.

use super::{Chart, Shape, Table, caption};
use crate::engine::answer::Answer;
use crate::engine::bidi::isolated;
use crate::engine::export::percent;
use crate::engine::mark::Fraction;
use crate::engine::pack::Question;
use crate::engine::tally::{Frequent, LayoutQuestion, QuestionTally};
use crate::texts::DeskTexts;
use crate::ui::desk::figures::Row;

/// How many values have a bar.
const MOST: usize = 10;

/// The texts that were given most often; none where there are no texts, and
/// where they only tell something.
pub fn most_frequent(question: &Question, tally: &QuestionTally, texts: &DeskTexts) -> Option<Chart> {
    let found = Frequent::of_question(question, &tally.counts.texts, MOST)?;
    let base = tally.answered;
    let kind = question.kind.answerable();
    let right = |words: &str| kind.mark(&Answer::Text(words.to_owned())) == Some(Fraction::RIGHT);
    let rows: Vec<Row> = found
        .values
        .iter()
        .map(|value| Row {
            right: right(&value.words),
            label: value.words.clone(),
            count: value.count,
            percent: percent(value.count, base),
            aside: None,
        })
        .collect();
    let share = |count| percent(count, base).map(|share| texts.writing.percent(share)).unwrap_or_default();
    let mut table_rows: Vec<(String, Vec<String>)> =
        rows.iter().map(|row| row.cells(texts.writing)).collect();
    table_rows.extend((found.other_values > 0).then(|| {
        let cells = vec![texts.writing.number(found.others), share(found.others)];
        ((texts.charts.other_values)(found.other_values), cells)
    }));
    let leads = |first: &&Row| rows.get(1).is_none_or(|second| second.count < first.count);
    let reading = rows.first().filter(leads);
    let reading = reading.map(|row| (texts.charts.gave)(&share(row.count), base, &isolated(&row.label)));
    let table = Table {
        caption: caption(question, &(texts.of_answered)(base)),
        heads: [texts.charts.given, texts.charts.count, texts.charts.percent].map(str::to_owned).to_vec(),
        rows: table_rows,
    };
    Some(Chart { shape: Some(Shape::Bars(rows)), table, reading })
}

/// How many drew something; what they drew is shown by itself.
pub fn drawings(layout: &LayoutQuestion, tally: &QuestionTally, texts: &DeskTexts) -> Chart {
    let (charts, asked) = (&texts.charts, tally.asked());
    let counts =
        [(charts.drawn, tally.answered), (charts.skipped, tally.skipped), (charts.declined, tally.declined)];
    let row = |(name, count): (&str, u64)| {
        let share = percent(count, asked).map(|share| texts.writing.percent(share)).unwrap_or_default();
        (name.to_owned(), vec![texts.writing.number(count), share])
    };
    let table = Table {
        caption: caption(&layout.question, &(charts.of_asked)(asked)),
        heads: [charts.drawing_or_not, charts.count, charts.percent].map(str::to_owned).to_vec(),
        rows: counts.into_iter().map(row).collect(),
    };
    Chart { shape: None, table, reading: Some((charts.drew)(tally.answered, asked)) }
}
