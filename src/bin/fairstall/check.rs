//! `fairstall check`: reports everything that is wrong with packs and events.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fairstall::author::{CompiledPack, PICTURES, PictureFile, Pictures, Project, SourceFile, compile_with};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Question;

use crate::calendar::Calendar;
use crate::failure::Failure;

/// The file that makes its folder one pack, and comes first in it.
const PACK: &str = "pack.toml";

/// Check packs and events; report every problem with file, line and hint.
#[derive(clap::Args)]
pub struct Args {
    /// TOML files, or folders of them; a folder with a `pack.toml` is one pack.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    calendar: Calendar,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let mut project = load(&args.paths)?;
    project.warn_on(args.calendar.day());
    report(&project)?;
    for (id, pack) in &project.packs {
        // What repeats is written once.
        let written = pack.hans().questions.iter().filter(|question| question.instance() == 1);
        let reminder = reminder(pack).map_or_else(String::new, |reminder| format!("; {reminder}"));
        eprintln!("pack {id}: {} questions{reminder}", written.count());
    }
    if let Some(card) = &project.card {
        let sections = card.by_lang.values().next().map_or(&[][..], |card| &card.sections);
        let entries: usize = sections.iter().map(|section| section.entries.len()).sum();
        eprintln!("rights card: {entries} entries");
    }
    for activity in project.event.iter().flat_map(|event| &event.activities) {
        let title = activity.title.get(Lang::ZhHans);
        eprintln!("activity {} ({title}): about {} s", activity.id, activity.seconds);
    }
    Ok(())
}

/// Reads and compiles all files and folders together, with the pictures beside
/// them.
pub fn load(paths: &[PathBuf]) -> Result<Project, Failure> {
    let mut files = Vec::new();
    let mut pictures = BTreeMap::new();
    for path in paths {
        if path.is_dir() && !is_pack(path) {
            let found = sorted(path, is_source)?;
            if found.is_empty() {
                return Err(Failure::new(format!("error: no .toml files in {}", path.display())));
            }
            for path in found {
                add(&path, &mut files, &mut pictures)?;
            }
        } else {
            add(path, &mut files, &mut pictures)?;
        }
    }
    let pictures = pictures.into_iter().map(|(name, bytes)| PictureFile { name, bytes });
    Ok(compile_with(&files, &Pictures::of(pictures.collect())))
}

/// Whether a pack or an event is written here: in a file of TOML, or in a
/// folder that is one pack.
pub fn is_source(path: &Path) -> bool {
    is_pack(path) || is_toml(path)
}

fn is_pack(path: &Path) -> bool {
    path.join(PACK).is_file()
}

fn is_toml(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|extension| extension == "toml")
}

/// What in a folder is as it is `wanted`, in the order of the names.
fn sorted(folder: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if wanted(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Reads a file, or the files of a folder that is one pack, and the pictures
/// beside it.
fn add(
    path: &Path,
    files: &mut Vec<SourceFile>,
    pictures: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), Failure> {
    if !is_pack(path) {
        files.push(read(path)?);
        return read_pictures(path.parent().unwrap_or(Path::new("")), pictures);
    }
    let mut pack = read(&path.join(PACK))?;
    for path in sorted(path, is_toml)?.iter().filter(|path| !path.ends_with(PACK)) {
        pack.more.push(read(path)?);
    }
    files.push(pack);
    read_pictures(path, pictures)
}

/// Reads everything in the folder of pictures, if there is one.
fn read_pictures(folder: &Path, pictures: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let Ok(entries) = fs::read_dir(folder.join(PICTURES)) else { return Ok(()) };
    // Joining nothing leaves a separator at the end, whichever this system has.
    let beside = folder.join("").display().to_string();
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        let name = format!("{beside}{PICTURES}/{}", entry.file_name().to_string_lossy());
        if path.is_file() && !pictures.contains_key(&name) {
            let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
            pictures.insert(name, bytes);
        }
    }
    Ok(())
}

/// What the organiser has yet to do for a pack, however right it is.
pub fn reminder(pack: &CompiledPack) -> Option<String> {
    let examples = pack.examples.as_ref().map(|answers| {
        format!(
            "the answers in [answers] ({answers}) are examples: set yours, then write the day into answers_set_on"
        )
    });
    let kept = (pack.hans().has_private() && pack.hans().retain_until.is_empty())
        .then(|| "write into retain_until until which day private answers are kept".to_owned());
    let is_open = |question: &&Arc<Question>| question.label.contains('【') || question.hint.contains('【');
    let open: Vec<&str> =
        pack.hans().questions.iter().filter(is_open).map(|question| question.id.as_str()).collect();
    let open = (!open.is_empty())
        .then(|| format!("put your own words in the place of 【…】 in `{}`", open.join("`, `")));
    let reminders: Vec<String> = examples.into_iter().chain(kept).chain(open).collect();
    (!reminders.is_empty()).then(|| reminders.join("; "))
}

/// Prints the diagnostics; fails where one of them is an error.
pub fn report(project: &Project) -> Result<(), Failure> {
    for diagnostic in &project.diagnostics {
        eprintln!("{diagnostic}\n");
    }
    match project.errors() {
        0 => Ok(()),
        1 => Err(Failure::new("1 error")),
        errors => Err(Failure::new(format!("{errors} errors"))),
    }
}

fn read(path: &Path) -> Result<SourceFile, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))?;
    Ok(SourceFile::new(path.display().to_string(), text))
}
