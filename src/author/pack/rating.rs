//! `rating`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::{Kind, Rating};

impl Lowering<'_, '_> {
    pub(super) fn rating(&mut self, source: &QuestionSource, path: &Path) -> Kind {
        let steps = source.steps.unwrap_or(5);
        if !(2..=10).contains(&steps) {
            self.problems.error(&path.key("steps"), format!("{steps} steps"), "a scale has 2 to 10 steps");
        }
        let low = self.text(source.low.as_ref(), &path.key("low"));
        let high = self.text(source.high.as_ref(), &path.key("high"));
        Kind::Rating(Rating { first: 1, last: steps, stars: false, low, high })
    }
}
