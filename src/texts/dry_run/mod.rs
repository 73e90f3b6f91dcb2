//! The words of dry runs; only organisers read them.

mod en;
mod zh_hans;
mod zh_hant;

use crate::engine::lang::Lang;

/// The words of dry runs.
pub struct DryRunTexts {
    pub title: &'static str,
    pub hint: &'static str,
    pub start: &'static str,
    pub banner: &'static str,
    pub filling: &'static str,
    pub end: &'static str,
}

impl DryRunTexts {
    /// The words in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::ZhHans => &zh_hans::DRY_RUN,
            Lang::ZhHant => &zh_hant::DRY_RUN,
            Lang::En => &en::DRY_RUN,
        }
    }
}
