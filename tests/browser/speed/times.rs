//! Times of the same thing: the middle one, and how far apart they lie.

use std::fmt;

/// Milliseconds, one a time.
#[derive(Default)]
pub struct Times(Vec<f64>);

impl Times {
    /// Adds some.
    pub fn add(&mut self, times: impl IntoIterator<Item = f64>) {
        self.0.extend(times);
        self.0.sort_by(f64::total_cmp);
    }

    /// The middle one.
    pub fn median(&self) -> f64 {
        let middle = self.0.len() / 2;
        match self.0.len() {
            0 => panic!("nothing was measured"),
            length if length % 2 == 0 => (self.0[middle - 1] + self.0[middle]) / 2.0,
            _ => self.0[middle],
        }
    }
}

/// `120 ms (110–150)`: the middle one, the least and the greatest.
impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, greatest) = (self.0[0], self.0[self.0.len() - 1]);
        f.pad(&format!("{:.0} ms ({least:.0}–{greatest:.0})", self.median()))
    }
}
