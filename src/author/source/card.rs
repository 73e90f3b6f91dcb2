//! The rights card.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::pack::{LawSource, StatuteSource};
use crate::engine::lang::LocalText;

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
    pub statutes: BTreeMap<String, StatuteSource>,
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
