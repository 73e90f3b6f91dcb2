//! Files to publish: `tallies-public.csv` and `responses-public.csv`, in which
//! no figure is of fewer than five people.
//!
//! Counts of few are a `*`, and so is the next larger one where the sum would
//! give them away. Less is told than in `tallies.csv`: nothing from which a
//! count could be worked out by subtraction (who was asked, skipped, gave up),
//! no stations, no texts, no least and greatest values; marks and means only
//! where no count of their question is hidden, scores only where none is at
//! all. Of single responses there is the day, not the time, no id, no phone, no
//! score, nothing that was typed, and no value that few people share: those are
//! blank. What remains may still single out somebody together with what others
//! know: publish tallies rather than responses. How many answered a question
//! that only some are asked tells how many gave the answer that leads to it; how
//! many did not answer one is what is left of the finished runs.

use std::collections::BTreeMap;
use std::io::Write;

use rustc_hash::{FxHashMap, FxHashSet};

use super::responses::{Scope, question_cells, question_headings};
use super::tallies::{self, Figure, Place, Row};
use super::{Cell, Csv, Destination, Table};
use crate::engine::record::Response;
use crate::engine::tally::{Packs, Tally};

/// Fewer people than this are not told of.
pub const FEW: u64 = 5;

/// The headings before the questions'.
const RUN_COLUMNS: [&str; 8] =
    ["activity", "pack", "pack_version", "station", "lang", "mode", "day", "simulated"];

/// Writes `tallies-public.csv`: the rows of all stations together.
pub fn write_public_tallies(out: impl Write, tally: &Tally, packs: &Packs) -> csv::Result<()> {
    let mut sheet = tallies::begin(out)?;
    for ((activity, pack), counts) in &tally.activities {
        let Some(layout) = packs.layout(pack) else { continue };
        let place = Place { activity, pack, station: "all".to_owned() };
        let mut rows = Vec::new();
        tallies::slice_rows(&counts.total, layout, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        rows.retain(|row| is_told(row.measure));
        hide_few(&mut rows);
        for row in rows {
            tallies::write_row(&mut sheet, &place, row)?;
        }
    }
    sheet.finish()
}

/// Whether a measure is told where it is not of few.
fn is_told(measure: &str) -> bool {
    let counts = ["runs_finished", "runs_passed", "score", "answered", "choice"];
    counts.contains(&measure) || follows(measure)
}

/// Whether a measure follows from single answers, so that it is told only where
/// everything of its question is.
fn follows(measure: &str) -> bool {
    let marks = ["right", "partial", "wrong", "facility", "discrimination"];
    let values = ["n", "mean", "median", "q1", "q3", "row_mean"];
    marks.contains(&measure) || values.contains(&measure)
}

/// Hides what is of few people, and what would give it away.
fn hide_few(rows: &mut [Row<'_>]) {
    type Question = Option<String>;
    let question = |row: &Row<'_>| -> Question { row.question.map(|question| question.key.clone()) };
    let mut with_hidden: FxHashSet<Question> =
        rows.iter().filter(|row| row.measure == "answered" && is_few(count(row))).map(question).collect();
    let few_answered = with_hidden.clone();
    let mut together: BTreeMap<(Question, &str, String), Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        if matches!(row.figure, Figure::Share { .. }) {
            together.entry((question(row), group(row.measure), line(row))).or_default().push(place);
        }
    }
    let mut hidden: FxHashSet<usize> = FxHashSet::default();
    for ((question, _, _), places) in together {
        let of_few =
            |place: &usize| matches!(rows[*place].figure, Figure::Share { base, .. } if is_few(base));
        let counts: Vec<u64> = places.iter().map(|place| count(&rows[*place])).collect();
        let few = if places.iter().any(of_few) { (0..places.len()).collect() } else { few(&counts) };
        if !few.is_empty() {
            with_hidden.insert(question);
        }
        hidden.extend(few.into_iter().map(|index| places[index]));
    }
    for (place, row) in rows.iter_mut().enumerate() {
        let of = question(row);
        let is_of_all = matches!(row.measure, "score" | "runs_passed");
        // Of two parts of a whole, either may be of few.
        let rest = match row.figure {
            Figure::Share { count, base } if row.measure == "runs_passed" => base - count,
            _ => 0,
        };
        let tells_of_hidden = follows(row.measure) && with_hidden.contains(&of);
        if hidden.contains(&place)
            || few_answered.contains(&of)
            || tells_of_hidden
            || (is_of_all && !with_hidden.is_empty())
            || (row.question.is_none() && (is_few(count(row)) || is_few(rest)))
        {
            row.figure = Figure::Hidden;
        }
    }
}

/// Which of some counts that may add up to a known sum are hidden, by their
/// places: those of few, and the least of the others as long as few are hidden.
fn few(counts: &[u64]) -> Vec<usize> {
    let mut by_size: Vec<usize> = (0..counts.len()).filter(|place| counts[*place] > 0).collect();
    by_size.sort_by_key(|place| counts[*place]);
    let mut sum = 0;
    by_size
        .into_iter()
        .take_while(|place| {
            let hides = is_few(counts[*place]) || is_few(sum);
            sum += counts[*place];
            hides
        })
        .collect()
}

fn is_few(count: u64) -> bool {
    (1..FEW).contains(&count)
}

fn count(row: &Row<'_>) -> u64 {
    match row.figure {
        Figure::Count(count) | Figure::Share { count, .. } => count,
        Figure::Value(_) | Figure::Hidden => 0,
    }
}

/// Measures that add up to a sum that is told, under one name.
fn group(measure: &'static str) -> &'static str {
    match measure {
        "right" | "partial" | "wrong" => "marks",
        measure => measure,
    }
}

/// The line of a grid that a row is of; nothing for other questions.
fn line(row: &Row<'_>) -> String {
    let grid = row.question.is_some_and(|laid| laid.question.kind.countable().grid().is_some());
    match (&row.option, row.measure) {
        (Cell::Key(key), "choice") if grid => key.rsplit_once('.').map_or(key.as_str(), |(line, _)| line),
        (Cell::Key(key), "row_mean") => key,
        _ => "",
    }
    .to_owned()
}

/// Sees every response once before one is written, to know which values few
/// people share.
pub struct PublicResponses<'p> {
    packs: &'p Packs,
    /// How often each value stands in each column.
    values: Vec<FxHashMap<String, u64>>,
}

/// Writes `responses-public.csv` row by row.
pub struct PublicWriter<'p, W: Write> {
    packs: &'p Packs,
    sheet: Csv<W>,
    /// The values that are left out of each column.
    rare: Vec<FxHashSet<String>>,
}

impl<'p> PublicResponses<'p> {
    /// Nothing is seen as yet.
    pub fn of(packs: &'p Packs) -> Self {
        Self { packs, values: Vec::new() }
    }

    /// Takes note of a response.
    pub fn see(&mut self, response: &Response) {
        let cells = cells(response, self.packs);
        self.values.resize_with(cells.len(), FxHashMap::default);
        for (values, cell) in self.values.iter_mut().zip(&cells).filter(|(_, cell)| **cell != Cell::Blank) {
            *values.entry(cell.written().into_owned()).or_default() += 1;
        }
    }

    /// Begins the file.
    pub fn begin<W: Write>(self, out: W) -> csv::Result<PublicWriter<'p, W>> {
        let mut headings: Vec<String> = RUN_COLUMNS.map(str::to_owned).into();
        headings.extend(question_headings(self.packs, &Scope::Public));
        let rare = self.values.into_iter().map(|values| {
            let (values, counts): (Vec<String>, Vec<u64>) = values.into_iter().unzip();
            few(&counts).into_iter().map(|place| values[place].clone()).collect()
        });
        Ok(PublicWriter {
            packs: self.packs,
            sheet: out.begin(&super::headings(&headings))?,
            rare: rare.collect(),
        })
    }
}

impl<W: Write> PublicWriter<'_, W> {
    /// Writes one response.
    pub fn write(&mut self, response: &Response) -> csv::Result<()> {
        let mut cells = cells(response, self.packs);
        for (cell, rare) in cells.iter_mut().zip(&self.rare) {
            if rare.contains(cell.written().as_ref()) {
                *cell = Cell::Blank;
            }
        }
        self.sheet.row(&cells)
    }

    /// Ends the file.
    pub fn finish(self) -> csv::Result<()> {
        self.sheet.finish()
    }
}

fn cells(response: &Response, packs: &Packs) -> Vec<Cell> {
    let run = &response.run;
    let given = |text: &dyn std::fmt::Display| Cell::Text(text.to_string());
    let mut cells = vec![
        given(&run.activity),
        given(&run.pack),
        Cell::Count(u64::from(run.pack_version)),
        Cell::text(run.station.as_ref().map(ToString::to_string)),
        Cell::Key(run.lang.to_string()),
        Cell::Key(run.mode.name().to_owned()),
        Cell::text(run.started.as_str().get(..10)),
        Cell::Count(u64::from(run.simulated)),
    ];
    for (pack, layout) in packs.layouts() {
        question_cells(response, pack, layout, &Scope::Public, &mut cells);
    }
    cells
}
