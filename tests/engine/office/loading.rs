//! README's ways to load the files into DuckDB, pandas and R, run as they stand
//! there.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fairstall::engine::record::Record;

use super::MADE;
use crate::support::files;

/// A folder with the files of the made-up day, made by `fairstall tally`.
fn result(name: &str) -> PathBuf {
    let folder = files::empty_folder(name);
    let mut lines = String::new();
    for record in &MADE.day.records {
        writeln!(lines, "{}", record.to_json()).expect("text grows");
    }
    for entry in &MADE.day.entries {
        writeln!(lines, "{}", entry.to_json()).expect("text grows");
    }
    fs::write(folder.join("responses.jsonl"), lines).expect("a file");
    let tally = Command::new(env!("CARGO_BIN_EXE_fairstall"))
        .args(["tally", "responses.jsonl", "--out", ".", "--packs"])
        .arg(files::path("questions"))
        .current_dir(&folder)
        .output()
        .expect("the command runs");
    assert!(tally.status.success(), "{}", String::from_utf8_lossy(&tally.stderr));
    folder
}

/// README's block in this language.
fn block(language: &str) -> String {
    let readme = files::read("README.md");
    let fence = format!("```{language}\n");
    let (_, rest) = readme.split_once(&fence).unwrap_or_else(|| panic!("README has no {language}"));
    rest.split("```").next().expect("the block ends").to_owned()
}

/// What a program prints of README's block.
#[track_caller]
fn printed(program: &Path, argument: &str, block: &str, folder: &Path) -> String {
    let output = Command::new(program).args([argument, block]).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{}: {error}; run `scripts/tools.sh test`, which installs it", program.display())
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned()
}

fn finished() -> usize {
    MADE.day.records.iter().filter(|record| matches!(record, Record::Response(_))).count()
}

#[test]
fn duckdb_loads_them() {
    let script =
        format!("import duckdb\nfor row in duckdb.sql(\"\"\"{}\"\"\").fetchall(): print(*row)", block("sql"));
    let python = files::path("target/tools/data/bin/python");
    let told = printed(&python, "-c", &script, &result("duckdb"));
    assert_eq!(told, format!("{0} {0}", finished()));
}

#[test]
fn pandas_loads_them() {
    let python = files::path("target/tools/data/bin/python");
    let told = printed(&python, "-c", &block("python"), &result("pandas"));
    assert_eq!(told, format!("{0} {0}", finished()));
}

#[test]
fn r_loads_them() {
    let told = printed(Path::new("Rscript"), "-e", &block("r"), &result("r"));
    assert_eq!(told, format!("{0}", finished()));
}
