//! Making a backup, and taking files in.

use leptos::prelude::*;

use super::report::FileReport;
use crate::platform::picked::Picked;
use crate::ui::desk::data::use_data;
use crate::ui::desk::export::ExportFile;
use crate::ui::desk::parts::exports::ExportTrouble;

/// Backup and restore.
#[component]
pub fn Backup() -> impl IntoView {
    let data = use_data();
    let texts = move || &data.texts().backup;
    let progress = move || {
        let (file, share) = data.restoring.get()?;
        let percent = (share * 100.0).clamp(0.0, 100.0) as u32;
        Some((texts().restoring)(&file, percent))
    };
    let is_busy = move || data.restoring.read().is_some() || data.desk.exporting.get();
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
            <label class="file-field">
                <span>{move || texts().restore}</span>
                <input
                    type="file"
                    multiple
                    disabled=is_busy
                    on:change:target=move |event| data.restore(Picked::all_in(&event.target()))
                />
                <small>{move || texts().restore_hint}</small>
            </label>
            <p role="status">{progress}</p>
            {move || {
                data.restored.get().into_iter().map(|restored| view! { <FileReport restored /> }).collect_view()
            }}
        </section>
    }
}
