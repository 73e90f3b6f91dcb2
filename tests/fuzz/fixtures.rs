//! What inputs are made from: the fixture packs, and records over them.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::{env, fs};

use fairstall::author::{PICTURES, PictureFile, Pictures, Project, SourceFile, compile_with};
use fairstall::engine::event::Draw;
use fairstall::engine::id::{ActivityId, EventId, StationId};
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{self, Plan};
use fairstall::engine::tally::Packs;
use time::macros::datetime;

/// The event of the small stall, and what it runs besides the fixtures.
const STALL: [&str; 2] = ["tests/packs/stall/event.toml", "questions/phone-scams.toml"];

/// The fixture packs and the event, compiled.
pub static PROJECT: LazyLock<Project> = LazyLock::new(|| compile_with(&sources(), &pictures()));

/// The packs, in 简体.
pub static PACKS: LazyLock<Vec<Arc<Pack>>> =
    LazyLock::new(|| PROJECT.packs.values().map(|pack| Arc::new(pack.hans().clone())).collect());

/// The same as tallies know them.
pub static KNOWN: LazyLock<Packs> = LazyLock::new(|| {
    let mut packs = Packs::default();
    PACKS.iter().for_each(|pack| packs.add((**pack).clone()));
    packs
});

/// The sources of packs and of an event.
pub fn sources() -> Vec<SourceFile> {
    let mut files: Vec<PathBuf> = files("tests/packs/valid").chain(STALL.map(PathBuf::from)).collect();
    files.sort();
    let text = |path: &PathBuf| fs::read_to_string(path).expect("a source is UTF-8");
    files.iter().map(|path| SourceFile::new(path.to_string_lossy(), text(path))).collect()
}

/// Made-up records over a pack.
pub fn records(pack: &Arc<Pack>, seed: u64, count: usize) -> Vec<Record> {
    let plan = Plan {
        event: EventId::new("dry-run"),
        activity: ActivityId::new(pack.id.as_str()),
        stations: ["canteen", "library"].map(StationId::new).into(),
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed,
    };
    simulate::records(Arc::clone(pack), plan).take(count).collect()
}

/// The input as text, where it is text.
pub fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

fn pictures() -> Pictures {
    let picture = |path: PathBuf| PictureFile {
        name: format!("{PICTURES}/{}", path.file_name().unwrap_or_default().to_string_lossy()),
        bytes: fs::read(path).expect("a picture"),
    };
    Pictures::of(files("tests/packs/valid/pictures").map(picture).collect())
}

/// The files of a folder of the project, at whose top every run starts.
fn files(folder: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{:?} {folder}: {error}", env::current_dir()));
    entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file())
}
