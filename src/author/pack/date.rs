//! `date`.

use super::super::diagnostic::Path;
use super::super::source::{QuestionSource, ValueSource};
use super::Lowering;
use crate::engine::day::Day;
use crate::engine::question::{Date, Kind};

impl Lowering<'_, '_> {
    pub(super) fn date(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let min = self.day(source.min.as_ref(), &path.key("min"));
        let max = self.day(source.max.as_ref(), &path.key("max"));
        let (answer, answer_path) = self.answer(source, path);
        let right = self.day(answer, &answer_path);
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            self.problems.error(&path.key("min"), "`min` is after `max`", "exchange the two");
        }
        if quiz && answer.is_none() {
            self.problems.error(path, "no right day", "add answer = \"2014-03-15\"");
        }
        let beyond = |right: Day| min.is_some_and(|min| right < min) || max.is_some_and(|max| right > max);
        if right.is_some_and(beyond) {
            self.problems.error(
                &answer_path,
                "the right day cannot be given",
                "bring it within `min` and `max`",
            );
        }
        Kind::Date(Date { min, max, right })
    }

    fn day(&mut self, value: Option<&ValueSource>, path: &Path) -> Option<Day> {
        let day = match value? {
            ValueSource::Day(text) => Day::parse(text),
            ValueSource::Number(_) | ValueSource::Truth(_) => None,
        };
        if day.is_none() {
            self.problems.error(path, "this is not a day", "write it as \"2027-03-15\", in quotation marks");
        }
        day
    }
}
