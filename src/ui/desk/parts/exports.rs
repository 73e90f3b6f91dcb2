//! The files that can be exported.

use leptos::prelude::*;

use crate::ui::components::{Notice, Tone};
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::export::{ExportFault, ExportFile};
use crate::ui::desk::keys::use_keys;
use crate::ui::desk::trouble::Trouble;

/// A button for each file.
#[component]
pub fn Exports() -> impl IntoView {
    let (desk, keys) = (use_desk(), use_keys());
    let offered = Memo::new(move |_| {
        let book = desk.book.read();
        ExportFile::ALL.into_iter().filter(|file| file.is_offered(&book)).collect::<Vec<_>>()
    });
    let button = move |file: ExportFile| view! { <li><ExportButton file /></li> };
    // Only as long as a key is unlocked that may open something.
    let private = move || {
        let opening = keys.opening()?;
        let is_asked = desk.book.read().packs.have_private();
        is_asked.then(|| {
            view! {
                <h3>{desk.texts().private_file}</h3>
                <p>{desk.texts().private_hint}</p>
                <ul class="files">
                    <li>
                        <button
                            type="button"
                            class="file"
                            disabled=move || desk.exporting.get()
                            on:click=move |_| desk.export_private(opening.clone())
                        >
                            <strong>{ExportFile::PrivateResponses.name()}</strong>
                            <span>{ExportFile::PrivateResponses.description(desk.texts())}</span>
                        </button>
                    </li>
                </ul>
            }
        })
    };
    view! {
        <section class="desk-section">
            <h2>{move || desk.texts().exports}</h2>
            <p>{move || desk.texts().exports_hint}</p>
            {move || desk.admitted().map(|_| view! { <p class="aside">{desk.texts().exports_of_all}</p> })}
            <ul class="files">{move || offered.get().into_iter().map(button).collect_view()}</ul>
            {private}
            <h3>{move || desk.texts().publish}</h3>
            <p>{move || desk.texts().publish_hint}</p>
            <ul class="files">{ExportFile::PUBLIC.map(button).into_iter().collect_view()}</ul>
            <ExportTrouble />
        </section>
    }
}

/// The button of a file.
#[component]
pub fn ExportButton(
    /// The file.
    file: ExportFile,
) -> impl IntoView {
    let desk = use_desk();
    view! {
        <button
            type="button"
            class="file"
            disabled=move || desk.exporting.get()
            on:click=move |_| desk.export(file)
        >
            <strong>{file.name()}</strong>
            <span>{move || file.description(desk.texts())}</span>
        </button>
    }
}

/// How it goes with the file that is being made.
#[component]
pub fn ExportTrouble() -> impl IntoView {
    let desk = use_desk();
    let fault = move || Some(fault_words(desk, &desk.export_fault.get()?));
    view! {
        <p role="status">{move || desk.exporting.get().then(|| desk.texts().preparing)}</p>
        {move || fault().map(|words| view! { <Notice tone=Tone::Fault>{words}</Notice> })}
    }
}

/// Why a file was not made, in words; follows the language.
pub fn fault_words(desk: Desk, fault: &ExportFault) -> String {
    let texts = desk.texts();
    match fault {
        ExportFault::Reading(error) => Trouble::Reading(error.clone()).words(desk.lang.get()),
        ExportFault::Writing(reason) => format!("{} ({reason})", texts.export_failed),
        ExportFault::Refused => texts.download_refused.to_owned(),
    }
}
