//! What a set of stored things comes to: how many there are, and a
//! fingerprint that is the same wherever the same things lie, in any order.
//!
//! Two people compare it by reading it aloud: is everything that is on my
//! phone on yours? It goes by the id of a run, when it began and ended, and
//! whether it was finished, given up or erased. Records are never changed, so
//! that says which one it is; wiping what was sealed in it changes nothing
//! here. Answers that somebody altered in a file go unnoticed: merging tells
//! of those.

use std::fmt::{self, Write as _};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::crockford::digit;
use super::desk_entry::DeskEntry;
use super::id::DeviceId;
use super::json::{FromJson, Node, struct_from_json};
use super::record_ref::RecordRef;
use super::stored::{Standing, Stored};

/// How many things, and which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// So many.
    pub count: u64,
    /// The sum of their digests.
    pub fingerprint: SetFingerprint,
}

impl FromJson for Holding {
    fn from_json(node: &Node<'_>) -> Self {
        Self { count: u64::from(node.field::<u32>("count")), fingerprint: node.field("fingerprint") }
    }
}

/// A digest of a set; 16 hex digits in JSON. Sums of digests go up and down
/// with the set, in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SetFingerprint(u64);

/// The holdings of everything, and of what each phone made itself.
#[derive(Clone, Debug, Default)]
pub struct Inventory {
    all: Holding,
    erased: u64,
    devices: FxHashMap<String, Holding>,
}

/// When everything was last exported, and what that was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExportMark {
    /// The phone's time.
    pub made: String,
    /// What was in the file.
    pub held: Holding,
}

struct_from_json!(ExportMark { made: field, held: field });

impl Holding {
    /// One thing.
    pub fn of(stored: &Stored<'_>) -> Self {
        let fingerprint = match stored {
            Stored::Record(record) => of_record(record),
            Stored::Erased(id) => digest(id.bits(), Standing::Erased, [""; 2]),
            Stored::Desk(entry) => of_entry(entry),
        };
        Self { count: 1, fingerprint: SetFingerprint(fingerprint) }
    }

    /// One record.
    pub fn of_record(record: &RecordRef<'_>) -> Self {
        Self { count: 1, fingerprint: SetFingerprint(of_record(record)) }
    }

    /// These things besides.
    pub fn add(&mut self, other: Self) {
        self.count += other.count;
        self.fingerprint.0 = self.fingerprint.0.wrapping_add(other.fingerprint.0);
    }

    /// Without these things, which are among them.
    pub fn take_out(&mut self, other: Self) {
        self.count = self.count.saturating_sub(other.count);
        self.fingerprint.0 = self.fingerprint.0.wrapping_sub(other.fingerprint.0);
    }

    /// How many of these were not in another holding of earlier: at least one,
    /// where the two are not the same.
    pub fn beyond(&self, earlier: &Self) -> u64 {
        match self == earlier {
            true => 0,
            false => self.count.saturating_sub(earlier.count).max(1),
        }
    }
}

impl Inventory {
    /// Takes note of a record.
    pub fn add(&mut self, record: &RecordRef<'_>) {
        self.add_made(Holding::of_record(record), record.device(), record.is_simulated());
    }

    /// Takes note of a desk entry.
    pub fn add_entry(&mut self, entry: &DeskEntry) {
        let one = Holding { count: 1, fingerprint: SetFingerprint(of_entry(entry)) };
        self.add_made(one, entry.device.as_str(), entry.simulated);
    }

    fn add_made(&mut self, one: Holding, device: &str, simulated: bool) {
        self.all.add(one);
        if simulated {
            // Made up on no phone: nobody is to wait for it.
            return;
        }
        match self.devices.get_mut(device) {
            Some(holding) => holding.add(one),
            None => {
                self.devices.insert(device.to_owned(), one);
            }
        }
    }

    /// Takes note of a tombstone.
    pub fn add_erased(&mut self, tombstone: &Stored<'_>) {
        self.all.add(Holding::of(tombstone));
        self.erased += 1;
    }

    /// Takes note of anything.
    pub fn add_stored(&mut self, stored: &Stored<'_>) {
        match stored {
            Stored::Record(record) => self.add(record),
            Stored::Erased(_) => self.add_erased(stored),
            Stored::Desk(entry) => self.add_entry(entry),
        }
    }

    /// Everything that can be read, what says that something was erased among
    /// it.
    pub fn all(&self) -> Holding {
        self.all
    }

    /// How many were erased.
    pub fn erased(&self) -> u64 {
        self.erased
    }

    /// The records and desk entries that this phone made.
    pub fn of_device(&self, device: &DeviceId) -> Holding {
        self.devices.get(device.as_str()).copied().unwrap_or_default()
    }

    /// The phones that made any of them.
    pub fn devices(&self) -> impl Iterator<Item = DeviceId> {
        self.devices.keys().map(DeviceId::new)
    }
}

fn of_record(record: &RecordRef<'_>) -> u64 {
    let standing = if record.last().is_some() { Standing::Abandoned } else { Standing::Finished };
    digest(record.id().bits(), standing, [record.started(), record.finished().unwrap_or_default()])
}

/// Entries are never changed: the id says which one it is, and the time is
/// mixed in as with records.
fn of_entry(entry: &DeskEntry) -> u64 {
    digest(entry.id.bits(), Standing::Finished, [entry.made.as_str(), ""])
}

/// What a standing is in a fingerprint, for ever.
fn byte_of(standing: Standing) -> u8 {
    match standing {
        Standing::Abandoned => 0,
        Standing::Finished => 1,
        Standing::Wiped => 2,
        Standing::Erased => 3,
    }
}

/// FNV-1a, and its bits mixed: sums of it are to differ. It is the same on
/// every phone and in every version of the app.
fn digest(id: u128, standing: Standing, texts: [&str; 2]) -> u64 {
    let ends = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    let bytes = id.to_le_bytes().into_iter().chain([byte_of(standing)]).chain(ends);
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let hash = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ hash >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

/// Eight characters to read aloud, such as `K7QM-2XWP`: the top 40 bits.
impl fmt::Display for SetFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in 0..8 {
            if place == 4 {
                f.write_str("-")?;
            }
            f.write_char(digit(self.0 >> (64 - 5 * (place + 1))))?;
        }
        Ok(())
    }
}

impl FromJson for SetFingerprint {
    fn from_json(node: &Node<'_>) -> Self {
        let digits = node.text().and_then(|text| u64::from_str_radix(text, 16).ok());
        Self(digits.unwrap_or_else(|| {
            node.refuse("16 hex digits");
            0
        }))
    }
}

impl Serialize for SetFingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for SetFingerprint {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}
