//! Pictures that packs show: what each is called in the built site, and what
//! is wrong with it. No files are read here: they come in as bytes.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::diagnostic::Severity;
use crate::engine::id::is_slug;

/// The folder of pictures, beside the packs and in the built site.
pub const FOLDER: &str = "pictures";
/// The most bytes of an SVG file without a warning.
const SVG_BYTES: usize = 20 * 1024;
/// The most bytes of a WebP file without a warning.
const WEBP_BYTES: usize = 100 * 1024;

/// A picture as it was read.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// Its name as that of a [`super::SourceFile`] is given, ending in
    /// `pictures/<file>`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The pictures that there are.
#[derive(Debug, Default)]
pub struct Pictures(BTreeMap<String, Known>);

/// A picture that there is.
#[derive(Debug)]
pub struct Known {
    /// Where it lies in the built site; its content's hash is in the name.
    pub address: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// What is wrong with a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, behind the picture's name.
    pub message: String,
    /// What to do about it.
    pub hint: &'static str,
}

impl Pictures {
    /// These pictures.
    pub fn of(files: Vec<PictureFile>) -> Self {
        Self(files.into_iter().map(|file| (file.name.clone(), Known::of(file))).collect())
    }

    /// The picture that a source means by `name`.
    pub fn beside(&self, source: &str, name: &str) -> Option<&Known> {
        self.0.get(&format!("{}{name}", prefix(source)))
    }

    /// The names that a source could use.
    pub fn names_beside<'p>(&'p self, source: &str) -> Vec<&'p str> {
        let prefix = prefix(source);
        self.0.keys().filter_map(|name| name.strip_prefix(&prefix)).collect()
    }

    /// The picture at an address of the built site.
    pub fn at(&self, address: &str) -> Option<&Known> {
        self.0.values().find(|known| known.address == address)
    }
}

/// What the names of the pictures beside a source begin with.
fn prefix(source: &str) -> String {
    let folder = source.rfind(['/', '\\']).map_or("", |end| &source[..=end]);
    format!("{folder}{FOLDER}/")
}

impl Known {
    fn of(file: PictureFile) -> Self {
        let name = file.name.rsplit('/').next().unwrap_or(&file.name);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let hash: String =
            Sha256::digest(&file.bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let mut faults = match ending {
            "svg" => svg_faults(&file.bytes),
            "webp" => webp_faults(&file.bytes),
            _ => vec![fault(Severity::Error, "is neither SVG nor WebP", "name it ….svg or ….webp")],
        };
        if !is_slug(stem) {
            let hint = "begin with a-z, go on with a-z, 0-9 and -, at most 40 characters";
            faults.push(fault(Severity::Error, "cannot be part of an address", hint));
        }
        Self { address: format!("{FOLDER}/{stem}-{hash}.{ending}"), bytes: file.bytes, faults }
    }
}

fn fault(severity: Severity, message: impl Into<String>, hint: &'static str) -> Fault {
    Fault { severity, message: message.into(), hint }
}

fn webp_faults(bytes: &[u8]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if bytes.get(..4) != Some(b"RIFF") || bytes.get(8..12) != Some(b"WEBP") {
        faults.push(fault(Severity::Error, "is not WebP", "convert it, e.g. with cwebp"));
    }
    faults.extend(size_fault(bytes, WEBP_BYTES));
    faults
}

fn svg_faults(bytes: &[u8]) -> Vec<Fault> {
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    let mut faults = Vec::new();
    if !has(&["<svg"]) {
        faults.push(fault(Severity::Error, "is not SVG", "save it as SVG, with an <svg> element"));
    }
    if has(&["<script", "<foreignobject", "javascript:"]) || has_handler(&text) {
        faults.push(fault(Severity::Error, "holds a script", "pictures only show; take it out"));
    }
    let outside = ["href=\"http", "href='http", "href=\"//", "href='//", "url(http", "url(//", "@import"];
    if has(&outside) || has(&["url(\"http", "url('http"]) {
        let hint = "the app never asks another host for anything; draw it in, or take it out";
        faults.push(fault(Severity::Error, "refers to another host", hint));
    }
    if has(&["xlink"]) {
        faults.push(fault(Severity::Warning, "uses xlink", "write href instead; xlink is outdated"));
    }
    if has(&["<svg"]) && !has(&["viewbox="]) {
        let hint = "add viewBox=\"0 0 width height\" to its <svg>";
        faults.push(fault(Severity::Warning, "has no viewBox, so that it cannot be scaled", hint));
    }
    faults.extend(size_fault(bytes, SVG_BYTES));
    faults
}

/// Whether an element has an attribute like `onclick=`.
fn has_handler(text: &str) -> bool {
    text.split(char::is_whitespace).any(|word| {
        let name = word.strip_prefix("on").and_then(|word| word.split_once('=')).map(|(name, _)| name);
        name.is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()))
    })
}

fn size_fault(bytes: &[u8], most: usize) -> Option<Fault> {
    let hint = "phones load it at a stall: simplify it, or scale it down";
    let message = format!("has {} KB, more than {} KB", bytes.len().div_ceil(1024), most / 1024);
    (bytes.len() > most).then(|| fault(Severity::Warning, message, hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str, bytes: impl Into<Vec<u8>>) -> Known {
        Known::of(PictureFile { name: format!("q/pictures/{name}"), bytes: bytes.into() })
    }

    #[track_caller]
    fn check(name: &str, bytes: impl Into<Vec<u8>>, faults: &[(Severity, &str)]) {
        let known = known(name, bytes);
        let found: Vec<(Severity, &str)> =
            known.faults.iter().map(|fault| (fault.severity, fault.message.as_str())).collect();
        assert_eq!(found, faults, "{name}");
    }

    #[test]
    fn what_is_wrong_with_a_picture_is_found() {
        use Severity::{Error, Warning};
        let svg = |inside: &str| {
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>")
        };
        check("a.svg", svg("<path d=\"M0 0l9 9\"/><use href=\"#a\"/><text>on = off</text>"), &[]);
        check("a.svg", "<p>no</p>", &[(Error, "is not SVG")]);
        check("a.svg", svg("<SCRIPT>1</SCRIPT>"), &[(Error, "holds a script")]);
        check("a.svg", svg("<g onload='x()'/>"), &[(Error, "holds a script")]);
        for outside in ["<image href=\"https://a.example/b\"/>", "<g style=\"fill:url(//a.example)\"/>"] {
            check("a.svg", svg(outside), &[(Error, "refers to another host")]);
        }
        check("a.svg", svg("<use xlink:href=\"#a\"/>"), &[(Warning, "uses xlink")]);
        check("a.svg", "<svg/>", &[(Warning, "has no viewBox, so that it cannot be scaled")]);
        check("a.svg", svg(&" ".repeat(20 * 1024)), &[(Warning, "has 21 KB, more than 20 KB")]);
        check("a.webp", *b"RIFF....WEBPVP8 ", &[]);
        check("a.webp", *b"\x89PNG", &[(Error, "is not WebP")]);
        check("a.png", *b"\x89PNG", &[(Error, "is neither SVG nor WebP")]);
        check("图.svg", svg(""), &[(Error, "cannot be part of an address")]);
    }

    #[test]
    fn the_address_changes_with_the_content() {
        let one = known("label.svg", "<svg viewBox=\"0 0 1 1\"/>").address;
        let other = known("label.svg", "<svg viewBox=\"0 0 2 2\"/>").address;
        assert!(one.starts_with("pictures/label-") && one.ends_with(".svg"), "{one}");
        assert_ne!(one, other);
    }

    #[test]
    fn a_source_means_the_pictures_beside_it() {
        let file = |name: &str| PictureFile { name: name.to_owned(), bytes: b"<svg/>".to_vec() };
        let pictures = Pictures::of(vec![file("a/pictures/x.svg"), file("pictures/y.svg")]);
        assert!(pictures.beside("a/pack.toml", "x.svg").is_some());
        assert!(pictures.beside("pack.toml", "x.svg").is_none());
        assert_eq!(pictures.names_beside("pack.toml"), ["y.svg"]);
    }
}
