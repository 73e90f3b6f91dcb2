//! Layouts: the questions of a pack over all its versions, in one fixed order
//! that tallies and exports share.
//!
//! Questions of several versions combine where id, kind and meaning agree, and
//! choices that a later version dropped stand behind the others. Questions
//! that cannot be combined stand apart under `id@version`. An answer is marked
//! by the version that the run was given, as the phone marked it. The instances
//! of a repeated question are one question here: their answers count together.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engine::answer::Answer;
use crate::engine::id::{PackHash, PackId, QuestionId};
use crate::engine::mark::Fraction;
use crate::engine::pack::{Pack, Question};
use crate::engine::question::Order;
use crate::engine::record::{Outcome, Run};

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
    /// The place of the question whose choices are judged: the newest
    /// version's that has one.
    subject: Option<usize>,
    /// Each version's questions.
    versions: BTreeMap<PackHash, OwnVersion>,
    /// Where a question of an unknown version is taken to stand.
    fallback: Places,
}

type Places = BTreeMap<QuestionId, Place>;

/// A version of the pack.
#[derive(Clone, Debug)]
struct OwnVersion {
    /// Where its questions stand.
    places: Places,
    /// The share of the points that passes.
    pass_mark: Option<f64>,
}

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
    own: Option<&'l OwnVersion>,
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
    /// How often a run may put it, at most: more than once in a group that
    /// repeats.
    pub instances: u32,
}

impl LayoutQuestion {
    /// The key in exports of an instance, from 1.
    pub fn instance_key(&self, instance: u32) -> String {
        if instance == 1 { self.key.clone() } else { format!("{}#{instance}", self.key) }
    }
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

    /// The version of a pack with this content, else the newest one that is
    /// known of it.
    pub fn version_of(&self, pack: &PackId, hash: &PackHash) -> Option<&Pack> {
        let newest = || {
            let versions = self.versions.values().filter(|version| version.id == *pack);
            versions.max_by_key(|version| version.version)
        };
        self.versions.get(hash).filter(|version| version.id == *pack).or_else(newest)
    }

    /// The newest version of each pack.
    pub fn newest(&self) -> impl Iterator<Item = &Pack> {
        self.layouts.keys().filter_map(|id| {
            self.versions.values().filter(|pack| pack.id == *id).max_by_key(|pack| pack.version)
        })
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

    /// Whether any pack has subjects that are judged.
    pub fn have_subjects(&self) -> bool {
        self.layouts.values().any(|layout| layout.subject.is_some())
    }

    /// Whether anything in them is private.
    pub fn have_private(&self) -> bool {
        let questions = self.layouts.values().flat_map(|layout| &layout.questions);
        questions.into_iter().any(|question| question.question.private)
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
            subject: None,
            versions: BTreeMap::new(),
            fallback: BTreeMap::new(),
        };
        for pack in versions {
            let mut places = Places::new();
            for question in pack.questions.iter().filter(|question| question.is_kept()) {
                let index = layout.place(question, pack.version, &places);
                let instances = &mut layout.questions[index].instances;
                // No more than there are questions, whatever a damaged pack says.
                let most = u32::try_from(pack.questions.len()).unwrap_or(u32::MAX);
                *instances = question.instance().min(most).max(*instances);
                let place = Place { index, question: Arc::clone(question) };
                layout.fallback.entry(question.id.clone()).or_insert_with(|| place.clone());
                places.insert(question.id.clone(), place);
            }
            let subject = pack.subject.as_ref().and_then(|id| places.get(id)).map(Place::index);
            layout.subject = layout.subject.or(subject);
            let version = OwnVersion { places, pass_mark: pack.pass_mark };
            layout.versions.insert(pack.hash.clone(), version);
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

    /// How right the run was about the question, by the version that the run
    /// was given; none where that marks nothing.
    pub fn mark(&self, run: &Run, id: &QuestionId, outcome: &Outcome) -> Option<Fraction> {
        self.version(run.pack_hash.as_str()).place(id.as_str())?.mark(outcome)
    }

    /// Which instance of its question the run's question is, from 1.
    pub fn instance(&self, run: &Run, id: &QuestionId) -> u32 {
        self.version(run.pack_hash.as_str()).place(id.as_str()).map_or(1, Place::instance)
    }

    /// The question as the run's own version has it; none where that version
    /// is not known.
    pub fn own(&self, run: &Run, id: &QuestionId) -> Option<&Question> {
        self.versions.get(&run.pack_hash)?.places.get(id).map(|place| &*place.question)
    }

    /// The place of the question whose choices are judged; none where nothing
    /// is.
    pub fn subject(&self) -> Option<usize> {
        self.subject
    }

    /// Whether a run puts the question anew for each subject: it repeats
    /// together with the subject question.
    pub fn goes_with_subject(&self, index: usize) -> bool {
        self.subject.is_some_and(|subject| self.repeat_together(subject, index))
    }

    /// Whether two questions are of one group that repeats.
    pub fn repeat_together(&self, one: usize, other: usize) -> bool {
        let repeated = |index: usize| self.questions.get(index).filter(|question| question.instances > 1);
        let pair = repeated(one).zip(repeated(other));
        pair.is_some_and(|(one, other)| one.question.group == other.question.group)
    }

    /// Whether a run of any version can pass.
    pub fn has_pass_mark(&self) -> bool {
        self.versions.values().any(|version| version.pass_mark.is_some())
    }

    /// The share of the points that passes; none where no version has one, or
    /// versions differ.
    pub fn pass_mark(&self) -> Option<f64> {
        let mut shares = self.versions.values().filter_map(|version| version.pass_mark);
        let first = shares.next()?;
        shares.all(|share| share == first).then_some(first)
    }

    fn place(&mut self, question: &Question, version: u32, before: &Places) -> usize {
        if let Some(repeat) = &question.repeats
            && let Some(first) = before.get(&repeat.first)
        {
            return first.index;
        }
        let mut taken = false;
        for (index, known) in self.questions.iter_mut().enumerate() {
            if known.question.id == question.id {
                taken = true;
                let same_meaning = known.question.meaning == question.meaning;
                if same_meaning && known.question.kind.absorb(&question.kind) {
                    // The order is told wherever some version did not fix it.
                    if known.question.order == Order::Fixed {
                        known.question.order = question.order;
                    }
                    return index;
                }
            }
        }
        let key = if taken { format!("{}@{version}", question.id) } else { question.id.to_string() };
        let question = Question::clone(question);
        self.questions.push(LayoutQuestion { key, question, apart: taken, instances: 1 });
        self.questions.len() - 1
    }
}

impl<'l> Version<'l> {
    /// Where a question stands; none where no version has it.
    pub fn place(self, id: &str) -> Option<&'l Place> {
        self.own.and_then(|own| own.places.get(id)).or_else(|| self.fallback.get(id))
    }

    /// The share of the points with which a run passes, 0 to 1; none where the
    /// version has no pass mark.
    pub fn pass_mark(self) -> Option<f64> {
        self.own?.pass_mark
    }
}

impl Place {
    /// The question's index in [`Layout::questions`].
    pub fn index(&self) -> usize {
        self.index
    }

    /// Which instance of its question it is, from 1.
    pub fn instance(&self) -> u32 {
        self.question.instance()
    }

    /// How right the run was by the version that it was given; none where that
    /// marks nothing. What was asked and left open is wrong, as the phone had
    /// it.
    pub fn mark(&self, outcome: &Outcome) -> Option<Fraction> {
        let nothing = Answer::Text(String::new());
        let answer = match outcome {
            Outcome::Answered(answer) => answer,
            Outcome::Skipped => &nothing,
            Outcome::Sealed(_) | Outcome::Declined | Outcome::NotRelevant => return None,
        };
        self.question.kind.answerable().mark(answer)
    }
}
