//! On somebody's own phone: going on with an unfinished run, or starting anew,
//! and what was finished.

use serde_json::{Value, json};

use crate::pages::{DeskPage, ResumePage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

const OUTCOME: &str = "最近一次，结果怎样？";
const AMOUNT: &str = "大约损失多少？";

/// Somebody answers two questions, types into the third, and the page is
/// loaded anew. The run's id comes back.
async fn interrupted(phone: &Phone) -> Value {
    StartPage::open(phone, "?own&station=canteen").await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.take("其他").await;
    run.enter_other("只有我知道").await;
    run.next().await;
    run.asks(OUTCOME).await;
    run.take("损失了钱").await;
    run.next().await;
    run.asks(AMOUNT).await;
    run.enter("大概80").await;
    let draft =
        storage::draft_where(phone, |draft| draft["given"]["amount"] == json!({"typed": "大概80"})).await;
    phone.reload().await;
    draft["run"]["id"].clone()
}

#[test]
fn an_interrupted_run_goes_on_where_it_was() {
    Stall::new().visit(async |phone| {
        let id = interrupted(phone).await;
        let resume = ResumePage::on(phone).await;
        assert!(!phone.screen().await.contains("只有我知道"), "the phone may be in another's hand by now");
        resume.resume().await;
        let run = RunPage::on(phone, 3, 8).await;
        run.asks(AMOUNT).await;
        run.has_entered("大概80").await;
        run.back().await;
        run.has_taken(&["损失了钱"]).await;
        run.back().await;
        run.has_taken(&["其他"]).await;
        run.has_entered_other("只有我知道").await;
        let drafts = storage::drafts(phone).await;
        assert_eq!(drafts.len(), 1);
        assert_eq!(drafts[0]["run"]["id"], id, "it is the same run");
    });
}

#[test]
fn starting_anew_leaves_a_record_without_answers() {
    Stall::new().visit(async |phone| {
        let id = interrupted(phone).await;
        ResumePage::on(phone).await.start_anew().await;
        let run = RunPage::on(phone, 1, 4).await;
        run.has_not_taken(&["其他", "虚假投资"]).await;
        let draft = storage::draft_where(phone, |draft| draft["run"]["id"] != id).await;
        assert_eq!(draft["given"], json!({}), "the new run is empty");

        let texts = storage::texts(phone, "journal").await;
        let [text] = texts.as_slice() else { panic!("one record: {texts:#?}") };
        assert!(!text.contains("只有我知道") && !text.contains("lost-money") && !text.contains("80\""));
        let record: Value = serde_json::from_str(text).expect("a record is JSON");
        assert_eq!(record["entry"], "abandoned");
        assert_eq!(record["id"], id);
        assert_eq!(record["station"], "canteen");
        assert_eq!(record["last"], "amount", "the furthest question");
        assert_eq!(record.get("answers"), None);
        assert_eq!(storage::drafts(phone).await.len(), 1, "the old draft is gone");

        let desk = DeskPage::open(phone).await;
        desk.choose_activity("诈骗电话小调查").await;
        desk.counts([1, 0, 1]).await;
    });
}

#[test]
fn the_start_screen_shows_what_is_unfinished() {
    Stall::new().visit(async |phone| {
        interrupted(phone).await;
        ResumePage::on(phone).await;
        let start = StartPage::open(phone, "?own").await;
        start.unfinished(SURVEY).await;
        start.begin(SURVEY).await;
        ResumePage::on(phone).await.resume().await;
        RunPage::on(phone, 3, 8).await.has_entered("大概80").await;
    });
}

#[test]
fn leaving_and_the_way_back_keep_what_is_unfinished() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "?own").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("虚假投资").await;
        run.leave().await;
        StartPage::on(phone).await.unfinished(SURVEY).await;
        StartPage::on(phone).await.begin(SURVEY).await;
        ResumePage::on(phone).await.resume().await;
        RunPage::on(phone, 1, 6).await.has_taken(&["虚假投资"]).await;
        phone.go_back().await;
        StartPage::on(phone).await.unfinished(SURVEY).await;
        assert_eq!(storage::records(phone).await, [Value::Null; 0], "nothing is given up");
    });
}

#[test]
fn what_was_done_says_so_and_can_be_done_again() {
    Stall::new().visit(async |phone| {
        let start = StartPage::open(phone, "?own").await;
        start.begin(SURVEY).await;
        let passer_by = Visitor { met: &["none"], ..Visitor::default() };
        passer_by.take_survey(phone).await;
        ThanksPage::on(phone).await.leave().await;
        let start = StartPage::on(phone).await;
        start.done(SURVEY).await;
        phone.keep_picture("done").await;
        start.begin(SURVEY).await;
        passer_by.take_survey(phone).await;
        assert_eq!(storage::records(phone).await.len(), 2);
    });
}
