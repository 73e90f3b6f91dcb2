//! `rating`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::{Kind, Rating};

impl Lowering<'_, '_> {
    pub(super) fn rating(&mut self, source: &QuestionSource, path: &Path) -> Kind {
        let first = source.from.unwrap_or(1);
        if first > 1 {
            self.problems.error(&path.key("from"), format!("a scale from {first}"), "begin with 0 or 1");
        }
        let last = source.steps.unwrap_or(5);
        if !(2..=10).contains(&last) {
            let hint = "the last step is 2 to 10";
            self.problems.error(&path.key("steps"), format!("a scale to {last}"), hint);
        }
        let stars = source.stars.unwrap_or(false);
        if stars && first == 0 {
            self.problems.error(&path.key("from"), "no stars at all", "stars begin with 1; take `from` out");
        }
        let low = self.text(source.low.as_ref(), &path.key("low"));
        let high = self.text(source.high.as_ref(), &path.key("high"));
        Kind::Rating(Rating { first, last, stars, low, high })
    }
}
