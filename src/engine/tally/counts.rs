//! What answers add up to: options, numbers, texts.

use std::collections::BTreeMap;

/// The counts of one question's answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// By option, in the order of the kind's options.
    pub options: Vec<u64>,
    /// The numbers given.
    pub numbers: Numbers,
    /// The texts given, in the order they were added.
    pub texts: Vec<String>,
}

impl Counts {
    /// Counts for so many options.
    pub fn new(options: usize) -> Self {
        Self { options: vec![0; options], ..Self::default() }
    }

    /// Counts one option; an index beyond the last counts nothing.
    pub fn add_option(&mut self, index: usize) {
        if let Some(count) = self.options.get_mut(index) {
            *count += 1;
        }
    }

    /// Adds one number.
    pub fn add_number(&mut self, value: f64) {
        self.numbers.add(value);
    }

    /// Adds one text.
    pub fn add_text(&mut self, text: &str) {
        self.texts.push(text.to_owned());
    }
}

/// A multiset of numbers. Sums run in numeric order, so that the same set
/// gives the same mean whatever order it came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers {
    values: BTreeMap<Ordered, u64>,
    n: u64,
}

#[derive(Clone, Copy, Debug)]
struct Ordered(f64);

impl PartialEq for Ordered {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl Numbers {
    /// Adds one number; infinities and not-a-number are no answers.
    pub fn add(&mut self, value: f64) {
        if value.is_finite() {
            // -0 and 0 are one number.
            *self.values.entry(Ordered(value + 0.0)).or_default() += 1;
            self.n += 1;
        }
    }

    /// Each number with how often it was given, in numeric order.
    pub fn counts(&self) -> impl Iterator<Item = (f64, u64)> + '_ {
        self.values.iter().map(|(value, count)| (value.0, *count))
    }

    /// How many there are.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The arithmetic mean.
    pub fn mean(&self) -> Option<f64> {
        let sum: f64 = self.values.iter().map(|(value, count)| value.0 * *count as f64).sum();
        (self.n > 0).then(|| sum / self.n as f64)
    }

    /// The middle value, or the mean of the two in the middle.
    pub fn median(&self) -> Option<f64> {
        let last = self.n.checked_sub(1)?;
        Some(f64::midpoint(self.nth(last / 2)?, self.nth(last - last / 2)?))
    }

    /// The values below which a quarter and three quarters lie, with linear
    /// interpolation between neighbours (Hyndman and Fan's type 7, as
    /// spreadsheets' `QUARTILE.INC` and R's default have it).
    pub fn quartiles(&self) -> Option<(f64, f64)> {
        let last = self.n.checked_sub(1)?;
        let quarter = |quarters: u64| {
            let place = last * quarters;
            let (low, high) = (self.nth(place / 4)?, self.nth(place.div_ceil(4))?);
            Some(low + (high - low) * (place % 4) as f64 / 4.0)
        };
        Some((quarter(1)?, quarter(3)?))
    }

    /// The least value.
    pub fn min(&self) -> Option<f64> {
        self.values.first_key_value().map(|(value, _)| value.0)
    }

    /// The greatest value.
    pub fn max(&self) -> Option<f64> {
        self.values.last_key_value().map(|(value, _)| value.0)
    }

    fn nth(&self, index: u64) -> Option<f64> {
        let mut before = 0;
        self.values.iter().find_map(|(value, count)| {
            before += count;
            (index < before).then_some(value.0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_know_their_middle() {
        let of = |values: &[f64]| {
            let mut numbers = Numbers::default();
            values.iter().for_each(|value| numbers.add(*value));
            numbers
        };
        for (values, mean, median) in [
            (&[3.0][..], 3.0, 3.0),
            (&[1.0, 2.0], 1.5, 1.5),
            (&[5.0, 1.0, 1.0], 7.0 / 3.0, 1.0),
            (&[4.0, 1.0, 3.0, 2.0], 2.5, 2.5),
        ] {
            assert_eq!(of(values).mean(), Some(mean), "{values:?}");
            assert_eq!(of(values).median(), Some(median), "{values:?}");
        }
        for (values, quartiles) in [
            (&[3.0][..], (3.0, 3.0)),
            (&[1.0, 2.0], (1.25, 1.75)),
            (&[5.0, 1.0, 3.0, 2.0, 4.0], (2.0, 4.0)),
            (&[1.0, 2.0, 3.0, 10.0], (1.75, 4.75)),
        ] {
            assert_eq!(of(values).quartiles(), Some(quartiles), "{values:?}");
        }
        assert_eq!(of(&[]).quartiles(), None);
        assert_eq!(of(&[]).median(), None);
        assert_eq!(of(&[f64::NAN, f64::INFINITY]).n(), 0);
        assert_eq!(of(&[-1.0, 2.0]).min(), Some(-1.0));
        assert_eq!(of(&[-1.0, 2.0]).max(), Some(2.0));
    }
}
