//! Taking files in, before anything is written: what of them is to be put into
//! the journal, and how that adds up by station and phone.
//!
//! The journal is not here. Whoever takes in tells what lies under a key where
//! something does, and what is kept beside the journal; files that come later
//! are looked at as if those before were written.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::restore::{Incoming, Landing};
use super::rivals::Rivals;
use super::stored::{Arrival, Stored};

/// What is to be written of the files that were looked at.
#[derive(Debug, Default)]
pub struct Intake {
    puts: Vec<Put>,
    places: FxHashMap<String, usize>,
    /// What does not count, before and with these files.
    rivals: Rivals,
    rivals_before: Rivals,
}

/// Where something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// The journal: this counts.
    Journal,
    /// Beside it, as a row of rivals: these do not.
    Rivals,
}

/// Something to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Where it goes.
    pub shelf: Shelf,
    /// What it goes under.
    pub key: String,
    /// Its JSON text; none, where nothing is to lie there any more.
    pub json: Option<String>,
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
    /// Takes in where these are kept beside the journal.
    pub fn beside(rivals: Rivals) -> Self {
        Self { rivals_before: rivals.clone(), rivals, ..Self::default() }
    }

    /// What becomes of something, where `here` is what lies in the journal
    /// under its key.
    pub fn land(&mut self, incoming: &Incoming, here: Option<String>) -> Landing {
        let place = self.places.get(&incoming.key).copied();
        let before = place.and_then(|place| self.puts.get(place)).and_then(|put| put.json.clone());
        let mut landing = incoming.land(before.or_else(|| here.clone()));
        self.keep_rivals(incoming, &mut landing);
        if landing.arrival.is_put() {
            match place.and_then(|place| self.puts.get_mut(place)) {
                Some(put) => put.json = Some(incoming.json.clone()),
                None => {
                    self.places.insert(incoming.key.clone(), self.puts.len());
                    let (key, json) = (incoming.key.clone(), Some(incoming.json.clone()));
                    self.puts.push(Put {
                        shelf: Shelf::Journal,
                        key,
                        json,
                        was: here,
                        returns: incoming.returns,
                    });
                }
            }
        }
        landing
    }

    /// Whether something is to be put under this key.
    pub fn has(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// What is to be written into the journal, in the order in which it came.
    pub fn puts(&self) -> &[Put] {
        &self.puts
    }

    /// What is to be written beside it.
    pub fn rival_puts(&self) -> Vec<Put> {
        let keys: BTreeSet<&str> =
            self.rivals.iter().chain(self.rivals_before.iter()).map(|(key, _)| key).collect();
        let put = |key: &str| Put {
            shelf: Shelf::Rivals,
            key: key.to_owned(),
            json: self.rivals.row(key),
            was: self.rivals_before.row(key),
            returns: false,
        };
        keys.into_iter().map(put).filter(|put| put.json != put.was).collect()
    }

    /// How much is new.
    pub fn gain(&self) -> Gain {
        let writes = self.puts.len() + self.rival_puts().len();
        let mut gain = Gain { writes: writes as u64, ..Gain::default() };
        for put in self.puts.iter().filter(|put| put.was.is_none()) {
            match put.json.as_deref().map(Stored::from_json) {
                Some(Ok(Stored::Record(record))) => {
                    *gain.by_station.entry(record.station().map(str::to_owned)).or_default() += 1;
                    *gain.by_phone.entry(record.device().to_owned()).or_default() += 1;
                }
                Some(Ok(Stored::Desk(_))) => gain.entries += 1,
                Some(Ok(Stored::Erased(_)) | Err(_)) | None => {}
            }
        }
        gain
    }

    /// Keeps what does not count, and knows again what is kept.
    fn keep_rivals(&mut self, incoming: &Incoming, landing: &mut Landing) {
        let key = incoming.key.as_str();
        match landing.arrival {
            Arrival::Conflict => {
                let json = canonical(&incoming.json);
                match self.rivals.has(key, &json) {
                    true => landing.arrival = Arrival::Known,
                    false => self.rivals.add(key, json),
                }
            }
            Arrival::Prevails => {
                let was = landing.was.as_deref().map(canonical);
                was.into_iter().for_each(|json| self.rivals.add(key, json));
            }
            Arrival::Outranks => self.rivals.clear(key),
            Arrival::New | Arrival::Known | Arrival::Outranked => {}
        }
    }
}

/// The same, however it was spelt.
fn canonical(json: &str) -> String {
    Stored::from_json(json).map_or_else(|_| json.to_owned(), |stored| stored.to_json())
}
