//! Days of the Gregorian calendar, without a time or a zone.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::{FromJson, Node};

/// A day of the years 1 to 9999, written `YYYY-MM-DD`; as a number, days
/// since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i32 = 719_468;
/// 0001-01-01.
const FIRST: i32 = -719_162;
/// 9999-12-31.
const LAST: i32 = 2_932_896;
/// Days in 400 years.
const ERA: i32 = 146_097;

impl Day {
    /// Reads `YYYY-MM-DD`; none where there is no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |from: usize, to: usize| {
            let part = text.get(from..to)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i32>().ok())?
        };
        if text.len() != 10 || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
            return None;
        }
        let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
        if !(1..=12).contains(&month) || day < 1 || year < 1 {
            return None;
        }
        // Counted from March, a leap day is the last of its year.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let of_era = year % 400;
        let of_year = (153 * month + 2) / 5 + day - 1;
        let parsed = Self(year / 400 * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH);
        // A 30 February comes out as a day of March.
        (parsed.to_string() == text).then_some(parsed)
    }

    /// The day so many days after 1970-01-01; the first or last day that
    /// there is, beyond them.
    pub fn from_number(days: i32) -> Self {
        Self(days.clamp(FIRST, LAST))
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.0 + EPOCH;
        let era = days.div_euclid(ERA);
        let of_era = days.rem_euclid(ERA);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        write!(f, "{:04}-{month:02}-{day:02}", year + era * 400)
    }
}

impl FromJson for Day {
    fn from_json(node: &Node<'_>) -> Self {
        node.text().and_then(Self::parse).unwrap_or_else(|| {
            node.refuse("YYYY-MM-DD");
            Self(0)
        })
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a day is YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_survive_text_and_numbers() {
        for (text, number) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2027-03-15", 20_892),
            ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896),
        ] {
            assert_eq!(Day::parse(text).map(Day::number), Some(number), "{text}");
            assert_eq!(Day::from_number(number).to_string(), text);
        }
    }

    #[test]
    fn days_that_are_not_in_the_calendar_are_refused() {
        for text in
            ["2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10", "2027-1-1", "2027-03-32", "", "今天"]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
