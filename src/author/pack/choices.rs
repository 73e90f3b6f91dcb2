//! `single` and `multiple`: the choices.

use std::collections::BTreeSet;

use super::super::diagnostic::Path;
use super::super::fields::check_id;
use super::super::source::{ChoiceSource, KindName, QuestionSource};
use super::Lowering;
use crate::engine::id::ChoiceId;
use crate::engine::question::{Choice, Choices, Kind, Multiple, Single};

impl Lowering<'_, '_> {
    pub(super) fn single(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let choices = self.choices(source, quiz, path);
        if quiz && choices.0.iter().filter(|choice| choice.right).count() != 1 {
            self.problems.error(
                &path.key("choices"),
                "not exactly one right choice",
                "mark one choice with right = true, or make the question `multiple`",
            );
        }
        Kind::Single(Single { choices })
    }

    pub(super) fn multiple(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let choices = self.choices(source, quiz, path);
        if quiz && !choices.marked() {
            self.problems.error(
                &path.key("choices"),
                "no right choice",
                "mark each right one with right = true",
            );
        }
        let min = self.count(source.min, &path.key("min"));
        let max = self.count(source.max, &path.key("max"));
        let most = choices.0.len();
        if min.unwrap_or(0) > max.unwrap_or(most).min(most) {
            self.problems.error(
                &path.key("min"),
                "more choices are asked than may be taken",
                "lower `min` or raise `max`",
            );
        }
        Kind::Multiple(Multiple { choices, min, max })
    }

    fn choices(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Choices {
        let path = path.key("choices");
        let sources = source.choices.as_deref().unwrap_or_default();
        if sources.len() < 2 {
            self.problems.error(
                &path,
                "fewer than two choices",
                "add choices = [ { id = \"…\", label = { … } }, … ]",
            );
        }
        let (mut ids, mut labels) = (BTreeSet::new(), BTreeSet::new());
        let mut choices = Vec::new();
        for (index, choice) in sources.iter().enumerate() {
            let path = path.index(index);
            let choice = self.choice(choice, quiz, source.kind == Some(KindName::Multiple), &path);
            if !ids.insert(choice.id.clone()) && !choice.id.as_str().is_empty() {
                self.problems.error(
                    &path,
                    format!("two choices are called `{}`", choice.id),
                    "give this one another id",
                );
            }
            if !choice.label.is_empty() && !labels.insert(choice.label.clone()) {
                self.problems.error(
                    &path,
                    format!("two choices read “{}”", choice.label),
                    "take one out, or say it differently",
                );
            }
            choices.push(choice);
        }
        if choices.iter().filter(|choice| choice.other).count() > 1 {
            self.problems.error(&path, "two choices open a text field", "leave `other = true` on one");
        }
        Choices(choices)
    }

    fn choice(&mut self, source: &ChoiceSource, quiz: bool, multiple: bool, path: &Path) -> Choice {
        for (key, wrong, hint) in [
            ("right", source.right && !quiz, "nothing is right in a survey; take it out"),
            ("other", source.other && quiz, "a quiz cannot mark free text beside a choice; take it out"),
            (
                "exclusive",
                source.exclusive && !multiple,
                "choices of a single question exclude each other anyway; take it out",
            ),
        ] {
            if wrong {
                self.problems.error(&path.key(key), format!("`{key}` does not go here"), hint);
            }
        }
        let id = check_id(source.id.as_deref(), &path.key("id"), self.problems);
        if multiple && id == "outcome" {
            self.problems.error(
                &path.key("id"),
                "no choice may be called `outcome`",
                "the exports have a column of that name; choose another id",
            );
        }
        Choice {
            id: ChoiceId::new(id),
            label: self.required_text(source.label.as_ref(), &path.key("label"), "label"),
            right: source.right,
            pinned: source.pinned,
            other: source.other,
            exclusive: source.exclusive,
            fraction: None,
            picture: None,
            area: String::new(),
            feedback: String::new(),
        }
    }

    fn count(&mut self, value: Option<f64>, path: &Path) -> Option<usize> {
        let value = value?;
        if value < 0.0 || value.fract() != 0.0 || value > 1000.0 {
            self.problems.error(path, format!("{value} is not a number of choices"), "write a whole number");
            return None;
        }
        Some(value as usize)
    }
}
