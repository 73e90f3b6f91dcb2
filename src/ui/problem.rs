//! What can go wrong, and the words for it.

use crate::engine::event::{EventError, EventProblem};
use crate::engine::format::ReadError;
use crate::engine::id::ActivityId;
use crate::platform::journal::StorageError;
use crate::platform::net::FetchError;
use crate::texts::Texts;

/// Something that a participant or volunteer has to be told.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The event cannot be used.
    Event(EventError),
    /// A file could not be fetched.
    Fetch(FetchError),
    /// A pack cannot be read, or has nothing to ask.
    Pack(ReadError),
    /// The address names an activity that the event has not.
    UnknownActivity(ActivityId),
    /// A saved draft cannot be gone on with.
    DraftLost,
    /// Something could not be kept or had.
    Storage(StorageError),
    /// The other language's file could not be had.
    Language,
}

impl Problem {
    /// The words, a paragraph each.
    pub fn words(&self, texts: &Texts) -> Vec<String> {
        let trouble = &texts.trouble;
        match self {
            Self::Event(EventError::Unreadable(error)) => {
                vec![trouble.event.to_owned(), reading(error, texts)]
            }
            Self::Event(EventError::Problems(problems)) => {
                let all = problems.iter().map(event_problem);
                std::iter::once(trouble.event.to_owned()).chain(all).collect()
            }
            Self::Fetch(FetchError::Unreachable) => vec![trouble.offline.to_owned()],
            Self::Fetch(FetchError::Status(status)) => vec![(trouble.not_found)(*status)],
            Self::Pack(error) => vec![reading(error, texts)],
            Self::UnknownActivity(id) => vec![(trouble.unknown_activity)(id.as_str())],
            Self::DraftLost => vec![trouble.draft_lost.to_owned()],
            Self::Storage(StorageError::Full) => vec![trouble.storage_full.to_owned()],
            Self::Storage(StorageError::Refused) => vec![trouble.no_storage.to_owned()],
            Self::Storage(StorageError::Failed(reason)) => vec![(trouble.storage_failed)(reason)],
            Self::Language => vec![trouble.language_failed.to_owned()],
        }
    }
}

fn reading(error: &ReadError, texts: &Texts) -> String {
    match error {
        ReadError::Newer { .. } => texts.trouble.newer.to_owned(),
        ReadError::Corrupt(reason) => format!("{} ({reason})", texts.trouble.corrupt),
    }
}

/// In the terms of `event.json`, for whoever edits it.
fn event_problem(problem: &EventProblem) -> String {
    match problem {
        EventProblem::BadId(id) => format!("id “{id}”: a-z, 0-9, -"),
        EventProblem::DuplicateId(id) => format!("id “{id}” × 2"),
        EventProblem::NoLanguage => "languages: []".to_owned(),
        EventProblem::NoActivity => "activities: []".to_owned(),
        EventProblem::MissingPack { activity, pack } => format!("activities → {activity} → pack: “{pack}”?"),
        EventProblem::MissingFile { pack, lang } => format!("packs → {pack} → files: “{lang}”?"),
        EventProblem::DrawsNothing(activity) => format!("activities → {activity} → draw: 0"),
    }
}
