//! Blocks, in which a desk keeps what it has counted: wrong bytes under a
//! right digest are refused, or read as other records that can be counted.

use std::hash::BuildHasher;

use fairstall::engine::record::Record;
use fairstall::engine::record_block::{Block, BlockWriter};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::tally::Tally;
use rustc_hash::FxBuildHasher;

use crate::fixtures::{KNOWN, PACKS, records};

/// The length of the digest at a block's end.
const DIGEST: usize = 8;

pub fn run(bytes: &[u8]) {
    assert!(bytes.is_empty() || Block::read(bytes).is_none_or(|block| block.records().count() == block.len()));
    // The digest, so that what is behind it is reached.
    let digest = FxBuildHasher.hash_one(bytes).to_le_bytes();
    let Some(block) = Block::read(&[bytes, &digest].concat()) else { return };
    let mut tally = Tally::default();
    let mut writer = BlockWriter::default();
    for record in block.records() {
        tally.count(&record, &KNOWN);
        writer.add(&record);
    }
    let again = Block::read(&writer.finish()).expect("a block that was just written");
    let read = |block: &Block| block.records().map(|record| record.to_json()).collect::<Vec<_>>();
    assert_eq!(read(&again), read(&block), "a block gives back what it was given");
}

pub fn seeds() -> Vec<Vec<u8>> {
    let block = |records: &[Record]| {
        let mut writer = BlockWriter::default();
        records.iter().for_each(|record| writer.add(&RecordRef::of(record)));
        let mut bytes = writer.finish();
        bytes.truncate(bytes.len() - DIGEST);
        bytes
    };
    let mut seeds: Vec<Vec<u8>> = PACKS.iter().map(|pack| block(&records(pack, 315, 6))).collect();
    seeds.push(block(&[]));
    seeds
}
