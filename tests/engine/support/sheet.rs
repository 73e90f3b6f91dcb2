//! Exports read back by another reader than the one that wrote them:
//! PapaParse, as a web page or a notebook of the organiser's would.

use std::path::Path;
use std::process::Command;
use std::{fs, process};

use serde::Deserialize;

use super::files;

/// A CSV file as read.
pub struct Sheet {
    /// The first row.
    pub headings: Vec<String>,
    /// All rows after it.
    pub rows: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Found {
    marked: bool,
    line_end: String,
    errors: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Reads what `write` writes.
    #[track_caller]
    pub fn written(write: impl FnOnce(&mut Vec<u8>) -> csv::Result<()>) -> Self {
        let mut bytes = Vec::new();
        write(&mut bytes).expect("memory takes everything");
        // Threads of one process share the folder, so the name says which.
        let name = format!("{}-{:?}.csv", process::id(), std::thread::current().id());
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, bytes).expect("a file");
        let sheet = Self::read(&file);
        fs::remove_file(&file).expect("the file goes");
        sheet
    }

    /// Reads a file, and asserts what holds for every export: a byte order
    /// mark, commas, CRLF, no row longer or shorter than the headings.
    #[track_caller]
    pub fn read(file: &Path) -> Self {
        let papaparse = files::path("target/tools/node_modules/papaparse");
        assert!(
            papaparse.join("package.json").is_file(),
            "PapaParse is missing from {}; run `scripts/tools.sh test`, which installs it",
            papaparse.display()
        );
        let node = Command::new("node")
            .arg(files::path("tests/engine/read_csv.cjs"))
            .args([&papaparse, file])
            .output()
            .expect("Node.js, which `scripts/tools.sh test` asks for");
        assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
        let found: Found = serde_json::from_slice(&node.stdout).expect("what read_csv.cjs prints");
        assert!(found.marked, "the file begins with a byte order mark");
        assert_eq!(found.line_end, "\r\n");
        assert_eq!(found.errors, [""; 0], "what PapaParse complains of");
        let mut rows = found.rows;
        // The last line has an end, which PapaParse takes for an empty row.
        assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line has an end");
        let headings = rows.remove(0);
        for row in &rows {
            assert_eq!(row.len(), headings.len(), "{row:?}");
        }
        Self { headings, rows }
    }

    /// The cell of this row under this heading.
    #[track_caller]
    pub fn cell<'s>(&self, row: &'s [String], heading: &str) -> &'s str {
        let column = self.headings.iter().position(|name| name == heading);
        &row[column.unwrap_or_else(|| panic!("no column `{heading}` among {:?}", self.headings))]
    }

    /// All cells under this heading.
    #[track_caller]
    pub fn column(&self, heading: &str) -> Vec<&str> {
        self.rows.iter().map(|row| self.cell(row, heading)).collect()
    }
}
