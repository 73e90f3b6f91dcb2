//! What the compiler does not see of words: that they are there, and that each
//! figure stands in them. Languages' files are read as the text that they are.

use super::*;
use crate::engine::answer::Violation;
use crate::engine::day::Day;

macro_rules! sources {
    (() $($lang:ident = $file:ident, $tag:literal, $own_name:literal;)*) => {
        /// Each language's file.
        const SOURCES: [(Lang, &str); Lang::ALL.len()] =
            [$((Lang::$lang, include_str!(concat!(stringify!($file), ".rs")))),*];
    };
}

languages!(sources);

/// Asserts that no line of a language's file is like this.
fn nowhere(why: &str, is_bad: impl Fn(&str) -> bool) {
    for (lang, source) in SOURCES {
        for (index, line) in source.lines().enumerate() {
            assert!(!is_bad(line), "{why}: {lang}, line {}: {line}", index + 1);
        }
    }
}

#[test]
fn no_word_is_empty() {
    nowhere("an empty word", |line| line.contains("\"\""));
}

/// A figure that is not used would be a warning of the compiler's, unless its
/// name says so. A place in a statute comes in words and in figures, of which a
/// language takes one.
#[test]
fn every_figure_stands_in_its_words() {
    nowhere("a figure that is left out", |line| {
        let figures = line.split_once(": |").and_then(|(_, rest)| rest.split_once('|'));
        let left_out = |(names, _): (&str, &str)| names.split(", ").any(|name| name.starts_with('_'));
        figures.is_some_and(left_out) && !line.contains("article: |")
    });
}

#[test]
fn days_and_numbers_are_written_as_the_language_does() {
    for (lang, day, minute) in [
        (Lang::ZhHans, "2027年3月15日", "2027年3月15日 09:05"),
        (Lang::ZhHant, "2027年3月15日", "2027年3月15日 09:05"),
        (Lang::En, "15 March 2027", "15 March 2027, 09:05"),
    ] {
        let writing = WritingTexts::of(lang);
        assert_eq!((writing.day)("2027-03-15"), day);
        assert_eq!(writing.minute("2027-03-15T09:05:59+08:00"), minute);
        for no_day in ["", "2027", "2027-13-01", "soon"] {
            assert_eq!((writing.day)(no_day), no_day);
            assert_eq!(writing.minute(no_day), no_day);
        }
    }
    let comma =
        WritingTexts { thousands: ".", decimals: ",", percent: |number| format!("{number} %"), ..*writing() };
    for (number, english, other) in [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("2024", "2024", "2024"),
        ("10000", "10,000", "10.000"),
        ("-100", "-100", "-100"),
        ("-1234567.25", "-1,234,567.25", "-1.234.567,25"),
    ] {
        assert_eq!((writing().number(number), comma.number(number)), (english.into(), other.into()));
    }
    assert_eq!((writing().percent(12.5), comma.percent(12.5)), ("12.5%".into(), "12,5 %".into()));
    assert_eq!(writing().share(12_000, Some(50.0)), "12,000 · 50%");
}

fn writing() -> &'static WritingTexts {
    WritingTexts::of(Lang::En)
}

#[test]
fn figures_that_are_put_in_later_have_a_place() {
    let day = Day::from_number(0);
    let figured = [
        Violation::TooFew { min: 1 },
        Violation::TooMany { max: 1 },
        Violation::TooLong { max: 1 },
        Violation::Incomplete { missing: 1 },
        Violation::TooSmall { min: 1.0 },
        Violation::TooLarge { max: 1.0 },
        Violation::OffStep { step: 1.0 },
        Violation::TooEarly { min: day },
        Violation::TooLate { max: day },
    ];
    let plain = [
        Violation::Required,
        Violation::NotOffered,
        Violation::OtherMissing,
        Violation::Exclusive,
        Violation::NotANumber,
        Violation::NotADate,
        Violation::NotWhole,
        Violation::Unsealed,
        Violation::Constraint { message: String::new() },
    ];
    for lang in Lang::ALL {
        let words = LaterTexts::of(lang).violation;
        for violation in &figured {
            assert_eq!(words(violation).matches("{}").count(), 1, "{lang}: {violation:?}");
        }
        for violation in &plain {
            assert!(!words(violation).contains('{'), "{lang}: {violation:?}");
        }
        assert!(CardTexts::of(lang).found.contains("{}"), "{lang}");
    }
}
