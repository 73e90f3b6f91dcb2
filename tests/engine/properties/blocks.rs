//! Blocks of records: every record comes back, and bytes that are not a block
//! are none.

use fairstall::engine::answer::Answer;
use fairstall::engine::event::Feedback;
use fairstall::engine::record::{Outcome, Record};
use fairstall::engine::record_block::{Block, BlockWriter};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::tally::{Packs, Tally};
use proptest::prelude::*;

use super::answers::answered;
use crate::support::build::{question, survey};
use crate::support::files::{compiled, simulated};
use crate::support::visit::Visit;

fn block(records: &[Record]) -> Vec<u8> {
    let mut writer = BlockWriter::default();
    records.iter().for_each(|record| writer.add(&RecordRef::of(record)));
    assert_eq!(writer.len(), records.len());
    writer.finish()
}

#[track_caller]
fn comes_back(records: &[Record]) {
    let block = Block::read(&block(records)).expect("a block");
    let read: Vec<Record> = block.records().map(RecordRef::into_record).collect();
    assert_eq!(read, records);
    // As exactly as in JSON, in which 0 and -0 differ.
    let (read, records): (Vec<_>, Vec<_>) =
        read.iter().zip(records).map(|(read, record)| (read.to_json(), record.to_json())).unzip();
    assert_eq!(read, records);
}

proptest! {
    #[test]
    fn whatever_was_answered_comes_back((kind, answer) in answered(), number: f64, seeds: [u64; 3]) {
        let pack = survey([question("q", kind)]);
        let run = |seed: u64, answer: Option<&Answer>| {
            let mut visit = Visit::seeded(&pack, Feedback::End, seed);
            answer.into_iter().for_each(|answer| { visit.gives(answer.clone()); });
            visit.reaches_the_end();
            visit.record()
        };
        let mut records = vec![run(seeds[0], Some(&answer)), run(seeds[1], None), run(seeds[2], Some(&answer))];
        if let Some(Record::Response(response)) = records.last_mut() && number.is_finite() {
            let answers = response.drawn.iter().map(|id| (id.clone(), Outcome::Answered(Answer::Number(number))));
            response.answers = answers.collect();
        }
        comes_back(&records);
    }

    #[test]
    fn a_block_with_a_byte_changed_is_none(place: prop::sample::Index, change in 1..=255_u8) {
        let mut bytes = block(&dozen(5));
        let place = place.index(bytes.len());
        bytes[place] ^= change;
        prop_assert!(Block::read(&bytes).is_none());
        prop_assert!(Block::read(&bytes[..place]).is_none());
    }
}

fn dozen(count: usize) -> Vec<Record> {
    let pack = compiled("tests/packs/valid/dozen.toml").hans().clone().into();
    simulated(&pack, None, 315).take(count).collect()
}

#[test]
fn thousands_of_runs_come_back_in_few_bytes_and_count_the_same() {
    let pack = compiled("tests/packs/valid/dozen.toml").hans().clone();
    let records = dozen(2_000);
    comes_back(&records);
    let bytes = block(&records);
    let json: usize = records.iter().map(|record| record.to_json().len()).sum();
    assert!(bytes.len() * 10 < json, "{} bytes instead of {json}", bytes.len());
    let mut packs = Packs::default();
    packs.add(pack);
    let mut tally = Tally::default();
    Block::read(&bytes).expect("a block").records().for_each(|record| tally.count(&record, &packs));
    assert_eq!(format!("{tally:?}"), format!("{:?}", Tally::of(&records, &packs)));
}

#[test]
fn no_records_are_a_block_too() {
    comes_back(&[]);
    assert!(Block::read(&[]).is_none());
}
