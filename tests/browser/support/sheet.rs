//! CSV files as the desk exports them, read back.

/// A CSV file as read.
pub struct Sheet {
    /// The first row.
    pub headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Reads a file, which must begin with a byte order mark.
    pub fn read(file: &[u8]) -> Self {
        let text = file.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
        let mut reader = csv::Reader::from_reader(text);
        let headings = reader.headers().expect("headings").iter().map(str::to_owned).collect();
        let row = |row: csv::Result<csv::StringRecord>| {
            row.expect("a row as long as the headings").iter().map(str::to_owned).collect()
        };
        let rows = reader.records().map(row).collect();
        Self { headings, rows }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows in which these columns read like this.
    pub fn rows_where(&self, columns: &[(&str, &str)]) -> Vec<Row<'_>> {
        let all = self.rows.iter().map(|row| Row { sheet: self, row });
        all.filter(|row| columns.iter().all(|(heading, cell)| row.cell(heading) == *cell)).collect()
    }

    /// Every cell.
    pub fn cells(&self) -> Vec<&str> {
        self.rows.iter().flatten().map(String::as_str).collect()
    }

    /// The one row in which these columns read like this.
    pub fn row_where(&self, columns: &[(&str, &str)]) -> Row<'_> {
        let mut rows = self.rows_where(columns);
        assert_eq!(rows.len(), 1, "rows where {columns:?}");
        rows.remove(0)
    }
}

/// A row of a CSV file.
pub struct Row<'s> {
    sheet: &'s Sheet,
    row: &'s [String],
}

impl<'s> Row<'s> {
    /// The cell under this heading.
    pub fn cell(&self, heading: &str) -> &'s str {
        let column = self.sheet.headings.iter().position(|known| known == heading);
        &self.row[column.unwrap_or_else(|| panic!("no column {heading} in {:?}", self.sheet.headings))]
    }

    /// The cells under these headings.
    pub fn cells<const N: usize>(&self, headings: [&str; N]) -> [&'s str; N] {
        headings.map(|heading| self.cell(heading))
    }
}
