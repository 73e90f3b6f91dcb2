//! The desk's data page: what is saved, backups, receipt codes, close of day.

use std::path::Path;

use fantoccini::Locator;

use crate::support::phone::Phone;
use crate::support::wait::wait_for;
use crate::support::xpath::{button, button_with, has, is, label, message};
use crate::words::data::DataWords;

/// The page about the data on this phone.
pub struct DataPage<'p>(&'p Phone);

impl<'p> DataPage<'p> {
    /// Opens the page, and nothing stays of the one before.
    pub async fn open(phone: &'p Phone) -> Self {
        phone.open_afresh("#/desk/data").await;
        let page = Self(phone);
        phone.see("data page", &format!("//h2[{}]", is(page.words().title))).await;
        page
    }

    /// The page, where it is open already.
    pub fn there(phone: &'p Phone) -> Self {
        Self(phone)
    }

    /// So many are saved, not exported yet, and erased.
    pub async fn shows(&self, [saved, unexported, erased]: [u64; 3]) {
        let words = self.words();
        for (name, count) in [(words.saved, saved), (words.unexported, unexported), (words.erased, erased)] {
            let figure = format!("//section[contains(@class, 'health')]//dl/div[dt[{}]]/dd", is(name));
            self.0.reads(name, &vec![count.to_string()], async || self.0.texts(&figure).await).await;
        }
    }

    /// Waits until the page says this anywhere.
    pub async fn says(&self, words: &str) {
        self.0.see(words, &format!("//p[{}]", has(words))).await;
    }

    /// Waits until a boxed message says this.
    pub async fn tells(&self, words: &str) {
        self.0.see(words, &message(words)).await;
    }

    /// Whether the page says this now.
    pub async fn has_words(&self, words: &str) -> bool {
        self.0.screen().await.contains(words)
    }

    /// Asks the browser to keep the data.
    pub async fn asks_to_keep(&self) {
        self.0.tap("way to ask", &button(self.words().ask)).await;
    }

    /// Is to be reminded after so many records.
    pub async fn is_reminded_after(&self, records: &str) {
        self.enter(self.words().remind, &format!("{records}\t")).await;
    }

    /// Makes a backup, and takes it from where downloads go.
    pub async fn backs_up(&self) -> Vec<u8> {
        let is_backup = |name: &str| name.starts_with("backup-") && name.ends_with(".jsonl");
        self.0.saves("way to back up", &button_with(self.words().make), is_backup).await
    }

    /// Takes files in: agrees to what would come of them, where anything would.
    pub async fn takes_in(&self, files: &[&Path]) {
        self.picks(files).await;
        let reports = "//section[contains(@class, 'backup')]//article[contains(@class, 'report')]";
        self.0.see("reports", reports).await;
        if self.0.shows(&self.offer()).await.expect("the page can be looked at") {
            self.agrees().await;
        }
    }

    /// Has files looked at.
    pub async fn picks(&self, files: &[&Path]) {
        let paths: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
        let pick = async || {
            let field = self.0.client().find(Locator::XPath("//input[@type='file']")).await?;
            field.send_keys(&paths.join("\n")).await.map(Some)
        };
        assert!(wait_for(pick).await.is_some(), "no way to pick files on\n{}", self.0.screen().await);
    }

    /// Agrees to what would come of the files that were picked, and waits until
    /// it did.
    pub async fn agrees(&self) {
        let words = self.words();
        self.0.tap("way to take in", &self.offer()).await;
        self.tells(words.taken).await;
    }

    /// Changes their mind about the files that were picked.
    pub async fn cancels(&self) {
        self.0.tap("way to cancel", &button(self.words().cancel)).await;
        self.tells(self.words().cancelled).await;
    }

    /// Waits until this is told of what would come of the files.
    pub async fn offers(&self, lines: &[&str]) {
        let offer = "//article[contains(@class, 'offer')]//*[self::p or self::li]";
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        self.0.reads("offer", &lines, async || self.0.texts(offer).await).await;
    }

    fn offer(&self) -> String {
        button(self.words().take)
    }

    /// Waits until a file's report has these lines of counts, and no others
    /// but of packs: how many of them a phone keeps is its own affair.
    pub async fn reports(&self, file: &str, counts: &[&str]) {
        let lines = format!("//article[h3[{}]]//ul[contains(@class, 'report-counts')]/li", is(file));
        let counts: Vec<String> = counts.iter().map(|line| (*line).to_owned()).collect();
        let read = async || {
            let lines = self.0.texts(&lines).await?;
            Ok(lines.into_iter().filter(|line| !line.ends_with("questions kept")).collect())
        };
        self.0.reads(file, &counts, read).await;
    }

    /// Waits until a file's report names these lines, and no others.
    pub async fn names_lines(&self, file: &str, beginnings: &[&str]) {
        let lines = format!("//article[h3[{}]]//ul[contains(@class, 'report-lines')]/li", is(file));
        let named = async || {
            let lines = self.0.texts(&lines).await?;
            let begins = |(line, words): (&String, &&str)| line.starts_with(words);
            Ok(lines.len() == beginnings.len() && lines.iter().zip(beginnings).all(begins))
        };
        self.0.until(&format!("{file} has {beginnings:?}"), named).await;
    }

    /// Looks a receipt code up.
    pub async fn looks_up(&self, code: &str) {
        self.enter(self.words().code, code).await;
        self.0.tap("way to look up", &button(self.words().look_up)).await;
    }

    /// Erases what was found.
    pub async fn erases(&self) {
        self.0.tap("way to erase", &button(self.words().erase)).await;
    }

    /// Calls this phone something.
    pub async fn calls_it(&self, name: &str) {
        self.enter(self.words().name, &format!("{name}\t")).await;
    }

    /// This phone's id.
    pub async fn id(&self) -> String {
        let line = self.0.see("this phone's id", "//article[contains(@class, 'this-phone')]/p[1]").await;
        let words = line.text().await.expect("an id");
        words.split_whitespace().last().unwrap_or_default().to_owned()
    }

    /// This phone's figures, with their fingerprints.
    pub async fn holdings(&self) -> Vec<String> {
        let lines = "//article[contains(@class, 'this-phone')]/p[contains(@class, 'holding')]";
        self.0.texts(lines).await.expect("figures")
    }

    /// Waits for a phone from now on.
    pub async fn expects(&self, phone: &str) {
        self.enter(self.words().expect, phone).await;
        self.0.tap("way to add", &button(self.words().add)).await;
    }

    /// Waits until a phone of the day stands like this.
    pub async fn stands(&self, phone: &str, words: &str) {
        let line = format!("//li[contains(@class, 'phone')][strong[{}]]", has(phone));
        self.0.see(&format!("{words} of {phone}"), &format!("{line}//*[{}]", has(words))).await;
    }

    /// Asks to delete everything.
    pub async fn asks_to_delete(&self) {
        self.0.tap("way to delete", &button(self.words().delete)).await;
        self.0.see("way to confirm", &button(self.words().confirm)).await;
    }

    /// Types how much it is.
    pub async fn types_count(&self, count: &str) {
        self.enter(self.words().count, count).await;
    }

    /// Whether it can be confirmed now.
    pub async fn can_delete(&self) -> bool {
        let confirm = self.0.see("way to confirm", &button(self.words().confirm)).await;
        confirm.attr("disabled").await.expect("a button").is_none()
    }

    /// Deletes everything.
    pub async fn deletes(&self) {
        self.0.tap("way to confirm", &button(self.words().confirm)).await;
    }

    /// Takes what is here for all that there was.
    pub async fn accepts_the_count(&self) {
        self.0.tap("way to accept", &button(self.words().accept)).await;
    }

    async fn enter(&self, name: &str, text: &str) {
        self.0.type_into(name, &format!("{}//input", label(name)), text).await;
    }

    fn words(&self) -> &'static DataWords {
        DataWords::of(self.0.lang())
    }
}
