//! What choices earn.

use super::super::diagnostic::Path;
use super::Lowering;
use crate::engine::question::Choices;

/// Sums nearer to 1 than this are 1, as for [`crate::engine::mark::Fraction`].
const HAIR: f64 = 1e-9;

impl Lowering<'_, '_> {
    /// Checks the fractions of choices of which one is taken.
    pub(super) fn check_fractions_of_one(&mut self, choices: &Choices, path: &Path) {
        for (index, choice) in choices.0.iter().enumerate() {
            let Some(fraction) = choice.fraction else { continue };
            let path = path.key("choices").index(index).key("fraction");
            if choice.right && fraction != 1.0 {
                let hint = "the right choice earns 1; take `fraction` out";
                self.problems.error(&path, "a right choice that earns a part", hint);
            } else if !choice.right && !(0.0..1.0).contains(&fraction) {
                let hint = "a choice that is not right earns less than 1, and not less than 0";
                self.problems.error(&path, "this choice cannot earn so much", hint);
            }
        }
    }

    /// Checks the fractions of choices of which several are taken.
    pub(super) fn check_fractions_of_many(&mut self, choices: &Choices, path: &Path) {
        let rights: Vec<f64> =
            choices.0.iter().filter(|c| c.right).map(|c| c.fraction.unwrap_or(f64::NAN)).collect();
        let share = 1.0 / rights.len() as f64;
        let sum: f64 = rights.iter().map(|fraction| if fraction.is_nan() { share } else { *fraction }).sum();
        if !rights.is_empty() && (sum - 1.0).abs() > HAIR {
            self.problems.error(
                &path.key("choices"),
                "the right choices do not earn 1 together",
                "let their fractions add up to 1, or take them out for equal shares",
            );
        }
        for (index, choice) in choices.0.iter().enumerate() {
            let allowed = if choice.right { 0.0..=1.0 } else { -1.0..=0.0 };
            if choice.fraction.is_some_and(|fraction| !allowed.contains(&fraction)) {
                self.problems.error(
                    &path.key("choices").index(index).key("fraction"),
                    "this choice cannot earn so much",
                    "a right choice earns 0 to 1, another one costs 0 to -1",
                );
            }
        }
    }
}
