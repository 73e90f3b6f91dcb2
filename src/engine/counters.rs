//! What was counted by hand: sums of desk entries.

use std::collections::BTreeMap;

use super::desk_entry::{Deed, DeskEntry, Ledger};
use super::id::{CounterId, StationId, TopicId};

/// What was counted where and when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountedAt {
    /// By which counter.
    pub counter: CounterId,
    /// Which of the things that it tells apart; none where it was one number.
    pub topic: Option<TopicId>,
    /// Where; none where the phone was not told.
    pub station: Option<StationId>,
    /// The day and hour where the phone was, `2027-03-15T09`.
    pub hour: String,
}

/// Sums of what was counted by hand. What was counted too much was taken back
/// by entries below 0, so that a sum may be that for an hour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    sums: BTreeMap<CountedAt, i64>,
}

impl Counters {
    /// What the entries come to that `admits` takes.
    pub fn of(ledger: &Ledger, admits: impl Fn(&DeskEntry) -> bool) -> Self {
        let mut counters = Self::default();
        for entry in ledger.standing().filter(|entry| admits(entry)) {
            let Deed::Counted { counter, topic, by } = &entry.deed else { continue };
            let made = entry.made.as_str();
            let at = CountedAt {
                counter: counter.clone(),
                topic: topic.clone(),
                station: entry.station.clone(),
                hour: made.get(..13).unwrap_or(made).to_owned(),
            };
            *counters.sums.entry(at).or_default() += i64::from(*by);
        }
        counters
    }

    /// The sum of a counter, of one of its topics where there is one.
    pub fn sum(&self, counter: &CounterId, topic: Option<&TopicId>) -> i64 {
        self.sum_where(|at| at.counter == *counter && (topic.is_none() || at.topic.as_ref() == topic))
    }

    /// The sum of everything that is wanted.
    pub fn sum_where(&self, wanted: impl Fn(&CountedAt) -> bool) -> i64 {
        self.sums.iter().filter(|(at, _)| wanted(at)).map(|(_, sum)| sum).sum()
    }

    /// Each sum, by counter, topic, station and hour.
    pub fn iter(&self) -> impl Iterator<Item = (&CountedAt, i64)> {
        self.sums.iter().map(|(at, sum)| (at, *sum))
    }
}
