//! `fairstall tally`: one tally from the exports of any number of phones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use fairstall::engine::backup::Line;
use fairstall::engine::desk_entry::Ledger;
use fairstall::engine::desk_plan::DeskPlan;
use fairstall::engine::export::{
    Csv, ResponsesWriter, write_codebook, write_counters, write_stations, write_subjects, write_tallies,
    write_tickets,
};
use fairstall::engine::format::ReadError;
use fairstall::engine::inventory::Holding;
use fairstall::engine::lang::Lang;
use fairstall::engine::record::Record;
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::stored::{Arrival, Stored};
use fairstall::engine::tally::{Fingerprint, Merger, Packs, Tally};
use indicatif::{ProgressBar, ProgressStyle};
use rustc_hash::FxHashSet;

use crate::failure::Failure;
use crate::lines::{self, Block};
use crate::packs;

/// The file of responses, which is written while files are read.
const RESPONSES: &str = "responses.csv";

/// Merge exported responses by id and write the CSV files.
#[derive(clap::Args)]
pub struct Args {
    /// Backups or `responses.jsonl` files, from any number of phones.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The packs that the responses were given to: sources or compiled.
    #[arg(long, value_name = "DIR")]
    packs: PathBuf,
    /// The folder for responses.csv, tallies.csv, stations.csv and codebook.csv,
    /// for subjects.csv where a pack has a subject, and for counters.csv and
    /// tickets.csv where anything was noted at the desk.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Count only, and leave out responses.csv.
    #[arg(long)]
    no_responses: bool,
}

#[derive(Default)]
struct Report {
    new: u64,
    again: u64,
    erased: u64,
    outranked: u64,
    conflicts: u64,
    unreadable: u64,
    other_version: u64,
    simulated: u64,
    /// What is said of single lines and files.
    told: Vec<String>,
}

/// What the records are made into, in the order in which they come.
struct Counting<'p> {
    packs: &'p Packs,
    tally: Tally,
    merging: Merging,
    report: Report,
    /// What was noted at the desk.
    ledger: Ledger,
    /// None where the file is not wanted.
    responses: Option<ResponsesWriter<'p, Csv<BufWriter<File>>>>,
    /// The number of the line that was read last.
    line: u64,
    /// Since the last header of a backup.
    part: Option<Part>,
    progress: ProgressBar,
}

/// How it is known what counts.
#[derive(Default)]
struct Merging {
    merger: Merger,
    pass: Pass,
    /// Ids under which different things came, and what came of what may count.
    contested: BTreeMap<u128, BTreeSet<String>>,
}

/// How often the files are read.
#[derive(Default)]
enum Pass {
    /// What comes first counts, as long as nothing outranks it.
    #[default]
    First,
    /// It does not always: everything has to be read again.
    Overtaken,
    /// Everything was seen before: what counts is known, and this was counted.
    Second(FxHashSet<u128>),
}

/// What follows the header of a backup.
struct Part {
    path: PathBuf,
    said: Holding,
    read: Holding,
}

/// A line with what merging goes by, if it is to be merged; an empty one is
/// none.
type Read<'b> = Option<Result<(Line<'b>, Option<Fingerprint>), ReadError>>;

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let mut packs = Packs::default();
    for pack in packs::load(&args.packs)? {
        packs.add(pack);
    }
    fs::create_dir_all(&args.out).map_err(|error| Failure::file("create", &args.out, &error))?;
    let mut counted = count(args, &packs, Merging::default())?;
    if matches!(counted.merging.pass, Pass::Overtaken) {
        if let Err(failure) = can_be_read_again(&args.files) {
            // What was written counts what was erased or overtaken.
            let _ = fs::remove_file(args.out.join(RESPONSES));
            return Err(failure);
        }
        counted = count(args, &packs, counted.merging.again())?;
    }
    let Counting { tally, report, ledger, .. } = counted;
    write_tallies(create(&args.out.join("tallies.csv"))?, &tally, &packs)?;
    if packs.have_subjects() {
        write_subjects(create(&args.out.join("subjects.csv"))?, &tally, &packs)?;
    }
    write_codebook(create(&args.out.join("codebook.csv"))?, &packs)?;
    write_stations(create(&args.out.join("stations.csv"))?, &tally, &ledger)?;
    if !ledger.is_empty() {
        // What counters are called stands in the event, which is not here.
        let (plan, lang) = (DeskPlan::default(), Lang::En);
        write_counters(create(&args.out.join("counters.csv"))?, &ledger, &plan, lang)?;
        write_tickets(create(&args.out.join("tickets.csv"))?, &ledger)?;
    }
    print_report(&report, &tally);
    Ok(())
}

/// Reads all files, and writes the responses.
fn count<'p>(args: &Args, packs: &'p Packs, merging: Merging) -> Result<Counting<'p>, Failure> {
    let responses = match args.no_responses {
        true => None,
        false => Some(ResponsesWriter::new(create(&args.out.join(RESPONSES))?, packs)?),
    };
    let mut counting = Counting {
        packs,
        tally: Tally::default(),
        merging,
        report: Report::default(),
        ledger: Ledger::default(),
        responses,
        line: 0,
        part: None,
        progress: progress_bar(&args.files)?,
    };
    lines::in_order(&args.files, &mut counting, |block, turn| {
        let lines: Vec<Read<'_>> = block.lines().map(read_line).collect();
        turn.take(|counting| counting.add(block, lines))
    })?;
    counting.end_part();
    counting.count_contested()?;
    counting.progress.finish_and_clear();
    if let Some(responses) = counting.responses.take() {
        responses.finish()?;
    }
    Ok(counting)
}

impl Counting<'_> {
    /// Adds the lines of a block.
    fn add(&mut self, block: &Block<'_>, lines: Vec<Read<'_>>) -> Result<(), Failure> {
        if block.first {
            self.line = 0;
            self.end_part();
        }
        for line in lines {
            self.line += 1;
            match line {
                Some(Ok((Line::Stored(stored), Some(fingerprint)))) => {
                    if let Some(part) = &mut self.part {
                        part.read.add(Holding::of(&stored));
                    }
                    self.merge(stored, fingerprint, block.path)?;
                }
                Some(Ok((Line::Rival(json), _))) => match Stored::from_json(&json) {
                    Ok(stored) => {
                        let fingerprint = Fingerprint::of_stored(&stored);
                        self.merge(stored, fingerprint, block.path)?;
                    }
                    Err(error) => self.refuse(error, block.path),
                },
                Some(Ok((Line::Header(header), _))) => {
                    self.end_part();
                    self.part = Some(Part {
                        path: block.path.to_owned(),
                        said: header.all,
                        read: Holding::default(),
                    });
                }
                Some(Ok(_)) | None => {}
                Some(Err(error)) => self.refuse(error, block.path),
            }
        }
        self.progress.inc(block.len() as u64);
        Ok(())
    }

    fn merge(&mut self, stored: Stored<'_>, fingerprint: Fingerprint, path: &Path) -> Result<(), Failure> {
        let Some(arrival) = self.merging.take(&stored, fingerprint) else { return Ok(()) };
        match arrival {
            Arrival::New => {}
            Arrival::Known => {
                self.report.again += 1;
                return Ok(());
            }
            Arrival::Outranked | Arrival::Outranks => {
                self.report.outranked += 1;
                return Ok(());
            }
            Arrival::Conflict | Arrival::Prevails => {
                self.report.conflicts += 1;
                let (path, line, key) = (path.display(), self.line, stored.key());
                self.report.told.push(format!(
                    "{path}:{line}: another record has the id {key}; the same one of them counts in any order of files"
                ));
                return Ok(());
            }
        }
        self.keep(stored)
    }

    /// Of what came under one id, what counts.
    fn count_contested(&mut self) -> Result<(), Failure> {
        let contested = std::mem::take(&mut self.merging.contested);
        if let Pass::Second(_) = self.merging.pass {
            for mut told in contested.into_values() {
                // Of two that say different things the first counts, as at the desk.
                if let Some(json) = told.pop_first()
                    && let Ok(stored) = Stored::from_json(&json)
                {
                    self.keep(stored)?;
                }
            }
        } else {
            self.merging.contested = contested;
        }
        Ok(())
    }

    fn keep(&mut self, stored: Stored<'_>) -> Result<(), Failure> {
        match stored {
            Stored::Record(record) => self.count(*record),
            Stored::Erased(_) => {
                self.report.erased += 1;
                Ok(())
            }
            Stored::Desk(entry) => {
                self.ledger.add(*entry);
                Ok(())
            }
        }
    }

    fn count(&mut self, record: RecordRef<'_>) -> Result<(), Failure> {
        self.report.new += 1;
        self.report.simulated += u64::from(record.is_simulated());
        self.report.other_version += u64::from(!self.packs.knows_content(record.pack_hash()));
        self.tally.count(&record, self.packs);
        if let Some(responses) = &mut self.responses
            && let Record::Response(response) = record.into_record()
        {
            responses.write(&response)?;
        }
        Ok(())
    }

    fn refuse(&mut self, error: ReadError, path: &Path) {
        self.report.unreadable += 1;
        let reason = match error {
            ReadError::Newer { format } => format!("of format {format}; update fairstall"),
            ReadError::Corrupt(reason) => reason,
        };
        self.report.told.push(format!("{}:{}: not counted: {reason}", path.display(), self.line));
    }

    /// A backup says in its first line how much is in it.
    fn end_part(&mut self) {
        let Some(Part { path, said, read }) = self.part.take() else { return };
        if read == said {
            return;
        }
        let (path, read, said) = (path.display(), read.count, said.count);
        self.report.told.push(match read == said {
            true => format!("{path}: it holds other records than its first line says"),
            false => format!("{path}: cut short: {read} of its {said} records could be read"),
        });
    }
}

impl Merging {
    /// For reading everything again.
    fn again(self) -> Self {
        Self { pass: Pass::Second(FxHashSet::default()), ..self }
    }

    /// What becomes of this; of what may come to count, that is known once all
    /// is read.
    fn take(&mut self, stored: &Stored<'_>, fingerprint: Fingerprint) -> Option<Arrival> {
        let (id, arrival) = (stored.bits(), self.merger.take(fingerprint));
        Some(match &mut self.pass {
            Pass::First => {
                if arrival == Arrival::Conflict {
                    self.contested.entry(id).or_default();
                }
                if matches!(arrival, Arrival::Outranks | Arrival::Conflict) {
                    self.pass = Pass::Overtaken;
                }
                arrival
            }
            Pass::Overtaken => match arrival {
                // What is counted now is counted again later.
                Arrival::New => Arrival::Known,
                Arrival::Conflict => {
                    self.contested.entry(id).or_default();
                    arrival
                }
                arrival => arrival,
            },
            Pass::Second(counted) => match arrival {
                Arrival::Known | Arrival::Conflict if self.contested.contains_key(&id) => {
                    return self.contest(stored);
                }
                Arrival::New | Arrival::Known if counted.insert(id) => Arrival::New,
                arrival => arrival,
            },
        })
    }

    /// Keeps what comes under a contested id.
    fn contest(&mut self, stored: &Stored<'_>) -> Option<Arrival> {
        let told = self.contested.entry(stored.bits()).or_default();
        match (told.insert(stored.to_json()), told.len()) {
            (true, 1) => None,
            (true, _) => Some(Arrival::Conflict),
            (false, _) => Some(Arrival::Known),
        }
    }
}

fn read_line(line: &[u8]) -> Read<'_> {
    Some(Line::read_bytes(line)?.map(|line| {
        let fingerprint = match &line {
            Line::Stored(stored) => Some(Fingerprint::of_stored(stored)),
            Line::Header(_) | Line::Rival(_) | Line::Pack(_) | Line::Keys(_) => None,
        };
        (line, fingerprint)
    }))
}

/// What comes through a pipe is there once.
fn can_be_read_again(files: &[PathBuf]) -> Result<(), Failure> {
    let is_pipe = |path: &&PathBuf| fs::metadata(path).is_ok_and(|metadata| !metadata.is_file());
    match files.iter().find(is_pipe) {
        None => Ok(()),
        Some(path) => Err(Failure::new(format!(
            "error: {} has to be read twice, because something in it was erased, finished elsewhere or told differently: write it to a file first",
            path.display()
        ))),
    }
}

fn print_report(report: &Report, tally: &Tally) {
    for words in &report.told {
        eprintln!("{words}");
    }
    eprintln!("{} records counted", report.new);
    for (count, words) in [
        (report.simulated, "of them simulated"),
        (report.again, "came again and were not counted twice"),
        (report.erased, "were erased and are not counted"),
        (report.outranked, "are known better from another line, such as a run finished or erased later"),
        (report.conflicts, "had another record's id; of each id one is counted"),
        (report.unreadable, "could not be read and were not counted"),
        (report.other_version, "were given to another version of a pack; their questions were matched by id"),
        (
            tally.unknown_pack,
            "were given to a pack that is not in --packs; they are in responses.csv, but in no tally",
        ),
    ] {
        if count > 0 {
            eprintln!("{count} {words}");
        }
    }
}

fn create(path: &Path) -> Result<BufWriter<File>, Failure> {
    let file = File::create(path).map_err(|error| Failure::file("write", path, &error))?;
    Ok(BufWriter::new(file))
}

/// A bar over all bytes to read; hidden where standard error is no terminal.
fn progress_bar(files: &[PathBuf]) -> Result<ProgressBar, Failure> {
    let mut total = 0;
    for path in files {
        total += fs::metadata(path).map_err(|error| Failure::file("read", path, &error))?.len();
    }
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}");
    Ok(ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
}
