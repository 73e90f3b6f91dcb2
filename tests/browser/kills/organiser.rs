//! What an organiser does at the desk while the phone may die: a response is
//! erased, a file is taken in.

use std::collections::BTreeSet;
use std::fs;

use fairstall::engine::id::ResponseId;
use fairstall::engine::receipt::ReceiptCode;
use fairstall::engine::stored::Stored;

use super::made_up_records;
use crate::pages::DataPage;
use crate::support::folder::Folder;
use crate::support::phone::Phone;

/// How many records are in a file that is taken in.
pub const TAKEN_IN: usize = 200;

/// What the organiser has done and is doing.
pub struct Organiser {
    files: Folder,
    /// What was erased for good.
    erased: BTreeSet<ResponseId>,
    /// What is being erased, and whether that was seen done.
    erasing: Option<(ResponseId, bool)>,
    /// Whether a file is being taken in, and whether that was seen done.
    taking_in: Option<bool>,
}

impl Organiser {
    /// Nothing is done as yet.
    pub fn new() -> Self {
        let files = Folder::new("taken-in");
        Self { files, erased: BTreeSet::new(), erasing: None, taking_in: None }
    }

    /// How many responses were erased.
    pub fn erased(&self) -> usize {
        self.erased.len()
    }

    /// Looks up the response that is to be erased.
    pub async fn finds(&mut self, phone: &Phone, id: ResponseId) {
        DataPage::open(phone).await.looks_up(&ReceiptCode::of(id).to_string()).await;
        self.erasing = Some((id, false));
    }

    /// Erases it, and sees that done.
    pub async fn erases(&mut self, phone: &Phone) {
        let Some((id, seen)) = &mut self.erasing else { return };
        let page = DataPage::there(phone);
        page.erases().await;
        page.tells(&format!("{} 这一份已抹去。", ReceiptCode::of(*id))).await;
        *seen = true;
    }

    /// Takes in records that are not here yet: those behind the first `made_up`.
    pub async fn takes_in(&mut self, phone: &Phone, made_up: usize) {
        let name = format!("from-{made_up}.jsonl");
        let path = self.files.path().join(&name);
        let records = made_up_records(made_up..made_up + TAKEN_IN);
        fs::write(&path, records.join("\n") + "\n").expect("a file is written");
        self.taking_in = Some(false);
        let page = DataPage::there(phone);
        page.takes_in(&[&path]).await;
        page.reports(&name, &[&format!("{TAKEN_IN} 新收入")]).await;
        self.taking_in = Some(true);
    }

    /// How many made-up records there may be now, where there were so many.
    pub fn expects(&mut self, made_up: usize) -> Vec<usize> {
        match self.taking_in.take() {
            None => vec![made_up],
            // All of a slice of a file or nothing.
            Some(false) => vec![made_up, made_up + TAKEN_IN],
            Some(true) => vec![made_up + TAKEN_IN],
        }
    }

    /// Looks at the tombstones that are there. What was erased since comes back,
    /// and what is wrong.
    pub fn look(&mut self, texts: &[String]) -> (Option<ResponseId>, Vec<String>) {
        let stored = texts.iter().filter_map(|text| Stored::from_json(text).ok());
        let found: BTreeSet<ResponseId> = stored
            .filter_map(|stored| match stored {
                Stored::Erased(id) => Some(id),
                Stored::Record(_) | Stored::Desk(_) => None,
            })
            .collect();
        let mut troubles: Vec<String> =
            self.erased.difference(&found).map(|id| format!("{id} was erased")).collect();
        let erased = match self.erasing.take() {
            Some((id, _)) if found.contains(&id) => Some(id),
            Some((id, true)) => {
                troubles.push(format!("{id} was seen erased"));
                None
            }
            Some((_, false)) | None => None,
        };
        self.erased.extend(erased);
        troubles.extend(found.difference(&self.erased).map(|id| format!("nobody erased {id}")));
        (erased, troubles)
    }
}
