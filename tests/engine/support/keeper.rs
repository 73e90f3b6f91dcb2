//! A phone that keeps records in memory, and merges as a journal does.

use std::collections::{BTreeMap, HashMap};

use fairstall::engine::backup::{Header, LineReader, rival_line};
use fairstall::engine::id::{DeviceId, EventId, ResponseId};
use fairstall::engine::intake::{Intake, Shelf};
use fairstall::engine::inventory::Inventory;
use fairstall::engine::moment::Moment;
use fairstall::engine::phones::{PhoneState, Phones};
use fairstall::engine::record::Record;
use fairstall::engine::restore::{self, Landing, Refusal, Report, Restore};
use fairstall::engine::rivals::Rivals;
use fairstall::engine::stored::Stored;

/// The event of everything that is kept.
pub const EVENT: &str = "dry-run";

/// A phone with its journal.
#[derive(Clone)]
pub struct Keeper {
    pub device: DeviceId,
    pub journal: BTreeMap<String, String>,
    /// What is kept beside it: rows of rivals.
    pub beside: BTreeMap<String, String>,
    pub phones: Phones,
    pub hour: u32,
}

impl Keeper {
    /// A phone with nothing on it.
    pub fn new(device: &str) -> Self {
        let (journal, phones) = (BTreeMap::new(), Phones::default());
        Self { device: DeviceId::new(device), journal, beside: BTreeMap::new(), phones, hour: 9 }
    }

    /// Runs were answered on this phone.
    pub fn collects(mut self, records: &[Record]) -> Self {
        for record in records {
            let mut record = record.clone();
            let run = match &mut record {
                Record::Response(response) => &mut response.run,
                Record::Abandoned(abandoned) => &mut abandoned.run,
            };
            (run.device, run.simulated) = (self.device.clone(), false);
            self.journal.insert(record.run().id.to_string(), record.to_json());
        }
        self
    }

    /// The ids of the runs that it keeps.
    pub fn runs(&self) -> Vec<ResponseId> {
        self.journal.keys().filter_map(|key| ResponseId::parse(key)).collect()
    }

    /// What it holds.
    pub fn inventory(&self) -> Inventory {
        let mut inventory = Inventory::default();
        for json in self.journal.values() {
            inventory.add_stored(&Stored::from_json(json).expect("something stored"));
        }
        inventory
    }

    /// Its `responses.jsonl`.
    pub fn export(&self) -> String {
        self.journal.values().map(|json| format!("{json}\n")).collect()
    }

    /// Its backup; each is an hour later than the one before.
    pub fn backup(&mut self) -> String {
        self.hour += 1;
        let inventory = self.inventory();
        let header = Header {
            event: EventId::new(EVENT),
            device: self.device.clone(),
            name: Some(format!("phone {}", self.device)),
            made: Moment::new(format!("2027-03-15T{:02}:00:00+08:00", self.hour)),
            all: inventory.all(),
            own: inventory.of_device(&self.device),
        };
        let beside = self.rivals();
        let beside = beside.iter().flat_map(|(_, texts)| texts).map(|json| format!("{}\n", rival_line(json)));
        format!("{}\n{}{}", header.to_json(), self.export(), beside.collect::<String>())
    }

    /// What does not count.
    pub fn rivals(&self) -> Rivals {
        Rivals::of_rows(self.beside.clone())
    }

    /// Restores a file, in slices of a few bytes.
    pub fn restore(&mut self, file: impl AsRef<[u8]>) -> Result<Report, Refusal> {
        let mut restore = Restore::new(EventId::new(EVENT), self.device.clone());
        let mut reader = LineReader::default();
        for slice in file.as_ref().chunks(700) {
            reader.push(slice, |number, line| drop(restore.take(number, line, &self.phones)));
            self.merge(&mut restore);
        }
        reader.finish(|number, line| drop(restore.take(number, line, &self.phones)));
        self.merge(&mut restore);
        restore.hand_in(&mut self.phones);
        restore.report()
    }

    /// Erases a response.
    pub fn erase(&mut self, id: ResponseId) {
        let was = self.journal.insert(id.to_string(), Stored::Erased(id).to_json());
        if let Some(Ok(Stored::Record(record))) = was.as_deref().map(Stored::from_json) {
            restore::erase(&mut self.phones, &record);
        }
    }

    /// How it stands with another phone.
    pub fn state_of(&self, device: &str) -> PhoneState {
        let rows = self.phones.rows(&self.inventory(), &self.device);
        let row = rows.into_iter().find(|row| row.phone.device == Some(DeviceId::new(device)));
        row.map_or(PhoneState::Nothing, |row| row.state)
    }

    fn merge(&mut self, restore: &mut Restore) {
        let batch = restore.batch();
        let mut intake = Intake::beside(self.rivals());
        let here: HashMap<_, _> = batch.iter().map(|one| (&one.key, self.journal.get(&one.key))).collect();
        let landings: Vec<Landing> =
            batch.iter().map(|one| intake.land(one, here[&one.key].cloned())).collect();
        for put in intake.puts().iter().chain(&intake.rival_puts()) {
            let shelf = match put.shelf {
                Shelf::Journal => &mut self.journal,
                Shelf::Rivals => &mut self.beside,
            };
            assert_eq!(shelf.get(&put.key), put.was.as_ref());
            match &put.json {
                Some(json) => _ = shelf.insert(put.key.clone(), json.clone()),
                None => _ = shelf.remove(&put.key),
            }
        }
        restore.landed(&batch, &landings);
    }
}
