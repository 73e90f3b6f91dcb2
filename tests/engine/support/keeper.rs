//! A phone that keeps records in memory, and merges as a journal does.

use std::collections::BTreeMap;

use fairstall::engine::backup::{Header, LineReader};
use fairstall::engine::id::{DeviceId, EventId, ResponseId};
use fairstall::engine::inventory::Inventory;
use fairstall::engine::moment::Moment;
use fairstall::engine::phones::{PhoneState, Phones};
use fairstall::engine::record::Record;
use fairstall::engine::restore::{self, Incoming, Landing, Refusal, Report, Restore};
use fairstall::engine::stored::{Arrival, Stored};

/// The event of everything that is kept.
pub const EVENT: &str = "dry-run";

/// A phone with its journal.
#[derive(Clone)]
pub struct Keeper {
    pub device: DeviceId,
    pub journal: BTreeMap<String, String>,
    pub phones: Phones,
    pub hour: u32,
}

impl Keeper {
    /// A phone with nothing on it.
    pub fn new(device: &str) -> Self {
        let (journal, phones) = (BTreeMap::new(), Phones::default());
        Self { device: DeviceId::new(device), journal, phones, hour: 9 }
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
        format!("{}\n{}", header.to_json(), self.export())
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
        let landings: Vec<Landing> = batch.iter().map(|incoming| self.land(incoming)).collect();
        restore.landed(&batch, &landings);
    }

    fn land(&mut self, incoming: &Incoming) -> Landing {
        let landing = incoming.land(self.journal.get(&incoming.key).cloned());
        if matches!(landing.arrival, Arrival::New | Arrival::Outranks) {
            self.journal.insert(incoming.key.clone(), incoming.json.clone());
        }
        landing
    }
}
