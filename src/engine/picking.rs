//! Picking somebody by chance, the same chance for everybody: of those who
//! hold tickets, or of a hall's rows or seats. Whoever had a turn is not picked
//! again until all had one.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::desk_entry::{Deed, Ledger};
use super::random::Rng;

/// Who can be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pool {
    /// Everybody with a ticket that was handed out on this phone.
    Tickets,
    /// A row of the hall.
    Rows {
        /// How many rows there are.
        rows: u32,
    },
    /// A seat of the hall.
    Seats {
        /// How many rows there are.
        rows: u32,
        /// How many seats are in each.
        seats: u32,
    },
}

/// Who was picked: a ticket's number, a row, or a row and a seat, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The ticket of this number.
    Ticket(u32),
    /// The row.
    Row(u32),
    /// The row, and the seat in it.
    Seat(u32, u32),
}

impl Pool {
    /// Everybody's number; `tickets` are those that were handed out.
    pub fn members(self, tickets: &[u32]) -> Vec<u32> {
        match self {
            Self::Tickets => tickets.to_vec(),
            Self::Rows { rows } => (0..rows).collect(),
            Self::Seats { rows, seats } => (0..rows.saturating_mul(seats)).collect(),
        }
    }

    /// Who has this number.
    pub fn pick(self, number: u32) -> Pick {
        match self {
            Self::Tickets => Pick::Ticket(number),
            Self::Rows { .. } => Pick::Row(number + 1),
            Self::Seats { seats, .. } => Pick::Seat(number / seats.max(1) + 1, number % seats.max(1) + 1),
        }
    }
}

/// Who had a turn since everybody had one, in the order in which they had it.
pub fn had_a_turn(ledger: &Ledger, pool: Pool, members: &[u32]) -> Vec<u32> {
    let mut turns = Vec::new();
    for entry in ledger.standing() {
        if let Deed::Picked { pool: of, number } = entry.deed
            && of == pool
        {
            if turns.len() >= members.len() {
                turns.clear();
            }
            turns.push(number);
        }
    }
    turns
}

/// Somebody who has not had a turn; after everybody had one, anybody. None
/// where nobody is there.
pub fn pick(members: &[u32], turns: &[u32], rng: &mut Rng) -> Option<u32> {
    let had: FxHashSet<u32> = turns.iter().copied().collect();
    let left: Vec<u32> = members.iter().copied().filter(|number| !had.contains(number)).collect();
    let left = if left.is_empty() { members } else { &left };
    left.get(rng.below(left.len())).copied()
}
