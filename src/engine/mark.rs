//! Marks, in Moodle's terms: a fraction between 0 and 1, and a grade for it.

use serde::{Deserialize, Serialize};

/// How right an answer is, from 0 (wrong) to 1 (right).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fraction(f64);

impl Fraction {
    /// Wholly wrong.
    pub const WRONG: Self = Self(0.0);
    /// Wholly right.
    pub const RIGHT: Self = Self(1.0);

    /// `value` held within 0 and 1; not-a-number is 0.
    pub fn new(value: f64) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) })
    }

    /// Right if `right`, else wrong.
    pub fn of(right: bool) -> Self {
        if right { Self::RIGHT } else { Self::WRONG }
    }

    /// The number from 0 to 1.
    pub fn get(self) -> f64 {
        self.0
    }

    /// The grade: a hair of rounding is forgiven at both ends.
    pub fn grade(self) -> Grade {
        match self.0 {
            x if x > 1.0 - 1e-9 => Grade::Right,
            x if x < 1e-9 => Grade::Wrong,
            _ => Grade::Partial,
        }
    }
}

/// A mark in one of three words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A fraction of 0.
    Wrong,
    /// Anything between.
    Partial,
    /// A fraction of 1.
    Right,
}

/// The result of a marked run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// Questions answered wholly right.
    pub right: usize,
    /// Questions marked.
    pub of: usize,
    /// Sum of the fractions, from 0 to `of`.
    pub points: f64,
}

impl Score {
    /// Adds up the fractions of a run; none where nothing was marked.
    pub fn sum(fractions: impl IntoIterator<Item = Fraction>) -> Option<Self> {
        let mut score = Self { right: 0, of: 0, points: 0.0 };
        for fraction in fractions {
            score.of += 1;
            score.points += fraction.get();
            score.right += usize::from(fraction.grade() == Grade::Right);
        }
        (score.of > 0).then_some(score)
    }

    /// Whether the points are at least this share, 0 to 1, of all there were;
    /// a hair of rounding is forgiven.
    pub fn passes(&self, pass_mark: f64) -> bool {
        self.points >= pass_mark * self.of as f64 - 1e-9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_add_up_to_right() {
        assert_eq!(Fraction::new(1.0 / 3.0 * 3.0).grade(), Grade::Right);
        assert_eq!(Fraction::new(0.1 + 0.2 - 0.3).grade(), Grade::Wrong);
        assert_eq!(Fraction::new(0.5).grade(), Grade::Partial);
        assert_eq!(Fraction::new(-3.0), Fraction::WRONG);
        assert_eq!(Fraction::new(f64::NAN), Fraction::WRONG);
    }

    #[test]
    fn a_score_counts_whole_rights_and_parts() {
        let score = Score::sum([Fraction::RIGHT, Fraction::new(0.5), Fraction::WRONG]);
        assert_eq!(score, Some(Score { right: 1, of: 3, points: 1.5 }));
        assert_eq!(Score::sum([]), None);
    }
}
