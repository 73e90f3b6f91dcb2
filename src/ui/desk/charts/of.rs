//! What is drawn of a question: the one `match` from its kind to its charts.

use super::{Chart, Shape, Table, caption, grids, numbers, values};
use crate::engine::question::{Kind, Rating};
use crate::engine::tally::{LayoutQuestion, Measure, QuestionTally};
use crate::office::figure::{Column, ColumnsData};
use crate::texts::DeskTexts;
use crate::ui::desk::figures::{QuestionFigures, Row, rounded};

/// The charts of a question; none where nobody answered, and of texts that are
/// only listed.
pub fn charts(layout: &LayoutQuestion, tally: &QuestionTally, texts: &DeskTexts) -> Vec<Chart> {
    if tally.answered == 0 {
        return Vec::new();
    }
    let question = &layout.question;
    let histogram = |measure| numbers::histogram(question, &tally.counts.numbers, measure, texts);
    let most_frequent = || values::most_frequent(question, tally, texts);
    match &question.kind {
        Kind::Single(_) | Kind::Multiple(_) | Kind::Consent(_) => vec![bars(layout, tally, texts)],
        Kind::Rating(rating) => vec![steps(rating, layout, tally, texts)],
        Kind::Number(_) => histogram(Measure::Plain).into_iter().collect(),
        Kind::Date(_) => histogram(Measure::Days).into_iter().collect(),
        Kind::Matrix(_) | Kind::Ranking(_) | Kind::Matching(_) => {
            grids::chart(question, tally, texts).into_iter().collect()
        }
        Kind::Calculate(calculate) => {
            let graded = (!calculate.bands.is_empty()).then(|| bars(layout, tally, texts));
            let drawn = histogram(Measure::Plain).or_else(most_frequent);
            graded.into_iter().chain(drawn).collect()
        }
        Kind::Text(_) => most_frequent().into_iter().collect(),
        Kind::Drawing(_) => vec![values::drawings(layout, tally, texts)],
        Kind::Note(_) => Vec::new(),
    }
}

fn bars(layout: &LayoutQuestion, tally: &QuestionTally, texts: &DeskTexts) -> Chart {
    let rows = QuestionFigures::of(layout, tally, texts.writing).rows;
    Chart { table: option_table(&rows, layout, tally, texts), shape: Some(Shape::Bars(rows)), reading: None }
}

/// The steps of a scale in their order, with the mean.
fn steps(rating: &Rating, layout: &LayoutQuestion, tally: &QuestionTally, texts: &DeskTexts) -> Chart {
    let rows = QuestionFigures::of(layout, tally, texts.writing).rows;
    let columns = rating.steps().zip(&rows);
    let columns =
        columns.map(|(step, row)| Column { tick: step.to_string(), count: row.count, right: false });
    let mean = tally.counts.numbers.mean().map(|mean| {
        let words = (texts.charts.mean_mark)(&texts.writing.number(rounded(mean)));
        (mean - f64::from(rating.first) + 0.5, words)
    });
    let has_ends = !rating.low.is_empty() || !rating.high.is_empty();
    let data = ColumnsData {
        columns: columns.collect(),
        last_edge: None,
        marks: mean.into_iter().collect(),
        ends: has_ends.then(|| (rating.low.clone(), rating.high.clone())),
    };
    Chart {
        table: option_table(&rows, layout, tally, texts),
        shape: Some(Shape::Columns(data)),
        reading: None,
    }
}

/// Counts of options, with percents of those who answered.
fn option_table(rows: &[Row], layout: &LayoutQuestion, tally: &QuestionTally, texts: &DeskTexts) -> Table {
    Table {
        caption: caption(&layout.question, &(texts.of_answered)(tally.answered)),
        heads: [texts.charts.option, texts.charts.count, texts.charts.percent].map(str::to_owned).to_vec(),
        rows: rows.iter().map(|row| row.cells(texts.writing)).collect(),
    }
}
