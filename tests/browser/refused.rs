//! Browsers that refuse storage: the second-best one serves, and where there is
//! none nobody answers for nothing.

use fairstall::engine::lang::Lang;
use serde_json::{Value, json};

use crate::pages::{DeskPage, QUIZ, RunPage, SURVEY, StartPage, ThanksPage, TroublePage};
use crate::support::phone::Phone;
use crate::support::stall::{EVENT_DAY, NO_SETTINGS, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

/// IndexedDB refuses at once, as in some private windows.
const THROWS: &str = "
    IDBFactory.prototype.open = () => { throw new DOMException('refused by the story', 'SecurityError'); };
";

/// IndexedDB refuses after a moment, as in others.
const FAILS: &str = "
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function () {
        const request = open.call(this, 'nothing', 1);
        request.addEventListener('upgradeneeded', () => request.transaction.abort());
        return request;
    };
";

/// There is no IndexedDB.
const ABSENT: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";

/// While `window.full`, `localStorage` has no room.
const FULL: &str = "
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, text) {
        if (window.full) throw new DOMException('no room in the story', 'QuotaExceededError');
        setItem.call(this, name, text);
    };
";

/// The journal's records in `localStorage`, as text.
async fn local_records(phone: &Phone) -> Vec<String> {
    let script = "
        const names = Object.keys(localStorage).filter((name) => name.includes('/store/cwrd-2027/journal/'));
        return names.map((name) => JSON.parse(localStorage[name]));
    ";
    let found = phone.run(script, vec![]).await.expect("localStorage can be read");
    serde_json::from_value(found).expect("texts")
}

#[test]
fn without_indexeddb_the_second_best_storage_keeps_the_answers() {
    for refusal in [THROWS, FAILS, ABSENT] {
        Stall::new().where_first(refusal).visit(async |phone| {
            StartPage::open(phone, "?station=canteen").await.begin(SURVEY).await;
            RunPage::on(phone, 1, 4).await.take("虚假投资").await;
            phone.reload().await;
            let run = RunPage::on(phone, 1, 6).await;
            run.has_taken(&["虚假投资"]).await;
            run.leave().await;
            StartPage::on(phone).await.begin(SURVEY).await;
            Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
            phone.open("?station=canteen#/a/quiz").await;
            take_quiz(phone, [true; 3]).await;

            let desk = DeskPage::open(phone).await;
            desk.tells("这个浏览器只提供备用存储，请尽早导出。").await;
            desk.has_records(3).await;
            desk.shows_score("答对 3/3", ["1", "100%"]).await;
            desk.choose_activity("诈骗电话小调查").await;
            desk.counts([2, 1, 1]).await;
            let lines = desk.export("responses.jsonl").await;
            let lines = String::from_utf8(lines).expect("UTF-8");
            assert_eq!(lines.lines().collect::<Vec<_>>(), local_records(phone).await);
        });
    }
}

#[test]
fn where_the_second_best_storage_is_full_people_are_told_and_try_again() {
    Stall::new().where_first(THROWS).where_first(FULL).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("都没遇到过").await;
        run.next().await;
        run.skip().await;
        run.skip().await;
        run.is_at(4, 4).await;
        phone.run("window.full = true", vec![]).await.expect("from now on");
        run.finish().await;
        run.tells("手机存储空间已满").await;
        assert_eq!(local_records(phone).await, [""; 0]);
        phone.run("window.full = false", vec![]).await.expect("from now on");
        run.try_again().await;
        ThanksPage::on(phone).await;
        assert_eq!(local_records(phone).await.len(), 1);
    });
}

#[test]
fn where_nothing_is_kept_nobody_is_let_in() {
    let refusing = json!({"profile": {"default_content_setting_values": {"cookies": 2}}});
    for (lang, words, desk_words) in [
        (
            Lang::ZhHans,
            "这个浏览器不让网页保存数据，不能作答。请关闭无痕模式，或换一个浏览器。",
            "这个浏览器不让网页保存数据，所以这里看不到记录。",
        ),
        (
            Lang::En,
            "This browser keeps nothing, so you cannot answer here.",
            "This browser does not let pages keep data, so there are no records to see.",
        ),
    ] {
        Stall::new().speaking(lang).preferring(refusing.clone()).visit(async |phone| {
            let start = StartPage::open(phone, "").await;
            start.tells(words).await;
            start.begin(QUIZ).await;
            TroublePage::on(phone, words).await.leave().await;
            StartPage::on(phone).await;
            phone.open_afresh("#/desk").await;
            DeskPage::on(phone).await.tells(desk_words).await;
        });
    }
}

#[test]
fn without_settings_runs_are_kept_all_the_same() {
    Stall::new().on(EVENT_DAY).where_first(NO_SETTINGS).visit(async |phone| {
        StartPage::open(phone, "").await.switch_to(Lang::En).await;
        StartPage::on(phone).await.begin(SURVEY).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let records = storage::records(phone).await;
        assert_eq!(records.len(), 1);
        assert_ne!(records[0]["device"], Value::Null);

        // The language could not be remembered.
        phone.expect_language(Lang::ZhHans);
        let desk = DeskPage::open(phone).await;
        desk.has_records(1).await;
        desk.tells_nothing().await;
    });
}
