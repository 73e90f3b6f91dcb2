//! The event: title, theme, languages, stations, activities, and where its
//! compiled packs lie.
//!
//! `event.json` is read at run time and may be edited by hand, so reading it
//! checks it and names every problem at once.

use serde::{Deserialize, Serialize};

use super::format::{ReadError, read};
use super::id::{ActivityId, EventId, PackHash, PackId, StationId, is_slug};
use super::json::{FromJson, Node, names_from_json, struct_from_json};
use super::lang::{Lang, LocalText};
use super::pack::Question;
use super::vec_map::VecMap;

/// The newest format of `event.json` that this build reads.
pub const EVENT_FORMAT: u32 = 1;

/// What no station may be called: tallies use these words for sums, and for
/// phones that were not told a station.
pub const NOT_STATIONS: [&str; 2] = ["all", "none"];

/// One awareness day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// The document's format, at most [`EVENT_FORMAT`].
    pub format: u32,
    /// Storage on the phone is named by it.
    pub id: EventId,
    /// The title.
    pub title: LocalText,
    /// The theme, shown under the title; may be empty.
    pub theme: LocalText,
    /// Who is responsible for the data; may be empty.
    pub organiser: LocalText,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// The languages on the switch, the first one preferred.
    pub languages: Vec<Lang>,
    /// The places where answers are collected.
    pub stations: Vec<Station>,
    /// The entries of the start screen.
    pub activities: Vec<Activity>,
    /// The compiled packs.
    pub packs: VecMap<PackId, PackFiles>,
    /// Whether the rights card is there, a page in each language.
    pub card: bool,
    /// Whether people answer on their own phones; else on phones of the stall,
    /// which go from hand to hand.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// Where the rights card is in a language, relative to `event.json`.
pub fn card_address(lang: Lang) -> String {
    ["rights.", lang.tag(), ".html"].concat()
}

/// One place where answers are collected.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Station {
    /// Its id, in addresses and exports.
    pub id: StationId,
    /// Its name.
    pub label: LocalText,
}

/// An entry of the start screen: a pack and how it is run here.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Activity {
    /// Its id, in addresses and exports.
    pub id: ActivityId,
    /// The pack it runs.
    pub pack: PackId,
    /// Its title.
    pub title: LocalText,
    /// A line under the title; may be empty.
    #[serde(skip_serializing_if = "LocalText::is_empty")]
    pub description: LocalText,
    /// Which questions a run puts.
    #[serde(skip_serializing_if = "Draw::is_all")]
    pub draw: Draw,
    /// When a quiz says what was right.
    pub feedback: Feedback,
    /// How long a run is expected to take, in seconds.
    pub seconds: u32,
    /// Runs dealt beforehand, where the pack is much to load.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hands: Option<Hands>,
}

/// Hands: packs that hold the questions of one run each, dealt when the site
/// was built. A phone that has not loaded the pack as yet begins with one of
/// them, any of them, and loads the pack while people answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hands {
    /// The draw that they were dealt for. Of no use where the activity has
    /// been given another one since.
    pub draw: Draw,
    /// How many there are.
    pub count: usize,
    /// Digest of what was dealt.
    pub hash: String,
}

impl Hands {
    /// Where the hand with this number lies, beside the file of its pack.
    pub fn file(&self, pack: &str, number: u64) -> String {
        let pack = pack.strip_suffix(".json").unwrap_or(pack);
        [pack, ".", &self.hash, "/", &number.to_string(), ".json"].concat()
    }
}

/// Which questions a run puts. In JSON nothing or `"all"`, a number, or a list
/// of pools.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Draw {
    /// All of them, in the author's order.
    #[default]
    All,
    /// So many, of all that can be drawn.
    Count(usize),
    /// Some from each pool in turn.
    Pools(Vec<Pool>),
}

/// A part of a pack to draw from: the questions that both filters take.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pool {
    /// Only questions about this; about anything where it is empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// Only questions as hard as this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<u8>,
    /// How many questions a run draws from it.
    pub count: usize,
}

impl Draw {
    /// Whether a run puts all questions.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// The pools to draw from; none where nothing is drawn.
    pub fn pools(&self) -> Option<Vec<Pool>> {
        match self {
            Self::All => None,
            Self::Count(count) => Some(vec![Pool { count: *count, ..Pool::default() }]),
            Self::Pools(pools) => Some(pools.clone()),
        }
    }
}

/// So many, or all where there is no number.
impl From<Option<usize>> for Draw {
    fn from(count: Option<usize>) -> Self {
        count.map_or(Self::All, Self::Count)
    }
}

impl Pool {
    /// Whether the question is in the pool.
    pub fn takes(&self, question: &Question) -> bool {
        question.can_be_drawn()
            && (self.topic.is_empty() || self.topic == question.topic)
            && (self.difficulty.is_none() || self.difficulty == question.difficulty)
    }
}

impl FromJson for Draw {
    fn from_json(node: &Node<'_>) -> Self {
        match node.text() {
            Some("all") => Self::All,
            _ if node.is_list() => Self::Pools(Vec::from_json(node)),
            _ => Self::Count(usize::from_json(node)),
        }
    }
}

/// When a quiz says what was right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Feedback {
    /// After each question.
    #[default]
    Each,
    /// After the last question.
    End,
}

/// Where a pack's compiled files lie.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PackFiles {
    /// The author's version.
    pub version: u32,
    /// Digest of the content.
    pub hash: PackHash,
    /// The file of each language, relative to `event.json`.
    pub files: VecMap<Lang, String>,
}

struct_from_json!(Event {
    format: field,
    id: field,
    title: field,
    theme: or_default,
    organiser: or_default,
    date: or_default,
    languages: field,
    stations: or_default,
    activities: field,
    packs: or_default,
    card: or_default,
    own: or_default,
});
struct_from_json!(Station { id: field, label: field });
struct_from_json!(Activity {
    id: field,
    pack: field,
    title: field,
    description: or_default,
    draw: or_default,
    feedback: or_default,
    seconds: or_default,
    hands: optional,
});
struct_from_json!(Hands { draw: field, count: field, hash: field });
struct_from_json!(Pool { topic: or_default, difficulty: optional, count: field });
struct_from_json!(PackFiles { version: field, hash: field, files: field });
names_from_json!(Feedback { "each" => Each, "end" => End });

/// Something wrong in `event.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventProblem {
    /// The id cannot be one; see [`is_slug`] and [`NOT_STATIONS`].
    BadId(String),
    /// Two stations or two activities have this id.
    DuplicateId(String),
    /// No language is offered.
    NoLanguage,
    /// Nothing is on the start screen.
    NoActivity,
    /// The activity's pack is not among the compiled ones.
    MissingPack {
        /// The activity.
        activity: ActivityId,
        /// The pack it names.
        pack: PackId,
    },
    /// The pack lacks a file for an offered language.
    MissingFile {
        /// The pack.
        pack: PackId,
        /// The language.
        lang: Lang,
    },
    /// The activity draws no question at all.
    DrawsNothing(ActivityId),
}

/// Why an event cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventError {
    /// The document cannot be read.
    Unreadable(ReadError),
    /// It can be read, but does not make sense.
    Problems(Vec<EventProblem>),
}

impl Event {
    /// Reads and checks `event.json`.
    pub fn from_json(json: &str) -> Result<Self, EventError> {
        let event: Self = read(json, EVENT_FORMAT).map_err(EventError::Unreadable)?;
        let problems = event.problems();
        if problems.is_empty() { Ok(event) } else { Err(EventError::Problems(problems)) }
    }

    /// Where one of the activity's hands lies, `any` number choosing which,
    /// relative to `event.json`.
    pub fn hand(&self, id: &ActivityId, lang: Lang, any: u64) -> Option<String> {
        let activity = self.activity(id)?;
        let hands = activity.hands.as_ref().filter(|hands| hands.draw == activity.draw)?;
        let number = any.checked_rem(hands.count as u64)?;
        Some(hands.file(self.packs.get(&activity.pack)?.files.get(&lang)?, number))
    }

    /// The activity with this id.
    pub fn activity(&self, id: &ActivityId) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == *id)
    }

    /// The station with this id.
    pub fn station(&self, id: &StationId) -> Option<&Station> {
        self.stations.iter().find(|station| station.id == *id)
    }

    fn problems(&self) -> Vec<EventProblem> {
        let mut problems = Vec::new();
        let stations = self.stations.iter().map(|s| s.id.as_str());
        let activities = self.activities.iter().map(|a| a.id.as_str());
        if !is_slug(self.id.as_str()) {
            problems.push(EventProblem::BadId(self.id.to_string()));
        }
        let reserved = self.stations.iter().map(|s| s.id.as_str()).filter(|id| NOT_STATIONS.contains(id));
        problems.extend(reserved.map(|id| EventProblem::BadId(id.to_owned())));
        for ids in [stations.collect::<Vec<_>>(), activities.collect()] {
            for (index, id) in ids.iter().enumerate() {
                if !is_slug(id) {
                    problems.push(EventProblem::BadId((*id).to_owned()));
                } else if ids[..index].contains(id) {
                    problems.push(EventProblem::DuplicateId((*id).to_owned()));
                }
            }
        }
        if self.languages.is_empty() {
            problems.push(EventProblem::NoLanguage);
        }
        if self.activities.is_empty() {
            problems.push(EventProblem::NoActivity);
        }
        for activity in &self.activities {
            if self.packs.get(&activity.pack).is_none() {
                problems.push(EventProblem::MissingPack {
                    activity: activity.id.clone(),
                    pack: activity.pack.clone(),
                });
            }
            let drawn = activity.draw.pools();
            if drawn.is_some_and(|pools| pools.iter().all(|pool| pool.count == 0)) {
                problems.push(EventProblem::DrawsNothing(activity.id.clone()));
            }
        }
        for (pack, files) in self.packs.iter() {
            for &lang in &self.languages {
                if files.files.get(&lang).is_none() {
                    problems.push(EventProblem::MissingFile { pack: pack.clone(), lang });
                }
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_named_at_once() {
        let json = r#"{
            "format": 1, "id": "Day One", "title": {"en": "Day"}, "languages": ["en"],
            "stations": [{"id": "a", "label": {}}, {"id": "a", "label": {}}],
            "activities": [{"id": "quiz", "pack": "gone", "title": {}, "draw": 0}],
            "packs": {"here": {"version": 1, "hash": "00", "files": {}}}
        }"#;
        assert_eq!(
            Event::from_json(json),
            Err(EventError::Problems(vec![
                EventProblem::BadId("Day One".into()),
                EventProblem::DuplicateId("a".into()),
                EventProblem::MissingPack { activity: ActivityId::new("quiz"), pack: PackId::new("gone") },
                EventProblem::DrawsNothing(ActivityId::new("quiz")),
                EventProblem::MissingFile { pack: PackId::new("here"), lang: Lang::En },
            ]))
        );
    }

    #[test]
    fn a_newer_event_is_told_from_a_broken_one() {
        assert_eq!(
            Event::from_json(r#"{"format": 99}"#),
            Err(EventError::Unreadable(ReadError::Newer { format: 99 }))
        );
        assert!(matches!(Event::from_json("{"), Err(EventError::Unreadable(ReadError::Corrupt(_)))));
    }
}
