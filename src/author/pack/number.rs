//! `number`.

use super::super::diagnostic::Path;
use super::super::source::{ClosenessSource, QuestionSource, ValueSource};
use super::Lowering;
use crate::engine::answer::Answer;
use crate::engine::question::{Answerable, Closeness, Kind, Number, plain_number, read_number};

impl Lowering<'_, '_> {
    pub(super) fn number(&mut self, source: &QuestionSource, quiz: bool, path: &Path) -> Kind {
        let min = self.value(source.min.as_ref(), &path.key("min"));
        let max = self.value(source.max.as_ref(), &path.key("max"));
        let (answer, answer_path) = self.answer(source, path);
        let right = self.value(answer, &answer_path);
        let integer = source.integer.unwrap_or(false);
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            self.problems.error(&path.key("min"), "`min` is above `max`", "exchange the two");
        }
        for (key, value) in [("min", min), ("max", max), ("step", source.step)] {
            if integer && value.is_some_and(|value| value.fract() != 0.0) {
                let message = format!("`{key}` of whole numbers is a fraction");
                self.problems.error(&path.key(key), message, "write a whole number, or take out `integer`");
            }
        }
        if source.step.is_some_and(|step| step <= 0.0) {
            self.problems.error(&path.key("step"), "a step of nothing", "write a number above 0");
        }
        if quiz && answer.is_none() {
            self.problems.error(path, "no right value", "add answer = …");
        }
        let unit = self.text(source.unit.as_ref(), &path.key("unit"));
        let mut number =
            Number { integer, min, max, unit, step: source.step, right: None, closeness: Vec::new() };
        let Some(right) = right else { return Kind::Number(number) };
        if number.check(&Answer::Number(right)).is_err() {
            self.problems.error(
                &answer_path,
                "the right value cannot be given",
                "bring it within `min` and `max` and onto a `step`, or take out `integer`",
            );
        }
        number.right = Some(right);
        number.closeness = self.closeness(source, right, path);
        Kind::Number(number)
    }

    /// What values near the right one earn, in the question's unit.
    fn closeness(&mut self, source: &QuestionSource, right: f64, path: &Path) -> Vec<Closeness> {
        let mut bands = Vec::new();
        if let Some(within) = source.tolerance {
            if within < 0.0 {
                self.problems.error(&path.key("tolerance"), "a tolerance below 0", "write a number above 0");
            }
            bands.push(Closeness { within, fraction: 1.0 });
        }
        let mut before = Closeness { within: source.tolerance.unwrap_or(0.0), fraction: 1.0 };
        for (index, band) in source.closeness.iter().flatten().enumerate() {
            let path = path.key("closeness").index(index);
            let Some(band) = self.band(band, right, &path) else { continue };
            if band.within <= before.within || band.fraction >= before.fraction {
                self.problems.error(
                    &path,
                    "this band does not lie around the one before it",
                    "write the nearest band first; each further one reaches further and earns less",
                );
            }
            before = band;
            bands.push(band);
        }
        bands
    }

    fn band(&mut self, source: &ClosenessSource, right: f64, path: &Path) -> Option<Closeness> {
        let fraction = source.fraction.filter(|fraction| *fraction > 0.0 && *fraction < 1.0);
        if fraction.is_none() {
            let hint = "add a fraction between 0 and 1; what is wholly right goes into `tolerance`";
            self.problems.error(path, "a band that earns no part", hint);
        }
        let within = match (source.within, source.within_percent) {
            (Some(within), None) => within,
            (None, Some(percent)) => as_phones_read(right.abs() * percent / 100.0),
            (Some(_), Some(_)) | (None, None) => {
                let hint = "write either within = … or within_percent = …";
                self.problems.error(path, "a band that reaches nowhere", hint);
                return None;
            }
        };
        Some(Closeness { within, fraction: fraction? })
    }

    fn value(&mut self, value: Option<&ValueSource>, path: &Path) -> Option<f64> {
        match value? {
            ValueSource::Number(value) if value.is_finite() => Some(*value),
            ValueSource::Number(_) | ValueSource::Day(_) | ValueSource::Truth(_) => {
                self.problems.error(path, "this is not a number", "write digits, without quotation marks");
                None
            }
        }
    }
}

/// The value in as many digits as phones read.
fn as_phones_read(value: f64) -> f64 {
    read_number(&plain_number(value)).unwrap_or(value)
}
