//! Unfinished runs: gone on with, or given up. On somebody's own phone the
//! owner says which; on a phone of the stall whoever comes may be the next
//! person, so that a run goes on only where it was interrupted a moment ago.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::finished::count;
use crate::engine::id::ActivityId;
use crate::engine::session::{Draft, Session};
use crate::platform::{clock, settings};
use crate::ui::memory::GIVEN_UP;
use crate::ui::participant::state::Screen;
use crate::ui::problem::Problem;

/// The setting that counts the unreadable drafts that people were told of.
const DRAFTS_TOLD: &str = "unreadable-drafts-told";

impl App {
    /// The draft of the run in progress.
    pub(super) fn draft(self) -> Option<Draft> {
        self.session.with_untracked(|s| s.as_ref().map(|s| s.draft().clone()))
    }

    /// Looks for a draft to go on with: one of this activity, or any to go on
    /// with from the start screen. On a stall phone that is one of a page that
    /// was closed a moment ago; others are given up.
    pub(super) async fn look_for_draft(self, id: Option<&ActivityId>) -> Result<Option<Draft>, Problem> {
        let saved = match self.journal.get_value() {
            Some(journal) => journal.drafts().await.map_err(Problem::Storage)?,
            None => Vec::new(),
        };
        let mut drafts: Vec<Draft> = saved.iter().filter_map(|json| Draft::from_json(json).ok()).collect();
        let unreadable = saved.len() - drafts.len();
        drafts.retain(Draft::is_run);
        if !self.is_own {
            let (now, just_loaded) = (clock::millis(), self.just_loaded.get_value());
            drafts.retain(|draft| {
                let is_live = draft.is_live(now) && settings::raw(&self.given_up(draft)).is_none();
                if !is_live {
                    self.give_up(draft.clone());
                }
                is_live && just_loaded
            });
        }
        let Some(id) = id else {
            if !self.is_own {
                return Ok(drafts.pop());
            }
            let unfinished = drafts.into_iter().map(|draft| draft.run.activity).collect();
            self.news.update(|news| news.unfinished = unfinished);
            return Ok(None);
        };
        match drafts.into_iter().find(|draft| draft.run.activity == *id) {
            // A draft that cannot be read stays where it is, and is told of once.
            None if unreadable > count(DRAFTS_TOLD) => {
                // Told again is better than not told.
                let _ = settings::set(DRAFTS_TOLD, &unreadable);
                Err(Problem::DraftLost)
            }
            draft => Ok(draft),
        }
    }

    /// Goes on with a draft.
    pub fn resume(self, draft: Draft) {
        let opening = self.begin_opening();
        spawn_local(async move {
            let lang = self.lang.get_untracked();
            let hash = &draft.run.pack_hash;
            let kept = self.kept_for(&draft.run, lang).await;
            let pack = match kept {
                Some(pack) if pack.lang == lang => Some(pack),
                // Words in another language are better than none.
                kept => match self.pack_in(&draft.run.activity, lang).await {
                    Ok(pack) if pack.hash == *hash => Some(pack),
                    Ok(_) | Err(_) => kept,
                },
            };
            match pack.map(|pack| Session::resume(pack, draft)) {
                Some(Ok(session)) => self.show_run(session, opening),
                Some(Err(_)) | None => self.show(opening, Screen::Problem(Problem::DraftLost)),
            }
        });
    }

    /// The setting that says that a run was given up.
    fn given_up(self, draft: &Draft) -> String {
        self.memory(GIVEN_UP, &draft.run.id.to_string())
    }

    /// Gives a run up that is left for the next person.
    pub(super) fn give_up(self, draft: Draft) {
        // Whoever comes next is not to go on with it, should that fail or the
        // page be closed before it is done.
        let _ = settings::set(&self.given_up(&draft), &1_usize);
        spawn_local(async move {
            let Some(journal) = self.journal.get_value() else { return };
            match journal.abandon(&draft).await {
                Ok(()) => settings::remove(&self.given_up(&draft)),
                Err(error) => self.tell(Problem::Storage(error)),
            }
        });
    }

    /// Gives a draft up and starts the activity anew.
    pub fn start_anew(self, draft: Draft) {
        let opening = self.begin_opening();
        spawn_local(async move {
            let Some(journal) = self.journal.get_value() else { return };
            match journal.abandon(&draft).await {
                Ok(()) => self.start(&draft.run.activity, opening).await,
                Err(error) => self.show(opening, Screen::Problem(Problem::Storage(error))),
            }
        });
    }
}
