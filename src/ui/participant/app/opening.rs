//! How a run gets its pack: as it was kept on the phone, else from the site;
//! of a pack that is much to load first a hand, and the whole behind it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::engine::event::{Draw, Event, PackFiles};
use crate::engine::id::{ActivityId, PackHash, QuestionId};
use crate::engine::lang::Lang;
use crate::engine::pack::Pack;
use crate::engine::record::Run;
use crate::engine::session::draw;
use crate::platform::journal::StorageError;
use crate::platform::{net, settings};
use crate::ui::problem::Problem;

impl App {
    /// The questions of a new run, with a pack that has at least these.
    pub(super) async fn drawn(
        self,
        id: &ActivityId,
        seed: u64,
    ) -> Result<(Arc<Pack>, Vec<QuestionId>), Problem> {
        let (event, lang) = (self.event(), self.lang.get_untracked());
        let kept = self.kept_in(&files(&event, id)?.hash, lang).await;
        let hand = match event.hand(id, lang, seed) {
            // Without a network the whole may be at hand all the same.
            Some(hand) if kept.is_none() => fetched(&hand).await.ok(),
            Some(_) | None => None,
        };
        match (kept, hand) {
            (None, Some((pack, json))) => {
                self.keep(&hand_hash(&pack.hash, seed), lang, &json).await?;
                self.has_hand.set_value(true);
                let questions = draw_of(&pack, None, seed);
                Ok((Arc::new(pack), questions))
            }
            (kept, _) => {
                let pack = match kept {
                    Some(pack) => pack,
                    None => self.pack_from_site(id, lang).await?,
                };
                let questions = draw_of(&pack, event.activity(id).map(|activity| &activity.draw), seed);
                Ok((pack, questions))
            }
        }
    }

    /// Gets the whole of a pack of which the run began with a hand, and goes
    /// over to it. Without it, the run has all that it needs.
    pub(super) fn load_the_whole(self) {
        if !self.has_hand.get_value() {
            return;
        }
        self.has_hand.set_value(false);
        spawn_local(async move {
            let Some(pack) = self.pack_of_run(self.lang.get_untracked()).await else {
                // The next answer tries again.
                self.has_hand.set_value(true);
                return;
            };
            let _ = self.session.try_update_untracked(|session| {
                let session = session.as_mut().filter(|session| session.pack().lang == pack.lang)?;
                session.translate(pack).ok()
            });
        });
    }

    /// The activity's pack as the event has it now: as it was kept, else
    /// fetched, and kept.
    pub(super) async fn pack_in(self, id: &ActivityId, lang: Lang) -> Result<Arc<Pack>, Problem> {
        match self.kept_in(&files(&self.event(), id)?.hash, lang).await {
            Some(pack) => Ok(pack),
            None => self.pack_from_site(id, lang).await,
        }
    }

    async fn pack_from_site(self, id: &ActivityId, lang: Lang) -> Result<Arc<Pack>, Problem> {
        let event = self.event();
        let files = files(&event, id)?;
        let file = files.files.get(&lang).ok_or(Problem::Fetch(net::FetchError::Status(404)))?;
        let (pack, json) = fetched(file).await?;
        self.keep(&pack.hash, lang, &json).await?;
        Ok(Arc::new(pack))
    }

    async fn keep(self, hash: &PackHash, lang: Lang, json: &str) -> Result<(), Problem> {
        let Some(journal) = self.journal.get_value() else { return Ok(()) };
        journal.keep_pack(hash, lang, json).await.map_err(Problem::Storage)
    }

    /// The pack that a run was made with, as it was kept, in this language if
    /// it can be; else the hand that the run began with.
    pub(super) async fn kept_for(self, run: &Run, lang: Lang) -> Option<Arc<Pack>> {
        let journal = self.journal.get_value()?;
        if let Some(pack) = read(journal.pack(&run.pack_hash, lang).await) {
            return Some(pack);
        }
        self.has_hand.set_value(true);
        read(journal.pack(&hand_hash(&run.pack_hash, run.seed.0), lang).await)
    }

    /// A pack that was kept on the phone in this language.
    pub(super) async fn kept_in(self, hash: &PackHash, lang: Lang) -> Option<Arc<Pack>> {
        read(self.journal.get_value()?.pack_in(hash, lang).await)
    }
}

/// A pack as it was kept; none where it was not, or cannot be read any more.
fn read(kept: Result<Option<String>, StorageError>) -> Option<Arc<Pack>> {
    Pack::from_json(&kept.ok()??).ok().map(Arc::new)
}

/// Draws a run's questions, and remembers what was drawn; of a hand, which has
/// no draw, all.
fn draw_of(pack: &Pack, draws: Option<&Draw>, seed: u64) -> Vec<QuestionId> {
    let pool = ["used/", pack.hash.as_str()].concat();
    let used: Vec<QuestionId> = settings::get(&pool).unwrap_or_default();
    let mut drawn = draw(pack, draws.unwrap_or(&Draw::All), &used, seed);
    if draws.is_none() {
        drawn.used.extend_from_slice(&drawn.questions);
    }
    // A pool that cannot be remembered repeats itself, no more.
    let _ = settings::set(&pool, &drawn.used);
    drawn.questions
}

/// What the hand of the run with this seed is kept under, for as long as the
/// whole of its pack is not.
fn hand_hash(pack: &PackHash, seed: u64) -> PackHash {
    PackHash::new([pack.as_str(), "/", &seed.to_string()].concat())
}

/// A pack from the site, and its JSON.
async fn fetched(address: &str) -> Result<(Pack, String), Problem> {
    let json = net::text(address).await.map_err(Problem::Fetch)?;
    Ok((Pack::from_json(&json).map_err(Problem::Pack)?, json))
}

/// Where the pack of an activity lies.
fn files<'e>(event: &'e Event, id: &ActivityId) -> Result<&'e PackFiles, Problem> {
    let activity = event.activity(id).ok_or_else(|| Problem::UnknownActivity(id.clone()))?;
    event.packs.get(&activity.pack).ok_or(Problem::Fetch(net::FetchError::Status(404)))
}
