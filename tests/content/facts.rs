//! The rows of the fact sheet that the questions rest on: `facts.csv`, its
//! columns `id`, `basis`, `since` and `conf`, copied as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::basis::{self, Places};
use crate::files::read;

/// The fact sheet by row.
pub static FACTS: LazyLock<BTreeMap<String, Fact>> = LazyLock::new(|| {
    let table = read("tests/content/facts.csv");
    let mut facts = BTreeMap::new();
    for row in csv::Reader::from_reader(table.as_bytes()).into_records() {
        let row = row.expect("a row of the table");
        let [id, basis, since, conf] = [0, 1, 2, 3].map(|column| row[column].to_owned());
        let fact = Fact {
            places: basis::read(&basis),
            dates: dates(&since),
            verified: conf == "VERIFIED",
            basis,
            since,
        };
        assert!(facts.insert(id.clone(), fact).is_none(), "two rows are called {id}");
    }
    facts
});

/// A row.
pub struct Fact {
    /// The statutes and places that it rests on, as it says so.
    pub basis: String,
    /// In force since, as it says so.
    pub since: String,
    /// Whether the place was read itself, and not what others say of it.
    pub verified: bool,
    /// What `basis` names.
    pub places: Vec<Places>,
    dates: Vec<String>,
}

impl Fact {
    /// Whether it says that this statute's place is in force since this day. A
    /// row of several statutes may date only the first of them, or none: then the
    /// days count too that rows on the other statute alone give.
    pub fn dates_allow(&self, statute: &str, since: &str) -> bool {
        let agrees = |fact: &Self| fact.dates.iter().any(|date| since.starts_with(date.as_str()));
        let alone = |fact: &&Self| fact.verified && fact.statutes() == BTreeSet::from([statute]);
        let dates_all = !self.dates.is_empty() && self.statutes().len() <= 1;
        agrees(self) || !dates_all && FACTS.values().filter(alone).any(agrees)
    }

    fn statutes(&self) -> BTreeSet<&str> {
        self.places.iter().map(|places| places.statute.as_str()).collect()
    }
}

/// The days, months and years in a text: `2014-03-15`, `2023-06`, `2018`.
fn dates(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '-');
    words.filter(|word| word.len() >= 4).map(str::to_owned).collect()
}

#[test]
fn the_table_is_the_whole_sheet_and_every_article_in_it_is_read() {
    assert_eq!(FACTS.len(), 412);
    for (id, fact) in FACTS.iter().filter(|(_, fact)| fact.verified && fact.basis.contains('第')) {
        assert!(!fact.places.is_empty(), "{id}: no place is read in {}", fact.basis);
    }
}

#[test]
fn dates_are_read_as_the_sheet_writes_them() {
    for (text, read) in [
        ("2014-03-15", &["2014-03-15"][..]),
        ("2018-01-01（2025-10-15 改条号）", &["2018-01-01", "2025-10-15"]),
        ("2005-11-01 / 2026-01-01", &["2005-11-01", "2026-01-01"]),
        ("2017-10-01起（民法总则）", &["2017-10-01"]),
        ("2018", &["2018"]),
        ("—", &[]),
    ] {
        assert_eq!(dates(text), read, "{text}");
    }
}
