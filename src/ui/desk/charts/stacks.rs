//! Divided bars, a row each, and what their parts stand for.

use leptos::prelude::*;

use super::columns::percent;
use crate::engine::export;
use crate::office::figure::StacksData;
use crate::ui::desk::app::use_desk;

/// A part is given its figure where it is at least this wide, in percent.
const ROOM: f64 = 11.0;

/// Divided bars with a legend.
#[component]
pub fn Stacks(
    /// What is drawn.
    data: StacksData,
) -> impl IntoView {
    let StacksData { legend, rows, palette } = data;
    let writing = use_desk().texts().writing;
    let classes: Vec<String> =
        (0..legend.len()).map(|index| palette.colour(index, legend.len()).class()).collect();
    let rows = rows.into_iter().map(|row| {
        let mut from = 0.0;
        let mut told = Vec::new();
        let parts = row.parts.iter().zip(&classes).zip(&legend).map(|((&count, class), words)| {
            let width = if row.base > 0 { count as f64 * 100.0 / row.base as f64 } else { 0.0 };
            let left = from;
            from += width;
            let share = export::percent(count, row.base).map(|share| writing.percent(share)).unwrap_or_default();
            told.push(format!("{words} {share}"));
            let figure = (width >= ROOM).then(|| view! {
                <text text-anchor="middle" x=percent(left + width / 2.0) y="18">{format!("{width:.0}%")}</text>
            });
            view! {
                <g class=class.clone()>
                    <rect x=percent(left) width=percent(width) y="0" height="26" />
                    {figure}
                </g>
            }
        });
        let parts = parts.collect_view();
        let name = format!("{}: {}", row.label, told.join(", "));
        view! {
            <li class="bar">
                <span class="bar-label">{row.label}</span>
                <span class="bar-figures">{row.figures}</span>
                <svg class="stack" role="img" aria-label=name width="100%" height="26">{parts}</svg>
            </li>
        }
    });
    let rows = rows.collect_view();
    let legend = legend.iter().zip(&classes).map(|(words, class)| {
        view! {
            <li>
                <svg width="14" height="14" aria-hidden="true">
                    <g class=class.clone()><rect width="14" height="14" /></g>
                </svg>
                {words.clone()}
            </li>
        }
    });
    let legend = legend.collect_view();
    view! {
        <ul class="legend">{legend}</ul>
        <ul class="bars">{rows}</ul>
    }
}
