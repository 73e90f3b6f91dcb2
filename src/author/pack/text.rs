//! `text`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::{Kind, Text};

/// The most characters of a text answer unless the author says otherwise.
const MAX_LENGTH: usize = 200;

impl Lowering<'_, '_> {
    pub(super) fn text_question(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let accepted = source.accepted.clone().unwrap_or_default();
        let max_length = source.max_length.unwrap_or(MAX_LENGTH);
        if quiz && accepted.is_empty() {
            self.problems.error(path, "no accepted text", "list what is right: accepted = [\"…\"]");
        }
        if let Some(long) = accepted.iter().find(|text| text.chars().count() > max_length) {
            self.problems.error(
                &path.key("accepted"),
                format!("`{long}` cannot be given"),
                "raise `max_length`",
            );
        }
        Kind::Text(Text { max_length, long: source.long.unwrap_or(false), accepted })
    }
}
