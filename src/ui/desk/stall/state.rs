//! The state behind the pages that run the stall, and what can be asked of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::engine::counters::Counters;
use crate::engine::desk_entry::{Deed, DeskEntry, Ledger};
use crate::engine::id::{EntryId, PrizeId, StationId, is_slug};
use crate::engine::picking::{Pool, had_a_turn, pick};
use crate::engine::prizes::{PrizeMove, Prizes};
use crate::engine::random::Rng;
use crate::engine::tickets::Queue;
use crate::platform::journal::StorageError;
use crate::platform::{random, settings, speech};
use crate::texts::StallTexts;
use crate::ui::desk::app::Desk;
use crate::ui::desk::data::storage_words;

/// The most tickets that are called at once.
pub const CALLED_AT_ONCE: usize = 10;
/// The setting that says whether numbers are read aloud.
const ALOUD: &str = "tickets/aloud";

/// The state of the pages that run the stall. Copied about freely: it holds
/// handles only.
#[derive(Clone, Copy)]
pub struct Stall {
    /// The desk.
    pub desk: Desk,
    /// Why the last thing was not noted.
    pub fault: RwSignal<Option<StorageError>>,
    /// Whether something is being noted.
    pub busy: RwSignal<bool>,
    /// Whether numbers are read aloud as they are called.
    pub aloud: RwSignal<bool>,
}

#[derive(Clone, Copy)]
struct StallContext(Stall);

/// Gives the state to everything below.
pub fn provide_stall(stall: Stall) {
    provide_context(StallContext(stall));
}

/// The state that [`provide_stall`] gave.
pub fn use_stall() -> Stall {
    expect_context::<StallContext>().0
}

impl Stall {
    /// Nothing was noted yet.
    pub fn of(desk: Desk) -> Self {
        Self {
            desk,
            fault: RwSignal::new(None),
            busy: RwSignal::new(false),
            aloud: RwSignal::new(settings::get(ALOUD).unwrap_or_default()),
        }
    }

    /// The pages' words; follows the language.
    pub fn texts(self) -> &'static StallTexts {
        StallTexts::of(self.desk.lang.get())
    }

    /// Why the last thing was not noted, in words; follows everything.
    pub fn fault_words(self) -> Option<String> {
        self.fault.get().map(|error| storage_words(self.desk, &error))
    }

    /// What `read` makes of what was noted; follows it.
    pub fn ledger<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.desk.book.with(|book| read(&book.ledger))
    }

    /// Notes what was done.
    pub fn note(self, deed: Deed) {
        self.note_all(vec![deed], |_| {});
    }

    /// What was counted by hand; follows it.
    pub fn counters(self) -> Counters {
        let dry = self.desk.is_dry_run;
        self.ledger(|ledger| Counters::of(ledger, |entry| entry.simulated == dry))
    }

    /// The last thing that was counted on this phone, and can be taken back;
    /// follows it.
    pub fn last_counted(self) -> Option<DeskEntry> {
        let device = self.desk.device();
        self.ledger(|ledger| {
            let mut own = ledger.of_device(&device).into_iter();
            own.rfind(|entry| matches!(entry.deed, Deed::Counted { .. })).cloned()
        })
    }

    /// What was counted by this entry was a slip.
    pub fn undo(self, entry: EntryId) {
        self.note(Deed::Undone { entry });
    }

    /// This phone's queue; follows it.
    pub fn queue(self) -> Queue {
        let device = self.desk.device();
        self.ledger(|ledger| {
            let entries = ledger.of_device(&device).into_iter();
            Queue::of(entries.filter(|entry| entry.simulated == self.desk.is_dry_run))
        })
    }

    /// Hands out the next ticket. Where another tab did so at the same moment,
    /// the one behind it.
    pub fn give_ticket(self) {
        if self.begin() {
            spawn_local(async move {
                let given = loop {
                    let Some(number) = untrack(|| self.queue()).next() else { break Ok(()) };
                    match self.desk.note(Deed::TicketGiven { number }).await {
                        Ok(false) if untrack(|| self.queue()).next() != Some(number) => {}
                        // A number of another phone's: this one has to go past it.
                        Ok(false) => {
                            let (_, last) = untrack(|| self.queue()).range;
                            let range = Deed::TicketRange { first: number + 1, last };
                            if let Err(error) = self.desk.note(range).await {
                                break Err(error);
                            }
                        }
                        Ok(true) => break Ok(()),
                        Err(error) => break Err(error),
                    }
                };
                self.end(given);
            });
        }
    }

    /// Calls the next ones of those who wait.
    pub fn call_next(self, count: usize) {
        let numbers: Vec<u32> = untrack(|| self.queue()).waiting().into_iter().take(count).collect();
        if !numbers.is_empty() {
            let words = (StallTexts::of(self.desk.lang.get_untracked()).tickets.call)(&numbers);
            self.note_all(vec![Deed::TicketsCalled { numbers }], move |()| self.say(&words));
        }
    }

    /// Calls again who was called.
    pub fn call_again(self) {
        let numbers = untrack(|| self.queue()).now_serving();
        self.say(&(StallTexts::of(self.desk.lang.get_untracked()).tickets.call)(&numbers));
    }

    /// Reads numbers aloud from now on, or not.
    pub fn speak(self, aloud: bool) {
        self.aloud.set(aloud);
        // A choice that cannot be kept is made anew next time, no more.
        let _ = settings::set(ALOUD, &aloud);
    }

    /// Picks somebody who has not had a turn.
    pub fn pick(self, pool: Pool) {
        let members = self.members(pool);
        let turns = self.desk.book.with_untracked(|book| had_a_turn(&book.ledger, pool, &members));
        let number = pick(&members, &turns, &mut Rng::new(random::seed()));
        if let Some(number) = number {
            self.note(Deed::Picked { pool, number });
        }
    }

    /// Everybody who can be picked; follows the queue.
    pub fn members(self, pool: Pool) -> Vec<u32> {
        let tickets: Vec<u32> = self.queue().tickets().map(|(number, _)| number).collect();
        pool.members(&tickets)
    }

    /// Notes a change of what this phone has of a prize, and says whether that
    /// could be: there is never less than nothing of it.
    pub fn move_prize(self, prize: PrizeId, moved: PrizeMove, then: impl FnOnce(bool) + 'static) {
        spawn_local(async move {
            let noted = loop {
                let deed = self.desk.book.with_untracked(|book| {
                    Prizes::of(&book.ledger, self.desk.is_dry_run).deed(&self.desk.device(), &prize, moved)
                });
                let Some(deed) = deed else { break Ok(false) };
                match self.desk.note(deed).await {
                    // Another tab noted something: look anew.
                    Ok(false) => {}
                    done => break done,
                }
            };
            then(noted == Ok(true));
            self.fault.set(noted.err());
        });
    }

    /// Adds a station of this name.
    pub fn add_station(self, label: &str) {
        let label = label.trim().to_owned();
        if label.is_empty() {
            return;
        }
        let taken: Vec<StationId> =
            untrack(|| self.desk.stations()).into_iter().filter_map(|(station, _)| station).collect();
        self.note(Deed::StationAdded { id: station_id(&label, &taken), label });
    }

    fn say(self, words: &str) {
        if self.aloud.get_untracked() {
            speech::say(words, self.desk.lang.get_untracked().tag());
        }
    }

    fn note_all(self, deeds: Vec<Deed>, then: impl FnOnce(()) + 'static) {
        // Taps are noted one after the other, and none is lost: only what
        // looks at what was noted before waits.
        spawn_local(async move {
            for deed in deeds {
                if let Err(error) = self.desk.note(deed).await {
                    self.fault.set(Some(error));
                    return;
                }
            }
            self.fault.set(None);
            then(());
        });
    }

    fn begin(self) -> bool {
        let free = !self.busy.get_untracked();
        self.busy.set(true);
        free
    }

    fn end(self, done: Result<(), StorageError>) {
        self.fault.set(done.err());
        self.busy.set(false);
    }
}

/// An id for a station of this name: the name itself where it can be one.
fn station_id(label: &str, taken: &[StationId]) -> StationId {
    let plain: String =
        label.to_ascii_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.trim_matches('-');
    let base = if is_slug(plain) && label.is_ascii() { plain } else { "station" };
    let free = |id: &StationId| !taken.contains(id);
    let first = (base != "station").then(|| StationId::new(base)).filter(free);
    let numbered = || (2..).map(|number| StationId::new(format!("{base}-{number}"))).find(free);
    first.or_else(numbered).unwrap_or_else(|| StationId::new(base))
}
