//! Figures in words: what a tally says about one question, rounded as the
//! CSV files round.

use std::borrow::Cow;

use crate::engine::bidi::isolated;
use crate::engine::export::cell::Cell;
use crate::engine::export::percent;
use crate::engine::pack::Question;
use crate::engine::question::{Kind, Opt};
use crate::engine::tally::{LayoutQuestion, Numbers, QuestionTally};
use crate::texts::WritingTexts;

/// Below so many runs a correlation is mostly chance.
const ENOUGH_RUNS: u64 = 30;

/// One row of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is counted.
    pub label: String,
    /// How often.
    pub count: u64,
    /// The same in percent of the base; none of nothing.
    pub percent: Option<f64>,
    /// Whether it is a right option.
    pub right: bool,
    /// What else there is to say; none of most.
    pub aside: Option<String>,
}

/// What there is to say about one question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionFigures {
    /// Its key in exports.
    pub key: String,
    /// Its words.
    pub label: String,
    /// Whether it stands apart from a question of the same id.
    pub apart: bool,
    /// Whether its answers are sealed.
    pub private: bool,
    /// The base of all percents but those of marks.
    pub answered: u64,
    /// A row for each option; none where options are the cells of a grid.
    pub rows: Vec<Row>,
    /// Whether several options could be chosen at once.
    pub several: bool,
    /// The one option chosen most: its percent and words.
    pub top: Option<(String, String)>,
    /// The wrong option chosen most: its percent and words.
    pub misled: Option<(String, String)>,
    /// The right answer, where no option shows it.
    pub right: Option<String>,
    /// The figures of marks; none where nothing was marked.
    pub marks: Option<Marks>,
    /// The figures of numbers; none where there are none.
    pub numbers: Option<NumberFigures>,
    /// Skipped, declined, not relevant, not reached.
    pub not_answered: [u64; 4],
}

/// How right the answers were.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// How many answers were marked.
    pub base: u64,
    /// Wholly right, in percent of the base.
    pub right: String,
    /// In part right, in percent of the base; none where no answer was.
    pub partial: Option<String>,
    /// The mean fraction.
    pub facility: String,
    /// The correlation with the rest of the run, where there are enough runs
    /// for it to mean something.
    pub discrimination: Option<String>,
}

/// What numbers come to, in the question's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberFigures {
    /// How many there are.
    pub n: u64,
    /// The arithmetic mean.
    pub mean: String,
    /// The middle one.
    pub median: String,
    /// Where the middle half begins and ends.
    pub quartiles: (String, String),
    /// The least.
    pub min: String,
    /// The greatest.
    pub max: String,
}

impl Row {
    /// The row in a table: its name, how often, and in percent.
    pub fn cells(&self, writing: &WritingTexts) -> (String, Vec<String>) {
        let percent = self.percent.map(|percent| writing.percent(percent)).unwrap_or_default();
        let mark = if self.right { " ✓" } else { "" };
        (format!("{}{mark}", isolated(&self.label)), vec![writing.number(self.count), percent])
    }
}

impl QuestionFigures {
    /// The figures of one question.
    pub fn of(layout: &LayoutQuestion, tally: &QuestionTally, writing: &WritingTexts) -> Self {
        let question = &layout.question;
        let countable = question.kind.countable();
        let options = if countable.grid().is_some() { Vec::new() } else { countable.options() };
        let rows: Vec<Row> = options
            .iter()
            .zip(&tally.counts.options)
            .map(|(option, &count)| Row {
                label: option_label(&question.kind, option),
                count,
                percent: percent(count, tally.answered),
                right: option.right == Some(true),
                aside: None,
            })
            .collect();
        let kind = question.kind.answerable();
        let right = Some(writing.words(&question.kind, kind.right_words()))
            .filter(|words| !words.is_empty() && !kind.shows_right());
        Self {
            key: layout.key.clone(),
            label: question.label.clone(),
            apart: layout.apart,
            private: question.private,
            answered: tally.answered,
            top: top(rows.iter(), writing),
            misled: top(rows.iter().filter(|row| !row.right), writing)
                .filter(|_| rows.iter().any(|row| row.right)),
            right,
            several: matches!(question.kind, Kind::Multiple(_)),
            rows,
            marks: marks(tally, writing),
            numbers: numbers(question, &tally.counts.numbers, writing),
            not_answered: [tally.skipped, tally.declined, tally.not_relevant, tally.not_reached],
        }
    }
}

/// A step of a scale is known by its number, which only the ends have words to.
fn option_label(kind: &Kind, option: &Opt<'_>) -> String {
    match kind {
        Kind::Rating(_) => format!("{} {}", option.key, option.label).trim_end().to_owned(),
        _ if option.label.is_empty() => option.key.clone(),
        _ => option.label.to_owned(),
    }
}

/// The option that was chosen more often than any other; none on a tie.
fn top<'r>(rows: impl Iterator<Item = &'r Row> + Clone, writing: &WritingTexts) -> Option<(String, String)> {
    let most = rows.clone().map(|row| row.count).max().filter(|count| *count > 0)?;
    let mut leaders = rows.filter(|row| row.count == most);
    match (leaders.next(), leaders.next()) {
        (Some(row), None) => Some((writing.percent(row.percent?), isolated(&row.label).into_owned())),
        _ => None,
    }
}

fn marks(tally: &QuestionTally, writing: &WritingTexts) -> Option<Marks> {
    let base = tally.marked();
    let partial = percent(tally.partial, base).filter(|_| tally.partial > 0);
    Some(Marks {
        base,
        right: writing.percent(percent(tally.right, base)?),
        partial: partial.map(|partial| writing.percent(partial)),
        facility: writing.percent((tally.item.facility()? * 1000.0).round() / 10.0),
        discrimination: tally
            .item
            .discrimination()
            .filter(|_| tally.item.n() >= ENOUGH_RUNS)
            .map(|discrimination| writing.number(rounded(discrimination))),
    })
}

fn numbers(question: &Question, numbers: &Numbers, writing: &WritingTexts) -> Option<NumberFigures> {
    let unit = match &question.kind {
        Kind::Number(number) => isolated(&number.unit),
        _ => Cow::Borrowed(""),
    };
    let words = |value: f64| match question.kind.countable().figure(value) {
        Cell::Number(value) => format!("{} {unit}", writing.number(rounded(value))).trim_end().to_owned(),
        day => (writing.day)(&day.written()),
    };
    Some(NumberFigures {
        n: numbers.n(),
        mean: words(numbers.mean()?),
        median: words(numbers.median()?),
        quartiles: numbers.quartiles().map(|(q1, q3)| (words(q1), words(q3)))?,
        min: words(numbers.min()?),
        max: words(numbers.max()?),
    })
}

/// To two decimals at most: the exact figure is in the CSV.
pub fn rounded(value: f64) -> f64 {
    // -0 would read as such.
    (value * 100.0).round() / 100.0 + 0.0
}
