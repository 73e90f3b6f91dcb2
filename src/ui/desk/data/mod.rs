//! What is kept on this phone, and what becomes of it: the state behind the
//! desk's data page, and what can be asked of it.
//!
//! `marks` remembers what was exported; `backup` makes the one file with
//! everything, `restoring` takes such files in, `conflicts` tells what of them
//! came under one id; `overdue` finds and wipes private
//! answers past their day; `erasing` erases by receipt code, `deleting` deletes everything. What
//! merging means is not here: that is the engine's.

mod backup;
mod conflicts;
mod deleting;
mod erasing;
mod marks;
mod overdue;
mod restoring;

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use self::backup::file_name as backup_name;
pub use self::conflicts::Contested;
pub use self::deleting::Deleting;
pub use self::erasing::{Erasing, Found};
pub use self::marks::Exported;
pub use self::overdue::Overdue;
use self::restoring::Waiting;
pub use self::restoring::{End, RestoreFault, Restored, Taking};
use super::app::Desk;
use super::keys::Keys;
use super::trouble::Trouble;
use crate::engine::id::DeviceId;
use crate::engine::inventory::Holding;
use crate::engine::phones::{PhoneRow, Phones};
use crate::platform::health::{self, Persistence, Room};
use crate::platform::journal::StorageError;
use crate::platform::settings;
use crate::texts::DataTexts;
use crate::ui::problem::Problem;

const NAME: &str = "phone-name";
/// Organisers are reminded to export after so many records.
const REMIND_EVERY: u32 = 50;

/// The state of the data page. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct DataDesk {
    /// The desk that it belongs to.
    pub desk: Desk,
    /// The phone's keys, which go into backups.
    pub keys: Keys,
    /// This phone.
    pub device: RwSignal<DeviceId>,
    /// What organisers call it; empty where it has no name.
    pub name: RwSignal<String>,
    /// The other phones of the day.
    pub phones: RwSignal<Phones>,
    /// After how many records to remind of exporting; 0 for never.
    pub remind_every: RwSignal<u32>,
    /// Whether the browser keeps data; none before it was asked.
    pub persistence: RwSignal<Option<Persistence>>,
    /// Whether somebody asked the browser to.
    pub has_asked: RwSignal<bool>,
    /// How much room there is.
    pub room: RwSignal<Option<Room>>,
    /// How it goes with files that were picked.
    pub taking: RwSignal<Taking>,
    /// What of them waits to be written.
    waiting: StoredValue<Waiting, LocalStorage>,
    /// What came under one id and says different things.
    pub contested: RwSignal<Vec<Contested>>,
    /// How erasing goes.
    pub erasing: RwSignal<Erasing>,
    /// How deleting goes.
    pub deleting: RwSignal<Deleting>,
    /// What was to be wiped by now.
    pub overdue: RwSignal<Vec<Overdue>>,
    /// Why something of this page could not be kept.
    pub fault: RwSignal<Option<StorageError>>,
}

#[derive(Clone, Copy)]
struct DataContext(DataDesk);

/// Gives the data page's state to everything below.
pub fn provide_data(desk: Desk, keys: Keys) {
    provide_context(DataContext(DataDesk::new(desk, keys)));
}

/// The state that [`provide_data`] gave.
pub fn use_data() -> DataDesk {
    expect_context::<DataContext>().0
}

impl DataDesk {
    fn new(desk: Desk, keys: Keys) -> Self {
        let event = desk.event();
        Self {
            desk,
            keys,
            device: RwSignal::new(desk.device()),
            name: RwSignal::new(settings::get(NAME).unwrap_or_default()),
            phones: RwSignal::new(settings::get(&phones_name(&event.id)).unwrap_or_default()),
            remind_every: RwSignal::new(settings::get(&remind_name(&event.id)).unwrap_or(REMIND_EVERY)),
            persistence: RwSignal::new(None),
            has_asked: RwSignal::new(false),
            room: RwSignal::new(None),
            taking: RwSignal::new(Taking::default()),
            waiting: StoredValue::new_local(Waiting::default()),
            contested: RwSignal::new(Vec::new()),
            erasing: RwSignal::new(Erasing::Idle),
            deleting: RwSignal::new(Deleting::Idle),
            overdue: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
        }
    }

    /// The page's words; follows the language.
    pub fn texts(self) -> &'static DataTexts {
        DataTexts::of(self.desk.lang.get())
    }

    /// Asks the browser how safe the data is.
    pub fn look_at_health(self) {
        spawn_local(async move {
            self.persistence.set(Some(health::persistence().await));
            self.room.set(health::room().await);
        });
    }

    /// Asks the browser to promise that it keeps the data.
    pub fn ask_to_persist(self) {
        spawn_local(async move {
            self.persistence.set(Some(health::ask_to_persist().await));
            self.has_asked.set(true);
        });
    }

    /// How many records are in no file yet; follows everything.
    pub fn unexported(self) -> u64 {
        let last = self.desk.exported.read().any.as_ref().map(|mark| mark.held);
        self.beyond(last)
    }

    /// How many are in no file that holds everything of them; follows
    /// everything.
    pub fn not_backed_up(self) -> u64 {
        let last = self.desk.exported.read().whole.as_ref().map(|mark| mark.held);
        self.beyond(last)
    }

    /// What is here besides what was exported. Where records are missing that
    /// were here, nobody knows which ones were: then it is all.
    fn beyond(self, exported: Option<Holding>) -> u64 {
        let book = self.desk.book.read();
        match exported.filter(|_| self.desk.emptied.read().is_none()) {
            Some(exported) => book.inventory.all().beyond(&exported),
            None => book.stored as u64,
        }
    }

    /// Whether it is time to export; follows everything.
    pub fn is_reminder_due(self) -> bool {
        let every = self.remind_every.get();
        every > 0 && !self.desk.is_dry_run && self.unexported() >= u64::from(every)
    }

    /// Reminds after so many records from now on.
    pub fn remind_after(self, records: u32) {
        self.remind_every.set(records);
        self.keep(&remind_name(&self.desk.event().id), &records);
    }

    /// Calls this phone something.
    pub fn call_this_phone(self, name: &str) {
        let name = name.trim().to_owned();
        self.keep(NAME, &name);
        self.name.set(name);
    }

    /// Everything that is here, and of it what this phone made; follows
    /// everything.
    pub fn holdings(self) -> (Holding, Holding) {
        let book = self.desk.book.read();
        (book.inventory.all(), book.inventory.of_device(&self.device.read()))
    }

    /// The phones of the day, this one first; follows everything.
    pub fn phone_rows(self) -> Vec<PhoneRow> {
        self.phones.read().rows(&self.desk.book.read().inventory, &self.device.read())
    }

    /// What the phones are called that have not handed everything in; follows
    /// everything.
    pub fn missing(self) -> Vec<String> {
        let rows = self.phone_rows().into_iter();
        rows.filter(|row| row.state.is_missing()).map(|row| phone_words(&row)).collect()
    }

    /// Changes what is known of the other phones, as it is in the settings now:
    /// another tab may have changed it.
    pub fn change_phones(self, change: impl FnOnce(&mut Phones)) {
        let name = phones_name(&self.desk.event().id);
        let mut phones = settings::get(&name).unwrap_or_else(|| self.phones.get_untracked());
        change(&mut phones);
        if self.phones.with_untracked(|before| *before != phones) {
            self.keep(&name, &phones);
            self.phones.set(phones);
        }
    }

    /// Takes what is here for all that there was.
    pub fn accept_count(self) {
        let Some(journal) = self.desk.journal.get_value() else { return };
        spawn_local(async move {
            match journal.accept_count().await {
                // A reading that fails is on the screen by then.
                Ok(()) => drop(self.desk.read_journal(None).await),
                Err(error) => self.fault.set(Some(error)),
            }
        });
    }

    fn keep<T: serde::Serialize>(self, name: &str, value: &T) {
        self.fault.set(settings::set(name, value).err().map(|_| StorageError::Full));
    }
}

/// What a phone is called: its name and its id, as far as they are known.
pub fn phone_words(row: &PhoneRow) -> String {
    match (&row.phone.name, &row.phone.device) {
        (Some(name), Some(device)) => format!("{name} ({device})"),
        (Some(name), None) => name.clone(),
        (None, device) => device.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

/// What storage has against it; follows the language.
pub fn storage_words(desk: Desk, error: &StorageError) -> String {
    match error {
        StorageError::Refused => Trouble::Reading(StorageError::Refused).words(desk.lang.get()),
        error => Problem::Storage(error.clone()).words(desk.shared_texts()).join(" "),
    }
}

fn phones_name(event: &crate::engine::id::EventId) -> String {
    format!("phones/{event}")
}

fn remind_name(event: &crate::engine::id::EventId) -> String {
    format!("remind/{event}")
}
