//! Tallies: counts derived from a set of records.
//!
//! Invariant: tallies are never merged, only sets of records are (by id; see
//! [`Merger`]). Marks are worked out anew from answers and the pack, never
//! read from a record.
//!
//! For every question of an activity, and of each station,
//! `asked = answered + skipped + declined` and
//! `started = asked + not_relevant + not_reached`, where `started` counts the
//! runs that drew the question. The answers of an abandoned run were not
//! handed in, so all its questions are *not reached*; the one that was on the
//! screen last is counted in `abandoned_here` besides.
//!
//! A run may put a repeated question several times. Each further instance that
//! was asked counts as another start of the question; one that was not used
//! counts as nothing.

mod counts;
mod cross;
mod items;
mod layout;
mod merge;

use std::collections::BTreeMap;

pub use self::counts::{Counts, Numbers};
pub use self::cross::{Axis, Cross, Line};
pub use self::items::Item;
pub use self::layout::{Layout, LayoutQuestion, Packs};
pub use self::merge::{Merged, Merger};
use super::id::{ActivityId, PackId, StationId};
use super::mark::{Grade, Score};
use super::record::{Outcome, Record, Response};

/// The counts of every activity that has records.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// By activity and its pack: an activity whose pack was exchanged stands
    /// twice.
    pub activities: BTreeMap<(ActivityId, PackId), ActivityTally>,
    /// Records whose pack is not known at all: kept and exported raw, but not
    /// counted below.
    pub unknown_pack: u64,
}

/// The counts of one activity.
#[derive(Clone, Debug)]
pub struct ActivityTally {
    /// Over all stations.
    pub total: Slice,
    /// By station; none for records without one.
    pub stations: BTreeMap<Option<StationId>, Slice>,
}

/// Counts over one set of records.
#[derive(Clone, Debug)]
pub struct Slice {
    /// Runs that were finished.
    pub finished: u64,
    /// Runs that were given up.
    pub abandoned: u64,
    /// By question, in the order of the pack's [`Layout`].
    pub questions: Vec<QuestionTally>,
    /// Finished runs by questions right and questions marked.
    pub scores: BTreeMap<(usize, usize), u64>,
    /// Finished runs that were marked and could pass: the base of `passed`.
    pub graded: u64,
    /// Of these, the runs that passed.
    pub passed: u64,
}

/// Counts of one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionTally {
    /// Asked and answered: the base of percents.
    pub answered: u64,
    /// Asked and left open.
    pub skipped: u64,
    /// Asked, and "prefer not to say".
    pub declined: u64,
    /// Not asked, because its condition did not hold.
    pub not_relevant: u64,
    /// Of abandoned runs that drew it.
    pub not_reached: u64,
    /// Of abandoned runs, those that ended on it.
    pub abandoned_here: u64,
    /// Answers marked wholly right.
    pub right: u64,
    /// Answers marked in part right.
    pub partial: u64,
    /// Answers marked wrong, and what a quiz had to skip.
    pub wrong: u64,
    /// How hard the question was and how well it told people apart.
    pub item: Item,
    /// What was answered.
    pub counts: Counts,
}

impl QuestionTally {
    /// How often it was on a screen of a finished run.
    pub fn asked(&self) -> u64 {
        self.answered + self.skipped + self.declined
    }

    /// How often a run drew it, or put a further instance of it.
    pub fn started(&self) -> u64 {
        self.asked() + self.not_relevant + self.not_reached
    }

    /// How often it was marked: answered, or in a quiz left open.
    pub fn marked(&self) -> u64 {
        self.right + self.partial + self.wrong
    }

    fn mark(&mut self, grade: Grade) {
        match grade {
            Grade::Right => self.right += 1,
            Grade::Partial => self.partial += 1,
            Grade::Wrong => self.wrong += 1,
        }
    }
}

impl Slice {
    fn new(layout: &Layout) -> Self {
        let questions = layout.questions.iter().map(|question| QuestionTally {
            counts: Counts::new(question.question.kind.countable().options().len()),
            ..QuestionTally::default()
        });
        Self {
            finished: 0,
            abandoned: 0,
            questions: questions.collect(),
            scores: BTreeMap::new(),
            graded: 0,
            passed: 0,
        }
    }

    /// Runs that were finished or given up.
    pub fn started(&self) -> u64 {
        self.finished + self.abandoned
    }

    fn add(&mut self, record: &Record, layout: &Layout) {
        match record {
            Record::Response(response) => self.add_response(response, layout),
            Record::Abandoned(abandoned) => {
                self.abandoned += 1;
                for id in &abandoned.drawn {
                    let place = layout.find(&abandoned.run, id);
                    let Some(tally) = place.and_then(|index| self.questions.get_mut(index)) else { continue };
                    let first = layout.instance(&abandoned.run, id) == 1;
                    tally.not_reached += u64::from(first);
                    tally.abandoned_here += u64::from(*id == abandoned.last);
                }
            }
        }
    }

    fn add_response(&mut self, response: &Response, layout: &Layout) {
        self.finished += 1;
        let mut fractions = Vec::new();
        for (id, outcome) in response.answers.iter() {
            let Some(index) = layout.find(&response.run, id) else { continue };
            let kind = &layout.questions[index].question.kind;
            let Some(tally) = self.questions.get_mut(index) else { continue };
            match outcome {
                Outcome::Answered(answer) => {
                    tally.answered += 1;
                    kind.countable().count(answer, &mut tally.counts);
                }
                Outcome::Skipped => tally.skipped += 1,
                Outcome::Declined => tally.declined += 1,
                Outcome::NotRelevant => {
                    tally.not_relevant += u64::from(layout.instance(&response.run, id) == 1);
                }
            }
            if let Some(fraction) = layout.mark(&response.run, id, outcome) {
                tally.mark(fraction.grade());
                fractions.push((index, fraction));
            }
        }
        let Some(score) = Score::sum(fractions.iter().map(|(_, fraction)| *fraction)) else { return };
        *self.scores.entry((score.right, score.of)).or_default() += 1;
        if let Some(pass_mark) = layout.pass_mark(&response.run) {
            self.graded += 1;
            self.passed += u64::from(score.passes(pass_mark));
        }
        for (index, fraction) in fractions {
            let others = score.of - 1;
            let rest = (others > 0).then(|| (score.points - fraction.get()) / others as f64);
            if let Some(tally) = self.questions.get_mut(index) {
                tally.item.add(fraction, rest);
            }
        }
    }
}

impl Tally {
    /// Adds one record. The caller sees to it that no record comes twice (see
    /// [`Merger`]), and starts anew where `packs` have changed: counts stand in
    /// the order of the layouts.
    pub fn add(&mut self, record: &Record, packs: &Packs) {
        let run = record.run();
        let Some(layout) = packs.layout(&run.pack) else {
            self.unknown_pack += 1;
            return;
        };
        let activity = self
            .activities
            .entry((run.activity.clone(), run.pack.clone()))
            .or_insert_with(|| ActivityTally { total: Slice::new(layout), stations: BTreeMap::new() });
        activity.total.add(record, layout);
        activity
            .stations
            .entry(run.station.clone())
            .or_insert_with(|| Slice::new(layout))
            .add(record, layout);
    }

    /// Counts all of `records`.
    pub fn of<'r>(records: impl IntoIterator<Item = &'r Record>, packs: &Packs) -> Self {
        let mut tally = Self::default();
        for record in records {
            tally.add(record, packs);
        }
        tally
    }
}
