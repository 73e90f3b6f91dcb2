//! The three CSV files, read back by PapaParse.

mod codebook;
mod instances;
mod kinds;
mod passing;
mod private;
mod public;
mod responses;
mod tallies;
mod texts;
mod whole;

use std::sync::Arc;

use fairstall::engine::export::{ResponsesWriter, write_codebook, write_tallies};
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, Tally};

use crate::support::sheet::Sheet;

/// These packs and no others.
fn packs_of<'p>(packs: impl IntoIterator<Item = &'p Arc<Pack>>) -> Packs {
    let mut all = Packs::default();
    packs.into_iter().for_each(|pack| all.add((**pack).clone()));
    all
}

/// `responses.csv` of these records.
#[track_caller]
fn responses(records: &[Record], packs: &Packs) -> Sheet {
    Sheet::written(|out| {
        let mut writer = ResponsesWriter::new(out, packs)?;
        for record in records {
            if let Record::Response(response) = record {
                writer.write(response)?;
            }
        }
        writer.finish()
    })
}

/// `tallies.csv` of these records.
#[track_caller]
fn tallies(records: &[Record], packs: &Packs) -> Sheet {
    Sheet::written(|out| write_tallies(out, &Tally::of(records, packs), packs))
}

/// `codebook.csv`.
#[track_caller]
fn codebook(packs: &Packs) -> Sheet {
    Sheet::written(|out| write_codebook(out, packs))
}
