//! Where participants cannot get on a phone that goes from hand to hand.

use fairstall::engine::lang::Lang;

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::stall::Stall;
use crate::support::visits::{Visitor, take_quiz};

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
