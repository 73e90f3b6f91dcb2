//! The one `match` that finds the lowering of a kind, and what each kind
//! takes.

use super::super::diagnostic::Path;
use super::super::source::{KindName, QuestionSource};
use super::{Lowering, in_pack};
use crate::engine::question::{Drawing, Kind, Note};

/// Keys that say what is right, and go with a quiz only.
const MARKING: [&str; 5] = ["answer", "tolerance", "closeness", "accepted", "marking"];

impl KindName {
    /// The keys that this kind takes besides those of every question.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Single => &["choices", "order"],
            Self::Multiple => &["choices", "order", "min", "max"],
            Self::YesNo => &["yes", "no", "answer"],
            Self::Hotspot => &["choices", "several", "min", "max"],
            Self::Rating => &["from", "steps", "stars", "low", "high"],
            Self::Number => &["integer", "unit", "min", "max", "step", "answer", "tolerance", "closeness"],
            Self::Text => &["max_length", "long", "accepted"],
            Self::Date => &["min", "max", "answer"],
            Self::Matrix => &["rows", "columns", "nominal"],
            Self::Ranking => &["choices", "order", "top", "marking"],
            Self::Matching => &["left", "choices", "order"],
            Self::Consent => &["statement"],
            Self::Calculate => &["calculate", "bands"],
            Self::Drawing | Self::Note => &[],
        }
    }

    /// What a quiz makes of this kind.
    pub(super) fn in_quiz(self) -> InQuiz {
        match self {
            Self::Rating => InQuiz::Refused("a rating cannot be marked"),
            Self::Matrix => InQuiz::Refused("a matrix cannot be marked"),
            Self::Drawing => InQuiz::Refused("a drawing cannot be marked"),
            Self::Calculate => InQuiz::Refused("a calculated value cannot be marked"),
            Self::Consent | Self::Note => InQuiz::Unmarked,
            Self::Single
            | Self::Multiple
            | Self::YesNo
            | Self::Hotspot
            | Self::Number
            | Self::Text
            | Self::Date
            | Self::Ranking
            | Self::Matching => InQuiz::Marked,
        }
    }
}

/// What a quiz makes of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InQuiz {
    /// It is marked, so it is always answered and explained.
    Marked,
    /// It stands between the questions that are marked.
    Unmarked,
    /// It does not go into a quiz, for this reason.
    Refused(&'static str),
}

impl Lowering<'_, '_> {
    pub(super) fn kind(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let Some(name) = source.kind else {
            let hint = "add kind = \"single\", or another kind that the JSON Schema lists";
            self.problems.error(path, "no `kind`", hint);
            return self.text_question(source, false, path);
        };
        self.check_keys(source, name, quiz, path);
        match name {
            KindName::Single => self.single(source, quiz, path),
            KindName::Multiple => self.multiple(source, quiz, path),
            KindName::YesNo => self.yes_no(source, quiz, path),
            KindName::Hotspot => self.hotspot(source, quiz, path),
            KindName::Rating => self.rating(source, path),
            KindName::Number => self.number(source, quiz, path),
            KindName::Text => self.text_question(source, quiz, path),
            KindName::Date => self.date(source, quiz, path),
            KindName::Matrix => self.matrix(source, path),
            KindName::Ranking => self.ranking(source, quiz, path),
            KindName::Matching => self.matching(source, quiz, path),
            KindName::Drawing => Kind::Drawing(Drawing {}),
            KindName::Consent => self.consent(source, path),
            KindName::Note => Kind::Note(Note {}),
            KindName::Calculate => self.calculate(source, path),
        }
    }

    /// Refuses keys that another kind of question or of pack has.
    fn check_keys(&mut self, source: &QuestionSource, name: KindName, quiz: bool, path: &Path) {
        for key in written(source) {
            if !name.keys().contains(&key) {
                let message = format!("`{key}` does not go with this kind of question");
                self.problems.error(&path.key(key), message, "take it out, or change `kind`");
            }
            if !quiz && MARKING.contains(&key) {
                let hint = "only a quiz says what is right; take it out";
                self.problems.error(&path.key(key), format!("`{key}` {}", in_pack(self.source.kind)), hint);
            }
        }
        if quiz && let InQuiz::Refused(why) = name.in_quiz() {
            self.problems.error(&path.key("kind"), why, "ask it in a survey");
        }
    }
}

/// The keys of single kinds that the author has written.
fn written(source: &QuestionSource) -> impl Iterator<Item = &'static str> {
    let keys = [
        ("choices", source.choices.is_some()),
        ("order", source.order.is_some()),
        ("min", source.min.is_some()),
        ("max", source.max.is_some()),
        ("yes", source.yes.is_some()),
        ("no", source.no.is_some()),
        ("several", source.several.is_some()),
        ("from", source.from.is_some()),
        ("steps", source.steps.is_some()),
        ("stars", source.stars.is_some()),
        ("low", source.low.is_some()),
        ("high", source.high.is_some()),
        ("integer", source.integer.is_some()),
        ("unit", source.unit.is_some()),
        ("step", source.step.is_some()),
        ("answer", source.answer.is_some()),
        ("tolerance", source.tolerance.is_some()),
        ("closeness", source.closeness.is_some()),
        ("max_length", source.max_length.is_some()),
        ("long", source.long.is_some()),
        ("accepted", source.accepted.is_some()),
        ("rows", source.rows.is_some()),
        ("columns", source.columns.is_some()),
        ("nominal", source.nominal.is_some()),
        ("top", source.top.is_some()),
        ("marking", source.marking.is_some()),
        ("left", source.left.is_some()),
        ("statement", source.statement.is_some()),
        ("calculate", source.calculate.is_some()),
        ("bands", source.bands.is_some()),
    ];
    keys.into_iter().filter(|(_, given)| *given).map(|(key, _)| key)
}
