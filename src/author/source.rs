//! The shapes of the files that authors write. Every field may be missing
//! here: what has to be there is said by `pack` and `event`, in words better
//! than serde's. The doc comments are the JSON Schema's descriptions.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::engine::event::Feedback;
use crate::engine::lang::{Lang, LocalText};
use crate::engine::pack::PackKind;
use crate::engine::question::{Order, OrderMarking};

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
    /// `quiz` is marked, `survey` is counted, `register` is kept: complaints,
    /// pledges, sign-ups.
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
    /// quiz: the percentage of the points with which a run passes.
    pub pass_mark: Option<f64>,
    /// survey: the id of the single-choice question whose choices are judged, such
    /// as shops; means and grades are then told of each of them.
    pub subject: Option<String>,
    /// quiz: the right values of questions by their ids, for those that are to be
    /// set anew for each event; these have no `answer` of their own. number: the
    /// value. date: the day, `"YYYY-MM-DD"`. yes_no: `true` or `false`.
    pub answers: std::collections::BTreeMap<String, ValueSource>,
    /// The day on which the values in `answers` were set for this event,
    /// `YYYY-MM-DD`; empty until they are, and then `check` calls them examples.
    pub answers_set_on: Option<String>,
    /// The groups that questions can belong to.
    pub group: Vec<GroupSource>,
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

/// What several questions that stand together have in common.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id"]))]
pub struct GroupSource {
    /// Unique among the pack's groups; questions name it: `[a-z][a-z0-9-]*`.
    pub id: Option<String>,
    /// The heading of its pages.
    pub label: Option<LocalText>,
    /// A line under the heading.
    pub hint: Option<LocalText>,
    /// Puts all its questions on one page.
    pub field_list: bool,
    /// Asked only where this holds, as with a question.
    pub relevant: Option<String>,
    /// survey, register: how often it can be answered in one run, 2 to 20.
    pub repeat: Option<u32>,
    /// With `repeat`: the yes/no question before each further time.
    pub again: Option<LocalText>,
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
    /// The group it belongs to; a group's questions stand together.
    pub group: Option<String>,
    /// Ends the run after this question where this holds: nothing behind it is
    /// asked. It may name this question and earlier ones.
    pub end_if: Option<String>,
    /// How many seconds there are to answer, 5 to 600. The answer so far counts.
    pub time_limit: Option<u32>,
    /// A picture above the question: an SVG or WebP file in `pictures/` beside
    /// this file. hotspot: the picture that is tapped.
    pub picture: Option<String>,
    /// What the picture shows, in words good enough to answer without it.
    pub alt: Option<LocalText>,
    /// single, multiple, ranking, matching: the order in which a run shows the
    /// choices; shuffled in a quiz, fixed in a survey unless given.
    pub order: Option<Order>,
    /// What an answer has to fulfil besides, where `.` is the answer, e.g. `. <= ${amount}`.
    pub constraint: Option<String>,
    /// What is said where the answer does not.
    pub constraint_message: Option<LocalText>,
    /// register: nobody but the participant and the organisers may see the answer. No
    /// expression and no text may name it; it is not asked as yet.
    pub private: Option<bool>,
    /// single, multiple, hotspot, matching: the choices. ranking: what is
    /// ranked; in a quiz in the right order.
    pub choices: Option<Vec<ChoiceSource>>,
    /// multiple, hotspot: the least number of choices. number: the least value.
    /// date: the first day, `"YYYY-MM-DD"`.
    pub min: Option<ValueSource>,
    /// multiple, hotspot: the greatest number of choices. number: the greatest
    /// value. date: the last day, `"YYYY-MM-DD"`.
    pub max: Option<ValueSource>,
    /// yes_no: other words than 是 and Yes.
    pub yes: Option<LocalText>,
    /// yes_no: other words than 否 and No.
    pub no: Option<LocalText>,
    /// hotspot: whether several regions may be taken.
    pub several: Option<bool>,
    /// rating: the first step, 0 or 1; 1 unless given.
    pub from: Option<u8>,
    /// rating: the last step, 2 to 10; 5 unless given. From 1, this is the
    /// number of steps; `from = 0, steps = 10` is a scale of eleven.
    pub steps: Option<u8>,
    /// rating: whether the steps are shown as stars.
    pub stars: Option<bool>,
    /// rating: the first step's words.
    pub low: Option<LocalText>,
    /// rating: the last step's words.
    pub high: Option<LocalText>,
    /// number: whether only whole numbers are taken.
    pub integer: Option<bool>,
    /// number: the unit.
    pub unit: Option<LocalText>,
    /// number: what every value is a multiple of, counted from `min` or 0.
    pub step: Option<f64>,
    /// In a quiz, what is right. number: the value. date: the day,
    /// `"YYYY-MM-DD"`. yes_no: `true` or `false`. It can stand in `answers` above.
    pub answer: Option<ValueSource>,
    /// number in a quiz: how far from the right value is still right.
    pub tolerance: Option<f64>,
    /// number in a quiz: what values near the right one earn, the nearest band
    /// first, each further one less.
    pub closeness: Option<Vec<ClosenessSource>>,
    /// text: the most characters; 200 unless given.
    pub max_length: Option<usize>,
    /// text: whether the field has several lines.
    pub long: Option<bool>,
    /// text in a quiz: the texts that are right, whatever the language. Both
    /// scripts are accepted; width, case, space and quotation marks do not matter.
    pub accepted: Option<Vec<String>>,
    /// matrix: what is judged, a row each.
    pub rows: Option<Vec<ItemSource>>,
    /// matrix: the scale, from its low end.
    pub columns: Option<Vec<ItemSource>>,
    /// matrix: whether the columns are names rather than steps, so that they
    /// have no mean.
    pub nominal: Option<bool>,
    /// ranking: how many are ranked; all unless given.
    pub top: Option<usize>,
    /// ranking in a quiz: what is marked.
    pub marking: Option<OrderMarking>,
    /// matching: what is to be given one of the choices each.
    pub left: Option<Vec<LeftSource>>,
    /// consent: what ticking the box says; 我同意, I agree unless given.
    pub statement: Option<LocalText>,
    /// calculate: the value, e.g. `${price} * ${amount}`.
    pub calculate: Option<String>,
    /// calculate: grades for the value, the highest first.
    pub bands: Option<Vec<BandSource>>,
    /// quiz: why the right answer is right, in a sentence or two.
    pub explanation: Option<LocalText>,
    /// quiz: the law that the right answer rests on. register: the law that a note
    /// states.
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
    /// Yes or no.
    YesNo,
    /// A region of a picture, or several.
    Hotspot,
    /// A step on a scale.
    Rating,
    /// A number.
    Number,
    /// Free text.
    Text,
    /// A day.
    Date,
    /// survey: one scale for several statements.
    Matrix,
    /// An order of items.
    Ranking,
    /// What belongs to what.
    Matching,
    /// survey: a signature or a sketch.
    Drawing,
    /// A box to tick.
    Consent,
    /// Something to read; it takes no answer.
    Note,
    /// A value that follows from other answers; never shown.
    Calculate,
}

/// A value of a number, a date or a yes_no.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected a number, a day in quotation marks, or true or false")]
pub enum ValueSource {
    /// Yes or no.
    Truth(bool),
    /// A number.
    Number(f64),
    /// A day, `YYYY-MM-DD`.
    Day(String),
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
    /// quiz: what taking it earns, where that is not its share. single: 0 to 1
    /// for a choice that is not right. multiple: the right ones' add up to 1,
    /// the others' are 0 to -1.
    pub fraction: Option<f64>,
    /// What it looks like: an SVG or WebP file in `pictures/` beside this file.
    pub picture: Option<String>,
    /// What the picture shows.
    pub alt: Option<LocalText>,
    /// hotspot: its region of the picture, in percent of width and height; the
    /// choice without one is everything else.
    pub area: Option<AreaSource>,
    /// quiz: what those who took it are told.
    pub feedback: Option<LocalText>,
}

/// A region of a picture, in percent of its width and height.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected [x, y, width, height], or corners [[x, y], …]")]
pub enum AreaSource {
    /// From the left, from the top, width, height.
    Rectangle([f64; 4]),
    /// The corners of a polygon, each from the left and from the top.
    Corners(Vec<[f64; 2]>),
}

/// A band around the right value.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["fraction"]))]
pub struct ClosenessSource {
    /// How far from the right value it reaches, in the question's unit.
    pub within: Option<f64>,
    /// The same in percent of the right value.
    pub within_percent: Option<f64>,
    /// What a value in it earns, between 0 and 1.
    pub fraction: Option<f64>,
}

/// A row or a column of a matrix.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "a row or column, like { id = …, label = … }")]
#[schemars(extend("required" = ["id", "label"]))]
pub struct ItemSource {
    /// Unique among the rows or columns, never reused for another.
    pub id: Option<String>,
    /// Its words.
    pub label: Option<LocalText>,
}

/// A left side of a matching.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, expecting = "a left side, like { id = …, label = …, right = … }")]
#[schemars(extend("required" = ["id", "label"]))]
pub struct LeftSource {
    /// Unique among the left sides, never reused for another.
    pub id: Option<String>,
    /// Its words.
    pub label: Option<LocalText>,
    /// quiz: the id of the choice that belongs to it.
    pub right: Option<String>,
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

/// The rights card: what people should know, with its articles.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["format", "title", "checked_on", "valid_until", "section", "entry"]))]
pub struct CardSource {
    /// The format of this file: 1.
    pub format: Option<u32>,
    /// The heading in each language; 繁體 is derived from 简体 unless given.
    pub title: Option<LocalText>,
    /// A line under the heading.
    pub description: Option<LocalText>,
    /// The day the law was last checked, `YYYY-MM-DD`.
    pub checked_on: Option<String>,
    /// The last day on which it holds, `YYYY-MM-DD`.
    pub valid_until: Option<String>,
    /// Who has signed it off; empty until somebody has.
    pub reviewer: Option<String>,
    /// The statutes that `law` cites, by a short name.
    pub statutes: std::collections::BTreeMap<String, StatuteSource>,
    /// What belongs together, in the order to read it.
    pub section: Vec<SectionSource>,
    /// What there is to know, in order within each section.
    pub entry: Vec<EntrySource>,
}

/// A section of the rights card.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "title"]))]
pub struct SectionSource {
    /// Unique among the sections; entries name it: `[a-z][a-z0-9-]*`.
    pub id: Option<String>,
    /// The heading.
    pub title: Option<LocalText>,
}

/// An entry of the rights card.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "section", "title", "text"]))]
pub struct EntrySource {
    /// Unique on the card: `[a-z][a-z0-9-]*`.
    pub id: Option<String>,
    /// The section's id.
    pub section: Option<String>,
    /// What one looks for, in a few words.
    pub title: Option<LocalText>,
    /// The rule in a sentence or two.
    pub text: Option<LocalText>,
    /// A number to call.
    pub phone: Option<String>,
    /// Where it says so; only numbers to call need none.
    pub law: Vec<LawSource>,
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
    /// How many questions a run draws, `"all"`, or a list of pools to draw
    /// from in turn. Questions of groups, notes and consents are not drawn.
    pub draw: Option<DrawSource>,
    /// When a quiz says what was right.
    pub feedback: Option<Feedback>,
    /// Allows the activity to take more than 90 seconds.
    pub long: bool,
}

/// How many questions a run draws.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "expected a number of questions, \"all\" or a list like [ { count = 2 } ]")]
pub enum DrawSource {
    /// So many.
    Count(usize),
    /// All of them.
    All(AllWord),
    /// Some from each pool in turn.
    Pools(Vec<PoolSource>),
}

/// A part of a pack to draw from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PoolSource {
    /// Only questions of this `topic`.
    pub topic: Option<String>,
    /// Only questions of this `difficulty`.
    pub difficulty: Option<u8>,
    /// How many questions a run draws from it.
    pub count: usize,
}

/// The word `all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AllWord {
    /// All questions in the author's order.
    All,
}
