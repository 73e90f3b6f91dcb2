//! What came for a key that something else of the same rank lies under, and
//! does not count.
//!
//! Which of two counts goes by what they say alone, so that every phone comes
//! to the same, in whatever order files come. The others are kept beside it,
//! for people to look at, until something outranks them all.

use std::collections::{BTreeMap, BTreeSet};

/// Everything that does not count, by what it came for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rivals(BTreeMap<String, BTreeSet<String>>);

impl Rivals {
    /// Those that lie in a store, a row a key.
    pub fn of_rows(rows: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut rivals = Self::default();
        for (key, row) in rows {
            // A row that is damaged is shown as it lies there.
            let texts = serde_json::from_str(&row).unwrap_or_else(|_| BTreeSet::from([row]));
            rivals.0.entry(key).or_default().extend(texts);
        }
        rivals
    }

    /// The row that is to lie under a key; none where there is nothing.
    pub fn row(&self, key: &str) -> Option<String> {
        let texts = self.0.get(key)?;
        serde_json::to_string(texts).ok()
    }

    /// Each key with what came for it, as one line of JSON each.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &BTreeSet<String>)> {
        self.0.iter().map(|(key, texts)| (key.as_str(), texts))
    }

    /// Whether this one is known.
    pub fn has(&self, key: &str, json: &str) -> bool {
        self.0.get(key).is_some_and(|texts| texts.contains(json))
    }

    /// Keeps one.
    pub fn add(&mut self, key: &str, json: String) {
        self.0.entry(key.to_owned()).or_default().insert(json);
    }

    /// Something outranks them all.
    pub fn clear(&mut self, key: &str) {
        self.0.remove(key);
    }
}
