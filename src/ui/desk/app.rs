//! The desk's state, and what can be asked of it.
//!
//! State is in signals that parts read; every change goes through a method
//! here. What is counted and how is the [`Book`]'s; this file only joins it to
//! storage, network and page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::book::Book;
use super::cross::{self, CrossAsked, CrossCounting, CrossTable};
use super::data::Exported;
use super::export::{Ended, ExportFault, ExportFile};
use super::figures::QuestionFigures;
use super::filter::{self, ActivityKey, StationFilter};
use super::keys::Opening;
use super::route::DeskRoute;
use super::shelf::{self, RunPack, Shelf};
use super::trouble::Trouble;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::event::Event;
use crate::engine::export::write_cross;
use crate::engine::id::{DeviceId, StationId};
use crate::engine::inventory::Inventory;
use crate::engine::lang::Lang;
use crate::engine::tally::{Axis, Filter, Layout, Slice, Tally};
use crate::platform::journal::{HighWaterMark, Journal, StorageError};
use crate::platform::turns::Turns;
use crate::platform::{address, announce, download, page, settings};
use crate::texts::{DeskTexts, Texts};
use crate::ui::language::preferred_language;
use crate::ui::memory::{self, PRIZES};

/// The state of the desk. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Desk {
    event: StoredValue<Arc<Event>>,
    plan: StoredValue<Arc<DeskPlan>>,
    pub(super) journal: StoredValue<Option<Journal>, LocalStorage>,
    /// Readings go one after the other, so that nothing is counted twice.
    pub(super) turns: StoredValue<Turns, LocalStorage>,
    /// What the journal looked like when it was last read.
    pub(super) read: StoredValue<HighWaterMark>,
    /// Which of its generations was counted.
    pub(super) generation: StoredValue<u32>,
    /// The page that is looked at.
    pub route: RwSignal<DeskRoute>,
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
    /// What was counted.
    pub book: RwSignal<Book>,
    /// The activity that was chosen; the first one as long as none was.
    pub activity: RwSignal<Option<ActivityKey>>,
    /// The stations that were chosen.
    pub station: RwSignal<StationFilter>,
    /// What else was asked for; counted as soon as the journal was read.
    pub filter: RwSignal<Filter>,
    /// The packs that the event runs, as far as they can be had.
    pub run_packs: RwSignal<Vec<RunPack>>,
    /// Whether everything is made up, in a journal of its own.
    pub is_dry_run: bool,
    /// Why a dry run could not be made or ended.
    pub dry_run_fault: RwSignal<Option<StorageError>>,
    /// What is wrong with what was planned.
    pub plan_trouble: StoredValue<Option<Trouble>>,
    /// What went wrong with packs.
    pub pack_troubles: RwSignal<Vec<Trouble>>,
    /// What went wrong with the journal.
    pub reading_trouble: RwSignal<Option<Trouble>>,
    /// Records that were here and are not any more: (now, before).
    pub emptied: RwSignal<Option<(usize, usize)>>,
    /// The time of day at which the journal was last read.
    pub read_at: RwSignal<String>,
    /// While many records are being read: (so many were, of so many).
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// The last table of two axes.
    cross: RwSignal<Option<CrossTable>>,
    /// What was exported last.
    pub exported: RwSignal<Exported>,
    /// Whether a file is being made.
    pub exporting: RwSignal<bool>,
    /// Why the last file was not exported.
    pub export_fault: RwSignal<Option<ExportFault>>,
}

#[derive(Clone, Copy)]
struct DeskContext(Desk);

/// Gives the desk to everything below.
pub fn provide_desk(desk: Desk) {
    provide_context(DeskContext(desk));
}

/// The desk that [`provide_desk`] gave.
pub fn use_desk() -> Desk {
    expect_context::<DeskContext>().0
}

impl Desk {
    /// Opens the event's journal. Nothing is counted until it is
    /// [loaded](Self::load).
    pub async fn open(event: Event, plan: Result<DeskPlan, Trouble>, is_dry_run: bool) -> Self {
        let lang = preferred_language(&event.languages);
        let journal = Journal::open(&event.id).await;
        let exported = Exported::remembered(&event.id);
        let desk = Self {
            event: StoredValue::new(Arc::new(event)),
            is_dry_run,
            dry_run_fault: RwSignal::new(None),
            plan_trouble: StoredValue::new(plan.as_ref().err().cloned()),
            plan: StoredValue::new(Arc::new(plan.unwrap_or_default())),
            journal: StoredValue::new_local(journal.ok()),
            turns: StoredValue::new_local(Turns::default()),
            read: StoredValue::new(HighWaterMark::default()),
            generation: StoredValue::new(0),
            route: RwSignal::new(DeskRoute::parse(&address::hash())),
            lang: RwSignal::new(lang),
            book: RwSignal::new(Book::empty(is_dry_run)),
            activity: RwSignal::new(None),
            station: RwSignal::new(StationFilter::All),
            filter: RwSignal::new(Filter::default()),
            run_packs: RwSignal::new(Vec::new()),
            pack_troubles: RwSignal::new(Vec::new()),
            reading_trouble: RwSignal::new(None),
            emptied: RwSignal::new(None),
            read_at: RwSignal::new(String::new()),
            progress: RwSignal::new(None),
            cross: RwSignal::new(None),
            exported: RwSignal::new(exported),
            exporting: RwSignal::new(false),
            export_fault: RwSignal::new(None),
        };
        desk.describe_page();
        desk.tell_participants();
        desk
    }

    /// Leaves word for the participants' app of what can be won.
    fn tell_participants(self) {
        let (plan, name) = (self.plan(), memory::name(PRIZES, &self.event().id, ""));
        // A plan that could not be had leaves what was known before.
        if self.plan_trouble.with_value(Option::is_none) {
            // Where settings are refused, nobody is told that they won.
            let _ = settings::set(&name, &*plan);
        }
    }

    /// Counts what is in the journal.
    pub async fn load(self) {
        self.load_packs().await;
        self.fill_dry_run().await;
    }

    /// The event.
    pub fn event(self) -> Arc<Event> {
        self.event.get_value()
    }

    /// What organisers planned.
    pub fn plan(self) -> Arc<DeskPlan> {
        self.plan.get_value()
    }

    /// The desk's words; follows the language.
    pub fn texts(self) -> &'static DeskTexts {
        DeskTexts::of(self.lang.get())
    }

    /// Day and minute of a moment, as the phone's clock showed them; follows the
    /// language.
    pub fn minute(self, moment: &str) -> String {
        self.texts().writing.minute(moment)
    }

    /// The words that the desk shares with participants; follows the language.
    pub fn shared_texts(self) -> &'static Texts {
        Texts::of(self.lang.get())
    }

    /// Whether the journal lies in the browser's second-best storage.
    pub fn is_fallback(self) -> bool {
        self.journal.with_value(|journal| journal.as_ref().is_some_and(Journal::is_fallback))
    }

    /// This phone's id; nothing where storage is refused.
    pub fn device(self) -> DeviceId {
        let journal = self.journal.get_value();
        journal.map_or_else(|| DeviceId::new(""), |journal| journal.device().clone())
    }

    /// The activities with their titles; follows everything.
    pub fn activities(self) -> Vec<(ActivityKey, String)> {
        filter::activities(&self.event(), &self.book.read(), self.lang.get())
    }

    /// The stations with their names; follows everything.
    pub fn stations(self) -> Vec<(Option<StationId>, String)> {
        filter::stations(&self.event(), &self.book.read(), self.lang.get())
    }

    /// The activity that is looked at; follows the choice.
    pub fn activity(self) -> Option<ActivityKey> {
        self.activity.get().or_else(|| {
            let event = self.event();
            event.activities.first().map(|activity| (activity.id.clone(), activity.pack.clone()))
        })
    }

    /// What `read` makes of the counts at the chosen stations; follows
    /// everything, and is none where there is no record.
    pub fn counts<T>(self, read: impl FnOnce(&Slice, &Layout) -> T) -> Option<T> {
        let station = self.station.get();
        self.counts_at(&station, read)
    }

    /// What `read` makes of the questions of the activity; follows everything,
    /// and is none where they are not known.
    pub fn layout<T>(self, read: impl FnOnce(&Layout) -> T) -> Option<T> {
        let (_, pack) = self.activity()?;
        Some(read(self.book.read().packs.layout(&pack)?))
    }

    /// How many runs at the chosen stations the filter admits, and of how
    /// many; follows everything, and is none where there is no filter.
    pub fn admitted(self) -> Option<(u64, u64)> {
        let (key, station) = (self.activity()?, self.station.get());
        let book = self.book.read();
        let started = |tally: &Tally| Some(station.slice(tally.activities.get(&key)?)?.started());
        let of = |tally| started(tally).unwrap_or_default();
        book.is_narrowed().then(|| (of(book.shown()), of(&book.tally)))
    }

    /// Looks at another activity. What was asked about the answers to one has
    /// no sense in another.
    pub fn choose_activity(self, activity: Option<ActivityKey>) {
        self.activity.set(activity);
        self.change_filter(|filter| filter.answered = None);
    }

    /// Asks for other runs.
    pub fn change_filter(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        if self.filter.with_untracked(|asked| *asked == filter) {
            return;
        }
        self.filter.set(filter.clone());
        spawn_local(async move {
            if self.narrow(filter).await.is_err() {
                // What is shown is still what was asked for before.
                self.filter.set(self.book.with_untracked(|book| book.filter()));
            }
        });
    }

    /// The same at other stations.
    pub fn counts_at<T>(self, station: &StationFilter, read: impl FnOnce(&Slice, &Layout) -> T) -> Option<T> {
        let key = self.activity()?;
        let book = self.book.read();
        let slice = station.slice(book.shown().activities.get(&key)?)?;
        Some(read(slice, book.packs.layout(&key.1)?))
    }

    /// The figures of a question, by its place in the layout; follows
    /// everything.
    pub fn question(self, index: usize) -> Option<QuestionFigures> {
        self.counts(|slice, layout| {
            let (question, tally) = (layout.questions.get(index)?, slice.questions.get(index)?);
            Some(QuestionFigures::of(question, tally, self.texts().writing))
        })?
    }

    /// How many texts were given to a question; follows everything.
    pub fn question_text_count(self, index: usize) -> usize {
        let count = self.counts(|slice, _| Some(slice.questions.get(index)?.counts.texts.len()));
        count.flatten().unwrap_or_default()
    }

    /// The first `limit` texts that were given to a question; follows
    /// everything.
    pub fn question_texts(self, index: usize, limit: usize) -> Vec<String> {
        let texts = self.counts(|slice, _| {
            let texts = &slice.questions.get(index)?.counts.texts;
            Some(texts.iter().take(limit).cloned().collect())
        });
        texts.flatten().unwrap_or_default()
    }

    /// Reads the journal whenever it has grown, for as long as the page lives.
    pub fn follow_journal(self) {
        let Some(name) = self.journal.with_value(|journal| Some(journal.as_ref()?.name().to_owned())) else {
            return;
        };
        announce::on_journal_growth(&name, move || {
            spawn_local(async move {
                // A reading that fails is on the screen by then.
                let _ = self.read_what_grew().await;
            });
        });
    }

    /// Shows the page that the address names, whenever it changes.
    pub fn follow_route(self) {
        address::on_hash_change(move || {
            self.route.set(DeskRoute::parse(&address::hash()));
            page::present();
        });
    }

    /// Reads the journal again, and fetches what could not be had before.
    pub fn refresh(self) {
        spawn_local(async move {
            if self.pack_troubles.with_untracked(Vec::is_empty) {
                // A reading that fails is on the screen by then.
                let _ = self.read_journal(None).await;
            } else {
                self.load_packs().await;
            }
        });
    }

    /// Changes the language, of the packs too.
    pub fn choose_language(self, lang: Lang) {
        // A language that cannot be remembered is asked for again, no more.
        let _ = settings::set("lang", &lang);
        self.lang.set(lang);
        self.describe_page();
        spawn_local(self.load_packs());
    }

    /// Makes a file of everything that is in the journal now.
    pub fn export(self, file: ExportFile) {
        self.start_export(file, None);
    }

    /// Makes a file with what is private too, opened.
    pub fn export_private(self, opening: Opening) {
        self.start_export(ExportFile::PrivateResponses, Some(opening));
    }

    fn start_export(self, file: ExportFile, opening: Option<Opening>) {
        if self.exporting.get_untracked() {
            return;
        }
        self.exporting.set(true);
        self.export_fault.set(None);
        spawn_local(async move {
            self.export_fault.set(self.make(file, opening).await.err());
            self.exporting.set(false);
        });
    }

    /// Counts a table of two axes anew from the journal.
    pub fn ask_cross(self, rows: Axis, columns: Axis) {
        let Some(activity) = untrack(|| self.activity()) else { return };
        let (station, filter) = (self.station.get_untracked(), self.filter.get_untracked());
        spawn_local(async move {
            // A reading that fails is on the screen by then.
            if self.read_journal(None).await.is_err() {
                return;
            }
            let (layout, edition) = self.book.with_untracked(|book| {
                let layout = book.packs.layout(&activity.1).cloned();
                (layout, book.edition)
            });
            let Some(layout) = layout else { return };
            let asked = CrossAsked { activity, station, filter, edition, rows, columns };
            let new = || CrossCounting::new(&asked, &layout);
            if let Ok(counting) = self.look_through(new, CrossCounting::add).await {
                let (cross, read_at) = (counting.finish(), self.read_at.get_untracked());
                self.cross.set(Some(CrossTable { asked, cross, read_at }));
            }
        });
    }

    /// The last table, as long as what it was made of is looked at; follows
    /// everything.
    pub fn cross_table(self) -> Option<CrossTable> {
        let table = self.cross.get()?;
        let asked = &table.asked;
        let looked_at = Some(&asked.activity) == self.activity().as_ref()
            && asked.station == *self.station.read()
            && asked.filter == *self.filter.read()
            && asked.edition == self.book.read().edition;
        looked_at.then_some(table)
    }

    /// Saves the last table as a file.
    pub fn export_cross(self) {
        self.export_fault.set(untrack(|| self.cross_file()).err());
    }

    fn cross_file(self) -> Result<(), ExportFault> {
        let Some(CrossTable { asked, cross, .. }) = self.cross_table() else { return Ok(()) };
        let made = download::File::default();
        let written = self.book.with_untracked(|book| {
            let Some(layout) = book.packs.layout(&asked.activity.1) else { return Ok(()) };
            let [rows, columns] = [asked.rows, asked.columns].map(|axis| cross::axis_key(axis, layout));
            write_cross(made.clone(), &cross, &rows, &columns)
        });
        written.map_err(|error| ExportFault::Writing(error.to_string()))?;
        made.save("crosstab.csv", "text/csv;charset=utf-8").map_err(|_| ExportFault::Refused)
    }

    /// The backup as text, for browsers that let no file out.
    pub async fn backup_text(self) -> Result<String, ExportFault> {
        let (made, _) = self.made(ExportFile::Backup, None).await?;
        made.text().await.map_err(|_| ExportFault::Refused)
    }

    async fn make(self, file: ExportFile, opening: Option<Opening>) -> Result<(), ExportFault> {
        let (made, inventory) = self.made(file, opening).await?;
        let name = self.file_name(&file.file_name(&self.device()));
        made.save(&name, file.media_type()).map_err(|_| ExportFault::Refused)?;
        if file.keeps_records() {
            self.exported.update(|exported| exported.note(&self.event().id, file, inventory.all()));
        }
        Ok(())
    }

    /// A file of everything that is in the journal now, and what is in it.
    async fn made(
        self,
        file: ExportFile,
        opening: Option<Opening>,
    ) -> Result<(download::File, Inventory), ExportFault> {
        self.read_what_grew().await.map_err(ExportFault::Reading)?;
        let writing = |error: csv::Error| ExportFault::Writing(error.to_string());
        let (mut made, packs) =
            (download::File::default(), self.book.with_untracked(|book| book.packs.clone()));
        let (plan, lang) = (self.plan(), self.lang.get_untracked());
        let begun =
            self.book.with_untracked(|book| file.begin(book, (&plan, lang), &packs, opening, made.clone()));
        let mut lines = begun.map_err(writing)?;
        let inventory = loop {
            let mut written = Ok(());
            if file.lists_records() {
                let read = self.read_all(|entries| {
                    if written.is_ok() {
                        written = lines.add(entries);
                    }
                });
                read.await.map_err(ExportFault::Reading)?;
            }
            match written.and_then(|()| lines.finish()).map_err(writing)? {
                Ended::Complete(inventory) => break inventory,
                Ended::Again(again) => lines = again,
            }
        };
        if file == ExportFile::Backup {
            self.complete_backup(&mut made, &inventory).await?;
        }
        Ok((made, inventory))
    }

    /// Gets the packs in the language of the interface and counts with them.
    async fn load_packs(self) {
        let (event, lang) = (self.event(), self.lang.get_untracked());
        let journal = self.journal.get_value();
        let Shelf { packs, run, troubles } = shelf::current(&event, journal.as_ref(), lang).await;
        if lang != self.lang.get_untracked() {
            // Another language was chosen meanwhile, and is on its way.
            return;
        }
        let fewer = self.book.with_untracked(|book| {
            let mut hashes = event.packs.iter().map(|(_, files)| &files.hash);
            hashes.any(|hash| book.packs.knows(hash) && !packs.knows(hash))
        });
        if fewer {
            // Words in another language are better than none.
            self.pack_troubles.set(vec![Trouble::Language]);
        } else {
            self.pack_troubles.set(troubles);
            self.run_packs.set(run);
            // A reading that fails is on the screen by then.
            let _ = self.read_journal(Some(packs)).await;
        }
    }

    fn describe_page(self) {
        let lang = self.lang.get_untracked();
        let title = format!("{} · {}", DeskTexts::of(lang).title, self.event().title.get(lang));
        page::describe(lang.tag(), &title);
    }
}
