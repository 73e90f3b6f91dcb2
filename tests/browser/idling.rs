//! What a phone of the stall does when nobody touches it, so that the next
//! person finds the start screen.

use serde_json::{Value, json};

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage, StillThere, ThanksPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{NO_SETTINGS, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

/// Somebody answers one question and is asked the next; the file with what is
/// drawn on demand is there.
async fn begun(phone: &Phone) -> RunPage<'_> {
    StartPage::on(phone).await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.take("网恋骗局").await;
    run.next().await;
    run.asks("最近一次，结果怎样？").await;
    run.take("损失了钱").await;
    storage::draft_where(phone, |draft| draft["given"].get("outcome").is_some()).await;
    watches(phone).await;
    run
}

/// Waits until the phone watches over itself.
async fn watches(phone: &Phone) {
    let there =
        async || Ok(phone.run("return Boolean(document.querySelector('dialog'))", vec![]).await? == true);
    phone.until("the phone watches", there).await;
}

/// The only record is of a run that was given up, without a word of it.
async fn has_given_up(phone: &Phone) {
    let given_up = async || Ok(storage::texts(phone, "journal").await.len() == 1);
    phone.until("the run is given up", given_up).await;
    let text = &storage::texts(phone, "journal").await[0];
    assert!(!text.contains("romance") && !text.contains("lost-money"), "{text}");
    let record: Value = serde_json::from_str(text).expect("a record is JSON");
    assert_eq!((&record["entry"], &record["last"]), (&json!("abandoned"), &json!("outcome")));
    for draft in storage::drafts(phone).await {
        assert_eq!(draft["given"], json!({}), "nothing but the next person's");
    }
}

/// The next person begins the same activity and sees nothing of the last one.
async fn next_person_finds_nothing(phone: &Phone) {
    let start = StartPage::on(phone).await;
    start.nothing_is_unfinished().await;
    start.begin(SURVEY).await;
    RunPage::on(phone, 1, 4).await.has_not_taken(&["网恋骗局"]).await;
}

#[test]
fn a_run_that_nobody_touches_is_given_up() {
    for refusing in ["", NO_SETTINGS] {
        Stall::new().with_a_clock().where_first(refusing).visit(async |phone| {
            phone.open("").await;
            let run = begun(phone).await;
            phone.pass(55).await;
            run.has_taken(&["损失了钱"]).await;
            phone.pass(10).await;
            let question = StillThere::on(phone).await;
            question.gives_up_in(20).await;
            phone.keep_picture("still-there").await;
            phone.pass(30).await;
            StartPage::on(phone).await;
            question.is_gone().await;
            has_given_up(phone).await;
            next_person_finds_nothing(phone).await;
        });
    }
}

#[test]
fn whoever_is_still_there_goes_on() {
    Stall::new().with_a_clock().visit(async |phone| {
        phone.open("").await;
        let run = begun(phone).await;
        phone.pass(70).await;
        StillThere::on(phone).await.stay().await;
        run.has_taken(&["损失了钱"]).await;
        // It begins anew with every touch.
        phone.pass(50).await;
        run.take("没理会").await;
        phone.pass(50).await;
        run.has_taken(&["没理会"]).await;
        phone.pass(15).await;
        // Escape says the same as the button.
        let question = StillThere::on(phone).await;
        phone.press_on("question", "//dialog//button", "\u{e00c}").await;
        question.is_gone().await;
        run.next().await;
        run.skip().await;
        assert_eq!(storage::texts(phone, "journal").await, [""; 0]);
    });
}

#[test]
fn the_next_person_need_not_wait_for_the_last_ones_run() {
    Stall::new().with_a_clock().visit(async |phone| {
        phone.open("").await;
        begun(phone).await;
        phone.pass(61).await;
        StillThere::on(phone).await.hand_on().await;
        next_person_finds_nothing(phone).await;
        has_given_up(phone).await;
    });
}

#[test]
fn leaving_on_the_first_page_gives_the_run_up_at_once() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("网恋骗局").await;
        run.leave().await;
        StartPage::on(phone).await.nothing_is_unfinished().await;
        let records = async || Ok(storage::records(phone).await.len() == 1);
        phone.until("the run is given up", records).await;
        let records = storage::records(phone).await;
        assert_eq!((&records[0]["entry"], &records[0]["last"]), (&json!("abandoned"), &json!("met")));
        next_person_finds_nothing(phone).await;
    });
}

#[test]
fn a_thank_you_gives_way_to_the_start_screen() {
    Stall::new().with_a_clock().visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        take_quiz(phone, [true, false, true]).await;
        let thanks = ThanksPage::on(phone).await;
        thanks.scores(2, 3).await;
        thanks.leaves_in(18).await;
        phone.pass(10).await;
        thanks.leaves_in(8).await;
        // Any touch begins it anew.
        phone.tap("question", "//summary").await;
        thanks.leaves_in(18).await;
        phone.pass(15).await;
        assert!(ThanksPage::is_shown(phone).await);
        phone.pass(5).await;
        StartPage::on(phone).await;
    });
}

#[test]
fn an_own_phone_waits_for_its_owner() {
    Stall::new().with_a_clock().visit(async |phone| {
        phone.open("?own").await;
        StartPage::on(phone).await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("都没遇到过").await;
        phone.pass(100).await;
        run.next().await;
        run.skip().await;
        run.skip().await;
        run.finish().await;
        let thanks = ThanksPage::on(phone).await;
        thanks.code().await;
        phone.pass(100).await;
        let watches = "return document.querySelector('dialog') !== null";
        assert_eq!(
            phone.run(watches, vec![]).await.expect("a page"),
            json!(false),
            "nothing watches over it"
        );
        assert!(ThanksPage::is_shown(phone).await);
    });
}

#[test]
fn after_a_crash_the_run_goes_on() {
    Stall::new().with_a_clock().visit(async |phone| {
        phone.open("").await;
        begun(phone).await;
        phone.pass(40).await;
        // Opened at its place, and at the start.
        for address in ["#/a/scams", ""] {
            phone.open_afresh(address).await;
            let run = RunPage::on(phone, 2, 8).await;
            run.asks("最近一次，结果怎样？").await;
            run.has_taken(&["损失了钱"]).await;
        }
        assert_eq!(storage::records(phone).await, [Value::Null; 0]);
    });
}

#[test]
fn whoever_reads_for_long_is_known_to_be_there_after_a_crash() {
    Stall::new().with_a_clock().visit(async |phone| {
        phone.open("").await;
        begun(phone).await;
        phone.pass(50).await;
        phone
            .run("document.dispatchEvent(new Event('scroll', { bubbles: true }))", vec![])
            .await
            .expect("a scroll");
        storage::draft_where(phone, |draft| draft["touched"].as_f64() > Some(0.0)).await;
        let touched = async || {
            let drafts = storage::drafts(phone).await;
            let now = phone.run("return Date.now()", vec![]).await?;
            Ok(now.as_f64().unwrap_or_default() - drafts[0]["touched"].as_f64().unwrap_or_default()
                < 20_000.0)
        };
        phone.until("the draft knows", touched).await;
        phone.pass(50).await;
        phone.open_afresh("").await;
        RunPage::on(phone, 2, 8).await.has_taken(&["损失了钱"]).await;
    });
}

#[test]
fn what_lies_there_for_long_is_given_up_when_the_phone_is_opened() {
    // The clock may have been set back meanwhile.
    for passed in [100, -3600] {
        for address in ["", "#/a/scams"] {
            Stall::new().with_a_clock().visit(async |phone| {
                phone.open("").await;
                begun(phone).await;
                // The page is closed while time passes.
                phone.open("rights.zh-Hans.html").await;
                phone.pass(passed).await;
                phone.open(address).await;
                if address.is_empty() {
                    next_person_finds_nothing(phone).await;
                } else {
                    RunPage::on(phone, 1, 4).await.has_not_taken(&["网恋骗局"]).await;
                }
                has_given_up(phone).await;
            });
        }
    }
}

#[test]
fn a_thank_you_without_its_file_still_thanks() {
    let site = Copy::new();
    site.take_away("split_later");
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("都没遇到过").await;
        run.next().await;
        run.skip().await;
        run.skip().await;
        run.finish().await;
        let thanks = ThanksPage::on(phone).await;
        assert_eq!(storage::records(phone).await.len(), 1);
        thanks.leave().await;
        StartPage::on(phone).await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("网恋骗局").await;
        run.leave().await;
        next_person_finds_nothing(phone).await;
        phone.complains_only_of(&["404", "split_later", "WebAssembly", "CompileError"]).await;
    });
}

#[test]
fn the_last_persons_run_is_given_up_behind_another_address() {
    Stall::new().visit(async |phone| {
        phone.open("").await;
        begun(phone).await;
        phone.open("#/a/quiz").await;
        RunPage::on(phone, 1, 3).await;
        phone.open("#/a/scams").await;
        let run = RunPage::on(phone, 1, 4).await;
        run.has_not_taken(&["网恋骗局"]).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let mut kinds: Vec<String> =
            storage::records(phone).await.iter().map(|record| record["entry"].to_string()).collect();
        kinds.sort();
        assert_eq!(kinds, ["\"abandoned\"", "\"abandoned\"", "\"response\""]);
    });
}
