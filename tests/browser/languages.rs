//! Languages: switched at any time, remembered, and known to the browser.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{DeskPage, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;

/// Waits until the browser is told that the page is in the language expected.
async fn is_declared(phone: &Phone) {
    let declared = async || {
        let lang = phone.run("return document.documentElement.lang", vec![]).await?;
        Ok(lang.as_str().unwrap_or_default().to_owned())
    };
    phone.reads("the page's language", &phone.lang().tag().to_owned(), declared).await;
}

#[test]
fn the_start_screen_speaks_three_languages_and_remembers() {
    Stall::new().visit(async |phone| {
        let start = StartPage::open(phone, "?station=north-gate").await;
        is_declared(phone).await;
        start.at_station("北门").await;
        start.switch_to(Lang::ZhHant).await;
        is_declared(phone).await;
        start.at_station("北門").await;
        start.switch_to(Lang::En).await;
        is_declared(phone).await;
        start.at_station("North Gate").await;

        phone.reload().await;
        StartPage::on(phone).await;
        is_declared(phone).await;
        DeskPage::open(phone).await;
        is_declared(phone).await;
    });
}

#[test]
fn a_phone_is_spoken_to_in_its_own_language() {
    for lang in [Lang::ZhHant, Lang::En] {
        Stall::new().speaking(lang).visit(async |phone| {
            StartPage::open(phone, "").await;
            is_declared(phone).await;
        });
    }
}

#[test]
fn a_run_changes_its_language_and_keeps_its_answers() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("虚假贷款、征信").await;
        run.take("其他").await;
        run.enter_other("街头扫码").await;

        run.switch_to(Lang::ZhHant).await;
        run.asks("你遇到過哪些騙局？").await;
        is_declared(phone).await;
        run.has_taken(&["虛假貸款、徵信", "其他"]).await;
        run.has_entered_other("街头扫码").await;
        run.next().await;
        run.asks("最近一次，結果怎樣？").await;

        run.switch_to(Lang::En).await;
        run.asks("What happened the last time?").await;
        is_declared(phone).await;
        run.take("I lost money").await;
        run.next().await;
        run.asks("Roughly how much did you lose?").await;
        run.enter("about 50").await;
        run.next().await;
        run.refuses("Please enter a number, such as 12.").await;
        run.switch_to(Lang::ZhHans).await;
        run.asks("大约损失多少？").await;
        run.refuses("请填数字，例如 12。").await;
        run.has_entered("about 50").await;
        run.back().await;
        run.has_taken(&["损失了钱"]).await;
        run.back().await;
        run.has_taken(&["虚假贷款、征信", "其他"]).await;

        run.switch_to(Lang::En).await;
        run.asks("Which of these scams have you come across?").await;
        phone.reload().await;
        run.asks("Which of these scams have you come across?").await;
        run.has_taken(&["Fake loans or credit repair", "Another kind"]).await;
    });
}

#[test]
fn a_finished_run_is_thanked_for_in_the_language_it_ended_in() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("都没遇到过").await;
        run.switch_to(Lang::ZhHant).await;
        run.asks("你遇到過哪些騙局？").await;
        run.next().await;
        run.skip().await;
        run.skip().await;
        run.finish().await;
        ThanksPage::on(phone).await;
        let records = storage::records(phone).await;
        assert_eq!(records.len(), 1);
        assert_eq!(records[0]["lang"], "zh-Hans", "the language at the start");
    });
}

#[test]
fn a_language_that_cannot_be_had_leaves_the_run_as_it_is() {
    let site = Copy::new();
    site.remove_pack("phone-scams", "en");
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("游戏交易").await;
        run.switch_to(Lang::En).await;
        phone.expect_language(Lang::ZhHans);
        run.tells("没能换成这种语言，请检查网络。").await;
        run.asks("你遇到过哪些骗局？").await;
        run.has_taken(&["游戏交易"]).await;
        phone.complains_only_of(&["404"]).await;

        run.switch_to(Lang::ZhHant).await;
        run.asks("你遇到過哪些騙局？").await;
        run.has_taken(&["遊戲交易"]).await;
        run.tells_nothing().await;
    });
}

#[test]
fn the_browsers_first_language_that_is_spoken_here_is_taken() {
    for (tags, lang) in [
        (&["zh-HK", "en"][..], Lang::ZhHant),
        (&["zh-Hant-CN"], Lang::ZhHant),
        (&["zh-MO"], Lang::ZhHant),
        (&["zh-SG", "zh-TW"], Lang::ZhHans),
        (&["fr", "en-GB", "zh"], Lang::En),
        (&["fr"], Lang::ZhHans),
    ] {
        let script =
            format!("Object.defineProperty(navigator, 'languages', {{ get: () => {} }})", json!(tags));
        Stall::new().speaking(lang).where_first(&script).visit(async |phone| {
            StartPage::open(phone, "").await;
        });
    }
}

#[test]
fn questions_in_another_language_than_the_page_say_so() {
    let site = Copy::new();
    site.change_pack("phone-scams", "zh-Hans", |pack| pack["texts_in"] = json!("en"));
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        is_declared(phone).await;
        phone.see("question with its language", "//section[@class='question'][@lang='en']//h1").await;
        run.next().await;
        phone.see("refusal in the page's language", "//section//*[@role='alert'][@lang='zh-Hans']").await;
    });
}

#[test]
fn what_the_event_says_in_another_language_than_the_page_says_so() {
    let site = Copy::new();
    site.change_event(|event| {
        event["theme"] = json!({"en": "Ask once more"});
        event["activities"][0]["description"] = json!({"en": "Three questions"});
    });
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await;
        is_declared(phone).await;
        phone.see("theme with its language", "//p[@lang='en'][.='Ask once more']").await;
        phone.see("card with its language", "//button//*[@lang='en'][.='Three questions']").await;
        phone.see("title in the page's language", "//h1[@lang='zh-Hans']").await;
    });
}
