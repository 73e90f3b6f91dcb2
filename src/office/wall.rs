//! The pledge wall as a picture: a card for each pledge, in columns.

use std::fmt::Write as _;

use super::figure::{FONT, escape, wrapped};
use crate::engine::question::read_strokes;
use crate::engine::wall::Pledge;

/// How wide the picture is, in pixels.
pub const WIDTH: f64 = 1920.0;
const COLUMNS: usize = 4;
const GAP: f64 = 24.0;
const PADDING: f64 = 20.0;
const TOP: f64 = 130.0;
/// How wide a card is.
const CARD: f64 = (WIDTH - GAP * (COLUMNS as f64 + 1.0)) / COLUMNS as f64;
/// How high a signature is on its card.
const SIGNATURE: f64 = 110.0;
/// A drawing's own height, see [`crate::engine::question::VIEW_BOX`].
const DRAWN: f64 = crate::engine::question::HEIGHT as f64;

/// The wall as an SVG document, and how high it is. Each card goes where the
/// columns are shortest.
pub fn svg(title: &str, pledges: &[Pledge]) -> (String, f64) {
    let mut heights = [TOP; COLUMNS];
    let mut cards = String::new();
    for pledge in pledges {
        let column = (0..COLUMNS).min_by(|one, other| heights[*one].total_cmp(&heights[*other]));
        let column = column.unwrap_or_default();
        let (x, y) = (GAP + column as f64 * (CARD + GAP), heights[column]);
        heights[column] += card(pledge, (x, y), &mut cards) + GAP;
    }
    let height = heights.into_iter().fold(TOP, f64::max) + GAP;
    let mut head = String::new();
    escape(title, &mut head);
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="{FONT}"><rect width="{WIDTH}" height="{height}" fill="#0f6b5c"/><text x="{:.0}" y="84" font-size="52" font-weight="700" fill="#ffffff" text-anchor="middle">{head}</text>{cards}</svg>"##,
        WIDTH / 2.0,
    );
    (svg, height)
}

/// Draws a card, and says how high it is.
fn card(pledge: &Pledge, (x, y): (f64, f64), out: &mut String) -> f64 {
    let mut lines = String::new();
    let mut at = PADDING;
    let mut say = |words: &str, size: f64, weight: &str, fill: &str| {
        for line in wrapped(words, CARD - 2.0 * PADDING, size) {
            at += size * 1.4;
            let _ = write!(
                lines,
                r#"<text x="{:.1}" y="{:.1}" font-size="{size}" font-weight="{weight}" fill="{fill}">"#,
                x + PADDING,
                y + at - size * 0.4
            );
            escape(&line, &mut lines);
            lines.push_str("</text>");
        }
    };
    for line in &pledge.lines {
        say(line, 24.0, "500", "#101614");
    }
    say(&pledge.name, 22.0, "700", "#0f6b5c");
    // A record that was tampered with may bring what is no drawing.
    if let Some(path) = pledge.signature.as_ref().filter(|path| read_strokes(path).is_some()) {
        let _ = write!(
            lines,
            r##"<path d="{path}" transform="translate({:.1} {:.1}) scale({:.4})" fill="none" stroke="#101614" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>"##,
            x + PADDING,
            y + at + 6.0,
            SIGNATURE / DRAWN
        );
        at += SIGNATURE + 6.0;
    }
    let height = at + PADDING;
    let _ = write!(
        out,
        r##"<rect x="{x:.1}" y="{y:.1}" width="{CARD:.1}" height="{height:.1}" rx="16" fill="#fffdf5"/>{lines}"##
    );
    height
}
