//! Records and drafts that cannot be read: kept, told of, never counted.

use serde_json::{Value, json};

use crate::pages::{DeskPage, RunPage, SURVEY, StartPage, TroublePage};
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

const SURVEY_TITLE: &str = "诈骗电话小调查";

#[test]
fn records_that_cannot_be_read_are_counted_out_and_exported_raw() {
    Stall::new().visit(async |phone| {
        phone.open("?station=canteen#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let good = storage::texts(phone, "journal").await.remove(0);
        let mut newer: Value = serde_json::from_str(&good).expect("a record is JSON");
        newer["format"] = json!(99);
        newer["id"] = json!("ffffffffffffffffffffffffffffffff");
        let newer = newer.to_string();
        storage::put(phone, "journal", "damaged", "{\"format\":1,\"entry\":\"resp").await;
        storage::put(phone, "journal", "newer", &newer).await;

        let desk = DeskPage::open(phone).await;
        desk.has_records(3).await;
        desk.tells("2 条记录读不出来：没有计入统计，已原样保留，并会随 responses.jsonl 导出。").await;
        desk.choose_activity(SURVEY_TITLE).await;
        desk.counts([1, 1, 0]).await;
        let lines = desk.export("responses.jsonl").await;
        let lines = String::from_utf8(lines).expect("UTF-8");
        let mut lines: Vec<&str> = lines.lines().collect();
        lines.sort_unstable();
        let mut expected = [good.as_str(), "{\"format\":1,\"entry\":\"resp", newer.as_str()];
        expected.sort_unstable();
        assert_eq!(lines, expected, "every record is exported as it lies there");

        // They harm no later run.
        phone.open("?station=library#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.has_records(4).await;
        desk.choose_activity(SURVEY_TITLE).await;
        desk.counts([2, 2, 0]).await;
    });
}

#[test]
fn a_draft_that_cannot_be_read_is_told_of_and_a_new_run_starts() {
    for damage in ["{\"format\":1,\"run\":", "{\"format\":99}", ""] {
        Stall::new().visit(async |phone| {
            StartPage::open(phone, "").await.begin(SURVEY).await;
            RunPage::on(phone, 1, 4).await.take("游戏交易").await;
            let saved = |draft: &Value| draft["given"] != json!({});
            let draft = storage::draft_where(phone, saved).await;
            let id = draft["run"]["id"].as_str().expect("an id");
            storage::put(phone, "drafts", id, damage).await;

            phone.reload().await;
            let trouble =
                TroublePage::on(phone, "没答完的那份读不出来了，只能重新开始。已完成的回答不受影响。").await;
            trouble.start_anew().await;
            let run = RunPage::on(phone, 1, 4).await;
            run.has_not_taken(&["游戏交易"]).await;

            // It is told of once.
            run.leave().await;
            StartPage::on(phone).await.begin(SURVEY).await;
            Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
            StartPage::open(phone, "").await.begin(SURVEY).await;
            RunPage::on(phone, 1, 4).await;
            assert!(
                storage::texts(phone, "drafts").await.contains(&damage.to_owned()),
                "it stays where it is"
            );
        });
    }
}
