//! A long journal: read in batches, with progress, and what is new costs no
//! more than what is new.
//!
//! `FAIRSTALL_RECORDS=100000 cargo test --test browser scale -- --nocapture`
//! tells the milliseconds of as many records as that.

use std::sync::Arc;

use fairstall::engine::event::Draw;
use fairstall::engine::id::{ActivityId, EventId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{DeskPage, StartPage, ThanksPage};
use crate::support::packs::pack;
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

/// Notes whatever the desk says of its reading, and when; and how many records
/// are read from the journal in batches.
const WATCH: &str = "
    window.said = [];
    window.batches = 0;
    const getAll = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...rest) {
        window.batches += this.name === 'journal';
        return getAll.apply(this, rest);
    };
    new MutationObserver(() => {
        const words = document.querySelector('.desk-progress')?.textContent ?? null;
        if (words !== (window.said.at(-1)?.[1] ?? null)) window.said.push([performance.now(), words]);
    }).observe(document, { childList: true, subtree: true, characterData: true });
";

/// Puts COUNT records into the journal: the templates over and over, each
/// time under another id.
const FILL: &str = "
    const [name, count, templates, done] = arguments;
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
        let next = 0;
        const fill = () => {
            if (next === count) { opening.result.close(); return done(count); }
            const transaction = opening.result.transaction('journal', 'readwrite');
            const journal = transaction.objectStore('journal');
            for (const end = Math.min(count, next + 10000); next < end; next += 1) {
                const id = (next + 1).toString(16).padStart(8, '0').repeat(4);
                const json = templates[next % templates.length];
                journal.put(json.replace(/\"id\":\"[0-9a-f]{32}\"/, `\"id\":\"${id}\"`), id);
            }
            transaction.oncomplete = fill;
        };
        fill();
    };
";

/// Fills the journal; how many of the records are finished.
async fn fill(phone: &Phone, count: usize) -> u64 {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new("scams"),
        stations: vec![StationId::new("canteen"), StationId::new("library")],
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 1,
    };
    let templates: Vec<Record> = records(Arc::new(pack("phone-scams", Lang::En)), plan).take(500).collect();
    let finished = |record: &&Record| matches!(record, Record::Response(_));
    let finished = templates.iter().cycle().take(count).filter(finished).count();
    let name = json!(storage::journal_name(phone));
    let templates: Vec<String> = templates.iter().map(Record::to_json).collect();
    let filled = phone.run_async(FILL, vec![name, json!(count), json!(templates)]).await;
    assert_eq!(filled, count);
    finished as u64
}

async fn batches(phone: &Phone) -> Value {
    phone.run("return window.batches", Vec::new()).await.expect("a number")
}

#[test]
fn a_long_journal_shows_how_far_it_was_read_and_grows_by_what_is_new() {
    let count = std::env::var("FAIRSTALL_RECORDS").map_or(5_000, |count| count.parse().expect("a number"));
    Stall::new().speaking(Lang::En).where_first(WATCH).visit(async |phone| {
        StartPage::open(phone, "").await;
        let finished = fill(phone, count).await;
        let counts = [count as u64, finished, count as u64 - finished];
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(count).await;
        desk.choose_activity("Phone scam survey").await;
        desk.counts(counts).await;
        let said = phone.run("return window.said", Vec::new()).await.expect("what was said");
        let said: Vec<(f64, Option<String>)> = serde_json::from_value(said).expect("times and words");
        let words: Vec<&str> = said.iter().filter_map(|(_, words)| words.as_deref()).collect();
        assert!(words.iter().any(|words| words.starts_with("2,000 of ")), "{words:?}");
        assert_eq!(words.last(), Some(&""), "and then says no more: {words:?}");
        let began = said.iter().find(|(_, words)| words.as_ref().is_some_and(|words| !words.is_empty()));
        let (began, ended) = (began.map_or(0.0, |said| said.0), said.last().map_or(0.0, |said| said.0));
        eprintln!("{count} records read and counted in {:.0} ms", ended - began);

        // A participant in another tab.
        let before = batches(phone).await;
        let desk_tab = phone.tab().await;
        phone.open_tab().await;
        phone.open("?station=canteen#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        ThanksPage::on(phone).await;
        phone.look_at(&desk_tab).await;
        desk.has_records(count + 1).await;
        desk.counts([counts[0] + 1, counts[1] + 1, counts[2]]).await;
        assert_eq!(batches(phone).await, before, "nothing was read again");

        // Something is put in and something taken out behind the app's back.
        let mut record: Value =
            serde_json::from_str(&storage::texts(phone, "journal").await.remove(0)).expect("a record");
        record["id"] = json!("f".repeat(32));
        storage::put(phone, "journal", &"f".repeat(32), &record.to_string()).await;
        desk.refresh().await;
        desk.has_records(count + 2).await;
        storage::empty(phone, "journal").await;
        desk.refresh().await;
        desk.has_records(0).await;
    });
}

#[test]
fn files_of_a_long_journal_have_a_line_for_each_record() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        let finished = fill(phone, 4_500).await;
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(4_500).await;
        let lines = |file: Vec<u8>| String::from_utf8(file).expect("UTF-8").lines().count() as u64;
        assert_eq!(lines(desk.export("responses.jsonl").await), 4_500);
        assert_eq!(lines(desk.export("responses.csv").await), finished + 1, "and the headings");
    });
}
