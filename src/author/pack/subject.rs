//! `subject`: the question whose choices are what a survey judges.

use std::sync::Arc;

use super::super::diagnostic::Path;
use super::{Lowering, in_pack};
use crate::engine::id::QuestionId;
use crate::engine::pack::{PackKind, Question};
use crate::engine::question::Kind;

impl Lowering<'_, '_> {
    pub(super) fn subject(
        &mut self,
        pack: PackKind,
        questions: &[Arc<Question>],
        path: &Path,
    ) -> Option<QuestionId> {
        let id = QuestionId::new(self.source.subject.as_deref()?);
        if pack != PackKind::Survey {
            let message = format!("`subject` {}", in_pack(Some(pack)));
            self.problems.error(path, message, "only a survey judges; take it out");
        }
        match questions.iter().find(|question| question.id == id && question.instance() == 1) {
            None => {
                self.problems.error(
                    path,
                    format!("no question `{id}`"),
                    "name the question that says what is judged",
                );
            }
            Some(question) if !matches!(question.kind, Kind::Single(_)) => {
                let message = format!("`{id}` is no single choice");
                self.problems.error(path, message, "only the choices of a single question can be judged");
            }
            Some(_) => {}
        }
        Some(id)
    }
}
