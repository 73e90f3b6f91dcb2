//! Records, as a journal holds them and files bring them: what is read is
//! written and read as the same, and can be counted and exported.

use fairstall::engine::record::Record;

use crate::counting::count;
use crate::fixtures::{KNOWN, PACKS, records, text};

pub fn run(bytes: &[u8]) {
    // A file has several, one a line.
    let lines = text(bytes).unwrap_or_default().lines().take(3);
    let read: Vec<Record> = lines.filter_map(|line| Record::from_json(line).ok()).collect();
    for record in &read {
        let json = record.to_json();
        assert_eq!(Record::from_json(&json).as_ref(), Ok(record), "{json}");
        assert!(!json.contains('\n'), "a record is one line");
        assert_eq!(Record::is_abandoned(&json), matches!(record, Record::Abandoned(_)), "{json}");
    }
    if !read.is_empty() {
        count(&read, &KNOWN, true);
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let line = |record: Record| record.to_json().into_bytes();
    PACKS.iter().flat_map(|pack| records(pack, 315, 12)).map(line).collect()
}
