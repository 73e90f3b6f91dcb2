//! A cross-tabulation drawn: a bar for each row, stacked of its columns. The
//! table below says the same to those who cannot see it.

use leptos::prelude::*;

use crate::engine::tally::Cross;
use crate::office::figure::{Figure, Palette, Shape, StackRow, StacksData};
use crate::ui::desk::app::use_desk;
use crate::ui::desk::charts::PictureButtons;

/// How many colours there are before they come again.
const COLOURS: usize = 12;

/// The chart.
#[component]
pub fn CrossChart(
    /// The rows' words.
    rows: Vec<String>,
    /// The columns' words.
    columns: Vec<String>,
    /// The counts.
    cross: Cross,
    /// What is set against what.
    title: String,
) -> impl IntoView {
    let texts = use_desk().texts();
    let colour = |index: usize| format!("stack-{}", index % COLOURS);
    let key = |(index, words): (usize, String)| {
        view! {
            <li>
                <svg viewBox="0 0 10 10"><rect class=colour(index) width="10" height="10" /></svg>
                {words}
            </li>
        }
    };
    let figure = figure(&rows, &columns, &cross, title);
    // Where several options can be taken, bars share out what was taken.
    let several =
        cross.counts.iter().zip(&cross.bases).any(|(counts, base)| counts.iter().sum::<u64>() > *base);
    let bars = rows.into_iter().zip(cross.counts).zip(cross.bases).filter(|(_, base)| *base > 0);
    let bar = |((words, counts), base): ((String, Vec<u64>), u64)| {
        let whole = counts.iter().sum::<u64>().max(1) as f64;
        let mut before = 0.0;
        let pieces = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).map(|(index, count)| {
            let (x, width) = (before, count as f64 / whole * 100.0);
            before += width;
            view! { <rect class=colour(index) x=x.to_string() width=width.to_string() height="10" /> }
        });
        let pieces = pieces.collect_view();
        view! {
            <li>
                <span>{words}</span>
                <span>{base}</span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none">{pieces}</svg>
            </li>
        }
    };
    view! {
        <div class="stacks" aria-hidden="true">
            <ul class="stack-key">{columns.into_iter().enumerate().map(key).collect_view()}</ul>
            <ul class="stack-bars">{bars.map(bar).collect_view()}</ul>
        </div>
        {several.then(|| view! { <p class="aside">{texts.several}</p> })}
        <PictureButtons figure name="chart-crosstab" />
    }
}

/// The chart as a picture.
fn figure(rows: &[String], columns: &[String], cross: &Cross, title: String) -> Figure {
    let rows = rows.iter().zip(&cross.counts).zip(&cross.bases).map(|((words, counts), base)| StackRow {
        label: words.clone(),
        figures: base.to_string(),
        parts: counts.clone(),
        base: counts.iter().sum(),
    });
    let data = StacksData { legend: columns.to_vec(), rows: rows.collect(), palette: Palette::Names };
    Figure { title, note: String::new(), shape: Shape::Stacks(data) }
}
