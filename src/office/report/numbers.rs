//! What a report works out of the tally: rates, most-missed questions, cases,
//! waits. Sums only: what is counted is the engine's.

use std::collections::BTreeMap;

use super::draft::Facts;
use crate::engine::cases::{self, CaseStatus};
use crate::engine::desk_entry::Deed;
use crate::engine::event::Activity;
use crate::engine::id::PackId;
use crate::engine::pack::{Pack, PackKind};
use crate::engine::tally::{Layout, LayoutQuestion, QuestionTally, Slice};
use crate::engine::tickets::Queue;
use crate::engine::wall;

/// Questions that were marked less often say little.
const ENOUGH: u64 = 5;

/// How right the answers to a question were, over all activities.
pub struct Rate<'f> {
    /// The question.
    pub question: &'f LayoutQuestion,
    /// Answers marked wholly right.
    pub right: u64,
    /// Answers marked.
    pub marked: u64,
}

/// A pack with its counts in one activity.
pub struct Counted<'f> {
    /// The activity.
    pub activity: &'f Activity,
    /// The pack.
    pub pack: &'f Pack,
    /// Its questions.
    pub layout: &'f Layout,
    /// Its counts; none where nobody began.
    pub slice: Option<&'f Slice>,
}

/// Tickets of all phones.
pub struct Tickets {
    /// How many were handed out.
    pub given: usize,
    /// How many of these were served.
    pub served: usize,
    /// The average wait, in seconds.
    pub wait: Option<f64>,
}

impl Facts<'_> {
    /// The activities whose packs are known, in the order of the start screen.
    pub(super) fn activities(&self) -> Vec<Counted<'_>> {
        let counted = |activity: &'_ Activity| {
            let pack = self.packs.newest().find(|pack| pack.id == activity.pack)?;
            let layout = self.packs.layout(&activity.pack)?;
            let key = (activity.id.clone(), activity.pack.clone());
            let slice = self.tally.activities.get(&key).map(|activity| &activity.total);
            Some((pack, layout, slice))
        };
        let activities = self.event.activities.iter();
        activities
            .filter_map(|activity| {
                let (pack, layout, slice) = counted(activity)?;
                Some(Counted { activity, pack, layout, slice })
            })
            .collect()
    }

    /// How right the answers were to every question that was marked often enough,
    /// the most missed first; where two activities run a pack, in both together.
    pub(super) fn rates(&self) -> Vec<Rate<'_>> {
        let mut rates: BTreeMap<(PackId, usize), Rate<'_>> = BTreeMap::new();
        for Counted { pack, slice, .. } in self.activities() {
            let (Some(slice), Some(layout)) = (slice, self.packs.layout(&pack.id)) else { continue };
            for (index, (question, tally)) in layout.questions.iter().zip(&slice.questions).enumerate() {
                if tally.marked() > 0 {
                    let new = Rate { question, right: 0, marked: 0 };
                    let rate = rates.entry((pack.id.clone(), index)).or_insert(new);
                    rate.right += tally.right;
                    rate.marked += tally.marked();
                }
            }
        }
        let mut rates: Vec<_> = rates.into_values().filter(|rate| rate.marked >= ENOUGH).collect();
        rates.sort_by(|one, other| (one.right * other.marked).cmp(&(other.right * one.marked)));
        rates
    }

    /// The registers that are no wall's, with what came of them.
    pub(super) fn registers(&self) -> Vec<Counted<'_>> {
        let mut all = self.activities();
        all.retain(|counted| counted.pack.kind == PackKind::Register && !wall::is_walls(counted.pack));
        // Whoever signs up to help is no case.
        all.retain(|counted| cases::sorted_by(counted.pack).is_some_and(|kind| kind.id.as_str() == "kind"));
        all
    }

    /// How many pledges there are.
    pub(super) fn pledges(&self) -> u64 {
        let all = self.activities();
        let walls = all.iter().filter(|counted| wall::is_walls(counted.pack));
        walls.filter_map(|counted| Some(counted.slice?.finished)).sum()
    }

    /// How many cases stand how, in the order of [`CaseStatus::ALL`], and how
    /// much was recovered, in yuan.
    pub(super) fn standing_cases(&self) -> ([u64; CaseStatus::ALL.len()], u64) {
        let mut runs: Vec<_> = self
            .ledger
            .standing()
            .filter_map(|entry| match &entry.deed {
                Deed::FollowedUp { run, .. } if self.cases.contains(run) => Some(*run),
                _ => None,
            })
            .collect();
        runs.sort_unstable();
        runs.dedup();
        let mut counts = [0; CaseStatus::ALL.len()];
        let mut recovered = 0;
        for run in runs {
            let state = cases::state(self.ledger, run);
            if let Some(place) = CaseStatus::ALL.iter().position(|status| *status == state.status) {
                counts[place] += 1;
            }
            recovered += u64::from(state.recovered.unwrap_or_default());
        }
        // Of the others nobody noted anything.
        let noted: u64 = counts.iter().sum();
        counts[0] += (self.cases.len() as u64).saturating_sub(noted);
        (counts, recovered)
    }

    /// What became of the tickets of all phones.
    pub(super) fn tickets(&self) -> Tickets {
        let (mut given, mut served, mut waits) = (0, 0, Vec::new());
        for device in self.ledger.devices() {
            let entries = self.ledger.of_device(&device).into_iter();
            let queue = Queue::of(entries.filter(|entry| entry.simulated == self.is_dry_run));
            let (of_phone, done) = queue.served();
            given += of_phone;
            served += done;
            waits.extend(queue.tickets().filter_map(|(_, ticket)| ticket.wait()));
        }
        let wait = (!waits.is_empty()).then(|| waits.iter().sum::<f64>() / waits.len() as f64);
        Tickets { given, served, wait }
    }
}

impl<'f> Counted<'f> {
    /// The question that a register is sorted by, with its counts.
    pub(super) fn kinds(&self) -> Option<(&'f LayoutQuestion, &'f QuestionTally)> {
        let (kind, slice) = cases::sorted_by(self.pack).zip(self.slice)?;
        let mut questions = self.layout.questions.iter().zip(&slice.questions);
        questions.find(|(question, _)| question.question.id == kind.id)
    }
}

/// The option that was chosen most, with how often; none where nobody chose,
/// or several were chosen as often.
pub fn top(question: &LayoutQuestion, tally: &QuestionTally) -> Option<(String, u64)> {
    let options = question.question.kind.countable().options();
    let most = *tally.counts.options.iter().max().filter(|most| **most > 0)?;
    let mut leaders = options.iter().zip(&tally.counts.options).filter(|(_, count)| **count == most);
    match (leaders.next(), leaders.next()) {
        (Some((option, _)), None) => {
            let words = if option.label.is_empty() { option.key.clone() } else { option.label.to_owned() };
            Some((words, most))
        }
        _ => None,
    }
}

/// What is right, in words, with something between the parts.
pub fn right_words(question: &LayoutQuestion, between: &str) -> String {
    let kind = &question.question.kind;
    let options = kind.countable().options();
    let right = options.iter().filter(|option| option.right == Some(true)).map(|option| option.label);
    let right: Vec<&str> = right.filter(|label| !label.is_empty()).collect();
    match right.is_empty() {
        true => kind.answerable().right_words(),
        false => right.join(between),
    }
}
