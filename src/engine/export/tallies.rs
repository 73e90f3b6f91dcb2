//! `tallies.csv`: tidy, one row a count.
//!
//! A row is a station (`all` for the sum) × question × measure. `count` and
//! `value` hold the figure, `base` what `percent` is a percent of: *answered*
//! for choices, the answers in its row for a cell of a grid, what was marked for
//! marks, finished runs for scores.

use super::{Cell, Destination, Made, Table};
use crate::engine::id::{ActivityId, PackId, StationId};
use crate::engine::question::{Kind, option_words};
use crate::engine::tally::{Frequent, Layout, LayoutQuestion, Packs, QuestionTally, Slice, Tally};

/// What every row of `tallies.csv` is headed by, with what it means.
pub(super) const COLUMNS: [(&str, &str); 12] = [
    ("activity", "the activity"),
    ("pack", "the pack"),
    ("station", "the station; `all` for the sum, `none` where the phone was not told"),
    ("question", "the question's key; blank for rows about whole runs"),
    ("measure", "what is counted; see the rows of section `measure`"),
    (
        "option",
        "the choice's id, the step, `row.column` of a grid, the row, the score, or the text, where the measure has one",
    ),
    ("count", "how many"),
    ("base", "of how many; the percent's base: of a grid's cell, the answers in its row"),
    ("percent", "100 × count ÷ base, one decimal"),
    ("value", "the figure of a number's measure; of a date's, a day"),
    ("question_label", "the question's words"),
    ("option_label", "the option's words"),
];

/// What is counted, with what it means.
pub(super) const MEASURES: [(&str, &str); 29] = [
    ("runs_started", "runs finished or given up"),
    ("runs_finished", "runs finished"),
    ("runs_abandoned", "runs given up; their answers are not kept"),
    ("runs_passed", "finished runs that reached the pass mark; base: finished runs that were marked"),
    ("score", "finished runs with that many right of so many marked"),
    (
        "started",
        "runs that drew the question, and further instances of it that were asked = asked + not_relevant + not_reached",
    ),
    ("asked", "answered + skipped + declined"),
    ("answered", "asked and answered"),
    ("skipped", "asked and left open"),
    ("declined", "asked, and prefer not to say"),
    ("not_relevant", "not asked, because its condition did not hold"),
    ("not_reached", "drawn by a run that was given up"),
    ("abandoned_here", "of those, runs that ended on this question"),
    ("choice", "answers with that choice, step or cell of a grid"),
    ("text", "answers with that text, of texts that are marked or calculated; base: answered"),
    ("row_mean", "mean place of the row's answers among the columns, from 1; of a ranking, the mean rank"),
    ("first_places", "answers that rank this first"),
    ("right", "answers wholly right; base: answers, and what a quiz had to skip"),
    ("partial", "answers in part right; base likewise"),
    ("wrong", "answers wholly wrong, and what a quiz had to skip; base likewise"),
    ("facility", "mean fraction of what was marked, 0 to 1"),
    (
        "discrimination",
        "correlation with the mean fraction of the run's other questions, -1 to 1; blank where all did alike",
    ),
    ("n", "how many numbers"),
    ("mean", "arithmetic mean of the numbers"),
    ("median", "middle of the numbers"),
    ("q1", "a quarter of the numbers lie below; linear interpolation"),
    ("q3", "three quarters of the numbers lie below; linear interpolation"),
    ("min", "least of the numbers"),
    ("max", "greatest of the numbers"),
];

/// What the rows of a slice have in common.
pub(super) struct Place<'a> {
    pub activity: &'a ActivityId,
    pub pack: &'a PackId,
    pub station: String,
}

/// A row before it is written.
pub(super) struct Row<'r> {
    /// None in rows about whole runs.
    pub question: Option<&'r LayoutQuestion>,
    pub measure: &'static str,
    pub option: Cell,
    pub option_label: String,
    pub figure: Figure,
}

/// The figure of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Figure {
    Count(u64),
    Share {
        count: u64,
        base: u64,
    },
    Value(Cell),
    /// Left out, because it may be of few people.
    Hidden,
}

/// Takes rows one by one.
pub(super) type TakeRow<'r, 't> = dyn FnMut(Row<'r>) -> csv::Result<()> + 't;

/// Writes `tallies.csv`.
pub fn write_tallies<D: Destination>(out: D, tally: &Tally, packs: &Packs) -> Made<D> {
    let mut sheet = begin(out)?;
    for ((activity, pack), counts) in &tally.activities {
        let Some(layout) = packs.layout(pack) else { continue };
        let all = std::iter::once(("all".to_owned(), &counts.total));
        let stations = counts.stations.iter().map(|(id, slice)| (station_key(id.as_ref()), slice));
        for (station, slice) in all.chain(stations) {
            let place = Place { activity, pack, station };
            slice_rows(slice, layout, &mut |row| write_row(&mut sheet, &place, row))?;
        }
    }
    sheet.finish()
}

/// Begins the file with its headings.
pub(super) fn begin<D: Destination>(out: D) -> csv::Result<D::Table> {
    out.begin(&COLUMNS.map(|(name, _)| name))
}

/// A station's key in exports. No station may be called `all` or `none`.
pub(super) fn station_key(station: Option<&StationId>) -> String {
    station.map_or_else(|| "none".to_owned(), ToString::to_string)
}

/// The rows of a slice, those about whole runs first.
pub(super) fn slice_rows<'r>(
    slice: &'r Slice,
    layout: &'r Layout,
    take: &mut TakeRow<'r, '_>,
) -> csv::Result<()> {
    let mut run_row = |measure, option, figure| {
        take(Row { question: None, measure, option, option_label: String::new(), figure })
    };
    run_row("runs_started", Cell::Blank, Figure::Count(slice.started()))?;
    run_row("runs_finished", Cell::Blank, Figure::Count(slice.finished))?;
    run_row("runs_abandoned", Cell::Blank, Figure::Count(slice.abandoned))?;
    if layout.has_pass_mark() {
        let figure = Figure::Share { count: slice.passed, base: slice.graded };
        run_row("runs_passed", Cell::Blank, figure)?;
    }
    for (&(right, of), &count) in &slice.scores {
        let figure = Figure::Share { count, base: slice.finished };
        run_row("score", Cell::Key(format!("{right}/{of}")), figure)?;
    }
    for (question, tally) in layout.questions.iter().zip(&slice.questions) {
        question_rows(question, tally, take)?;
    }
    Ok(())
}

fn question_rows<'r>(
    question: &'r LayoutQuestion,
    tally: &'r QuestionTally,
    take: &mut TakeRow<'r, '_>,
) -> csv::Result<()> {
    let mut row = |measure, (option, words): (Cell, &str), figure| {
        take(Row { question: Some(question), measure, option, option_label: words.to_owned(), figure })
    };
    let none = || (Cell::Blank, "");
    for (measure, count) in [
        ("started", tally.started()),
        ("asked", tally.asked()),
        ("answered", tally.answered),
        ("skipped", tally.skipped),
        ("declined", tally.declined),
        ("not_relevant", tally.not_relevant),
        ("not_reached", tally.not_reached),
        ("abandoned_here", tally.abandoned_here),
    ] {
        row(measure, none(), Figure::Count(count))?;
    }
    if question.question.private {
        // What was answered is in no count: only organisers can open it.
        return Ok(());
    }
    let kind = question.question.kind.countable();
    write_options(&mut row, &question.question.kind, tally)?;
    let values = Frequent::of_question(&question.question, &tally.counts.texts, usize::MAX);
    for value in values.into_iter().flat_map(|found| found.values) {
        let figure = Figure::Share { count: value.count, base: tally.answered };
        row("text", (Cell::Text(value.words), ""), figure)?;
    }
    let base = tally.marked();
    if base > 0 {
        for (measure, count) in [("right", tally.right), ("partial", tally.partial), ("wrong", tally.wrong)] {
            row(measure, none(), Figure::Share { count, base })?;
        }
        for (measure, value) in
            [("facility", tally.item.facility()), ("discrimination", tally.item.discrimination())]
        {
            row(measure, none(), Figure::Value(value.map_or(Cell::Blank, Cell::Number)))?;
        }
    }
    let numbers = &tally.counts.numbers;
    if numbers.n() > 0 {
        row("n", none(), Figure::Count(numbers.n()))?;
        let quartiles = numbers.quartiles();
        for (measure, value) in [
            ("mean", numbers.mean()),
            ("median", numbers.median()),
            ("q1", quartiles.map(|(q1, _)| q1)),
            ("q3", quartiles.map(|(_, q3)| q3)),
            ("min", numbers.min()),
            ("max", numbers.max()),
        ] {
            let figure = value.map_or(Cell::Blank, |value| kind.figure(value));
            row(measure, none(), Figure::Value(figure))?;
        }
    }
    Ok(())
}

/// Writes a row of a measure and an option with its words.
type WriteRow<'r> = dyn FnMut(&'static str, (Cell, &str), Figure) -> csv::Result<()> + 'r;

/// Writes how often each option was taken, and what grids have besides.
fn write_options(row: &mut WriteRow<'_>, kind: &Kind, tally: &QuestionTally) -> csv::Result<()> {
    let countable = kind.countable();
    let (grid, counts) = (countable.grid(), &tally.counts.options);
    for (index, (option, words)) in countable.options().into_iter().zip(option_words(countable)).enumerate() {
        let count = counts.get(index).copied().unwrap_or_default();
        let base = grid
            .as_ref()
            .map_or(tally.answered, |grid| grid.row(index / grid.columns.len().max(1), counts).iter().sum());
        row("choice", (Cell::Key(option.key), &words), Figure::Share { count, base })?;
    }
    for grid in grid.iter().filter(|grid| grid.scaled) {
        for (index, line) in grid.rows.iter().enumerate() {
            let mean = grid.row_mean(index, counts).map_or(Cell::Blank, Cell::Number);
            row("row_mean", (Cell::Key(line.key.clone()), line.label), Figure::Value(mean))?;
        }
    }
    if let (Kind::Ranking(_), Some(grid)) = (kind, &grid) {
        for (index, line) in grid.rows.iter().enumerate() {
            let count = grid.row(index, counts).first().copied().unwrap_or_default();
            let figure = Figure::Share { count, base: tally.answered };
            row("first_places", (Cell::Key(line.key.clone()), line.label), figure)?;
        }
    }
    Ok(())
}

/// Writes a row.
pub(super) fn write_row(sheet: &mut impl Table, place: &Place<'_>, row: Row<'_>) -> csv::Result<()> {
    let (count, base, share, value) = match row.figure {
        Figure::Count(count) => (Cell::Count(count), Cell::Blank, Cell::Blank, Cell::Blank),
        Figure::Share { count, base } => {
            (Cell::Count(count), Cell::Count(base), percent_cell(count, base), Cell::Blank)
        }
        Figure::Value(value) => (Cell::Blank, Cell::Blank, Cell::Blank, value),
        Figure::Hidden => (Cell::Key("*".to_owned()), Cell::Blank, Cell::Blank, Cell::Blank),
    };
    sheet.row(&[
        Cell::Text(place.activity.to_string()),
        Cell::Text(place.pack.to_string()),
        Cell::Text(place.station.clone()),
        Cell::key(row.question.map(|question| question.key.clone())),
        Cell::Key(row.measure.to_owned()),
        row.option,
        count,
        base,
        share,
        value,
        Cell::text(row.question.map(|question| question.question.label.clone())),
        Cell::Text(row.option_label),
    ])
}

fn percent_cell(count: u64, base: u64) -> Cell {
    percent(count, base).map_or(Cell::Blank, Cell::Number)
}

/// `count` in percent of `base`, to one decimal as it is shown everywhere;
/// none of nothing.
pub fn percent(count: u64, base: u64) -> Option<f64> {
    // Halves round up in whole tenths, so that screen and file agree.
    (base > 0).then(|| ((count * 2000 + base) / (base * 2)) as f64 / 10.0)
}
