//! Every screen fits a narrow phone: nobody has to scroll sideways.

use fairstall::engine::lang::Lang;

use crate::pages::{DeskPage, QUIZ, ResumePage, RunPage, SURVEY, StartPage};
use crate::support::packs::{pack, question, title};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::visits::{Visitor, answer, take_quiz};

/// The width of the narrowest phones, in CSS pixels.
const NARROW: u32 = 320;

async fn fits(phone: &Phone, screen: &str) {
    let script = "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth";
    let over = phone.run(script, vec![]).await.expect("the page can be measured");
    assert_eq!(over, 0, "pixels that {screen} is too wide in {}", phone.lang());
}

#[test]
fn no_screen_is_wider_than_a_narrow_phone() {
    for lang in Lang::ALL {
        Stall::new().speaking(lang).of_width(NARROW).visit(async |phone| {
            let start = StartPage::open(phone, "?station=north-gate").await;
            fits(phone, "the start screen").await;
            start.begin(QUIZ).await;
            let pack = pack("consumer-law", lang);
            let run = RunPage::on(phone, 1, 3).await;
            fits(phone, "a question").await;
            answer(&run, question(&pack, &run.question().await), false).await;
            run.check().await;
            run.is_locked().await;
            fits(phone, "an explanation").await;

            let start = StartPage::open(phone, "?own").await;
            start.begin(SURVEY).await;
            Visitor { met: &["investment"], outcome: "ignored", confidence: 3, ..Visitor::default() }
                .take_survey(phone)
                .await;
            fits(phone, "the thank-you").await;
            StartPage::open(phone, "?own").await.begin(QUIZ).await;
            let resume = ResumePage::on(phone).await;
            fits(phone, "an unfinished run").await;
            resume.start_anew().await;
            take_quiz(phone, [true; 3]).await;
            fits(phone, "the thank-you of a quiz").await;

            let desk = DeskPage::open(phone).await;
            desk.has_records(3).await;
            fits(phone, "the desk").await;
            desk.choose_activity(&title(SURVEY, lang)).await;
            fits(phone, "the desk with a survey").await;
        });
    }
}
