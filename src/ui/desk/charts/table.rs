//! The figures of a chart as a table.

use leptos::prelude::*;

use crate::engine::bidi::isolated;
use crate::engine::pack::Question;
use crate::ui::desk::app::use_desk;

/// A table: figures in words, under headings.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The headings, that of the rows' names first.
    pub heads: Vec<String>,
    /// Each row's name and figures.
    pub rows: Vec<(String, Vec<String>)>,
}

/// What a table of a question shows, with its base.
pub fn caption(question: &Question, base: &str) -> String {
    format!("{} ({base})", isolated(&question.label))
}

/// A table, folded away. It stays open when its figures change.
#[component]
pub fn DataTable(
    /// The table; none where nothing is drawn.
    #[prop(into)]
    table: Signal<Option<Table>>,
) -> impl IntoView {
    let desk = use_desk();
    let any = Memo::new(move |_| table.read().is_some());
    move || {
        any.get().then(|| {
            view! {
                <details class="data">
                    <summary>{move || desk.texts().charts.table}</summary>
                    {move || table.get().map(|table| view! { <PlainTable table /> })}
                </details>
            }
        })
    }
}

/// A table, open.
#[component]
pub fn PlainTable(
    /// The table.
    table: Table,
) -> impl IntoView {
    let Table { caption, heads, rows } = table;
    let name = caption.clone();
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let row = |(name, cells): (String, Vec<String>)| {
        let cells = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <div class="wide" tabindex="0" role="region" aria-label=name>
            <table class="stations">
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
