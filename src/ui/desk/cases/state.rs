//! The cases of registers, and what can be asked of them.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::engine::answer::Answer;
use crate::engine::cases::{self, CaseState, CaseStatus, FollowUp, note_id};
use crate::engine::desk_entry::Deed;
use crate::engine::id::{PackHash, PackId, QuestionId, ResponseId, StationId};
use crate::engine::pack::{Pack, PackKind, Question};
use crate::engine::receipt::ReceiptCode;
use crate::engine::record::{Outcome, Record, Response};
use crate::engine::record_ref::RecordRef;
use crate::engine::seal::seal_answer;
use crate::engine::sealed::Sealed;
use crate::platform::journal::StorageError;
use crate::platform::random;
use crate::texts::CasesTexts;
use crate::ui::desk::app::Desk;
use crate::ui::desk::keys::Keys;

/// A case: a finished run of a register, with the questions that it answered.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the person said.
    pub response: Arc<Response>,
    /// The register, in the version that it was taken down with.
    pub pack: Arc<Pack>,
}

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The register; the first one as long as none was chosen.
    pub register: Option<PackId>,
    /// The choice of the question that the register is sorted by.
    pub kind: Option<String>,
    /// Where it was taken down.
    pub station: Option<StationId>,
    /// How far it has come.
    pub status: Option<CaseStatus>,
}

/// The state of the page. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Cases {
    /// The desk.
    pub desk: Desk,
    /// The desk's keys, which open what is private.
    pub keys: Keys,
    /// Every case, the newest first; none before they were read.
    pub all: RwSignal<Option<Vec<Case>>>,
    /// What the list is narrowed to.
    pub wanted: RwSignal<Wanted>,
    /// The case whose sheet is on the page, and whom it is for.
    pub sheet: RwSignal<Option<(ResponseId, String)>>,
    /// Why the last thing was not noted.
    pub fault: RwSignal<Option<StorageError>>,
}

#[derive(Clone, Copy)]
struct CasesContext(Cases);

/// Gives the state to everything below.
pub fn provide_cases(cases: Cases) {
    provide_context(CasesContext(cases));
}

/// The state that [`provide_cases`] gave.
pub fn use_cases() -> Cases {
    expect_context::<CasesContext>().0
}

impl Cases {
    /// Nothing was read yet.
    pub fn of(desk: Desk, keys: Keys) -> Self {
        Self {
            desk,
            keys,
            all: RwSignal::new(None),
            wanted: RwSignal::new(Wanted::default()),
            sheet: RwSignal::new(None),
            fault: RwSignal::new(None),
        }
    }

    /// The page's words; follows the language.
    pub fn texts(self) -> &'static CasesTexts {
        CasesTexts::of(self.desk.lang.get())
    }

    /// The registers that are known, with their titles; follows everything.
    pub fn registers(self) -> Vec<(PackId, String)> {
        self.desk.book.with(|book| {
            let registers = book.packs.newest().filter(|pack| pack.kind == PackKind::Register);
            registers.map(|pack| (pack.id.clone(), pack.title.clone())).collect()
        })
    }

    /// The register that is looked at; follows everything.
    pub fn register(self) -> Option<PackId> {
        let chosen = self.wanted.with(|wanted| wanted.register.clone());
        // The one where cases come in, as long as none was chosen.
        let busiest = || {
            let all = self.all.read();
            let of = |id: &PackId| all.iter().flatten().filter(|case| case.pack.id == *id).count();
            self.registers().into_iter().max_by_key(|(id, _)| of(id)).map(|(id, _)| id)
        };
        chosen.or_else(busiest)
    }

    /// Reads the cases again.
    pub fn load(self) {
        spawn_local(async move {
            let registers: HashMap<(PackId, PackHash), Arc<Pack>> = HashMap::new();
            let registers = std::cell::RefCell::new(registers);
            let look = |cases: &mut Vec<Case>, record: &RecordRef<'_>| {
                if record.finished().is_none() {
                    return;
                }
                let key = (PackId::new(record.pack()), PackHash::new(record.pack_hash()));
                let mut registers = registers.borrow_mut();
                if !registers.contains_key(&key) {
                    let pack = self.desk.book.with_untracked(|book| {
                        let pack = book.packs.version_of(&key.0, &key.1);
                        pack.filter(|pack| pack.kind == PackKind::Register).cloned().map(Arc::new)
                    });
                    let Some(pack) = pack else { return };
                    registers.insert(key.clone(), pack);
                }
                if let (Some(pack), Record::Response(response)) =
                    (registers.get(&key), record.clone().into_record())
                {
                    cases.push(Case { response: Arc::new(response), pack: pack.clone() });
                }
            };
            // A reading that fails is on the screen by then.
            let Ok(mut all) = self.desk.look_through(Vec::new, look).await else { return };
            all.sort_by(|one, other| other.response.run.started.cmp(&one.response.run.started));
            self.all.set(Some(all));
        });
    }

    /// The cases of the register that the list is narrowed to; follows
    /// everything.
    pub fn listed(self) -> Vec<Case> {
        let (wanted, register) = (self.wanted.get(), self.register());
        let all = self.all.read();
        let cases = all.iter().flatten().filter(|case| Some(&case.pack.id) == register.as_ref());
        cases
            .filter(|case| {
                let run = &case.response.run;
                (wanted.kind.is_none() || case.kind().map(|(id, _)| id) == wanted.kind)
                    && (wanted.station.is_none() || run.station == wanted.station)
                    && wanted.status.is_none_or(|status| self.state(run.id).status == status)
            })
            .cloned()
            .collect()
    }

    /// How a case stands; follows what was noted.
    pub fn state(self, run: ResponseId) -> CaseState {
        self.desk.book.with(|book| cases::state(&book.ledger, run))
    }

    /// Notes what became of a case.
    pub fn note(self, run: ResponseId, noted: FollowUp) {
        if noted.is_empty() {
            return;
        }
        spawn_local(async move {
            let done = self.desk.note(Deed::FollowedUp { run, noted }).await;
            self.fault.set(done.err());
        });
    }

    /// Whether a note can be sealed: to nobody's key, nobody could read it.
    pub fn can_seal(self) -> bool {
        !self.keys.ring.read().holders().is_empty()
    }

    /// A note, sealed to every organiser; none where it cannot be.
    pub fn seal(self, run: ResponseId, note: &str) -> Option<Sealed> {
        let keys = self.keys.ring.get_untracked().public_keys();
        let keys: Option<Vec<_>> = keys.iter().map(|key| Some((key, random::bytes()?))).collect();
        let sealed = seal_answer(run, &note_id(), &Answer::Text(note.to_owned()), keys?);
        (!sealed.is_wiped()).then_some(sealed)
    }

    /// What is in a sealed answer, in words; none as long as no key is unlocked
    /// that opens it. Follows the keys.
    pub fn opened(self, run: ResponseId, question: &Question, sealed: &Sealed) -> Option<String> {
        let answer = self.keys.opening()?(run, &question.id, sealed)?;
        Some(self.desk.texts().writing.answer(&question.kind, &answer))
    }

    /// The same of a note.
    pub fn opened_note(self, run: ResponseId, sealed: &Sealed) -> Option<String> {
        match self.keys.opening()?(run, &note_id(), sealed)? {
            Answer::Text(note) => Some(note),
            _ => None,
        }
    }
}

impl Case {
    /// The id.
    pub fn id(&self) -> ResponseId {
        self.response.run.id
    }

    /// The code by which the person and the organisers name it.
    pub fn code(&self) -> String {
        ReceiptCode::of(self.id()).to_string()
    }

    /// The choice that it is sorted by, and its words.
    pub fn kind(&self) -> Option<(String, String)> {
        let question = cases::sorted_by(&self.pack)?;
        match self.response.answers.get(&question.id)? {
            Outcome::Answered(answer @ Answer::Single(picked)) => {
                Some((picked.choice.to_string(), question.kind.answerable().words(answer)))
            }
            _ => None,
        }
    }

    /// What the person said, question by question.
    pub fn shown(&self) -> Vec<(Arc<Question>, Outcome)> {
        let by_id = |id: &QuestionId| self.pack.questions.iter().find(|question| question.id == *id).cloned();
        let shown = cases::shown(self.pack.questions.iter().map(|question| &**question), &self.response);
        shown.filter_map(|(question, outcome)| Some((by_id(&question.id)?, outcome.clone()))).collect()
    }

    /// Whom it may be passed on to.
    pub fn consents(&self) -> Vec<String> {
        let questions = self.pack.questions.iter().map(|question| &**question);
        cases::consents(questions, &self.response).into_iter().map(str::to_owned).collect()
    }
}
