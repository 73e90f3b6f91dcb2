//! Draws: a list that is closed, a seed, and who is drawn. All three stand in
//! the journal, so that anybody can draw again and finds the same.

use rustc_hash::FxHashSet;

use super::desk_entry::{Deed, Ledger};
use super::id::EntryId;
use super::moment::Moment;
use super::random::Rng;
use super::record::Seed;

/// A draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lots {
    /// The entry that closed its list.
    pub id: EntryId,
    /// What is drawn.
    pub name: String,
    /// Who takes part, in the order of the list.
    pub entrants: Vec<String>,
    /// When the list was closed.
    pub closed: Moment,
    /// What came of it; none where it was not held yet.
    pub drawn: Option<Drawn>,
}

/// What came of a draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// What everything follows from.
    pub seed: Seed,
    /// When.
    pub at: Moment,
    /// Who was drawn, in this order.
    pub winners: Vec<String>,
}

/// Every draw, in the order in which lists were closed.
pub fn all(ledger: &Ledger, simulated: bool) -> Vec<Lots> {
    let entries = || ledger.standing().filter(|entry| entry.simulated == simulated);
    let lots = entries().filter_map(|entry| {
        let Deed::LotsClosed { name, entrants } = &entry.deed else { return None };
        let drawn = entries().find_map(|held| match held.deed {
            Deed::LotsDrawn { lots, seed, count } if lots == entry.id => {
                Some(Drawn { seed, at: held.made.clone(), winners: winners(entrants, seed, count) })
            }
            _ => None,
        });
        Some(Lots {
            id: entry.id,
            name: name.clone(),
            entrants: entrants.clone(),
            closed: entry.made.clone(),
            drawn,
        })
    });
    lots.collect()
}

/// Who is drawn of these: everybody has the same chance, and nobody is drawn
/// twice.
pub fn winners(entrants: &[String], seed: Seed, count: u32) -> Vec<String> {
    let mut seen = FxHashSet::default();
    let mut left = entrants.to_vec();
    left.retain(|entrant| seen.insert(entrant.clone()));
    let mut rng = Rng::new(seed.0);
    let mut winners = Vec::new();
    while winners.len() < count as usize && !left.is_empty() {
        winners.push(left.remove(rng.below(left.len())));
    }
    winners
}
