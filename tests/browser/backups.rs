//! A backup brings everything of one phone to another, once; what is erased
//! does not come back with it; and what cannot be read is named.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use fairstall::engine::event::Draw;
use fairstall::engine::id::{ActivityId, EventId, ResponseId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::receipt::ReceiptCode;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{DataPage, DeskPage, QUIZ, RunPage, SURVEY, StartPage};
use crate::support::folder::Folder;
use crate::support::packs::{pack, title};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};
use crate::support::xpath::button;

/// What lies in the organiser's folder of files.
pub struct Files(Folder);

impl Files {
    pub fn new() -> Self {
        Self(Folder::new("handed-in"))
    }

    /// Puts a file there.
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).expect("a file is written");
        path
    }
}

/// Somebody takes the survey.
pub async fn one_survey(phone: &Phone) {
    StartPage::open(phone, "?station=canteen").await.begin(SURVEY).await;
    Visitor { met: &["romance"], outcome: "gave-details", told: &["nobody"], ..Visitor::default() }
        .take_survey(phone)
        .await;
}

/// Made-up records of the survey.
fn made_up(count: usize) -> Vec<Record> {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new("scams"),
        stations: vec![StationId::new("canteen")],
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 3,
    };
    records(Arc::new(pack("phone-scams", Lang::En)), plan).take(count).collect()
}

/// The receipt code of the only response.
pub async fn only_code(phone: &Phone) -> String {
    let records = storage::records(phone).await;
    let [record] = &records[..] else { panic!("{} records", records.len()) };
    let id = record["id"].as_str().and_then(ResponseId::parse).expect("an id");
    ReceiptCode::of(id).to_string()
}

/// The file of a phone at which a quiz and a survey were taken, and another
/// survey begun; and its journal's lines.
fn a_phone_of_two_runs() -> (Vec<u8>, Vec<String>) {
    let mut handed_over = (Vec::new(), Vec::new());
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        take_quiz(phone, [true, true, false]).await;
        one_survey(phone).await;
        StartPage::open(phone, "?").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("游戏交易").await;
        let draft = storage::draft_where(phone, |draft| draft.to_string().contains("\"game\"")).await;
        let data = DataPage::open(phone).await;
        data.shows([2, 2, 0]).await;
        data.calls_it("门口").await;
        handed_over = (data.backs_up().await, storage::texts(phone, "journal").await);
        let id = draft["id"].as_str().or(draft["run"]["id"].as_str()).expect("an id");
        let backup = String::from_utf8_lossy(&handed_over.0);
        assert!(!backup.contains(id), "nobody has handed in what is unfinished");
        data.shows([2, 0, 0]).await;
        data.says("上次导出").await;
    });
    handed_over
}

#[test]
fn a_backup_comes_whole_to_another_phone_and_only_once() {
    let (backup, lines) = a_phone_of_two_runs();
    let text = String::from_utf8(backup.clone()).expect("UTF-8");
    let header: Value = serde_json::from_str(text.lines().next().expect("a line")).expect("JSON");
    assert_eq!(
        [&header["format"], &header["entry"], &header["event"], &header["name"], &header["count"]],
        [&json!(1), &json!("backup"), &json!("cwrd-2027"), &json!("门口"), &json!(2)]
    );
    assert_eq!(text.lines().skip(1).take(2).collect::<Vec<_>>(), lines, "the lines are as they lie there");
    assert!(text.contains("\"entry\":\"pack\""), "the packs are in it");
    let files = Files::new();
    let file = files.put("gate.jsonl", &backup);
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let own = storage::texts(phone, "journal").await;
        let data = DataPage::open(phone).await;
        data.takes_in(&[&file]).await;
        data.reports("gate.jsonl", &["2 new here"]).await;
        let packs = storage::texts(phone, "packs").await;
        assert!(
            packs.iter().any(|json| json.contains("\"id\":\"consumer-law\"")),
            "what it asked has come along"
        );
        data.shows([3, 3, 0]).await;
        data.stands("门口", "Complete").await;
        data.takes_in(&[&file]).await;
        data.reports("gate.jsonl", &["2 were here already"]).await;
        data.shows([3, 3, 0]).await;
        let desk = DeskPage::open(phone).await;
        desk.choose_activity("Phone scam survey").await;
        desk.counts([2, 2, 0]).await;
        desk.choose_activity(&title(QUIZ, Lang::En)).await;
        desk.counts([1, 1, 0]).await;
        let exported = String::from_utf8(desk.export("responses.jsonl").await).expect("UTF-8");
        let mut exported: Vec<&str> = exported.lines().collect();
        let mut all: Vec<&str> = lines.iter().chain(&own).map(String::as_str).collect();
        exported.sort_unstable();
        all.sort_unstable();
        assert_eq!(exported, all, "what has come over is exported as it was");
        StartPage::open(phone, "?").await.tells_nothing().await;
    });
}

#[test]
fn what_was_erased_does_not_come_back_with_an_old_backup() {
    let files = Files::new();
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let (code, before) = (only_code(phone).await, storage::texts(phone, "journal").await);
        let data = DataPage::open(phone).await;
        let old = files.put("old.jsonl", data.backs_up().await);
        data.looks_up(&code).await;
        data.erases().await;
        data.tells("is erased").await;
        data.shows([0, 1, 1]).await;
        let left = storage::texts(phone, "journal").await;
        assert!(left.len() == 1 && left != before && !left[0].contains("romance"), "{left:?}");
        data.takes_in(&[&old]).await;
        data.reports("old.jsonl", &["1 erased here, and stay erased"]).await;
        data.shows([0, 1, 1]).await;
        assert_eq!(storage::texts(phone, "journal").await, left);
        let desk = DeskPage::open(phone).await;
        desk.has_records(0).await;
        let lines = String::from_utf8(desk.export("responses.jsonl").await).expect("UTF-8");
        assert_eq!(lines.lines().collect::<Vec<_>>(), left, "what was erased travels");
        desk.tells_nothing().await;
        let start = StartPage::open(phone, "?").await;
        start.tells_nothing().await;
    });
}

#[test]
fn of_two_records_under_one_id_the_same_counts_on_every_phone_and_both_are_kept() {
    let (_, lines) = a_phone_of_two_runs();
    // Somebody changed the survey in a copy of the file.
    let survey = lines.iter().find(|line| line.contains("romance")).expect("the survey");
    let changed = survey.replace("romance", "prize");
    let (counts, beside) = if *survey < changed { (survey, &changed) } else { (&changed, survey) };
    let files = Files::new();
    let (one, other) = (files.put("one.jsonl", survey), files.put("other.jsonl", &changed));
    let mut backups = Vec::new();
    for order in [[&one, &other], [&other, &one]] {
        Stall::new().speaking(Lang::En).visit(async |phone| {
            StartPage::open(phone, "").await;
            let data = DataPage::open(phone).await;
            data.takes_in(&[order[0]]).await;
            data.takes_in(&[order[1]]).await;
            let name = order[1].file_name().and_then(|name| name.to_str()).expect("a name");
            data.reports(name, &["1 have one id with another record: both are kept, one counts"]).await;
            data.shows([1, 1, 0]).await;
            assert_eq!(storage::texts(phone, "journal").await, [counts.as_str()]);
            let both = ["Counts", "Kept beside it, not counted"].map(str::to_owned).to_vec();
            let told = "//section[contains(@class, 'conflicts')]//li/strong";
            phone.reads("both", &both, async || phone.texts(told).await).await;
            phone.keep_picture("conflict").await;
            // Both again change nothing, and are known.
            data.takes_in(&[&one, &other]).await;
            data.reports("one.jsonl", &["1 were here already"]).await;
            data.reports("other.jsonl", &["1 were here already"]).await;
            backups.push(files.put("handed-on.jsonl", data.backs_up().await));
        });
    }
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        let data = DataPage::open(phone).await;
        data.takes_in(&[&backups[0]]).await;
        data.says("Every phone counts the same one of them").await;
        assert_eq!(storage::texts(phone, "journal").await, [counts.as_str()]);
        let packs = storage::texts(phone, "packs").await;
        assert!(packs.contains(&json!([beside]).to_string()), "the other is handed on too");
        // What is erased is gone with all that was told of it.
        data.looks_up(&only_code(phone).await).await;
        data.erases().await;
        data.tells("is erased").await;
        let packs = storage::texts(phone, "packs").await;
        assert!(!packs.iter().any(|text| text.contains("gave-details")), "{packs:?}");
    });
}

#[test]
fn nothing_is_written_before_somebody_agrees() {
    let (backup, lines) = a_phone_of_two_runs();
    let header: Value =
        serde_json::from_slice(backup.split(|byte| *byte == b'\n').next().expect("a line")).expect("JSON");
    let files = Files::new();
    let gate = files.put("gate.jsonl", &backup);
    let again = files.put("again.jsonl", &lines[0]);
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let before = storage::texts(phone, "journal").await;
        let data = DataPage::open(phone).await;
        data.picks(&[&gate, &again]).await;
        let of_phone = format!("2 门口 ({})", header["device"].as_str().expect("an id"));
        data.offers(&["2 to save", "2 Canteen", &of_phone]).await;
        data.reports("gate.jsonl", &["2 new here"]).await;
        data.reports("again.jsonl", &["1 were here already"]).await;
        phone.keep_picture("preview").await;
        data.cancels().await;
        assert_eq!(storage::texts(phone, "journal").await, before);
        data.shows([1, 1, 0]).await;
        assert!(!data.has_words("门口").await, "nobody handed anything in");

        // Somebody finishes while it is looked at; a stranger's file says so too.
        data.picks(&[&gate]).await;
        data.offers(&["2 to save", "2 Canteen", &of_phone]).await;
        let record: Value = serde_json::from_str(&lines[0]).expect("JSON");
        storage::put(phone, "journal", record["id"].as_str().expect("an id"), &lines[0]).await;
        phone.tap("way to take in", &button("Take them in")).await;
        data.offers(&["1 to save", "1 Canteen", &of_phone.replacen('2', "1", 1)]).await;
        data.agrees().await;
        data.shows([3, 3, 0]).await;
        data.stands("门口", "Complete").await;
    });
}

#[test]
fn a_hundred_files_come_together_or_not_at_all() {
    let each: usize = std::env::var("FAIRSTALL_RECORDS").map_or(50, |n| n.parse().expect("a number"));
    let all: Vec<Record> = made_up(each * 100);
    let files = Files::new();
    let paths: Vec<PathBuf> = all
        .chunks(each)
        .enumerate()
        .map(|(place, some)| {
            let lines: String = some.iter().map(|record| record.to_json() + "\n").collect();
            files.put(&format!("phone-{place}.jsonl"), lines)
        })
        .collect();
    let paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    // The first thousands are written before somebody can stop it.
    const STOP: &str = "
        const add = IDBObjectStore.prototype.add;
        let asked = 0;
        IDBObjectStore.prototype.add = function (...what) {
            asked += 1;
            if (window.stops && asked === 3000) document.querySelector('.backup progress + button').click();
            return add.apply(this, what);
        };
        window.stops = true;
    ";
    Stall::new().speaking(Lang::En).where_first(STOP).visit(async |phone| {
        StartPage::open(phone, "").await;
        let data = DataPage::open(phone).await;
        data.picks(&paths).await;
        let count = each * 100;
        let first = format!("{count} to save");
        phone.see("offer", &format!("//p[normalize-space(.)='{first}']")).await;
        phone.tap("way to take in", &button("Take them in")).await;
        data.tells("Cancelled: nothing was changed.").await;
        assert_eq!(storage::texts(phone, "journal").await.len(), 0, "nothing is half done");
        phone.run("window.stops = false", vec![]).await.expect("the script runs");
        let began = Instant::now();
        data.takes_in(&paths).await;
        eprintln!("{count} records in 100 files after {} ms", began.elapsed().as_millis());
        data.shows([count as u64, count as u64, 0]).await;
    });
}

#[test]
fn what_cannot_be_taken_in_is_named_and_all_else_is() {
    let (backup, _) = a_phone_of_two_runs();
    let text = String::from_utf8(backup).expect("UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    let files = Files::new();
    let damaged = files.put("damaged.jsonl", [lines[0], &lines[1][..100], lines[2]].join("\n"));
    let foreign = files.put("foreign.jsonl", text.replace("cwrd-2027", "other-day"));
    let newer = files.put("newer.jsonl", text.replacen("\"format\":1", "\"format\":2", 1));
    let noise = files.put("noise.jsonl", [0x89, b'P', b'N', b'G', 0xff, b'\n', 0]);
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        let data = DataPage::open(phone).await;
        data.takes_in(&[&foreign, &newer]).await;
        data.tells("belongs to the event “other-day”, this phone to “cwrd-2027”. Nothing was taken").await;
        data.tells("written by a newer version of this site").await;
        data.shows([0, 0, 0]).await;
        data.takes_in(&[&damaged, &noise]).await;
        data.reports("damaged.jsonl", &["1 new here", "1 cannot be read"]).await;
        data.names_lines("damaged.jsonl", &["Line 2 cannot be read: "]).await;
        data.tells("it says 2 records, and 1 of them could be read").await;
        data.names_lines("noise.jsonl", &["Line 1 cannot be read: ", "Line 2 cannot be read: "]).await;
        data.shows([1, 1, 0]).await;
        data.stands("门口", "Some are missing here").await;
        let whole = files.put("whole.jsonl", &text);
        data.takes_in(&[&whole]).await;
        data.reports("whole.jsonl", &["1 new here", "1 were here already"]).await;
        data.stands("门口", "Complete").await;
    });
}

#[test]
fn a_warning_that_records_are_missing_goes_when_they_are_back_and_not_before() {
    let (others, _) = a_phone_of_two_runs();
    let files = Files::new();
    let others = files.put("others.jsonl", others);
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        let data = DataPage::open(phone).await;
        let own = files.put("own.jsonl", data.backs_up().await);
        storage::empty(phone, "journal").await;
        let data = DataPage::open(phone).await;
        data.tells("This phone had 1 records and now has 0").await;
        data.takes_in(&[&others]).await;
        data.shows([2, 2, 0]).await;
        data.tells("This phone had 3 records and now has 2").await;
        data.takes_in(&[&own]).await;
        data.shows([3, 2, 0]).await;
        phone.reload().await;
        data.shows([3, 2, 0]).await;
        assert!(!data.has_words("This phone had").await, "all are back");
        storage::empty(phone, "journal").await;
        let data = DataPage::open(phone).await;
        data.tells("This phone had 3 records and now has 0").await;
        data.accepts_the_count().await;
        phone.until("the warning is gone", async || Ok(!data.has_words("This phone had").await)).await;
    });
}

#[test]
fn a_long_file_is_taken_in_with_its_progress_shown() {
    let count: usize = std::env::var("FAIRSTALL_RECORDS").map_or(5_000, |n| n.parse().expect("a number"));
    let all = made_up(count);
    let lines: String = all.iter().map(|record| record.to_json() + "\n").collect();
    let files = Files::new();
    let file = files.put("day.jsonl", lines);
    const WATCH: &str = "
        window.said = new Set();
        new MutationObserver(() => {
            for (const line of document.querySelectorAll('.backup [role=status]')) said.add(line.textContent);
        }).observe(document, { childList: true, subtree: true, characterData: true });
    ";
    Stall::new().speaking(Lang::En).where_first(WATCH).visit(async |phone| {
        StartPage::open(phone, "").await;
        let data = DataPage::open(phone).await;
        for words in ["new here", "were here already"] {
            let began = Instant::now();
            data.takes_in(&[&file]).await;
            data.reports("day.jsonl", &[&format!("{count} {words}")]).await;
            eprintln!("{count} records in a file: {words} after {} ms", began.elapsed().as_millis());
            data.shows([count as u64, count as u64, 0]).await;
        }
        let said = phone.run("return [...window.said]", Vec::new()).await.expect("words");
        let said: Vec<String> = serde_json::from_value(said).expect("words");
        let middle = |words: &&String| words.starts_with("day.jsonl: ") && *words != "day.jsonl: 0%";
        assert!(said.iter().any(|words| middle(&words)), "{said:?}");
    });
}

#[test]
fn a_backup_goes_as_text_where_no_file_gets_out() {
    let text = std::cell::RefCell::new(String::new());
    Stall::new().speaking(Lang::En).visit(async |phone| {
        one_survey(phone).await;
        DataPage::open(phone).await;
        phone.unfold_all().await;
        phone.tap("way to text", &button("Show the backup as text")).await;
        let field = "//label[span[.='The backup']]//textarea";
        phone.see("text", field).await;
        let script = "return document.querySelector('.as-text textarea[readonly]').value";
        let shown = phone.run(script, vec![]).await.expect("the page");
        *text.borrow_mut() = shown.as_str().expect("text").to_owned();
    });
    let text = text.into_inner();
    assert!(text.starts_with("{\"format\":1,\"entry\":\"backup\""), "{text:.80}");
    Stall::new().speaking(Lang::En).visit(async |phone| {
        let page = DataPage::open(phone).await;
        phone.unfold_all().await;
        let paste = "const field = document.querySelector('.as-text textarea:not([readonly])');
            field.value = arguments[0]; field.dispatchEvent(new Event('input', {bubbles: true}))";
        phone.run(paste, vec![text.as_str().into()]).await.expect("the page");
        phone.tap("way to take it in", &button("Take in what was pasted")).await;
        page.agrees().await;
        phone.until("it is here", async || Ok(storage::records(phone).await.len() == 1)).await;
    });
}
