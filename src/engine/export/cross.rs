//! `crosstab.csv`: a cross-tabulation, tidy, one row a cell.

use std::io::Write;

use super::{Cell, Destination, Table, percent};
use crate::engine::tally::{Cross, Line};

/// Cells below this count say little, and may say it about somebody.
pub const SMALL: u64 = 5;

/// Writes `crosstab.csv`; `rows` and `columns` say what the axes are.
pub fn write_cross(out: impl Write, cross: &Cross, rows: &str, columns: &str) -> csv::Result<()> {
    let headings = [
        "rows",
        "row",
        "row_label",
        "columns",
        "column",
        "column_label",
        "count",
        "base",
        "percent",
        "small",
    ];
    let mut sheet = out.begin(&headings)?;
    let line = |line: &Line| [Cell::Text(line.key.clone()), Cell::Text(line.label.clone())];
    for ((row, counts), &base) in cross.rows.iter().zip(&cross.counts).zip(&cross.bases) {
        for (column, &count) in cross.columns.iter().zip(counts) {
            let ([row, row_label], [column, column_label]) = (line(row), line(column));
            sheet.row(&[
                Cell::Text(rows.to_owned()),
                row,
                row_label,
                Cell::Text(columns.to_owned()),
                column,
                column_label,
                Cell::Count(count),
                Cell::Count(base),
                percent(count, base).map_or(Cell::Blank, Cell::Number),
                Cell::Count(u64::from(count < SMALL)),
            ])?;
        }
    }
    sheet.finish()
}
