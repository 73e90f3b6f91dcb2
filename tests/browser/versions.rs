//! A pack that is changed between two runs, within one, and before the desk
//! looks: every run stays with the version that it was made with.

use serde_json::{Value, json};

use crate::pages::{DeskPage, ResumePage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;

const PACK: &str = "phone-scams";
const MET: &str = "你遇到过哪些骗局？";
const MET_ANEW: &str = "这一年里，你遇到过哪些骗局？";
const AGE: &str = "你的年龄段？";
const DROPPED: &str = "游戏交易";

/// The pack's next version: the first question in other words, without one of
/// its choices, and the last one means something else.
fn change(site: &Copy) {
    site.renew_pack(PACK, |pack| {
        let questions = pack["questions"].as_array_mut().expect("questions");
        for question in questions {
            if question["id"] == "met" {
                question["label"] = json!(MET_ANEW);
                let choices = question["kind"]["multiple"]["choices"].as_array_mut().expect("choices");
                choices.retain(|choice| choice["label"] != DROPPED);
            }
            if question["id"] == "age" {
                question["meaning"] = json!(2);
            }
        }
    });
}

/// Answers from the second question on, and finishes.
async fn go_on(phone: &Phone) {
    let run = RunPage::on(phone, 2, 6).await;
    run.take("没理会").await;
    run.next().await;
    for number in [3, 4, 5] {
        run.is_at(number, 6).await;
        run.skip().await;
    }
    run.is_at(6, 6).await;
    run.take("18–24岁").await;
    run.finish().await;
    ThanksPage::on(phone).await;
}

#[test]
fn drafts_and_responses_stay_with_the_version_that_they_were_made_with() {
    let site = Copy::new();
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        StartPage::open(phone, "?own").await.begin(SURVEY).await;
        let run = RunPage::asking(phone, MET).await;
        run.take(DROPPED).await;
        run.next().await;
        go_on(phone).await;
        StartPage::open(phone, "?own&").await.begin(SURVEY).await;
        let run = RunPage::asking(phone, MET).await;
        run.take(DROPPED).await;
        run.next().await;
        run.is_at(2, 6).await;
        storage::draft_where(phone, |draft| draft["at"] == 1).await;

        // Nothing of the old version is left on the site.
        change(&site);
        phone.open_afresh("?own#/a/scams").await;
        ResumePage::on(phone).await.resume().await;
        let run = RunPage::on(phone, 2, 6).await;
        run.back().await;
        run.asks(MET).await;
        run.has_taken(&[DROPPED]).await;
        run.next().await;
        go_on(phone).await;

        StartPage::open(phone, "?own&").await.begin(SURVEY).await;
        let run = RunPage::asking(phone, MET_ANEW).await;
        assert!(!phone.screen().await.contains(DROPPED), "the new version has no such choice");
        run.take("虚假投资").await;
        run.next().await;
        go_on(phone).await;

        let records = storage::records(phone).await;
        let mut versions: Vec<&Value> = records.iter().map(|record| &record["pack_version"]).collect();
        versions.sort_by_key(|version| version.as_u64());
        assert_eq!(versions, [1, 1, 2], "{records:#?}");

        let desk = DeskPage::open(phone).await;
        desk.has_records(3).await;
        desk.tells_nothing().await;
        desk.choose_activity("诈骗电话小调查").await;
        desk.counts([3, 3, 0]).await;
        // What means the same counts together, dropped or not.
        desk.says_of(MET_ANEW, "回答人数 3").await;
        desk.shows_option(MET_ANEW, DROPPED, "2 · 66.7%").await;
        desk.shows_option(MET_ANEW, "虚假投资", "1 · 33.3%").await;
        // What does not stands apart, and says so.
        desk.says_of(AGE, "这一题在不同版本里含义不同，分开统计。").await;
        desk.shows_option(AGE, "18–24岁", "1 · 100%").await;
        desk.shows_option(AGE, "18–24岁", "2 · 100%").await;
    });
}
