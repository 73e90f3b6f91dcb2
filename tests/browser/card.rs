//! The rights card: reached from the start screen and after a quiz, searched,
//! and read without script. That it is printed on one sheet, `prints` tells.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{QUIZ, StartPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::visits::take_quiz;
use crate::support::xpath::{has, is};

/// What an entry is called, by its place among those that are shown.
async fn shown(phone: &Phone) -> Vec<String> {
    phone.texts("//article[not(@hidden)]/h3").await.expect("the page can be looked at")
}

fn link(words: &str) -> String {
    format!("//a[{}]", is(words))
}

#[test]
fn people_find_their_rights_by_a_word_and_go_back_to_their_station() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await;
        phone.tap("the card", &link("消费维权卡")).await;
        phone.see("the card", &format!("//h1[{}]", is("消费维权卡"))).await;
        let all = shown(phone).await.len();
        assert!(all > 45, "{all} entries");

        let field = "//input[@type='search']";
        phone.type_into("a word", field, "订金").await;
        phone.see("how many were found", &format!("//*[@role='status'][{}]", has("找到"))).await;
        assert_eq!(shown(phone).await, ["定金与订金"]);
        phone.type_into("another", field, "第五十五条 欺诈").await;
        phone.reads("entries", &vec!["三倍赔偿".to_owned()], async || Ok(shown(phone).await)).await;
        phone.type_into("nonsense", field, "qwertz").await;
        phone.see("words for it", &format!("//*[@role='status'][{}]", is("没有找到，换个词试试。"))).await;
        phone.type_into("nothing", field, " ").await;
        phone.until("all are shown again", async || Ok(shown(phone).await.len() == all)).await;

        phone.tap("English", &link("English")).await;
        phone.see("the card in English", &format!("//h1[{}]", is("Know your rights"))).await;
        assert_eq!(shown(phone).await.len(), all);
        phone.tap("the way back", &link("Back to the start")).await;
        StartPage::on(phone).await.at_station("食堂").await;
    });
}

#[test]
fn after_a_quiz_people_are_shown_the_way_to_the_card() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        take_quiz(phone, [true, true, false]).await;
        phone.tap("the card", &link("Know your rights")).await;
        phone.see("the card", &format!("//h1[{}]", is("Know your rights"))).await;
    });
}

#[test]
fn without_script_the_card_can_be_read() {
    let no_scripts = json!({"profile": {"default_content_setting_values": {"javascript": 2}}});
    Stall::new().preferring(no_scripts).visit(async |phone| {
        phone.open("rights.zh-Hans.html").await;
        phone.see("an entry", &format!("//h3[{}]", is("七日无理由"))).await;
        assert!(!phone.shows("//input").await.expect("a look"), "nothing that would do nothing");
    });
}

#[test]
fn a_card_past_its_day_says_so() {
    let site = Copy::new();
    site.edit("rights.en.html", |page| {
        page.replace("data-valid-until=\"2027-03-31\"", "data-valid-until=\"2020-01-01\"")
    });
    let outdated = format!("//p[{}]", has("may be out of date"));
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open("rights.en.html").await;
        phone.see("a warning", &outdated).await;
        phone.open("rights.zh-Hans.html").await;
        phone.see("the card", "//article").await;
        assert!(!phone.shows("//*[@id='outdated']").await.expect("a look"), "the other one holds");
    });
}
