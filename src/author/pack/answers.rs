//! `[answers]`: right values in one table above the questions, for those that
//! every event has to set anew, such as prices. A question takes its value from
//! there as it would take its own `answer`.

use super::super::diagnostic::Path;
use super::super::fields::check_day;
use super::super::source::{QuestionSource, ValueSource};
use super::Lowering;
use crate::engine::pack::PackKind;

/// The table's key.
const ANSWERS: &str = "answers";

impl<'s> Lowering<'s, '_> {
    /// Checks that each entry is of a question that takes it. The values are
    /// checked with the questions.
    pub(super) fn check_answers(&mut self, pack: PackKind, top: &Path) {
        let source = self.source;
        let path = top.key(ANSWERS);
        let set_on = top.key("answers_set_on");
        if source.answers.is_empty() {
            if source.answers_set_on.is_some() {
                let hint = "take it out, or write the right values into [answers]";
                self.problems.error(&set_on, "`answers_set_on` without `[answers]`", hint);
            }
            return;
        }
        check_day(source.answers_set_on.as_deref(), &set_on, self.problems);
        if pack != PackKind::Quiz {
            let hint = "only a quiz says what is right; take it out";
            self.problems.error(&path, "`[answers]` in a survey", hint);
            return;
        }
        for id in source.answers.keys() {
            let path = path.key(id);
            let named = |question: &QuestionSource| question.id.as_deref() == Some(id);
            let Some(index) = source.question.iter().position(named) else {
                let hint = "name a question by its id; what is of the pack itself stands above [answers]";
                self.problems.error(&path, format!("no question `{id}`"), hint);
                continue;
            };
            let Some(question) = source.question.get(index) else { continue };
            if question.kind.is_some_and(|kind| !kind.keys().contains(&"answer")) {
                let hint = "only number, date and yes_no can stand in [answers]; \
                            say what is right in the question";
                self.problems.error(&path, "this kind of question has no `answer`", hint);
            } else if question.answer.is_some() {
                let own = top.key("question").index(index).key("answer");
                let hint = "take out one of the two";
                self.problems.error_of_two([&own, &path], format!("two answers of `{id}`"), hint);
            }
        }
    }

    /// What the question is told to be right, and where that is written.
    pub(super) fn answer<'q>(
        &self,
        source: &'q QuestionSource,
        path: &Path,
    ) -> (Option<&'q ValueSource>, Path)
    where
        's: 'q,
    {
        let listed = source.id.as_deref().and_then(|id| self.source.answers.get_key_value(id));
        match (&source.answer, listed) {
            (None, Some((id, value))) => (Some(value), Path::default().key(ANSWERS).key(id)),
            (own, _) => (own.as_ref(), path.key("answer")),
        }
    }
}
