//! `consent`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::{Consent, Kind};
use crate::texts::PackTexts;

impl Lowering<'_, '_> {
    pub(super) fn consent(&mut self, source: &QuestionSource, path: &Path) -> Kind {
        let plain = PackTexts::of(self.lang).agree;
        Kind::Consent(Consent {
            statement: self.text_or(source.statement.as_ref(), &path.key("statement"), plain),
        })
    }
}
