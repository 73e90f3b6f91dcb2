//! What became of a file that was taken in.

use leptos::prelude::*;

use crate::engine::format::ReadError;
use crate::engine::restore::{LineFault, Refusal, Report};
use crate::texts::BackupTexts;
use crate::ui::components::{Notice, Tone};
use crate::ui::desk::data::{DataDesk, RestoreFault, Restored, storage_words, use_data};

/// The report on one file.
#[component]
pub fn FileReport(
    /// The file, and what became of it.
    restored: Restored,
) -> impl IntoView {
    let data = use_data();
    let Restored { file, outcome } = restored;
    view! {
        <article class="report">
            <h3>{file}</h3>
            {move || {
                // The words follow the language.
                data.desk.lang.track();
                match &outcome {
                Ok(report) => view! { <Figures report=report.clone() /> }.into_any(),
                Err(fault) => {
                    let words = fault_words(data, fault);
                    view! { <Notice tone=Tone::Fault>{words}</Notice> }.into_any()
                }
            }}}
        </article>
    }
}

/// What became of its lines.
#[component]
fn Figures(report: Report) -> impl IntoView {
    let texts = &use_data().texts().backup;
    let counts = [
        (report.new, texts.new),
        (report.known, texts.known),
        (report.outranks, texts.outranks),
        (report.outranked, texts.outranked),
        (report.erased, texts.erased),
        (report.stay_erased, texts.stay_erased),
        (report.conflicts, texts.conflicts),
        (report.unreadable, texts.unreadable),
        (report.foreign, texts.foreign),
        (report.packs, texts.packs),
        (report.keys, texts.keys),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let rows: Vec<_> =
        counts.map(|(count, words)| view! { <li><strong>{count}</strong> " " {words}</li> }).collect();
    let nothing = rows.is_empty().then_some(texts.nothing);
    let cut_short = report.cut_short.into_iter().map(|(read, of)| {
        view! { <Notice tone=Tone::Warning>{(texts.cut_short)(read, of)}</Notice> }
    });
    let faults = report.faults.iter().map(|(line, fault)| line_words(texts, *line, fault));
    let faults: Vec<_> = faults.map(|words| view! { <li>{words}</li> }).collect();
    view! {
        <ul class="report-counts">{rows}</ul>
        <p>{nothing}</p>
        {cut_short.collect_view()}
        <ul class="report-lines">{faults}</ul>
    }
}

fn line_words(texts: &BackupTexts, line: u64, fault: &LineFault) -> String {
    match fault {
        LineFault::Unreadable(ReadError::Corrupt(reason)) => (texts.line_unreadable)(line, reason),
        LineFault::Unreadable(ReadError::Newer { .. }) => (texts.line_newer)(line),
        LineFault::OtherEvent => (texts.line_foreign)(line),
        LineFault::Conflict => (texts.line_conflict)(line),
    }
}

fn fault_words(data: DataDesk, fault: &RestoreFault) -> String {
    let texts = &data.texts().backup;
    match fault {
        RestoreFault::Refused(Refusal::OtherEvent(theirs)) => {
            (texts.other_event)(theirs.as_str(), data.desk.event().id.as_str())
        }
        RestoreFault::Refused(Refusal::Newer) => texts.newer.to_owned(),
        RestoreFault::Gone => texts.gone.to_owned(),
        RestoreFault::Storage(error) => (texts.storage)(&storage_words(data.desk, error)),
    }
}
