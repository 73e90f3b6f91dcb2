//! The shapes of the files that authors write. Every field may be missing
//! here: what has to be there is said by `pack` and `event`, in words better
//! than serde's. The doc comments are the JSON Schema's descriptions.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::engine::event::Feedback;
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::PackKind;

/// A pack: a set of questions with a kind.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "id", "version", "kind", "title", "question"]))]
pub struct PackSource {
    /// The format of this file: 1.
    pub format: Option<u32>,
    /// The pack's id and the file's name: `[a-z][a-z0-9-]*`.
    pub id: Option<String>,
    /// Counts up whenever something changes that a participant could notice.
    pub version: Option<u32>,
    /// `quiz` is marked, `survey` is counted.
    pub kind: Option<PackKind>,
    /// The title in each language; 繁體 is derived from 简体 unless given.
    pub title: Option<LocalText>,
    /// A line under the title.
    pub description: Option<LocalText>,
    /// The day the content was last checked, `YYYY-MM-DD`.
    pub checked_on: Option<String>,
    /// The last day on which the content holds, `YYYY-MM-DD`.
    pub valid_until: Option<String>,
    /// Who has signed the content off; empty until somebody has.
    pub reviewer: Option<String>,
    /// The statutes that `law` cites, by a short name.
    pub statutes: std::collections::BTreeMap<String, StatuteSource>,
    /// The questions in order.
    pub question: Vec<QuestionSource>,
}

/// A statute.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["title"]))]
pub struct StatuteSource {
    /// The title without 《》.
    pub title: Option<LocalText>,
}

/// A question.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "kind", "label"]))]
pub struct QuestionSource {
    /// Unique in the pack, never reused for another question: `[a-z][a-z0-9-]*`.
    pub id: Option<String>,
    /// What kind of answer it takes.
    pub kind: Option<KindName>,
    /// Counts up when the question starts to mean something else; 1 at first.
    pub meaning: Option<u32>,
    /// What is asked.
    pub label: Option<LocalText>,
    /// A line of help.
    pub hint: Option<LocalText>,
    /// What the question is about, for drawing by topic.
    pub topic: Option<String>,
    /// 1 (easy) to 3 (hard).
    pub difficulty: Option<u8>,
    /// Whether it must be answered. Quiz questions always must.
    pub required: Option<bool>,
    /// Offers "prefer not to say".
    pub decline: Option<bool>,
    /// Asked only where this holds, e.g. `selected(${met}, 'parcel')`.
    pub relevant: Option<String>,
    /// What an answer has to fulfil besides, where `.` is the answer, e.g. `. <= ${amount}`.
    pub constraint: Option<String>,
    /// What is said where the answer does not.
    pub constraint_message: Option<LocalText>,
    /// Nobody but the participant may see the answer; no expression and no text may name it.
    pub private: Option<bool>,
    /// Shuffles the choices for each run; yes in a quiz, no in a survey.
    pub shuffle: Option<bool>,
    /// single, multiple: the choices.
    pub choices: Option<Vec<ChoiceSource>>,
    /// multiple: the least number of choices. number: the least value.
    pub min: Option<f64>,
    /// multiple: the greatest number of choices. number: the greatest value.
    pub max: Option<f64>,
    /// rating: how many steps, 2 to 10.
    pub steps: Option<u8>,
    /// rating: the first step's words.
    pub low: Option<LocalText>,
    /// rating: the last step's words.
    pub high: Option<LocalText>,
    /// number: whether only whole numbers are taken.
    pub integer: Option<bool>,
    /// number: the unit.
    pub unit: Option<LocalText>,
    /// number in a quiz: the right value.
    pub answer: Option<f64>,
    /// number in a quiz: how far from it is still right.
    pub tolerance: Option<f64>,
    /// text: the most characters; 200 unless given.
    pub max_length: Option<usize>,
    /// text: whether the field has several lines.
    pub long: Option<bool>,
    /// text in a quiz: the texts that are right, whatever the language.
    pub accepted: Option<Vec<String>>,
    /// calculate: the value, e.g. `${price} * ${amount}`.
    pub calculate: Option<String>,
    /// calculate: grades for the value, the highest first.
    pub bands: Option<Vec<BandSource>>,
    /// quiz: why the right answer is right, in a sentence or two.
    pub explanation: Option<LocalText>,
    /// quiz: the law that the right answer rests on.
    pub law: Vec<LawSource>,
}

/// The kinds of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KindName {
    /// One of several choices.
    Single,
    /// Any of several choices.
    Multiple,
    /// A step on a scale.
    Rating,
    /// A number.
    Number,
    /// Free text.
    Text,
    /// A value that follows from other answers; never shown.
    Calculate,
}

/// A grade: the values from a threshold up to the next higher grade's.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "a band, like { id = …, label = …, from = … }")]
#[schemars(extend("required" = ["id", "label", "from"]))]
pub struct BandSource {
    /// Unique in the question, never reused for another grade.
    pub id: Option<String>,
    /// Its words.
    pub label: Option<LocalText>,
    /// The least value.
    pub from: Option<f64>,
}

/// A choice.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "a choice, like { id = …, label = … }")]
#[schemars(extend("required" = ["id", "label"]))]
pub struct ChoiceSource {
    /// Unique in the question, never reused for another choice.
    pub id: Option<String>,
    /// Its words.
    pub label: Option<LocalText>,
    /// quiz: whether taking it is right.
    pub right: bool,
    /// Keeps its place when the choices are shuffled.
    pub pinned: bool,
    /// survey: opens a text field.
    pub other: bool,
    /// multiple: goes with no other choice ("none of these").
    pub exclusive: bool,
}

/// A place in a statute.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["statute", "article", "since"]))]
pub struct LawSource {
    /// The statute's short name in `statutes`.
    pub statute: Option<String>,
    /// `第…条`, with `第…款` and `第…项` where they are meant.
    pub article: Option<String>,
    /// In force since, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// The row of the fact sheet that was checked.
    pub fact: Option<String>,
}

/// The event: one awareness day.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "id", "title", "languages", "activity"]))]
pub struct EventSource {
    /// The format of this file: 1.
    pub format: Option<u32>,
    /// The event's id; answers on a phone are kept under it: `[a-z][a-z0-9-]*`.
    pub id: Option<String>,
    /// The title in each language; 繁體 is derived from 简体 unless given.
    pub title: Option<LocalText>,
    /// The theme, shown under the title.
    pub theme: Option<LocalText>,
    /// Who is responsible for the data.
    pub organiser: Option<LocalText>,
    /// The day, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The languages on the switch, the first one preferred.
    pub languages: Vec<Lang>,
    /// The places where answers are collected.
    pub station: Vec<StationSource>,
    /// The entries of the start screen.
    pub activity: Vec<ActivitySource>,
}

/// A place where answers are collected.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "label"]))]
pub struct StationSource {
    /// Unique in the event; it stands in addresses as `?station=<id>`.
    pub id: Option<String>,
    /// Its name.
    pub label: Option<LocalText>,
}

/// An entry of the start screen.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "pack"]))]
pub struct ActivitySource {
    /// Unique in the event; it stands in addresses as `#/a/<id>`.
    pub id: Option<String>,
    /// The pack it runs.
    pub pack: Option<String>,
    /// The title; the pack's unless given.
    pub title: Option<LocalText>,
    /// A line under the title; the pack's unless given.
    pub description: Option<LocalText>,
    /// How many questions a run draws, or `"all"`.
    pub draw: Option<DrawSource>,
    /// When a quiz says what was right.
    pub feedback: Option<Feedback>,
    /// Allows the activity to take more than 90 seconds.
    pub long: bool,
}

/// How many questions a run draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected a number of questions or \"all\"")]
pub enum DrawSource {
    /// So many.
    Count(usize),
    /// All of them.
    All(AllWord),
}

/// The word `all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AllWord {
    /// All questions in the author's order.
    All,
}
