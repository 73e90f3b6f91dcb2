//! Lowers a [`PackSource`] to one checked [`Pack`] a language.

mod answers;
mod area;
mod calculate;
mod choices;
mod consent;
mod cycles;
mod date;
mod distinct;
mod groups;
mod hotspot;
mod instances;
mod kind;
mod logic;
mod marks;
mod matching;
mod matrix;
mod number;
mod picture;
mod piping;
mod question;
mod ranking;
mod rating;
mod subject;
mod text;
mod yes_no;

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::diagnostic::{Path, Place, Problems};
use super::fields::{check_day, check_format, check_id, required_text_in, text_in, written_in};
use super::law::rows;
use super::pictures::Pictures;
use super::source::PackSource;
use crate::engine::day::Day;
use crate::engine::id::{PackHash, PackId, QuestionId};
use crate::engine::json;
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::{PACK_FORMAT, Pack, PackKind};

/// A pack in all its languages, all of the same hash.
#[derive(Clone, Debug)]
pub struct CompiledPack {
    /// The pack by language.
    pub by_lang: BTreeMap<Lang, Pack>,
    /// Who has signed the content off; empty until somebody has. Phones are
    /// not told.
    pub reviewer: String,
    /// For each question's citations in their order the rows of the fact sheet
    /// that were checked, empty where none is named. Phones are not told.
    pub facts: BTreeMap<QuestionId, Vec<String>>,
    /// Where right values are written that are examples until somebody sets
    /// them for the event. Phones are not told.
    pub examples: Option<Place>,
}

impl CompiledPack {
    /// The pack in 简体, which estimates and counts go by.
    pub fn hans(&self) -> &Pack {
        &self.by_lang[&Lang::ZhHans]
    }

    /// The addresses of the pictures that it shows.
    pub fn pictures(&self) -> Vec<String> {
        let questions = self.by_lang.values().flat_map(|pack| &pack.questions);
        let pictures = questions.flat_map(|question| {
            let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
            question.picture.iter().chain(choices.iter().filter_map(|choice| choice.picture.as_ref()))
        });
        pictures.map(|picture| picture.file.clone()).collect()
    }
}

/// Lowers and checks the pack in `file`, whose `[answers]` are at a place.
/// Nothing may be built from the result where `problems` holds an error
/// afterwards.
pub fn lower(
    source: &PackSource,
    file: &str,
    answers: Place,
    pictures: &Pictures,
    problems: &mut Problems,
) -> CompiledPack {
    let mut by_lang: BTreeMap<Lang, Pack> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let written = written_in(source.title.as_ref(), lang);
            let pack = Lowering { source, file, pictures, lang: written, problems: &mut *problems }.pack();
            (lang, Pack { lang, texts_in: (written != lang).then_some(written), ..pack })
        })
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
    let set = source.answers_set_on.as_ref().is_some_and(|day| !day.is_empty());
    let examples = !set && !source.answers.is_empty();
    CompiledPack {
        by_lang,
        reviewer: source.reviewer.clone().unwrap_or_default(),
        facts: facts(source),
        examples: examples.then_some(answers),
    }
}

/// The rows of the fact sheet that the questions name.
fn facts(source: &PackSource) -> BTreeMap<QuestionId, Vec<String>> {
    let questions = source.question.iter();
    questions
        .filter_map(|question| Some((QuestionId::new(question.id.as_deref()?), rows(&question.law))))
        .collect()
}

/// Checks that a phone reads each question as it was written: its JSON holds
/// neither numbers of any length nor expressions of any depth.
fn check_phones_read(pack: &Pack, problems: &mut Problems) {
    // Further instances of a question are as readable as the first.
    let written = pack.questions.iter().filter(|question| question.instance() == 1);
    for (index, question) in written.enumerate() {
        let alone = Pack { questions: vec![Arc::clone(question)], ..pack.clone() };
        if Pack::from_json(&json::to_string(&alone)).as_ref() != Ok(&alone) {
            problems.error(
                &Path::default().key("question").index(index),
                "phones could not read this question",
                "write numbers of at most 15 digits, and shorten the expression",
            );
        }
    }
}

/// Where something stands that does not belong there.
fn in_pack(kind: Option<PackKind>) -> &'static str {
    match kind {
        Some(PackKind::Quiz) => "in a quiz",
        Some(PackKind::Register) => "in a register",
        Some(PackKind::Survey) | None => "in a survey",
    }
}

struct Lowering<'s, 'p> {
    source: &'s PackSource,
    file: &'s str,
    pictures: &'s Pictures,
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
                "add kind = \"quiz\" (marked), kind = \"survey\" (counted) or kind = \"register\" (kept)",
            );
        }
        if source.question.is_empty() {
            self.problems.error(&top, "no questions", "add a [[question]]");
        }
        let checked_on = check_day(source.checked_on.as_deref(), &top.key("checked_on"), self.problems);
        let valid_until = check_day(source.valid_until.as_deref(), &top.key("valid_until"), self.problems);
        let states_law = match source.kind {
            Some(PackKind::Quiz) => true,
            Some(PackKind::Register) => source.question.iter().any(|question| !question.law.is_empty()),
            Some(PackKind::Survey) | None => false,
        };
        if states_law && valid_until.is_empty() {
            self.problems.warn(
                &top,
                "no `valid_until`",
                "say until when the law was checked, so that nobody learns an old rule",
            );
        }
        let days = (Day::parse(&checked_on), Day::parse(&valid_until));
        if let (Some(checked), Some(until)) = days
            && until < checked
        {
            self.problems.warn(
                &top.key("valid_until"),
                format!("`valid_until` is before `checked_on`, {checked}"),
                "one of the two is mistaken: what was checked on a day holds on it at least",
            );
        }
        for (name, statute) in &source.statutes {
            let path = top.key("statutes").key(name);
            self.required_text(statute.title.as_ref(), &path.key("title"), "title");
        }
        let retain_until = self.retain_until(&top.key("retain_until"));
        let kind = source.kind.unwrap_or(PackKind::Survey);
        let pass_mark = self.pass_mark(kind, &top.key("pass_mark"));
        self.check_answers(kind, &top);
        let groups = self.groups(&top.key("group"));
        let questions = self.questions(kind, &top);
        let subject = self.subject(kind, &questions, &top.key("subject"));
        Pack {
            format: PACK_FORMAT,
            id: PackId::new(id),
            version: source.version.unwrap_or(1),
            hash: PackHash::new(""),
            kind,
            lang: self.lang,
            texts_in: None,
            title: self.required_text(source.title.as_ref(), &top.key("title"), "title"),
            description: self.text(source.description.as_ref(), &top.key("description")),
            checked_on,
            valid_until,
            retain_until,
            pass_mark,
            subject,
            groups,
            questions,
        }
    }

    fn retain_until(&mut self, path: &Path) -> String {
        let source = self.source;
        let retain_until = check_day(source.retain_until.as_deref(), path, self.problems);
        let has_private = source.question.iter().any(|question| question.private == Some(true));
        if !retain_until.is_empty() && !has_private {
            let message = "`retain_until` in a pack without a private question";
            self.problems.error(path, message, "nothing would be wiped on that day; take it out");
        }
        retain_until
    }

    fn pass_mark(&mut self, kind: PackKind, path: &Path) -> Option<f64> {
        let percent = self.source.pass_mark?;
        if kind != PackKind::Quiz {
            let message = format!("`pass_mark` {}", in_pack(Some(kind)));
            self.problems.error(path, message, "only a quiz is marked; take it out");
        }
        if !(percent > 0.0 && percent <= 100.0) {
            let message = format!("{percent} is not a percentage of the points");
            self.problems.error(path, message, "write a number above 0 and up to 100, such as 60");
        }
        Some(percent / 100.0)
    }

    fn required_text(&mut self, text: Option<&LocalText>, path: &Path, key: &str) -> String {
        required_text_in(text, key, self.lang, path, self.problems)
    }

    fn text(&mut self, text: Option<&LocalText>, path: &Path) -> String {
        self.text_or(text, path, "")
    }

    /// The text, or plain words where the author gives none.
    fn text_or(&mut self, text: Option<&LocalText>, path: &Path, plain: &str) -> String {
        text.map_or_else(|| plain.to_owned(), |text| text_in(text, self.lang, path, self.problems))
    }
}
