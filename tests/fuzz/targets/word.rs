//! What ids, days, moments, languages and numbers are written as.

use fairstall::engine::day::Day;
use fairstall::engine::id::{ResponseId, is_slug};
use fairstall::engine::lang::Lang;
use fairstall::engine::moment::Moment;
use fairstall::engine::question::{normalise, plain_number, read_number};

use crate::fixtures::text;

pub fn run(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Some(day) = Day::parse(text) {
        assert_eq!(day.to_string(), text);
        assert_eq!(Day::from_number(day.number()), day);
    }
    if let Some(day) = Moment::new(text).day() {
        assert!(text.starts_with(&day.to_string()));
    }
    if let Some(id) = ResponseId::parse(text) {
        assert_eq!(id.to_string(), text.to_ascii_lowercase());
    }
    if let Some(lang) = Lang::from_tag(text) {
        assert_eq!(lang.tag(), text);
    }
    if let Some(number) = read_number(text) {
        let written = plain_number(number);
        let read = read_number(&written).expect("what is written is read");
        assert_eq!(plain_number(read), written, "and stays what it was written as");
    }
    if is_slug(text) {
        assert!(text.is_ascii());
    }
    let normal = normalise(text);
    assert_eq!(normalise(&normal), normal, "{text:?}");
    if let Ok(bits) = <[u8; 8]>::try_from(bytes) {
        let number = plain_number(f64::from_le_bytes(bits));
        assert!(number.bytes().all(|byte| matches!(byte, b'-' | b'.' | b'0'..=b'9')), "{number}");
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    [
        "2027-03-15",
        "2024-02-29",
        "0001-01-01",
        "9999-12-31",
        "2027-03-15T09:30:00+08:00",
        "0123456789abcdef0123456789ABCDEF",
        "zh-Hans",
        "en",
        "12",
        "-0.5",
        "１，２３４。５６",
        "999999999999999",
        "0.000000000001",
        "seven-days",
        "  “Ａ b”\u{3000}C'd  ",
        "12345678",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into()
}
