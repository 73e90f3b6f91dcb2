//! Grids: options that are the cells of rows and columns.

use super::Countable;

/// What the cells of a grid stand for: statements by a scale, items by ranks,
/// left sides by right sides. An answer takes at most one cell of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid<'a> {
    /// The rows.
    pub rows: Vec<GridLine<'a>>,
    /// The columns.
    pub columns: Vec<GridLine<'a>>,
    /// Whether a column's place, from 1, is a value that has a mean.
    pub scaled: bool,
}

/// A row or a column of a [`Grid`].
#[derive(Clone, Debug, PartialEq)]
pub struct GridLine<'a> {
    /// Its key in exports.
    pub key: String,
    /// Its words in the pack's language; empty where the key says it all.
    pub label: &'a str,
}

impl Grid<'_> {
    /// The counts of a row's cells, out of those of all options.
    pub fn row<'c>(&self, row: usize, counts: &'c [u64]) -> &'c [u64] {
        let columns = self.columns.len();
        counts.get(row * columns..(row + 1) * columns).unwrap_or_default()
    }

    /// The mean place of a row's answers among the columns, from 1; of an
    /// item that was ranked, its mean rank among those who ranked it. None
    /// without answers, and where places are no values.
    pub fn row_mean(&self, row: usize, counts: &[u64]) -> Option<f64> {
        let cells = self.row(row, counts);
        let n: u64 = cells.iter().sum();
        let sum: u64 = cells.iter().zip(1..).map(|(count, place)| count * place).sum();
        (self.scaled && n > 0).then(|| sum as f64 / n as f64)
    }
}

impl GridLine<'_> {
    /// Its label, or its key where that says it all.
    pub fn words(&self) -> &str {
        if self.label.is_empty() { &self.key } else { self.label }
    }
}

/// The words of a kind's options in their order; those of a cell name its row
/// and its column.
pub fn option_words(kind: &dyn Countable) -> Vec<String> {
    let Some(grid) = kind.grid() else {
        return kind.options().iter().map(|option| option.label.to_owned()).collect();
    };
    let cell = |row: &GridLine<'_>, column: &GridLine<'_>| format!("{}: {}", row.words(), column.words());
    grid.rows.iter().flat_map(|row| grid.columns.iter().map(move |column| cell(row, column))).collect()
}
