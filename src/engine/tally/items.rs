//! Item analysis: how hard a quiz question is, and whether those who know the
//! rest know it too. The terms are Moodle's.

use crate::engine::mark::Fraction;

/// A fraction of 1 in whole units: sums of them are exact, so that runs give
/// the same figures in whatever order they come.
const UNITS: f64 = 10_000.0;

/// Sums over the finished runs that marked the question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Item {
    n: u64,
    points: u64,
    /// Of the runs that marked another question as well: how many, and sums
    /// of the question's fraction, of the others' mean fraction, and of their
    /// products, in units.
    paired: i128,
    own: i128,
    rest: i128,
    own_own: i128,
    rest_rest: i128,
    own_rest: i128,
}

impl Item {
    /// Adds one run: the question's own fraction, and the mean of the other
    /// marked questions where there are any.
    pub fn add(&mut self, own: Fraction, rest: Option<f64>) {
        let units = |fraction: f64| (fraction * UNITS).round() as i128;
        let own = units(own.get());
        self.n += 1;
        self.points += own as u64;
        if let Some(rest) = rest.map(units) {
            self.paired += 1;
            self.own += own;
            self.rest += rest;
            self.own_own += own * own;
            self.rest_rest += rest * rest;
            self.own_rest += own * rest;
        }
    }

    /// How many runs marked the question.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The mean fraction, from 0 (nobody knew) to 1 (everybody did).
    pub fn facility(&self) -> Option<f64> {
        (self.n > 0).then(|| self.points as f64 / (self.n as f64 * UNITS))
    }

    /// Pearson's correlation, from -1 to 1, between the question's fraction
    /// and the mean of the other questions of the same run. None where all
    /// did alike in either. Near 0 or below, the question may be misread.
    pub fn discrimination(&self) -> Option<f64> {
        let spread = |sum: i128, squares: i128| self.paired * squares - sum * sum;
        let own = spread(self.own, self.own_own);
        let rest = spread(self.rest, self.rest_rest);
        let together = self.paired * self.own_rest - self.own * self.rest;
        (own > 0 && rest > 0).then(|| together as f64 / ((own as f64).sqrt() * (rest as f64).sqrt()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(runs: &[(f64, Option<f64>)]) -> Item {
        let mut item = Item::default();
        runs.iter().for_each(|&(own, rest)| item.add(Fraction::new(own), rest));
        item
    }

    #[test]
    fn facility_is_the_mean_fraction() {
        assert_eq!(item(&[(1.0, None), (0.5, None), (0.0, Some(1.0))]).facility(), Some(0.5));
        assert_eq!(Item::default().facility(), None);
    }

    #[test]
    fn discrimination_is_the_correlation_with_the_rest() {
        let of = |runs: &[(f64, f64)]| {
            let runs: Vec<_> = runs.iter().map(|&(own, rest)| (own, Some(rest))).collect();
            item(&runs).discrimination()
        };
        assert_eq!(of(&[(1.0, 1.0), (0.0, 0.0)]), Some(1.0));
        assert_eq!(of(&[(1.0, 0.0), (0.0, 1.0)]), Some(-1.0));
        assert_eq!(of(&[(1.0, 1.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)]), Some(0.0));
        // Worked out by hand: 1 / √3.
        let third = of(&[(1.0, 1.0), (1.0, 0.0), (0.0, 0.0), (0.0, 0.0)]).unwrap();
        assert!((third - 1.0 / 3.0_f64.sqrt()).abs() < 1e-12, "{third}");
        assert_eq!(of(&[(1.0, 1.0), (1.0, 0.0)]), None, "everybody was right");
        assert_eq!(item(&[(1.0, None), (0.0, None)]).discrimination(), None, "there was no other question");
    }
}
