//! A question, with what each kind has of its own.

use schemars::JsonSchema;
use serde::Deserialize;

use super::pack::LawSource;
use crate::engine::lang::LocalText;
use crate::engine::question::{Order, OrderMarking};

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
