//! What a finished run wins on a phone of the stall. It lies in the file that
//! is loaded on demand: nothing of it is needed before somebody has finished.

use leptos::prelude::*;

use super::app::App;
use crate::engine::desk_entry::{Deed, DeskEntry, Ledger};
use crate::engine::desk_plan::{DeskPlan, PrizeRule};
use crate::engine::id::{ActivityId, EntryId, ResponseId, StationId};
use crate::engine::lang::LocalText;
use crate::engine::mark::Score;
use crate::engine::prizes::{Award, ClaimCode, Prizes, WinState};
use crate::engine::record::Seed;
use crate::platform::journal::{Journal, Noting, StorageError};
use crate::platform::settings;
use crate::ui::memory::PRIZES;

/// How often it is tried to be faster than other tabs.
const TRIES: u32 = 20;

/// What there is to say of prizes.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It takes part in a draw, under this code.
    Entered(ClaimCode),
    /// It won a prize.
    Won(Won),
    /// It would have won one, but none is left.
    Gone,
    /// It was not noted that it won.
    Failed(StorageError),
}

/// A prize that was won.
#[derive(Clone, Debug, PartialEq)]
pub struct Won {
    /// The entry by which it was won.
    pub id: EntryId,
    /// What it is called.
    pub prize: LocalText,
    /// What its winner shows.
    pub code: ClaimCode,
    /// Whether its winner has it.
    pub handed: bool,
}

/// The run that was finished, as far as prizes go by it.
#[derive(Clone, Debug)]
pub struct Finished {
    run: ResponseId,
    seed: Seed,
    activity: ActivityId,
    station: Option<StationId>,
    score: Option<Score>,
}

impl Finished {
    /// The run on the screen.
    pub fn of(app: App) -> Option<Self> {
        app.session.with_untracked(|session| {
            let session = session.as_ref()?;
            let run = &session.draft().run;
            Some(Self {
                run: run.id,
                seed: run.seed,
                activity: run.activity.clone(),
                station: run.station.clone(),
                score: session.score(),
            })
        })
    }

    /// What it wins, noted before anybody is told; none where nobody wins
    /// anything. Asked again, it comes to the same.
    pub async fn outcome(self, app: App) -> Option<Outcome> {
        // The desk of this phone was told what can be won.
        let plan: DeskPlan = settings::get(&app.memory(PRIZES, ""))?;
        let rule = plan.prize_rule(&self.activity)?;
        let journal = app.journal()?;
        self.award(app, &journal, &plan, rule).await.unwrap_or_else(|error| Some(Outcome::Failed(error)))
    }

    async fn award(
        &self,
        app: App,
        journal: &Journal,
        plan: &DeskPlan,
        rule: &PrizeRule,
    ) -> Result<Option<Outcome>, StorageError> {
        let device = journal.device();
        let code = ClaimCode::of(self.run);
        for _ in 0..TRIES {
            let ledger = ledger(journal.prize_entries().await?);
            let prizes = Prizes::of(&ledger, false);
            if let Some(win) = prizes.win_of(self.run) {
                if win.state == WinState::Released {
                    return Ok(Some(Outcome::Gone));
                }
                let named = plan.prize(&win.prize).map(|prize| prize.label.clone());
                let handed = win.state == WinState::Handed;
                let won = Won { id: win.id, prize: named.unwrap_or_default(), code, handed };
                return Ok(Some(Outcome::Won(won)));
            }
            let deed = match prizes.award(rule, device, (self.run, self.seed), self.score) {
                Award::Nothing => return Ok(None),
                Award::Entered => return Ok(Some(Outcome::Entered(code))),
                Award::Gone => return Ok(Some(Outcome::Gone)),
                Award::Note(deed) => deed,
            };
            // Where another tab was faster, everything is looked at anew.
            self.note(app, journal, &ledger, deed).await?;
        }
        Err(StorageError::Failed("what was noted did not read back".to_owned()))
    }

    /// Notes that the prize was handed over. False where nobody came for it in
    /// time, and it went back to the others.
    pub async fn hand_over(self, app: App, won: EntryId) -> Result<bool, StorageError> {
        let journal = app.journal().ok_or(StorageError::Refused)?;
        let ledger = ledger(journal.prize_entries().await?);
        let prizes = Prizes::of(&ledger, false);
        if prizes.wins().iter().any(|win| win.id == won && win.state == WinState::Released) {
            return Ok(false);
        }
        self.note(app, &journal, &ledger, Deed::PrizeHanded { won }).await.map(|()| true)
    }

    async fn note(
        &self,
        app: App,
        journal: &Journal,
        ledger: &Ledger,
        deed: Deed,
    ) -> Result<(), StorageError> {
        let noting = Noting {
            event: app.event().id.clone(),
            nth: ledger.next_of(journal.device()),
            station: self.station.clone(),
            simulated: false,
        };
        journal.note(noting, deed).await.map(drop)
    }
}

fn ledger(entries: Vec<DeskEntry>) -> Ledger {
    let mut ledger = Ledger::default();
    for entry in entries {
        ledger.add(entry);
    }
    ledger
}
