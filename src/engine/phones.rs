//! The phones of a day, as the phone knows them that collects their files:
//! what each handed in, whether all of it is here, and who is missing.
//!
//! What a phone handed in is what its last backup said of the records that it
//! made itself. What is erased here afterwards is taken out of that as well,
//! so that a phone stays complete.

use serde::Serialize;

use super::backup::Header;
use super::id::DeviceId;
use super::inventory::{Holding, Inventory};
use super::json::struct_from_json;
use super::moment::Moment;

/// The phones that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phones {
    known: Vec<Phone>,
}

struct_from_json!(Phones { known: or_default });

/// A phone that is waited for, or handed a file in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// Its id; none as long as only its name is known.
    pub device: Option<DeviceId>,
    /// What people call it.
    pub name: Option<String>,
    /// Whether somebody wrote down that it takes part.
    pub expected: bool,
    /// What its last backup said.
    pub handed_in: Option<HandedIn>,
}

struct_from_json!(Phone { device: optional, name: optional, expected: or_default, handed_in: optional });

/// What a phone's backup said of the phone's own records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandedIn {
    /// When the backup was made.
    pub made: Moment,
    /// How many records, and which.
    pub own: Holding,
}

struct_from_json!(HandedIn { made: field, own: field });

/// Whether what a phone handed in is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneState {
    /// It is the phone that is looked at.
    ThisOne,
    /// All of it is here, and nothing else of that phone.
    Complete,
    /// Not all of it is here.
    Fewer,
    /// There is more here than it said: it went on afterwards.
    More,
    /// As many are here, but others.
    Others,
    /// Records of it are here, but no backup of its own was read.
    NoBackup,
    /// Nothing of it is here.
    Nothing,
}

/// A phone with what is here of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneRow {
    /// The phone.
    pub phone: Phone,
    /// Its records that are here.
    pub here: Holding,
    /// Whether that is all.
    pub state: PhoneState,
}

impl PhoneState {
    /// Whether something of the phone may be nowhere but on the phone.
    pub fn is_missing(self) -> bool {
        !matches!(self, Self::ThisOne | Self::Complete)
    }
}

impl Phones {
    /// Waits for a phone, by its id or its name.
    pub fn expect(&mut self, called: &str) {
        let called = called.trim();
        if called.is_empty() {
            return;
        }
        let device = device_of(called);
        let found = self.known.iter_mut().find(|phone| phone.is_called(called, device.as_ref()));
        match found {
            Some(phone) => phone.expected = true,
            None => {
                let name = device.is_none().then(|| called.to_owned());
                self.known.push(Phone { device, name, expected: true, handed_in: None });
            }
        }
    }

    /// Waits for a phone no longer; one that handed nothing in is forgotten.
    pub fn forget(&mut self, phone: &Phone) {
        self.known.retain(|known| known != phone || known.handed_in.is_some());
        if let Some(known) = self.known.iter_mut().find(|known| *known == phone) {
            known.expected = false;
        }
    }

    /// Whether a phone's backup of that time, or a later one, was read before.
    pub fn has_read(&self, header: &Header) -> bool {
        let of_device = |phone: &&Phone| phone.device.as_ref() == Some(&header.device);
        let handed_in = self.known.iter().find(of_device).and_then(|phone| phone.handed_in.as_ref());
        handed_in.is_some_and(|handed_in| handed_in.made >= header.made)
    }

    /// A phone's backup was read. What of it is erased here is not asked for
    /// any more.
    pub fn hand_in(&mut self, header: &Header, erased: Holding) {
        let device = Some(header.device.clone());
        let named = |phone: &Phone| phone.device.is_none() && same_name(&phone.name, &header.name);
        let place = self.known.iter().position(|phone| phone.device == device);
        let place = place.or_else(|| self.known.iter().position(named)).unwrap_or_else(|| {
            self.known.push(Phone { device: None, name: None, expected: false, handed_in: None });
            self.known.len() - 1
        });
        let Some(phone) = self.known.get_mut(place) else { return };
        phone.device = device;
        let mut own = header.own;
        own.take_out(erased);
        let newer = |before: &HandedIn| before.made > header.made && before.own.count >= own.count;
        if phone.handed_in.as_ref().is_some_and(newer) {
            // An old backup says nothing new. One with more records is no old
            // one: the phone's clock was set back.
            return;
        }
        if header.name.is_some() {
            phone.name.clone_from(&header.name);
        }
        phone.handed_in = Some(HandedIn { made: header.made.clone(), own });
        // Whoever was waited for under this name alone has come.
        self.known.retain(|known| !named(known));
    }

    /// A record of a phone was erased here.
    pub fn erase(&mut self, device: &DeviceId, record: Holding) {
        let of_device = |phone: &&mut Phone| phone.device.as_ref() == Some(device);
        let handed_in = self.known.iter_mut().find(of_device).and_then(|phone| phone.handed_in.as_mut());
        if let Some(handed_in) = handed_in {
            handed_in.own.take_out(record);
        }
    }

    /// Every phone that is known or has records here, `this` one first.
    pub fn rows(&self, inventory: &Inventory, this: &DeviceId) -> Vec<PhoneRow> {
        let mut devices: Vec<DeviceId> = inventory.devices().collect();
        devices.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        let known = |device: &DeviceId| self.known.iter().any(|phone| phone.device.as_ref() == Some(device));
        let of = |device| Phone { device: Some(device), name: None, expected: false, handed_in: None };
        let strangers: Vec<Phone> =
            devices.into_iter().filter(|device| device != this && !known(device)).map(of).collect();
        let others = self.known.iter().filter(|phone| phone.device.as_ref() != Some(this)).cloned();
        let all = std::iter::once(of(this.clone())).chain(others).chain(strangers);
        all.map(|phone| {
            let here = phone.device.as_ref().map(|device| inventory.of_device(device)).unwrap_or_default();
            let state = match phone.device.as_ref() == Some(this) {
                true => PhoneState::ThisOne,
                false => state(&phone, here),
            };
            PhoneRow { phone, here, state }
        })
        .collect()
    }
}

impl Phone {
    fn is_called(&self, called: &str, device: Option<&DeviceId>) -> bool {
        let by_id = device.is_some() && self.device.as_ref() == device;
        by_id || same_name(&self.name, &Some(called.to_owned()))
    }
}

fn state(phone: &Phone, here: Holding) -> PhoneState {
    match &phone.handed_in {
        None if here.count == 0 => PhoneState::Nothing,
        None => PhoneState::NoBackup,
        Some(handed_in) if handed_in.own == here => PhoneState::Complete,
        Some(handed_in) if handed_in.own.count > here.count => PhoneState::Fewer,
        Some(handed_in) if handed_in.own.count < here.count => PhoneState::More,
        Some(_) => PhoneState::Others,
    }
}

/// The id that was typed, if it looks like one: eight hex digits.
fn device_of(typed: &str) -> Option<DeviceId> {
    let is_id = typed.len() == 8 && typed.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then(|| DeviceId::new(typed.to_ascii_lowercase()))
}

fn same_name(one: &Option<String>, other: &Option<String>) -> bool {
    let plain = |name: &str| name.trim().to_lowercase();
    matches!((one, other), (Some(one), Some(other)) if plain(one) == plain(other))
}
