//! The line of a day: how many runs were finished in each of its hours.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::state::use_stall;
use crate::engine::timeline::{Step, hour_of};
use crate::office::figure::{Column, ColumnsData, Figure, Shape};
use crate::texts::WritingTexts;
use crate::ui::desk::charts::{Columns, PictureButtons};

/// The hours of these, each once, in order.
pub fn hours_of<'t>(times: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut hours: Vec<String> = times.map(|time| hour_of(time).to_owned()).collect();
    hours.sort_unstable();
    hours.dedup();
    hours
}

/// An hour (`2027-03-15T09`) as the language writes the moment at which it begins.
pub fn hour_words(hour: &str, writing: &WritingTexts) -> String {
    writing.minute(&format!("{hour}:00"))
}

/// The last day on which anything was finished, hour by hour.
#[component]
pub fn Timeline(
    /// What was finished when.
    #[prop(into)]
    steps: Signal<BTreeMap<Step, u64>>,
    /// What it shows, behind the day.
    #[prop(into)]
    name: Signal<&'static str>,
) -> impl IntoView {
    let stall = use_stall();
    move || {
        let steps = steps.get();
        let day = steps.keys().next_back()?.get(..10)?.to_owned();
        let of_day: Vec<(usize, u64)> = steps
            .iter()
            .filter(|(step, _)| step.starts_with(&day))
            .filter_map(|(step, count)| Some((step.get(11..13)?.parse().ok()?, *count)))
            .collect();
        let (first, last) = (of_day.first()?.0, of_day.last()?.0);
        let in_hour = |hour: usize| of_day.iter().filter(|(of, _)| *of == hour).map(|(_, count)| count).sum();
        let column = |hour: usize| Column { tick: hour.to_string(), count: in_hour(hour), right: false };
        let columns = (first..=last).map(column).collect();
        let last_edge = Some((last + 1).to_string());
        let data = ColumnsData { columns, last_edge, marks: Vec::new(), ends: None };
        let writing = WritingTexts::of(stall.desk.lang.get());
        let name = format!("{} · {}", (writing.day)(&day), name.get());
        let shape = Shape::Columns(data.clone());
        let figure = Figure { title: name.clone(), note: String::new(), shape };
        Some(view! {
            <p class="aside">{name.clone()}</p>
            <Columns data name />
            <PictureButtons figure name="chart-timeline" />
        })
    }
}
