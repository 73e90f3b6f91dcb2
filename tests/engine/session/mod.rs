//! Runs, told as stories: going on and back, conditions, feedback, drafts,
//! pages, repeats, shuffles, time limits.

mod conditions;
mod drafts;
mod feedback;
mod going;
mod pages;
mod repeats;
mod shuffles;
mod timing;

use std::sync::Arc;

use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;

use crate::support::files::compiled;

/// A fixture in one language.
fn fixture_in(name: &str, lang: Lang) -> Arc<Pack> {
    Arc::new(compiled(&format!("tests/packs/valid/{name}.toml")).by_lang[&lang].clone())
}

/// A survey that goes on by what was answered before.
fn market() -> Arc<Pack> {
    fixture_in("market", Lang::ZhHans)
}

/// A quiz of four questions.
fn short_quiz() -> Arc<Pack> {
    fixture_in("short-quiz", Lang::ZhHans)
}
