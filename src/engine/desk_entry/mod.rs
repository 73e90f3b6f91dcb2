//! Desk entries: what organisers note during the day, beside the answers.
//!
//! An entry is written once and never changed, but that a sealed note may be
//! wiped: it says what was done, where, when and on which phone. What things
//! stand at follows from all entries together, in whatever order they came: a
//! [`Ledger`] holds them, and [`counters`](super::counters),
//! [`tickets`](super::tickets), [`cases`](super::cases) and
//! [`targets`](super::targets) work it out. In a journal and in backups entries
//! lie beside records; merging goes by their ids, as it does for those.

mod ledger;

use serde::{Deserialize, Serialize};

pub use self::ledger::Ledger;
use super::cases::FollowUp;
use super::format::{ReadError, Versioned, read_fast};
use super::id::{ActivityId, CounterId, DeviceId, EntryId, EventId, ResponseId, StationId, TopicId};
use super::moment::Moment;
use super::picking::Pool;

/// The newest format of desk entries that this build reads.
pub const ENTRY_FORMAT: u32 = 1;

/// What keys of desk entries begin with in a journal: no response's id does.
const PREFIX: &str = "desk/";

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
        // There is nothing in it that JSON has no word for.
        serde_json::to_string(&wire).unwrap_or_default()
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
    pub fn only_id(&self, simulated: bool) -> Option<EntryId> {
        let prefix = if simulated { "simulated/" } else { "" };
        match self {
            Self::TicketGiven { number } => Some(EntryId::of_name(&format!("{prefix}ticket/{number}"))),
            _ => None,
        }
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
