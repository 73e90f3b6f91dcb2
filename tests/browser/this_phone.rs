//! What organisers do to a phone before the day: have it stand at a station,
//! keep everything, become an app; and what they are told where the phone, the
//! browser or the address would let them down.

use fairstall::engine::lang::Lang;
use serde_json::{Value, json};

use crate::pages::{DeskPage, KeysPage, QUIZ, SURVEY, StartPage, ThanksPage, ThisPhonePage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};
use crate::support::xpath::{has, is, message};
use crate::words::{KeysWords, ThisPhoneWords};

/// A name that phones in the same Wi-Fi find a laptop by.
const LAPTOP: &str = "laptop.test";

/// A browser that calls itself this.
fn calling_itself(agent: &str) -> String {
    format!("Object.defineProperty(navigator, 'userAgent', {{ get: () => {agent:?} }});")
}

const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
                      (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

/// The page runs as an installed app.
const INSTALLED: &str = "
    {
        const matchMedia = window.matchMedia.bind(window);
        window.matchMedia = (query) => (query.includes('standalone') ? { matches: true } : matchMedia(query));
    }
";

/// What the browser has against plain HTTP.
const UNTRUSTED: &[&str] = &["Cross-Origin-Opener-Policy", "loaded over an insecure connection"];

fn words(phone: &Phone) -> &'static ThisPhoneWords {
    ThisPhoneWords::of(phone.lang())
}

async fn take_survey(phone: &Phone) {
    StartPage::on(phone).await.begin(SURVEY).await;
    Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
    ThanksPage::on(phone).await;
}

#[test]
fn a_prepared_phone_needs_no_network_for_anything() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        let page = ThisPhonePage::open(phone).await;
        page.tells(words(phone).not_ready).await;
        page.prepare().await;
        page.tells(words(phone).ready).await;
        phone.keep_picture("prepared").await;
        phone.lose_the_server();

        // No participant was ever here, in no language.
        StartPage::open(phone, "?station=canteen").await;
        for lang in [Lang::En, Lang::ZhHant] {
            StartPage::on(phone).await.switch_to(lang).await;
            StartPage::on(phone).await.begin(QUIZ).await;
            take_quiz(phone, [true, false, true]).await;
            ThanksPage::on(phone).await.leave().await;
        }
        let desk = DeskPage::open(phone).await;
        desk.has_records(2).await;
        let lines = desk.export("responses.jsonl").await;
        assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 2);
        let page = ThisPhonePage::open(phone).await;
        page.tells(words(phone).ready).await;
        // Asking again does not take away what is there.
        page.prepare().await;
        page.tells(words(phone).ready).await;
        phone.complains_only_of(&["ERR_CONNECTION_REFUSED", "ERR_FAILED"]).await;
    });
}

#[test]
fn phones_are_prepared_in_every_language() {
    for lang in [Lang::En, Lang::ZhHant] {
        Stall::new().on(EVENT_DAY).speaking(lang).visit(async |phone| {
            let page = ThisPhonePage::open(phone).await;
            page.prepare().await;
            page.tells(words(phone).ready).await;
            phone.keep_picture(&format!("prepared-{lang}")).await;
        });
    }
}

#[test]
fn whoever_cannot_have_everything_is_told_so() {
    let site = Copy::new();
    let taken = site.take_away("rights.en");
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        let page = ThisPhonePage::open(phone).await;
        page.prepare().await;
        page.tells(words(phone).incomplete).await;
        phone.keep_picture("not-prepared").await;
        site.put_back(&taken);
        page.prepare().await;
        page.tells(words(phone).ready).await;
    });
}

#[test]
fn a_pack_that_was_added_to_the_event_is_kept_too() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        let page = ThisPhonePage::open(phone).await;
        page.prepare().await;
        page.tells(words(phone).ready).await;
        let kept = "
            const [file, done] = arguments;
            caches.match(new URL(file, location.href.split('#')[0]).href).then((it) => done(Boolean(it)));
        ";
        let packs = site.event()["packs"].as_object().expect("packs").clone();
        for files in packs.values().flat_map(|pack| pack["files"].as_object().expect("files").values()) {
            assert_eq!(phone.run_async(kept, vec![files.clone()]).await, true, "{files}");
        }
    });
}

#[test]
fn browsers_install_the_site_as_an_app() {
    let site = Copy::new();
    Stall::new().on(EVENT_DAY).with_site(&site).visit(async |phone| {
        ThisPhonePage::open(phone).await;
        let linked = async || {
            Ok(phone.run("return document.querySelector('link[rel=manifest]') !== null", vec![]).await?
                == true)
        };
        phone.until("the manifest is there", linked).await;
        let found = phone.devtools("Page.getAppManifest", json!({})).await;
        assert_eq!(found["errors"], json!([]));
        let manifest: Value =
            serde_json::from_str(found["data"].as_str().expect("a manifest")).expect("it is JSON");
        assert_eq!(manifest["name"], site.event()["title"]["zh-Hans"]);
        let icons = manifest["icons"].as_array().expect("icons");
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"), "{icons:?}");
        // The browser has looked at the icons too.
        let errors = phone.devtools("Page.getInstallabilityErrors", json!({})).await;
        assert_eq!(errors["installabilityErrors"], json!([]));
    });
}

#[test]
fn a_phone_stands_at_the_station_that_it_was_told() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        let page = ThisPhonePage::open(phone).await;
        page.stands_at("图书馆").await;
        // It can be told otherwise, and the way back to the start knows it.
        phone.reload().await;
        ThisPhonePage::on(phone).await.stands_at("食堂").await;
        phone.tap("way to the start", "//a[@href='#/']").await;
        StartPage::on(phone).await.at_station("食堂").await;
        let start = StartPage::open(phone, "").await;
        start.at_station("食堂").await;
        take_survey(phone).await;
        // What the address says goes before.
        let start = StartPage::open(phone, "?station=library").await;
        start.at_station("图书馆").await;
        take_survey(phone).await;
        ThisPhonePage::open(phone).await.stands_at("不设").await;
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        let mut stations: Vec<Value> =
            storage::records(phone).await.iter().map(|record| record["station"].clone()).collect();
        stations.sort_by_key(Value::to_string);
        assert_eq!(stations, [json!("canteen"), json!("library"), Value::Null]);
    });
}

#[test]
fn browsers_within_other_apps_are_told_from_real_ones() {
    let within = [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN",
            Some("微信里的浏览器"),
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 Version/4.0 Chrome/121.0 Mobile Safari/537.36 V1_AND_SQ_9.1.5_8040_YYB_D QQ/9.1.5.22525 NetType/WIFI",
            Some("QQ 里的浏览器"),
        ),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/121.0 Mobile Safari/537.36 Weibo (vivo__weibo__14.6.0)",
            Some("微博里的浏览器"),
        ),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Version/4.0 Chrome/121.0 MQQBrowser/15.1 Mobile Safari/537.36",
            None,
        ),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", None),
    ];
    for (agent, told) in within {
        Stall::new().on(EVENT_DAY).where_first(&calling_itself(agent)).visit(async |phone| {
            // A participant can answer there.
            StartPage::open(phone, "").await;
            take_survey(phone).await;
            let desk = DeskPage::open(phone).await;
            desk.has_records(1).await;
            match told {
                Some(words) => {
                    desk.tells(words).await;
                    phone.keep_picture("in-app").await;
                    let page = ThisPhonePage::open(phone).await;
                    assert_eq!(page.copies("要打开的网址").await, format!("{}#/desk", phone.address()));
                }
                None => desk.tells_nothing().await,
            }
        });
    }
}

#[test]
fn an_iphone_is_installed_before_it_collects() {
    Stall::new().on(EVENT_DAY).where_first(&calling_itself(SAFARI)).visit(async |phone| {
        let desk = DeskPage::open(phone).await;
        desk.tells(words(phone).home_screen_first).await;
        ThisPhonePage::open(phone).await.tells(words(phone).home_screen_first).await;
        phone.keep_picture("iphone").await;
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.has_records(1).await;
        desk.tells_nothing().await;
        ThisPhonePage::open(phone).await.tells(words(phone).home_screen_late).await;
    });
}

#[test]
fn the_installed_app_has_a_way_to_the_desk_and_asks_for_a_passphrase() {
    Stall::new().on(EVENT_DAY).where_first(INSTALLED).visit(async |phone| {
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        ThanksPage::on(phone).await.leave().await;
        let link = format!("//footer//a[{}]", is(words(phone).organisers));
        phone.tap("way to the desk", &link).await;
        let desk = DeskPage::on(phone).await;
        desk.tells(words(phone).unguarded).await;
        ThisPhonePage::open(phone).await.says(words(phone).installed).await;
        phone.keep_picture("installed").await;
        let (page, words) = (KeysPage::open(phone).await, KeysWords::of(phone.lang()));
        page.unfolds(words.protect_button).await;
        let fields = [(words.passphrase, "stall phone"), (words.again, "stall phone")];
        page.fills(&fields).await;
        page.sends(&fields, words.protect_button).await;
        page.tells("下次打开工作台起").await;
        DeskPage::open(phone).await.tells_nothing().await;
    });
}

#[test]
fn a_stall_phone_without_a_passphrase_shows_nobody_the_desk() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await;
        take_survey(phone).await;
        ThanksPage::on(phone).await.leave().await;
        // What is drawn on demand is there.
        StartPage::on(phone).await.counts_today(1).await;
        let link = format!("//a[{}]", is(words(phone).organisers));
        assert!(!phone.shows(&link).await.expect("the screen can be looked at"));
    });
}

#[test]
fn phones_on_the_laptops_wifi_answer_over_plain_http() {
    Stall::new().on(EVENT_DAY).at_host(LAPTOP).visit(async |phone| {
        let secure = phone_is_secure(phone, "?station=canteen").await;
        assert!(!secure, "the browser does not trust {}", phone.address());
        StartPage::on(phone).await.begin(QUIZ).await;
        take_quiz(phone, [true, false, true]).await;
        ThanksPage::on(phone).await.leave().await;
        take_survey(phone).await;

        let desk = DeskPage::open(phone).await;
        desk.has_records(2).await;
        desk.tells(words(phone).insecure).await;
        let csv = desk.export("responses.csv").await;
        assert_eq!(String::from_utf8_lossy(&csv).lines().count(), 3);
        phone.tap("what is missing", &format!("//a[{}]", is(words(phone).missing))).await;
        let page = ThisPhonePage::on(phone).await;
        page.tells(words(phone).no_https).await;
        page.says("保持屏幕常亮").await;
        page.says_nothing_of(words(phone).by_number).await;
        page.says_nothing_of(words(phone).this_machine).await;
        assert_eq!(page.copies(words(phone).address).await, phone.address());
        phone.keep_picture("plain-http").await;
        phone.complains_only_of(UNTRUSTED).await;
    });
}

async fn phone_is_secure(phone: &Phone, address: &str) -> bool {
    phone.open(address).await;
    phone.run("return isSecureContext", vec![]).await.expect("a page") == true
}

#[test]
fn an_address_in_numbers_is_warned_of() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        ThisPhonePage::open(phone).await.tells(words(phone).this_machine).await;
    });
    Stall::new().on(EVENT_DAY).at_host("10.11.12.13").visit(async |phone| {
        ThisPhonePage::open(phone).await.tells(words(phone).by_number).await;
        let other = format!("//*[{}]", has(words(phone).this_machine));
        assert!(!phone.shows(&other).await.expect("the page can be looked at"));
        phone.see("notice", &message(words(phone).no_https)).await;
        phone.complains_only_of(UNTRUSTED).await;
    });
}
