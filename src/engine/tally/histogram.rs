//! Histograms: numbers in bins with edges that people would choose.
//!
//! Few whole numbers get a bin each. Others get bins as wide as Freedman and
//! Diaconis have it (twice the interquartile range by the cube root of n),
//! rounded up to 1, 2 or 5 times a power of ten, or of days to what a calendar
//! has, and never more than [`MOST`].

use super::Numbers;
use crate::engine::day::Day;

/// The most bins; also the most whole numbers that get a bin each.
pub const MOST: usize = 20;
/// The fewest bins, where numbers do not get a bin each.
pub const FEWEST: usize = 5;
/// Numbers nearer to each other than this part of themselves are one bin.
const HAIR: f64 = 1e-9;

/// What numbers stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Themselves.
    Plain,
    /// Days since 1970-01-01.
    Days,
}

/// Numbers in bins without gaps, in numeric order.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The bins; empty ones between others are among them.
    pub bins: Vec<Bin>,
    /// Whether all numbers are whole, so that a bin's last one is `to - 1`.
    pub whole: bool,
}

/// The numbers from an edge up to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// The least number that belongs here.
    pub from: f64,
    /// The least number that belongs to the next bin.
    pub to: f64,
    /// How many numbers there are.
    pub count: u64,
}

/// How wide bins are.
#[derive(Clone, Copy, Debug)]
enum Width {
    /// So many times ten to the power.
    Round(i64, i32),
    /// So many days.
    Days(i64),
    /// So many months of the calendar.
    Months(i64),
}

impl Histogram {
    /// The histogram of the numbers; none of nothing, and where they are too
    /// far apart to be told apart.
    pub fn of(numbers: &Numbers, measure: Measure) -> Option<Self> {
        let (min, max) = (numbers.min()?, numbers.max()?);
        let range = max - min;
        if !range.is_finite() {
            return None;
        }
        let whole = numbers.counts().all(|(value, _)| value.fract() == 0.0 && value.abs() < 1e15);
        if !whole && range <= HAIR * min.abs().max(max.abs()) {
            let bin = Bin { from: min, to: max, count: numbers.n() };
            return Some(Self { bins: vec![bin], whole: false });
        }
        let width =
            if whole && range < MOST as f64 { Width::one(measure) } else { chosen(numbers, measure)? };
        let first = width.index(min);
        let bins = first..=width.index(max);
        let mut bins: Vec<Bin> =
            bins.map(|index| Bin { from: width.edge(index), to: width.edge(index + 1), count: 0 }).collect();
        for (value, count) in numbers.counts() {
            let index = usize::try_from(width.index(value) - first).ok();
            if let Some(bin) = index.and_then(|index| bins.get_mut(index)) {
                bin.count += count;
            }
        }
        Some(Self { bins, whole })
    }

    /// Whether every bin holds one number only.
    pub fn is_by_number(&self) -> bool {
        self.whole && self.bins.iter().all(|bin| bin.to - bin.from == 1.0)
    }

    /// Where a number lies, in bins from the left edge of the first; none
    /// beyond the bins. Of a bin that holds one number only, it is the middle.
    pub fn place(&self, value: f64) -> Option<f64> {
        let value = if self.is_by_number() { value + 0.5 } else { value };
        let index = self.bins.iter().position(|bin| (bin.from..bin.to).contains(&value))?;
        let bin = self.bins.get(index)?;
        Some(index as f64 + (value - bin.from) / (bin.to - bin.from))
    }
}

/// The width that suits the numbers best.
fn chosen(numbers: &Numbers, measure: Measure) -> Option<Width> {
    let (min, max) = (numbers.min()?, numbers.max()?);
    let (q1, q3) = numbers.quartiles()?;
    let range = max - min;
    let ideal = 2.0 * (q3 - q1) / (numbers.n() as f64).cbrt();
    let ideal = ideal.clamp(range / MOST as f64, range / FEWEST as f64);
    let bins = |width: Width| width.index(max) - width.index(min) + 1;
    let mut best = None;
    for width in Width::all(measure, range) {
        if bins(width) < FEWEST as i64 && best.is_some() {
            break;
        }
        if bins(width) <= MOST as i64 {
            best = Some(width);
            if width.about() >= ideal {
                break;
            }
        }
    }
    best
}

impl Width {
    fn one(measure: Measure) -> Self {
        match measure {
            Measure::Plain => Self::Round(1, 0),
            Measure::Days => Self::Days(1),
        }
    }

    /// Widths from such as make too many bins of the range to such as make too
    /// few, none more than five bins' worth apart.
    fn all(measure: Measure, range: f64) -> Vec<Self> {
        match measure {
            Measure::Plain => {
                // An edge is exact as long as its power of ten is.
                let magnitude = range.log10().floor() as i32;
                let powers = magnitude - 3..=magnitude + 1;
                powers.flat_map(|power| [1, 2, 5].map(|times| Self::Round(times, power))).collect()
            }
            Measure::Days => {
                let days = [1, 2, 7].map(Self::Days);
                let months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000].map(Self::Months);
                days.into_iter().chain(months).collect()
            }
        }
    }

    /// How wide it is, of months on average.
    fn about(self) -> f64 {
        match self {
            Self::Round(times, power) => times as f64 * 10_f64.powi(power),
            Self::Days(days) => days as f64,
            Self::Months(months) => months as f64 * 365.2425 / 12.0,
        }
    }

    /// Where the bin with this index begins.
    fn edge(self, index: i64) -> f64 {
        match self {
            // A division by a power of ten is rounded once: 3 / 10, not 3 × 0.1.
            Self::Round(times, power) if power < 0 => (index * times) as f64 / 10_f64.powi(-power),
            Self::Round(times, power) => (index * times) as f64 * 10_f64.powi(power),
            Self::Days(days) => (index * days) as f64,
            Self::Months(months) => first_of_month(index * months),
        }
    }

    /// The index of the bin that a number belongs to.
    fn index(self, value: f64) -> i64 {
        let mut index = match self {
            Self::Months(months) => month(value).div_euclid(months),
            width => (value / width.about()).floor() as i64,
        };
        // What a quotient rounds away is put right by the edges themselves.
        while self.edge(index) > value {
            index -= 1;
        }
        while self.edge(index + 1) <= value {
            index += 1;
        }
        index
    }
}

/// Months from the year 0 to a day's.
fn month(day: f64) -> i64 {
    let text = Day::from_number(day as i32).to_string();
    let part = |from, to| text.get(from..to).and_then(|part| part.parse::<i64>().ok()).unwrap_or_default();
    part(0, 4) * 12 + part(5, 7) - 1
}

/// The first day of a month, counted from the year 0; beyond the calendar,
/// as if all months were equally long.
fn first_of_month(month: i64) -> f64 {
    let text = format!("{:04}-{:02}-01", month.div_euclid(12), month.rem_euclid(12) + 1);
    Day::parse(&text)
        .map_or_else(|| month as f64 * (365.2425 / 12.0) - 719_528.0, |day| f64::from(day.number()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn histogram(values: &[f64], measure: Measure) -> Histogram {
        let mut numbers = Numbers::default();
        values.iter().for_each(|value| numbers.add(*value));
        Histogram::of(&numbers, measure).expect("there are numbers")
    }

    fn edges(histogram: &Histogram) -> Vec<(f64, u64)> {
        histogram.bins.iter().map(|bin| (bin.from, bin.count)).collect()
    }

    #[test]
    fn few_whole_numbers_get_a_bin_each() {
        let visits = histogram(&[3.0, 5.0, 3.0, 6.0], Measure::Plain);
        assert_eq!(edges(&visits), [(3.0, 2), (4.0, 0), (5.0, 1), (6.0, 1)]);
        assert_eq!(visits.place(5.0), Some(2.5));
        assert_eq!(visits.place(4.25), Some(1.75), "a mean lies between");
        assert_eq!(visits.place(7.0), None);
        assert_eq!(Histogram::of(&Numbers::default(), Measure::Plain), None);
    }

    #[test]
    fn many_numbers_share_bins_with_round_edges() {
        let prices: Vec<f64> = (0..200).map(|n| f64::from(n) * 4.9).collect();
        let prices = histogram(&prices, Measure::Plain);
        assert_eq!(edges(&prices).first(), Some(&(0.0, 41)));
        assert_eq!((prices.bins.len(), prices.bins[1].from), (5, 200.0));
        let tenths = histogram(&[0.1, 0.2, 0.3, 0.3, 0.5, 0.7], Measure::Plain);
        assert!(tenths.bins.iter().any(|bin| bin.from == 0.3), "not 0.30000000000000004: {tenths:?}");
        assert_eq!(histogram(&[2.5, 2.5], Measure::Plain).bins, [Bin { from: 2.5, to: 2.5, count: 2 }]);
    }

    #[test]
    fn days_are_binned_by_the_calendar() {
        let day = |text| f64::from(Day::parse(text).expect("a day").number());
        let days: Vec<f64> = (0..300).map(|n| day("2026-03-15") + f64::from(n)).collect();
        let days = histogram(&days, Measure::Days);
        let firsts: Vec<String> =
            days.bins.iter().map(|bin| Day::from_number(bin.from as i32).to_string()).collect();
        assert!(firsts.iter().all(|first| first.ends_with("-01")), "{firsts:?}");
        assert!((FEWEST..=MOST).contains(&firsts.len()), "{firsts:?}");
    }

    proptest! {
        #[test]
        fn bins_hold_every_number_once(
            values in prop_oneof![
                prop::collection::vec(-1e6..1e6_f64, 1..200),
                prop::collection::vec((-50..5000_i32).prop_map(f64::from), 1..200),
                prop::collection::vec((0..40_i32).prop_map(|n| f64::from(n) / 10.0), 1..60),
                prop::collection::vec(prop::num::f64::NORMAL, 1..20),
            ],
        ) {
            let mut numbers = Numbers::default();
            values.iter().for_each(|value| numbers.add(*value));
            let Some(found) = Histogram::of(&numbers, Measure::Plain) else { return Ok(()) };
            prop_assert_eq!(found.bins.iter().map(|bin| bin.count).sum::<u64>(), numbers.n());
            prop_assert!(found.bins.len() <= MOST, "{:?}", found);
            prop_assert!(found.is_by_number() || found.bins.len() == 1 || found.bins.len() >= FEWEST, "{:?}", found);
            prop_assert!(found.bins.windows(2).all(|pair| pair[0].to == pair[1].from));
            for bin in &found.bins {
                let within = values.iter().filter(|value| (bin.from..bin.to).contains(*value)).count() as u64;
                prop_assert!(within == bin.count || found.bins.len() == 1, "{:?}", bin);
            }
        }

        #[test]
        fn every_day_is_in_a_bin(days in prop::collection::vec(-719_162..2_932_896_i32, 1..60)) {
            let mut numbers = Numbers::default();
            days.iter().for_each(|day| numbers.add(f64::from(*day)));
            let found = Histogram::of(&numbers, Measure::Days).expect("there are days");
            prop_assert_eq!(found.bins.iter().map(|bin| bin.count).sum::<u64>(), numbers.n());
            prop_assert!(found.bins.len() <= MOST);
        }
    }
}
