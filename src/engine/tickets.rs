//! Tickets: a phone is the queue. It hands out numbers of a range of its own,
//! and calls them, some at a time.
//!
//! A queue is worked out from what was done on its phone, so it survives
//! restarts. That no number is handed out twice is the journal's doing: an
//! entry of a ticket has the ticket's id, see
//! [`only_id`](super::desk_entry::Deed::only_id).

use std::collections::BTreeMap;

use super::desk_entry::{Deed, DeskEntry};
use super::moment::Moment;

/// The range of a phone that was told none.
const RANGE: (u32, u32) = (1, 999);

/// The queue of one phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    /// The first and the last number that the phone hands out.
    pub range: (u32, u32),
    tickets: BTreeMap<u32, Ticket>,
    /// The number that was handed out last.
    last: Option<u32>,
    /// The numbers that were called last.
    called: Vec<u32>,
    /// Who came late and waits again, in the order in which they came.
    back: Vec<u32>,
}

/// A ticket that was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// What became of it.
    pub state: TicketState,
    /// When it was handed out.
    pub given: Moment,
    /// When it was first called.
    pub called: Option<Moment>,
}

/// What became of a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TicketState {
    /// Its holder waits.
    Waiting,
    /// It is being called.
    Called,
    /// Its holder did not come.
    Skipped,
    /// Its holder was served.
    Done,
}

impl Default for Queue {
    fn default() -> Self {
        Self { range: RANGE, tickets: BTreeMap::new(), last: None, called: Vec::new(), back: Vec::new() }
    }
}

impl Queue {
    /// The queue that what was done on a phone leads to, in the order in which
    /// it was done. Whoever was called and not skipped is served as soon as
    /// others are called: nobody has time to say so of each.
    pub fn of<'e>(entries: impl IntoIterator<Item = &'e DeskEntry>) -> Self {
        let mut queue = Self::default();
        for entry in entries {
            queue.take(entry);
        }
        queue
    }

    fn take(&mut self, entry: &DeskEntry) {
        match &entry.deed {
            Deed::TicketRange { first, last } => self.range = (*first, *last),
            Deed::TicketGiven { number } => {
                let ticket = Ticket { state: TicketState::Waiting, given: entry.made.clone(), called: None };
                self.tickets.entry(*number).or_insert(ticket);
                self.last = Some(*number);
            }
            Deed::TicketsCalled { numbers } => {
                for number in std::mem::take(&mut self.called) {
                    self.move_on(number, TicketState::Called, TicketState::Done);
                }
                for number in numbers {
                    if let Some(ticket) = self.tickets.get_mut(number) {
                        ticket.state = TicketState::Called;
                        ticket.called.get_or_insert_with(|| entry.made.clone());
                        self.called.push(*number);
                    }
                }
                self.back.retain(|number| !numbers.contains(number));
            }
            Deed::TicketSkipped { number } => {
                self.move_on(*number, TicketState::Called, TicketState::Skipped);
                self.move_on(*number, TicketState::Waiting, TicketState::Skipped);
                self.back.retain(|back| back != number);
            }
            Deed::TicketBack { number } => {
                let came = self.move_on(*number, TicketState::Skipped, TicketState::Waiting);
                self.back.extend(came.then_some(*number));
            }
            Deed::TicketDone { number } => {
                self.move_on(*number, TicketState::Called, TicketState::Done);
            }
            _ => {}
        }
    }

    fn move_on(&mut self, number: u32, from: TicketState, to: TicketState) -> bool {
        match self.tickets.get_mut(&number).filter(|ticket| ticket.state == from) {
            Some(ticket) => {
                ticket.state = to;
                true
            }
            None => false,
        }
    }

    /// The number to hand out next; none where the range is used up.
    pub fn next(&self) -> Option<u32> {
        let (first, last) = self.range;
        if last < first {
            return None;
        }
        let highest = self.tickets.range(first..=last).next_back().map(|(number, _)| *number);
        highest.map_or(Some(first), |highest| highest.checked_add(1)).filter(|next| *next <= last)
    }

    /// The number that was handed out last.
    pub fn last_given(&self) -> Option<u32> {
        self.last
    }

    /// Who waits, in the order in which they are called: whoever came late
    /// first.
    pub fn waiting(&self) -> Vec<u32> {
        let waits = |number: &u32| self.tickets.get(number).is_some_and(|t| t.state == TicketState::Waiting);
        let rest = self.tickets.keys().copied().filter(|number| !self.back.contains(number));
        self.back.iter().copied().chain(rest).filter(waits).collect()
    }

    /// Who is being called.
    pub fn now_serving(&self) -> Vec<u32> {
        self.in_state(TicketState::Called)
    }

    /// Who did not come.
    pub fn skipped(&self) -> Vec<u32> {
        self.in_state(TicketState::Skipped)
    }

    /// How many were handed out, and how many of these were served.
    pub fn served(&self) -> (usize, usize) {
        let done = self.tickets.values().filter(|ticket| ticket.state == TicketState::Done);
        (self.tickets.len(), done.count())
    }

    /// Every ticket, by number.
    pub fn tickets(&self) -> impl Iterator<Item = (u32, &Ticket)> {
        self.tickets.iter().map(|(number, ticket)| (*number, ticket))
    }

    /// How long people waited from ticket to first call, on average, in
    /// seconds; none where nobody was called.
    pub fn average_wait(&self) -> Option<f64> {
        let waits: Vec<f64> = self.tickets.values().filter_map(Ticket::wait).collect();
        (!waits.is_empty()).then(|| waits.iter().sum::<f64>() / waits.len() as f64)
    }

    fn in_state(&self, state: TicketState) -> Vec<u32> {
        self.tickets.iter().filter(|(_, ticket)| ticket.state == state).map(|(number, _)| *number).collect()
    }
}

impl Ticket {
    /// From ticket to first call, in seconds. A clock that was set back made
    /// nobody wait for less than nothing.
    pub fn wait(&self) -> Option<f64> {
        let (given, called) = (self.given.seconds()?, self.called.as_ref()?.seconds()?);
        Some((called - given).max(0) as f64)
    }
}
