//! How a run gets its pack: as it was kept on the phone, else from the site;
//! of a pack in pieces first what the run draws, and the whole behind it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::engine::id::{ActivityId, PackHash, QuestionId};
use crate::engine::lang::Lang;
use crate::engine::pack::Pack;
use crate::engine::pieces::{Contents, Piece};
use crate::engine::session::{Drawn, draw, draw_places};
use crate::platform::{net, settings};
use crate::ui::problem::Problem;

impl App {
    /// The questions of a new run, with a pack that has at least these.
    pub(super) async fn drawn(
        self,
        id: &ActivityId,
        seed: u64,
    ) -> Result<(Arc<Pack>, Vec<QuestionId>), Problem> {
        let event = self.event();
        let activity = event.activity(id).ok_or_else(|| Problem::UnknownActivity(id.clone()))?;
        let lang = self.lang.get_untracked();
        let files = event.packs.get(&activity.pack);
        let hash = files.map(|files| &files.hash);
        let pool = ["drawn/", hash.map_or("", PackHash::as_str)].concat();
        let used: Vec<usize> = settings::get(&pool).unwrap_or_default();
        // What was kept needs no network.
        let kept = match hash {
            Some(hash) => self.kept_pack(hash, lang).await.filter(|pack| pack.lang == lang),
            None => None,
        };
        let folder = files.and_then(|files| files.pieces.get(&lang));
        let (pack, drawn) = match (kept, activity.draw.pools(), folder) {
            (None, Some(pools), Some(folder)) => {
                let contents =
                    net::text(&[folder, "/contents.json"].concat()).await.map_err(Problem::Fetch)?;
                let contents = Contents::from_json(&contents).map_err(Problem::Pack)?;
                let (places, used) = draw_places(&contents.lots(), &pools, &used, seed);
                let (pack, questions) = from_pieces(contents, folder, &places).await?;
                self.fetch_the_whole(id.clone(), lang);
                (Arc::new(pack), Drawn { questions, used })
            }
            (kept, _, _) => {
                let pack = match kept {
                    Some(pack) => pack,
                    None => self.fetch_pack_in(id, lang).await?,
                };
                let drawn = draw(&pack, &activity.draw, &used, seed);
                (pack, drawn)
            }
        };
        // A pool that cannot be remembered repeats itself, no more.
        let _ = settings::set(&pool, &drawn.used);
        Ok((pack, drawn.questions))
    }

    /// Fetches the whole of a pack whose pieces a run began with, and goes
    /// over to it. Without it, the run has all that it needs, and the next one
    /// begins with pieces again.
    fn fetch_the_whole(self, id: ActivityId, lang: Lang) {
        spawn_local(async move {
            match self.fetch_pack_in(&id, lang).await {
                Ok(pack) => {
                    let _ = self.session.try_update_untracked(|session| {
                        let session = session.as_mut().filter(|session| session.pack().lang == lang)?;
                        session.translate(pack).ok()
                    });
                }
                Err(problem @ Problem::Storage(_)) => self.tell(problem),
                Err(_) => {}
            }
        });
    }

    pub(super) async fn fetch_pack_of_run(self, lang: Lang) -> Option<Arc<Pack>> {
        let id = self.session.with_untracked(|s| s.as_ref().map(|s| s.draft().run.activity.clone()))?;
        self.fetch_pack_in(&id, lang).await.ok()
    }

    /// Fetches the activity's pack, and keeps it.
    pub(super) async fn fetch_pack_in(self, id: &ActivityId, lang: Lang) -> Result<Arc<Pack>, Problem> {
        let event = self.event();
        let activity = event.activity(id).ok_or_else(|| Problem::UnknownActivity(id.clone()))?;
        let file = event.packs.get(&activity.pack).and_then(|pack| pack.files.get(&lang));
        let file = file.ok_or(Problem::Fetch(net::FetchError::Status(404)))?;
        let json = net::text(file).await.map_err(Problem::Fetch)?;
        let pack = Pack::from_json(&json).map_err(Problem::Pack)?;
        if let Some(journal) = self.journal.get_value() {
            journal.keep_pack(&pack.hash, lang, &json).await.map_err(Problem::Storage)?;
        }
        Ok(Arc::new(pack))
    }

    /// A pack that was kept on the phone, in this language if it can be.
    pub(super) async fn kept_pack(self, hash: &PackHash, lang: Lang) -> Option<Arc<Pack>> {
        let journal = self.journal.get_value()?;
        let json = journal.pack(hash, lang).await.ok()??;
        let pack = Pack::from_json(&json).ok()?;
        Some(Arc::new(pack))
    }
}

/// A pack of the questions at `places`, fetched piece by piece.
async fn from_pieces(
    contents: Contents,
    folder: &str,
    places: &[usize],
) -> Result<(Pack, Vec<QuestionId>), Problem> {
    let address = |place: &usize| {
        let piece = contents.piece_of(*place).to_string();
        [folder, "/", &piece, ".json"].concat()
    };
    let addresses: Vec<String> = places.iter().map(address).collect();
    let mut pieces = Vec::new();
    for json in net::texts(&addresses).await.map_err(Problem::Fetch)? {
        pieces.push(Piece::from_json(&json).map_err(Problem::Pack)?);
    }
    Ok(contents.open(places, &pieces))
}
