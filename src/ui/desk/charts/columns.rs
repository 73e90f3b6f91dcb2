//! Columns side by side: steps of a scale, bins of a histogram, scores.

use leptos::prelude::*;

use crate::office::figure::{Column, ColumnsData, text_width};
use crate::ui::desk::app::use_desk;

/// How high the chart is, in pixels, and where its columns stand.
const HEIGHT: f64 = 184.0;
const BASELINE: f64 = 158.0;
const TOP: f64 = 40.0;
/// How wide the chart is on the narrowest phones, in pixels: words that find
/// room there find it anywhere.
const NARROW: f64 = 250.0;

/// The columns, as an image with a name.
#[component]
pub fn Columns(
    /// What is drawn.
    data: ColumnsData,
    /// What it shows.
    name: String,
) -> impl IntoView {
    let ColumnsData { columns, last_edge, marks, ends } = data;
    let ticks = columns.iter().map(|column| &column.tick).chain(&last_edge);
    let widest = ticks.map(|tick| text_width(tick)).fold(0.0, f64::max);
    let edge = if widest > 30.0 { 11.0 } else { 4.0 };
    let each = (100.0 - 2.0 * edge) / columns.len().max(1) as f64;
    let at = move |place: f64| edge + place * each;
    let room = each / 100.0 * NARROW;
    let tick_every = ((widest + 6.0) / room).ceil().max(1.0) as usize;
    let most = columns.iter().map(|column| column.count).max().unwrap_or_default().max(1);
    let writing = use_desk().texts().writing;
    let all_counts = text_width(&writing.number(most)) <= room;
    let tick_place = if last_edge.is_some() { 0.0 } else { 0.5 };
    let height_of = |count: u64| (BASELINE - TOP) * count as f64 / most as f64;
    let told = |column: &Column| column.count > 0 && (all_counts || column.count == most);
    let count = |(index, column): (usize, &Column)| {
        told(column).then(|| {
            let top = pixels(BASELINE - height_of(column.count) - 4.0);
            view! {
                <text class="column-count" text-anchor="middle" x=percent(at(index as f64 + 0.5)) y=top>
                    {writing.number(column.count)}
                </text>
            }
        })
    };
    // Above what is marked, or a line would cross them out.
    let counts = columns.iter().enumerate().map(count).collect_view();
    let column = |(index, column): (usize, Column)| {
        let height = height_of(column.count);
        let left = at(index as f64 + 0.07);
        let tick = index.is_multiple_of(tick_every).then(|| tick(at(index as f64 + tick_place), column.tick));
        view! {
            <rect
                class=if column.right { "column column-right" } else { "column" }
                x=percent(left)
                width=percent(each * 0.86)
                y=pixels(BASELINE - height)
                height=pixels(height)
            />
            {tick}
        }
    };
    let count = columns.len();
    let drawn = columns.into_iter().enumerate().map(column).collect_view();
    let last =
        last_edge.filter(|_| count.is_multiple_of(tick_every)).map(|words| tick(at(count as f64), words));
    let marks = marks.into_iter().map(|(place, words)| mark(at(place), words)).collect_view();
    view! {
        <svg class="chart" role="img" aria-label=name width="100%" height=pixels(HEIGHT)>
            {drawn}
            {last}
            <line class="axis" x1=percent(edge) x2=percent(100.0 - edge) y1=pixels(BASELINE) y2=pixels(BASELINE) />
            {marks}
            {counts}
        </svg>
        {ends.map(|(low, high)| view! { <p class="aside ends"><span>{low}</span><span>{high}</span></p> })}
    }
}

/// Words below the axis.
fn tick(x: f64, words: String) -> impl IntoView {
    view! { <text class="tick" text-anchor="middle" x=percent(x) y=pixels(BASELINE + 16.0)>{words}</text> }
}

/// A dashed line from top to bottom, with words above it.
fn mark(x: f64, words: String) -> impl IntoView {
    let anchor = match x {
        x if x < 25.0 => "start",
        x if x > 75.0 => "end",
        _ => "middle",
    };
    view! {
        <line class="mark-line" x1=percent(x) x2=percent(x) y1="18" y2=pixels(BASELINE) />
        <text class="mark-words" text-anchor=anchor x=percent(x) y="12">{words}</text>
    }
}

pub(super) fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

fn pixels(value: f64) -> String {
    format!("{value:.1}")
}
