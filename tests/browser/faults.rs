//! Storage that fails in the middle of things: a connection that the browser
//! takes away, a transaction that is aborted, another tab that changes the
//! database, a clock that is set. Nothing is lost, nothing is counted twice,
//! and where something cannot be done people are told.

use serde_json::{Value, json};

use crate::pages::{DeskPage, ResumePage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::stall::{FULL, Stall};
use crate::support::storage;
use crate::support::visits::Visitor;

/// Two of three times that something is to be written the connection is gone,
/// as after iOS has had little memory.
const CLOSED: &str = "
    let writes = 0;
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...asked) {
        if (asked[1] === 'readwrite' && writes++ % 3 < 2) {
            throw new DOMException('closed by the story', 'InvalidStateError');
        }
        return transaction.apply(this, asked);
    };
";

/// Two of three times that something is to be written the browser aborts that.
const ABORTED: &str = "
    let puts = 0;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
        const request = put.apply(this, what);
        if (puts++ % 3 < 2) this.transaction.abort();
        return request;
    };
";

/// Every fourth time, and always while `window.lost`, there is no connection but
/// for the story itself.
const UNREACHABLE: &str = "
    let opens = 0;
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) {
        if (window.spared || (!window.lost && ++opens % 4 > 0)) return open.call(this, name);
        const request = open.call(this, 'nothing', 1);
        request.addEventListener('upgradeneeded', () => request.transaction.abort());
        return request;
    };
";

/// Notes whether anybody was ever told that something was not saved.
const TOLD: &str = "
    new MutationObserver(() => {
        window.told ||= document.body?.innerText.includes('没有保存');
    }).observe(document, { subtree: true, childList: true, characterData: true });
";

/// Opens a newer version of the database, and calls back with what happens
/// first.
const UPGRADE: &str = "
    const [name, done] = arguments;
    const upgrade = indexedDB.open(name, 2);
    upgrade.onblocked = () => done('blocked');
    upgrade.onsuccess = () => { upgrade.result.close(); done('upgraded'); };
";

/// The phone's clock goes wrong by as many milliseconds as the tab remembers.
const SET_CLOCK: &str = "
    window.Date = class extends Date {
        constructor(...given) {
            super(...given);
            if (given.length === 0) this.setTime(window.Date.now());
        }
        static now() {
            return super.now() + Number(sessionStorage.getItem('clock') ?? 0);
        }
    };
";

const DAY: i64 = 24 * 60 * 60 * 1000;

const NOT_SAVED: &str = "还没有保存 没能保存到手机上";

/// Answers the survey up to its last question.
async fn almost_done<'p>(phone: &'p Phone, age: &str) -> RunPage<'p> {
    StartPage::open(phone, "?own").await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.take("都没遇到过").await;
    run.next().await;
    run.skip().await;
    run.is_at(3, 4).await;
    run.rate(5).await;
    run.next().await;
    run.is_at(4, 4).await;
    run.take(age).await;
    spared(phone, true).await;
    storage::draft_where(phone, |draft| draft["given"]["age"] != Value::Null).await;
    spared(phone, false).await;
    run
}

/// From now on, or no more, the journal is looked at from outside the app, past
/// whatever goes wrong.
async fn spared(phone: &Phone, spared: bool) {
    phone.run("window.spared = arguments[0]", vec![json!(spared)]).await.expect("the page");
}

/// What is in the journal: so many responses, and nothing else.
async fn has_responses(phone: &Phone, count: usize) -> Vec<Value> {
    spared(phone, true).await;
    let (records, drafts) = (storage::records(phone).await, storage::drafts(phone).await);
    spared(phone, false).await;
    assert_eq!(records.len(), count, "{records:#?}");
    assert!(records.iter().all(|record| record["entry"] == "response"), "{records:#?}");
    assert_eq!(drafts, [Value::Null; 0], "no draft is left");
    records
}

/// Finishes the run of every tab at once, as soon as a tab is told to.
const FINISH_TOGETHER: &str = "
    const finish = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === '完成');
    new BroadcastChannel('together').onmessage = () => finish.click();
";

#[test]
fn a_connection_that_is_lost_is_opened_again_and_nobody_is_told() {
    for fault in [CLOSED, ABORTED, UNREACHABLE] {
        Stall::new().where_first(fault).where_first(TOLD).visit(async |phone| {
            almost_done(phone, "18–24岁").await.finish().await;
            ThanksPage::on(phone).await;
            has_responses(phone, 1).await;
            let told = phone.run("return window.told ?? false", vec![]).await.expect("the note");
            assert_eq!(told, false, "nobody was told of it");
            let desk = DeskPage::open(phone).await;
            desk.has_records(1).await;
            desk.tells_nothing().await;
        });
    }
}

#[test]
fn a_connection_that_stays_lost_is_told_of_and_nothing_is_lost_with_it() {
    Stall::new().where_first(UNREACHABLE).visit(async |phone| {
        let run = almost_done(phone, "18–24岁").await;
        phone.run("window.lost = true", vec![]).await.expect("from now on");
        run.finish().await;
        run.tells(NOT_SAVED).await;
        run.has_taken(&["18–24岁"]).await;
        phone.run("window.lost = false", vec![]).await.expect("from now on");
        run.try_again().await;
        ThanksPage::on(phone).await;
        has_responses(phone, 1).await;
    });
}

#[test]
fn a_database_that_another_tab_cannot_change_is_told_of_and_waited_for() {
    Stall::new().visit(async |phone| {
        let run = almost_done(phone, "18–24岁").await;
        let ours = phone.tab().await;
        let theirs = phone.open_tab().await;
        phone.open("rights.en.html").await;
        // The tab holds on to its own connection, and so to everybody's.
        let hold = "
            const [name, done] = arguments;
            const opening = indexedDB.open(name);
            opening.onsuccess = () => { window.holding = opening.result; done(true); };
        ";
        let name = json!(storage::journal_name(phone));
        phone.run_async(hold, vec![name.clone()]).await;
        assert_eq!(phone.run_async(UPGRADE, vec![name]).await, "blocked");
        phone.look_at(&ours).await;
        run.finish().await;
        run.tells(NOT_SAVED).await;

        phone.look_at(&theirs).await;
        phone.run("window.holding.close()", vec![]).await.expect("the connection is closed");
        phone.look_at(&ours).await;
        run.try_again().await;
        ThanksPage::on(phone).await;
        has_responses(phone, 1).await;
    });
}

#[test]
fn the_desk_makes_way_for_a_newer_database_and_reads_on() {
    Stall::new().visit(async |phone| {
        almost_done(phone, "18–24岁").await.finish().await;
        ThanksPage::on(phone).await;
        let first = phone.tab().await;
        phone.open_tab().await;
        phone.before_loading(storage::HELD_BACK).await;
        phone.before_loading("window.held = []").await;
        phone.open("#/desk").await;
        let reading = async || Ok(phone.run("return window.held.length > 0", vec![]).await? == true);
        phone.until("the desk is reading", reading).await;
        let desk = phone.tab().await;

        phone.look_at(&first).await;
        let name = json!(storage::journal_name(phone));
        assert_eq!(phone.run_async(UPGRADE, vec![name]).await, "upgraded", "nobody stands in the way");
        // A build that knows nothing of the newer version goes on all the same.
        almost_done(phone, "未满18岁").await.finish().await;
        ThanksPage::on(phone).await;
        has_responses(phone, 2).await;

        phone.look_at(&desk).await;
        storage::let_go(phone).await;
        let page = DeskPage::on(phone).await;
        page.refresh().await;
        page.has_records(2).await;
        page.tells_nothing().await;
    });
}

#[test]
fn tabs_that_finish_at_once_count_every_run_once() {
    // Both have the same run; or each has one of its own.
    for same in [true, false] {
        Stall::new().visit(async |phone| {
            almost_done(phone, "18–24岁").await;
            let mut tabs = vec![phone.tab().await, phone.open_tab().await];
            phone.open("?own#/a/scams").await;
            ResumePage::on(phone).await.resume().await;
            let run = RunPage::on(phone, 4, 4).await;
            if !same {
                phone.look_at(&tabs[0]).await;
                StartPage::open(phone, "?own&").await.begin(SURVEY).await;
                ResumePage::on(phone).await.start_anew().await;
                answer_anew(phone).await;
                phone.look_at(&tabs[1]).await;
            }
            run.take("25–39岁").await;
            storage::draft_where(phone, |draft| draft["given"]["age"].to_string().contains("from-25")).await;
            for tab in &tabs {
                phone.look_at(tab).await;
                phone.run(FINISH_TOGETHER, vec![]).await.expect("they are ready");
            }
            tabs.push(phone.open_tab().await);
            phone.open("rights.en.html").await;
            phone.run("new BroadcastChannel('together').postMessage(1)", vec![]).await.expect("now");
            for tab in &tabs[..2] {
                phone.look_at(tab).await;
                ThanksPage::on(phone).await;
            }
            has_responses(phone, if same { 1 } else { 2 }).await;
            let desk = DeskPage::open(phone).await;
            desk.has_records(if same { 1 } else { 2 }).await;
            desk.tells_nothing().await;
        });
    }
}

#[test]
fn a_tab_that_goes_on_with_a_run_that_another_has_finished_leaves_no_draft() {
    Stall::new().visit(async |phone| {
        let run = almost_done(phone, "18–24岁").await;
        let first = phone.tab().await;
        phone.open_tab().await;
        phone.open("?own#/a/scams").await;
        ResumePage::on(phone).await.resume().await;
        RunPage::on(phone, 4, 4).await.finish().await;
        ThanksPage::on(phone).await;

        phone.look_at(&first).await;
        run.take("25–39岁").await;
        run.back().await;
        run.is_at(3, 4).await;
        run.next().await;
        run.is_at(4, 4).await;
        // Nobody is offered a run that is counted already.
        StartPage::open(phone, "?own&").await.begin(SURVEY).await;
        RunPage::on(phone, 1, 4).await.has_not_taken(&["都没遇到过"]).await;
        let records = storage::records(phone).await;
        assert_eq!(records.len(), 1);
        assert_eq!(records[0]["answers"]["age"], json!({"answered": {"single": {"choice": "from-18"}}}));
    });
}

#[test]
fn a_phone_that_gets_full_in_the_middle_of_a_run_says_so_and_goes_on() {
    Stall::new().where_first(FULL).visit(async |phone| {
        let run = almost_done(phone, "18–24岁").await;
        phone.run("window.full = true", vec![]).await.expect("from now on");
        run.take("25–39岁").await;
        run.tells("手机存储空间已满").await;
        run.try_again().await;
        run.tells("手机存储空间已满").await;
        assert!(!ThanksPage::is_shown(phone).await);
        // What was given stays on the screen, and is saved as soon as it can be.
        run.has_taken(&["25–39岁"]).await;
        phone.run("window.full = false", vec![]).await.expect("from now on");
        run.try_again().await;
        ThanksPage::on(phone).await;
        let records = has_responses(phone, 1).await;
        assert_eq!(records[0]["answers"]["age"], json!({"answered": {"single": {"choice": "from-25"}}}));
    });
}

#[test]
fn a_clock_that_is_set_back_loses_nothing_and_counts_nothing_twice() {
    Stall::new().where_first(SET_CLOCK).visit(async |phone| {
        let set = async |days: i64| {
            let set = "sessionStorage.setItem('clock', arguments[0])";
            phone.run(set, vec![json!(days * DAY)]).await.expect("the clock is set");
        };
        // Within a run, in memory and after a reload.
        let run = almost_done(phone, "18–24岁").await;
        set(-2).await;
        run.back().await;
        run.is_at(3, 4).await;
        phone.reload().await;
        ResumePage::on(phone).await.resume().await;
        let run = RunPage::on(phone, 3, 4).await;
        run.has_taken(&["5"]).await;
        run.next().await;
        run.is_at(4, 4).await;
        run.has_taken(&["18–24岁"]).await;
        run.finish().await;
        ThanksPage::on(phone).await;
        let [record] = has_responses(phone, 1).await.try_into().expect("one record");
        assert!(record["finished"].as_str() < record["started"].as_str(), "{record:#?}");
        // Between runs, further back and forward again.
        for days in [-400, 3] {
            set(days).await;
            StartPage::open(phone, "?own&").await.begin(SURVEY).await;
            Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        }
        has_responses(phone, 3).await;
        let start = StartPage::open(phone, "?own").await;
        start.tells_nothing().await;
        let desk = DeskPage::open(phone).await;
        desk.has_records(3).await;
        desk.choose_activity("诈骗电话小调查").await;
        desk.counts([3, 3, 0]).await;
        let lines = String::from_utf8(desk.export("responses.csv").await).expect("UTF-8");
        assert_eq!(lines.lines().count(), 4, "{lines}");
    });
}

/// Answers a run that has just begun up to its last question.
async fn answer_anew(phone: &Phone) {
    let run = RunPage::on(phone, 1, 4).await;
    run.take("都没遇到过").await;
    run.next().await;
    run.skip().await;
    run.skip().await;
    run.is_at(4, 4).await;
    run.take("未满18岁").await;
    storage::draft_where(phone, |draft| draft["given"]["age"].to_string().contains("under-18")).await;
}
