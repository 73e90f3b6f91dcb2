//! Making the backup: what stands before and behind the stored lines.

use std::io::{self, Write as _};

use leptos::prelude::*;

use crate::engine::backup::{Header, keys_line, rival_line};
use crate::engine::id::DeviceId;
use crate::engine::inventory::Inventory;
use crate::platform::download::File;
use crate::platform::journal::StorageError;
use crate::platform::{clock, settings};
use crate::ui::desk::app::Desk;
use crate::ui::desk::export::ExportFault;
use crate::ui::keys;

impl Desk {
    /// Adds the packs and the keys to a file of all stored lines, and the
    /// header that says what is in it.
    pub(in crate::ui::desk) async fn complete_backup(
        self,
        out: &mut File,
        inventory: &Inventory,
    ) -> Result<(), ExportFault> {
        let journal = self.journal.get_value().ok_or(ExportFault::Reading(StorageError::Refused))?;
        let packs = journal.packs().await.map_err(ExportFault::Reading)?;
        let rivals = journal.rivals().await.map_err(ExportFault::Reading)?;
        let device = journal.device().clone();
        let header = Header {
            event: self.event().id.clone(),
            name: settings::get(super::NAME).filter(|name: &String| !name.is_empty()),
            made: clock::now(),
            all: inventory.all(),
            own: inventory.of_device(&device),
            device,
        };
        // Keys that cannot be read are told of on their page.
        let keys = keys::read(&self.event().id).unwrap_or_default();
        let write = || -> io::Result<()> {
            for json in rivals.iter().flat_map(|(_, texts)| texts) {
                writeln!(out, "{}", rival_line(json))?;
            }
            for pack in packs {
                writeln!(out, "{}", pack.to_json())?;
            }
            if !keys.holders().is_empty() {
                writeln!(out, "{}", keys_line(&keys.to_json()))?;
            }
            out.begin_with(format!("{}\n", header.to_json()).as_bytes())
        };
        write().map_err(|error| ExportFault::Writing(error.to_string()))
    }
}

/// What a phone's backup is called: several of them go into one folder.
pub fn file_name(device: &DeviceId) -> String {
    format!("backup-{device}.jsonl")
}
