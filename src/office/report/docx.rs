//! A report as a DOCX file.

use std::io::{self, Cursor, Write};

use docx_rs::{
    AlignmentType, Docx, Paragraph, Pic, Run, RunFonts, Style, StyleType, Table, TableCell, TableRow,
    WidthType,
};

use super::{Block, Report, ReportTable};

/// English Metric Units a pixel, at 96 pixels an inch.
const EMU: f64 = 9525.0;
/// How wide charts are on the page, in pixels: 15 cm.
const PICTURE: f64 = 567.0;
/// How wide tables are, in fiftieths of a percent: as wide as the text.
const WHOLE: usize = 5000;

/// A chart as a PNG file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub png: Vec<u8>,
    /// Its width, in pixels.
    pub width: u32,
    /// Its height, in pixels.
    pub height: u32,
}

/// Writes a report; `pictures` are its charts, in their order. Where one is
/// missing, its title is there without it.
pub fn write_docx(report: &Report, pictures: Vec<Option<Picture>>, mut out: impl Write) -> io::Result<()> {
    let mut pictures = pictures.into_iter();
    let mut docx = Docx::new()
        .default_fonts(
            RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").east_asia("SimSun"),
        )
        .default_size(24);
    let headings = RunFonts::new().ascii("Arial").hi_ansi("Arial").east_asia("SimHei");
    for (id, name, size) in [("Title", "Title", 44), ("Heading1", "heading 1", 30)] {
        let style = Style::new(id, StyleType::Paragraph).name(name).size(size).bold().fonts(headings.clone());
        docx = docx.add_style(style);
    }
    for block in &report.blocks {
        docx = match block {
            Block::Title(words) => {
                docx.add_paragraph(said(words).style("Title").align(AlignmentType::Center))
            }
            Block::Heading(words) => docx.add_paragraph(said(words).style("Heading1").keep_next(true)),
            Block::Text(words) => docx.add_paragraph(said(words)),
            Block::Point(words) => docx.add_paragraph(said(&format!("• {words}"))),
            Block::Slot(words) => {
                docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text(words).highlight("yellow")))
            }
            Block::Table(table) => docx
                .add_paragraph(said(&table.caption).keep_next(true))
                .add_table(table_of(table))
                .add_paragraph(Paragraph::new()),
            Block::Figure(figure) => match pictures.next().flatten() {
                Some(picture) => docx.add_paragraph(drawn(picture)),
                None => docx.add_paragraph(said(&figure.title)),
            },
        };
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build().pack(&mut bytes).map_err(io::Error::other)?;
    out.write_all(&bytes.into_inner())
}

fn said(words: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(words))
}

fn drawn(Picture { png, width, height }: Picture) -> Paragraph {
    let high = PICTURE * f64::from(height) / f64::from(width.max(1));
    let pic = Pic::new_with_dimensions(png, width, height).size((PICTURE * EMU) as u32, (high * EMU) as u32);
    Paragraph::new().add_run(Run::new().add_image(pic))
}

fn table_of(table: &ReportTable) -> Table {
    let cell = |words: &String| TableCell::new().add_paragraph(said(words));
    let head = |words: &String| {
        TableCell::new().add_paragraph(Paragraph::new().add_run(Run::new().add_text(words).bold()))
    };
    let heads = TableRow::new(table.heads.iter().map(head).collect());
    let rows = table.rows.iter().map(|row| TableRow::new(row.iter().map(cell).collect()));
    Table::new(std::iter::once(heads).chain(rows).collect()).width(WHOLE, WidthType::Pct)
}
