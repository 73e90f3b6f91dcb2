//! Dry runs: a made-up day in a journal of its own, so that it is never mixed
//! with real answers, and gone with one tap.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::app::{Desk, use_desk};
use crate::engine::event::Event;
use crate::engine::id::{DeviceId, EventId};
use crate::engine::intake::Intake;
use crate::engine::record::Record;
use crate::engine::record_ref::RecordRef;
use crate::engine::restore::Incoming;
use crate::engine::simulate::{Amounts, DayPlan, day};
use crate::engine::stored::Stored;
use crate::platform::journal::{StorageError, Watch};
use crate::platform::{address, clock, random, settings};
use crate::texts::DryRunTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::storage_words;
use crate::ui::memory::{self, DRY_RUN};

/// How many phones there are in a dry run, with this one.
const PHONES: usize = 5;

/// Whether a dry run goes on for this event.
pub fn is_on(event: &EventId) -> bool {
    settings::get(&setting(event)).unwrap_or_default()
}

/// The event as a dry run has it: under an id of its own, by which everything
/// on the phone is kept.
pub fn event_of(event: Event) -> Event {
    let id = EventId::new(format!("{PREFIX}{}", event.id));
    Event { id, ..event }
}

/// What the ids of events begin with in dry runs.
const PREFIX: &str = "dry-run-";

fn setting(event: &EventId) -> String {
    memory::name(DRY_RUN, event, "")
}

/// Opens the desk of the dry run, or leaves it.
fn switch(event: &EventId, on: bool) -> Result<(), StorageError> {
    settings::set(&setting(event), &on).map_err(|_| StorageError::Refused)?;
    address::reload();
    Ok(())
}

impl Desk {
    /// Fills a dry run that is empty.
    pub async fn fill_dry_run(self) {
        let is_empty = self.book.with_untracked(|book| book.stored == 0);
        if self.is_dry_run && is_empty {
            let filled = self.fill().await;
            self.dry_run_fault.set(filled.err());
        }
    }

    async fn fill(self) -> Result<(), StorageError> {
        let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
        let packs = self.book.with_untracked(|book| book.packs.newest().cloned().map(Arc::new).collect());
        let packs: Vec<_> = packs;
        let others = (2..=PHONES).map(|number| DeviceId::new(format!("dry-run-{number}")));
        let made = day(&DayPlan {
            event: &self.event(),
            plan: &self.plan(),
            packs: &packs,
            phones: std::iter::once(self.device()).chain(others).collect(),
            from: this_morning().unwrap_or(OffsetDateTime::UNIX_EPOCH),
            seed: random::seed(),
            amounts: Amounts::default(),
        });
        let mut intake = Intake::default();
        for record in &made.records {
            let record = match record {
                Record::Response(response) => RecordRef::of_response(response),
                Record::Abandoned(abandoned) => RecordRef::of_abandoned(abandoned),
            };
            intake.land(&Incoming::of(&Stored::Record(Box::new(record))), None);
        }
        for entry in made.entries {
            intake.land(&Incoming::of(&Stored::Desk(Box::new(entry))), None);
        }
        let watch = Watch { on_progress: &|_| {}, is_cancelled: &Cell::new(false) };
        journal.take_in(&intake.puts().iter().collect::<Vec<_>>(), watch).await?;
        journal.tell_other_tabs();
        self.read_what_grew().await
    }

    fn end_dry_run(self) {
        spawn_local(async move {
            let ended = async {
                let journal = self.journal.get_value().ok_or(StorageError::Refused)?;
                journal.delete_everything().await?;
                let event = self.event().id.clone();
                memory::forget(&event);
                super::data::Exported::forget(&event);
                let real = event.as_str().strip_prefix(PREFIX).unwrap_or(event.as_str());
                switch(&EventId::new(real), false)
            };
            self.dry_run_fault.set(ended.await.err());
        });
    }
}

/// Nine o'clock of the phone's day.
fn this_morning() -> Option<OffsetDateTime> {
    let now = clock::now();
    let (day, offset) = (now.as_str().get(..10)?, now.as_str().get(19..)?);
    OffsetDateTime::parse(&format!("{day}T09:00:00{offset}"), &Rfc3339).ok()
}

/// Says that a dry run goes on, and ends it.
#[component]
pub fn DryRunBanner() -> impl IntoView {
    let desk = use_desk();
    let texts = move || DryRunTexts::of(desk.lang.get());
    let fault = move || {
        let words = desk.dry_run_fault.get().map(|error| storage_words(desk, &error));
        words.map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    let filling = move || {
        let waits = desk.book.read().stored == 0 && desk.dry_run_fault.read().is_none();
        waits.then(|| texts().filling)
    };
    desk.is_dry_run.then(|| {
        view! {
            <div class="dry-run">
                <p><strong>{move || texts().banner}</strong></p>
                <p role="status">{filling}</p>
                {fault}
                <button type="button" on:click=move |_| desk.end_dry_run()>{move || texts().end}</button>
            </div>
        }
    })
}

/// Starts a dry run.
#[component]
pub fn DryRunSection() -> impl IntoView {
    let desk = use_desk();
    let texts = move || DryRunTexts::of(desk.lang.get());
    let start = move |_| desk.dry_run_fault.set(switch(&desk.event().id, true).err());
    let fault = move || {
        let words = desk.dry_run_fault.get().map(|error| storage_words(desk, &error));
        words.map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    (!desk.is_dry_run).then(|| {
        view! {
            <section class="desk-section">
                <h2>{move || texts().title}</h2>
                <p>{move || texts().hint}</p>
                {fault}
                <button type="button" on:click=start>{move || texts().start}</button>
            </section>
        }
    })
}
