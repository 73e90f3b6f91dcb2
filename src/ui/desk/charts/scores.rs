//! How a quiz was scored, from the lowest score to the highest.

use super::{Chart, Shape, Table};
use crate::engine::export::percent;
use crate::engine::tally::{Layout, Slice};
use crate::office::figure::{Column, ColumnsData};
use crate::texts::DeskTexts;
use crate::ui::desk::figures::rounded;

/// The chart of scores; none where nothing was marked.
pub fn score_chart(slice: &Slice, layout: &Layout, texts: &DeskTexts) -> Option<Chart> {
    let highest = slice.scores.keys().map(|(_, of)| *of).max()?;
    let alike = slice.scores.keys().all(|(_, of)| *of == highest);
    let scores: Vec<((usize, usize), u64)> = if alike {
        // What nobody scored leaves a gap.
        let score =
            |right| ((right, highest), slice.scores.get(&(right, highest)).copied().unwrap_or_default());
        (0..=highest).map(score).collect()
    } else {
        let mut scores: Vec<_> = slice.scores.iter().map(|(score, count)| (*score, *count)).collect();
        scores.sort_by_key(|((right, of), _)| (*of, *right));
        scores
    };
    let pass_mark = layout.pass_mark().filter(|_| alike);
    // A hair less than what binary rounding makes of 3 / 5 of 5.
    let least = pass_mark.map(|share| (share * highest as f64 - 1e-9).ceil().max(0.0));
    let column = |((right, of), count): &((usize, usize), u64)| Column {
        tick: if alike { right.to_string() } else { format!("{right}/{of}") },
        count: *count,
        right: least.is_some_and(|least| *right as f64 >= least),
    };
    let mark = least.zip(pass_mark).map(|(least, share)| {
        let share = texts.writing.percent(rounded(share * 100.0));
        (least, (texts.charts.pass_mark)(&share))
    });
    let share =
        |count| percent(count, slice.finished).map(|share| texts.writing.percent(share)).unwrap_or_default();
    let row = |((right, of), count): &((usize, usize), u64)| {
        ((texts.score_row)(*right, *of), vec![texts.writing.number(count), share(*count)])
    };
    let most = scores.iter().max_by_key(|(_, count)| *count);
    let reading = most.map(|((right, of), count)| {
        (texts.charts.scored)(&share(*count), slice.finished, &(texts.score_row)(*right, *of))
    });
    let table = Table {
        caption: format!("{} ({})", texts.scores, (texts.of_finished)(slice.finished)),
        heads: [texts.charts.score, texts.charts.runs, texts.charts.percent].map(str::to_owned).to_vec(),
        rows: scores.iter().map(row).collect(),
    };
    let data = ColumnsData {
        columns: scores.iter().map(column).collect(),
        last_edge: None,
        marks: mark.into_iter().collect(),
        ends: None,
    };
    Some(Chart { shape: Some(Shape::Columns(data)), table, reading })
}
