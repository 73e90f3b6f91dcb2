//! Lowers a [`PackSource`] to one checked [`Pack`] a language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::article;
use super::condition_words::{misuse_words, syntax_words};
use super::diagnostic::{Path, Problems};
use super::fields::{check_day, check_format, check_id, text_in};
use super::hant::to_hant;
use super::source::{ChoiceSource, KindName, LawSource, PackSource, QuestionSource};
use crate::engine::expr::{self, Expr};
use crate::engine::id::{ChoiceId, PackHash, PackId, QuestionId};
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::{Citation, FIRST_MEANING, PACK_FORMAT, Pack, PackKind, Question};
use crate::engine::question::{Choice, Choices, Kind, Multiple, Number, Rating, Single, Text};

/// The most characters of a text answer unless the author says otherwise.
const MAX_LENGTH: usize = 200;

/// A pack in all its languages, all of the same hash.
#[derive(Clone, Debug)]
pub struct CompiledPack {
    /// The pack by language.
    pub by_lang: BTreeMap<Lang, Pack>,
}

impl CompiledPack {
    /// The pack in 简体, which estimates and counts go by.
    pub fn hans(&self) -> &Pack {
        &self.by_lang[&Lang::ZhHans]
    }
}

/// Lowers and checks a pack. Nothing may be built from the result where
/// `problems` holds an error afterwards.
pub fn lower(source: &PackSource, problems: &mut Problems) -> CompiledPack {
    let mut by_lang: BTreeMap<Lang, Pack> = Lang::ALL
        .into_iter()
        .map(|lang| (lang, Lowering { source, lang, problems: &mut *problems }.pack()))
        .collect();
    let mut digest = Sha256::new();
    for pack in by_lang.values() {
        digest.update(serde_json::to_string(pack).unwrap_or_default());
    }
    let hash: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    for pack in by_lang.values_mut() {
        pack.hash = PackHash::new(&hash);
    }
    check_phones_read(&by_lang[&Lang::ZhHans], problems);
    CompiledPack { by_lang }
}

/// Checks that a phone reads each question as it was written: its JSON holds
/// neither numbers of any length nor conditions of any depth.
fn check_phones_read(pack: &Pack, problems: &mut Problems) {
    for (index, question) in pack.questions.iter().enumerate() {
        let alone = Pack { questions: vec![Arc::clone(question)], ..pack.clone() };
        let json = serde_json::to_string(&alone).unwrap_or_default();
        if Pack::from_json(&json).as_ref() != Ok(&alone) {
            problems.error(
                &Path::default().key("question").index(index),
                "phones could not read this question",
                "write numbers of at most 15 digits, and shorten the condition",
            );
        }
    }
}

struct Lowering<'s, 'p> {
    source: &'s PackSource,
    lang: Lang,
    problems: &'p mut Problems,
}

impl Lowering<'_, '_> {
    fn pack(mut self) -> Pack {
        let source = self.source;
        let top = Path::default();
        check_format(source.format, PACK_FORMAT, &top.key("format"), self.problems);
        let id = check_id(source.id.as_deref(), &top.key("id"), self.problems);
        if source.version.unwrap_or(0) == 0 {
            self.problems.error(
                &top.key("version"),
                "no valid `version`",
                "add version = 1, and count up with every change",
            );
        }
        if source.kind.is_none() {
            self.problems.error(
                &top.key("kind"),
                "no `kind`",
                "add kind = \"quiz\" (marked) or kind = \"survey\" (counted)",
            );
        }
        if source.question.is_empty() {
            self.problems.error(&top, "no questions", "add a [[question]]");
        }
        let checked_on = check_day(source.checked_on.as_deref(), &top.key("checked_on"), self.problems);
        let valid_until = check_day(source.valid_until.as_deref(), &top.key("valid_until"), self.problems);
        if source.kind == Some(PackKind::Quiz) && valid_until.is_empty() {
            self.problems.warn(
                &top,
                "no `valid_until`",
                "say until when the law was checked, so that nobody learns an old rule",
            );
        }
        for (name, statute) in &source.statutes {
            let path = top.key("statutes").key(name);
            self.required_text(statute.title.as_ref(), &path.key("title"), "title");
        }
        let kind = source.kind.unwrap_or(PackKind::Survey);
        let mut questions: Vec<Arc<Question>> = Vec::new();
        for (index, question) in source.question.iter().enumerate() {
            let path = top.key("question").index(index);
            let question = self.question(question, kind, &questions, &path);
            questions.push(Arc::new(question));
        }
        Pack {
            format: PACK_FORMAT,
            id: PackId::new(id),
            version: source.version.unwrap_or(1),
            hash: PackHash::new(""),
            kind,
            lang: self.lang,
            title: self.required_text(source.title.as_ref(), &top.key("title"), "title"),
            description: self.text(source.description.as_ref(), &top.key("description")),
            checked_on,
            valid_until,
            questions,
        }
    }

    fn question(
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
            relevant: self.relevant(source.relevant.as_deref(), earlier, &path.key("relevant")),
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

    fn kind(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let Some(name) = source.kind else {
            self.problems.error(
                path,
                "no `kind`",
                "add kind = \"single\", \"multiple\", \"rating\", \"number\" or \"text\"",
            );
            return Kind::Text(Text { max_length: MAX_LENGTH, long: false, accepted: Vec::new() });
        };
        self.check_keys(source, name, path);
        match name {
            KindName::Single => {
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
            KindName::Multiple => {
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
            KindName::Rating => {
                let steps = source.steps.unwrap_or(5);
                if !(2..=10).contains(&steps) {
                    self.problems.error(
                        &path.key("steps"),
                        format!("{steps} steps"),
                        "a scale has 2 to 10 steps",
                    );
                }
                let low = self.text(source.low.as_ref(), &path.key("low"));
                let high = self.text(source.high.as_ref(), &path.key("high"));
                Kind::Rating(Rating { steps, low, high })
            }
            KindName::Number => self.number(source, quiz, path),
            KindName::Text => {
                let accepted = source.accepted.clone().unwrap_or_default();
                let max_length = source.max_length.unwrap_or(MAX_LENGTH);
                if quiz && accepted.is_empty() {
                    self.problems.error(path, "no accepted text", "list what is right: accepted = [\"…\"]");
                }
                if let Some(long) = accepted.iter().find(|text| text.chars().count() > max_length) {
                    self.problems.error(
                        &path.key("accepted"),
                        format!("`{long}` cannot be given"),
                        "raise `max_length`",
                    );
                }
                Kind::Text(Text { max_length, long: source.long.unwrap_or(false), accepted })
            }
        }
    }

    fn number(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let (min, max) = (source.min, source.max);
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            self.problems.error(&path.key("min"), "`min` is above `max`", "exchange the two");
        }
        let integer = source.integer.unwrap_or(false);
        let right = source.answer;
        if quiz && right.is_none() {
            self.problems.error(path, "no right value", "add answer = …");
        }
        if let Some(right) = right
            && (min.is_some_and(|min| right < min)
                || max.is_some_and(|max| right > max)
                || integer && right.fract() != 0.0)
        {
            self.problems.error(
                &path.key("answer"),
                "the right value cannot be given",
                "bring `answer` within `min` and `max`, or take out `integer`",
            );
        }
        let unit = self.text(source.unit.as_ref(), &path.key("unit"));
        Kind::Number(Number { integer, min, max, unit, right, tolerance: source.tolerance.unwrap_or(0.0) })
    }

    /// Refuses keys that another kind of question has.
    fn check_keys(&mut self, source: &QuestionSource, name: KindName, path: &Path) {
        use KindName::{Multiple, Number, Rating, Single, Text};
        let keys: [(&str, bool, &[KindName]); 14] = [
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

    fn relevant(&mut self, source: Option<&str>, earlier: &[Arc<Question>], path: &Path) -> Option<Expr> {
        let source = source?;
        let expr = match expr::parse(source) {
            Ok(expr) => expr,
            Err(error) => {
                let message =
                    format!("at character {} of `{source}`: {}", error.at + 1, syntax_words(&error.problem));
                self.problems.error(
                    path,
                    message,
                    "for example: selected(${met}, 'parcel') and ${age} != 'under-18'",
                );
                return None;
            }
        };
        let kinds = |id: &QuestionId| earlier.iter().find(|q| q.id == *id).map(|q| &q.kind);
        for misuse in expr::check(&expr, &kinds) {
            let (message, hint) = misuse_words(&misuse);
            self.problems.error(path, message, hint);
        }
        Some(expr)
    }

    fn law(&mut self, sources: &[LawSource], path: &Path) -> Vec<Citation> {
        let mut citations = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let path = path.index(index);
            let statute = source.statute.as_deref().unwrap_or_default();
            let title = self.source.statutes.get(statute).and_then(|statute| statute.title.as_ref());
            if !self.source.statutes.contains_key(statute) {
                let message = match &source.statute {
                    Some(statute) => format!("no statute `{statute}`"),
                    None => "no `statute`".to_owned(),
                };
                self.problems.error(&path, message, "name one of [statutes], or add it there");
            }
            let words = source.article.as_deref().unwrap_or_default();
            let article = article::parse(words);
            if article.is_none() {
                let message = match &source.article {
                    Some(words) => format!("`{words}` is not a place in a statute"),
                    None => "no `article`".to_owned(),
                };
                let hint = "write 第…条, with 第…款 and 第…项 where they are meant; one entry a place";
                self.problems.error(&path, message, hint);
            }
            if source.since.is_none() {
                self.problems.error(
                    &path,
                    "no `since`",
                    "add the day it came into force: since = \"2014-03-15\"",
                );
            }
            let article = match self.lang {
                Lang::ZhHans => words.to_owned(),
                Lang::ZhHant => to_hant(words).unwrap_or_default(),
                Lang::En => article.map_or_else(String::new, article::Article::english),
            };
            citations.push(Citation {
                statute: self.text(title, &path),
                article,
                since: check_day(source.since.as_deref(), &path.key("since"), self.problems),
            });
        }
        citations
    }

    fn required_text(&mut self, text: Option<&LocalText>, path: &Path, key: &str) -> String {
        if text.is_none() {
            self.problems.error(
                path,
                format!("no `{key}`"),
                format!("add {key} = {{ zh-Hans = \"…\", en = \"…\" }}"),
            );
        }
        self.text(text, path)
    }

    fn text(&mut self, text: Option<&LocalText>, path: &Path) -> String {
        text.map_or_else(String::new, |text| text_in(text, self.lang, path, self.problems))
    }
}
