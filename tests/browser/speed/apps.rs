//! What is measured: three ways to ask the same questions, each a folder that
//! `fairstall serve` serves, with compressed copies beside the files.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use fairstall::author::CompiledPack;
use fairstall::engine::lang::Lang;

use super::questions::SOURCE;
use super::{form, survey_js};
use crate::support::folder::Folder;
use crate::support::site::Copy;

/// What people edit has no compressed copy.
const EDITED: [&str; 2] = ["event.json", "desk.json"];

/// A way to ask questions.
pub struct App {
    /// What it is called.
    pub name: &'static str,
    /// Where its questions are, relative to its site.
    pub address: &'static str,
    /// What a choice is within, or matches itself, once it shows as taken.
    pub taken: &'static str,
    site: Site,
}

enum Site {
    Fairstall(Copy),
    Peer(Folder),
}

impl Site {
    fn root(&self) -> &Path {
        match self {
            Self::Fairstall(copy) => copy.root(),
            Self::Peer(folder) => folder.path(),
        }
    }
}

impl App {
    /// The built site with these questions besides its own.
    pub fn fairstall(pack: &CompiledPack) -> Self {
        let site = Copy::new();
        site.add_compiled(SOURCE, pack);
        compress(site.root());
        Self {
            name: "Fairstall",
            address: "?station=canteen#/a/dozen",
            taken: "label:has(:checked)",
            site: Site::Fairstall(site),
        }
    }

    /// A form written by hand.
    pub fn form(pack: &CompiledPack) -> Self {
        let page = form::page(&pack.by_lang[&Lang::ZhHans]);
        let site = peer(&[("index.html", &page)]);
        Self { name: "form by hand", address: "", taken: "label:has(:checked)", site }
    }

    /// SurveyJS.
    pub fn survey_js(pack: &CompiledPack) -> Self {
        let script = survey_js::script(&pack.by_lang[&Lang::ZhHans]);
        let site = peer(&[("index.html", survey_js::PAGE), ("survey.js", &script)]);
        survey_js::put_into(site.root());
        Self { name: "SurveyJS", address: "", taken: ".sd-item--checked", site }
    }

    /// The folder to serve.
    pub fn root(&self) -> &Path {
        self.site.root()
    }

    /// Whether it is this one, which is more than a page.
    pub fn is_fairstall(&self) -> bool {
        matches!(self.site, Site::Fairstall(_))
    }
}

fn peer(files: &[(&str, &str)]) -> Site {
    let folder = Folder::new("peer");
    for (name, content) in files {
        fs::write(folder.path().join(name), content).expect("a page is written");
    }
    compress(folder.path());
    Site::Peer(folder)
}

/// Lays compressed copies beside the files that have none, as `make build` does.
fn compress(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            compress(&path);
        } else if is_to_compress(&path) {
            let (bytes, mut compressed) = (fs::read(&path).expect("a file"), Vec::new());
            let params = BrotliEncoderParams::default();
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut compressed, &params).expect("memory takes it");
            fs::write(copy_of(&path), compressed).expect("a copy is written");
        }
    }
}

fn is_to_compress(path: &Path) -> bool {
    let kind = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_edited = path.file_name().is_some_and(|name| EDITED.iter().any(|edited| name == *edited));
    ["css", "html", "js", "json"].contains(&kind) && !is_edited && !copy_of(path).exists()
}

fn copy_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}
