//! Writes the service worker that keeps the site on phones: `src/sw.js` with
//! the list of what to keep.

use std::fs;
use std::path::Path;

use crate::dist;
use crate::failure::Failure;

const WORKER: &str = include_str!("../../sw.js");

/// Writes `sw.js` beside the `index.html` of a finished site; where there is no
/// site, there is nothing to keep.
pub fn write(site: &Path) -> Result<(), Failure> {
    if !site.join("index.html").is_file() {
        return Ok(());
    }
    let (mut of_site, mut of_desk, mut contents) = (Vec::new(), Vec::new(), Vec::new());
    for file in files(site, "")? {
        let path = site.join(&file);
        contents.extend(fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?);
        match file.as_str() {
            "index.html" => of_site.push(String::new()),
            desk if desk.starts_with("desk") => of_desk.push(file),
            _ => of_site.push(file),
        }
    }
    let list =
        |files: &[String]| serde_json::to_string(files).map_err(|error| Failure::new(error.to_string()));
    let worker = WORKER
        .replace("{version}", &dist::short_hash(&contents))
        .replace("\"{site}\"", &list(&of_site)?)
        .replace("\"{desk}\"", &list(&of_desk)?);
    let path = site.join("sw.js");
    fs::write(&path, worker).map_err(|error| Failure::file("write", &path, &error))?;
    dist::compress(&path)
}

/// The files to keep under `folder`, sorted: neither compressed copies nor what
/// browsers below the floor are told, nor runs dealt beforehand, which are for
/// phones that do not have their pack as yet, nor the schema of what is
/// exported.
fn files(site: &Path, folder: &str) -> Result<Vec<String>, Failure> {
    let path = site.join(folder);
    let entries = fs::read_dir(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = format!("{folder}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            // Hands lie in `PACK.HASH/`.
            if !entry.file_name().to_string_lossy().contains('.') {
                found.extend(files(site, &format!("{name}/"))?);
            }
        } else if ![".br", ".gz"].iter().any(|end| name.ends_with(end))
            && name != "sw.js"
            && !name.starts_with("too-old")
            && name != "responses.schema.json"
        {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}
