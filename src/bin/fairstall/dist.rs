//! Finishes a site that trunk has built: one style sheet, a hash of the
//! content in every name, `.br` and `.gz` beside every file worth it.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// Files to rename, each after those that it names.
const HASHED: [&str; 19] = [
    "later.css",
    "split_later.wasm",
    "participant_bg.wasm",
    "desk_bg.wasm",
    "picture.js",
    "participant.js",
    "desk.js",
    "style.css",
    "desk.css",
    "icon.svg",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "too-old.js",
    "offline.js",
    "loader.js",
    "card.css",
    "card.js",
];

/// Finishes the site in `dist`. A site that is finished already stays as it is.
pub fn finish(dist: &Path) -> Result<(), Failure> {
    if !dist.join("loader.js").is_file() {
        return Ok(());
    }
    let mut index = read(&dist.join("index.html"))?;
    index = bundle_styles(dist, &index)?;
    let mut renamed: Vec<(&str, String)> = Vec::new();
    for name in HASHED {
        let path = dist.join(name);
        if name.ends_with(".js") {
            let mut script = read(&path)?;
            for (old, new) in &renamed {
                script = script.replace(old, new);
            }
            write(&path, script.as_bytes())?;
        }
        let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let new = format!("{stem}-{}.{extension}", short_hash(&bytes));
        fs::rename(&path, dist.join(&new)).map_err(|error| Failure::file("rename", &path, &error))?;
        if let Some(size) = name.strip_suffix("_bg.wasm") {
            index = index.replace(&format!("{{{size}-size}}"), &bytes.len().to_string());
        }
        index = index.replace(name, &new);
        renamed.push((name, new));
    }
    write(&dist.join("index.html"), index.as_bytes())?;
    // Pictures are as small as they get.
    for (_, name) in renamed.iter().filter(|(_, name)| !name.ends_with(".png")) {
        compress(&dist.join(name))?;
    }
    compress(&dist.join("index.html"))
}

/// Has browsers draw their frame around the page in a colour, `#rrggbb`.
pub fn paint(dist: &Path, colour: &str) -> Result<(), Failure> {
    const BEFORE: &str = "name=\"theme-color\" content=\"";
    let path = dist.join("index.html");
    let index = read(&path)?;
    let Some((before, rest)) = index.split_once(BEFORE) else { return Ok(()) };
    let Some((_, behind)) = rest.split_once('"') else { return Ok(()) };
    let painted = format!("{before}{BEFORE}{colour}\"{behind}");
    if painted == index {
        return Ok(());
    }
    write(&path, painted.as_bytes())?;
    compress(&path)
}

/// Appends to a finished site's style sheet what an event changes in it, in the
/// place of what an earlier one did; nothing of it for none.
pub fn dress(dist: &Path, style: Option<&str>) -> Result<(), Failure> {
    /// What the site's own part of the style sheet ends with.
    const END: &str = "/*event*/";
    let old = hashed(dist, "style.css")?;
    let path = dist.join(&old);
    if !path.is_file() {
        return Ok(());
    }
    let sheet = read(&path)?;
    let own = sheet.split(END).next().unwrap_or_default();
    let dressed = style.map_or_else(|| own.to_owned(), |style| [own, END, style].concat());
    if dressed == sheet {
        return Ok(());
    }
    let new = format!("style-{}.css", short_hash(dressed.as_bytes()));
    for path in [path.clone(), with_suffix(&path, "br"), with_suffix(&path, "gz")] {
        fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, &error))?;
    }
    let (sheet, index) = (dist.join(&new), dist.join("index.html"));
    write(&sheet, dressed.as_bytes())?;
    compress(&sheet)?;
    write(&index, read(&index)?.replace(&old, &new).as_bytes())?;
    compress(&index)
}

/// What a file of the finished site is called, by its name without a hash.
pub fn hashed(dist: &Path, name: &str) -> Result<String, Failure> {
    let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
    let entries = fs::read_dir(dist).map_err(|error| Failure::file("read", dist, &error))?;
    for entry in entries {
        let found = entry?.file_name().to_string_lossy().into_owned();
        let hash = found.strip_prefix(stem).and_then(|rest| rest.strip_suffix(extension));
        let hash = hash.and_then(|rest| rest.strip_prefix('-')?.strip_suffix('.'));
        if hash.is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            return Ok(found);
        }
    }
    Ok(name.to_owned())
}

/// Eight hex digits of the content's SHA-256: names tell one build's files from
/// another's, no more.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// Writes `.br` and `.gz` beside a file.
pub fn compress(path: &Path) -> Result<(), Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
    write(&with_suffix(path, "br"), &brotli(&bytes)?)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    write(&with_suffix(path, "gz"), &gzip.finish()?)
}

/// As small as Brotli makes it.
pub fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams { quality: 11, lgwin: 24, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut bytes, &mut compressed, &params)?;
    Ok(compressed)
}

/// Puts all style sheets that `index` links into `style.css`, in order.
fn bundle_styles(dist: &Path, index: &str) -> Result<String, Failure> {
    let mut bundle = String::new();
    let mut lines = Vec::new();
    for line in index.lines() {
        let Some(name) = stylesheet(line) else {
            lines.push(line.to_owned());
            continue;
        };
        let path = dist.join(name);
        if bundle.is_empty() {
            lines.push("<link rel=\"stylesheet\" href=\"./style.css\">".to_owned());
        }
        bundle.push_str(&read(&path)?);
        fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, &error))?;
    }
    write(&dist.join("style.css"), bundle.as_bytes())?;
    Ok(lines.join("\n"))
}

/// The file that a line of HTML links as a style sheet.
fn stylesheet(line: &str) -> Option<&str> {
    if !line.contains("rel=\"stylesheet\"") {
        return None;
    }
    let (_, rest) = line.split_once("href=\"")?;
    let (address, _) = rest.split_once('"')?;
    Some(address.trim_start_matches("./"))
}

fn with_suffix(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}
