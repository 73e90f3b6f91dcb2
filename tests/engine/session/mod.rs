//! Runs, told as stories: going on and back, conditions, feedback, drafts,
//! shuffles, constraints and calculated values.

mod conditions;
mod drafts;
mod feedback;
mod going;
mod logic;
mod shuffles;

use std::sync::Arc;

use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;

use crate::support::files::compiled;

/// A fixture in one language.
fn fixture_in(name: &str, lang: Lang) -> Arc<Pack> {
    Arc::new(compiled(&format!("tests/packs/valid/{name}.toml")).by_lang[&lang].clone())
}

/// A survey with every kind of question.
fn every_kind() -> Arc<Pack> {
    fixture_in("every-kind", Lang::ZhHans)
}

/// A quiz with every kind that can be marked.
fn every_mark() -> Arc<Pack> {
    fixture_in("every-mark", Lang::ZhHans)
}
