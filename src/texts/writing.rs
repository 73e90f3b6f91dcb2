//! How a language writes days, times, numbers and lists. Files for programs have
//! them plain, whatever the language.

use crate::engine::answer::Answer;
use crate::engine::question::Kind;

/// So many digits stay together.
const TOGETHER: usize = 4;

/// How they are written.
pub struct WritingTexts {
    /// Stands between the things of a list.
    pub between: &'static str,
    /// Stands between thousands.
    pub thousands: &'static str,
    /// Stands before decimals.
    pub decimals: &'static str,
    /// A percent, of its number.
    pub percent: fn(&str) -> String,
    /// A day, of `YYYY-MM-DD`.
    pub day: fn(&str) -> String,
    /// A moment, of its day and of `HH:MM`.
    pub moment: fn(&str, &str) -> String,
}

impl WritingTexts {
    /// A count, or a number with decimals behind a point. Four digits stay
    /// together: they may be a year (ISO 80000-1 and GB/T 15835 leave it free).
    pub fn number(&self, number: impl ToString) -> String {
        let plain = number.to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let first = whole.len() - whole.trim_start_matches('-').len();
        let is_long = whole.len() - first > TOGETHER;
        let mut written = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if is_long && index > first && (whole.len() - index).is_multiple_of(3) {
                written.push_str(self.thousands);
            }
            written.push(digit);
        }
        if !decimals.is_empty() {
            written.push_str(self.decimals);
            written.push_str(decimals);
        }
        written
    }

    /// A percent.
    pub fn percent(&self, percent: f64) -> String {
        (self.percent)(&self.number(percent))
    }

    /// A count, with its percent where there is one.
    pub fn share(&self, count: u64, percent: Option<f64>) -> String {
        let count = self.number(count);
        percent.map_or_else(|| count.clone(), |percent| format!("{count} · {}", self.percent(percent)))
    }

    /// An answer, as the participant would say it.
    pub fn answer(&self, kind: &Kind, answer: &Answer) -> String {
        self.words(kind, kind.answerable().words(answer))
    }

    /// The same of what is right.
    pub fn words(&self, kind: &Kind, words: String) -> String {
        said(kind, words, self.day)
    }

    /// Day and minute of a moment (RFC 3339), as the phone's clock showed them.
    pub fn minute(&self, moment: &str) -> String {
        match moment.get(..16).and_then(|minute| minute.split_once('T')) {
            Some((day, time)) => (self.moment)(&(self.day)(day), time),
            None => moment.to_owned(),
        }
    }
}

/// What a question's answer says: a day in words, anything else as it is.
pub(super) fn said(kind: &Kind, words: String, day: fn(&str) -> String) -> String {
    if matches!(kind, Kind::Date(_)) { day(&words) } else { words }
}

/// Year, month and day of `YYYY-MM-DD`, in the language's words; what is no day
/// stays as it is.
pub(super) fn on_day(day: &str, words: fn(u32, usize, u32) -> String) -> String {
    let mut parts = day.split('-');
    let mut next = || parts.next()?.parse::<u32>().ok();
    match (next(), next(), next()) {
        (Some(year), Some(month @ 1..=12), Some(day)) => words(year, month as usize, day),
        _ => day.to_owned(),
    }
}
