//! `fairstall check`: reports everything that is wrong with packs and events.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fairstall::author::{PICTURES, PictureFile, Pictures, Project, SourceFile, compile_with};
use fairstall::engine::lang::Lang;

use crate::failure::Failure;

/// Check packs and events; report every problem with file, line and hint.
#[derive(clap::Args)]
pub struct Args {
    /// TOML files, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let project = load(&args.paths)?;
    report(&project)?;
    for (id, pack) in &project.packs {
        // What repeats is written once.
        let written = pack.hans().questions.iter().filter(|question| question.instance() == 1);
        eprintln!("pack {id}: {} questions", written.count());
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
        if path.is_dir() {
            let entries = fs::read_dir(path).map_err(|error| Failure::file("read", path, &error))?;
            let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
            found.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
            if found.is_empty() {
                return Err(Failure::new(format!("error: no .toml files in {}", path.display())));
            }
            found.sort();
            for path in found {
                files.push(read(&path)?);
            }
            read_pictures(path, &mut pictures)?;
        } else {
            files.push(read(path)?);
            read_pictures(path.parent().unwrap_or(Path::new("")), &mut pictures)?;
        }
    }
    let pictures = pictures.into_iter().map(|(name, bytes)| PictureFile { name, bytes });
    Ok(compile_with(&files, &Pictures::of(pictures.collect())))
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
    Ok(SourceFile { name: path.display().to_string(), text })
}
