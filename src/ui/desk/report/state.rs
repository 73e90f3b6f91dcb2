//! The report as it stands, and what can be asked of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use rustc_hash::FxHashSet;

use crate::engine::cases::is_case;
use crate::engine::id::{DeviceId, PackHash, PackId, ResponseId};
use crate::engine::record_ref::RecordRef;
use crate::office::figure::{WIDTH, address_of};
use crate::office::report::{Block, Facts, Picture, Report, draft, write_docx};
use crate::platform::download;
use crate::platform::picture::png;
use crate::texts::ReportTexts;
use crate::ui::desk::app::Desk;
use crate::ui::desk::export::ExportFault;

/// What the browser is told that a DOCX is.
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The state of the page. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Summary {
    /// The desk.
    pub desk: Desk,
    /// The report; none before it was drafted.
    pub report: RwSignal<Option<Report>>,
    /// Counts up with every draft: the page is then drawn anew, which typing
    /// must not do.
    pub edition: RwSignal<u32>,
    /// Whether something is being made.
    pub busy: RwSignal<bool>,
    /// Why it was not made.
    pub fault: RwSignal<Option<ExportFault>>,
    /// Whether a chart could not be drawn.
    pub lacks_pictures: RwSignal<bool>,
}

#[derive(Clone, Copy)]
struct SummaryContext(Summary);

/// Gives the state to everything below.
pub fn provide_summary(summary: Summary) {
    provide_context(SummaryContext(summary));
}

/// The state that [`provide_summary`] gave.
pub fn use_summary() -> Summary {
    expect_context::<SummaryContext>().0
}

impl Summary {
    /// Nothing is drafted yet.
    pub fn of(desk: Desk) -> Self {
        Self {
            desk,
            report: RwSignal::new(None),
            edition: RwSignal::new(0),
            busy: RwSignal::new(false),
            fault: RwSignal::new(None),
            lacks_pictures: RwSignal::new(false),
        }
    }

    /// The page's words; follows the language.
    pub fn texts(self) -> &'static ReportTexts {
        ReportTexts::of(self.desk.lang.get())
    }

    /// Drafts the report from what was counted by now, in the desk's language.
    pub fn draft(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let drafted = self.drafted().await;
            self.fault.set(drafted.as_ref().err().cloned());
            if let Ok(report) = drafted {
                self.report.set(Some(report));
                self.edition.update(|edition| *edition += 1);
            }
            self.busy.set(false);
        });
    }

    async fn drafted(self) -> Result<Report, ExportFault> {
        let desk = self.desk;
        desk.read_what_grew().await.map_err(ExportFault::Reading)?;
        let new = || (FxHashSet::default(), FxHashSet::default());
        let look = |(cases, phones): &mut (FxHashSet<ResponseId>, FxHashSet<DeviceId>),
                    record: &RecordRef<'_>| {
            phones.insert(DeviceId::new(record.device()));
            let left = desk.book.with_untracked(|book| {
                let pack = PackId::new(record.pack());
                let pack = book.packs.version_of(&pack, &PackHash::new(record.pack_hash()));
                pack.is_some_and(|pack| is_case(pack, record))
            });
            if left {
                cases.insert(record.id());
            }
        };
        let (cases, phones) = desk.look_through(new, look).await.map_err(ExportFault::Reading)?;
        Ok(desk.book.with_untracked(|book| {
            draft(&Facts {
                event: &desk.event(),
                plan: &desk.plan(),
                packs: &book.packs,
                tally: &book.tally,
                ledger: &book.ledger,
                timeline: &book.timeline,
                turnout: &book.turnout,
                phones: phones.len(),
                cases: &cases,
                lang: desk.lang.get_untracked(),
                is_dry_run: desk.is_dry_run,
            })
        }))
    }

    /// Changes the words of a part.
    pub fn write(self, place: usize, typed: String) {
        self.report.update_untracked(|report| {
            let block = report.as_mut().and_then(|report| report.blocks.get_mut(place));
            if let Some(words) = block.and_then(Block::words_mut) {
                *words = typed;
            }
        });
    }

    /// Saves the report, as it stands, as a DOCX file.
    pub fn save(self) {
        let Some(report) = self.report.get_untracked() else { return };
        self.busy.set(true);
        spawn_local(async move {
            self.fault.set(self.saved(report).await.err());
            self.busy.set(false);
        });
    }

    async fn saved(self, report: Report) -> Result<(), ExportFault> {
        let mut pictures = Vec::new();
        for block in &report.blocks {
            if let Block::Figure(figure) = block {
                let (svg, height) = figure.svg();
                let drawn = png(&address_of(&svg), (WIDTH, height)).await;
                pictures.push(drawn.map(|drawn| Picture {
                    png: drawn.bytes,
                    width: drawn.width,
                    height: drawn.height,
                }));
            }
        }
        self.lacks_pictures.set(pictures.iter().any(Option::is_none));
        let file = download::File::default();
        let written = write_docx(&report, pictures, file.clone());
        written.map_err(|error| ExportFault::Writing(error.to_string()))?;
        file.save(&self.desk.file_name("report.docx"), DOCX).map_err(|_| ExportFault::Refused)
    }
}
