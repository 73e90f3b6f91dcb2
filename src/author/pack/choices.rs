//! Choices, and the two kinds that have hardly anything else.

use super::super::diagnostic::Path;
use super::super::source::{ChoiceSource, KindName, QuestionSource, ValueSource};
use super::Lowering;
use super::distinct::Distinct;
use crate::engine::question::{Choice, Choices, Kind, Multiple, Single};

impl Lowering<'_, '_> {
    pub(super) fn single(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let choices = self.choices(source, quiz, path);
        if quiz && choices.0.iter().filter(|choice| choice.right).count() != 1 {
            self.problems.error(
                &path.key("choices"),
                "not exactly one right choice",
                "mark one choice with right = true, or let several be taken",
            );
        }
        self.check_fractions_of_one(&choices, path);
        Kind::Single(Single { choices })
    }

    pub(super) fn multiple(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let choices = self.choices(source, quiz, path);
        let rights = choices.0.iter().filter(|choice| choice.right).count();
        if quiz && rights == 0 {
            self.problems.error(
                &path.key("choices"),
                "no right choice",
                "mark each right one with right = true",
            );
        }
        self.check_fractions_of_many(&choices, path);
        let min = self.count(source.min.as_ref(), &path.key("min"));
        let max = self.count(source.max.as_ref(), &path.key("max"));
        let most = choices.0.iter().filter(|choice| !choice.exclusive).count();
        if min.unwrap_or(0) > max.unwrap_or(most).min(most) {
            self.problems.error(
                &path.key("min"),
                "more choices are asked than may be taken",
                "lower `min` or raise `max`",
            );
        }
        if max.is_some_and(|max| max < rights.max(1)) {
            self.problems.error(
                &path.key("max"),
                "fewer choices may be taken than have to be",
                "raise `max` to 1 or more, in a quiz to the number of right choices",
            );
        }
        Kind::Multiple(Multiple { choices, min, max })
    }

    pub(super) fn choices(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Choices {
        let path = path.key("choices");
        let sources = source.choices.as_deref().unwrap_or_default();
        if sources.len() < 2 {
            self.problems.error(
                &path,
                "fewer than two choices",
                "add choices = [ { id = \"…\", label = { … } }, … ]",
            );
        }
        let takes = Takes::of(source, quiz);
        let mut seen = Distinct::new("choice", takes.columns);
        let mut choices = Vec::new();
        for (index, choice) in sources.iter().enumerate() {
            choices.push(self.choice(choice, takes, &mut seen, &path.index(index)));
        }
        if choices.iter().filter(|choice| choice.other).count() > 1 {
            self.problems.error(&path, "two choices open a text field", "leave `other = true` on one");
        }
        Choices(choices)
    }

    fn choice(&mut self, source: &ChoiceSource, takes: Takes, seen: &mut Distinct, path: &Path) -> Choice {
        for (key, given, refused) in [
            ("right", source.right, takes.no_marks),
            ("fraction", source.fraction.is_some(), takes.no_marks),
            ("feedback", source.feedback.is_some(), takes.no_marks),
            ("other", source.other, takes.no_other),
            ("exclusive", source.exclusive, takes.no_exclusive),
            ("area", source.area.is_some(), takes.no_area),
        ] {
            if let Some(hint) = refused.filter(|_| given) {
                self.problems.error(&path.key(key), format!("`{key}` does not go here"), hint);
            }
        }
        let (id, label) = self.distinct(seen, source.id.as_deref(), source.label.as_ref(), path);
        Choice {
            id,
            label,
            right: source.right,
            pinned: source.pinned,
            other: source.other,
            exclusive: source.exclusive,
            fraction: source.fraction,
            picture: self.picture(source.picture.as_ref(), source.alt.as_ref(), path),
            area: source.area.as_ref().map_or_else(String::new, |area| self.area(area, &path.key("area"))),
            feedback: self.text(source.feedback.as_ref(), &path.key("feedback")),
        }
    }

    fn count(&mut self, value: Option<&ValueSource>, path: &Path) -> Option<usize> {
        match value? {
            ValueSource::Number(value) if (0.0..=1000.0).contains(value) && value.fract() == 0.0 => {
                Some(*value as usize)
            }
            ValueSource::Number(_) | ValueSource::Day(_) | ValueSource::Truth(_) => {
                self.problems.error(path, "this is not a number of choices", "write a whole number");
                None
            }
        }
    }
}

/// What choices may have: for each key that they may not, what to do instead.
#[derive(Clone, Copy)]
struct Takes {
    no_marks: Option<&'static str>,
    no_other: Option<&'static str>,
    no_exclusive: Option<&'static str>,
    no_area: Option<&'static str>,
    /// Whether the exports have a column of each choice.
    columns: bool,
}

impl Takes {
    fn of(source: &QuestionSource, quiz: bool) -> Self {
        let kind = source.kind;
        let several = kind == Some(KindName::Multiple) || source.several == Some(true);
        Self {
            no_marks: match kind {
                _ if !quiz => Some("only a quiz says what is right; take it out"),
                Some(KindName::Ranking) => Some("the order of the choices is the right one; take it out"),
                Some(KindName::Matching) => Some("say what is right in `left`; take it out"),
                _ => None,
            },
            no_other: match kind {
                _ if quiz => Some("a quiz cannot mark free text beside a choice; take it out"),
                Some(KindName::Single | KindName::Multiple) => None,
                _ => Some("only choices of a single or multiple question open a text field; take it out"),
            },
            no_exclusive: (!several).then_some(match kind {
                Some(KindName::Single | KindName::Hotspot) => {
                    "choices of a single question exclude each other anyway; take it out"
                }
                _ => "these choices are not taken; take it out",
            }),
            no_area: (kind != Some(KindName::Hotspot))
                .then_some("regions are taken in a question of kind = \"hotspot\""),
            columns: several || kind == Some(KindName::Ranking),
        }
    }
}
