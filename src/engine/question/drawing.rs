//! `drawing`: a signature or a sketch.
//!
//! An answer is an SVG path of `M` and `l` commands in whole units, so that it
//! can be shown wherever SVG can: `M12 40l3-4 5 0` begins at (12, 40) and goes
//! on relatively. Strokes are thinned out before they are written, because a
//! finger gives far more points than a line needs.
//!
//! Whoever cannot draw types words in the place of a drawing: an answer of text.

use serde::Serialize;

use super::{Absorb, Answerable, Column, ColumnContent, Countable, Opt};
use crate::engine::answer::{Answer, Violation};
use crate::engine::export::cell::Cell;
use crate::engine::json::{FromJson, Node};
use crate::engine::mark::Fraction;
use crate::engine::tally::Counts;

/// The width of the paper, in the units of strokes.
pub const WIDTH: i32 = 600;
/// The height of the paper, in the units of strokes.
pub const HEIGHT: i32 = 300;
/// The paper as an SVG `viewBox`.
pub const VIEW_BOX: &str = "0 0 600 300";
/// The most bytes of one drawing: some ten signatures' worth.
pub const MAX_BYTES: usize = 8000;
/// The most characters of what is typed in the place of a drawing.
pub const MAX_TYPED: usize = 100;
/// How far a thinned stroke may lie from where the finger was, in units.
const TOLERANCE: f64 = 1.5;

/// A point on the paper, x and y from the top left.
pub type Point = (i32, i32);

/// Paper to draw on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Drawing {}

impl FromJson for Drawing {
    fn from_json(_: &Node<'_>) -> Self {
        Self {}
    }
}

/// Writes strokes as an SVG path, without the points that a line does not
/// need. A stroke of one point is a dot.
pub fn write_strokes(strokes: &[Vec<Point>]) -> String {
    let mut path = String::new();
    let number = |path: &mut String, value: i32| {
        if value >= 0 && path.ends_with(|c: char| c.is_ascii_digit()) {
            path.push(' ');
        }
        path.push_str(&value.to_string());
    };
    for stroke in strokes {
        let points = thin(stroke);
        let Some((&first, rest)) = points.split_first() else { continue };
        path.push('M');
        number(&mut path, first.0);
        number(&mut path, first.1);
        path.push('l');
        let mut before = first;
        // A dot is a line of no length, which round ends make visible.
        for point in if rest.is_empty() { &points[..] } else { rest } {
            number(&mut path, point.0 - before.0);
            number(&mut path, point.1 - before.1);
            before = *point;
        }
    }
    path
}

/// Reads what [`write_strokes`] wrote; none for any other text, and for
/// strokes that leave the paper.
pub fn read_strokes(path: &str) -> Option<Vec<Vec<Point>>> {
    let mut strokes = Vec::new();
    let mut rest = path.as_bytes();
    while let [b'M', after @ ..] = rest {
        rest = after;
        let mut at = on_paper((number(&mut rest, true)?, number(&mut rest, false)?))?;
        let mut points = vec![at];
        let [b'l', after @ ..] = rest else { return None };
        rest = after;
        while !matches!(rest, [] | [b'M', ..]) || points.len() == 1 {
            let (x, y) = (number(&mut rest, points.len() == 1)?, number(&mut rest, false)?);
            // Checked at every step, so that no sum of steps overflows.
            at = on_paper((at.0 + x, at.1 + y))?;
            points.push(at);
        }
        if points == [points[0], points[0]] {
            points.pop();
        }
        strokes.push(points);
    }
    rest.is_empty().then_some(strokes)
}

fn on_paper((x, y): Point) -> Option<Point> {
    ((0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y)).then_some((x, y))
}

/// Takes a whole number of up to three digits: apart from what was before it,
/// unless it is the first, by a space or a minus.
fn number(rest: &mut &[u8], first: bool) -> Option<i32> {
    let (sign, mut digits) = match *rest {
        [b'-', digits @ ..] => (-1, digits),
        [b' ', digits @ ..] if !first => (1, digits),
        digits if first => (1, digits),
        _ => return None,
    };
    let (mut value, start) = (0, digits.len());
    while let [digit @ b'0'..=b'9', after @ ..] = digits {
        value = value * 10 + i32::from(digit - b'0');
        digits = after;
        if start - digits.len() > 3 {
            return None;
        }
    }
    *rest = digits;
    (digits.len() < start).then_some(sign * value)
}

/// Ramer, Douglas and Peucker's thinning: keeps the points that lie further
/// than the tolerance from the line between their neighbours.
fn thin(stroke: &[Point]) -> Vec<Point> {
    let mut keep = vec![false; stroke.len()];
    let mut spans = vec![(0, stroke.len().saturating_sub(1))];
    while let Some((from, to)) = spans.pop() {
        for end in [from, to] {
            if let Some(kept) = keep.get_mut(end) {
                *kept = true;
            }
        }
        let between = (from + 1..to).map(|index| (distance(stroke[index], stroke[from], stroke[to]), index));
        let furthest = between.fold(
            (TOLERANCE, None),
            |most, (far, index)| {
                if far > most.0 { (far, Some(index)) } else { most }
            },
        );
        if let (_, Some(index)) = furthest {
            spans.extend([(from, index), (index, to)]);
        }
    }
    let kept = stroke.iter().zip(keep).filter(|(_, keep)| *keep);
    let mut points: Vec<Point> = kept.map(|(point, _)| *point).collect();
    points.dedup();
    points
}

/// How far a point is from the line between two others. The line ends at
/// them: a stroke that goes beyond one and comes back is not thinned away.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let (px, py) = (f64::from(point.0 - from.0), f64::from(point.1 - from.1));
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 { ((px * dx + py * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    let (x, y) = (px - along * dx, py - along * dy);
    (x * x + y * y).sqrt()
}

/// What was drawn, or typed in the place of it.
fn given(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Drawing(given) | Answer::Text(given) => Some(given),
        _ => None,
    }
}

impl Absorb for Drawing {
    fn absorb(&mut self, _: &Self) -> bool {
        true
    }
}

impl Answerable for Drawing {
    fn check(&self, answer: &Answer) -> Result<(), Violation> {
        match answer {
            Answer::Text(text) if text.chars().count() > MAX_TYPED => {
                Err(Violation::TooLong { max: MAX_TYPED })
            }
            Answer::Text(_) => Ok(()),
            Answer::Drawing(path) if path.len() > MAX_BYTES => Err(Violation::TooLong { max: MAX_BYTES }),
            Answer::Drawing(path) if read_strokes(path).is_some() => Ok(()),
            _ => Err(Violation::NotOffered),
        }
    }

    fn mark(&self, _: &Answer) -> Option<Fraction> {
        None
    }

    /// A drawing has no words.
    fn words(&self, answer: &Answer) -> String {
        match answer {
            Answer::Text(text) => text.clone(),
            _ => String::new(),
        }
    }
}

impl Countable for Drawing {
    fn options(&self) -> Vec<Opt<'_>> {
        Vec::new()
    }

    fn count(&self, answer: &Answer, counts: &mut Counts) {
        if let Some(given) = given(answer) {
            counts.add_text(given);
        }
    }

    fn columns(&self) -> Vec<Column<'_>> {
        vec![Column { suffix: String::new(), content: ColumnContent::SvgPath, label: "" }]
    }

    fn cells(&self, answer: &Answer) -> Vec<Cell> {
        vec![Cell::text(given(answer))]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn a_stroke() -> impl Strategy<Value = Vec<Point>> {
        // Small steps, as a finger makes them, and points all over the paper.
        let steps = prop::collection::vec((-6..=6_i32, -6..=6_i32), 1..60);
        let finger = ((0..=WIDTH, 0..=HEIGHT), steps).prop_map(|(start, steps)| {
            let mut at: Point = start;
            let mut points = vec![at];
            for (dx, dy) in steps {
                at = ((at.0 + dx).clamp(0, WIDTH), (at.1 + dy).clamp(0, HEIGHT));
                points.push(at);
            }
            points
        });
        prop_oneof![finger, prop::collection::vec((0..=WIDTH, 0..=HEIGHT), 1..20)]
    }

    /// How far a point is from the nearest part of a line.
    fn off_line(point: Point, line: &[Point]) -> f64 {
        let parts = line.windows(2).map(|ends| distance(point, ends[0], ends[1]));
        parts.fold(distance(point, line[0], line[0]), f64::min)
    }

    proptest! {
        #[test]
        fn whatever_is_drawn_is_read_as_it_was_written(strokes in prop::collection::vec(a_stroke(), 0..6)) {
            let path = write_strokes(&strokes);
            let read = read_strokes(&path).expect("what was written is read");
            prop_assert_eq!(write_strokes(&read), path, "thinning again changes nothing");
            prop_assert_eq!(read.len(), strokes.len());
            for (read, drawn) in read.iter().zip(&strokes) {
                prop_assert_eq!(read.first(), drawn.first());
                prop_assert_eq!(read.last(), drawn.last());
                for point in drawn {
                    prop_assert!(off_line(*point, read) <= TOLERANCE, "{:?} is off {:?}", point, read);
                }
            }
        }

        #[test]
        fn no_text_makes_reading_panic(text in "[Ml0-9 -]{0,40}|.{0,20}") {
            if let Some(strokes) = read_strokes(&text) {
                prop_assert!(strokes.iter().flatten().all(|point| on_paper(*point).is_some()));
            }
        }
    }

    #[test]
    fn a_stroke_that_is_retraced_keeps_its_ends() {
        let read = read_strokes(&write_strokes(&[vec![(100, 10), (100, 90), (100, 40)]]));
        assert_eq!(read, Some(vec![vec![(100, 10), (100, 90), (100, 40)]]));
    }

    #[test]
    fn a_signature_survives_and_gets_shorter() {
        let wave: Vec<Point> =
            (0..300).map(|x| (x, 150 + (f64::from(x) / 20.0).sin().round() as i32 * 40)).collect();
        let path = write_strokes(&[wave.clone(), vec![(5, 5)]]);
        let strokes = read_strokes(&path).expect("what was written is read");
        assert_eq!(strokes.len(), 2);
        assert_eq!(strokes[1], [(5, 5)], "a dot stays a dot");
        assert!(strokes[0].len() < wave.len() / 4, "{} points", strokes[0].len());
        assert_eq!(write_strokes(&strokes), path, "thinning again changes nothing");
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for path in [
            "x",
            "M1",
            "M1 2",
            "M1 2l",
            "M1 2l3",
            "M1 2l3 4x",
            "M1 2l3  4",
            "M-1 2l3 4",
            "M1 2l999 4",
            "l1 2",
            "M1 2l1 2 ",
        ] {
            assert_eq!(read_strokes(path), None, "{path}");
        }
        assert_eq!(read_strokes(""), Some(Vec::new()));
        assert_eq!(read_strokes("M1 2l-1-2"), Some(vec![vec![(1, 2), (0, 0)]]));
    }

    #[test]
    fn the_view_box_is_the_paper() {
        assert_eq!(VIEW_BOX, format!("0 0 {WIDTH} {HEIGHT}"));
    }
}
