//! A site under a path of a host that has another one at its root.

use crate::pages::{DeskPage, QUIZ, SURVEY, StartPage};
use crate::support::site::Copy;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::support::visits::{Visitor, take_quiz};

#[test]
fn a_site_under_a_path_works_and_keeps_its_own_records() {
    let site = Copy::twice("sub/path");
    Stall::new().on(EVENT_DAY).with_site(&site).under("sub/path/").visit(async |phone| {
        assert_eq!(phone.folder(), "/sub/path");
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        take_quiz(phone, [true; 3]).await;
        assert_eq!(storage::records(phone).await.len(), 1);

        phone.open("../../?station=library").await;
        StartPage::on(phone).await.begin(SURVEY).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        phone.open("../../#/desk").await;
        let desk = DeskPage::on(phone).await;
        desk.has_records(1).await;
        desk.counts([0, 0, 0]).await;
        desk.choose_activity("诈骗电话小调查").await;
        desk.counts([1, 1, 0]).await;

        let desk = DeskPage::open(phone).await;
        desk.has_records(1).await;
        desk.counts([1, 1, 0]).await;
        desk.tells_nothing().await;
        let lines = desk.export("responses.jsonl").await;
        assert_eq!(lines.split(|byte| *byte == b'\n').count(), 2, "one line, with its end");
    });
}
