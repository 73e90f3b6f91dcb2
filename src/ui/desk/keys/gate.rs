//! What is between a wrong guess at a passphrase and the next: a wait that
//! doubles.
//!
//! Wrong guesses are counted in the settings, before they are looked at. How
//! long to wait is measured by the page alone, and begins anew when it is
//! loaded: a clock that is set, a page that is loaded anew or a second tab
//! make nothing faster.

use leptos::prelude::*;

use super::fault::KeysFault;
use crate::engine::id::EventId;
use crate::engine::seal::wait_after;
use crate::platform::{clock, settings};

/// How long the browser gets to draw before a guess is looked at, in
/// milliseconds.
pub(super) const BREATH: i32 = 40;

/// The gate. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Gate {
    name: StoredValue<String>,
    /// How many wrong guesses this page knows of.
    known: StoredValue<u32>,
    /// Seconds until the next guess.
    pub wait: RwSignal<u32>,
    /// Whether a guess is being looked at.
    pub busy: RwSignal<bool>,
}

impl Gate {
    /// The gate before the event's desk.
    pub fn open(event: &EventId) -> Self {
        let gate = Self {
            name: StoredValue::new(format!("guesses/{event}")),
            known: StoredValue::new(0),
            wait: RwSignal::new(0),
            busy: RwSignal::new(false),
        };
        gate.begin_wait(gate.counted());
        gate
    }

    /// Looks at a guess, if it is time for one: none is a wrong one.
    pub async fn guess<T>(self, check: impl FnOnce() -> Option<T>) -> Result<T, KeysFault> {
        let wrong = self.counted();
        if wrong > self.known.get_value() {
            // Another tab has guessed meanwhile.
            self.begin_wait(wrong);
        }
        if self.wait.get_untracked() > 0 || self.busy.get_untracked() {
            return Err(KeysFault::Wait);
        }
        let name = self.name.get_value();
        // Where storage is full, this page counts alone: organisers must get in
        // to make room.
        let _ = settings::set(&name, &(wrong + 1));
        self.busy.set(true);
        clock::pause(BREATH).await;
        let found = check();
        self.busy.set(false);
        if found.is_some() {
            settings::remove(&name);
            self.known.set_value(0);
        } else {
            self.begin_wait(wrong + 1);
        }
        found.ok_or(KeysFault::Wrong)
    }

    fn counted(self) -> u32 {
        let kept = settings::get(&self.name.get_value()).unwrap_or(0);
        self.known.get_value().max(kept)
    }

    fn begin_wait(self, wrong: u32) {
        self.known.set_value(wrong);
        let waits = self.wait.get_untracked() > 0;
        self.wait.set(wait_after(wrong));
        if !waits {
            self.count_down();
        }
    }

    fn count_down(self) {
        if self.wait.get_untracked() > 0 {
            clock::after(1_000, move || {
                self.wait.update(|wait| *wait -= 1);
                self.count_down();
            });
        }
    }
}
