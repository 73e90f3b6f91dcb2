//! `consent`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::lang::{Lang, LocalText};
use crate::engine::question::{Consent, Kind};

impl Lowering<'_, '_> {
    pub(super) fn consent(&mut self, source: &QuestionSource, path: &Path) -> Kind {
        let plain = in_both("我同意", "I agree");
        let statement = source.statement.as_ref().unwrap_or(&plain);
        Kind::Consent(Consent { statement: self.text(Some(statement), &path.key("statement")) })
    }
}

/// Words that stand where the author gives none.
pub(super) fn in_both(hans: &str, english: &str) -> LocalText {
    LocalText([(Lang::ZhHans, hans.to_owned()), (Lang::En, english.to_owned())].into_iter().collect())
}
