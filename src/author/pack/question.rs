//! Questions: what all kinds have in common.

use std::sync::Arc;

use super::super::diagnostic::Path;
use super::super::fields::check_id;
use super::super::law::citations;
use super::super::source::QuestionSource;
use super::kind::InQuiz;
use super::{Lowering, in_pack};
use crate::engine::id::{GroupId, QuestionId};
use crate::engine::pack::{Constraint, FIRST_MEANING, PackKind, Question};
use crate::engine::question::{Kind, Order};

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
        let marked = quiz && source.kind.is_none_or(|kind| kind.in_quiz() != InQuiz::Unmarked);
        let note = matches!(kind, Kind::Note(_));
        if marked {
            self.check_quiz(source, path);
        } else {
            self.check_unmarked(source, note, path);
        }
        self.check_private(source, path);
        for (key, given) in [
            ("required", source.required.is_some()),
            ("decline", source.decline.is_some()),
            ("private", source.private.is_some()),
        ] {
            if note && given {
                let hint = "a note takes no answer; take it out";
                self.problems.error(&path.key(key), format!("`{key}` of a note"), hint);
            }
        }
        if source.difficulty.is_some_and(|level| !(1..=3).contains(&level)) {
            self.problems.error(
                &path.key("difficulty"),
                "no such difficulty",
                "1 is easy, 2 is medium, 3 is hard",
            );
        }
        Question {
            id,
            meaning: source.meaning.unwrap_or(FIRST_MEANING),
            kind,
            label,
            hint: self.text(source.hint.as_ref(), &path.key("hint")),
            required: !note && (marked || source.required.unwrap_or(false)),
            decline: !note && source.decline.unwrap_or(false),
            topic: source.topic.clone().unwrap_or_default(),
            difficulty: source.difficulty,
            picture: self.picture(source.picture.as_ref(), source.alt.as_ref(), path),
            order: order(source, quiz),
            relevant: self.expression(source.relevant.as_deref(), &path.key("relevant")),
            constraint: self.constraint(source, path),
            private: source.private.unwrap_or(false),
            explanation: self.text(source.explanation.as_ref(), &path.key("explanation")),
            law: citations(&source.law, &self.source.statutes, self.lang, &path.key("law"), self.problems),
            group: source.group.as_ref().map(GroupId::new),
            repeats: None,
            time_limit: self.time_limit(source.time_limit, &path.key("time_limit")),
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
    }

    /// What is right, why and by which law stands in a quiz. A register's notes
    /// say what the law has in store for somebody's case, and cite it.
    fn check_unmarked(&mut self, source: &QuestionSource, note: bool, path: &Path) {
        let kind = self.source.kind;
        let (what, hint) = match kind {
            Some(PackKind::Quiz) => ("of what is not marked", "nothing is right or wrong here; take it out"),
            _ => (in_pack(kind), "only a quiz says what is right; take it out"),
        };
        if source.explanation.is_some() {
            self.problems.error(&path.key("explanation"), format!("`explanation` {what}"), hint);
        }
        let register = kind == Some(PackKind::Register);
        if !(source.law.is_empty() || register && note) {
            let (what, hint) = match register {
                true => ("of what is no note", "write a note that says what follows from the law"),
                false => (what, hint),
            };
            self.problems.error(&path.key("law"), format!("`law` {what}"), hint);
        }
    }

    /// What is counted is no place for what nobody may see: a survey promises
    /// figures, and its files go from hand to hand.
    fn check_private(&mut self, source: &QuestionSource, path: &Path) {
        let kind = self.source.kind;
        if source.private == Some(true) && kind != Some(PackKind::Register) {
            let message = format!("a private question {}", in_pack(kind));
            let hint = "only a register keeps what is private; ask it there, or take it out";
            self.problems.error(&path.key("private"), message, hint);
        }
    }

    fn time_limit(&mut self, seconds: Option<u32>, path: &Path) -> Option<u32> {
        let seconds = seconds?;
        if !(5..=600).contains(&seconds) {
            let message = format!("{seconds} seconds to answer");
            self.problems.error(path, message, "give people 5 to 600 seconds");
        }
        Some(seconds)
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

/// The order in which a run shows the choices.
fn order(source: &QuestionSource, quiz: bool) -> Order {
    let ordered = source.kind.is_some_and(|kind| kind.keys().contains(&"order"));
    match source.order {
        Some(order) if ordered => order,
        None if ordered && quiz => Order::Shuffled,
        Some(_) | None => Order::Fixed,
    }
}
