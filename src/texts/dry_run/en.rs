//! English.

use super::DryRunTexts;

pub(super) static DRY_RUN: DryRunTexts = DryRunTexts {
    title: "Dry run",
    hint: "Fills a stall of its own with a made-up day, to see counts, files and the report before the real one. Real answers stay where they are, and nothing of the two is ever mixed.",
    start: "Start a dry run",
    banner: "Dry run: everything on this desk is made up. Real answers are kept apart.",
    filling: "Making up a day…",
    end: "End it and delete what was made up",
};
