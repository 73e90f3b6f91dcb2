//! `fairstall tally`: one tally from the exports of any number of phones.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use fairstall::engine::export::{ResponsesWriter, write_codebook, write_subjects, write_tallies};
use fairstall::engine::format::ReadError;
use fairstall::engine::record::Record;
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::tally::{Fingerprint, Merged, Merger, Packs, Tally};
use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::Failure;
use crate::lines::{self, Block};
use crate::packs;

/// Merge exported responses by id and write the CSV files.
#[derive(clap::Args)]
pub struct Args {
    /// `responses.jsonl` files, from any number of phones.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The packs that the responses were given to: sources or compiled.
    #[arg(long, value_name = "DIR")]
    packs: PathBuf,
    /// The folder for responses.csv, tallies.csv and codebook.csv, and for
    /// subjects.csv where a pack has a subject.
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
    conflicts: u64,
    unreadable: u64,
    other_version: u64,
    simulated: u64,
}

/// What the records are made into, in the order in which they come.
struct Counting<'p> {
    packs: &'p Packs,
    tally: Tally,
    merger: Merger,
    report: Report,
    /// None where the file is not wanted.
    responses: Option<ResponsesWriter<'p, BufWriter<File>>>,
    /// The number of the line that was read last.
    line: u64,
    progress: ProgressBar,
}

/// A record with what merging goes by; a line without a record is none.
type Line<'b> = Option<Result<(RecordRef<'b>, Fingerprint), ReadError>>;

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let mut packs = Packs::default();
    for pack in packs::load(&args.packs)? {
        packs.add(pack);
    }
    fs::create_dir_all(&args.out).map_err(|error| Failure::file("create", &args.out, &error))?;
    let responses = match args.no_responses {
        true => None,
        false => Some(ResponsesWriter::new(create(&args.out.join("responses.csv"))?, &packs)?),
    };
    let mut counting = Counting {
        packs: &packs,
        tally: Tally::default(),
        merger: Merger::default(),
        report: Report::default(),
        responses,
        line: 0,
        progress: progress_bar(&args.files)?,
    };
    lines::in_order(&args.files, &mut counting, |block, turn| {
        let lines: Vec<Line<'_>> = block.lines().map(read_line).collect();
        turn.take(|counting| counting.add(block, lines))
    })?;
    let Counting { tally, report, responses, progress, .. } = counting;
    progress.finish_and_clear();
    if let Some(responses) = responses {
        responses.finish()?;
    }
    write_tallies(create(&args.out.join("tallies.csv"))?, &tally, &packs)?;
    if packs.have_subjects() {
        write_subjects(create(&args.out.join("subjects.csv"))?, &tally, &packs)?;
    }
    write_codebook(create(&args.out.join("codebook.csv"))?, &packs)?;
    print_report(&report, &tally);
    Ok(())
}

impl Counting<'_> {
    /// Adds the lines of a block.
    fn add(&mut self, block: &Block<'_>, lines: Vec<Line<'_>>) -> Result<(), Failure> {
        if block.first {
            self.line = 0;
        }
        for line in lines {
            self.line += 1;
            match line {
                Some(Ok((record, fingerprint))) => self.merge(record, fingerprint, block.path)?,
                Some(Err(error)) => self.refuse(error, block.path),
                None => {}
            }
        }
        self.progress.inc(block.len() as u64);
        Ok(())
    }

    fn merge(&mut self, record: RecordRef<'_>, fingerprint: Fingerprint, path: &Path) -> Result<(), Failure> {
        match self.merger.take(fingerprint) {
            Merged::New => self.report.new += 1,
            Merged::Again => {
                self.report.again += 1;
                return Ok(());
            }
            Merged::Conflict => {
                self.report.conflicts += 1;
                let (path, line, id) = (path.display(), self.line, record.id());
                eprintln!("{path}:{line}: another record has the id {id}; the first one counts");
                return Ok(());
            }
        }
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
        eprintln!("{}:{}: not counted: {reason}", path.display(), self.line);
    }
}

fn read_line(line: &[u8]) -> Line<'_> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line).trim_ascii();
    if line.is_empty() {
        return None;
    }
    let read = match std::str::from_utf8(line) {
        Ok(text) => RecordRef::from_json(text),
        Err(error) => Err(ReadError::Corrupt(error.to_string())),
    };
    Some(read.map(|record| {
        let fingerprint = Fingerprint::of(&record);
        (record, fingerprint)
    }))
}

fn print_report(report: &Report, tally: &Tally) {
    eprintln!("{} records counted", report.new);
    for (count, words) in [
        (report.simulated, "of them simulated"),
        (report.again, "came again and were not counted twice"),
        (report.conflicts, "had another record's id and were not counted"),
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
