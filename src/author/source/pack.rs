//! A pack, its groups, and the statutes that it cites.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::question::{QuestionSource, ValueSource};
use crate::engine::lang::LocalText;
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
    /// register: the last day on which private answers are kept, `YYYY-MM-DD`; the
    /// desk then asks for wiping them. Empty until the organisers have set it.
    pub retain_until: Option<String>,
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
    pub answers: BTreeMap<String, ValueSource>,
    /// The day on which the values in `answers` were set for this event,
    /// `YYYY-MM-DD`; empty until they are, and then `check` calls them examples.
    pub answers_set_on: Option<String>,
    /// The groups that questions can belong to.
    pub group: Vec<GroupSource>,
    /// The statutes that `law` cites, by a short name.
    pub statutes: BTreeMap<String, StatuteSource>,
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
