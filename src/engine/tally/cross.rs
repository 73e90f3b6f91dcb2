//! Cross-tabulation: one question's answers by another's, by station, by
//! language, by mode or by hour. Only finished runs count, as everywhere.
//!
//! Two questions that repeat together are set against each other time by time:
//! what was said of a shop stands beside that shop, and each time counts by
//! itself. Any other two are of the run as a whole.

use std::collections::BTreeMap;

use super::{Counts, Layout, LayoutQuestion};
use crate::engine::question::{Countable, option_words};
use crate::engine::record::{Outcome, Response};

/// What a table's rows or columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// The options of a question, by its place in the [`Layout`].
    Question(usize),
    /// The columns that one row of a grid was put to: a statement of a matrix,
    /// a left side of a matching, an item of a ranking.
    Row {
        /// The question's place in the [`Layout`].
        question: usize,
        /// The row's place in its grid.
        row: usize,
    },
    /// The station, `none` where the phone was not told.
    Station,
    /// The language at the start.
    Language,
    /// Who held the phone.
    Mode,
    /// The hour of the day at which the run started, where the phone was.
    Hour,
}

/// A table of counts.
///
/// A run that takes several options of a question counts in each of their
/// rows or columns, so rows need not add up to their base. Where both axes
/// repeat together, each time that they were put is what counts for a run here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cross {
    /// The rows.
    pub rows: Vec<Line>,
    /// The columns.
    pub columns: Vec<Line>,
    /// For each row, one count a column.
    pub counts: Vec<Vec<u64>>,
    /// For each row, the runs in it that are in any column: the base of its
    /// percents.
    pub bases: Vec<u64>,
}

/// The two rows that differ most, and the column in which they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// The column's place.
    pub column: usize,
    /// The place of the row with the greater share.
    pub most: usize,
    /// The place of the row with the lesser share.
    pub least: usize,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its key in exports.
    pub key: String,
    /// Its words in the pack's language; empty where the key says it all.
    pub label: String,
}

/// A [`Cross`] being counted.
#[derive(Clone, Debug)]
pub struct CrossCount {
    rows: Axis,
    columns: Axis,
    counts: BTreeMap<(String, String), u64>,
    bases: BTreeMap<String, u64>,
}

impl CrossCount {
    /// Nothing counted yet.
    pub fn new(rows: Axis, columns: Axis) -> Self {
        Self { rows, columns, counts: BTreeMap::new(), bases: BTreeMap::new() }
    }

    /// Counts one response of the layout's pack.
    pub fn add(&mut self, response: &Response, layout: &Layout) {
        match Axis::times(self.rows, self.columns, layout) {
            Some(times) => (1..=times).for_each(|time| self.add_at(Some(time), response, layout)),
            None => self.add_at(None, response, layout),
        }
    }

    fn add_at(&mut self, time: Option<u32>, response: &Response, layout: &Layout) {
        let down = self.columns.keys(time, response, layout);
        if down.is_empty() {
            return;
        }
        for row in self.rows.keys(time, response, layout) {
            for column in &down {
                *self.counts.entry((row.clone(), column.clone())).or_default() += 1;
            }
            *self.bases.entry(row).or_default() += 1;
        }
    }

    /// The table.
    pub fn finish(self, layout: &Layout) -> Cross {
        let Self { rows, columns, counts, bases } = self;
        let found_rows = bases.keys().cloned().collect();
        let mut found_columns: Vec<String> = counts.keys().map(|(_, column)| column.clone()).collect();
        found_columns.sort();
        found_columns.dedup();
        let rows = rows.lines(layout, found_rows);
        let columns = columns.lines(layout, found_columns);
        let count = |row: &Line, column: &Line| {
            counts.get(&(row.key.clone(), column.key.clone())).copied().unwrap_or_default()
        };
        Cross {
            counts: rows
                .iter()
                .map(|row| columns.iter().map(|column| count(row, column)).collect())
                .collect(),
            bases: rows.iter().map(|row| bases.get(&row.key).copied().unwrap_or_default()).collect(),
            rows,
            columns,
        }
    }
}

impl Cross {
    /// Counts `responses`, all of the layout's pack.
    pub fn of<'r>(
        responses: impl IntoIterator<Item = &'r Response>,
        layout: &Layout,
        rows: Axis,
        columns: Axis,
    ) -> Self {
        let mut count = CrossCount::new(rows, columns);
        responses.into_iter().for_each(|response| count.add(response, layout));
        count.finish(layout)
    }

    /// Where the shares of two rows lie furthest apart, among the rows of at
    /// least `enough` runs; the first such place on a tie, and none where
    /// nothing differs.
    pub fn contrast(&self, enough: u64) -> Option<Contrast> {
        let mut widest: Option<(f64, Contrast)> = None;
        for column in 0..self.columns.len() {
            let shares =
                self.bases.iter().zip(&self.counts).enumerate().filter_map(|(row, (base, counts))| {
                    let count = counts.get(column)?;
                    (*base > 0 && *base >= enough).then(|| (row, *count as f64 / *base as f64))
                });
            let shares: Vec<(usize, f64)> = shares.collect();
            for &(most, high) in &shares {
                for &(least, low) in &shares {
                    if high - low > widest.map_or(0.0, |(distance, _)| distance) {
                        widest = Some((high - low, Contrast { column, most, least }));
                    }
                }
            }
        }
        widest.map(|(_, contrast)| contrast)
    }
}

impl Axis {
    /// Whether a layout's question can be an axis: it has options to choose
    /// from, and what was chosen can be seen.
    pub fn can_be(question: &LayoutQuestion) -> bool {
        !question.question.private && !question.question.kind.countable().options().is_empty()
    }

    /// How often at most a run puts both of them together, time by time; none
    /// where they do not repeat together.
    pub fn times(rows: Self, columns: Self, layout: &Layout) -> Option<u32> {
        let (rows, columns) = rows.question().zip(columns.question())?;
        let question = layout.questions.get(rows).filter(|_| layout.repeat_together(rows, columns))?;
        Some(question.instances.max(layout.questions.get(columns)?.instances))
    }

    fn question(self) -> Option<usize> {
        match self {
            Self::Question(question) | Self::Row { question, .. } => Some(question),
            Self::Station | Self::Language | Self::Mode | Self::Hour => None,
        }
    }

    /// Where a response stands, at one `time` of those that a question was put
    /// or at any; nowhere without an answer.
    fn keys(self, time: Option<u32>, response: &Response, layout: &Layout) -> Vec<String> {
        let run = &response.run;
        match self {
            Self::Question(index) => taken(response, layout, index, time, Kept::Options),
            Self::Row { question, row } => taken(response, layout, question, time, Kept::Row(row)),
            Self::Station => {
                vec![run.station.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)]
            }
            Self::Language => vec![run.lang.tag().to_owned()],
            Self::Mode => vec![run.mode.name().to_owned()],
            Self::Hour => {
                run.started.as_str().get(11..13).map(|hour| format!("{hour}:00")).into_iter().collect()
            }
        }
    }

    /// A question's options in their order, whether anybody took them or not;
    /// of everything else what was found.
    fn lines(self, layout: &Layout, found: Vec<String>) -> Vec<Line> {
        let kind = |index: usize| Some(layout.questions.get(index)?.question.kind.countable());
        match self {
            Self::Question(index) => {
                let Some(kind) = kind(index) else { return Vec::new() };
                let options = kind.options().into_iter().zip(option_words(kind));
                options.map(|(option, label)| Line { key: option.key, label }).collect()
            }
            Self::Row { question, .. } => {
                let Some(grid) = kind(question).and_then(Countable::grid) else { return Vec::new() };
                let columns = grid.columns.into_iter();
                columns.map(|line| Line { key: line.key, label: line.label.to_owned() }).collect()
            }
            Self::Station | Self::Language | Self::Mode | Self::Hour => {
                found.into_iter().map(|key| Line { key, label: String::new() }).collect()
            }
        }
    }
}

/// What of a question's options is looked at.
enum Kept {
    /// All of them.
    Options,
    /// The cells of one row, each by its column.
    Row(usize),
}

/// The keys of the options, or the columns, that the response took in this
/// instance of the question, or in any.
fn taken(response: &Response, layout: &Layout, index: usize, time: Option<u32>, kept: Kept) -> Vec<String> {
    let Some(question) = layout.questions.get(index) else { return Vec::new() };
    let kind = question.question.kind.countable();
    let options = kind.options();
    let mut counts = Counts::new(options.len());
    for (id, outcome) in response.answers.iter() {
        if let Outcome::Answered(answer) = outcome
            && layout.find(&response.run, id) == Some(index)
            && time.is_none_or(|time| time == layout.instance(&response.run, id))
        {
            kind.count(answer, &mut counts);
        }
    }
    match (kept, kind.grid()) {
        (Kept::Options, _) => {
            let taken = options.into_iter().zip(counts.options).filter(|(_, count)| *count > 0);
            taken.map(|(option, _)| option.key).collect()
        }
        (Kept::Row(row), Some(grid)) => {
            let cells = grid.row(row, &counts.options).to_vec();
            let taken = grid.columns.into_iter().zip(cells).filter(|(_, count)| *count > 0);
            taken.map(|(column, _)| column.key).collect()
        }
        (Kept::Row(_), None) => Vec::new(),
    }
}
