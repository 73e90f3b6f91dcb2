//! References in texts: `${id}` stands for the words of an earlier answer.

use super::super::condition_words::misuse_words;
use super::super::diagnostic::Path;
use super::Lowering;
use super::logic::Known;
use crate::engine::expr::{Found, Misuse, Shape, Type};
use crate::engine::id::QuestionId;

impl Lowering<'_, '_> {
    /// Checks the references in all texts of a question that take any.
    pub(super) fn check_references(&mut self, known: &Known<'_>, index: usize, path: &Path) {
        let question = known.question(index);
        let mut texts = vec![(path.key("label"), &question.label), (path.key("hint"), &question.hint)];
        let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
        for (number, choice) in choices.iter().enumerate() {
            texts.push((path.key("choices").index(number), &choice.label));
        }
        if let Some(constraint) = &question.constraint {
            texts.push((path.key("constraint_message"), &constraint.message));
        }
        for (path, text) in texts {
            for part in text.split("${").skip(1) {
                match part.split_once('}') {
                    Some((id, _)) => self.check_reference(known, index, &QuestionId::new(id.trim()), &path),
                    None => self.problems.error(
                        &path,
                        format!("a reference in “{text}” is not closed"),
                        "write it as ${id}",
                    ),
                }
            }
        }
    }

    fn check_reference(&mut self, known: &Known<'_>, index: usize, id: &QuestionId, path: &Path) {
        let misuse = match known.find(index, false, id) {
            Found::Unknown => Misuse::Unknown(id.clone()),
            Found::NotBefore => Misuse::NotBefore(id.clone()),
            Found::Private => Misuse::Private(id.clone()),
            Found::Shape(Shape::Nothing) => Misuse::NothingToAnswer(id.clone()),
            Found::Shape(Shape::One(Type::Bool) | Shape::Grid { .. }) => {
                self.problems.error(
                    path,
                    format!("the answer to `{id}` cannot be said in a text"),
                    "name a question that is answered in words, a number or a date",
                );
                return;
            }
            Found::Shape(Shape::One(_) | Shape::OneOf(_) | Shape::SomeOf(_)) | Found::Unchecked => {
                if known.repeats_elsewhere(index, id) {
                    self.problems.warn(
                        path,
                        format!("`${{{id}}}` repeats: this text says the first answer"),
                        "say it inside the group, or name a question that is asked once",
                    );
                }
                return;
            }
        };
        let (message, hint) = misuse_words(&misuse);
        self.problems.error(path, message, hint);
    }
}
