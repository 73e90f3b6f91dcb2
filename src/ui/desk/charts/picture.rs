//! Charts as files: the same data as on the page, drawn to stand alone.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Chart, Shape};
use crate::office::figure::{self, Bar, Figure, WIDTH, address_of};
use crate::platform::{download, picture};
use crate::texts::{ReportTexts, WritingTexts};
use crate::ui::desk::app::{Desk, use_desk};
use crate::ui::desk::export::ExportFault;
use crate::ui::desk::figures::Row;

impl Chart {
    /// The chart as a picture; none where nothing is drawn.
    pub fn figure(&self, writing: &WritingTexts) -> Option<Figure> {
        let shape = match self.shape.clone()? {
            Shape::Bars(rows) => figure::Shape::Bars(rows.into_iter().map(|row| bar(row, writing)).collect()),
            Shape::Columns(data) => figure::Shape::Columns(data),
            Shape::Stacks(data) => figure::Shape::Stacks(data),
        };
        let note = self.reading.clone().unwrap_or_default();
        Some(Figure { title: self.table.caption.clone(), note, shape })
    }
}

fn bar(row: Row, writing: &WritingTexts) -> Bar {
    let words = Some(writing.share(row.count, row.percent));
    Bar { label: row.label, count: row.count, percent: row.percent, right: row.right, words }
}

impl Desk {
    /// What a file is called where it is saved.
    pub fn file_name(self, name: &str) -> String {
        if self.is_dry_run { format!("dry-run-{name}") } else { name.to_owned() }
    }

    /// Saves an SVG document of this size, as it is or as PNG, under a name
    /// without its ending.
    pub fn save_picture(self, name: &str, svg: String, size: (f64, f64), as_png: bool) {
        let name = name.to_owned();
        spawn_local(async move {
            let (bytes, ending, media_type) = match as_png {
                false => (Some(svg.into_bytes()), "svg", "image/svg+xml"),
                true => {
                    (picture::png(&address_of(&svg), size).await.map(|png| png.bytes), "png", "image/png")
                }
            };
            let saved = bytes.ok_or(ExportFault::Refused).and_then(|bytes| {
                let name = self.file_name(&format!("{name}.{ending}"));
                download::bytes(&bytes, &name, media_type).map_err(|_| ExportFault::Refused)
            });
            self.export_fault.set(saved.err());
        });
    }
}

/// Saves a chart as a picture.
#[component]
pub fn PictureButtons(
    /// The chart.
    figure: Figure,
    /// The file's name without its ending.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let desk = use_desk();
    let texts = ReportTexts::of(desk.lang.get());
    let (svg_label, png_label) = ((texts.as_svg)(&figure.title), (texts.as_png)(&figure.title));
    let save = StoredValue::new(move |as_png| {
        let (svg, height) = figure.svg();
        desk.save_picture(&name, svg, (WIDTH, height), as_png);
    });
    let save = move |as_png| save.with_value(|save| save(as_png));
    view! {
        <p class="picture-files">
            <button type="button" aria-label=svg_label on:click=move |_| save(false)>"SVG"</button>
            <button type="button" aria-label=png_label on:click=move |_| save(true)>"PNG"</button>
        </p>
    }
}
