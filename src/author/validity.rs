//! Warnings of packs that say what may not be so any more: past their
//! `valid_until` today, or on the day of the event. There is no clock here:
//! today comes in as a value.

use super::diagnostic::{Diagnostic, Place, Severity};
use super::project::Project;
use crate::engine::day::Day;
use crate::engine::event::Event;
use crate::engine::id::PackId;
use crate::engine::pack::is_outdated;

const HINT: &str =
    "check again what it says, the law above all; then set `checked_on` and a later `valid_until`";

impl Project {
    /// Adds a warning for every pack, and for the rights card, that holds no
    /// longer on this day.
    pub fn warn_on(&mut self, today: Day) {
        let when = today.to_string();
        let packs = self.packs.keys().filter_map(|id| self.outdated(id, today, &when));
        let outdated = packs.chain(self.outdated_card(today, &when)).collect();
        self.add(outdated);
    }

    /// Adds a warning for every pack that the event runs and that holds no
    /// longer on its day.
    pub(super) fn warn_of_event(&mut self, event: &Event) {
        // What is not a day was reported as that.
        let Some(day) = Day::parse(&event.date) else { return };
        let when = format!("{day}, the day of the event");
        let run = event.activities.iter().map(|activity| &activity.pack);
        let packs = run.filter_map(|id| self.outdated(id, day, &when));
        let outdated = packs.chain(self.outdated_card(day, &when)).collect();
        self.add(outdated);
    }

    fn outdated(&self, id: &PackId, day: Day, when: &str) -> Option<Diagnostic> {
        let valid_until = &self.packs.get(id)?.hans().valid_until;
        outdated(&format!("`{id}`"), valid_until, self.valid_until.get(id)?, day, when)
    }

    fn outdated_card(&self, day: Day, when: &str) -> Option<Diagnostic> {
        let card = self.card.as_ref()?.by_lang.values().next()?;
        outdated("the rights card", &card.valid_until, self.card_valid_until.as_ref()?, day, when)
    }

    fn add(&mut self, warnings: Vec<Diagnostic>) {
        self.diagnostics.extend(warnings);
        self.diagnostics.sort();
        // Several activities may run one pack.
        self.diagnostics.dedup();
    }
}

/// The warning of what is valid until a day before this one.
fn outdated(what: &str, valid_until: &str, place: &Place, day: Day, when: &str) -> Option<Diagnostic> {
    if Day::parse(valid_until).is_none() || !is_outdated(valid_until, &day.to_string()) {
        return None;
    }
    let Place { file, line } = place.clone();
    let message = format!("{what} is valid until {valid_until} only, and not on {when}");
    let severity = Severity::Warning;
    Some(Diagnostic { file, line, severity, question: None, message, hint: HINT.to_owned(), also: None })
}
