//! The table of two axes that the desk was asked for.

use super::filter::{ActivityKey, StationFilter};
use crate::engine::bidi::isolated;
use crate::engine::id::StationId;
use crate::engine::question::GridLine;
use crate::engine::record::Record;
use crate::engine::record_ref::RecordRef;
use crate::engine::tally::{Axis, Cross, CrossCount, Filter, Layout, LayoutQuestion};
use crate::texts::DeskTexts;

/// A table with what it was made of: it is shown as long as that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossTable {
    /// What was asked for.
    pub asked: CrossAsked,
    /// The counts.
    pub cross: Cross,
    /// When the journal was read for it, as a time of day.
    pub read_at: String,
}

/// What a table is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossAsked {
    /// The activity.
    pub activity: ActivityKey,
    /// The stations.
    pub station: StationFilter,
    /// What else was asked for.
    pub filter: Filter,
    /// The edition of the book's packs.
    pub edition: u32,
    /// What the rows are.
    pub rows: Axis,
    /// What the columns are.
    pub columns: Axis,
}

/// A table being counted.
pub struct CrossCounting<'a> {
    asked: &'a CrossAsked,
    layout: &'a Layout,
    count: CrossCount,
}

impl<'a> CrossCounting<'a> {
    /// Nothing counted yet, of records whose layout is this one.
    pub fn new(asked: &'a CrossAsked, layout: &'a Layout) -> Self {
        Self { asked, layout, count: CrossCount::new(asked.rows, asked.columns) }
    }

    /// Counts a record.
    pub fn add(&mut self, record: &RecordRef<'_>) {
        if self.is_asked_for(record)
            && let Record::Response(response) = record.clone().into_record()
        {
            self.count.add(&response, self.layout);
        }
    }

    /// The table.
    pub fn finish(self) -> Cross {
        self.count.finish(self.layout)
    }

    fn is_asked_for(&self, record: &RecordRef<'_>) -> bool {
        let CrossAsked { activity: (activity, pack), station, filter, .. } = self.asked;
        let here = match station {
            StationFilter::All => true,
            StationFilter::At(station) => station.as_ref().map(StationId::as_str) == record.station(),
        };
        here && (record.activity(), record.pack()) == (activity.as_str(), pack.as_str())
            && filter.admits(record, self.layout)
    }
}

/// Every axis of a layout, with its words.
pub fn axes(layout: &Layout, texts: &DeskTexts) -> Vec<(Axis, String)> {
    let questions = layout.questions.iter().enumerate();
    let questions = questions
        .filter(|(_, question)| Axis::can_be(question))
        .flat_map(|(index, question)| question_axes(index, question));
    let others = [
        (Axis::Station, texts.station),
        (Axis::Language, texts.language),
        (Axis::Mode, texts.mode),
        (Axis::Hour, texts.hour),
    ];
    questions.chain(others.map(|(axis, words)| (axis, words.to_owned()))).collect()
}

/// A question as a whole, and each row of its grid.
fn question_axes(index: usize, question: &LayoutQuestion) -> Vec<(Axis, String)> {
    let label = &question.question.label;
    let rows = question.question.kind.countable().grid().map(|grid| grid.rows).unwrap_or_default();
    let row = |(row, line): (usize, &GridLine<'_>)| {
        (Axis::Row { question: index, row }, format!("{} {}", isolated(label), line.words()))
    };
    let whole = (Axis::Question(index), label.clone());
    std::iter::once(whole).chain(rows.iter().enumerate().map(row)).collect()
}

/// What `crosstab.csv` calls an axis.
pub fn axis_key(axis: Axis, layout: &Layout) -> String {
    match axis {
        Axis::Question(index) => layout.questions.get(index).map_or_else(String::new, |q| q.key.clone()),
        Axis::Row { question, row } => {
            let Some(question) = layout.questions.get(question) else { return String::new() };
            let grid = question.question.kind.countable().grid();
            let line = grid.as_ref().and_then(|grid| grid.rows.get(row));
            line.map_or_else(String::new, |line| format!("{}.{}", question.key, line.key))
        }
        Axis::Station => "station".to_owned(),
        Axis::Language => "lang".to_owned(),
        Axis::Mode => "mode".to_owned(),
        Axis::Hour => "hour".to_owned(),
    }
}
