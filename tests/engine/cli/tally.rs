//! `fairstall tally`: the exports of several phones become one tally; what is
//! not counted is said, line by line.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fairstall::author::compile;
use fairstall::engine::id::{PackHash, PackId};
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, Tally};

use crate::support::command::{Ran, fairstall};
use crate::support::files::{STALL, copy_stall, empty_folder, path, sample_pack, simulated, source};
use crate::support::sheet::Sheet;

/// Two phones' files in a folder of this name.
struct Phones {
    folder: PathBuf,
}

impl Phones {
    fn new(name: &str) -> Self {
        let phones = Self { folder: empty_folder(name) };
        copy_stall(&phones.sources());
        phones
    }

    /// Where the packs are written that the phones ran.
    fn sources(&self) -> PathBuf {
        self.file("questions")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a phone's file, a line each.
    fn phone(&self, name: &str, lines: impl IntoIterator<Item = impl Into<Vec<u8>>>) -> &Self {
        let mut bytes = Vec::new();
        for line in lines {
            bytes.extend(line.into());
            bytes.push(b'\n');
        }
        fs::write(self.file(name), bytes).expect("a phone's file");
        self
    }

    fn tally(&self, files: &[&str]) -> Ran {
        self.tally_with(files, &self.sources())
    }

    fn tally_with(&self, files: &[&str], packs: &Path) -> Ran {
        let files: Vec<PathBuf> = files.iter().map(|name| self.file(name)).collect();
        let mut args: Vec<&std::ffi::OsStr> = vec!["tally".as_ref()];
        args.extend(files.iter().map(|file| file.as_os_str()));
        let out = self.file("out");
        args.extend(["--packs".as_ref(), packs.as_os_str(), "--out".as_ref(), out.as_os_str()]);
        fairstall(args)
    }

    fn sheet(&self, name: &str) -> Sheet {
        Sheet::read(&self.file("out").join(name))
    }

    /// The figures of `tallies.csv`.
    fn figures(&self) -> Figures {
        Figures(self.sheet("tallies.csv"))
    }
}

/// The figures of `tallies.csv`.
struct Figures(Sheet);

impl Figures {
    /// A count over all stations.
    #[track_caller]
    fn count(&self, question: &str, measure: &str) -> &str {
        let about = |row: &&Vec<String>| {
            ["station", "question", "measure"].map(|heading| self.0.cell(row, heading))
                == ["all", question, measure]
        };
        let row = self.0.rows.iter().find(about);
        self.0.cell(row.unwrap_or_else(|| panic!("no `{measure}` of `{question}`")), "count")
    }
}

/// Records of the quiz and their JSON.
fn quiz_records(n: usize, seed: u64) -> (Vec<Record>, Vec<String>) {
    let records: Vec<Record> = simulated(&sample_pack("twenty"), Some(3), seed).take(n).collect();
    let lines = records.iter().map(Record::to_json).collect();
    (records, lines)
}

#[test]
fn two_phones_are_counted_together_and_what_came_twice_only_once() {
    let phones = Phones::new("tally-two");
    let (records, lines) = quiz_records(60, 1);
    phones.phone("one.jsonl", lines[..40].to_vec()).phone("two.jsonl", lines[30..].to_vec());
    let ran = phones.tally(&["one.jsonl", "two.jsonl"]).succeeds();
    assert_eq!(ran.stdout, "");
    assert_eq!(
        ran.stderr.lines().collect::<Vec<_>>(),
        ["60 records counted", "60 of them simulated", "10 came again and were not counted twice"]
    );
    let finished = records.iter().filter(|record| matches!(record, Record::Response(_))).count();
    let figures = phones.figures();
    assert_eq!(figures.count("", "runs_started"), "60");
    assert_eq!(figures.count("", "runs_finished"), finished.to_string());
    assert_eq!(phones.sheet("responses.csv").rows.len(), finished);
    assert!(!phones.sheet("codebook.csv").rows.is_empty());
    let (pack, mut packs) = (sample_pack("twenty"), Packs::default());
    packs.add((*pack).clone());
    let tally = Tally::of(&records, &packs);
    let slice = &tally.activities.values().next().expect("one activity").total;
    for (question, counted) in pack.questions.iter().zip(&slice.questions) {
        let id = question.id.as_str();
        assert_eq!(figures.count(id, "answered"), counted.answered.to_string(), "{id}");
    }
}

#[test]
fn everything_that_is_not_counted_is_told_with_file_and_line() {
    let phones = Phones::new("tally-trouble");
    let (_, lines) = quiz_records(9, 2);
    let cut = &lines[6][..lines[6].len() / 2];
    let newer = lines[7].replacen("\"format\":1", "\"format\":2", 1);
    // Another record under a known id.
    let id = |line: &str| line.split("\"id\":\"").nth(1).map(|rest| rest[..32].to_owned()).expect("an id");
    let conflict = lines[8].replace(&id(&lines[8]), &id(&lines[0]));
    phones.phone("one.jsonl", [lines[0].as_str(), "", &lines[1], &lines[2], cut]);
    let two: [&[u8]; 6] = [
        b"not a record",
        newer.as_bytes(),
        lines[3].as_bytes(),
        conflict.as_bytes(),
        lines[0].as_bytes(),
        b"\xff\xfe",
    ];
    phones.phone("two.jsonl", two);
    let ran = phones.tally(&["one.jsonl", "two.jsonl"]).succeeds();
    let told = |name: &str, line: usize, why: &str| {
        let place = format!("{}:{line}: ", phones.file(name).display());
        let found = ran.stderr.lines().find(|told| told.starts_with(&place));
        let found = found.unwrap_or_else(|| panic!("no {place} in:\n{}", ran.stderr));
        assert!(found.contains(why), "{found}");
    };
    told("one.jsonl", 5, "not counted: ");
    told("two.jsonl", 1, "not counted: ");
    told("two.jsonl", 2, "not counted: of format 2; update fairstall");
    told(
        "two.jsonl",
        4,
        &format!("another record has the id {}; the same one of them counts", id(&lines[0])),
    );
    told("two.jsonl", 6, "not counted: ");
    let places = ran.stderr.lines().filter(|line| line.contains(".jsonl:")).count();
    assert_eq!(places, 5, "nothing else is complained of:\n{}", ran.stderr);
    for line in [
        "4 records counted",
        "1 came again and were not counted twice",
        "1 had another record's id; of each id one is counted",
        "4 could not be read and were not counted",
    ] {
        assert!(ran.stderr.lines().any(|told| told == line), "no {line:?} in:\n{}", ran.stderr);
    }
    assert_eq!(phones.figures().count("", "runs_started"), "4");
    let forth = fs::read_to_string(phones.file("out/tallies.csv")).expect("tallies");
    phones.tally(&["two.jsonl", "one.jsonl"]).succeeds();
    let back = fs::read_to_string(phones.file("out/tallies.csv")).expect("tallies");
    assert_eq!(forth, back, "the same counts in any order of files");
}

#[test]
fn line_ends_and_byte_order_marks_of_other_systems_do_not_matter() {
    let phones = Phones::new("tally-windows");
    let (_, lines) = quiz_records(3, 3);
    let windows = lines.iter().map(|line| format!("{line}\r"));
    phones.phone(
        "one.jsonl",
        windows.enumerate().map(|(n, line)| if n == 0 { format!("\u{feff}{line}") } else { line }),
    );
    fs::write(phones.file("no-end.jsonl"), &lines[2]).expect("a file without a last line end");
    let ran = phones.tally(&["one.jsonl", "no-end.jsonl"]).succeeds();
    assert!(
        ran.stderr.starts_with("3 records counted\n") && ran.stderr.contains("\n1 came again"),
        "{}",
        ran.stderr
    );
}

#[test]
fn long_files_keep_their_order_and_their_line_numbers() {
    let phones = Phones::new("tally-long");
    let (records, mut lines) = quiz_records(600, 7);
    // Longer than anything that is read at once, and in the middle.
    lines.insert(300, format!("\"{}\"", "x".repeat(200_000)));
    lines.insert(500, "not a record".to_owned());
    let long: usize = lines.iter().map(String::len).sum();
    assert!(long > 500_000, "{long} bytes are read in several blocks");
    phones.phone("one.jsonl", lines.clone()).phone("two.jsonl", [lines[0].as_str(), "nor is this"]);
    let ran = phones.tally(&["one.jsonl", "two.jsonl"]).succeeds();
    let told: Vec<&str> = ran.stderr.lines().filter_map(|line| line.split(": not counted").next()).collect();
    let places = ["one.jsonl:301", "one.jsonl:501", "two.jsonl:2"];
    for (told, place) in told.iter().zip(places) {
        assert!(told.ends_with(place), "{told} is not {place}");
    }
    let finished = records.iter().filter(|record| matches!(record, Record::Response(_)));
    let ids: Vec<String> = finished.map(|record| record.run().id.to_string()).collect();
    assert_eq!(phones.sheet("responses.csv").column("id"), ids, "in the order of the file");
}

#[test]
fn responses_can_be_left_out() {
    let phones = Phones::new("tally-only");
    let (_, lines) = quiz_records(20, 8);
    phones.phone("one.jsonl", lines);
    let out = phones.file("out");
    let args = [phones.file("one.jsonl"), "--packs".into(), phones.sources(), "--out".into(), out.clone()];
    let args = [PathBuf::from("tally")].into_iter().chain(args).chain([PathBuf::from("--no-responses")]);
    fairstall(args).succeeds();
    assert_eq!(phones.figures().count("", "runs_started"), "20");
    assert!(!out.join("responses.csv").exists());
}

#[test]
fn tallying_again_gives_the_same_files() {
    let phones = Phones::new("tally-again");
    let (_, lines) = quiz_records(40, 4);
    phones.phone("one.jsonl", lines.clone());
    phones.tally(&["one.jsonl"]).succeeds();
    let read =
        || ["tallies.csv", "codebook.csv"].map(|name| fs::read(phones.file("out").join(name)).expect(name));
    let before = read();
    phones.phone("one.jsonl", lines.into_iter().rev());
    phones.tally(&["one.jsonl", "one.jsonl"]).succeeds();
    assert!(read() == before, "neither order nor repetition matters");
}

#[test]
fn runs_of_another_version_and_of_an_unknown_pack_are_told() {
    let phones = Phones::new("tally-versions");
    let known = sample_pack("twenty");
    let other = Pack { version: 9, hash: PackHash::new("ffffffffffffffff"), ..(*known).clone() };
    let mut stranger = other.clone();
    stranger.id = PackId::new("lost");
    let lines = |pack: Pack| -> Vec<String> {
        simulated(&Arc::new(pack), Some(3), 5).take(10).map(|record| record.to_json()).collect()
    };
    phones.phone("one.jsonl", lines(other)).phone("two.jsonl", lines(stranger));
    let ran = phones.tally(&["one.jsonl", "two.jsonl"]).succeeds();
    for words in [
        "20 records counted",
        "20 were given to another version of a pack; their questions were matched by id",
        "10 were given to a pack that is not in --packs; they are in responses.csv, but in no tally",
    ] {
        assert!(ran.stderr.contains(words), "no {words:?} in:\n{}", ran.stderr);
    }
    assert_eq!(phones.figures().count("", "runs_started"), "10");
    let responses = phones.sheet("responses.csv");
    assert!(responses.column("pack").contains(&"lost"));
}

#[test]
fn compiled_packs_serve_as_well_as_sources_and_in_one_language() {
    let phones = Phones::new("tally-compiled");
    let (_, lines) = quiz_records(20, 6);
    phones.phone("one.jsonl", lines);
    phones.tally(&["one.jsonl"]).succeeds();
    let files = ["responses.csv", "tallies.csv", "codebook.csv"];
    let read = || files.map(|name| fs::read_to_string(phones.file("out").join(name)).expect(name));
    let from_sources = read();
    let packs = phones.file("packs");
    fs::create_dir(&packs).expect("a folder");
    for (id, pack) in &compile(&STALL.map(source)).packs {
        for (lang, pack) in &pack.by_lang {
            let json = serde_json::to_string(pack).expect("JSON");
            fs::write(packs.join(format!("{id}.{lang}.json")), json).expect("a compiled pack");
        }
    }
    fs::write(packs.join("event.json"), "{}").expect("something else in the folder");
    phones.tally_with(&["one.jsonl"], &packs).succeeds();
    for ((name, sources), compiled) in files.iter().zip(from_sources).zip(read()) {
        assert!(sources == compiled, "{name} differs");
    }
}

#[test]
fn what_stops_a_tally_is_said() {
    let phones = Phones::new("tally-stops");
    phones.phone("one.jsonl", [""]);
    phones.tally(&["gone.jsonl"]).fails(1, "gone.jsonl");
    let nowhere = phones.file("nowhere");
    phones.tally_with(&["one.jsonl"], &nowhere).fails(1, "nowhere");
    phones.tally_with(&["one.jsonl"], &path("tests/packs/invalid/newer.toml")).fails(1, "format 2 is newer");
    let newer = phones.file("newer.json");
    fs::write(&newer, "{\"format\": 2}").expect("a file");
    phones.tally_with(&["one.jsonl"], &newer).fails(1, "update fairstall");
    phones.tally(&["one.jsonl"]).succeeds();
    assert_eq!(phones.sheet("responses.csv").rows.len(), 0, "no records are no trouble");
}
