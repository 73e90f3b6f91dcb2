//! The questions of the page, in the order of the law that they rest on.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::words::{EN, HANS};
use crate::author::pack::CompiledPack;
use crate::author::project::Project;
use crate::engine::lang::Lang;
use crate::engine::pack::{Citation, PackKind, Question};
use crate::texts::Article;

/// All questions, in sections.
pub(super) struct Entries<'p> {
    /// Statutes, those first that most questions rest on; then what cites no
    /// law, by pack.
    pub(super) sections: Vec<Section<'p>>,
}

/// Questions that stand together.
pub(super) struct Section<'p> {
    pub(super) of: Of<'p>,
    pub(super) entries: Vec<Entry<'p>>,
}

/// What a section is of.
#[derive(Clone, Copy)]
pub(super) enum Of<'p> {
    /// A statute, cited so.
    Statute(&'p Citation, &'p Citation),
    /// The questions of a pack that cite no law.
    NoLaw(&'p CompiledPack),
}

/// A question in both languages.
pub(super) struct Entry<'p> {
    pub(super) pack: &'p CompiledPack,
    pub(super) hans: &'p Question,
    pub(super) en: &'p Question,
    pub(super) cited: Vec<Cited<'p>>,
    /// The project's pictures by address.
    pub(super) pictures: &'p BTreeMap<String, Vec<u8>>,
}

/// A citation in both languages.
pub(super) struct Cited<'p> {
    pub(super) hans: &'p Citation,
    pub(super) en: &'p Citation,
    /// The row of the fact sheet; may be empty.
    pub(super) fact: &'p str,
}

impl<'p> Entries<'p> {
    /// What is to be signed of all packs.
    pub(super) fn of(project: &'p Project) -> Self {
        let mut statutes: BTreeMap<&str, Section<'p>> = BTreeMap::new();
        let mut without = Vec::new();
        for pack in project.packs.values() {
            let mut no_law = Vec::new();
            for entry in to_sign(pack, &project.pictures) {
                let Some(first) = entry.cited.first() else {
                    no_law.push(entry);
                    continue;
                };
                let of = Of::Statute(first.hans, first.en);
                let section = statutes.entry(first.hans.statute.as_str());
                section.or_insert_with(|| Section { of, entries: Vec::new() }).entries.push(entry);
            }
            if !no_law.is_empty() {
                without.push(Section { of: Of::NoLaw(pack), entries: no_law });
            }
        }
        let mut sections: Vec<Section<'p>> = statutes.into_values().collect();
        for section in &mut sections {
            // Where one place carries several questions, they stay in the order of their packs.
            section.entries.sort_by_key(|entry| entry.cited.first().map(Cited::article));
        }
        sections.sort_by_key(|section| Reverse(section.entries.len()));
        sections.extend(without);
        Self { sections }
    }

    /// How many of the pack's questions there are, and how many of them cite law.
    pub(super) fn counts(&self, pack: &CompiledPack) -> (usize, usize) {
        let all = self.sections.iter().flat_map(|section| &section.entries);
        let own = all.filter(|entry| std::ptr::eq(entry.pack, pack));
        own.fold((0, 0), |(all, by_law), entry| (all + 1, by_law + usize::from(!entry.cited.is_empty())))
    }
}

impl Section<'_> {
    /// What it is called, in 简体 and English.
    pub(super) fn title(&self) -> (String, String) {
        match self.of {
            Of::Statute(hans, en) => (format!("《{}》", hans.statute), en.statute.clone()),
            Of::NoLaw(pack) => {
                let en = pack.by_lang.get(&Lang::En).map_or("", |en| en.title.as_str());
                let hans = format!("{}：{}", HANS.no_law, pack.hans().title);
                (hans, format!("{}: {en}", EN.no_law))
            }
        }
    }
}

impl Cited<'_> {
    /// Its place in the statute; none only where it is none.
    pub(super) fn article(&self) -> Option<Article> {
        Article::parse(&self.hans.article)
    }
}

/// The marked questions of a quiz and the notes of a register that state law;
/// each once, even where it repeats.
fn to_sign<'p>(
    pack: &'p CompiledPack,
    pictures: &'p BTreeMap<String, Vec<u8>>,
) -> impl Iterator<Item = Entry<'p>> {
    let kind = pack.hans().kind;
    let en = pack.by_lang.get(&Lang::En).into_iter().flat_map(|en| &en.questions);
    let sides = pack.hans().questions.iter().zip(en).filter(move |(hans, _)| {
        let states = match kind {
            PackKind::Quiz => !hans.kind.answerable().right_words().is_empty(),
            PackKind::Register => !hans.law.is_empty(),
            PackKind::Survey => false,
        };
        states && hans.instance() == 1
    });
    sides.map(move |(hans, en)| {
        let facts = pack.facts.get(&hans.id).map_or(&[][..], Vec::as_slice);
        let facts = facts.iter().map(String::as_str).chain(std::iter::repeat(""));
        let cited = hans.law.iter().zip(&en.law).zip(facts);
        let cited = cited.map(|((hans, en), fact)| Cited { hans, en, fact }).collect();
        Entry { pack, hans, en, cited, pictures }
    })
}
