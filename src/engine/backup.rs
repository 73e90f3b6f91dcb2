//! The backup: one file with everything that a phone keeps, JSON Lines.
//!
//! First comes a [`Header`]: whose file it is, when it was made, and what it
//! holds. Then every stored line as in `responses.jsonl`, unchanged, damaged
//! ones too; then what is kept beside them and does not count, the packs that
//! they were made with, and the phone's keys. A file without a header is a
//! `responses.jsonl`, and read alike.
//!
//! Drafts are not in it. Nobody has handed them in, and the one who is
//! answering may still think better of it; on two phones, two people would go
//! on with the same run.

mod lines;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use self::lines::{LineReader, TooLong};
use super::format::{ReadError, Versioned, read_fast};
use super::id::{DeviceId, EventId};
use super::inventory::{Holding, SetFingerprint};
use super::json;
use super::moment::Moment;
use super::stored::Stored;

/// The newest format of a backup's own lines that this build reads.
pub const BACKUP_FORMAT: u32 = 1;

/// What rows of rivals are kept under begins with, among the packs.
pub const RIVALS: &str = "rivals:";

/// Whose backup it is, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The event.
    pub event: EventId,
    /// The phone that made it.
    pub device: DeviceId,
    /// What its organisers call it.
    pub name: Option<String>,
    /// When, by the phone's clock.
    pub made: Moment,
    /// Everything in it that can be read.
    pub all: Holding,
    /// Of this, the records that the phone itself made.
    pub own: Holding,
}

/// A line of a backup, or of `responses.jsonl`.
#[derive(Clone, Debug, PartialEq)]
pub enum Line<'a> {
    /// The first line of a backup.
    Header(Box<Header>),
    /// A record, a tombstone or a desk entry.
    Stored(Stored<'a>),
    /// What came for the key of another and does not count, as its JSON text.
    Rival(String),
    /// A pack.
    Pack(KeptPack),
    /// The phone's keys, as the JSON text that they are kept in.
    Keys(String),
}

/// A pack as a phone keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPack {
    /// What it is kept under.
    pub key: String,
    /// Its JSON text, unchanged.
    pub json: String,
}

#[derive(Serialize, Deserialize)]
struct HeaderWire {
    format: u32,
    entry: Entry,
    event: EventId,
    device: DeviceId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    made: Moment,
    count: u64,
    fingerprint: SetFingerprint,
    own: Holding,
}

#[derive(Serialize, Deserialize)]
struct PackWire<'a> {
    format: u32,
    entry: Entry,
    key: Cow<'a, str>,
    pack: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct RivalWire<'a> {
    format: u32,
    entry: Entry,
    stored: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct KeysWire<'a> {
    format: u32,
    entry: Entry,
    keys: Cow<'a, str>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Entry {
    Backup,
    Pack,
    Rival,
    Keys,
}

#[derive(Deserialize)]
struct AnyWire {
    entry: Entry,
}

impl Versioned for HeaderWire {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Versioned for PackWire<'_> {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Versioned for RivalWire<'_> {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Versioned for KeysWire<'_> {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Header {
    /// One line of JSON without the line's end.
    pub fn to_json(&self) -> String {
        json::to_string(&HeaderWire {
            format: BACKUP_FORMAT,
            entry: Entry::Backup,
            event: self.event.clone(),
            device: self.device.clone(),
            name: self.name.clone(),
            made: self.made.clone(),
            count: self.all.count,
            fingerprint: self.all.fingerprint,
            own: self.own,
        })
    }

    fn from_json(text: &str) -> Result<Self, ReadError> {
        let wire: HeaderWire = read_fast(text, BACKUP_FORMAT)?;
        let all = Holding { count: wire.count, fingerprint: wire.fingerprint };
        let HeaderWire { event, device, name, made, own, .. } = wire;
        Ok(Self { event, device, name, made, all, own })
    }
}

impl KeptPack {
    /// Whether it can be a pack: other things that a phone keeps beside them are
    /// its own, and under one word, or of another kind.
    pub fn is_pack(&self) -> bool {
        self.key.contains('/') && !self.key.starts_with(RIVALS)
    }

    /// One line of JSON without the line's end.
    pub fn to_json(&self) -> String {
        let (key, pack) = (self.key.as_str().into(), self.json.as_str().into());
        json::to_string(&PackWire { format: BACKUP_FORMAT, entry: Entry::Pack, key, pack })
    }
}

/// What does not count as one line of JSON without the line's end.
pub fn rival_line(stored: &str) -> String {
    json::to_string(&RivalWire { format: BACKUP_FORMAT, entry: Entry::Rival, stored: stored.into() })
}

/// The phone's keys as one line of JSON without the line's end.
pub fn keys_line(keys: &str) -> String {
    json::to_string(&KeysWire { format: BACKUP_FORMAT, entry: Entry::Keys, keys: keys.into() })
}

impl<'a> Line<'a> {
    /// Reads a line.
    pub fn read(text: &'a str) -> Result<Self, ReadError> {
        // Nearly every line is a record.
        let error = match Stored::from_json(text) {
            Ok(stored) => return Ok(Self::Stored(stored)),
            Err(error) => error,
        };
        match serde_json::from_str::<AnyWire>(text) {
            Ok(AnyWire { entry: Entry::Backup }) => {
                Header::from_json(text).map(|header| Self::Header(Box::new(header)))
            }
            Ok(AnyWire { entry: Entry::Pack }) => {
                let PackWire { key, pack, .. } = read_fast(text, BACKUP_FORMAT)?;
                Ok(Self::Pack(KeptPack { key: key.into_owned(), json: pack.into_owned() }))
            }
            Ok(AnyWire { entry: Entry::Rival }) => {
                let RivalWire { stored, .. } = read_fast(text, BACKUP_FORMAT)?;
                Ok(Self::Rival(stored.into_owned()))
            }
            Ok(AnyWire { entry: Entry::Keys }) => {
                let KeysWire { keys, .. } = read_fast(text, BACKUP_FORMAT)?;
                Ok(Self::Keys(keys.into_owned()))
            }
            Err(_) => Err(error),
        }
    }

    /// Reads the bytes of a line; none where there is nothing on it.
    pub fn read_bytes(bytes: &'a [u8]) -> Option<Result<Self, ReadError>> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii();
        if bytes.is_empty() {
            return None;
        }
        let text = std::str::from_utf8(bytes).map_err(|error| ReadError::Corrupt(error.to_string()));
        Some(text.and_then(Self::read))
    }
}
