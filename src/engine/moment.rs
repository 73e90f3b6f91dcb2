//! Moments: RFC 3339 text with the phone's offset from UTC, as the platform
//! writes it. The engine passes them on, and takes the phone's own day from
//! them; it needs no time zones.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::day::Day;
use super::json::{FromJson, Node};

/// A moment, such as `2027-03-15T09:30:00+08:00`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(String);

impl Moment {
    /// Takes RFC 3339 text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The day, where the phone was; none where the text has none.
    pub fn day(&self) -> Option<Day> {
        Day::parse(self.0.get(..10)?)
    }

    /// Seconds since 1970, in UTC; none where the text is no moment.
    pub fn seconds(&self) -> Option<i64> {
        OffsetDateTime::parse(&self.0, &Rfc3339).ok().map(OffsetDateTime::unix_timestamp)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromJson for Moment {
    fn from_json(node: &Node<'_>) -> Self {
        Self(String::from_json(node))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
