//! What the form knows. It lives as long as the desk, so that a look at the
//! counts ends no sitting.

use leptos::prelude::*;

use super::places::Place;
use crate::engine::id::{ActivityId, QuestionId, ResponseId, StationId};
use crate::engine::paper::{Difference, Stop};
use crate::engine::record::Response;
use crate::engine::session::{Given, Refusals, Session};
use crate::platform::journal::Journal;
use crate::platform::keyboard::Key;
use crate::texts::PaperTexts;
use crate::ui::desk::app::Desk;
use crate::ui::desk::data::DataDesk;
use crate::ui::problem::Problem;

/// The form. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Paper {
    pub(super) desk: Desk,
    /// What is known of other phones.
    pub(super) data: DataDesk,
    /// The activity whose sheets are typed in.
    pub activity: RwSignal<Option<ActivityId>>,
    /// Where the sheets were filled in.
    pub station: RwSignal<Option<StationId>>,
    /// What stands on the sheet.
    pub sheet: RwSignal<String>,
    /// What is typed in of it.
    pub session: RwSignal<Option<Session>>,
    /// What is shown as refused.
    pub refusals: RwSignal<Refusals>,
    /// What stands in the way of saving.
    pub obstacles: RwSignal<Option<Obstacles>>,
    /// How far the sheet is.
    pub phase: RwSignal<Phase>,
    /// What became of the last one.
    pub news: RwSignal<Option<News>>,
    /// What went wrong.
    pub problem: RwSignal<Option<Problem>>,
    /// The sheet as it was typed the first time, while it is checked.
    pub first: RwSignal<Option<Response>>,
    /// What checks have come to.
    pub sitting: RwSignal<Sitting>,
    /// The sheets of the activity that are on this phone already.
    pub taken: RwSignal<Vec<(String, ResponseId)>>,
    /// How many records there were when these were looked for.
    pub(super) looked_at: StoredValue<Option<(ActivityId, usize)>>,
    /// Whether somebody typed the number of the sheet.
    pub(super) by_hand: StoredValue<bool>,
    /// Where the keys go.
    pub(super) at: StoredValue<Place>,
    /// What is in the field that was last typed into.
    pub(super) typed: RwSignal<Option<(Stop, String)>>,
    /// Keys that were pressed while a sheet was being saved: the next sheet's.
    pub(super) early: StoredValue<Vec<Key>>,
}

/// How far a sheet is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// The questions are being fetched.
    #[default]
    Opening,
    /// It is being typed in.
    Typing,
    /// It is being written.
    Saving,
    /// It differs from the first time, and it is to be said what is right.
    Settling(Vec<Doubt>),
}

/// A difference, and what was found to be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The difference.
    pub difference: Difference,
    /// Which is right; none as long as nobody has said so.
    pub right: Option<Side>,
}

/// One of two times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    First,
    Second,
}

/// What stands in the way of saving a sheet, until somebody insists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// Nothing is typed in.
    pub untouched: bool,
    /// There is a sheet of this number.
    pub taken: bool,
    /// So many questions are open that ask for an answer, or hold what cannot
    /// be so.
    pub refused: usize,
}

/// What became of a sheet, by its number; empty where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It is saved.
    Saved(String),
    /// It was checked: both times agree.
    Agrees(String),
    /// It was checked: the first time was right.
    FirstWasRight(String),
    /// It was checked, and saved anew.
    Corrected(String),
}

/// What the checks since the desk was opened have come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sitting {
    /// Sheets that were typed in twice.
    pub sheets: u64,
    /// Those of them that differed.
    pub differing_sheets: u64,
    /// The answers that were compared.
    pub answers: u64,
    /// Those of them that differed.
    pub differing_answers: u64,
}

#[derive(Clone, Copy)]
struct PaperContext(Paper);

/// Gives the form to everything below.
pub fn provide_paper(paper: Paper) {
    provide_context(PaperContext(paper));
}

/// The form that [`provide_paper`] gave.
pub fn use_paper() -> Paper {
    expect_context::<PaperContext>().0
}

impl Paper {
    /// The desk's form, with nothing on it yet.
    pub fn of(desk: Desk, data: DataDesk) -> Self {
        Self {
            desk,
            data,
            activity: RwSignal::new(None),
            station: RwSignal::new(None),
            sheet: RwSignal::new(String::new()),
            session: RwSignal::new(None),
            refusals: RwSignal::new(Refusals::new()),
            obstacles: RwSignal::new(None),
            phase: RwSignal::new(Phase::Opening),
            news: RwSignal::new(None),
            problem: RwSignal::new(None),
            first: RwSignal::new(None),
            sitting: RwSignal::new(Sitting::default()),
            taken: RwSignal::new(Vec::new()),
            looked_at: StoredValue::new(None),
            by_hand: StoredValue::new(false),
            at: StoredValue::new(Place::Sheet),
            typed: RwSignal::new(None),
            early: StoredValue::new(Vec::new()),
        }
    }

    /// The words of these pages; follows the language.
    pub fn texts(self) -> &'static PaperTexts {
        PaperTexts::of(self.desk.lang.get())
    }

    /// What was given to a question; follows it.
    pub fn given(self, id: &QuestionId) -> Option<Given> {
        self.session.read().as_ref().and_then(|session| session.given(id).cloned())
    }

    /// Whether a question is asked as things stand; follows everything.
    pub fn is_asked(self, id: &QuestionId) -> bool {
        self.session.read().as_ref().is_some_and(|session| session.is_asked(id))
    }

    /// A text of the pack with earlier answers in their places; follows them.
    pub fn said(self, text: &str) -> String {
        self.session.read().as_ref().map_or_else(String::new, |session| session.text(text))
    }

    /// The response on this phone that has the number of the sheet; follows it.
    pub fn twin(self) -> Option<ResponseId> {
        let sheet = self.sheet.read();
        let sheet = sheet.trim();
        let taken = self.taken.read();
        taken.iter().rev().find(|(of, _)| !sheet.is_empty() && of == sheet).map(|(_, id)| *id)
    }

    /// Whether a sheet is being written.
    pub fn is_saving(self) -> bool {
        self.phase.with_untracked(|phase| *phase == Phase::Saving)
    }

    pub(super) fn journal(self) -> Option<Journal> {
        self.desk.journal.get_value()
    }

    /// Shows what went wrong, and goes on typing.
    pub(super) fn fail(self, problem: Problem) {
        self.problem.set(Some(problem));
        self.phase.set(Phase::Typing);
        self.early.set_value(Vec::new());
    }
}
