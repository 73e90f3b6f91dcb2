//! Finds packs for commands that read responses: TOML sources or compiled
//! JSON, of as many versions as there are.

use std::fs;
use std::path::Path;

use fairstall::engine::format::ReadError;
use fairstall::engine::pack::Pack;

use crate::check;
use crate::failure::Failure;

/// All packs at `path`: a TOML file, a folder that is one pack, a compiled JSON
/// file, or a folder of any of these.
pub fn load(path: &Path) -> Result<Vec<Pack>, Failure> {
    let mut files = Vec::new();
    collect(path, &mut files)?;
    files.sort();
    let (sources, compiled): (Vec<_>, Vec<_>) = files.into_iter().partition(|path| check::is_source(path));
    let mut packs = Vec::new();
    if !sources.is_empty() {
        let project = check::load(&sources)?;
        check::report(&project)?;
        packs.extend(project.packs.values().map(|pack| pack.hans().clone()));
    }
    for path in compiled {
        let json = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        match Pack::from_json(&json) {
            Ok(pack) => packs.push(pack),
            Err(ReadError::Newer { format }) => {
                let message = format!("it is of format {format}; update fairstall");
                return Err(Failure::file("use", &path, &message));
            }
            // Other JSON may lie in the folder: schemas, an event.
            Err(ReadError::Corrupt(_)) => {}
        }
    }
    // Units and labels are those of one language, whichever files there are.
    packs.sort_by_key(|pack| pack.lang);
    if packs.is_empty() {
        return Err(Failure::new(format!("error: no packs in {}", path.display())));
    }
    Ok(packs)
}

fn collect(path: &Path, files: &mut Vec<std::path::PathBuf>) -> Result<(), Failure> {
    if !path.is_dir() || check::is_source(path) {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(|error| Failure::file("read", path, &error))?;
    for entry in entries {
        let path = entry?.path();
        if check::is_source(&path) || path.is_file() && path.extension().is_some_and(|e| e == "json") {
            files.push(path);
        }
    }
    Ok(())
}
