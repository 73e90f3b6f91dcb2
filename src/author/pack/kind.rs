//! The one `match` that finds the lowering of a kind.

use super::super::diagnostic::Path;
use super::super::source::{KindName, QuestionSource};
use super::Lowering;
use crate::engine::pack::PackKind;
use crate::engine::question::Kind;

impl Lowering<'_, '_> {
    pub(super) fn kind(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let Some(name) = source.kind else {
            self.problems.error(
                path,
                "no `kind`",
                "add kind = \"single\", \"multiple\", \"rating\", \"number\", \"text\" or \"calculate\"",
            );
            return self.text_question(source, false, path);
        };
        self.check_keys(source, name, path);
        match name {
            KindName::Single => self.single(source, quiz, path),
            KindName::Multiple => self.multiple(source, quiz, path),
            KindName::Rating => self.rating(source, path),
            KindName::Number => self.number(source, quiz, path),
            KindName::Text => self.text_question(source, quiz, path),
            KindName::Calculate => self.calculate(source, path),
        }
    }

    /// Refuses keys that another kind of question has.
    fn check_keys(&mut self, source: &QuestionSource, name: KindName, path: &Path) {
        use KindName::{Calculate, Multiple, Number, Rating, Single, Text};
        let keys: [(&str, bool, &[KindName]); 16] = [
            ("choices", source.choices.is_some(), &[Single, Multiple]),
            ("shuffle", source.shuffle.is_some(), &[Single, Multiple]),
            ("min", source.min.is_some(), &[Multiple, Number]),
            ("max", source.max.is_some(), &[Multiple, Number]),
            ("steps", source.steps.is_some(), &[Rating]),
            ("low", source.low.is_some(), &[Rating]),
            ("high", source.high.is_some(), &[Rating]),
            ("integer", source.integer.is_some(), &[Number]),
            ("unit", source.unit.is_some(), &[Number]),
            ("answer", source.answer.is_some(), &[Number]),
            ("tolerance", source.tolerance.is_some(), &[Number]),
            ("max_length", source.max_length.is_some(), &[Text]),
            ("long", source.long.is_some(), &[Text]),
            ("accepted", source.accepted.is_some(), &[Text]),
            ("calculate", source.calculate.is_some(), &[Calculate]),
            ("bands", source.bands.is_some(), &[Calculate]),
        ];
        for (key, given, kinds) in keys {
            if given && !kinds.contains(&name) {
                let message = format!("`{key}` does not go with this kind of question");
                self.problems.error(&path.key(key), message, "take it out, or change `kind`");
            }
        }
        if self.source.kind == Some(PackKind::Quiz) && name == Rating {
            self.problems.error(&path.key("kind"), "a rating cannot be marked", "ask it in a survey");
        }
        if self.source.kind == Some(PackKind::Quiz) && name == Calculate {
            let message = "a calculated value cannot be marked";
            self.problems.error(&path.key("kind"), message, "put it into a survey");
        }
    }
}
