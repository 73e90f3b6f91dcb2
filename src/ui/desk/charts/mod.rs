//! Charts: one or two for each question, and one of the scores, as SVG with
//! the figures in a table behind it.
//!
//! `of` finds what there is to draw, with `grids`, `numbers` and `values`;
//! `bars`, `columns` and `stacks` draw it; `table` shows it as a table. Nothing
//! here counts: counts are the engine's. Widths are percents and heights
//! pixels, so that words in a chart are as large on a phone as on a wide screen.

mod bars;
mod columns;
mod grids;
mod numbers;
mod of;
mod picture;
mod scores;
mod stacks;
mod table;
mod values;

use leptos::prelude::*;

use self::bars::Bars;
pub use self::columns::Columns;
pub use self::of::charts;
pub use self::picture::PictureButtons;
pub use self::scores::score_chart;
use self::stacks::Stacks;
use self::table::caption;
pub use self::table::{DataTable, PlainTable, Table};
use crate::office::figure::{ColumnsData, StacksData};
use crate::ui::desk::app::use_desk;
use crate::ui::desk::figures::Row;

/// What is drawn, with the figures behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What is drawn; none where drawings stand for themselves.
    pub shape: Option<Shape>,
    /// The same as a table.
    pub table: Table,
    /// What the chart says, in a sentence that names its base; none where the
    /// question's figures say it.
    pub reading: Option<String>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A bar for each option.
    Bars(Vec<Row>),
    /// A column for each step, bin or score.
    Columns(ColumnsData),
    /// A divided bar for each row of a grid.
    Stacks(StacksData),
}

/// A chart without its table, which stays open while the chart is drawn anew.
#[component]
pub fn Drawn(
    /// The chart.
    chart: Chart,
    /// What its picture is called, without the ending.
    file: String,
) -> impl IntoView {
    let picture =
        chart.figure(use_desk().texts().writing).map(|figure| view! { <PictureButtons figure name=file /> });
    let name = chart.table.caption;
    let shape = chart.shape.map(|shape| match shape {
        Shape::Bars(rows) => view! { <Bars rows /> }.into_any(),
        Shape::Columns(data) => view! { <Columns data name /> }.into_any(),
        Shape::Stacks(data) => view! { <Stacks data /> }.into_any(),
    });
    view! {
        {shape}
        {chart.reading.map(|words| view! { <p class="reading">{words}</p> })}
        {picture}
    }
}
