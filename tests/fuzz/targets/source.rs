//! Sources that authors write: `check` says what is wrong with any text, and
//! what it finds nothing wrong with is what phones read.

use fairstall::author::{SourceFile, compile};
use fairstall::engine::event::Event;
use fairstall::engine::json::to_string;
use fairstall::engine::pack::Pack;

use crate::fixtures::{sources, text};

/// How long a seed may be: it is compiled in three languages each time.
const LONG: usize = 3_000;

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
    let mut seeds: Vec<Vec<u8>> = sources().iter().flat_map(|file| small(&file.text)).collect();
    let card = include_str!("../../../questions/rights-card.toml");
    seeds.push(card.lines().take(40).collect::<Vec<_>>().join("\n").into_bytes());
    seeds
}

/// The source, or where it is long, its head with each question in turn.
fn small(text: &str) -> Vec<Vec<u8>> {
    let mut parts = text.split("\n[[question]]");
    let head = parts.next().unwrap_or_default();
    if text.len() < LONG {
        return vec![text.as_bytes().to_vec()];
    }
    parts.map(|question| [head, question].join("\n[[question]]").into_bytes()).collect()
}
