//! What is judged, compared by one judgement: figures in words.

use crate::engine::bidi::isolated;
use crate::engine::export::SMALL;
use crate::engine::question::Kind;
use crate::engine::tally::{Judgement, Layout, Slice};

/// Every judgement of a layout in words; none where nothing is judged.
pub fn judgements(layout: &Layout) -> Vec<String> {
    if layout.subject().is_none() {
        return Vec::new();
    }
    let words = |judgement: Judgement<'_>| {
        let label = &judgement.question.question.label;
        judgement.row.map_or_else(|| label.clone(), |(_, row)| format!("{} {}", isolated(label), row.words()))
    };
    layout.judgements().into_iter().map(words).collect()
}

/// One subject in the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectRow {
    /// The subject's words.
    pub label: String,
    /// The runs that judged it.
    pub runs: u64,
    /// The answers.
    pub n: u64,
    /// Their mean, to two decimals; none without answers.
    pub mean: Option<f64>,
    /// The mean's grade in words.
    pub grade: Option<String>,
    /// How long its bar is, from 0 to 100.
    pub bar: f64,
}

impl SubjectRow {
    /// Whether so few judged it that it says little.
    pub fn is_small(&self) -> bool {
        self.n < SMALL
    }
}

/// The subjects by a judgement, the highest mean first and those without one
/// last.
pub fn compared(slice: &Slice, layout: &Layout, place: usize) -> Vec<SubjectRow> {
    let judgements = layout.judgements();
    let (Some(judgement), Some(subject)) =
        (judgements.get(place), layout.subject().and_then(|index| layout.questions.get(index)))
    else {
        return Vec::new();
    };
    let options = subject.question.kind.countable().options();
    let rows = options.into_iter().zip(&slice.subjects).map(|(option, tally)| {
        let judged = tally.judged(judgement);
        SubjectRow {
            label: if option.label.is_empty() { option.key } else { option.label.to_owned() },
            runs: tally.runs,
            n: judged.n,
            // -0 would read as such.
            mean: judged.mean.map(|mean| (mean * 100.0).round() / 100.0 + 0.0),
            grade: judged.grade.map(|band| band.label.clone()),
            bar: 0.0,
        }
    });
    let mut rows: Vec<SubjectRow> = rows.collect();
    rows.sort_by(|one, other| {
        let mean = |row: &SubjectRow| row.mean.unwrap_or(f64::NEG_INFINITY);
        mean(other).total_cmp(&mean(one))
    });
    let greatest = rows.first().and_then(|row| row.mean).unwrap_or_default();
    let (from, to) = scale(&judgement.question.question.kind, greatest);
    for row in &mut rows {
        let share = row.mean.map_or(0.0, |mean| (mean - from) / (to - from).max(f64::MIN_POSITIVE));
        row.bar = (share * 100.0).clamp(0.0, 100.0);
    }
    rows
}

/// Where bars begin and end: a scale's ends, or nothing and the greatest mean.
fn scale(kind: &Kind, greatest: f64) -> (f64, f64) {
    match kind {
        Kind::Rating(rating) => (0.0, f64::from(rating.last)),
        Kind::Matrix(matrix) => (0.0, matrix.columns.len() as f64),
        _ => (0.0, greatest),
    }
}
