//! Making a backup, and taking files in.

use leptos::prelude::*;

use super::as_text::AsText;
use super::taking::TakeIn;
use crate::ui::desk::data::use_data;
use crate::ui::desk::export::ExportFile;
use crate::ui::desk::parts::exports::ExportTrouble;

/// Backup and restore.
#[component]
pub fn Backup() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().backup;
    let is_busy = move || data.is_taking_in() || data.desk.exporting.get();
    view! {
        <section class="desk-section backup">
            <h2>{move || texts().title}</h2>
            <button
                type="button"
                class="file"
                disabled=is_busy
                on:click=move |_| data.desk.export(ExportFile::Backup)
            >
                <strong>{move || texts().make}</strong>
                <span>{move || data.desk.texts().backup_file}</span>
            </button>
            <p class="aside">{move || texts().hint}</p>
            <ExportTrouble />
            <TakeIn />
            <AsText />
        </section>
    }
}
