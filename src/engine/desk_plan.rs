//! What organisers planned besides activities: what is counted by hand.
//!
//! It stands in `desk.json` beside `event.json`, so that participants load
//! nothing for it. It too is read at run time and may be edited by hand.

use serde::{Deserialize, Serialize};

use super::format::{ReadError, Versioned, read_fast};
use super::id::{CounterId, TopicId, is_slug};
use super::lang::LocalText;

/// The newest format of `desk.json` that this build reads.
pub const DESK_PLAN_FORMAT: u32 = 1;

/// What organisers planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeskPlan {
    /// The document's format, at most [`DESK_PLAN_FORMAT`].
    pub format: u32,
    /// What is counted by hand, in the order in which it is shown.
    #[serde(default)]
    pub counters: Vec<Counter>,
}

/// Something that is counted by hand: leaflets, people advised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counter {
    /// Its id, in exports.
    pub id: CounterId,
    /// Its name.
    pub label: LocalText,
    /// The things that it tells apart; none where it is one number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
}

/// One of the things that a counter tells apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id, in exports.
    pub id: TopicId,
    /// Its name.
    pub label: LocalText,
}

impl Versioned for DeskPlan {
    fn format(&self) -> u32 {
        self.format
    }
}

/// Why a plan cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskPlanError {
    /// It cannot be read.
    Unreadable(ReadError),
    /// Two counters, or two topics of one, have this id, or it cannot be one.
    BadIds(Vec<String>),
}

impl DeskPlan {
    /// Reads and checks `desk.json`.
    pub fn from_json(json: &str) -> Result<Self, DeskPlanError> {
        let plan: Self = read_fast(json, DESK_PLAN_FORMAT).map_err(DeskPlanError::Unreadable)?;
        let bad = plan.bad_ids();
        if bad.is_empty() { Ok(plan) } else { Err(DeskPlanError::BadIds(bad)) }
    }

    /// The counter with this id.
    pub fn counter(&self, id: &CounterId) -> Option<&Counter> {
        self.counters.iter().find(|counter| counter.id == *id)
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
        for counter in &self.counters {
            look(counter.topics.iter().map(|topic| topic.id.as_str()).collect());
        }
        bad
    }
}
