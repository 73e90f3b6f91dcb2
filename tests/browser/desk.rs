//! The desk: what it counts is what was answered.

use crate::pages::{DeskPage, QUIZ, RunPage, SURVEY, StartPage};
use crate::support::phone::Phone;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::visits::{Visitor, take_quiz};

const MET: &str = "你遇到过哪些骗局？";

/// Somebody begins the survey, leaves, and somebody else starts it anew.
async fn give_up_a_survey(phone: &Phone) {
    StartPage::on(phone).await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.take("网恋骗局").await;
    run.leave().await;
    StartPage::on(phone).await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.leave().await;
}

#[test]
fn the_desk_counts_what_was_answered_where() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        StartPage::open(phone, "?station=canteen").await.begin(QUIZ).await;
        take_quiz(phone, [true, false, true]).await;
        phone.open("?station=canteen#/a/scams").await;
        let victim = Visitor {
            met: &["investment", "shopping"],
            outcome: "lost-money",
            amount: "1500",
            told: &["police"],
            confidence: 2,
            advice: "多问一句",
            age: "from-18",
            ..Visitor::default()
        };
        victim.take_survey(phone).await;
        phone.open("?station=library#/a/scams").await;
        Visitor { met: &["investment"], outcome: "ignored", confidence: 4, ..Visitor::default() }
            .take_survey(phone)
            .await;
        StartPage::open(phone, "?station=library").await;
        give_up_a_survey(phone).await;
        phone.open("?#/a/scams").await;
        Visitor { met: &["none"], confidence: 4, ..Visitor::default() }.take_survey(phone).await;

        let desk = DeskPage::open(phone).await;
        desk.tells_nothing().await;
        desk.has_records(6).await;
        desk.counts([1, 1, 0]).await;
        desk.counts_by_station(&[
            ("北门", [0, 0, 0]),
            ("食堂", [1, 1, 0]),
            ("图书馆", [0, 0, 0]),
            ("未注明站点", [0, 0, 0]),
        ])
        .await;
        desk.shows_score("答对 2/3", ["1", "100%"]).await;

        desk.choose_activity("诈骗电话小调查").await;
        desk.counts([5, 3, 2]).await;
        desk.counts_by_station(&[
            ("北门", [0, 0, 0]),
            ("食堂", [1, 1, 0]),
            ("图书馆", [3, 1, 2]),
            ("未注明站点", [1, 1, 0]),
        ])
        .await;
        desk.says_of(MET, "回答人数 3").await;
        desk.shows_option(MET, "虚假投资", "2 · 66.7%").await;
        desk.shows_option(MET, "虚假购物", "1 · 33.3%").await;
        desk.shows_option(MET, "都没遇到过", "1 · 33.3%").await;
        desk.shows_option(MET, "网恋骗局", "0 · 0%").await;
        desk.says_of(MET, "中途放弃 2").await;
        desk.says_of("大约损失多少？", "1 人填写，平均 1500 元").await;
        desk.shows_row("你有把握识破诈骗吗？", "4", &["2", "66.7%"]).await;

        desk.choose_station("食堂").await;
        desk.counts([1, 1, 0]).await;
        desk.shows_option(MET, "虚假投资", "1 · 100%").await;
        desk.choose_station("北门").await;
        desk.counts([0, 0, 0]).await;
    });
}

#[test]
fn an_open_desk_follows_what_happens_in_another_tab() {
    Stall::new().visit(async |phone| {
        let desk = DeskPage::open(phone).await;
        desk.choose_activity("诈骗电话小调查").await;
        desk.has_records(0).await;
        // It looks again whenever it gets the focus, too, which a test's look gives it.
        phone.run("window.onfocus = null", vec![]).await.expect("the desk stays where it is");
        let desk_tab = phone.tab().await;

        let stall_tab = phone.open_tab().await;
        phone.open("?station=north-gate#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;

        phone.look_at(&desk_tab).await;
        desk.has_records(1).await;
        desk.counts([1, 1, 0]).await;
        desk.shows_option(MET, "都没遇到过", "1 · 100%").await;

        phone.look_at(&stall_tab).await;
        StartPage::open(phone, "?station=library").await;
        give_up_a_survey(phone).await;
        phone.look_at(&desk_tab).await;
        desk.has_records(3).await;
        desk.counts([3, 1, 2]).await;
    });
}

#[test]
fn a_desk_that_heard_nothing_can_be_refreshed() {
    // A browser without channels between tabs.
    Stall::new().where_first("delete window.BroadcastChannel;").visit(async |phone| {
        let desk = DeskPage::open(phone).await;
        desk.has_records(0).await;
        phone.run("window.onfocus = null", vec![]).await.expect("the desk stays where it is");
        let desk_tab = phone.tab().await;
        phone.open_tab().await;
        phone.before_loading("delete window.BroadcastChannel;").await;
        StartPage::open(phone, "").await.begin(QUIZ).await;
        take_quiz(phone, [true; 3]).await;

        phone.look_at(&desk_tab).await;
        desk.has_records(0).await;
        desk.refresh().await;
        desk.has_records(1).await;
        desk.shows_score("答对 3/3", ["1", "100%"]).await;
    });
}
