//! The table of two axes that the desk was asked for.

use super::book::{Book, unique};
use super::filter::{ActivityKey, StationFilter};
use crate::engine::record::{Record, Response};
use crate::engine::tally::{Axis, Cross, Layout};
use crate::platform::journal::Stored;
use crate::ui::text::DeskTexts;

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
    /// The edition of the book's packs.
    pub edition: u32,
    /// What the rows are.
    pub rows: Axis,
    /// What the columns are.
    pub columns: Axis,
}

/// Counts `records`; none where their pack is not known.
pub fn count(book: &Book, records: &[Stored], asked: &CrossAsked) -> Option<Cross> {
    let layout = book.packs.layout(&asked.activity.1)?;
    let responses = unique(records).filter_map(|record| match record {
        Record::Response(response) if is_asked_for(response, asked) => Some(response),
        Record::Response(_) | Record::Abandoned(_) => None,
    });
    Some(Cross::of(responses, layout, asked.rows, asked.columns))
}

fn is_asked_for(response: &Response, asked: &CrossAsked) -> bool {
    let run = &response.run;
    let here = match &asked.station {
        StationFilter::All => true,
        StationFilter::At(station) => run.station == *station,
    };
    here && (&run.activity, &run.pack) == (&asked.activity.0, &asked.activity.1)
}

/// Every axis of a layout, with its words.
pub fn axes(layout: &Layout, texts: &DeskTexts) -> Vec<(Axis, String)> {
    let questions = layout.questions.iter().enumerate();
    let questions = questions
        .filter(|(_, question)| Axis::can_be(question))
        .map(|(index, question)| (Axis::Question(index), question.question.label.clone()));
    let others = [
        (Axis::Station, texts.station),
        (Axis::Language, texts.language),
        (Axis::Mode, texts.mode),
        (Axis::Hour, texts.hour),
    ];
    questions.chain(others.map(|(axis, words)| (axis, words.to_owned()))).collect()
}

/// What `crosstab.csv` calls an axis.
pub fn axis_key(axis: Axis, layout: &Layout) -> String {
    match axis {
        Axis::Question(index) => layout.questions.get(index).map_or_else(String::new, |q| q.key.clone()),
        Axis::Station => "station".to_owned(),
        Axis::Language => "lang".to_owned(),
        Axis::Mode => "mode".to_owned(),
        Axis::Hour => "hour".to_owned(),
    }
}
