//! The packs that records are read with: the current ones from the site, older
//! ones as they were kept on the phone.

use super::trouble::Trouble;
use crate::engine::event::{Event, PackFiles};
use crate::engine::id::PackHash;
use crate::engine::lang::Lang;
use crate::engine::pack::Pack;
use crate::engine::tally::Packs;
use crate::platform::journal::Journal;
use crate::platform::net::{self, FetchError};
use crate::ui::problem::Problem;

/// The current packs of an event, as far as they can be had.
pub async fn current(event: &Event, journal: Option<&Journal>, lang: Lang) -> (Packs, Vec<Trouble>) {
    let mut packs = Packs::default();
    let mut troubles = Vec::new();
    for (id, files) in event.packs.iter() {
        match fetched_or_kept(files, journal, lang).await {
            Ok(pack) => {
                if pack.lang != lang && !troubles.contains(&Trouble::Language) {
                    troubles.push(Trouble::Language);
                }
                packs.add(pack);
            }
            Err(problem) => troubles.push(Trouble::Pack(id.clone(), problem)),
        }
    }
    (packs, troubles)
}

/// Packs as they were kept on the phone; those that were not are left out.
pub async fn kept(hashes: &[PackHash], journal: &Journal, lang: Lang) -> Vec<Pack> {
    let mut packs = Vec::new();
    for hash in hashes {
        packs.extend(kept_pack(hash, journal, lang).await);
    }
    packs
}

async fn fetched_or_kept(files: &PackFiles, journal: Option<&Journal>, lang: Lang) -> Result<Pack, Problem> {
    let problem = match fetched(files, lang).await {
        Ok(pack) => return Ok(pack),
        Err(problem) => problem,
    };
    match journal {
        Some(journal) => kept_pack(&files.hash, journal, lang).await.ok_or(problem),
        None => Err(problem),
    }
}

async fn fetched(files: &PackFiles, lang: Lang) -> Result<Pack, Problem> {
    let file = files.files.get(&lang).ok_or(Problem::Fetch(FetchError::Status(404)))?;
    let json = net::text(file).await.map_err(Problem::Fetch)?;
    Pack::from_json(&json).map_err(Problem::Pack)
}

async fn kept_pack(hash: &PackHash, journal: &Journal, lang: Lang) -> Option<Pack> {
    let json = journal.pack(hash, lang).await.ok()??;
    Pack::from_json(&json).ok()
}
