//! `fairstall tally`: one tally from the exports of any number of phones.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter};
use std::path::{Path, PathBuf};

use fairstall::engine::export::{ResponsesWriter, write_codebook, write_tallies};
use fairstall::engine::format::ReadError;
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Merged, Merger, Packs, Tally};
use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::Failure;
use crate::packs;

/// Merge exported responses by id and write the three CSV files.
#[derive(clap::Args)]
pub struct Args {
    /// `responses.jsonl` files, from any number of phones.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The packs that the responses were given to: sources or compiled.
    #[arg(long, value_name = "DIR")]
    packs: PathBuf,
    /// The folder for responses.csv, tallies.csv and codebook.csv.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
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

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let mut packs = Packs::default();
    for pack in packs::load(&args.packs)? {
        packs.add(pack);
    }
    fs::create_dir_all(&args.out).map_err(|error| Failure::file("create", &args.out, &error))?;
    let mut tally = Tally::default();
    let mut merger = Merger::default();
    let mut report = Report::default();
    let mut responses = ResponsesWriter::new(create(&args.out.join("responses.csv"))?, &packs)?;
    let progress = progress_bar(&args.files)?;
    for path in &args.files {
        let file = File::open(path).map_err(|error| Failure::file("read", path, &error))?;
        let mut lines = BufReader::with_capacity(1 << 16, file);
        let mut line = Vec::new();
        let mut number = 0;
        loop {
            line.clear();
            let length =
                lines.read_until(b'\n', &mut line).map_err(|error| Failure::file("read", path, &error))?;
            if length == 0 {
                break;
            }
            number += 1;
            progress.inc(length as u64);
            let Some(record) = read_line(&line, path, number, &mut report) else { continue };
            match merger.see(&record) {
                Merged::New => report.new += 1,
                Merged::Again => {
                    report.again += 1;
                    continue;
                }
                Merged::Conflict => {
                    report.conflicts += 1;
                    eprintln!(
                        "{}:{number}: another record has the id {}; the first one counts",
                        path.display(),
                        record.run().id
                    );
                    continue;
                }
            }
            report.simulated += u64::from(record.run().simulated);
            report.other_version += u64::from(!packs.knows(&record.run().pack_hash));
            tally.add(&record, &packs);
            if let Record::Response(response) = &record {
                responses.write(response)?;
            }
        }
    }
    progress.finish_and_clear();
    responses.finish()?;
    write_tallies(create(&args.out.join("tallies.csv"))?, &tally, &packs)?;
    write_codebook(create(&args.out.join("codebook.csv"))?, &packs)?;
    print_report(&report, &tally);
    Ok(())
}

fn read_line(line: &[u8], path: &Path, number: u64, report: &mut Report) -> Option<Record> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line).trim_ascii();
    if line.is_empty() {
        return None;
    }
    let read = match std::str::from_utf8(line) {
        Ok(text) => Record::from_json(text),
        Err(error) => Err(ReadError::Corrupt(error.to_string())),
    };
    match read {
        Ok(record) => Some(record),
        Err(error) => {
            report.unreadable += 1;
            let reason = match error {
                ReadError::Newer { format } => format!("of format {format}; update fairstall"),
                ReadError::Corrupt(reason) => reason,
            };
            eprintln!("{}:{number}: not counted: {reason}", path.display());
            None
        }
    }
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
