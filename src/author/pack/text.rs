//! `text`.

use super::super::diagnostic::Path;
use super::super::hant::{spellings, to_hans, to_hant};
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::lang::Lang;
use crate::engine::question::{Kind, Text, normalise};

/// The most characters of a text answer unless the author says otherwise.
const MAX_LENGTH: usize = 200;
/// The most characters that an author may allow.
const LONGEST: usize = 2000;

impl Lowering<'_, '_> {
    pub(super) fn text_question(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let accepted = source.accepted.as_deref().unwrap_or_default();
        let max_length = source.max_length.unwrap_or(MAX_LENGTH);
        if !(1..=LONGEST).contains(&max_length) {
            let message = format!("a text of at most {max_length} characters");
            self.problems.error(&path.key("max_length"), message, format!("write 1 to {LONGEST}"));
        }
        if quiz && accepted.is_empty() {
            self.problems.error(path, "no accepted text", "list what is right: accepted = [\"…\"]");
        }
        for (index, text) in accepted.iter().enumerate() {
            let path = path.key("accepted").index(index);
            if text.chars().count() > max_length {
                self.problems.error(&path, format!("`{text}` cannot be given"), "raise `max_length`");
            }
            if normalise(text).is_empty() {
                let hint = "space and quotation marks are not compared; write letters or digits";
                self.problems.error(&path, "an accepted text without words", hint);
            }
        }
        let accepted = self.accepted(accepted);
        Kind::Text(Text { max_length, long: source.long.unwrap_or(false), accepted })
    }

    /// The accepted texts in both scripts, so that phones need no tables for
    /// it; the first is what this language's readers are told is right.
    fn accepted(&self, texts: &[String]) -> Vec<String> {
        let mut accepted: Vec<String> = Vec::new();
        for text in texts {
            let own = match self.lang {
                Lang::ZhHans => to_hans(text),
                Lang::ZhHant => to_hant(text),
                _ => None,
            };
            for spelling in own.into_iter().chain(spellings(text)) {
                if !accepted.iter().any(|known| normalise(known) == normalise(&spelling)) {
                    accepted.push(spelling);
                }
            }
        }
        accepted
    }
}
