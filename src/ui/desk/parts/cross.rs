//! Cross-tabulation: two lists to choose from, a chart, a sentence and the table.

use leptos::prelude::*;

use super::cross_chart::CrossChart;
use super::select::Select;
use crate::engine::bidi::isolated;
use crate::engine::export::{SMALL, percent};
use crate::engine::id::StationId;
use crate::engine::lang::Lang;
use crate::engine::tally::{Axis, Cross, Line};
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::cross::{CrossTable, axes};

/// What is set against what, and the table.
#[component]
pub fn CrossSection() -> impl IntoView {
    let desk = use_desk();
    let axes = Memo::new(move |_| desk.counts(|_, layout| axes(layout, desk.texts())).unwrap_or_default());
    let (rows, columns) = (RwSignal::new(Axis::Station), RwSignal::new(Axis::Question(0)));
    // Another activity has other questions: its first one then, as the list shows.
    let chosen = move |side: RwSignal<Axis>| {
        let axes = axes.read();
        axes.iter().position(|(axis, _)| *axis == side.get()).or((!axes.is_empty()).then_some(0))
    };
    let axis = move |side: RwSignal<Axis>| Some(axes.read().get(chosen(side)?)?.0);
    let ask = move || {
        if let (Some(rows), Some(columns)) = (axis(rows), axis(columns)) {
            desk.ask_cross(rows, columns);
        }
    };
    let list = move |side: RwSignal<Axis>, label: &'static str| {
        let entries = axes.read().iter().map(|(_, words)| words.clone()).collect();
        let on_choose = Callback::new(move |index: usize| {
            if let Some((axis, _)) = axes.read_untracked().get(index) {
                side.set(*axis);
            }
        });
        view! { <Select label entries chosen=chosen(side) on_choose /> }
    };
    let table = move || desk.cross_table().map(|table| view! { <Table table /> });
    move || {
        let texts = desk.texts();
        (!axes.read().is_empty()).then(|| {
            view! {
                <section class="desk-section">
                    <h2>{texts.cross}</h2>
                    <div class="filters">
                        {move || list(rows, desk.texts().cross_rows)}
                        {move || list(columns, desk.texts().cross_columns)}
                    </div>
                    <div class="cross-actions">
                        <button
                            type="button"
                            on:click=move |_| untrack(ask)
                        >
                            {texts.cross_show}
                        </button>
                        {move || desk.cross_table().is_some().then(|| view! {
                            <button type="button" on:click=move |_| desk.export_cross()>
                                "crosstab.csv"
                            </button>
                        })}
                    </div>
                    {table}
                </section>
            }
        })
    }
}

#[component]
fn Table(
    /// The table.
    table: CrossTable,
) -> impl IntoView {
    let desk = use_desk();
    let texts = desk.texts();
    let (rows, columns) = (table.asked.rows, table.asked.columns);
    let cross = table.cross;
    let heads = cross.columns.iter().map(|line| view! { <th scope="col">{words(desk, columns, line)}</th> });
    let heads = heads.collect_view();
    let any_small = cross.counts.iter().flatten().any(|count| *count < SMALL);
    let body = cross.rows.iter().zip(&cross.counts).zip(&cross.bases).map(|((row, counts), &base)| {
        let cells = counts.iter().map(|&count| {
            let small = count < SMALL;
            let figures = texts.writing.share(count, percent(count, base));
            view! { <td class:small=small>{figures}{small.then_some("*")}</td> }
        });
        view! {
            <tr>
                <th scope="row">{words(desk, rows, row)}</th>
                <td>{texts.writing.number(base)}</td>
                {cells.collect_view()}
            </tr>
        }
    });
    let names = |axis: Axis, lines: &[Line]| lines.iter().map(|line| words(desk, axis, line)).collect();
    let (row_names, column_names): (Vec<String>, Vec<String>) =
        (names(rows, &cross.rows), names(columns, &cross.columns));
    let times = desk.layout(|layout| Axis::times(rows, columns, layout)).flatten().is_some();
    let (base, caption) = match times {
        true => (texts.judged_answers, texts.cross_caption_times),
        false => (texts.cross_base, texts.cross_caption),
    };
    let reading = reading(desk, &cross, &row_names, &column_names);
    view! {
        <p>{reading}</p>
        <CrossChart rows=row_names columns=column_names cross=cross.clone() title=caption(&table.read_at) />
        <div class="wide" tabindex="0" role="region" aria-label=texts.cross>
            <table class="stations cross">
                <caption>{caption(&table.read_at)}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{base}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{body.collect_view()}</tbody>
            </table>
        </div>
        {any_small.then(|| view! { <p class="aside">{texts.cross_small}</p> })}
    }
}

/// What the table says in one sentence: where two of its rows differ most.
fn reading(desk: Desk, cross: &Cross, rows: &[String], columns: &[String]) -> String {
    let texts = desk.texts();
    let share = |row: usize, column: usize| {
        let (base, counts) = (*cross.bases.get(row)?, cross.counts.get(row)?);
        let percent = percent(*counts.get(column)?, base)?;
        Some((isolated(rows.get(row)?), texts.writing.percent(percent), base))
    };
    let sentence = cross.contrast(SMALL).and_then(|contrast| {
        let (most, high, high_base) = share(contrast.most, contrast.column)?;
        let (least, low, low_base) = share(contrast.least, contrast.column)?;
        let column = columns.get(contrast.column)?;
        Some((texts.cross_reading)(&isolated(column), (&most, &high, high_base), (&least, &low, low_base)))
    });
    sentence.unwrap_or_else(|| texts.cross_nothing.to_owned())
}

/// A line's words: the pack's, or what the desk calls a station, a language
/// or a mode.
fn words(desk: Desk, axis: Axis, line: &Line) -> String {
    let texts = desk.texts();
    let key = line.key.as_str();
    match axis {
        Axis::Question(_) | Axis::Row { .. } | Axis::Hour if line.label.is_empty() => line.key.clone(),
        Axis::Question(_) | Axis::Row { .. } | Axis::Hour => line.label.clone(),
        Axis::Station => {
            let id = (key != "none").then(|| StationId::new(key));
            let name = desk.stations().into_iter().find(|(known, _)| *known == id);
            name.map_or_else(|| line.key.clone(), |(_, name)| name)
        }
        Axis::Language => {
            let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == key);
            lang.map_or_else(|| line.key.clone(), |lang| lang.own_name().to_owned())
        }
        Axis::Mode => (texts.mode_name)(key).to_owned(),
    }
}
