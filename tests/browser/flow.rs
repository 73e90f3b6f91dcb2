//! Pages of several questions, repeats, and the clock.

use crate::pages::{ListPage, RunPage, ThanksPage};
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;

#[test]
fn shops_are_graded_page_by_page_as_often_as_people_like() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/shops.toml");
    for width in [320, 390] {
        Stall::new().with_site(&site).of_width(width).visit(async |phone| {
            phone.open("#/a/shops").await;
            let page = ListPage::on(phone, 1, 3, "关于您").await;
            page.asks(&["您多大？", "今天买东西了吗？"]).await;
            page.is_labelled().await;
            page.fits().await;
            page.goes_on("下一页").await;
            page.refuses("您多大？", "请先回答这一题。").await;
            page.refuses("今天买东西了吗？", "请先回答这一题。").await;
            page.has_focus_in("您多大？").await;
            page.pick("您多大？", "十四岁以上").await;
            page.goes_on("下一页").await;
            page.has_focus_in("今天买东西了吗？").await;
            page.pick("今天买东西了吗？", "买了").await;
            page.asks(&["您多大？", "今天买东西了吗？", "花了多少？"]).await;
            page.enter("花了多少？", "35").await;
            page.goes_on("下一页").await;

            let page = ListPage::on(phone, 2, 4, "一家店").await;
            page.asks(&["卖什么的？", "卖…的老实吗？", "再评一家？"]).await;
            page.pick("卖什么的？", "水果").await;
            page.asks(&["卖什么的？", "卖水果的老实吗？", "再评一家？"]).await;
            page.pick("卖水果的老实吗？", "1").await;
            page.asks(&["卖什么的？", "卖水果的老实吗？", "为什么？", "再评一家？"]).await;
            page.enter("为什么？", "缺斤少两").await;
            page.pick("再评一家？", "是").await;
            page.fits().await;
            storage::draft_where(phone, |draft| draft["given"].get("shop-again").is_some()).await;
            phone.reload().await;
            let page = ListPage::on(phone, 2, 5, "一家店").await;
            page.asks(&["卖什么的？", "卖水果的老实吗？", "为什么？", "再评一家？"]).await;
            page.goes_on("下一页").await;

            let page = ListPage::on(phone, 3, 5, "一家店 2").await;
            page.pick("卖什么的？", "小吃").await;
            page.pick("卖小吃的老实吗？", "5").await;
            page.pick("再评一家？", "否").await;
            page.goes_on("下一页").await;
            let page = ListPage::on(phone, 4, 5, "干净吗？").await;
            page.goes_on("跳过").await;
            ListPage::on(phone, 5, 5, "还想说什么？").await.goes_on("完成").await;
            ThanksPage::on(phone).await;

            let records = storage::records(phone).await;
            let answers = &records[0]["answers"];
            assert_eq!(answers["why"]["answered"]["text"], "缺斤少两");
            assert_eq!(answers["what#2"]["answered"]["single"]["choice"], "snacks");
            assert_eq!(answers["what#3"], "not_relevant");
        });
    }
}

#[test]
fn whoever_is_too_young_is_thanked_at_once() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/shops.toml");
    Stall::new().with_site(&site).visit(async |phone| {
        phone.open("#/a/shops").await;
        let page = ListPage::on(phone, 1, 3, "关于您").await;
        page.pick("您多大？", "不到十四岁").await;
        page.asks(&["您多大？"]).await;
        page.goes_on("完成").await;
        ThanksPage::on(phone).await;
    });
}

#[test]
fn the_answer_so_far_counts_when_time_is_up() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/timed.toml");
    Stall::new().with_site(&site).with_a_clock().visit(async |phone| {
        let timer = "//*[@role='timer']";
        phone.open("#/a/timed").await;
        let run = RunPage::on(phone, 1, 3).await;
        phone.see("timer", timer).await;
        phone.see("what is said at the start", "//p[@role='status'][normalize-space(.)='还有 20 秒']").await;
        run.enter("7").await;
        phone.pass(16).await;
        phone.see("what is said near the end", "//p[@role='status'][normalize-space(.)='还有 5 秒']").await;
        phone.pass(5).await;
        run.marks("答对了").await;
        run.is_locked().await;
        assert!(!phone.shows(timer).await.expect("the page"), "the clock has stopped");
        run.next().await;

        run.is_at(2, 3).await;
        phone.see("timer", timer).await;
        // The phone is off while the time runs out.
        storage::draft_where(phone, |draft| draft["shown"].get("fee").is_some()).await;
        phone.pass(30).await;
        phone.open_afresh("").await;
        run.marks("这题答错了").await;
        run.explains("时间到了。").await;
        run.next().await;
        run.is_at(3, 3).await;
        assert!(!phone.shows(timer).await.expect("the page"), "this question has no clock");
        run.enter("12315").await;
        run.check().await;
        run.marks("答对了").await;
        run.finish().await;

        let thanks = ThanksPage::on(phone).await;
        thanks.scores(2, 3).await;
        phone.see("passed", "//p[normalize-space(.)='合格！']").await;
        let records = storage::records(phone).await;
        assert_eq!(records[0]["answers"]["fee"], "skipped");
    });
}
