//! Stations and quotas: the places of the day, and how many runs are wanted.

use rustc_hash::FxHashMap;

use super::desk_entry::{Deed, Ledger};
use super::id::{ActivityId, StationId};

/// How many finished runs are wanted where and of what: the last word counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    wanted: FxHashMap<(Option<StationId>, Option<ActivityId>), u32>,
}

impl Targets {
    /// What the entries come to.
    pub fn of(ledger: &Ledger) -> Self {
        let mut wanted = FxHashMap::default();
        for entry in ledger.standing() {
            if let Deed::Target { station, activity, count } = &entry.deed {
                wanted.insert((station.clone(), activity.clone()), *count);
            }
        }
        wanted.retain(|_, count| *count > 0);
        Self { wanted }
    }

    /// Every station and activity of which some are wanted.
    pub fn places(&self) -> impl Iterator<Item = (Option<&StationId>, Option<&ActivityId>)> {
        self.wanted.keys().map(|(station, activity)| (station.as_ref(), activity.as_ref()))
    }

    /// How many runs of an activity are wanted at a station; of all of them,
    /// or everywhere, where there is none.
    pub fn get(&self, station: Option<&StationId>, activity: Option<&ActivityId>) -> Option<u32> {
        self.wanted.get(&(station.cloned(), activity.cloned())).copied()
    }
}

/// How far a station is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many runs were finished.
    pub done: u64,
    /// How many are wanted; none where nobody said.
    pub wanted: Option<u32>,
}

/// A station lags where it has come less than this share of the way that the
/// others have.
const LAGS_BELOW: f64 = 0.75;

/// The station that is furthest behind, by its place: of those of which
/// something is wanted, where it has come clearly less of the way than the
/// others together.
pub fn lagging(stations: &[Progress]) -> Option<usize> {
    let wanted = |progress: &Progress| progress.wanted.filter(|wanted| *wanted > 0).map(f64::from);
    let share = |progress: &Progress| Some(progress.done as f64 / wanted(progress)?);
    let shares: Vec<(usize, f64)> =
        stations.iter().enumerate().filter_map(|(place, progress)| Some((place, share(progress)?))).collect();
    let (place, least) = shares.iter().copied().min_by(|one, other| one.1.total_cmp(&other.1))?;
    let others = stations.iter().enumerate().filter(|(other, _)| *other != place);
    let (mut done, mut all) = (0.0, 0.0);
    for (_, progress) in others {
        if let Some(wanted) = wanted(progress) {
            done += (progress.done as f64).min(wanted);
            all += wanted;
        }
    }
    (all > 0.0 && least < LAGS_BELOW * (done / all)).then_some(place)
}

/// The stations that were added at the desk, each once, the last name counting.
pub fn added_stations(ledger: &Ledger) -> Vec<(StationId, String)> {
    let mut stations: Vec<(StationId, String)> = Vec::new();
    for entry in ledger.standing() {
        if let Deed::StationAdded { id, label } = &entry.deed {
            match stations.iter_mut().find(|(known, _)| known == id) {
                Some((_, name)) => name.clone_from(label),
                None => stations.push((id.clone(), label.clone())),
            }
        }
    }
    stations.retain(|(_, label)| !label.is_empty());
    stations
}
