//! `event.json` and packs that are missing, damaged or too new: people are told
//! in their own language, and nothing else breaks.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{DeskPage, QUIZ, RunPage, SURVEY, StartPage, TroublePage};
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::visits::Visitor;

#[test]
fn a_damaged_event_is_told_of() {
    let site = Copy::new();
    site.write("event.json", "{ \"format\": 1, \"id\": ");
    for (lang, words) in [
        (
            Lang::ZhHans,
            ["活动设置（event.json）有问题，请告诉工作人员：", "这份内容读不出来。请告诉工作人员。"],
        ),
        (
            Lang::ZhHant,
            ["活動設置（event.json）有問題，請告訴工作人員：", "這份內容讀不出來。請告訴工作人員。"],
        ),
        (Lang::En, ["The event’s settings (event.json) have a problem.", "This content cannot be read."]),
    ] {
        Stall::new().with_site(&site).speaking(lang).visit(async |phone| {
            for address in ["", "#/a/quiz", "#/desk"] {
                phone.open_afresh(address).await;
                TroublePage::on(phone, words[0]).await.says(words[1]).await;
            }
        });
    }
}

#[test]
fn every_problem_of_an_event_is_named() {
    let site = Copy::new();
    site.change_event(|event| {
        event["activities"][0]["pack"] = json!("gone");
        event["activities"][1]["draw"] = json!(0);
        event["stations"][1]["id"] = json!("north-gate");
    });
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open("").await;
        let trouble = TroublePage::on(phone, "活动设置（event.json）有问题").await;
        trouble.says("id “north-gate” × 2").await;
        trouble.says("activities → quiz → pack: “gone”?").await;
        trouble.says("activities → scams → draw: 0").await;
    });
}

#[test]
fn an_event_of_a_newer_format_asks_for_a_newer_app() {
    let site = Copy::new();
    site.change_event(|event| event["format"] = json!(99));
    for (lang, words) in [
        (Lang::ZhHans, "需要更新版本的程序。请刷新页面，或告诉工作人员。"),
        (Lang::En, "This needs a newer version of the app."),
    ] {
        Stall::new().with_site(&site).speaking(lang).visit(async |phone| {
            for address in ["", "#/desk"] {
                phone.open_afresh(address).await;
                TroublePage::on(phone, words).await;
            }
        });
    }
}

#[test]
fn a_pack_of_a_newer_format_spares_the_others() {
    let site = Copy::new();
    for lang in ["zh-Hans", "en"] {
        site.change_pack("phone-scams", lang, |pack| pack["format"] = json!(99));
    }
    for (lang, words, desk_words) in [
        (Lang::ZhHans, "需要更新版本的程序。", "题目“phone-scams”打不开，它的记录没有计入统计"),
        (Lang::En, "This needs a newer version of the app.", "The questions “phone-scams” cannot be opened"),
    ] {
        Stall::new().with_site(&site).speaking(lang).visit(async |phone| {
            StartPage::open(phone, "").await.begin(SURVEY).await;
            TroublePage::on(phone, words).await.leave().await;
            StartPage::on(phone).await.begin(QUIZ).await;
            RunPage::on(phone, 1, 3).await;
            let desk = DeskPage::open(phone).await;
            desk.tells(desk_words).await;
            desk.tells(words).await;
        });
    }
}

#[test]
fn a_damaged_pack_spares_the_others() {
    let site = Copy::new();
    site.change_pack("phone-scams", "zh-Hans", |pack| pack["questions"] = json!("none"));
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        TroublePage::on(phone, "这份内容读不出来。请告诉工作人员。").await.leave().await;
        StartPage::on(phone).await.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
    });
}

#[test]
fn a_missing_pack_is_told_of_with_a_code_and_spares_the_others() {
    let site = Copy::new();
    for lang in ["zh-Hans", "zh-Hant", "en"] {
        site.remove_pack("phone-scams", lang);
    }
    for (lang, words) in [
        (Lang::ZhHans, "网站上缺少这份题目（代码 404）。请告诉工作人员。"),
        (Lang::ZhHant, "網站上缺少這份題目（代碼 404）。請告訴工作人員。"),
        (Lang::En, "The site lacks these questions (code 404). Please tell the staff."),
    ] {
        Stall::new().with_site(&site).speaking(lang).visit(async |phone| {
            phone.open("#/a/scams").await;
            let trouble = TroublePage::on(phone, words).await;
            trouble.try_again().await;
            TroublePage::on(phone, words).await.leave().await;
            StartPage::on(phone).await.begin(QUIZ).await;
            RunPage::on(phone, 1, 3).await;
            DeskPage::open(phone).await.tells(words).await;
            phone.complains_only_of(&["404"]).await;
        });
    }
}

#[test]
fn without_a_network_the_activity_waits_for_it() {
    Stall::new().visit(async |phone| {
        let start = StartPage::open(phone, "").await;
        phone.go_offline(true).await;
        start.begin(SURVEY).await;
        let trouble = TroublePage::on(phone, "连不上网站。请检查网络后再试一次。").await;
        phone.complains_only_of(&["ERR_INTERNET_DISCONNECTED"]).await;
        phone.go_offline(false).await;
        trouble.try_again().await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
    });
}
