//! What can lie under a key of a journal: a record, the tombstone of one that
//! was erased, or a desk entry. And what becomes of another that comes for the
//! same key.
//!
//! Of two, the one counts that outranks the other, whichever came first: a
//! finished run over one given up, a response whose sealed answers were wiped
//! over the same with them, and a tombstone over everything. Of two of one rank
//! that say different things, the one counts whose text comes first.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::desk_entry::{Deed, DeskEntry, entry_key};
use super::format::{ReadError, Versioned, read_fast};
use super::id::ResponseId;
use super::json;
use super::record::{Outcome, RECORD_FORMAT, Record};
use super::record_ref::RecordRef;
use super::sealed::Sealed;

/// What lies under a key.
#[derive(Clone, Debug, PartialEq, Hash)]
pub enum Stored<'a> {
    /// A record.
    Record(Box<RecordRef<'a>>),
    /// The response with this id was erased. Nothing else is kept of it.
    Erased(ResponseId),
    /// Something that was done at the desk.
    Desk(Box<DeskEntry>),
}

/// What is to become of something that comes for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nothing is under the key: put it there.
    New,
    /// The same is there: leave it alone.
    Known,
    /// What outranks it is there: leave that alone.
    Outranked,
    /// It outranks what is there: put it in its place.
    Outranks,
    /// Something else of the same rank is there, and counts: keep this beside
    /// it, and tell people.
    Conflict,
    /// Something else of the same rank is there, but this counts: keep that
    /// beside it, and tell people.
    Prevails,
}

/// What is known of a run, or not any more: the higher one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It was given up.
    Abandoned,
    /// It was finished.
    Finished,
    /// It was finished, and what was sealed in it is wiped.
    Wiped,
    /// It was erased.
    Erased,
}

#[derive(Serialize, Deserialize)]
struct Tombstone {
    format: u32,
    entry: TombstoneEntry,
    id: ResponseId,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TombstoneEntry {
    Erased,
}

/// What tells apart what is no record.
#[derive(Deserialize)]
struct OtherWire {
    entry: OtherEntry,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum OtherEntry {
    Erased,
    Desk,
}

impl Versioned for Tombstone {
    fn format(&self) -> u32 {
        self.format
    }
}

impl<'a> Stored<'a> {
    /// Reads what lies in a journal, or a line of `responses.jsonl`.
    pub fn from_json(json: &'a str) -> Result<Self, ReadError> {
        // Nearly everything is a record.
        let error = match RecordRef::from_json(json) {
            Ok(record) => return Ok(Self::Record(Box::new(record))),
            Err(error) => error,
        };
        match serde_json::from_str::<OtherWire>(json) {
            Ok(OtherWire { entry: OtherEntry::Erased }) => {
                read_fast::<Tombstone>(json, RECORD_FORMAT).map(|tombstone| Self::Erased(tombstone.id))
            }
            Ok(OtherWire { entry: OtherEntry::Desk }) => {
                DeskEntry::from_json(json).map(|entry| Self::Desk(Box::new(entry)))
            }
            Err(_) => Err(error),
        }
    }

    /// One line of JSON without the line's end.
    pub fn to_json(&self) -> String {
        match self {
            Self::Record(record) => record.to_json(),
            Self::Erased(id) => {
                let entry = TombstoneEntry::Erased;
                json::to_string(&Tombstone { format: RECORD_FORMAT, entry, id: *id })
            }
            Self::Desk(entry) => entry.to_json(),
        }
    }

    /// What it lies under.
    pub fn key(&self) -> String {
        match self {
            Self::Record(record) => record.id().to_string(),
            Self::Erased(id) => id.to_string(),
            Self::Desk(entry) => entry_key(entry.id),
        }
    }

    /// The bits of its id. Responses and desk entries share none, as far as
    /// 128 random bits go.
    pub fn bits(&self) -> u128 {
        match self {
            Self::Record(record) => record.id().bits(),
            Self::Erased(id) => id.bits(),
            Self::Desk(entry) => entry.id.bits(),
        }
    }

    /// What is to become of it, where `here` is under its key.
    pub fn arrives_at(&self, here: Option<&Stored<'_>>) -> Arrival {
        let Some(here) = here else { return Arrival::New };
        Arrival::of(self.standing(), here.standing(), || match self == here {
            true => Ordering::Equal,
            false => self.to_json().cmp(&here.to_json()),
        })
    }

    /// What is to become of it, where `here` lies under its key, whatever that
    /// is. What is damaged gives way to what is not; what a newer version of
    /// the app has written gives way to a tombstone alone.
    pub fn arrives_at_text(&self, here: Option<&str>) -> Arrival {
        match here.map(Stored::from_json) {
            None => Arrival::New,
            Some(Ok(here)) => self.arrives_at(Some(&here)),
            Some(Err(ReadError::Newer { .. })) if self.standing() != Standing::Erased => Arrival::Conflict,
            Some(Err(_)) => Arrival::Outranks,
        }
    }

    /// What is known of the run; of a desk entry, that it was made, and whether
    /// what was sealed in it is wiped.
    pub fn standing(&self) -> Standing {
        match self {
            Self::Record(record) => Standing::of(record),
            Self::Erased(_) => Standing::Erased,
            Self::Desk(entry) => Standing::of_entry(entry),
        }
    }
}

impl Standing {
    /// What is known of a desk entry.
    pub fn of_entry(entry: &DeskEntry) -> Self {
        match &entry.deed {
            Deed::FollowedUp { noted, .. } if noted.note.as_ref().is_some_and(Sealed::is_wiped) => {
                Self::Wiped
            }
            _ => Self::Finished,
        }
    }

    /// What is known of a record's run.
    pub fn of(record: &RecordRef<'_>) -> Self {
        let wiped = |(_, outcome): (&str, &Outcome)| matches!(outcome, Outcome::Sealed(s) if s.is_wiped());
        match record.last() {
            Some(_) => Self::Abandoned,
            None if record.outcomes().any(wiped) => Self::Wiped,
            None => Self::Finished,
        }
    }
}

impl Arrival {
    /// What is to become of something that comes to what is here. Where both are
    /// of one rank, it goes by how they compare.
    pub(super) fn of(coming: Standing, here: Standing, compared: impl FnOnce() -> Ordering) -> Self {
        match coming.cmp(&here) {
            Ordering::Less => Self::Outranked,
            Ordering::Greater => Self::Outranks,
            Ordering::Equal => match compared() {
                Ordering::Less => Self::Prevails,
                Ordering::Equal => Self::Known,
                Ordering::Greater => Self::Conflict,
            },
        }
    }

    /// Whether what comes is to lie under the key from now on.
    pub fn is_put(self) -> bool {
        match self {
            Self::New | Self::Outranks | Self::Prevails => true,
            Self::Known | Self::Outranked | Self::Conflict => false,
        }
    }
}

/// The response without what was sealed in it; none where nothing was, and
/// there is nothing to change. Every count stays what it was.
pub fn wiped(record: &RecordRef<'_>) -> Option<Record> {
    let mut record = record.clone().into_record();
    let Record::Response(response) = &mut record else { return None };
    let mut found = false;
    for (_, outcome) in response.answers.iter_mut() {
        if let Outcome::Sealed(sealed) = outcome
            && !sealed.is_wiped()
        {
            *sealed = Sealed::default();
            found = true;
        }
    }
    found.then_some(record)
}
