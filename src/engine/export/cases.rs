//! `cases.csv`: one row a case of a register, with how it stands. What the
//! person said is in `responses.csv`, under the same id.

use super::{Cell, Destination, Table};
use crate::engine::answer::Answer;
use crate::engine::cases::{self, CaseState};
use crate::engine::desk_entry::Ledger;
use crate::engine::pack::{Pack, PackKind};
use crate::engine::receipt::ReceiptCode;
use crate::engine::record::{Outcome, Response};
use crate::engine::tally::Packs;

/// What every row is headed by; the kind is a choice of the question that the
/// register is sorted by.
const COLUMNS: [&str; 12] = [
    "id",
    "receipt",
    "activity",
    "pack",
    "station",
    "started",
    "simulated",
    "kind",
    "status",
    "passed_to",
    "recovered_yuan",
    "changed",
];

/// Writes `cases.csv`.
pub struct CasesWriter<'p, T: Table> {
    sheet: T,
    packs: &'p Packs,
    ledger: Ledger,
}

impl<'p, T: Table> CasesWriter<'p, T> {
    /// Begins the file.
    pub fn new(out: impl Destination<Table = T>, packs: &'p Packs, ledger: &Ledger) -> csv::Result<Self> {
        Ok(Self { sheet: out.begin(&COLUMNS)?, packs, ledger: ledger.clone() })
    }

    /// Writes the row of a case; nothing for what is none.
    pub fn write(&mut self, response: &Response) -> csv::Result<()> {
        let run = &response.run;
        let pack = self.packs.version_of(&run.pack, &run.pack_hash);
        let Some(pack) = pack.filter(|pack| pack.kind == PackKind::Register) else { return Ok(()) };
        let CaseState { status, passed_to, recovered, changed } = cases::state(&self.ledger, run.id);
        self.sheet.row(&[
            Cell::Key(run.id.to_string()),
            Cell::Key(ReceiptCode::of(run.id).to_string()),
            Cell::Text(run.activity.to_string()),
            Cell::Text(run.pack.to_string()),
            Cell::text(run.station.as_ref().map(ToString::to_string)),
            Cell::Moment(run.started.clone()),
            Cell::Count(u64::from(run.simulated)),
            Cell::text(kind(pack, response)),
            Cell::Key(status.name().to_owned()),
            Cell::text(passed_to),
            recovered.map_or(Cell::Blank, |yuan| Cell::Count(u64::from(yuan))),
            Cell::moment(changed),
        ])
    }

    /// Ends the file.
    pub fn finish(self) -> csv::Result<T::Done> {
        self.sheet.finish()
    }
}

fn kind(pack: &Pack, response: &Response) -> Option<String> {
    match response.answers.get(&cases::sorted_by(pack)?.id)? {
        Outcome::Answered(Answer::Single(picked)) => Some(picked.choice.to_string()),
        _ => None,
    }
}
