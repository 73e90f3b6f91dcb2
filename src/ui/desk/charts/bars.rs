//! Bars: one for each option.

use leptos::prelude::*;

use crate::ui::components::Bar;
use crate::ui::desk::app::use_desk;
use crate::ui::desk::figures::Row;

/// A bar for each row, with its figures.
#[component]
pub fn Bars(
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let texts = use_desk().texts();
    let bar = |row: Row| {
        let figures = texts.writing.share(row.count, row.percent);
        let mark = row.right.then_some(texts.right_mark);
        view! { <Bar label=row.label figures percent=row.percent.unwrap_or_default() mark aside=row.aside /> }
    };
    view! { <ul class="bars">{rows.into_iter().map(bar).collect_view()}</ul> }
}
