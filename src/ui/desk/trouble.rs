//! What can go wrong at the desk, and the words for it.

use crate::engine::desk_plan::DeskPlanError;
use crate::engine::id::PackId;
use crate::engine::lang::Lang;
use crate::platform::journal::StorageError;
use crate::platform::net::FetchError;
use crate::texts::{DeskTexts, Texts};
use crate::ui::problem::Problem;

/// Something that an organiser has to be told.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// A pack cannot be had: its records are not counted.
    Pack(PackId, Problem),
    /// The packs cannot be had in the language that was asked for.
    Language,
    /// The journal cannot be read.
    Reading(StorageError),
    /// What organisers planned cannot be had.
    NoPlan(FetchError),
    /// What organisers planned cannot be used.
    Plan(DeskPlanError),
}

impl Trouble {
    /// The words in `lang`.
    pub fn words(&self, lang: Lang) -> String {
        let (texts, desk) = (Texts::of(lang), DeskTexts::of(lang));
        match self {
            Self::Pack(pack, problem) => (desk.pack_trouble)(pack.as_str(), &problem.words(texts).join(" ")),
            Self::Language => Problem::Language.words(texts).join(" "),
            Self::Reading(StorageError::Failed(reason)) => (desk.read_failed)(reason),
            Self::Reading(StorageError::Refused) => desk.no_storage.to_owned(),
            Self::Reading(error @ StorageError::Full) => {
                Problem::Storage(error.clone()).words(texts).join(" ")
            }
            Self::NoPlan(error) => (desk.plan_trouble)(&Problem::Fetch(error.clone()).words(texts).join(" ")),
            Self::Plan(DeskPlanError::Unreadable(error)) => {
                (desk.plan_trouble)(&Problem::Pack(error.clone()).words(texts).join(" "))
            }
            Self::Plan(DeskPlanError::BadIds(ids)) => (desk.plan_ids)(&ids.join(", ")),
        }
    }
}
