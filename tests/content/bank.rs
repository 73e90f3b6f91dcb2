//! All packs, the marked questions of those that are quizzes, and the notes of
//! those that are registers.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use fairstall::author::{CompiledCard, CompiledPack, Project};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{Pack, PackKind, Question};
use fairstall::engine::question::{Choices, Kind, Order};

use crate::files::{questions, read, sources};

/// All of `questions/`.
static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let project = questions();
    assert_eq!(project.diagnostics, [], "`fairstall check questions` says what to do");
    project
});

/// The rights card.
pub fn card() -> &'static CompiledCard {
    PROJECT.card.as_ref().expect("a rights card")
}

/// A marked question, or a note of a register.
#[derive(Clone, Copy)]
pub struct Marked<'b> {
    pack: &'b CompiledPack,
    /// The question in 简体.
    pub hans: &'b Question,
}

/// All packs of marked questions, each with its questions.
pub fn quizzes() -> BTreeMap<&'static str, Vec<Marked<'static>>> {
    let packs = PROJECT.packs.iter().filter(|(_, pack)| pack.hans().kind == PackKind::Quiz);
    let quizzes = packs.map(|(id, pack)| {
        let questions = pack.hans().questions.iter().map(|hans| Marked { pack, hans });
        (id.as_str(), questions.filter(|marked| !marked.right(Lang::ZhHans).is_empty()).collect())
    });
    quizzes.collect()
}

/// All packs.
pub fn packs() -> impl Iterator<Item = (&'static str, &'static CompiledPack)> {
    PROJECT.packs.iter().map(|(id, pack)| (id.as_str(), pack))
}

/// All packs in 简体, each with the file that says what it is and what that
/// file holds.
pub fn heads() -> impl Iterator<Item = (String, toml::Table, &'static Pack)> {
    sources("questions").into_iter().filter_map(|source| {
        let file = if source.ends_with(".toml") { source } else { format!("{source}/pack.toml") };
        let head: toml::Table = read(&file).parse().expect("a pack is TOML");
        // The event is none.
        let pack = PROJECT.packs.get(head.get("id")?.as_str()?)?;
        Some((file, head, pack.hans()))
    })
}

/// All marked questions of all packs.
pub fn marked() -> impl Iterator<Item = Marked<'static>> {
    quizzes().into_values().flatten()
}

/// The notes of all registers: what they say may rest on law too.
pub fn notes() -> impl Iterator<Item = Marked<'static>> {
    let packs = PROJECT.packs.values().filter(|pack| pack.hans().kind == PackKind::Register);
    let questions =
        packs.flat_map(|pack| pack.hans().questions.iter().map(move |hans| Marked { pack, hans }));
    questions.filter(|noted| matches!(noted.hans.kind, Kind::Note(_)))
}

/// All packs that ask rather than examine: surveys and registers.
pub fn asking() -> impl Iterator<Item = &'static Pack> {
    let packs = PROJECT.packs.values().map(CompiledPack::hans);
    packs.filter(|pack| pack.kind != PackKind::Quiz)
}

impl<'b> Marked<'b> {
    /// The pack's id.
    pub fn pack(self) -> &'b str {
        self.pack.hans().id.as_str()
    }

    /// The question in a language.
    pub fn said(self, lang: Lang) -> &'b Question {
        self.pack.by_lang[&lang].question(&self.hans.id).expect("every language has every question")
    }

    /// What is right, in a language.
    pub fn right(self, lang: Lang) -> String {
        self.said(lang).kind.answerable().right_words()
    }

    /// The row of the fact sheet of each citation.
    pub fn facts(self) -> &'b [String] {
        &self.pack.facts[&self.hans.id]
    }

    /// The choices in a language; none where the question has none.
    pub fn choices(self, lang: Lang) -> &'b [fairstall::engine::question::Choice] {
        self.said(lang).kind.choices().map_or(&[], |choices| &choices.0)
    }

    /// Whether one of several texts is right, and each run shows them in an
    /// order of its own.
    pub fn is_shuffled_single(self) -> bool {
        let texts = |choices: &Choices| !choices.regions() && !choices.pictured();
        matches!(&self.hans.kind, Kind::Single(single) if texts(&single.choices))
            && self.hans.order != Order::Fixed
    }

    /// Whether it is a `yes_no`, which compiles to a single choice.
    pub fn is_yes_no(self) -> bool {
        let ids: Vec<&str> = self.choices(Lang::ZhHans).iter().map(|choice| choice.id.as_str()).collect();
        matches!(self.hans.kind, Kind::Single(_)) && ids == ["yes", "no"]
    }
}

impl fmt::Display for Marked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pack `{}`, question `{}`", self.pack(), self.hans.id)
    }
}

/// Fails with everything that is wrong, a line each.
#[track_caller]
pub fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} to mend:\n{}", wrong.len(), wrong.join("\n"));
}
