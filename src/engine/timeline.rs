//! When runs were finished, in steps of ten minutes: for the pace of a station
//! and the line of the day.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::id::{ActivityId, StationId};
use super::record_ref::RecordRef;

/// Ten minutes, as the first 15 characters of their moments: `2027-03-15T09:3`.
pub type Step = String;

/// How many runs were finished where, of what, and when.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    stations: FxHashMap<Option<StationId>, FxHashMap<ActivityId, BTreeMap<Step, u64>>>,
}

impl Timeline {
    /// Takes note of a record: nothing, where the run was given up.
    pub fn count(&mut self, record: &RecordRef<'_>) {
        let Some(step) = record.finished().and_then(|finished| finished.get(..15)) else { return };
        // Nearly always the place is there: nothing is to be made for it.
        let station = record.station();
        let here = match self.stations.keys().find(|id| id.as_ref().map(StationId::as_str) == station) {
            Some(id) => id.clone(),
            None => station.map(StationId::new),
        };
        let steps = self.stations.entry(here).or_default();
        if !steps.contains_key(record.activity()) {
            steps.insert(ActivityId::new(record.activity()), BTreeMap::new());
        }
        let Some(steps) = steps.get_mut(record.activity()) else { return };
        match steps.get_mut(step) {
            Some(count) => *count += 1,
            None => {
                steps.insert(step.to_owned(), 1);
            }
        }
    }

    /// How many were finished of what is wanted, in each ten minutes in which
    /// any was.
    pub fn steps(&self, wanted: impl Fn(Option<&StationId>, &ActivityId) -> bool) -> BTreeMap<Step, u64> {
        let mut sums: BTreeMap<Step, u64> = BTreeMap::new();
        for (station, activities) in &self.stations {
            for (activity, steps) in activities {
                if wanted(station.as_ref(), activity) {
                    for (step, count) in steps {
                        *sums.entry(step.clone()).or_default() += count;
                    }
                }
            }
        }
        sums
    }
}

/// The hour of a step: `2027-03-15T09`.
pub fn hour_of(step: &str) -> &str {
    step.get(..13).unwrap_or(step)
}

/// How many were finished in the hour before `now`: in the last five full
/// steps, and what there is of the one that runs. `now` is a moment as a phone
/// writes it.
pub fn last_hour(steps: &BTreeMap<Step, u64>, now: &str) -> u64 {
    let Some(number) = step_number(now) else { return 0 };
    let within =
        |step: &str| step_number(step).is_some_and(|step| step <= number && number - step < STEPS_PER_HOUR);
    steps.iter().filter(|(step, _)| within(step)).map(|(_, count)| count).sum()
}

const STEPS_PER_HOUR: i64 = 6;

/// Tens of minutes since a day long ago.
fn step_number(text: &str) -> Option<i64> {
    let day = super::day::Day::parse(text.get(..10)?)?.number();
    let hour: i64 = text.get(11..13)?.parse().ok()?;
    let ten: i64 = text.get(14..15)?.parse().ok()?;
    Some((i64::from(day) * 24 + hour) * STEPS_PER_HOUR + ten)
}
