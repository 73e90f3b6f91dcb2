//! Addresses on posters: right ones open at once, wrong ones say so.

use fairstall::engine::lang::Lang;
use serde_json::Value;

use crate::pages::{RunPage, SURVEY, StartPage, TroublePage};
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

#[test]
fn a_link_to_an_activity_opens_it_at_once() {
    Stall::new().visit(async |phone| {
        phone.open("?station=library#/a/scams").await;
        let run = RunPage::on(phone, 1, 4).await;
        run.asks("你遇到过哪些骗局？").await;
        let draft = storage::draft_where(phone, |_| true).await;
        assert_eq!(draft["run"]["station"], "library");
    });
}

#[test]
fn a_link_to_no_activity_says_so() {
    for (lang, words) in [
        (Lang::ZhHans, "没有“nope”这个活动，请从首页选择。"),
        (Lang::ZhHant, "沒有「nope」這個活動，請從首頁選擇。"),
        (Lang::En, "There is no activity “nope” here."),
    ] {
        Stall::new().speaking(lang).visit(async |phone| {
            phone.open("#/a/nope").await;
            TroublePage::on(phone, words).await.leave().await;
            StartPage::on(phone).await.begin(SURVEY).await;
            RunPage::on(phone, 1, 4).await;
        });
    }
}

#[test]
fn a_station_that_is_unknown_is_told_and_does_no_harm() {
    for (lang, words) in [
        (Lang::ZhHans, "没有站点“atlantis”，回答不记站点。"),
        (Lang::En, "There is no station “atlantis”; answers are filed without one."),
    ] {
        Stall::new().speaking(lang).visit(async |phone| {
            let start = StartPage::open(phone, "?station=atlantis").await;
            start.tells(words).await;
            start.begin(SURVEY).await;
            Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
            let records = storage::records(phone).await;
            assert_eq!(records.len(), 1);
            assert_eq!(records[0].get("station"), None::<&Value>);
        });
    }
}
