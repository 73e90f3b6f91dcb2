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
mod filter;
mod frequent;
mod histogram;
mod items;
mod layout;
mod merge;
mod subjects;

use std::collections::BTreeMap;

pub use self::counts::{Counts, Numbers};
pub use self::cross::{Axis, Contrast, Cross, CrossCount, Line};
pub use self::filter::{Filter, Hours, Simulated, Taken};
pub use self::frequent::{Frequent, Value};
pub use self::histogram::{Bin, Histogram, Measure};
pub use self::items::Item;
pub use self::layout::{Layout, LayoutQuestion, Packs, Place, Version};
pub use self::merge::{Fingerprint, Merger};
pub use self::subjects::{Judged, Judgement, SubjectTally};
use super::id::{ActivityId, PackId, StationId};
use super::mark::{Fraction, Grade, Score};
use super::record::{Outcome, Record};
use super::record_ref::RecordRef;

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
    /// By choice of the subject question; none where nothing is judged.
    pub subjects: Vec<SubjectTally>,
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
            subjects: subjects::tallies(layout),
        }
    }

    /// Runs that were finished or given up.
    pub fn started(&self) -> u64 {
        self.finished + self.abandoned
    }

    fn add(&mut self, run: &PlacedRun<'_>, layout: &Layout) {
        match run {
            PlacedRun::Finished { outcomes, score, passed } => {
                self.add_finished(outcomes, *score, layout);
                self.graded += u64::from(passed.is_some());
                self.passed += u64::from(*passed == Some(true));
            }
            PlacedRun::Abandoned { drawn } => {
                self.abandoned += 1;
                for PlacedDrawn { index, first, last } in drawn {
                    let Some(tally) = self.questions.get_mut(*index) else { continue };
                    tally.not_reached += u64::from(*first);
                    tally.abandoned_here += u64::from(*last);
                }
            }
        }
    }

    fn add_finished(&mut self, outcomes: &[PlacedOutcome<'_>], score: Option<Score>, layout: &Layout) {
        self.finished += 1;
        subjects::add(&mut self.subjects, outcomes, layout);
        if let Some(score) = score {
            *self.scores.entry((score.right, score.of)).or_default() += 1;
        }
        for PlacedOutcome { index, instance, outcome, mark } in outcomes {
            let (Some(question), Some(tally)) =
                (layout.questions.get(*index), self.questions.get_mut(*index))
            else {
                continue;
            };
            match outcome {
                Outcome::Answered(answer) => {
                    tally.answered += 1;
                    question.question.kind.countable().count(answer, &mut tally.counts);
                }
                // What was answered only organisers can see.
                Outcome::Sealed(_) => tally.answered += 1,
                Outcome::Skipped => tally.skipped += 1,
                Outcome::Declined => tally.declined += 1,
                Outcome::NotRelevant => tally.not_relevant += u64::from(*instance == 1),
            }
            if let (Some(mark), Some(score)) = (mark, score) {
                tally.mark(mark.grade());
                let others = score.of - 1;
                let rest = (others > 0).then(|| (score.points - mark.get()) / others as f64);
                tally.item.add(*mark, rest);
            }
        }
    }
}

/// A run whose questions were found in the layout: worked out once, added to
/// every slice that it belongs to.
enum PlacedRun<'r> {
    Finished { outcomes: Vec<PlacedOutcome<'r>>, score: Option<Score>, passed: Option<bool> },
    Abandoned { drawn: Vec<PlacedDrawn> },
}

/// A question that an abandoned run drew.
struct PlacedDrawn {
    index: usize,
    /// Whether it is the first instance: further ones need not be reached.
    first: bool,
    /// Whether it was on the screen last.
    last: bool,
}

/// What became of the question at an index.
struct PlacedOutcome<'r> {
    index: usize,
    /// Which instance it is, from 1: further ones need not be relevant.
    instance: u32,
    outcome: &'r Outcome,
    /// By the version that the run was given; none where that marks nothing.
    mark: Option<Fraction>,
}

impl<'r> PlacedRun<'r> {
    /// Questions that no version has are left out.
    fn of(record: &'r RecordRef<'_>, layout: &Layout) -> Self {
        let version = layout.version(record.pack_hash());
        if let Some(last) = record.last() {
            let placed = |id: &str| {
                let place = version.place(id)?;
                Some(PlacedDrawn { index: place.index(), first: place.instance() == 1, last: id == last })
            };
            // Once each, though a record may name a question twice.
            let mut ids: Vec<&str> = Vec::new();
            record.drawn().for_each(|id| {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            });
            return Self::Abandoned { drawn: ids.into_iter().filter_map(placed).collect() };
        }
        let outcomes = record.outcomes().filter_map(|(id, outcome)| {
            let place = version.place(id)?;
            let instance = place.instance();
            Some(PlacedOutcome { index: place.index(), instance, outcome, mark: place.mark(outcome) })
        });
        let outcomes: Vec<_> = outcomes.collect();
        let score = Score::sum(outcomes.iter().filter_map(|placed| placed.mark));
        let passed = score.zip(version.pass_mark()).map(|(score, pass_mark)| score.passes(pass_mark));
        Self::Finished { outcomes, score, passed }
    }
}

impl Tally {
    /// Adds one record. The caller sees to it that no record comes twice (see
    /// [`Merger`]), and starts anew where `packs` have changed: counts stand in
    /// the order of the layouts.
    pub fn add(&mut self, record: &Record, packs: &Packs) {
        self.count(&RecordRef::of(record), packs);
    }

    /// The same for a record that need not be kept.
    pub fn count(&mut self, record: &RecordRef<'_>, packs: &Packs) {
        let Some(layout) = packs.layout_of(record.pack()) else {
            self.unknown_pack += 1;
            return;
        };
        let run = PlacedRun::of(record, layout);
        let activity = (ActivityId::new(record.activity()), PackId::new(record.pack()));
        let activity = self
            .activities
            .entry(activity)
            .or_insert_with(|| ActivityTally { total: Slice::new(layout), stations: BTreeMap::new() });
        activity.total.add(&run, layout);
        let station = record.station().map(StationId::new);
        activity.stations.entry(station).or_insert_with(|| Slice::new(layout)).add(&run, layout);
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
