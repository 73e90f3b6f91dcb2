//! Pictures beside questions and choices.

use serde::Serialize;

use super::json::struct_from_json;

/// A picture, SVG or WebP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Where it lies, relative to the page.
    pub file: String,
    /// What it shows, in words good enough to answer without seeing it.
    pub alt: String,
}

struct_from_json!(Picture { file: field, alt: field });
