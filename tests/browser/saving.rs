//! What "saved" means: on the disk, once, before the thank-you.

use serde_json::{Value, json};

use crate::pages::{DeskPage, QUIZ, RunPage, SURVEY, StartPage, ThanksPage, TroublePage};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};
use crate::words::Words;

/// Keeps a list of all transactions that would write to the journal. The
/// desk's blocks, beside it, are but copies.
const WATCHED: &str = "
    window.writes = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...asked) {
        const made = transaction.apply(this, asked);
        if (made.mode !== 'readonly' && !this.name.endsWith('/blocks')) {
            window.writes.push({ mode: made.mode, asked: asked[2]?.durability ?? null, got: made.durability });
        }
        return made;
    };
";

/// The first record that is put into the journal finds no room.
const FULL_ONCE: &str = "
    let full = 1;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...put_in) {
        if (this.name === 'journal' && full-- > 0) {
            throw new DOMException('no room in the story', 'QuotaExceededError');
        }
        return put.apply(this, put_in);
    };
";

const FULL: &str = "还没有保存 手机存储空间已满，刚才的内容没能保存。请腾出空间后再试，先不要关闭页面。";

/// Answers the survey up to its last question.
async fn almost_done(phone: &Phone) -> RunPage<'_> {
    StartPage::open(phone, "").await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.take("都没遇到过").await;
    run.next().await;
    run.skip().await;
    run.is_at(3, 4).await;
    run.rate(5).await;
    run.next().await;
    run.is_at(4, 4).await;
    run.take("18–24岁").await;
    run
}

/// The writes of the page on the screen, so many at least, are strict.
async fn all_writes_are_strict(phone: &Phone, at_least: usize) {
    let writes = phone.run("return window.writes", vec![]).await.expect("the list");
    let writes = writes.as_array().expect("a list");
    assert!(writes.len() >= at_least, "{writes:#?}");
    for write in writes {
        assert_eq!(*write, json!({"mode": "readwrite", "asked": "strict", "got": "strict"}));
    }
}

#[test]
fn every_write_asks_for_strict_durability() {
    Stall::new().where_first(WATCHED).visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        take_quiz(phone, [true, false, true]).await;
        // The pack, the draft from the start to its last change, the response.
        all_writes_are_strict(phone, 8).await;
        // Whatever the desk writes: nothing, as long as it only looks.
        let desk = DeskPage::open(phone).await;
        desk.has_records(1).await;
        desk.export("responses.jsonl").await;
        all_writes_are_strict(phone, 0).await;
    });
}

#[test]
fn the_thank_you_waits_until_the_answers_are_on_the_disk() {
    Stall::new().where_first(storage::HELD_BACK).visit(async |phone| {
        let run = almost_done(phone).await;
        storage::draft_where(phone, |draft| draft["given"]["age"] != Value::Null).await;
        phone.run("window.held = []", vec![]).await.expect("from now on");
        run.finish().await;
        run.goes_on_with(Words::of(phone.lang()).saving).await;
        let one_is_held = async || Ok(phone.run("return window.held.length", vec![]).await? == 1);
        phone.until("the write is complete", one_is_held).await;
        // The record is there; the app has had two frames' time and does not know.
        assert_eq!(storage::records(phone).await.len(), 1);
        phone.run_async("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", vec![]).await;
        assert!(!ThanksPage::is_shown(phone).await, "nobody is thanked before the app knows");
        run.goes_on_with(Words::of(phone.lang()).saving).await;

        storage::let_go(phone).await;
        ThanksPage::on(phone).await;
        assert_eq!(storage::records(phone).await.len(), 1);
    });
}

#[test]
fn a_draft_is_at_most_one_write_behind_what_is_typed() {
    Stall::new().where_first(storage::HELD_BACK).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("其他").await;
        storage::draft_where(phone, |draft| draft["given"] != json!({})).await;
        phone.run_async("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))", vec![]).await;
        // The disk takes its time with every letter.
        phone.run("window.held = []", vec![]).await.expect("from now on");
        run.enter_other("letter by letter").await;
        let one_is_held = async || Ok(phone.run("return window.held.length", vec![]).await? == 1);
        phone.until("the first letter is written", one_is_held).await;
        phone.run("window.held.shift()()", vec![]).await.expect("it is told so");
        storage::draft_where(phone, |draft| {
            draft["given"]["met"]["answer"]["multiple"]["other"] == "letter by letter"
        })
        .await;
        storage::let_go(phone).await;
    });
}

#[test]
fn a_record_that_finds_no_room_is_saved_at_the_second_try() {
    Stall::new().where_first(FULL_ONCE).visit(async |phone| {
        let run = almost_done(phone).await;
        run.finish().await;
        run.tells(FULL).await;
        assert!(!ThanksPage::is_shown(phone).await);
        run.is_at(4, 4).await;
        run.has_taken(&["18–24岁"]).await;
        assert_eq!(storage::records(phone).await, [Value::Null; 0]);
        assert_eq!(storage::drafts(phone).await.len(), 1, "the answers are kept");

        run.try_again().await;
        ThanksPage::on(phone).await;
        check_the_only_record(phone).await;
    });
}

#[test]
fn a_phone_that_is_full_says_so_before_anybody_answers() {
    Stall::new().visit(async |phone| {
        phone.limit_storage(Some(1)).await;
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let trouble = TroublePage::on(phone, "手机存储空间已满").await;
        phone.limit_storage(None).await;
        trouble.try_again().await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
    });
}

#[test]
fn two_quick_taps_make_one_record() {
    Stall::new().visit(async |phone| {
        almost_done(phone).await;
        let script = "
            const finish = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === '完成');
            finish.click();
            finish.click();
        ";
        phone.run(script, vec![]).await.expect("two taps");
        ThanksPage::on(phone).await;
        check_the_only_record(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.has_records(1).await;
    });
}

#[test]
fn a_run_that_two_tabs_finish_is_counted_once() {
    Stall::new().visit(async |phone| {
        almost_done(phone).await;
        storage::draft_where(phone, |draft| draft["given"]["age"] != Value::Null).await;
        let first = phone.tab().await;
        phone.open_tab().await;
        phone.open("#/a/scams").await;
        RunPage::on(phone, 4, 4).await.finish().await;
        ThanksPage::on(phone).await;
        phone.look_at(&first).await;
        RunPage::on(phone, 4, 4).await.finish().await;
        ThanksPage::on(phone).await;
        check_the_only_record(phone).await;
    });
}

async fn check_the_only_record(phone: &Phone) {
    let records = storage::records(phone).await;
    let [record] = records.as_slice() else { panic!("exactly one record: {records:#?}") };
    assert_eq!(record["entry"], "response");
    assert_eq!(record["answers"]["confidence"], json!({"answered": {"rating": 5}}));
    assert_eq!(record["answers"]["age"], json!({"answered": {"single": {"choice": "from-18"}}}));
    assert_eq!(storage::drafts(phone).await, [Value::Null; 0], "the draft is gone");
}
