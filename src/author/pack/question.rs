//! Questions: what all kinds have in common.

use std::sync::Arc;

use super::super::diagnostic::Path;
use super::super::fields::check_id;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::id::QuestionId;
use crate::engine::pack::{Constraint, FIRST_MEANING, PackKind, Question};

impl Lowering<'_, '_> {
    pub(super) fn question(
        &mut self,
        source: &QuestionSource,
        pack: PackKind,
        earlier: &[Arc<Question>],
        path: &Path,
    ) -> Question {
        let id = QuestionId::new(check_id(source.id.as_deref(), &path.key("id"), self.problems));
        if earlier.iter().any(|question| question.id == id && source.id.is_some()) {
            self.problems.error(
                &path.key("id"),
                format!("two questions are called `{id}`"),
                "give this one another id",
            );
        }
        let quiz = pack == PackKind::Quiz;
        let label = self.required_text(source.label.as_ref(), &path.key("label"), "label");
        let kind = self.kind(source, quiz, path);
        if quiz {
            self.check_quiz(source, path);
        } else {
            for (key, given) in [
                ("explanation", source.explanation.is_some()),
                ("law", !source.law.is_empty()),
                ("answer", source.answer.is_some()),
                ("tolerance", source.tolerance.is_some()),
                ("accepted", source.accepted.is_some()),
            ] {
                if given {
                    self.problems.error(
                        &path.key(key),
                        format!("`{key}` in a survey"),
                        "only a quiz says what is right; take it out",
                    );
                }
            }
        }
        Question {
            id,
            meaning: source.meaning.unwrap_or(FIRST_MEANING),
            kind,
            label,
            hint: self.text(source.hint.as_ref(), &path.key("hint")),
            required: quiz || source.required.unwrap_or(false),
            decline: source.decline.unwrap_or(false),
            shuffle: source.shuffle.unwrap_or(quiz),
            relevant: self.expression(source.relevant.as_deref(), &path.key("relevant")),
            constraint: self.constraint(source, path),
            private: source.private.unwrap_or(false),
            explanation: self.text(source.explanation.as_ref(), &path.key("explanation")),
            law: self.law(&source.law, &path.key("law")),
        }
    }

    fn check_quiz(&mut self, source: &QuestionSource, path: &Path) {
        if source.explanation.is_none() {
            self.problems.error(path, "no `explanation`", "say in a sentence why the right answer is right");
        }
        for (key, given) in
            [("required", source.required == Some(false)), ("decline", source.decline == Some(true))]
        {
            if given {
                self.problems.error(
                    &path.key(key),
                    format!("`{key}` does not go with a quiz"),
                    "quiz questions are always answered; take it out",
                );
            }
        }
        if source.difficulty.is_some_and(|level| !(1..=3).contains(&level)) {
            self.problems.error(
                &path.key("difficulty"),
                "no such difficulty",
                "1 is easy, 2 is medium, 3 is hard",
            );
        }
    }

    fn constraint(&mut self, source: &QuestionSource, path: &Path) -> Option<Constraint> {
        let message = self.text(source.constraint_message.as_ref(), &path.key("constraint_message"));
        if source.constraint.is_none() && source.constraint_message.is_some() {
            self.problems.error(
                &path.key("constraint_message"),
                "a message without a `constraint`",
                "add constraint = \"…\", e.g. \". <= ${amount}\"",
            );
        }
        let holds = self.expression(source.constraint.as_deref(), &path.key("constraint"))?;
        Some(Constraint { holds, message })
    }
}
