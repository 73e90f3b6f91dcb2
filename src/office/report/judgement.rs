//! What the numbers say of how it went: facts that suggest what went well and
//! what did not. The judgement itself is people's.

use super::draft::{Writer, in_minutes};
use crate::engine::export::percent;
use crate::engine::id::StationId;
use crate::engine::targets::{Progress, Targets, lagging};
use crate::engine::timeline::hour_of;

/// A wait of more minutes is long.
const LONG_WAIT: f64 = 15.0;
/// Activities that more than this share leave are named, in percent.
const MANY_LEFT: f64 = 10.0;

impl Writer<'_, '_> {
    /// What the numbers say of how it went.
    pub(super) fn judgement(&mut self) {
        let (facts, words) = (self.facts, self.words);
        let finished: u64 = facts.turnout.total().iter().sum();
        let slices = || facts.tally.activities.values().map(|activity| &activity.total);
        let (done, started) = (slices().map(|s| s.finished).sum(), slices().map(|s| s.started()).sum());
        self.heading(words.went_well);
        if let Some((hour, count)) = self.busiest_hour() {
            self.point((words.busiest)(&hour, count));
        }
        if let Some(share) = self.share(done, started) {
            self.point((words.completed)(done, started, &share));
        }
        let rates = facts.rates();
        if let Some(best) = rates.last().filter(|rate| rate.right * 2 > rate.marked)
            && let Some(share) = self.share(best.right, best.marked)
        {
            self.point((words.best_known)(&best.question.question.label, &share, best.marked));
        }
        let progress = self.progress();
        let wanted: u64 = progress.iter().filter_map(|(_, p)| p.wanted).map(u64::from).sum();
        if wanted > 0 {
            self.point((words.target_met)(finished, wanted));
        }
        self.slot(words.more_good);

        self.heading(words.to_improve);
        let places: Vec<Progress> = progress.iter().map(|(_, progress)| *progress).collect();
        if let Some((name, Progress { done, wanted: Some(wanted) })) =
            lagging(&places).and_then(|place| progress.get(place))
        {
            self.point((words.lagging)(name, *done, *wanted));
        }
        if let Some(minutes) = facts.tickets().wait.map(in_minutes).filter(|minutes| *minutes > LONG_WAIT) {
            self.point((words.long_wait)(minutes));
        }
        for counted in facts.activities() {
            let Some(slice) = counted.slice else { continue };
            let many = percent(slice.abandoned, slice.started()).is_some_and(|share| share > MANY_LEFT);
            let questions = counted.layout.questions.iter().zip(&slice.questions);
            let most = questions.max_by_key(|(_, tally)| tally.abandoned_here);
            if let Some((question, _)) = most.filter(|(_, tally)| many && tally.abandoned_here > 0) {
                let (title, label) = (counted.activity.title.get(facts.lang), &question.question.label);
                self.point((words.left_at)(title, slice.abandoned, slice.started(), label));
            }
        }
        if let Some(worst) = rates.first().filter(|rate| rate.right * 2 < rate.marked)
            && let Some(share) = self.share(worst.right, worst.marked)
        {
            self.point((words.least_known)(&worst.question.question.label, &share, worst.marked));
        }
        for (name, stock) in self.prizes() {
            if stock.stocked > 0 && stock.left() == 0 {
                self.point((words.prizes_gone)(&name));
            }
        }
        self.slot(words.more_bad);
    }

    /// How far each station came, of all activities together.
    fn progress(&self) -> Vec<(String, Progress)> {
        let facts = self.facts;
        let targets = Targets::of(facts.ledger);
        let done = |station: &StationId| {
            let here = facts.turnout.stations().find(|(id, _)| *id == Some(station));
            here.map_or(0, |(_, counts)| counts.iter().sum())
        };
        let progress = |(id, name): (StationId, String)| {
            (name, Progress { done: done(&id), wanted: targets.get(Some(&id), None) })
        };
        self.stations().into_iter().map(progress).collect()
    }

    fn busiest_hour(&self) -> Option<(String, u64)> {
        let mut hours: Vec<(String, u64)> = Vec::new();
        for (step, count) in self.facts.timeline.steps(|_, _| true) {
            match hours.last_mut().filter(|(hour, _)| hour == hour_of(&step)) {
                Some((_, sum)) => *sum += count,
                None => hours.push((hour_of(&step).to_owned(), count)),
            }
        }
        let (hour, count) = hours.into_iter().max_by_key(|(_, count)| *count)?;
        Some((self.writing.minute(&format!("{hour}:00")), count))
    }
}
