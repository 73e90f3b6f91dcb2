//! The project's own files: the real packs, the fixtures, and folders to
//! write into.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fairstall::author::{CompiledPack, PICTURES, PictureFile, Pictures, Project, SourceFile, compile_with};
use fairstall::engine::id::{ActivityId, EventId, PackId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{Plan, records};
use time::macros::datetime;

/// A path from the top of the project.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The text of a file of the project.
pub fn read(relative: &str) -> String {
    let path = path(relative);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A source as the command reads it, a folder of one pack among them;
/// diagnostics name it by its last part.
pub fn source(relative: &str) -> SourceFile {
    if path(relative).is_dir() {
        let head = format!("{relative}/pack.toml");
        let rest = sources(relative).into_iter().filter(|file| *file != head);
        return SourceFile { more: rest.map(|file| source(&file)).collect(), ..source(&head) };
    }
    SourceFile::new(relative.rsplit('/').next().unwrap_or(relative), read(relative))
}

/// The sources in a folder of the project, sorted.
pub fn sources(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(path(folder)).expect("a folder of the project");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
    let is_pack = |name: &String| path(&format!("{folder}/{name}/pack.toml")).is_file();
    let mut files: Vec<String> = names
        .filter(|name| name.ends_with(".toml") || is_pack(name))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    files
}

/// The pictures beside the sources of a folder of the project.
pub fn pictures(folder: &str) -> Pictures {
    let Ok(entries) = fs::read_dir(path(folder).join(PICTURES)) else { return Pictures::default() };
    let picture = |entry: fs::DirEntry| PictureFile {
        name: format!("{PICTURES}/{}", entry.file_name().into_string().expect("UTF-8")),
        bytes: fs::read(entry.path()).expect("a picture"),
    };
    Pictures::of(entries.map(|entry| picture(entry.expect("an entry"))).collect())
}

/// Everything in `questions/`, compiled.
pub fn questions() -> Project {
    let files: Vec<SourceFile> = sources("questions").iter().map(|file| source(file)).collect();
    compile_with(&files, &pictures("questions"))
}

/// Every pack there is, real ones and fixtures.
pub fn all_packs() -> Vec<CompiledPack> {
    let fixtures = sources("tests/packs/valid").into_iter().map(|file| compiled(&file));
    questions().packs.into_values().chain(fixtures).collect()
}

/// A source file of one pack, compiled; it must be clean.
#[track_caller]
pub fn compiled(relative: &str) -> CompiledPack {
    let folder = relative.rsplit_once('/').map_or("", |(folder, _)| folder);
    let project = compile_with(&[source(relative)], &pictures(folder));
    assert_eq!(project.diagnostics, [], "{relative} is clean");
    project.packs.into_values().next().expect("a pack")
}

/// The sources of a small stall, relative to the project: a quiz that a phone
/// draws from, and the survey of the real event.
pub const STALL: [&str; 3] =
    ["tests/packs/stall/event.toml", "tests/packs/valid/twenty.toml", "questions/phone-scams.toml"];

/// A pack of the small stall, in 简体.
pub fn sample_pack(id: &str) -> Arc<Pack> {
    let named = format!("/{id}.toml");
    let file = STALL.into_iter().find(|file| file.ends_with(&named)).expect("a pack of the stall");
    Arc::new(compiled(file).hans().clone())
}

/// The packs of the small stall, and how many questions a run draws of each.
pub const SAMPLE_PACKS: [(&str, Option<usize>); 2] = [("twenty", Some(3)), ("phone-scams", None)];

/// Made-up records over a pack, at two stations.
pub fn simulated(pack: &Arc<Pack>, draw: Option<usize>, seed: u64) -> impl Iterator<Item = Record> {
    let plan = Plan {
        event: EventId::new("dry-run"),
        activity: ActivityId::new(pack.id.as_str()),
        stations: ["canteen", "library"].map(StationId::new).into(),
        draw: draw.into(),
        from: datetime!(2027-03-15 09:00 +8),
        seed,
    };
    records(Arc::clone(pack), plan)
}

/// The pack of a project in one language.
pub fn pack_in(project: &Project, id: &str, lang: Lang) -> Arc<Pack> {
    Arc::new(project.packs[&PackId::new(id)].by_lang[&lang].clone())
}

/// An empty folder of this name to write into.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the old folder goes");
    }
    fs::create_dir_all(&folder).expect("a new folder");
    folder
}

/// Copies the sources of the small stall.
pub fn copy_stall(to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in STALL {
        fs::copy(path(file), to.join(file.rsplit('/').next().expect("a name"))).expect("a copy");
    }
}

/// Copies a folder's sources.
pub fn copy_sources(from: &str, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in sources(from) {
        let name = file.rsplit('/').next().expect("a name");
        if path(&file).is_dir() {
            copy_sources(&file, &to.join(name));
        } else {
            fs::copy(path(&file), to.join(name)).expect("a copy");
        }
    }
}
