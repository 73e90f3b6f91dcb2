//! `yes_no`: a `single` of two choices with words of their own.

use super::super::diagnostic::Path;
use super::super::source::{QuestionSource, ValueSource};
use super::Lowering;
use super::consent::in_both;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Choice, Choices, Kind, Single};

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
        let plain = [in_both("是", "Yes"), in_both("否", "No")];
        let sides = [("yes", source.yes.as_ref(), true), ("no", source.no.as_ref(), false)];
        let mut choices = Vec::new();
        for ((id, own, side), plain) in sides.into_iter().zip(&plain) {
            choices.push(Choice {
                id: ChoiceId::new(id),
                label: self.text(Some(own.unwrap_or(plain)), &path.key(id)),
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
