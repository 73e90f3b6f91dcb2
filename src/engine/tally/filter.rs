//! Filters: which runs a tally is of.
//!
//! A filter looks at one record at a time and keeps nothing; who counts and
//! what is done with the rest is the caller's.

use super::{Counts, Layout};
use crate::engine::id::StationId;
use crate::engine::lang::Lang;
use crate::engine::record::{Mode, Outcome};
use crate::engine::record_ref::RecordRef;

/// What a run has to fulfil to be counted. Conditions add up; the default
/// has none and admits every run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The stations, none for records without one; any where this is empty.
    pub stations: Vec<Option<StationId>>,
    /// The languages at the start; any where this is empty.
    pub languages: Vec<Lang>,
    /// Who held the phone; anybody where this is empty.
    pub modes: Vec<Mode>,
    /// When the run was started; at any time where there is none.
    pub hours: Option<Hours>,
    /// Whether made-up runs are counted.
    pub simulated: Simulated,
    /// What was answered; anything where there is none. A run that was given
    /// up has no answers, so that any answer asked for leaves it out.
    pub answered: Option<Taken>,
}

/// Hours of the day where the phone was, 0 to 23: from the first one to before
/// the second. Where the second is no later, they go over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The first hour.
    pub from: u8,
    /// The hour before which they end.
    pub to: u8,
}

/// What becomes of runs that were made up for a dry run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Simulated {
    /// They count as any other.
    #[default]
    Counted,
    /// They are left out.
    LeftOut,
}

/// An option of a question that was taken, in any instance of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The question's key in the [`Layout`].
    pub question: String,
    /// The option's key: a choice, a step, a grade, a cell of a grid.
    pub option: String,
}

impl Hours {
    /// Whether the hour is one of these.
    pub fn contains(self, hour: u8) -> bool {
        if self.from < self.to {
            (self.from..self.to).contains(&hour)
        } else {
            hour >= self.from || hour < self.to
        }
    }
}

impl Filter {
    /// Whether every run is admitted, whatever it is like.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the record, whose pack has this layout, is to be counted.
    pub fn admits(&self, record: &RecordRef<'_>, layout: &Layout) -> bool {
        let station = |known: &Option<StationId>| known.as_ref().map(StationId::as_str) == record.station();
        let hour = || record.started().get(11..13).and_then(|hour| hour.parse().ok());
        (self.stations.is_empty() || self.stations.iter().any(station))
            && (self.languages.is_empty() || self.languages.contains(&record.lang()))
            && (self.modes.is_empty() || self.modes.contains(&record.mode()))
            && (self.simulated == Simulated::Counted || !record.is_simulated())
            && self.hours.is_none_or(|hours| hour().is_some_and(|hour| hours.contains(hour)))
            && self.answered.as_ref().is_none_or(|taken| taken.is_in(record, layout))
    }
}

impl Taken {
    fn is_in(&self, record: &RecordRef<'_>, layout: &Layout) -> bool {
        let position = layout.questions.iter().position(|question| question.key == self.question);
        let Some((index, question)) = position.and_then(|index| Some((index, layout.questions.get(index)?)))
        else {
            return false;
        };
        let kind = question.question.kind.countable();
        let options = kind.options();
        let Some(option) = options.iter().position(|option| option.key == self.option) else { return false };
        let version = layout.version(record.pack_hash());
        let mut counts = Counts::new(options.len());
        for (id, outcome) in record.outcomes() {
            if let Outcome::Answered(answer) = outcome
                && version.place(id).is_some_and(|place| place.index() == index)
            {
                kind.count(answer, &mut counts);
            }
        }
        counts.options.get(option).is_some_and(|count| *count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_end_before_their_second_one_and_may_go_over_midnight() {
        for (from, to, within, without) in [
            (9, 12, &[9, 11][..], &[8, 12, 0][..]),
            (22, 2, &[22, 23, 0, 1], &[2, 12, 21]),
            (20, 0, &[20, 23], &[0, 19]),
            (8, 8, &[0, 8, 23], &[]),
        ] {
            let hours = Hours { from, to };
            assert!(within.iter().all(|hour| hours.contains(*hour)), "{hours:?}");
            assert!(!without.iter().any(|hour| hours.contains(*hour)), "{hours:?}");
        }
    }
}
