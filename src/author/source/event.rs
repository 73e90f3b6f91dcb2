//! The event, its stations and activities.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::engine::event::Feedback;
use crate::engine::lang::{Lang, LocalText};

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
    /// The event's own colour, `#rrggbb`: of the browser's frame around the page,
    /// of the installed app, and of buttons and titles, there as much lighter or
    /// darker as can be read; written into the site when it is built.
    pub colour: Option<String>,
    /// Says that people answer on their own phones: runs are offered to be gone
    /// on with, and nothing is given up for the next person.
    pub own: bool,
    /// The languages on the switch, the first one preferred.
    pub languages: Vec<Lang>,
    /// The places where answers are collected.
    pub station: Vec<StationSource>,
    /// The entries of the start screen.
    pub activity: Vec<ActivitySource>,
    /// What organisers count by hand.
    pub counter: Vec<CounterSource>,
    /// Kinds of prizes.
    pub prize: Vec<PrizeSource>,
}

/// A kind of prize. How many a phone has of it is said at the desk.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "label"]))]
pub struct PrizeSource {
    /// Unique in the event.
    pub id: Option<String>,
    /// Its name.
    pub label: Option<LocalText>,
}

/// Who wins a prize: whoever finished the activity on a phone of the stall and
/// meets everything that is asked for here.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PrizeRuleSource {
    /// Everything has to be right.
    pub all_right: bool,
    /// At least so many points; a right answer is one.
    pub score: Option<f64>,
    /// The chance in percent, 1 to 100.
    pub chance: Option<u8>,
    /// Nobody wins at once: all who meet the rest take part in a draw at the
    /// desk.
    pub draw: bool,
    /// Which prizes can be won; any, if none is named.
    pub prizes: Vec<String>,
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

/// Something that is counted by hand at the desk: leaflets, people advised.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "label"]))]
pub struct CounterSource {
    /// Unique in the event.
    pub id: Option<String>,
    /// Its name.
    pub label: Option<LocalText>,
    /// The things that it tells apart.
    pub topics: Vec<TopicSource>,
}

/// One of the things that a counter tells apart.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["id", "label"]))]
pub struct TopicSource {
    /// Unique in the counter.
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
    /// Who wins a prize; nobody, if not given.
    pub prize: Option<PrizeRuleSource>,
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
