//! Taking files in, before anything is written: what of them is to be put into
//! the journal, and how that adds up by station and phone.
//!
//! The journal is not here. Whoever takes in tells what lies under a key where
//! something does; files that come later are looked at as if those before were
//! written.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::restore::{Incoming, Landing};
use super::stored::{Arrival, Stored};

/// What is to be written of the files that were looked at.
#[derive(Debug, Default)]
pub struct Intake {
    puts: Vec<Put>,
    places: FxHashMap<String, usize>,
}

/// Something to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// What it goes under.
    pub key: String,
    /// Its JSON text.
    pub json: String,
    /// What has to lie there, for this to be right; nothing, where there is
    /// none.
    pub was: Option<String>,
    /// Whether it was on this phone before; see [`Incoming::returns`].
    pub returns: bool,
}

/// How much is new, by where and by whom it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    /// New records, by station; none for phones that were not told one.
    pub by_station: BTreeMap<Option<String>, u64>,
    /// New records, by phone.
    pub by_phone: BTreeMap<String, u64>,
    /// New desk entries.
    pub entries: u64,
    /// Everything that is to be written, tombstones too.
    pub writes: u64,
}

impl Intake {
    /// What becomes of something, where `here` is what lies in the journal
    /// under its key.
    pub fn land(&mut self, incoming: &Incoming, here: Option<String>) -> Landing {
        let place = self.places.get(&incoming.key).copied();
        let before = place.and_then(|place| self.puts.get(place)).map(|put| put.json.clone());
        let landing = incoming.land(before.or_else(|| here.clone()));
        if matches!(landing.arrival, Arrival::New | Arrival::Outranks) {
            match place.and_then(|place| self.puts.get_mut(place)) {
                Some(put) => put.json.clone_from(&incoming.json),
                None => {
                    self.places.insert(incoming.key.clone(), self.puts.len());
                    let (key, json) = (incoming.key.clone(), incoming.json.clone());
                    self.puts.push(Put { key, json, was: here, returns: incoming.returns });
                }
            }
        }
        landing
    }

    /// Whether something is to be put under this key.
    pub fn has(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// What is to be written, in the order in which it came.
    pub fn puts(&self) -> &[Put] {
        &self.puts
    }

    /// How much is new.
    pub fn gain(&self) -> Gain {
        let mut gain = Gain { writes: self.puts.len() as u64, ..Gain::default() };
        for put in self.puts.iter().filter(|put| put.was.is_none()) {
            match Stored::from_json(&put.json) {
                Ok(Stored::Record(record)) => {
                    *gain.by_station.entry(record.station().map(str::to_owned)).or_default() += 1;
                    *gain.by_phone.entry(record.device().to_owned()).or_default() += 1;
                }
                Ok(Stored::Desk(_)) => gain.entries += 1,
                Ok(Stored::Erased(_)) | Err(_) => {}
            }
        }
        gain
    }
}
