//! How many runs were finished at each station, and how: by people on their
//! own, with a volunteer, or on paper.

use std::collections::BTreeMap;

use super::id::StationId;
use super::record::Mode;
use super::record_ref::RecordRef;

/// Finished runs by station and mode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    stations: BTreeMap<Option<StationId>, [u64; Mode::ALL.len()]>,
}

impl Turnout {
    /// Takes note of a record: nothing, where the run was given up.
    pub fn count(&mut self, record: &RecordRef<'_>) {
        if record.finished().is_none() {
            return;
        }
        let counts = self.stations.entry(record.station().map(StationId::new)).or_default();
        if let Some(place) = Mode::ALL.iter().position(|mode| *mode == record.mode()) {
            counts[place] += 1;
        }
    }

    /// The stations at which any run was finished, with how many of each mode,
    /// in the order of [`Mode::ALL`].
    pub fn stations(&self) -> impl Iterator<Item = (Option<&StationId>, &[u64; Mode::ALL.len()])> {
        self.stations.iter().map(|(station, counts)| (station.as_ref(), counts))
    }

    /// How many runs were finished everywhere, of each mode.
    pub fn total(&self) -> [u64; Mode::ALL.len()] {
        let mut total = [0; Mode::ALL.len()];
        for counts in self.stations.values() {
            total.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        total
    }
}
