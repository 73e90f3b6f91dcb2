//! What a phone of the stall knows of its day: how many have answered, who was
//! helped, which code belongs to which response; and it stays awake.

use fairstall::engine::id::ResponseId;
use fairstall::engine::lang::Lang;
use fairstall::engine::receipt::ReceiptCode;
use serde_json::{Value, json};

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

/// Counts what is asked of the screen lock.
const WATCHED_LOCK: &str = "
    window.locks = [];
    Object.defineProperty(navigator, 'wakeLock', {
        value: { request: async (kind) => { window.locks.push(kind); throw new DOMException('low battery', 'NotAllowedError'); } },
    });
";

/// The code of the only response among these records.
fn code(records: &[Value]) -> String {
    let response = records.iter().find(|record| record["entry"] == "response").expect("a response");
    let id = ResponseId::parse(response["id"].as_str().expect("an id")).expect("an id");
    ReceiptCode::of(id).to_string()
}

async fn answer(phone: &Phone) -> ThanksPage<'_> {
    StartPage::on(phone).await.begin(SURVEY).await;
    Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
    ThanksPage::on(phone).await
}

#[test]
fn every_run_ends_with_the_code_of_its_response() {
    for (lang, address) in [(Lang::ZhHans, ""), (Lang::ZhHant, "?own"), (Lang::En, "")] {
        Stall::new().speaking(lang).visit(async |phone| {
            phone.open(address).await;
            let thanks = answer(phone).await;
            phone.keep_picture(&format!("code-{lang}")).await;
            assert_eq!(thanks.code().await, code(&storage::records(phone).await));
        });
    }
}

#[test]
fn the_start_screen_counts_who_answered_today() {
    Stall::new().with_a_clock().visit(async |phone| {
        phone.open("").await;
        answer(phone).await.leave().await;
        StartPage::on(phone).await.counts_today(1).await;
        StartPage::on(phone).await.begin(QUIZ).await;
        take_quiz(phone, [true; 3]).await;
        ThanksPage::on(phone).await.leave().await;
        // Who gives up has not answered.
        StartPage::on(phone).await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await.leave().await;
        let start = StartPage::on(phone).await;
        start.counts_today(2).await;
        phone.keep_picture("today").await;
        start.switch_to(Lang::En).await;
        start.counts_today(2).await;

        phone.pass(24 * 60 * 60).await;
        phone.open("#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        ThanksPage::on(phone).await.leave().await;
        StartPage::on(phone).await.counts_today(1).await;
    });
}

#[test]
fn a_run_that_two_tabs_finish_is_counted_once_today() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("都没遇到过").await;
        run.next().await;
        run.skip().await;
        run.skip().await;
        run.is_at(4, 4).await;
        storage::draft_where(phone, |draft| draft["at"].as_u64() > Some(2)).await;
        let first = phone.tab().await;
        phone.open_tab().await;
        phone.open("#/a/scams").await;
        RunPage::on(phone, 4, 4).await.finish().await;
        ThanksPage::on(phone).await;
        phone.look_at(&first).await;
        RunPage::on(phone, 4, 4).await.finish().await;
        ThanksPage::on(phone).await.leave().await;
        StartPage::on(phone).await.counts_today(1).await;
        assert_eq!(storage::records(phone).await.len(), 1);
    });
}

#[test]
fn a_volunteer_can_say_that_somebody_was_helped() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("都没遇到过").await;
        run.assist().await;
        phone.keep_picture("assisted").await;
        storage::draft_where(phone, |draft| draft["run"]["mode"] == "assisted").await;
        // It stays with the run, and goes with it.
        phone.reload().await;
        run.has_taken(&["志愿者代填"]).await;
        run.next().await;
        run.skip().await;
        run.skip().await;
        run.finish().await;
        ThanksPage::on(phone).await.leave().await;
        answer(phone).await;
        let mut modes: Vec<Value> =
            storage::records(phone).await.iter().map(|record| record["mode"].clone()).collect();
        modes.sort_by_key(Value::to_string);
        assert_eq!(modes, [json!("assisted"), json!("self")]);
    });
}

#[test]
fn a_phone_of_the_stall_keeps_its_screen_on() {
    for (address, kept) in [("", true), ("?own", false)] {
        Stall::new().where_first(WATCHED_LOCK).visit(async |phone| {
            phone.open(address).await;
            answer(phone).await.code().await;
            let locks = async || Ok(phone.run("return window.locks", vec![]).await?);
            if !kept {
                assert_eq!(locks().await.ok(), Some(json!([])));
                return;
            }
            phone.reads("what was asked for", &json!(["screen"]), locks).await;
            // The browser lets go of it whenever the page is hidden.
            let shown = "document.dispatchEvent(new Event('visibilitychange'))";
            phone.run(shown, vec![]).await.expect("the page is shown again");
            phone.reads("what was asked for", &json!(["screen", "screen"]), locks).await;
        });
    }
}

#[test]
fn an_event_can_be_for_own_phones() {
    let site = Copy::new();
    site.change_event(|event| event["own"] = json!(true));
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open("").await;
        answer(phone).await.leave().await;
        StartPage::on(phone).await.done(SURVEY).await;
    });
}
