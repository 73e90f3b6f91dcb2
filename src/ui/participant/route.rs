//! Hash routes: they work on any static host and under any path.

use crate::engine::id::ActivityId;

const THANKS: &str = "/thanks";

/// Where the address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/` and anything unknown: the start screen.
    Start,
    /// `#/thanks`: the thank-you, for as long as the page lives; then the start
    /// screen.
    Thanks,
    /// `#/a/<id>`: an activity.
    Activity(ActivityId),
}

impl Route {
    /// The route of the part after `#`.
    pub fn parse(hash: &str) -> Self {
        match hash.trim_start_matches('/').split_once('/') {
            Some(("a", id)) if !id.is_empty() => Self::Activity(ActivityId::new(id.trim_end_matches('/'))),
            None if hash == THANKS => Self::Thanks,
            _ => Self::Start,
        }
    }

    /// The part after `#`.
    pub fn hash(&self) -> String {
        match self {
            Self::Start => "/".to_owned(),
            Self::Thanks => THANKS.to_owned(),
            Self::Activity(id) => format!("/a/{id}"),
        }
    }
}
