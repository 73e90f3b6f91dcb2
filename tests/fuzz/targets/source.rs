//! Sources that authors write: `check` says what is wrong with any text, and
//! what it finds nothing wrong with is what phones read.

use fairstall::author::{SourceFile, compile};
use fairstall::engine::event::Event;
use fairstall::engine::json::to_string;
use fairstall::engine::pack::Pack;

use crate::fixtures::{sources, text};

pub fn run(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let project = compile(&[SourceFile::new("pack.toml", text)]);
    for diagnostic in &project.diagnostics {
        assert!(!diagnostic.to_string().is_empty());
    }
    if project.errors() > 0 {
        return;
    }
    for pack in project.packs.values().flat_map(|pack| pack.by_lang.values()) {
        assert_eq!(Pack::from_json(&to_string(pack)).as_ref(), Ok(pack));
    }
    if let Some(event) = &project.event {
        assert_eq!(Event::from_json(&to_string(event)).as_ref(), Ok(event));
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let files = sources().into_iter().filter(|file| file.text.len() < 8_000);
    let mut seeds: Vec<Vec<u8>> = files.map(|file| file.text.into_bytes()).collect();
    let card = include_str!("../../../questions/rights-card.toml");
    seeds.push(card.lines().take(60).collect::<Vec<_>>().join("\n").into_bytes());
    seeds
}
