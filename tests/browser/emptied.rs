//! A journal that was emptied behind the app's back is told of, not shown as
//! nothing.

use fairstall::engine::lang::Lang;

use crate::pages::{DeskPage, QUIZ, SURVEY, StartPage};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

async fn two_runs(phone: &Phone) {
    StartPage::open(phone, "").await.begin(QUIZ).await;
    take_quiz(phone, [true; 3]).await;
    StartPage::open(phone, "?").await.begin(SURVEY).await;
    Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
}

#[test]
fn an_emptied_journal_is_told_of() {
    for (lang, words) in [
        (Lang::ZhHans, "这部手机上原有 2 条记录，现在只剩 0 条：浏览器的数据可能被清除过。"),
        (Lang::En, "This phone had 2 records and now has 0: the browser’s data may have been cleared."),
    ] {
        Stall::new().speaking(lang).visit(async |phone| {
            two_runs(phone).await;
            let start = StartPage::open(phone, "").await;
            start.tells_nothing().await;
            storage::empty(phone, "journal").await;
            phone.reload().await;
            StartPage::on(phone).await.tells(words).await;
            let desk = DeskPage::open(phone).await;
            desk.tells(words).await;
            desk.has_records(0).await;
        });
    }
}

#[test]
fn runs_after_that_do_not_hide_the_loss() {
    Stall::new().visit(async |phone| {
        two_runs(phone).await;
        storage::empty(phone, "journal").await;
        StartPage::open(phone, "?").await.begin(SURVEY).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let start = StartPage::open(phone, "?").await;
        start.tells("这部手机上原有 2 条记录，现在只剩 1 条").await;
    });
}
