//! When the app cannot start, or breaks: plain words instead of a blank page.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage};
use crate::support::line::Line;
use crate::support::packs::{pack, question};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::answer;
use crate::support::xpath::{button, is};

/// Waits for the loader to say this in place of everything else.
async fn says_instead(phone: &Phone, words: &str) {
    phone.see(words, &format!("//*[@role='alert']//p[{}]", is(words))).await;
    let headings = phone.texts("//h1").await.expect("the screen can be looked at");
    assert_eq!(headings, [""; 0], "nothing else is on the screen");
}

#[test]
fn without_javascript_the_page_asks_for_it_in_three_languages() {
    let no_scripts = json!({"profile": {"default_content_setting_values": {"javascript": 2}}});
    Stall::new().preferring(no_scripts).visit(async |phone| {
        phone.open("").await;
        for (lang, words) in [
            ("zh-Hans", "请在浏览器设置里打开 JavaScript，再刷新页面。"),
            ("zh-Hant", "請在瀏覽器設定裡打開 JavaScript，再重新整理頁面。"),
            ("en", "Turn on JavaScript in the browser’s settings and reload the page."),
        ] {
            phone.see(words, &format!("//p[@lang='{lang}'][{}]", is(words))).await;
        }
    });
}

/// While `window.hold`, packs are on their way until `window.arrive()`.
const HELD: &str = "
    const { fetch } = window;
    const held = [];
    window.fetch = (...asked) => {
        if (!window.hold || !String(asked[0]).includes('packs/')) return fetch(...asked);
        return new Promise((go) => held.push(() => go(fetch(...asked))));
    };
    window.arrive = () => held.splice(0).forEach((go) => go());
";

#[test]
fn what_comes_late_takes_nothing_from_the_screen() {
    Stall::new().where_first(HELD).visit(async |phone| {
        let start = StartPage::open(phone, "?own").await;
        phone.run("window.hold = true", vec![]).await.expect("a slow network");
        start.begin(QUIZ).await;
        phone.see("waiting", "//*[contains(@class, 'opening')]").await;
        phone.go_back().await;
        phone.run("window.hold = false", vec![]).await.expect("a fast network");
        StartPage::on(phone).await.begin(QUIZ).await;
        let run = RunPage::on(phone, 1, 3).await;
        let asked = run.question().await;
        answer(&run, question(&pack("consumer-law", phone.lang()), &asked), true).await;
        // The hand, the whole pack behind it, and the phone's id.
        let kept = async |count: usize| {
            let kept = async || Ok(storage::texts(phone, "packs").await.len() == count);
            phone.until("packs are kept", kept).await;
        };
        kept(3).await;
        phone.run("window.arrive()", vec![]).await.expect("the first hand arrives");
        kept(4).await;
        run.is_at(1, 3).await;
        run.asks(&asked).await;
        assert_eq!(storage::drafts(phone).await.len(), 1, "nobody began another run");
    });
}

#[test]
fn a_bar_shows_how_far_the_program_has_come() {
    let line = Line { down: 300_000, up: 100_000, round_trip: 150 };
    Stall::new().over(line).visit(async |phone| {
        phone.open("").await;
        phone.see("bar", "//progress[@id='loading-progress']").await;
        let share = async || {
            let share = phone.run("return document.getElementById('loading-progress').value", vec![]).await?;
            Ok(share.as_f64().is_some_and(|share| share > 0.2))
        };
        phone.until("a part of it has come", share).await;
        phone.see("bar", "//progress[@id='loading-progress']").await;
        StartPage::on(phone).await;
        assert!(!phone.shows("//progress").await.expect("the screen can be looked at"), "it is all there");
    });
}

#[test]
fn the_questions_that_the_address_asks_for_come_while_the_program_does() {
    let line = Line { down: 1_600_000, up: 750_000, round_trip: 150 };
    Stall::new().over(line).visit(async |phone| {
        phone.open("?station=canteen#/a/scams").await;
        RunPage::on(phone, 1, 4).await;
        let script = "
            const [file] = performance.getEntriesByType('resource').filter(({ name }) => name.includes(arguments[0]));
            return [file.startTime, file.responseEnd];
        ";
        let times = async |part: &str| -> [f64; 2] {
            let times = phone.run(script, vec![json!(part)]).await.expect("the page knows");
            serde_json::from_value(times).expect("two moments")
        };
        let ([asked, _], [_, there]) = (times("packs/").await, times("participant_bg").await);
        assert!(asked < there, "asked for after {asked} ms, when the program came after {there} ms");
        let requests = phone.requests().await;
        for part in ["event.json", "packs/"] {
            let times = requests.iter().filter(|request| request.contains(part)).count();
            assert_eq!(times, 1, "{part} is fetched once");
        }
    });
}

#[test]
fn a_browser_without_webassembly_is_told_that_it_is_too_old() {
    for (lang, words) in [
        (Lang::ZhHans, "这个浏览器太旧。请更新，或换用新版的 Chrome、Edge、Safari 或 Firefox。"),
        (Lang::ZhHant, "這個瀏覽器太舊。請更新，或換用新版的 Chrome、Edge、Safari 或 Firefox。"),
        (Lang::En, "This browser is too old. Update it, or use a current Chrome, Edge, Safari or Firefox."),
    ] {
        Stall::new().speaking(lang).where_first("delete window.WebAssembly;").visit(async |phone| {
            for address in ["", "#/desk"] {
                phone.open_afresh(address).await;
                says_instead(phone, words).await;
            }
        });
    }
}

#[test]
fn a_browser_that_refuses_the_program_is_told_that_it_is_too_old() {
    // As one within the policy's reach, but without a feature of the program.
    let refusing = "
        for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming']) {
            WebAssembly[name] = async () => { throw new WebAssembly.CompileError('invalid opcode'); };
        }
    ";
    Stall::new().where_first(refusing).visit(async |phone| {
        phone.open("").await;
        says_instead(phone, "这个浏览器太旧。请更新，或换用新版的 Chrome、Edge、Safari 或 Firefox。").await;
        phone.complains_only_of(&["invalid opcode", "CompileError"]).await;
    });
}

#[test]
fn a_download_that_fails_can_be_tried_again() {
    for (file, lang, words) in [
        ("participant_bg", Lang::ZhHans, "没能下载完整。请检查网络，再试一次。"),
        ("participant-", Lang::En, "The download did not finish. Check the network and try again."),
    ] {
        let site = Copy::new();
        let files = site.take_away(file);
        Stall::new().with_site(&site).speaking(lang).visit(async |phone| {
            phone.open("").await;
            says_instead(phone, words).await;
            phone.complains_only_of(&["404", "Failed to fetch"]).await;
            site.put_back(&files);
            let again = if lang == Lang::En { "Try again" } else { "再试一次" };
            phone.tap("second try", &button(again)).await;
            StartPage::on(phone).await;
        });
    }
}

#[test]
fn an_app_that_breaks_says_so_and_goes_on_after_reloading() {
    // The app cannot do without these, so that it traps as a defect would make it.
    let breaking = "
        const refuse = () => { throw new Error('broken by the story'); };
        Document.prototype.createElement = refuse;
        Document.prototype.createTextNode = refuse;
        Node.prototype.cloneNode = refuse;
    ";
    for (lang, words, choice, again) in [
        (Lang::ZhHans, "程序出错了。已显示“保存”的回答都还在；刷新后可以接着答。", "游戏交易", "再试一次"),
        (
            Lang::En,
            "The app broke. Answers shown as saved are still there; reload to go on.",
            "Game accounts or items",
            "Try again",
        ),
    ] {
        Stall::new().speaking(lang).visit(async |phone| {
            StartPage::open(phone, "").await.begin(SURVEY).await;
            let run = RunPage::on(phone, 1, 4).await;
            run.take(choice).await;
            storage::draft_where(phone, |draft| draft["given"] != json!({})).await;
            phone.run(breaking, vec![]).await.expect("the page is changed");
            run.next().await;
            says_instead(phone, words).await;
            phone.complains_only_of(&["RuntimeError", "broken by the story"]).await;

            phone.tap("second try", &button(again)).await;
            let run = RunPage::on(phone, 1, 6).await;
            run.has_taken(&[choice]).await;
        });
    }
}
