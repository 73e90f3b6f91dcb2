//! What organisers print before the day, as it comes out of the printer.

use fairstall::engine::lang::Lang;
use fairstall::engine::paper::numbered;
use serde_json::json;

use crate::pages::{ENTER, PaperPage, PrintPage, QUIZ, RunPage};
use crate::support::packs;
use crate::support::printed::Printed;
use crate::support::site::{Copy, source_pack};
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::words::PrintWords;

/// Where the site of these stories will be.
const SITE: &str = "https://stall.example/quiz/";

#[test]
fn a_poster_for_each_station_has_a_code_that_leads_there() {
    for lang in Lang::ALL {
        Stall::new().on(EVENT_DAY).speaking(lang).visit(async |phone| {
            let page = PrintPage::open(phone).await;
            page.lies_at(SITE).await;
            let stations: Vec<String> =
                packs::event().stations.iter().map(|station| station.id.to_string()).collect();
            let codes: Vec<String> =
                stations.iter().map(|station| format!("{SITE}?own&station={station}")).collect();
            page.has_codes(&codes).await;
            for spoken in Lang::ALL {
                page.says(PrintWords::of(spoken).how_to).await;
            }
            phone.keep_picture(&format!("posters-{lang}")).await;
            let printed = Printed::of(phone).await;
            printed.keep_for_whoever_asks(&format!("poster-{lang}"));
            assert_eq!(printed.codes(), codes, "one sheet a station");
        });
    }
}

#[test]
fn posters_lead_where_they_are_told_to() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        let words = PrintWords::of(phone.lang());
        let page = PrintPage::open(phone).await;
        page.tells(words.this_machine).await;
        page.has_codes(
            &["north-gate", "canteen", "library"].map(|id| format!("{}?own&station={id}", phone.address())),
        )
        .await;
        page.leads_to("消费维权三题").await;
        page.ticks(words.own).await;
        page.ticks("北门").await;
        page.ticks("不分站点").await;
        let site = phone.address();
        let codes = [
            format!("{site}?station=canteen#/a/quiz"),
            format!("{site}?station=library#/a/quiz"),
            format!("{site}#/a/quiz"),
        ];
        page.has_codes(&codes).await;
        page.says("消费维权三题").await;

        page.lies_at("http://192.168.1.7:8315/").await;
        page.tells(words.by_number).await;
        page.lies_at("our page").await;
        page.tells(words.no_address).await;
        page.has_codes(&[]).await;
        assert!(!page.can_print().await);

        // Whoever scans one is there.
        phone.client().goto(&codes[0]).await.expect("the page opens");
        RunPage::on(phone, 1, 3).await;
        storage::draft_where(phone, |draft| draft["run"]["station"] == "canteen").await;
    });
}

#[test]
fn what_is_ticked_on_paper_is_typed_by_what_stands_there() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        let page = PrintPage::open(phone).await;
        page.prints_form("诈骗电话小调查").await;
        phone.keep_picture("form").await;
        let printed = Printed::of(phone).await;
        printed.keep_for_whoever_asks("form");
        let words = printed.text();
        assert!(
            words.contains("第 1 题选了 b 的不用答。") && words.contains("第 2 题选了 4 的才答。"),
            "{words}"
        );
        assert!(!words.contains("统计") && !words.contains("海报"), "nothing but the sheet: {words}");
        // The keys of what somebody ticks.
        let key = |choice: &str| {
            let line = words.lines().find_map(|line| line.split_once(choice)).expect(choice).0;
            let key = line.rsplit_once('☐').expect("a box").1.trim();
            assert_eq!(key.chars().count(), 1, "{line}");
            key.to_owned()
        };
        let keys = format!("{}{ENTER}{}1500{ENTER}", key("网恋骗局"), key("损失了钱"));
        let paper = PaperPage::open(phone).await;
        paper.press(&keys).await;
        paper.has_taken(1, &["网恋骗局"]).await;
        paper.has_taken(2, &["损失了钱"]).await;
        paper.holds(3, "1500").await;
    });
}

#[test]
fn every_kind_of_question_has_room_on_paper() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    Stall::new().on(EVENT_DAY).speaking(Lang::En).with_site(&site).visit(async |phone| {
        let page = PrintPage::open(phone).await;
        page.prints_form("every-kind").await;
        let printed = Printed::of(phone).await;
        printed.keep_for_whoever_asks("every-kind");
        let words = printed.text();
        let pack = source_pack("tests/packs/valid/every-kind.toml", Lang::En);
        for (number, question) in numbered(&pack).filter(|(_, question)| !question.private) {
            let number = number.to_string();
            let first = question.label.split(['$', ' ']).next().unwrap_or_default();
            let stands = |line: &str| line.trim().starts_with(&number) && line.contains(first);
            assert!(words.lines().any(stands), "{number} {}: {words}", question.label);
        }
    });
}

#[test]
fn an_event_on_own_phones_needs_no_word_of_it_on_posters() {
    let site = Copy::new();
    site.change_event(|event| {
        event["own"] = json!(true);
        event["stations"] = json!([]);
        event["activities"].as_array_mut().expect("activities").retain(|activity| activity["id"] == QUIZ);
    });
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        let page = PrintPage::open(phone).await;
        page.lies_at(SITE).await;
        page.has_codes(&[SITE.to_owned()]).await;
        assert_eq!(Printed::of(phone).await.codes(), [SITE]);
    });
}
