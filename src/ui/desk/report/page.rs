//! The page: the report as it would be printed, with words that can be changed.

use leptos::ev::Event;
use leptos::prelude::*;

use super::state::{Summary, use_summary};
use crate::office::figure::address_of;
use crate::office::report::{Block, ReportTable};
use crate::platform::page;
use crate::texts::ReportTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::parts::fault_words;

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    let summary = use_summary();
    let texts = move || summary.texts();
    let is_there = Memo::new(move |_| summary.report.read().is_some());
    let fault = move || {
        let words = summary.fault.get().map(|fault| fault_words(summary.desk, &fault));
        words.map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> })
    };
    let lacking = move || {
        summary
            .lacks_pictures
            .get()
            .then(|| view! { <Notice tone=Tone::Warning>{texts().picture_failed}</Notice> })
    };
    let files = move || {
        is_there.get().then(|| {
            view! {
                <button type="button" disabled=move || summary.busy.get() on:click=move |_| summary.save()>
                    {move || texts().docx}
                </button>
                <button type="button" on:click=move |_| page::print()>{move || texts().print}</button>
            }
        })
    };
    let report = move || {
        summary.edition.track();
        summary.report.with_untracked(|report| {
            let blocks = report.as_ref()?.blocks.iter().enumerate();
            let blocks = blocks.map(|(place, block)| shown(summary, place, block)).collect_view();
            // Scrolled sideways by keys, where a table is wider than a phone.
            Some(view! { <article class="summary" tabindex="0">{blocks}</article> })
        })
    };
    view! {
        <section class="desk-section report-actions">
            <h2>{move || texts().title}</h2>
            <p>{move || texts().hint}</p>
            {fault}
            {lacking}
            <div class="actions">
                <button
                    type="button"
                    class="primary"
                    disabled=move || summary.busy.get()
                    on:click=move |_| summary.draft()
                >
                    {move || if is_there.get() { texts().anew } else { texts().draft }}
                </button>
                {files}
            </div>
        </section>
        {report}
    }
}

fn shown(summary: Summary, place: usize, block: &Block) -> AnyView {
    let typed = move |event: Event| summary.write(place, page::text_of(&event));
    let label = summary.desk.lang.with_untracked(|lang| ReportTexts::of(*lang).edit);
    match block {
        Block::Title(words) => view! {
            <h2 class="summary-title" contenteditable="true" title=label on:input=typed>
                {words.clone()}
            </h2>
        }
        .into_any(),
        Block::Heading(words) => view! {
            <h3 contenteditable="true" title=label on:input=typed>{words.clone()}</h3>
        }
        .into_any(),
        Block::Text(words) => view! {
            <p contenteditable="true" title=label on:input=typed>{words.clone()}</p>
        }
        .into_any(),
        Block::Point(words) => view! {
            <p class="summary-point" contenteditable="true" title=label on:input=typed>
                {words.clone()}
            </p>
        }
        .into_any(),
        Block::Slot(words) => view! {
            <p class="summary-slot" contenteditable="true" title=label on:input=typed>
                {words.clone()}
            </p>
        }
        .into_any(),
        Block::Table(table) => table_of(table).into_any(),
        Block::Figure(figure) => {
            let (svg, _) = figure.svg();
            let alt = format!("{} ({})", figure.title, figure.note);
            view! { <img class="summary-figure" src=address_of(&svg) alt=alt /> }.into_any()
        }
    }
}

fn table_of(table: &ReportTable) -> impl IntoView {
    let heads = table.heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }).collect_view();
    let row = |row: &Vec<String>| {
        let cells = row.iter().map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    };
    let rows = table.rows.iter().map(row).collect_view();
    view! {
        <table class="summary-table">
            <caption>{table.caption.clone()}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
