//! A long journal: read in batches, with progress; counted from blocks the next
//! time; and what is new costs no more than what is new.
//!
//! `FAIRSTALL_RECORDS=100000 cargo test --test browser scale -- --nocapture`
//! tells the milliseconds of as many records as that.

use std::sync::Arc;

use fairstall::engine::event::Draw;
use fairstall::engine::id::{ActivityId, EventId, ResponseId, StationId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Pack;
use fairstall::engine::receipt::ReceiptCode;
use fairstall::engine::record::Record;
use fairstall::engine::simulate::{Plan, records};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::pages::{DataPage, DeskPage, StartPage, ThanksPage};
use crate::support::packs::pack;
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

/// How many records make a block.
const BLOCK: usize = 2_000;

/// Notes whatever the desk says of its reading, and when; whether it said
/// meanwhile that there is nothing; and how many records are read from the
/// journal in batches.
const WATCH: &str = "
    window.said = [];
    window.early = false;
    window.batches = 0;
    const getAll = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...rest) {
        window.batches += this.name === 'journal';
        return getAll.apply(this, rest);
    };
    new MutationObserver(() => {
        const words = document.querySelector('.desk-progress')?.textContent ?? null;
        window.early ||= Boolean(words) && document.querySelector('.nothing-yet') !== null;
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

/// Five hundred made-up runs of a pack.
fn templates(pack: Pack, activity: &str) -> Vec<Record> {
    let plan = Plan {
        event: EventId::new("cwrd-2027"),
        activity: ActivityId::new(activity),
        stations: vec![StationId::new("canteen"), StationId::new("library")],
        draw: Draw::All,
        from: datetime!(2027-03-15 09:00 +8),
        seed: 1,
    };
    records(Arc::new(pack), plan).take(500).collect()
}

/// Fills the journal with the templates over and over.
async fn fill(phone: &Phone, templates: &[Record], count: usize) {
    let name = json!(storage::journal_name(phone));
    let templates: Vec<String> = templates.iter().map(Record::to_json).collect();
    let filled = phone.run_async(FILL, vec![name, json!(count), json!(templates)]).await;
    assert_eq!(filled, count);
}

/// How many of so many records are like this.
fn number(templates: &[Record], count: usize, like: impl Fn(&Record) -> bool) -> u64 {
    templates.iter().cycle().take(count).filter(|record| like(record)).count() as u64
}

fn is_finished(record: &Record) -> bool {
    matches!(record, Record::Response(_))
}

fn is_under_18(record: &Record) -> bool {
    record.to_json().contains(r#""age":{"answered":{"single":{"choice":"under-18"}}}"#)
}

/// The id that FILL gives to the record at a place.
fn id(place: usize) -> String {
    format!("{:08x}", place + 1).repeat(4)
}

/// How long the desk said that it was reading, and the time since the page
/// was opened at which it had read, in milliseconds.
async fn took(phone: &Phone) -> (f64, f64) {
    let said = phone.run("return window.said", Vec::new()).await.expect("what was said");
    let said: Vec<(f64, Option<String>)> = serde_json::from_value(said).expect("times and words");
    let mut words = said.iter().filter_map(|(_, words)| words.as_deref());
    assert_eq!(words.next_back(), Some(""), "it says no more: {said:?}");
    let began = said.iter().find(|(_, words)| words.as_ref().is_some_and(|words| !words.is_empty()));
    let (began, ended) = (began.map_or(0.0, |said| said.0), said.last().map_or(0.0, |said| said.0));
    (ended - began, ended)
}

async fn batches(phone: &Phone) -> Value {
    phone.run("return window.batches", Vec::new()).await.expect("a number")
}

fn record_count() -> usize {
    std::env::var("FAIRSTALL_RECORDS").map_or(5_000, |count| count.parse().expect("a number"))
}

#[test]
fn a_long_journal_shows_how_far_it_was_read_and_grows_by_what_is_new() {
    let count = record_count();
    Stall::new().speaking(Lang::En).where_first(WATCH).visit(async |phone| {
        StartPage::open(phone, "").await;
        let templates = templates(pack("phone-scams", Lang::En), "scams");
        fill(phone, &templates, count).await;
        let finished = number(&templates, count, is_finished);
        let counts = [count as u64, finished, count as u64 - finished];
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(count).await;
        desk.choose_activity("Phone scam survey").await;
        desk.counts(counts).await;
        let said = phone.run("return window.said", Vec::new()).await.expect("what was said");
        let said: Vec<(f64, Option<String>)> = serde_json::from_value(said).expect("times and words");
        let words: Vec<&str> = said.iter().filter_map(|(_, words)| words.as_deref()).collect();
        assert!(words.iter().any(|words| words.starts_with("2000 of ")), "{words:?}");
        assert_eq!(words.last(), Some(&""), "and then says no more: {words:?}");
        let early = phone.run("return window.early", Vec::new()).await.expect("a truth");
        assert_eq!(early, json!(false), "nobody is said to be missing before all is read");

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
fn a_long_journal_that_was_counted_once_is_counted_again_at_once() {
    let count = record_count();
    let site = Copy::new();
    site.add_pack("tests/packs/valid/dozen.toml");
    Stall::new().with_site(&site).speaking(Lang::En).where_first(WATCH).visit(async |phone| {
        StartPage::open(phone, "").await;
        let templates = templates(site.pack("dozen", Lang::En), "dozen");
        fill(phone, &templates, count).await;
        let finished = number(&templates, count, is_finished);
        let mut counts = [count as u64, finished, count as u64 - finished];
        let young = number(&templates, count, is_under_18);

        let open = async || {
            phone.open_afresh("#/desk").await;
            let desk = DeskPage::on(phone).await;
            desk.choose_activity("dozen").await;
            desk
        };
        let ask_the_young = async |desk: &DeskPage<'_>| {
            desk.narrows().await;
            desk.asks_for("Who answered this question", "How old are you?").await;
            desk.asks_for("with", "Under 18").await;
            desk.counts([young, young, 0]).await;
        };
        let desk = open().await;
        desk.has_records(count).await;
        desk.counts(counts).await;
        let (first, since) = took(phone).await;
        assert_ne!(batches(phone).await, json!(0), "the journal was read");
        ask_the_young(&desk).await;
        storage::has_blocks(phone, count / BLOCK).await;

        let desk = open().await;
        desk.has_records(count).await;
        desk.counts(counts).await;
        let (second, since_then) = took(phone).await;
        eprintln!(
            "{count} records of twelve answers counted in {first:.0} ms, then in {second:.0} ms; \
             {since:.0} and {since_then:.0} ms after the page was opened"
        );
        ask_the_young(&desk).await;
        desk.sets_against("Station", "How old are you?").await;
        assert_eq!(batches(phone).await, json!(0), "the journal was not read");
        // Under a second on a phone that has nothing else to do; this machine may.
        assert!(second < 1_000.0 + 30.0 * count as f64 / 1_000.0, "{second} ms");

        // What was finished, taken out or damaged behind the desk's back.
        let given_up = templates.iter().position(|record| !is_finished(record)).expect("a run given up");
        let json = templates.iter().find(|record| is_finished(record)).expect("a finished run").to_json();
        let mut record: Value = serde_json::from_str(&json).expect("a record");
        record["id"] = json!(id(given_up));
        storage::put(phone, "journal", &id(given_up), &record.to_string()).await;
        (counts[1], counts[2]) = (counts[1] + 1, counts[2] - 1);
        let desk = open().await;
        desk.has_records(count).await;
        desk.counts(counts).await;
        storage::has_blocks(phone, count / BLOCK).await;

        let gone = templates.iter().position(is_finished).expect("a finished run");
        storage::remove(phone, "journal", &id(gone)).await;
        (counts[0], counts[1]) = (counts[0] - 1, counts[1] - 1);
        let desk = open().await;
        desk.has_records(count - 1).await;
        desk.counts(counts).await;
        storage::has_blocks(phone, (count - 1) / BLOCK).await;

        storage::damage_block(phone).await;
        let desk = open().await;
        desk.has_records(count - 1).await;
        desk.counts(counts).await;
        assert_ne!(batches(phone).await, json!(0), "the journal was read");
        storage::has_blocks(phone, (count - 1) / BLOCK).await;

        // A response that has come since is looked up, and nothing else is.
        phone.open_afresh("?station=canteen#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let desk = open().await;
        desk.has_records(count).await;
        desk.counts(counts).await;
        assert_eq!(batches(phone).await, json!(0), "the journal was not read");
    });
}

#[test]
fn what_was_erased_is_in_no_block() {
    const COUNT: usize = 4_500;
    Stall::new().speaking(Lang::En).where_first(WATCH).visit(async |phone| {
        StartPage::open(phone, "").await;
        let templates = templates(pack("phone-scams", Lang::En), "scams");
        fill(phone, &templates, COUNT).await;
        let finished = number(&templates, COUNT, is_finished);
        let counts = [COUNT as u64, finished, COUNT as u64 - finished];
        let open = async |counts| {
            phone.open_afresh("#/desk").await;
            let desk = DeskPage::on(phone).await;
            desk.choose_activity("Phone scam survey").await;
            desk.counts(counts).await;
        };
        open(counts).await;
        storage::has_blocks(phone, COUNT / BLOCK).await;
        let desk_tab = phone.tab().await;
        phone.open_tab().await;
        let gone = templates.iter().position(is_finished).expect("a finished run");
        let code = ReceiptCode::of(ResponseId::parse(&id(gone)).expect("an id"));
        let data = DataPage::open(phone).await;
        data.looks_up(&code.to_string()).await;
        data.erases().await;
        data.tells("is erased").await;
        data.shows([COUNT as u64 - 1, COUNT as u64, 1]).await;
        let counts = [counts[0] - 1, counts[1] - 1, counts[2]];
        phone.look_at(&desk_tab).await;
        DeskPage::on(phone).await.counts(counts).await;
        // With a tombstone among the first batch, two batches make a block.
        storage::has_blocks(phone, 1).await;
        open(counts).await;
        assert_eq!(batches(phone).await, json!(0), "the journal was not read");
        assert!(!phone.screen().await.contains("cannot be read"), "a tombstone is no damage");
    });
}

#[test]
fn files_of_a_long_journal_have_a_line_for_each_record() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await;
        let templates = templates(pack("phone-scams", Lang::En), "scams");
        fill(phone, &templates, 4_500).await;
        let finished = number(&templates, 4_500, is_finished);
        phone.open_afresh("#/desk").await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(4_500).await;
        let lines = |file: Vec<u8>| String::from_utf8(file).expect("UTF-8").lines().count() as u64;
        assert_eq!(lines(desk.export("responses.jsonl").await), 4_500);
        assert_eq!(lines(desk.export("responses.csv").await), finished + 1, "and the headings");
    });
}
