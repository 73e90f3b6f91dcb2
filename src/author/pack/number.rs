//! `number`.

use super::super::diagnostic::Path;
use super::super::source::QuestionSource;
use super::Lowering;
use crate::engine::question::{Closeness, Kind, Number};

impl Lowering<'_, '_> {
    pub(super) fn number(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let (min, max) = (source.min, source.max);
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            self.problems.error(&path.key("min"), "`min` is above `max`", "exchange the two");
        }
        let integer = source.integer.unwrap_or(false);
        let right = source.answer;
        if quiz && right.is_none() {
            self.problems.error(path, "no right value", "add answer = …");
        }
        if let Some(right) = right
            && (min.is_some_and(|min| right < min)
                || max.is_some_and(|max| right > max)
                || integer && right.fract() != 0.0)
        {
            self.problems.error(
                &path.key("answer"),
                "the right value cannot be given",
                "bring `answer` within `min` and `max`, or take out `integer`",
            );
        }
        let unit = self.text(source.unit.as_ref(), &path.key("unit"));
        let closeness =
            source.tolerance.map(|within| Closeness { within, fraction: 1.0 }).into_iter().collect();
        Kind::Number(Number { integer, min, max, unit, step: None, right, closeness })
    }
}
