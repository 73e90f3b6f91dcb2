//! The rights card: what people should know, to be read, searched and printed.
//! A [`CardSource`] is lowered to one checked [`Card`] a language, and `page`
//! makes a page of it that needs nothing else of the app.

mod page;

use std::collections::{BTreeMap, BTreeSet};

pub use self::page::{CardFiles, card_page};
use super::diagnostic::{Path, Problems};
use super::fields::{check_day, check_format, check_id, required_text_in, text_in, written_in};
use super::law::{citations, rows};
use super::source::{CardSource, EntrySource};
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::Citation;

/// The newest format of cards that this build reads.
const CARD_FORMAT: u32 = 1;

/// A rights card in one language.
#[derive(Clone, Debug)]
pub struct Card {
    /// The language of every text.
    pub lang: Lang,
    /// The heading.
    pub title: String,
    /// A line under the heading; may be empty.
    pub description: String,
    /// The day the law was last checked, `YYYY-MM-DD`.
    pub checked_on: String,
    /// The last day on which it holds, `YYYY-MM-DD`.
    pub valid_until: String,
    /// What belongs together, in the order to read it.
    pub sections: Vec<Section>,
}

/// Entries that belong together.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// What it holds.
    pub entries: Vec<Entry>,
}

/// One thing to know.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Unique on the card.
    pub id: String,
    /// What one looks for.
    pub title: String,
    /// The rule in a sentence or two.
    pub text: String,
    /// A number to call; may be empty.
    pub phone: String,
    /// Where it says so; only numbers to call need none.
    pub law: Vec<Citation>,
}

/// A rights card in all its languages.
#[derive(Clone, Debug)]
pub struct CompiledCard {
    /// The card by the language of those who read it; another one's where it is not
    /// written in theirs.
    pub by_lang: BTreeMap<Lang, Card>,
    /// Who has signed it off; empty until somebody has. Phones are not told.
    pub reviewer: String,
    /// For each entry's citations in their order the rows of the fact sheet that
    /// were checked, empty where none is named. Phones are not told.
    pub facts: BTreeMap<String, Vec<String>>,
}

/// Lowers and checks the card. Nothing may be built from the result where
/// `problems` holds an error afterwards.
pub fn lower(source: &CardSource, problems: &mut Problems) -> CompiledCard {
    let by_lang = Lang::ALL.into_iter().map(|lang| {
        let written = written_in(source.title.as_ref(), lang);
        (lang, Lowering { source, lang: written, problems }.card())
    });
    CompiledCard {
        by_lang: by_lang.collect(),
        reviewer: source.reviewer.clone().unwrap_or_default(),
        facts: entry_rows(source),
    }
}

fn entry_rows(source: &CardSource) -> BTreeMap<String, Vec<String>> {
    source.entry.iter().filter_map(|entry| Some((entry.id.clone()?, rows(&entry.law)))).collect()
}

struct Lowering<'s, 'p> {
    source: &'s CardSource,
    lang: Lang,
    problems: &'p mut Problems,
}

impl Lowering<'_, '_> {
    fn card(mut self) -> Card {
        let (source, top) = (self.source, Path::default());
        check_format(source.format, CARD_FORMAT, &top.key("format"), self.problems);
        for (key, day) in [("checked_on", &source.checked_on), ("valid_until", &source.valid_until)] {
            if day.is_none() {
                let hint =
                    "say when the law was checked and until when it holds, so that nobody learns an old rule";
                self.problems.error(&top, format!("no `{key}`"), hint);
            }
        }
        for (name, statute) in &source.statutes {
            let path = top.key("statutes").key(name);
            self.title(statute.title.as_ref(), &path);
        }
        let description = source.description.as_ref();
        let description = description.map_or_else(String::new, |text| {
            text_in(text, self.lang, &top.key("description"), self.problems)
        });
        Card {
            lang: self.lang,
            title: self.title(source.title.as_ref(), &top),
            description,
            checked_on: check_day(source.checked_on.as_deref(), &top.key("checked_on"), self.problems),
            valid_until: check_day(source.valid_until.as_deref(), &top.key("valid_until"), self.problems),
            sections: self.sections(),
        }
    }

    fn title(&mut self, text: Option<&LocalText>, path: &Path) -> String {
        required_text_in(text, "title", self.lang, &path.key("title"), self.problems)
    }

    fn sections(&mut self) -> Vec<Section> {
        let (source, mut known) = (self.source, BTreeSet::new());
        let mut sections = Vec::new();
        for (index, section) in source.section.iter().enumerate() {
            let path = Path::default().key("section").index(index);
            let id = check_id(section.id.as_deref(), &path.key("id"), self.problems);
            let title = self.title(section.title.as_ref(), &path);
            let entries: Vec<(usize, &EntrySource)> = source
                .entry
                .iter()
                .enumerate()
                .filter(|(_, entry)| entry.section.as_deref() == Some(id.as_str()))
                .collect();
            if entries.is_empty() {
                self.problems.error(
                    &path,
                    "no entries",
                    "add an [[entry]] that names this section, or take it out",
                );
            }
            if !known.insert(id.clone()) {
                self.problems.error(
                    &path.key("id"),
                    format!("two sections are called `{id}`"),
                    "give this one another id",
                );
            }
            let entries = entries.into_iter().map(|(index, entry)| self.entry(index, entry)).collect();
            sections.push(Section { title, entries });
        }
        self.check_ids(&known);
        sections
    }

    /// Checks that every entry has an id of its own and a section that there is.
    fn check_ids(&mut self, sections: &BTreeSet<String>) {
        let mut seen = BTreeSet::new();
        for (index, entry) in self.source.entry.iter().enumerate() {
            let path = Path::default().key("entry").index(index);
            let id = check_id(entry.id.as_deref(), &path.key("id"), self.problems);
            if !seen.insert(id.clone()) && !id.is_empty() {
                let message = format!("two entries are called `{id}`");
                self.problems.error(&path.key("id"), message, "give this one another id");
            }
            let section = entry.section.as_deref().unwrap_or_default();
            if !sections.contains(section) {
                let known: Vec<&str> = sections.iter().map(String::as_str).collect();
                let message = match &entry.section {
                    Some(section) => format!("no section `{section}`"),
                    None => "no `section`".to_owned(),
                };
                let hint = format!("the sections are: {}", known.join(", "));
                self.problems.error(&path, message, hint);
            }
        }
    }

    fn entry(&mut self, index: usize, entry: &EntrySource) -> Entry {
        let path = Path::default().key("entry").index(index);
        let phone = entry.phone.clone().unwrap_or_default();
        if phone.contains(|c: char| !c.is_ascii_digit() && c != '-') {
            let message = format!("`{phone}` cannot be called");
            self.problems.error(&path.key("phone"), message, "write digits, and - between them");
        }
        if entry.law.is_empty() && phone.is_empty() {
            self.problems.error(&path, "no `law`", "say where it says so; only numbers to call need no law");
        }
        let mut text = |text, key| required_text_in(text, key, self.lang, &path.key(key), self.problems);
        Entry {
            id: entry.id.clone().unwrap_or_default(),
            title: text(entry.title.as_ref(), "title"),
            text: text(entry.text.as_ref(), "text"),
            phone,
            law: citations(&entry.law, &self.source.statutes, self.lang, &path.key("law"), self.problems),
        }
    }
}
