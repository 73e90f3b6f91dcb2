//! Where participants cannot get on a phone that goes from hand to hand.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::site::Copy;
use crate::support::stall::{FULL, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

/// Somebody takes the quiz, and the thank-you shows score and answers.
async fn finished(phone: &Phone) -> ThanksPage<'_> {
    StartPage::open(phone, "").await.begin(QUIZ).await;
    take_quiz(phone, [true, false, true]).await;
    let thanks = ThanksPage::on(phone).await;
    thanks.scores(2, 3).await;
    thanks
}

/// The start screen is there, and nothing of the run.
async fn shows_nothing(phone: &Phone) {
    StartPage::on(phone).await;
    let screen = phone.screen().await;
    assert!(!screen.contains("答对") && !screen.contains("逐题回看"), "{screen}");
}

#[test]
fn the_way_back_and_forth_shows_nobodys_answers() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        Visitor { met: &["romance"], outcome: "gave-details", told: &["nobody"], ..Visitor::default() }
            .take_survey(phone)
            .await;
        ThanksPage::on(phone).await.leave().await;
        StartPage::on(phone).await;
        phone.go_back().await;
        shows_nothing(phone).await;
        phone.go_forward().await;
        shows_nothing(phone).await;

        finished(phone).await;
        phone.go_back().await;
        shows_nothing(phone).await;
        phone.go_forward().await;
        shows_nothing(phone).await;
    });
}

#[test]
fn the_way_back_out_of_a_run_gives_it_up() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        RunPage::on(phone, 1, 4).await.take("网恋骗局").await;
        phone.go_back().await;
        shows_nothing(phone).await;
        phone.go_forward().await;
        RunPage::on(phone, 1, 4).await.has_not_taken(&["网恋骗局"]).await;
    });
}

#[test]
fn a_run_that_could_not_be_given_up_is_not_gone_on_with() {
    Stall::new().where_first(FULL).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 4).await;
        run.take("网恋骗局").await;
        storage::draft_where(phone, |draft| draft["given"].get("met").is_some()).await;
        phone.run("window.full = true", vec![]).await.expect("the phone is full");
        run.leave().await;
        let start = StartPage::on(phone).await;
        start.tells("手机存储空间已满").await;
        assert_eq!(storage::drafts(phone).await.len(), 1, "it is there still");
        // It was touched a moment ago, as the run of a page that has crashed.
        phone.reload().await;
        StartPage::on(phone).await.nothing_is_unfinished().await;
        let given_up = async || Ok(storage::drafts(phone).await.is_empty());
        phone.until("it is given up now that there is room", given_up).await;
        assert_eq!(storage::records(phone).await[0]["entry"], "abandoned");
        StartPage::on(phone).await;
    });
}

#[test]
fn a_thank_you_that_is_loaded_anew_is_gone() {
    Stall::new().visit(async |phone| {
        finished(phone).await;
        phone.reload().await;
        shows_nothing(phone).await;
    });
}

#[test]
fn no_cache_of_pages_brings_a_thank_you_back() {
    Stall::new().visit(async |phone| {
        finished(phone).await;
        phone.tap("way to the rights card", "//a[normalize-space(.)='消费维权卡']").await;
        phone.see("the card", "//article").await;
        phone.go_back().await;
        shows_nothing(phone).await;
        // What a browser says that had the page in its cache.
        finished(phone).await;
        let cached = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        phone.run(cached, vec![]).await.expect("the page is shown again");
        shows_nothing(phone).await;
    });
}

#[test]
fn no_field_is_filled_in_by_the_browser() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    let fields = "input:not([type=radio], [type=checkbox]), textarea";
    // Every field that is ever drawn is looked at, by whoever draws it.
    let watching = format!(
        "
        window.fields = [];
        window.filled = [];
        new MutationObserver(() => {{
            for (const field of document.querySelectorAll('{fields}')) {{
                if (window.fields.includes(field)) continue;
                window.fields.push(field);
                if (field.autocomplete !== 'off') window.filled.push(field.outerHTML);
            }}
        }}).observe(document, {{ subtree: true, childList: true }});
        "
    );
    Stall::new().with_site(&site).where_first(&watching).visit(async |phone| {
        phone.open("#/a/every-kind").await;
        phone.see("question", "//h1").await;
        // Whatever is asked: on, with something given where something must be.
        for _ in 0..40 {
            let on = "
                const shown = document.querySelector('.run');
                if (!shown) return 'over';
                for (const required of shown.querySelectorAll('main input[type=checkbox], main input[type=radio]')) {
                    if (!required.closest('.assisted, .decline') && !required.disabled) { required.click(); break; }
                }
                document.querySelector('.run-actions .primary').click();
                return 'on';
            ";
            if phone.run(on, vec![]).await.expect("the page") == json!("over") {
                break;
            }
            phone.run_async("setTimeout(arguments[0], 50)", vec![]).await;
        }
        let seen = phone.run("return window.fields.length", vec![]).await.expect("the fields");
        assert!(seen.as_u64() >= Some(3), "{seen} fields were seen");
        assert_eq!(phone.run("return window.filled", vec![]).await.expect("the fields"), json!([]));
        phone.complaints().await;
    });
}

#[test]
fn nothing_on_a_participants_screen_leads_to_the_desk() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        let assert_no_way = async || {
            let links = phone.texts("//a").await.expect("the screen can be looked at");
            let elsewhere = links.iter().filter(|link| *link != "Know your rights");
            assert_eq!(elsewhere.count(), 0, "{links:?} on\n{}", phone.screen().await);
            assert!(!phone.screen().await.contains("Desk"));
        };
        let start = StartPage::open(phone, "").await;
        assert_no_way().await;
        start.begin(QUIZ).await;
        RunPage::on(phone, 1, 3).await;
        assert_no_way().await;
        take_quiz(phone, [true, false, true]).await;
        assert_no_way().await;
    });
}
