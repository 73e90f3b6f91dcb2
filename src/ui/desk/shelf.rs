//! The packs that records are read with: the current ones from the site, older
//! ones as they were kept on the phone.

use super::trouble::Trouble;
use crate::engine::event::{Event, PackFiles};
use crate::engine::id::{PackHash, PackId};
use crate::engine::lang::Lang;
use crate::engine::pack::{Pack, PackKind};
use crate::engine::tally::Packs;
use crate::platform::journal::Journal;
use crate::platform::net::{self, FetchError};
use crate::ui::problem::Problem;

/// The current packs of an event, as far as they can be had.
#[derive(Debug, Default)]
pub struct Shelf {
    /// To read records with.
    pub packs: Packs,
    /// Until when those hold that the event runs.
    pub run: Vec<RunPack>,
    /// Why there are not more.
    pub troubles: Vec<Trouble>,
}

/// A pack that some activity of the event runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunPack {
    /// Its id.
    pub pack: PackId,
    /// What becomes of its answers.
    pub kind: PackKind,
    /// Its title.
    pub title: String,
    /// The last day on which it holds, `YYYY-MM-DD`; empty for ever.
    pub valid_until: String,
    /// The last day on which its private answers are kept; empty where none is set.
    pub retain_until: String,
}

/// Gets the current packs of an event.
pub async fn current(event: &Event, journal: Option<&Journal>, lang: Lang) -> Shelf {
    let mut shelf = Shelf::default();
    for (id, files) in event.packs.iter() {
        match fetched_or_kept(files, journal, lang).await {
            Ok(pack) => {
                if pack.lang != lang && !shelf.troubles.contains(&Trouble::Language) {
                    shelf.troubles.push(Trouble::Language);
                }
                if event.activities.iter().any(|activity| activity.pack == *id) {
                    shelf.run.push(RunPack {
                        pack: id.clone(),
                        kind: pack.kind,
                        title: pack.title.clone(),
                        valid_until: pack.valid_until.clone(),
                        retain_until: pack.retain_until.clone(),
                    });
                }
                shelf.packs.add(pack);
            }
            Err(problem) => shelf.troubles.push(Trouble::Pack(id.clone(), problem)),
        }
    }
    shelf
}

/// Packs as they were kept on the phone; those that were not are left out.
pub async fn kept(hashes: &[PackHash], journal: &Journal, lang: Lang) -> Vec<Pack> {
    let mut packs = Vec::new();
    for hash in hashes {
        packs.extend(kept_pack(hash, journal, lang).await);
    }
    packs
}

/// A pack to make records with: it is kept on the phone, so that they reopen
/// with it.
pub async fn to_keep(files: &PackFiles, journal: &Journal, lang: Lang) -> Result<Pack, Problem> {
    match kept_pack(&files.hash, journal, lang).await {
        Some(pack) if pack.lang == lang => return Ok(pack),
        Some(_) | None => {}
    }
    let json = fetched_text(files, lang).await?;
    let pack = Pack::from_json(&json).map_err(Problem::Pack)?;
    journal.keep_pack(&pack.hash, lang, &json).await.map_err(Problem::Storage)?;
    Ok(pack)
}

/// A pack of the site as it is now, else as it was kept on the phone.
pub async fn fetched_or_kept(
    files: &PackFiles,
    journal: Option<&Journal>,
    lang: Lang,
) -> Result<Pack, Problem> {
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
    Pack::from_json(&fetched_text(files, lang).await?).map_err(Problem::Pack)
}

async fn fetched_text(files: &PackFiles, lang: Lang) -> Result<String, Problem> {
    let file = files.files.get(&lang).ok_or(Problem::Fetch(FetchError::Status(404)))?;
    net::text(file).await.map_err(Problem::Fetch)
}

/// A pack as it was kept on the phone, in this language if it can be.
pub async fn kept_pack(hash: &PackHash, journal: &Journal, lang: Lang) -> Option<Pack> {
    let json = journal.pack(hash, lang).await.ok()??;
    Pack::from_json(&json).ok()
}
