//! Subjects: what is judged, such as shops or courses, each with what the runs
//! that judged it say.
//!
//! A run that repeats the subject question judges several subjects. What is
//! asked along with an instance of it goes with the subject of that instance;
//! what is asked once goes with every subject of the run. A run that gives one
//! subject twice counts once as a run, and twice in the answers.

use super::{Counts, Layout, LayoutQuestion, PlacedOutcome};
use crate::engine::question::{Band, Computed, GridLine, Kind};
use crate::engine::record::Outcome;

/// What was said of one subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubjectTally {
    /// Finished runs that judged it.
    pub runs: u64,
    /// What was answered about it, by question in the order of the layout;
    /// nothing where a question has no mean.
    questions: Vec<Counts>,
}

/// A question that has a mean, or one row of it.
#[derive(Clone, Debug)]
pub struct Judgement<'l> {
    /// The question.
    pub question: &'l LayoutQuestion,
    /// Its place in the layout.
    pub index: usize,
    /// The row of a matrix, with its place.
    pub row: Option<(usize, GridLine<'l>)>,
}

/// What a [`Judgement`] comes to for one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged<'l> {
    /// How many answers.
    pub n: u64,
    /// Their mean.
    pub mean: Option<f64>,
    /// The mean's grade; none where there are no grades, and below the lowest.
    pub grade: Option<&'l Band>,
}

/// Whether the answers to a kind have a mean: ratings, numbers, calculated
/// numbers, and matrices whose columns are a scale.
fn has_mean(kind: &Kind) -> bool {
    match kind {
        Kind::Rating(_) | Kind::Number(_) => true,
        Kind::Calculate(calculate) => calculate.gives == Computed::Number,
        Kind::Matrix(matrix) => !matrix.nominal,
        _ => false,
    }
}

/// One tally for each subject; none where the layout has no subjects.
pub(super) fn tallies(layout: &Layout) -> Vec<SubjectTally> {
    let Some(subject) = layout.subject().and_then(|index| layout.questions.get(index)) else {
        return Vec::new();
    };
    let counts = |question: &LayoutQuestion| {
        let kind = &question.question.kind;
        if has_mean(kind) { Counts::new(kind.countable().options().len()) } else { Counts::default() }
    };
    let questions: Vec<Counts> = layout.questions.iter().map(counts).collect();
    let options = subject.question.kind.countable().options();
    options.iter().map(|_| SubjectTally { runs: 0, questions: questions.clone() }).collect()
}

/// Adds a finished run to the subjects that it judged.
pub(super) fn add(subjects: &mut [SubjectTally], outcomes: &[PlacedOutcome<'_>], layout: &Layout) {
    let Some(subject) = layout.subject() else { return };
    let Some(question) = layout.questions.get(subject) else { return };
    // By instance.
    let mut judged: Vec<(u32, usize)> = Vec::new();
    for PlacedOutcome { index, instance, outcome, .. } in outcomes {
        if *index == subject
            && let Outcome::Answered(answer) = outcome
        {
            let mut counts = Counts::new(subjects.len());
            question.question.kind.countable().count(answer, &mut counts);
            let taken = counts.options.iter().position(|count| *count > 0);
            judged.extend(taken.map(|taken| (*instance, taken)));
        }
    }
    let mut all: Vec<usize> = judged.iter().map(|(_, taken)| *taken).collect();
    all.sort_unstable();
    all.dedup();
    for taken in &all {
        if let Some(subject) = subjects.get_mut(*taken) {
            subject.runs += 1;
        }
    }
    for PlacedOutcome { index, instance, outcome, .. } in outcomes {
        let Some(kind) = layout.questions.get(*index).map(|question| &question.question.kind) else {
            continue;
        };
        let Outcome::Answered(answer) = outcome else { continue };
        if !has_mean(kind) {
            continue;
        }
        let mut count = |taken: usize| {
            if let Some(counts) =
                subjects.get_mut(taken).and_then(|subject| subject.questions.get_mut(*index))
            {
                kind.countable().count(answer, counts);
            }
        };
        if layout.goes_with_subject(*index) {
            judged.iter().filter(|(at, _)| at == instance).for_each(|(_, taken)| count(*taken));
        } else {
            all.iter().for_each(|taken| count(*taken));
        }
    }
}

impl Layout {
    /// Everything that has a mean, in the order of the questions.
    pub fn judgements(&self) -> Vec<Judgement<'_>> {
        let mut all = Vec::new();
        for (index, question) in self.questions.iter().enumerate() {
            let kind = &question.question.kind;
            if !has_mean(kind) {
                continue;
            }
            match kind.countable().grid() {
                Some(grid) => {
                    let rows = grid.rows.into_iter().enumerate();
                    all.extend(rows.map(|row| Judgement { question, index, row: Some(row) }));
                }
                None => all.push(Judgement { question, index, row: None }),
            }
        }
        all
    }
}

impl SubjectTally {
    /// What a judgement of the same layout comes to.
    pub fn judged<'l>(&self, judgement: &Judgement<'l>) -> Judged<'l> {
        let nothing = Judged { n: 0, mean: None, grade: None };
        let Some(counts) = self.questions.get(judgement.index) else { return nothing };
        let kind = &judgement.question.question.kind;
        match (&judgement.row, kind.countable().grid()) {
            (Some((row, _)), Some(grid)) => {
                let n = grid.row(*row, &counts.options).iter().sum();
                Judged { n, mean: grid.row_mean(*row, &counts.options), grade: None }
            }
            _ => {
                let (n, mean) = (counts.numbers.n(), counts.numbers.mean());
                let grade = match kind {
                    Kind::Calculate(calculate) => {
                        mean.and_then(|mean| calculate.bands.get(calculate.band(mean)?))
                    }
                    _ => None,
                };
                Judged { n, mean, grade }
            }
        }
    }
}
