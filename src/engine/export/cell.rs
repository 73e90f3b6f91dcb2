//! Cells of an export, typed: only text needs defusing.

use std::borrow::Cow;

use crate::engine::day::Day;
use crate::engine::moment::Moment;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: not asked, or no answer.
    Blank,
    /// A number.
    Number(f64),
    /// A count.
    Count(u64),
    /// A moment, where the phone was.
    Moment(Moment),
    /// A day.
    Day(Day),
    /// Text that this app made: the name of a column or a measure, an id that
    /// authoring has checked.
    Key(String),
    /// Text that people typed, authors included, or that a record brought.
    Text(String),
}

impl Cell {
    /// A key, or nothing.
    pub fn key(key: Option<impl Into<String>>) -> Self {
        key.map_or(Self::Blank, |key| Self::Key(key.into()))
    }

    /// Text, or nothing.
    pub fn text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Blank, |text| Self::Text(text.into()))
    }

    /// A moment, or nothing.
    pub fn moment(moment: Option<Moment>) -> Self {
        moment.map_or(Self::Blank, Self::Moment)
    }

    /// The cell as written, before quoting. Text that a spreadsheet would
    /// take for a formula gets an apostrophe in front, which spreadsheets
    /// show as text.
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Blank => Cow::Borrowed(""),
            Self::Number(value) => Cow::Owned(value.to_string()),
            Self::Count(count) => Cow::Owned(count.to_string()),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::Key(key) => Cow::Borrowed(key),
            // Whatever a record brought says that it is a moment.
            Self::Moment(moment) => defused(moment.as_str()),
            Self::Text(text) => defused(text),
        }
    }
}

fn defused(text: &str) -> Cow<'_, str> {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_in_text_and_nowhere_else() {
        for (cell, written) in [
            (Cell::Text("=1+1".into()), "'=1+1"),
            (Cell::Text("@SUM(A1)".into()), "'@SUM(A1)"),
            (Cell::Text("\tx".into()), "'\tx"),
            (Cell::Text("1-1".into()), "1-1"),
            (Cell::Number(-5.0), "-5"),
            (Cell::Number(0.1), "0.1"),
            (Cell::Key("no-answer".into()), "no-answer"),
            (Cell::Moment(Moment::new("=1+1")), "'=1+1"),
            (Cell::Moment(Moment::new("2027-03-15T09:00:00+08:00")), "2027-03-15T09:00:00+08:00"),
            (Cell::Blank, ""),
        ] {
            assert_eq!(cell.written(), written);
        }
    }
}
