//! `yes_no`: a `single` of two choices with words of their own.

use super::super::diagnostic::Path;
use super::super::source::{QuestionSource, ValueSource};
use super::Lowering;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Choice, Choices, Kind, Single};
use crate::texts::PackTexts;

impl Lowering<'_, '_> {
    pub(super) fn yes_no(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let (answer, answer_path) = self.answer(source, path);
        let right = match answer {
            Some(ValueSource::Truth(right)) => Some(*right),
            Some(_) => {
                let message = "this is neither true nor false";
                self.problems.error(&answer_path, message, "write it without quotation marks");
                None
            }
            None => {
                if quiz {
                    self.problems.error(path, "no right answer", "add answer = true or answer = false");
                }
                None
            }
        };
        let plain = PackTexts::of(self.lang);
        let sides =
            [("yes", source.yes.as_ref(), plain.yes, true), ("no", source.no.as_ref(), plain.no, false)];
        let mut choices = Vec::new();
        for (id, own, plain, side) in sides {
            choices.push(Choice {
                id: ChoiceId::new(id),
                label: self.text_or(own, &path.key(id), plain),
                right: right == Some(side),
                fraction: None,
                pinned: false,
                other: false,
                exclusive: false,
                picture: None,
                area: String::new(),
                feedback: String::new(),
            });
        }
        Kind::Single(Single { choices: Choices(choices) })
    }
}
