//! A folder of sources: packs, at most one event and at most one rights card,
//! compiled together.

use std::collections::BTreeMap;

use super::card::CompiledCard;
use super::diagnostic::{Diagnostic, Path, Place, Problems, Severity};
use super::document::{Document, Joined};
use super::fields::check_colour;
use super::pack::CompiledPack;
use super::pictures::Pictures;
use super::source::{CardSource, EventSource, PackSource};
use super::{card, desk_plan, event, pack};
use crate::engine::desk_plan::DeskPlan;
use crate::engine::event::Event;
use crate::engine::id::PackId;

/// A file as it was read, with those that go on where it ends.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name as diagnostics print it.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// Further files of the same document: a pack of many questions is a
    /// folder of them.
    pub more: Vec<SourceFile>,
}

impl SourceFile {
    /// A document of one file.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), more: Vec::new() }
    }
}

/// What a folder of sources compiles to.
#[derive(Debug, Default)]
pub struct Project {
    /// The packs by id.
    pub packs: BTreeMap<PackId, CompiledPack>,
    /// The event, where there is one.
    pub event: Option<Event>,
    /// What organisers planned besides.
    pub plan: DeskPlan,
    /// The event's own colour, `#rrggbb`; empty for the usual one.
    pub colour: String,
    /// The rights card, where there is one.
    pub card: Option<CompiledCard>,
    /// The pictures that the packs show, by their address in the site.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// Where each pack says until when it holds.
    pub(super) valid_until: BTreeMap<PackId, Place>,
    /// Where the rights card says so.
    pub(super) card_valid_until: Option<Place>,
    /// Everything that is wrong, by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Project {
    /// How many diagnostics are errors; with any, nothing may be built.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == Severity::Error).count()
    }
}

/// Compiles files that show no pictures; see [`compile_with`].
pub fn compile(files: &[SourceFile]) -> Project {
    compile_with(files, &Pictures::default())
}

/// Compiles all files together: an event may name any pack among them, and a
/// pack any of the pictures beside it.
pub fn compile_with(files: &[SourceFile], pictures: &Pictures) -> Project {
    let mut project = Project::default();
    let mut events = Vec::new();
    let sources: Vec<Joined<'_>> = files.iter().map(Joined::of).collect();
    for (file, source) in files.iter().zip(&sources) {
        let (document, diagnostics) = Document::parse(source);
        project.diagnostics.extend(diagnostics);
        if document.has("activity") || document.has("station") || file.name.ends_with("event.toml") {
            events.push(document);
        } else if document.has("entry") || document.has("section") || file.name.ends_with("rights-card.toml")
        {
            add_card(&mut project, &document);
        } else {
            add_pack(&mut project, &document, &file.name, pictures);
        }
    }
    for (index, document) in events.iter().enumerate() {
        let (source, diagnostics) = document.read::<EventSource>();
        project.diagnostics.extend(diagnostics);
        let mut problems = Problems::default();
        if index > 0 {
            problems.error(&Path::default(), "a second event", "leave one event.toml in the folder");
        }
        project.colour =
            check_colour(source.colour.as_deref(), &Path::default().key("colour"), &mut problems);
        let event = event::lower(&source, &project.packs, &mut problems);
        project.plan = desk_plan::lower(&source, &mut problems);
        project.diagnostics.extend(problems.into_vec().into_iter().map(|p| document.locate(p)));
        project.warn_of_event(&event);
        project.event = Some(event);
    }
    project.diagnostics.sort();
    project.diagnostics.dedup();
    project
}

fn add_card(project: &mut Project, document: &Document<'_>) {
    let (source, diagnostics) = document.read::<CardSource>();
    project.diagnostics.extend(diagnostics);
    let mut problems = Problems::default();
    if project.card.is_some() {
        problems.error(&Path::default(), "a second rights card", "leave one rights-card.toml in the folder");
    }
    let card = card::lower(&source, &mut problems);
    project.diagnostics.extend(problems.into_vec().into_iter().map(|p| document.locate(p)));
    project.card = Some(card);
    project.card_valid_until = Some(document.place(&Path::default().key("valid_until")));
}

fn add_pack(project: &mut Project, document: &Document<'_>, file: &str, pictures: &Pictures) {
    let (source, diagnostics) = document.read::<PackSource>();
    project.diagnostics.extend(diagnostics);
    let mut problems = Problems::default();
    let answers = document.place(&Path::default().key("answers"));
    let compiled = pack::lower(&source, file, answers, pictures, &mut problems);
    let id = compiled.hans().id.clone();
    if project.packs.contains_key(&id) {
        problems.error(
            &Path::default().key("id"),
            format!("two packs are called `{id}`"),
            "give this one another id",
        );
    }
    project.diagnostics.extend(problems.into_vec().into_iter().map(|p| document.locate(p)));
    for address in compiled.pictures() {
        if let Some(known) = pictures.at(&address) {
            project.pictures.insert(address, known.bytes.clone());
        }
    }
    project.valid_until.insert(id.clone(), document.place(&Path::default().key("valid_until")));
    project.packs.insert(id, compiled);
}
