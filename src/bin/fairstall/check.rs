//! `fairstall check`: reports everything that is wrong with packs and events.

use std::fs;
use std::path::{Path, PathBuf};

use fairstall::author::{Project, SourceFile, compile};
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

/// Reads and compiles all files and folders together.
pub fn load(paths: &[PathBuf]) -> Result<Project, Failure> {
    let mut files = Vec::new();
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
        } else {
            files.push(read(path)?);
        }
    }
    Ok(compile(&files))
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
