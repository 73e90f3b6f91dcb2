//! Layouts: the questions of a pack over all its versions, in one fixed order
//! that tallies and exports share.
//!
//! Questions of several versions combine where id, kind and meaning agree, and
//! choices that a later version dropped stand behind the others. Questions
//! that cannot be combined stand apart under `id@version`. An answer is marked
//! by the version that the run was given, as the phone marked it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::answer::Answer;
use crate::engine::id::{PackHash, PackId, QuestionId};
use crate::engine::mark::Fraction;
use crate::engine::pack::{Pack, Question};
use crate::engine::record::Run;

/// All known packs and the layout of each.
#[derive(Clone, Debug, Default)]
pub struct Packs {
    versions: BTreeMap<PackHash, Pack>,
    layouts: BTreeMap<PackId, Layout>,
}

/// The questions of a pack over all its versions.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The newest version's title.
    pub title: String,
    /// The questions, the newest version's first.
    pub questions: Vec<LayoutQuestion>,
    /// Where each version's questions stand.
    versions: BTreeMap<PackHash, Places>,
    /// Where a question of an unknown version is taken to stand.
    fallback: Places,
}

type Places = BTreeMap<QuestionId, Place>;

/// Where a version's question stands in a layout.
#[derive(Clone, Debug)]
pub struct Place {
    index: usize,
    /// The version's own definition.
    question: Arc<Question>,
}

/// A layout as one version of the pack sees it: found once for a run, asked
/// for each of its questions.
#[derive(Clone, Copy, Debug)]
pub struct Version<'l> {
    own: Option<&'l Places>,
    fallback: &'l Places,
}

/// One question over several versions.
#[derive(Clone, Debug)]
pub struct LayoutQuestion {
    /// Its key in exports: the question's id, or `id@version` where it stands
    /// apart.
    pub key: String,
    /// The newest definition, with the choices of the older ones.
    pub question: Question,
    /// Whether it stands apart from a question of the same id.
    pub apart: bool,
}

impl Packs {
    /// Adds a pack; the same content in another language is ignored.
    pub fn add(&mut self, pack: Pack) {
        let id = pack.id.clone();
        if self.versions.contains_key(&pack.hash) {
            return;
        }
        self.versions.insert(pack.hash.clone(), pack);
        let mut versions: Vec<&Pack> = self.versions.values().filter(|p| p.id == id).collect();
        versions.sort_by_key(|pack| std::cmp::Reverse(pack.version));
        self.layouts.insert(id, Layout::of(&versions));
    }

    /// Whether this very content is known.
    pub fn knows(&self, hash: &PackHash) -> bool {
        self.knows_content(hash.as_str())
    }

    /// The same by the hash's text.
    pub fn knows_content(&self, hash: &str) -> bool {
        self.versions.contains_key(hash)
    }

    /// The layout of a pack; none where no version of it is known.
    pub fn layout(&self, id: &PackId) -> Option<&Layout> {
        self.layout_of(id.as_str())
    }

    /// The same by the id's text.
    pub fn layout_of(&self, id: &str) -> Option<&Layout> {
        self.layouts.get(id)
    }

    /// Every layout, by pack.
    pub fn layouts(&self) -> impl Iterator<Item = (&PackId, &Layout)> {
        self.layouts.iter()
    }
}

impl Layout {
    /// The layout of these versions, the newest first.
    fn of(versions: &[&Pack]) -> Self {
        let mut layout = Self {
            title: versions.first().map_or_else(String::new, |pack| pack.title.clone()),
            questions: Vec::new(),
            versions: BTreeMap::new(),
            fallback: BTreeMap::new(),
        };
        for pack in versions {
            let mut places = Places::new();
            for question in &pack.questions {
                let index = layout.place(question, pack.version);
                let place = Place { index, question: Arc::clone(question) };
                layout.fallback.entry(question.id.clone()).or_insert_with(|| place.clone());
                places.insert(question.id.clone(), place);
            }
            layout.versions.insert(pack.hash.clone(), places);
        }
        layout
    }

    /// The layout as the version with this content sees it, known or not.
    pub fn version(&self, hash: &str) -> Version<'_> {
        Version { own: self.versions.get(hash), fallback: &self.fallback }
    }

    /// Where the run's question stands; none where no version has it.
    pub fn find(&self, run: &Run, id: &QuestionId) -> Option<usize> {
        self.version(run.pack_hash.as_str()).place(id.as_str()).map(Place::index)
    }

    /// How right the run's answer is by the version that the run was given;
    /// none where that marks nothing.
    pub fn mark(&self, run: &Run, id: &QuestionId, answer: &Answer) -> Option<Fraction> {
        self.version(run.pack_hash.as_str()).place(id.as_str())?.mark(answer)
    }

    fn place(&mut self, question: &Question, version: u32) -> usize {
        let mut taken = false;
        for (index, known) in self.questions.iter_mut().enumerate() {
            if known.question.id == question.id {
                taken = true;
                let same_meaning = known.question.meaning == question.meaning;
                if same_meaning && known.question.kind.absorb(&question.kind) {
                    return index;
                }
            }
        }
        let key = if taken { format!("{}@{version}", question.id) } else { question.id.to_string() };
        self.questions.push(LayoutQuestion { key, question: Question::clone(question), apart: taken });
        self.questions.len() - 1
    }
}

impl<'l> Version<'l> {
    /// Where a question stands; none where no version has it.
    pub fn place(self, id: &str) -> Option<&'l Place> {
        self.own.and_then(|own| own.get(id)).or_else(|| self.fallback.get(id))
    }
}

impl Place {
    /// The question's index in [`Layout::questions`].
    pub fn index(&self) -> usize {
        self.index
    }

    /// How right the answer is by the version that the run was given; none
    /// where that marks nothing.
    pub fn mark(&self, answer: &Answer) -> Option<Fraction> {
        self.question.kind.answerable().mark(answer)
    }
}
