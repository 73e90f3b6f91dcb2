//! What organisers planned besides activities: what is counted by hand, prizes
//! and who wins them.
//!
//! It stands in `desk.json` beside `event.json`, so that participants load
//! nothing for it before they have finished. It too is read at run time and may be edited by hand.

use serde::Serialize;

use super::format::{ReadError, read};
use super::id::{ActivityId, CounterId, PrizeId, TopicId, is_slug};
use super::json::struct_from_json;
use super::lang::LocalText;

/// The newest format of `desk.json` that this build reads.
pub const DESK_PLAN_FORMAT: u32 = 1;

/// What organisers planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct DeskPlan {
    /// The document's format, at most [`DESK_PLAN_FORMAT`].
    pub format: u32,
    /// What is counted by hand, in the order in which it is shown.
    pub counters: Vec<Counter>,
    /// Kinds of prizes, in the order in which they are shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prizes: Vec<Prize>,
    /// Who wins them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prize_rules: Vec<PrizeRule>,
}

/// A kind of prize.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Prize {
    /// Its id, in exports.
    pub id: PrizeId,
    /// Its name.
    pub label: LocalText,
}

/// Who wins a prize in an activity: whoever finished it, and meets everything
/// that is asked for here.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PrizeRule {
    /// The activity.
    pub activity: ActivityId,
    /// Everything has to be right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all_right: bool,
    /// At least so many points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The chance in percent; none where all win who meet the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance: Option<u8>,
    /// Prizes are drawn later, among all who meet the rest.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub draw: bool,
    /// Which prizes; any where none is named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prizes: Vec<PrizeId>,
}

/// Something that is counted by hand: leaflets, people advised.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counter {
    /// Its id, in exports.
    pub id: CounterId,
    /// Its name.
    pub label: LocalText,
    /// The things that it tells apart; none where it is one number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
}

/// One of the things that a counter tells apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Topic {
    /// Its id, in exports.
    pub id: TopicId,
    /// Its name.
    pub label: LocalText,
}

struct_from_json!(DeskPlan {
    format: field,
    counters: or_default,
    prizes: or_default,
    prize_rules: or_default
});
struct_from_json!(Counter { id: field, label: field, topics: or_default });
struct_from_json!(Topic { id: field, label: field });
struct_from_json!(Prize { id: field, label: field });
struct_from_json!(PrizeRule {
    activity: field,
    all_right: or_default,
    score: optional,
    chance: optional,
    draw: or_default,
    prizes: or_default
});

/// Why a plan cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskPlanError {
    /// It cannot be read.
    Unreadable(ReadError),
    /// Two counters, two topics of one or two prizes have this id, or it
    /// cannot be one.
    BadIds(Vec<String>),
}

impl DeskPlan {
    /// Reads and checks `desk.json`.
    pub fn from_json(json: &str) -> Result<Self, DeskPlanError> {
        let plan: Self = read(json, DESK_PLAN_FORMAT).map_err(DeskPlanError::Unreadable)?;
        let bad = plan.bad_ids();
        if bad.is_empty() { Ok(plan) } else { Err(DeskPlanError::BadIds(bad)) }
    }

    /// The counter with this id.
    pub fn counter(&self, id: &CounterId) -> Option<&Counter> {
        self.counters.iter().find(|counter| counter.id == *id)
    }

    /// The prize with this id.
    pub fn prize(&self, id: &PrizeId) -> Option<&Prize> {
        self.prizes.iter().find(|prize| prize.id == *id)
    }

    /// Who wins a prize in an activity; none where nobody does.
    pub fn prize_rule(&self, activity: &ActivityId) -> Option<&PrizeRule> {
        self.prize_rules.iter().find(|rule| rule.activity == *activity)
    }

    /// Ids that cannot be one, or are there twice where they have to differ.
    pub fn bad_ids(&self) -> Vec<String> {
        let mut bad = Vec::new();
        let mut look = |ids: Vec<&str>| {
            for (place, id) in ids.iter().enumerate() {
                if !is_slug(id) || ids[..place].contains(id) {
                    bad.push((*id).to_owned());
                }
            }
        };
        look(self.counters.iter().map(|counter| counter.id.as_str()).collect());
        look(self.prizes.iter().map(|prize| prize.id.as_str()).collect());
        for counter in &self.counters {
            look(counter.topics.iter().map(|topic| topic.id.as_str()).collect());
        }
        bad
    }
}
