//! `fairstall tally` over files that do not say the same of a run: what is
//! known best counts, whichever file comes first.

use std::fs;
use std::path::PathBuf;

use fairstall::engine::record::{Abandoned, Record};
use fairstall::engine::stored::Stored;

use crate::support::command::{Ran, fairstall};
use crate::support::files::{copy_stall, empty_folder, sample_pack, simulated};
use crate::support::keeper::Keeper;
use crate::support::sheet::Sheet;

/// Files in a folder of their own, with the packs beside them.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = empty_folder(name);
        copy_stall(&folder.join("questions"));
        Self(folder)
    }

    fn write(&self, name: &str, lines: &[String]) {
        fs::write(self.0.join(name), lines.join("\n")).expect("a file");
    }

    fn tally(&self, files: &[&str]) -> Ran {
        let files = files.iter().map(|name| self.0.join(name));
        let rest =
            ["--packs".into(), self.0.join("questions"), "--out".into(), self.0.join("out")].into_iter();
        fairstall([PathBuf::from("tally")].into_iter().chain(files).chain(rest)).succeeds()
    }

    fn ids(&self) -> Vec<String> {
        let sheet = Sheet::read(&self.0.join("out/responses.csv"));
        sheet.column("id").into_iter().map(str::to_owned).collect()
    }

    fn tallies(&self) -> String {
        fs::read_to_string(self.0.join("out/tallies.csv")).expect("tallies")
    }
}

fn finished(n: usize) -> Vec<Record> {
    let pack = sample_pack("twenty");
    let all = simulated(&pack, Some(3), 21);
    all.filter(|record| matches!(record, Record::Response(_))).take(n).collect()
}

fn given_up(record: &Record) -> String {
    let Record::Response(response) = record else { panic!("a response") };
    let (run, drawn) = (response.run.clone(), response.drawn.clone());
    Record::Abandoned(Abandoned { run, last: drawn[0].clone(), drawn }).to_json()
}

fn lines(records: &[Record]) -> Vec<String> {
    records.iter().map(Record::to_json).collect()
}

#[test]
fn what_was_erased_is_in_no_file_whichever_comes_first() {
    let folder = Folder::new("tally-erased");
    let records = finished(30);
    folder.write("all.jsonl", &lines(&records));
    let gone = [records[3].run().id, records[17].run().id];
    folder.write("stones.jsonl", &gone.map(|id| Stored::Erased(id).to_json()));
    let (left, mut expected) = (folder.tally(&["stones.jsonl", "all.jsonl"]), lines(&records));
    expected.retain(|json| gone.iter().all(|id| !json.contains(&id.to_string())));
    for words in ["28 records counted", "2 were erased and are not counted"] {
        assert!(left.stderr.contains(words), "no {words:?} in:\n{}", left.stderr);
    }
    let (first, tallies) = (folder.ids(), folder.tallies());
    assert_eq!(first.len(), 28);
    let ran = folder.tally(&["all.jsonl", "stones.jsonl", "all.jsonl"]);
    assert!(ran.stderr.contains("28 records counted\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("2 were erased"), "{}", ran.stderr);
    assert_eq!((folder.ids(), folder.tallies()), (first, tallies.clone()));
    folder.write("rest.jsonl", &expected);
    folder.tally(&["rest.jsonl"]);
    assert_eq!(folder.tallies(), tallies, "as if they had never been");
}

#[test]
fn a_run_that_was_finished_was_not_given_up() {
    let folder = Folder::new("tally-finished");
    let records = finished(10);
    folder.write("finished.jsonl", &lines(&records));
    let mut early = lines(&records);
    (early[2], early[8]) = (given_up(&records[2]), given_up(&records[8]));
    folder.write("early.jsonl", &early);
    folder.tally(&["finished.jsonl"]);
    let expected = (folder.ids(), folder.tallies());
    for files in [["early.jsonl", "finished.jsonl"], ["finished.jsonl", "early.jsonl"]] {
        let ran = folder.tally(&files);
        assert!(ran.stderr.contains("10 records counted\n"), "{}", ran.stderr);
        let mut ids = folder.ids();
        ids.sort_unstable_by_key(|id| expected.0.iter().position(|known| known == id));
        assert_eq!((ids, folder.tallies()), expected);
    }
}

#[test]
fn backups_count_like_responses_and_say_when_they_are_cut_short() {
    let folder = Folder::new("tally-backup");
    let records = finished(12);
    let backup = Keeper::new("aaaaaaaa").collects(&records).backup();
    folder.write("backup.jsonl", std::slice::from_ref(&backup));
    let ran = folder.tally(&["backup.jsonl"]);
    assert_eq!(ran.stderr.lines().collect::<Vec<_>>(), ["12 records counted"]);
    let cut = backup.lines().take(9).collect::<Vec<_>>().join("\n");
    folder.write("cut.jsonl", &[cut]);
    let ran = folder.tally(&["cut.jsonl"]);
    assert!(ran.stderr.contains("cut.jsonl: cut short: 8 of its 12 records"), "{}", ran.stderr);
}
