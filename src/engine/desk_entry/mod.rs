//! Desk entries: what organisers note during the day, beside the answers.
//!
//! An entry is written once and never changed, but that a sealed note may be
//! wiped: it says what was done, where, when and on which phone. What things
//! stand at follows from all entries together, in whatever order they came: a
//! [`Ledger`] holds them, and [`counters`](super::counters),
//! [`tickets`](super::tickets), [`prizes`](super::prizes),
//! [`cases`](super::cases) and [`targets`](super::targets) work it out. In a journal and in backups entries
//! lie beside records; merging goes by their ids, as it does for those.

mod ledger;
mod of_prizes;

use serde::{Deserialize, Serialize};

pub use self::ledger::Ledger;
pub use self::of_prizes::prize_entry;
use super::cases::FollowUp;
use super::format::{ReadError, Versioned, read_fast};
use super::id::{ActivityId, CounterId, DeviceId, EntryId, EventId, PrizeId, ResponseId, StationId, TopicId};
use super::json;
use super::moment::Moment;
use super::picking::Pool;
use super::prizes::PrizeMove;
use super::record::Seed;

/// The newest format of desk entries that this build reads.
pub const ENTRY_FORMAT: u32 = 1;

/// What keys of desk entries begin with in a journal: no response's id does.
pub const PREFIX: &str = "desk/";

/// Where those keys end: `/` comes before 0.
pub const KEYS_END: &str = "desk0";

/// Something that was done at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DeskEntry {
    /// Merging goes by it.
    pub id: EntryId,
    /// The event.
    pub event: EventId,
    /// The phone.
    pub device: DeviceId,
    /// How many entries the phone had made before: they are in order even
    /// where its clock was set back.
    pub nth: u32,
    /// Where the phone stood; none where it was not told.
    pub station: Option<StationId>,
    /// When, with the phone's offset from UTC.
    pub made: Moment,
    /// Made up, for a dry run.
    pub simulated: bool,
    /// What was done.
    pub deed: Deed,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Something was counted by hand.
    Counted {
        /// By which counter.
        counter: CounterId,
        /// Which of the things that it tells apart.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        topic: Option<TopicId>,
        /// By how many; less than 0 where it was too much before.
        by: i32,
    },
    /// An entry was a slip: it does not count.
    Undone {
        /// Which one.
        entry: EntryId,
    },
    /// There is another station than those of the event; where its name is
    /// empty, not any more.
    StationAdded {
        /// Its id.
        id: StationId,
        /// Its name, in whatever language.
        label: String,
    },
    /// So many finished runs are wanted from now on; none where it is 0.
    Target {
        /// Where; everywhere together where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        station: Option<StationId>,
        /// Of which activity; of all together where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        activity: Option<ActivityId>,
        /// How many.
        count: u32,
    },
    /// The phone's tickets are these from now on.
    TicketRange {
        /// The first number.
        first: u32,
        /// The last number.
        last: u32,
    },
    /// A ticket was handed out.
    TicketGiven {
        /// Its number.
        number: u32,
    },
    /// Tickets were called to the stall.
    TicketsCalled {
        /// Their numbers.
        numbers: Vec<u32>,
    },
    /// Whoever holds the ticket did not come.
    TicketSkipped {
        /// Its number.
        number: u32,
    },
    /// Whoever holds the ticket came after all, and waits again.
    TicketBack {
        /// Its number.
        number: u32,
    },
    /// Whoever holds the ticket was served.
    TicketDone {
        /// Its number.
        number: u32,
    },
    /// Something became of a case in a register.
    FollowedUp {
        /// The case.
        run: ResponseId,
        /// What.
        noted: FollowUp,
    },
    /// How many of a prize the phone has is another number now.
    PrizeMoved {
        /// Which prize.
        prize: PrizeId,
        /// How often that was noted on the phone before: of two that come at
        /// once, one has to look anew.
        nth: u32,
        /// What happened.
        moved: PrizeMove,
    },
    /// A prize that was won was handed over.
    PrizeHanded {
        /// The entry by which it was won.
        won: EntryId,
    },
    /// A run takes part in draws that are held later.
    DrawEntered {
        /// The run.
        run: ResponseId,
    },
    /// Who takes part in a draw stands from now on.
    LotsClosed {
        /// What is drawn.
        name: String,
        /// Who takes part: tickets, or claim codes.
        entrants: Vec<String>,
    },
    /// A draw was held.
    LotsDrawn {
        /// The entry that closed its list.
        lots: EntryId,
        /// What everything follows from.
        seed: Seed,
        /// How many are drawn, one after the other.
        count: u32,
    },
    /// Somebody was picked by chance.
    Picked {
        /// Of whom.
        pool: Pool,
        /// Who: see [`Pool::members`].
        number: u32,
    },
}

#[derive(Serialize, Deserialize)]
struct Wire {
    format: u32,
    entry: WireEntry,
    id: EntryId,
    event: EventId,
    device: DeviceId,
    nth: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    station: Option<StationId>,
    made: Moment,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    simulated: bool,
    what: Deed,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WireEntry {
    Desk,
}

impl Versioned for Wire {
    fn format(&self) -> u32 {
        self.format
    }
}

impl DeskEntry {
    /// One line of JSON without the line's end.
    pub fn to_json(&self) -> String {
        let Self { id, event, device, nth, station, made, simulated, deed } = self.clone();
        let (format, entry) = (ENTRY_FORMAT, WireEntry::Desk);
        let wire = Wire { format, entry, id, event, device, nth, station, made, simulated, what: deed };
        json::to_string(&wire)
    }

    /// Reads one entry.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        let Wire { id, event, device, nth, station, made, simulated, what, .. } =
            read_fast(json, ENTRY_FORMAT)?;
        Ok(Self { id, event, device, nth, station, made, simulated, deed: what })
    }
}

impl Deed {
    /// The id of the entry that does this, where only one can: of the same
    /// ticket handed out twice, say, the first one counts, on one phone and
    /// wherever entries of several come together. What is made up for a dry run
    /// stands in the way of nothing.
    pub fn only_id(&self, device: &DeviceId, simulated: bool) -> Option<EntryId> {
        let prefix = if simulated { "simulated/" } else { "" };
        let name = match self {
            Self::TicketGiven { number } => format!("ticket/{number}"),
            Self::PrizeMoved { prize, nth, .. } => format!("prize/{device}/{prize}/{nth}"),
            Self::PrizeHanded { won } => format!("handed/{won}"),
            Self::DrawEntered { run } => format!("draw/{run}"),
            Self::LotsDrawn { lots, .. } => format!("lots/{lots}"),
            _ => return None,
        };
        Some(EntryId::of_name(&[prefix, &name].concat()))
    }
}

/// What an entry lies under in a journal.
pub fn entry_key(id: EntryId) -> String {
    format!("{PREFIX}{id}")
}

/// The entry that lies under this key of a journal, if one can.
pub fn entry_of_key(key: &str) -> Option<EntryId> {
    key.strip_prefix(PREFIX).and_then(EntryId::parse)
}
