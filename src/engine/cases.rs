//! What becomes of the cases in a register: entries of the desk that follow
//! them up. A case itself is a response, and is never changed.

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::desk_entry::{Deed, DeskEntry, Ledger};
use super::id::{QuestionId, ResponseId};
use super::moment::Moment;
use super::pack::{Pack, PackKind, Question};
use super::question::Kind;
use super::record::{Outcome, Response};
use super::record_ref::RecordRef;
use super::sealed::Sealed;

/// The id of the question what a case is about.
const KIND: &str = "kind";

/// How far a case has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStatus {
    /// It was taken down.
    #[default]
    Taken,
    /// Somebody else has it now.
    PassedOn,
    /// The person has an answer.
    Answered,
    /// It is over.
    Settled,
}

impl CaseStatus {
    /// Every status, in the order in which a case goes through them.
    pub const ALL: [Self; 4] = [Self::Taken, Self::PassedOn, Self::Answered, Self::Settled];

    /// The name in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::PassedOn => "passed_on",
            Self::Answered => "answered",
            Self::Settled => "settled",
        }
    }
}

/// What somebody notes of a case: what changed, and nothing of what did not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowUp {
    /// How far it has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CaseStatus>,
    /// Who has it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passed_to: Option<String>,
    /// How much was recovered, in yuan: all of it so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovered: Option<u32>,
    /// What else there is to say, sealed as private answers are: it may name
    /// people. See [`note_id`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Sealed>,
}

impl FollowUp {
    /// Whether nothing was noted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a note is sealed as an answer to: no author can write this id.
pub fn note_id() -> QuestionId {
    QuestionId::new("#note")
}

/// How a case stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseState {
    /// How far it has come.
    pub status: CaseStatus,
    /// Who has it now, where anybody was named.
    pub passed_to: Option<String>,
    /// How much was recovered, in yuan; none where nobody said.
    pub recovered: Option<u32>,
    /// When something was noted last; none where nothing was.
    pub changed: Option<Moment>,
}

/// What was noted of a case, in the order in which it was done.
pub fn history(ledger: &Ledger, run: ResponseId) -> Vec<(&DeskEntry, &FollowUp)> {
    let follow_ups = ledger.standing().filter_map(|entry| Some((entry, follow_up(entry)?)));
    follow_ups.filter(|(_, (of, _))| *of == run).map(|(entry, (_, noted))| (entry, noted)).collect()
}

/// How a case stands after all that was noted of it.
pub fn state(ledger: &Ledger, run: ResponseId) -> CaseState {
    let mut state = CaseState::default();
    for (entry, noted) in history(ledger, run) {
        state.status = noted.status.unwrap_or(state.status);
        state.recovered = noted.recovered.or(state.recovered);
        if let Some(to) = &noted.passed_to {
            state.passed_to = Some(to.clone()).filter(|to| !to.is_empty());
        }
        state.changed = Some(entry.made.clone());
    }
    state
}

/// Whether anything sealed was noted of a case.
pub fn has_notes(ledger: &Ledger, run: ResponseId) -> bool {
    !without_notes(ledger, |of| of == run).is_empty()
}

/// What was noted of some cases, without the notes: to take the place of the
/// entries that have any.
pub fn without_notes(ledger: &Ledger, concerns: impl Fn(ResponseId) -> bool) -> Vec<DeskEntry> {
    let wiped = |entry: &DeskEntry| {
        let (run, noted) = follow_up(entry).filter(|(run, _)| concerns(*run))?;
        noted.note.as_ref().filter(|note| !note.is_wiped())?;
        let noted = FollowUp { note: Some(Sealed::default()), ..noted.clone() };
        Some(DeskEntry { deed: Deed::FollowedUp { run, noted }, ..entry.clone() })
    };
    ledger.standing().filter_map(wiped).collect()
}

fn follow_up(entry: &DeskEntry) -> Option<(ResponseId, &FollowUp)> {
    match &entry.deed {
        Deed::FollowedUp { run, noted } => Some((*run, noted)),
        _ => None,
    }
}

/// The questions whose answers are shown of a case, with what became of each:
/// all that were asked and say something.
pub fn shown<'r>(
    questions: impl Iterator<Item = &'r Question>,
    response: &'r Response,
) -> impl Iterator<Item = (&'r Question, &'r Outcome)> {
    questions.filter_map(|question| {
        let outcome = response.answers.get(&question.id)?;
        let says = matches!(outcome, Outcome::Answered(_) | Outcome::Sealed(_) | Outcome::Declined);
        says.then_some((question, outcome))
    })
}

/// Whom a case may be passed on to: what the person agreed to without having
/// to, statement by statement.
pub fn consents<'q>(questions: impl Iterator<Item = &'q Question>, response: &Response) -> Vec<&'q str> {
    let agreed =
        |question: &&Question| response.answers.get(&question.id) == Some(&Outcome::Answered(Answer::Agreed));
    let statement = |question: &'q Question| match &question.kind {
        Kind::Consent(kind) if !question.required => Some(kind.statement.as_str()),
        _ => None,
    };
    questions.filter(agreed).filter_map(statement).collect()
}

/// Whether somebody left a case: said what it is about, in a register that asks
/// for its `kind`. Whoever ended before that, or signed up to help, did not.
pub fn is_case(pack: &Pack, record: &RecordRef<'_>) -> bool {
    let asks = sorted_by(pack).is_some_and(|question| question.id.as_str() == KIND);
    let told = |(id, outcome): (&str, &Outcome)| id == KIND && matches!(outcome, Outcome::Answered(_));
    asks && pack.kind == PackKind::Register && record.finished().is_some() && record.outcomes().any(told)
}

/// The question by which cases are sorted: the pack's `kind` where it has one,
/// else its first one that is answered by one choice.
pub fn sorted_by(pack: &Pack) -> Option<&Question> {
    let single =
        |question: &&std::sync::Arc<Question>| matches!(question.kind, Kind::Single(_)) && !question.private;
    let named = pack.questions.iter().filter(single).find(|question| question.id.as_str() == KIND);
    named.or_else(|| pack.questions.iter().find(single)).map(|question| &**question)
}
