//! The workbook, the report and charts of a made-up day, read back.

mod day;
mod figure;
mod loading;
mod report;
mod schema;
mod workbook;

use std::sync::{Arc, LazyLock};

use fairstall::author::Project;
use fairstall::engine::cases::is_case;
use fairstall::engine::desk_entry::Ledger;
use fairstall::engine::event::Event;
use fairstall::engine::id::{DeviceId, ResponseId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::simulate::{Amounts, Day, DayPlan, day};
use fairstall::engine::tally::{Packs, Tally};
use fairstall::engine::timeline::Timeline;
use fairstall::engine::turnout::Turnout;
use fairstall::office::report::Facts;
use rustc_hash::FxHashSet;
use time::macros::datetime;

use crate::support::files;

/// The project's own event, filled with a made-up day of 5 phones.
pub struct Made {
    pub project: Project,
    pub packs: Packs,
    pub day: Day,
    pub tally: Tally,
    pub ledger: Ledger,
    pub timeline: Timeline,
    pub turnout: Turnout,
    pub cases: FxHashSet<ResponseId>,
}

/// The day that all of these stories are about.
pub static MADE: LazyLock<Made> = LazyLock::new(|| Made::with(315));

impl Made {
    fn with(seed: u64) -> Self {
        let project = files::questions();
        let in_chinese: Vec<Arc<Pack>> =
            project.packs.values().map(|pack| Arc::new(pack.hans().clone())).collect();
        let day = day(&DayPlan {
            event: project.event.as_ref().expect("there is an event"),
            plan: &project.plan,
            packs: &in_chinese,
            phones: (1..=5).map(|number| DeviceId::new(format!("phone-{number}"))).collect(),
            from: datetime!(2027-03-15 09:00 +8),
            seed,
            amounts: Amounts::default(),
        });
        let mut packs = Packs::default();
        in_chinese.iter().for_each(|pack| packs.add((**pack).clone()));
        let (mut timeline, mut turnout, mut ledger) =
            (Timeline::default(), Turnout::default(), Ledger::default());
        for record in &day.records {
            timeline.count(&RecordRef::of(record));
            turnout.count(&RecordRef::of(record));
        }
        for entry in &day.entries {
            assert!(ledger.add(entry.clone()), "every entry has an id of its own");
        }
        let is_case = |record: &&Record| {
            let pack = in_chinese.iter().find(|pack| pack.id == record.run().pack);
            pack.is_some_and(|pack| is_case(pack, &RecordRef::of(record)))
        };
        let cases = day.records.iter().filter(is_case).map(|record| record.run().id).collect();
        let tally = Tally::of(&day.records, &packs);
        Self { project, packs, day, tally, ledger, timeline, turnout, cases }
    }

    pub fn event(&self) -> &Event {
        self.project.event.as_ref().expect("there is an event")
    }

    /// The finished runs of a pack.
    pub fn finished(&self, pack: &str) -> u64 {
        let of_pack = self.tally.activities.iter().filter(|((_, id), _)| id.as_str() == pack);
        of_pack.map(|(_, activity)| activity.total.finished).sum()
    }

    /// What a report of it is made from.
    pub fn facts(&self, lang: Lang) -> Facts<'_> {
        Facts {
            event: self.event(),
            plan: &self.project.plan,
            packs: &self.packs,
            tally: &self.tally,
            ledger: &self.ledger,
            timeline: &self.timeline,
            turnout: &self.turnout,
            phones: 5,
            cases: &self.cases,
            lang,
            is_dry_run: true,
        }
    }
}
