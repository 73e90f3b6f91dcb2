//! The advice desk's register on a phone: what is not asked and why, where to
//! go with a case and by which law, and a record with nothing private in it.

use fairstall::engine::lang::Lang;
use serde_json::Value;

use crate::pages::{DeskPage, ListPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::xpath::{button, has, is};

/// Why this phone asks for nothing private.
const NO_KEY: &str = "主办方还没有设置密钥";

/// The private questions, by id and words.
const PRIVATE: [(&str, &str); 2] = [("story", "事情经过"), ("contact", "怎么称呼、怎么联系")];

/// Opens the register and agrees.
async fn agreed(phone: &Phone, count: usize) {
    phone.open("#/a/register").await;
    let page = ListPage::on(phone, 1, count, "登记前请看").await;
    page.asks(&["谁负责", "用来做什么", "保存多久", "同意登记吗？"]).await;
    let told = format!("//main//*[@role='status'][{}]", has(NO_KEY));
    phone.see("why something is not asked", &told).await;
    for (_, words) in PRIVATE {
        phone.see(words, &format!("{told}//li[{}]", is(words))).await;
    }
    page.tells("保存多久", "《个人信息保护法》第四十七条").await;
    page.fits().await;
    phone.keep_picture("register-1-notice").await;
    page.goes_on("下一页").await;
    page.refuses("同意登记吗？", "请先回答这一题。").await;
    page.pick("同意登记吗？", "看过上面的说明，同意登记").await;
    page.goes_on("下一页").await;
}

/// The only record's answers, with nothing private among them or in what the
/// desk exports.
async fn kept(phone: &Phone) -> Value {
    ThanksPage::on(phone).await.scores_nothing().await;
    let mut records = storage::records(phone).await;
    assert_eq!(records.len(), 1, "{records:#?}");
    let answers = records[0]["answers"].take();
    let desk = DeskPage::open(phone).await;
    desk.has_records(1).await;
    let sheet = Sheet::read(&desk.export("responses.csv").await);
    let row = sheet.row_where(&[("pack", "register")]);
    for (id, _) in PRIVATE {
        assert_eq!(answers[id], "not_relevant", "{answers:#}");
        assert_eq!(row.cell(&format!("register.{id}.outcome")), "not_relevant");
        let private = format!("register.{id}");
        assert!(!sheet.headings.contains(&private), "{private} in {:?}", sheet.headings);
    }
    phone.keep_picture("register-8-desk").await;
    answers
}

#[test]
fn a_complaint_about_an_online_purchase_ends_with_whom_to_turn_to() {
    Stall::new().visit(async |phone| {
        agreed(phone, 7).await;
        let page = ListPage::on(phone, 2, 7, "登记的人").await;
        page.pick("登记的人满14周岁了吗？", "满14周岁").await;
        assert!(
            !phone.shows(&format!("//main//*[{}]", is(NO_KEY))).await.expect("the page"),
            "once is enough"
        );
        phone.keep_picture("register-2-age").await;
        page.goes_on("下一页").await;

        let page = ListPage::on(phone, 3, 7, "什么事").await;
        page.pick("你想？", "投诉：解决我的纠纷").await;
        page.pick("关于什么？", "网上买的东西").await;
        phone.keep_picture("register-3-case").await;
        page.goes_on("下一页").await;

        let page = ListPage::on(phone, 4, 7, "具体情况").await;
        page.asks(&["哪天的事？", "哪家店或哪个平台？", "涉及多少钱？"]).await;
        page.enter("哪家店或哪个平台？", "好货网").await;
        page.enter("涉及多少钱？", "129.9").await;
        phone.keep_picture("register-4-facts").await;
        page.goes_on("下一页").await;

        let page = ListPage::on(phone, 5, 7, "要求和证据").await;
        page.pick("你的要求？", "退货、退款").await;
        page.pick("手上有什么证据？", "聊天记录").await;
        phone.keep_picture("register-5-wish").await;
        page.goes_on("下一页").await;

        let page = ListPage::on(phone, 6, 7, "可以转给谁").await;
        page.asks(&["市场监督管理部门", "消费者协会"]).await;
        page.pick("消费者协会", "同意转给消费者协会").await;
        phone.keep_picture("register-6-pass-on").await;
        page.goes_on("下一页").await;

        let page = ListPage::on(phone, 7, 7, "你可以找谁").await;
        page.asks(&["商家", "平台", "市场监管：12315", "消费者协会", "仲裁、法院", "网购去哪个法院"]).await;
        page.tells("商家", "《消费者权益保护法》第四十条第一款 1994年1月1日起施行").await;
        page.tells("平台", "《消费者权益保护法》第四十四条第一款 2014年3月15日起施行").await;
        page.tells("市场监管：12315", "《消费者权益保护法实施条例》第四十六条第一款").await;
        page.tells("网购去哪个法院", "法律内容核对至2026年11月21日").await;
        let dates = phone.texts("//main//*[contains(., '法律内容核对至')][not(*)]").await.expect("the page");
        assert_eq!(dates.len(), 1, "said once, below the last: {dates:?}");
        page.fits().await;
        phone.keep_picture("register-7-channels").await;
        page.goes_on("完成").await;

        let answers = kept(phone).await;
        assert_eq!(answers["kind"]["answered"]["single"]["choice"], "complaint");
        assert_eq!(answers["amount"]["answered"]["number"], 129.9);
        assert_eq!(answers["pass-association"]["answered"], "agreed");
        assert_eq!(answers["pass-market"], "skipped", "no consent, and nobody had to give one");
        assert_eq!(answers["pass-police"], "not_relevant");
    });
}

#[test]
fn a_child_with_a_guardian_asks_about_a_scam_and_is_sent_to_the_police() {
    Stall::new().visit(async |phone| {
        agreed(phone, 7).await;
        let page = ListPage::on(phone, 2, 7, "登记的人").await;
        page.pick("登记的人满14周岁了吗？", "不满14周岁").await;
        page.pick("父母或其他监护人同意登记吗？", "不同意，或监护人不在").await;
        page.tells("请和监护人一起来", "《个人信息保护法》第三十一条 2021年11月1日起施行").await;
        phone.keep_picture("register-2-no-guardian").await;
        phone.see("the end of the run", &button("完成")).await;
        page.pick("父母或其他监护人同意登记吗？", "我是监护人，我同意").await;
        page.asks(&["登记的人满14周岁了吗？", "父母或其他监护人同意登记吗？"]).await;
        page.goes_on("下一页").await;

        let page = ListPage::on(phone, 3, 7, "什么事").await;
        page.pick("你想？", "咨询：问问怎么办").await;
        page.pick("关于什么？", "电话、网络诈骗").await;
        page.goes_on("下一页").await;
        ListPage::on(phone, 4, 6, "具体情况").await.goes_on("跳过").await;
        ListPage::on(phone, 5, 6, "要求和证据").await.goes_on("跳过").await;

        // Advice is passed on to nobody.
        let page = ListPage::on(phone, 6, 6, "你可以找谁").await;
        page.asks(&["公安：打110"]).await;
        page.tells("公安：打110", "《反电信网络诈骗法》第二十条 2022年12月1日起施行").await;
        phone.keep_picture("register-7-police").await;
        page.goes_on("完成").await;

        let answers = kept(phone).await;
        assert_eq!(answers["guardian"]["answered"]["single"]["choice"], "yes");
        assert_eq!(answers["pass-police"], "not_relevant");
        assert_eq!(answers["shop"], "skipped");
    });
}

#[test]
fn a_pledge_is_signed_where_it_may_be_shown() {
    Stall::new().visit(async |phone| {
        phone.open("#/a/pledge").await;
        let page = ListPage::on(phone, 1, 2, "我的承诺").await;
        page.pick("你是？", "消费者").await;
        page.pick("我承诺", "如实评价，不刷单").await;
        phone.see("why something is not asked", &format!("//*[@role='status'][{}]", has(NO_KEY))).await;
        page.fits().await;
        phone.keep_picture("pledge-1-words").await;
        page.goes_on("下一页").await;
        let page = ListPage::on(phone, 2, 2, "承诺墙").await;
        page.pick("你的可以贴上墙吗？", "可以贴").await;
        page.pick("你满14周岁了吗？", "满14周岁").await;
        page.fits().await;
        phone.keep_picture("pledge-2-wall").await;
        page.goes_on("下一页").await;
        let page = ListPage::on(phone, 3, 3, "署名").await;
        page.asks(&["墙上怎么称呼你？", "签名，贴在墙上"]).await;
        page.enter("墙上怎么称呼你？", "小林").await;
        phone.keep_picture("pledge-3-sign").await;
        page.goes_on("完成").await;
        ThanksPage::on(phone).await;
        let records = storage::records(phone).await;
        let answers = &records[0]["answers"];
        assert_eq!(answers["shown"]["answered"]["number"], 1.0);
        assert_eq!(answers["name-shown"]["answered"]["text"], "小林");
        assert_eq!(answers["name-kept"], "not_relevant");
    });
}

#[test]
fn a_volunteer_says_when_and_is_asked_for_no_name() {
    Stall::new().visit(async |phone| {
        phone.open("#/a/volunteers").await;
        let page = ListPage::on(phone, 1, 3, "来帮忙吧").await;
        page.pick("同意登记吗？", "看过上面的说明，同意登记").await;
        page.pick("你的年龄？", "满18周岁").await;
        for words in ["姓名", "电话或邮箱", "要我们照顾的地方"] {
            phone.see(words, &format!("//*[@role='status'][{}]//li[{}]", has(NO_KEY), is(words))).await;
        }
        page.fits().await;
        phone.keep_picture("volunteers-1-notice").await;
        page.goes_on("下一页").await;
        phone.keep_picture("volunteers-2-you").await;
        ListPage::on(phone, 2, 3, "关于你").await.goes_on("跳过").await;
        let page = ListPage::on(phone, 3, 3, "帮什么、什么时候").await;
        page.pick("想做什么？", "讲解").await;
        page.pick("哪天能来？", "3月15日（周一）").await;
        page.enter("一共能来几小时？", "4").await;
        phone.keep_picture("volunteers-3-help").await;
        page.goes_on("完成").await;
        ThanksPage::on(phone).await;
        let records = storage::records(phone).await;
        let answers = &records[0]["answers"];
        assert_eq!(answers["hours"]["answered"]["number"], 4.0);
        assert_eq!(answers["name"], "not_relevant");
    });
}

#[test]
fn what_is_not_asked_is_said_in_every_language_on_a_narrow_phone() {
    for (lang, why) in [
        (Lang::ZhHans, "主办方还没有设置密钥"),
        (Lang::ZhHant, "主辦方還沒有設置密鑰"),
        (Lang::En, "The organisers have set up no key"),
    ] {
        Stall::new().speaking(lang).of_width(320).visit(async |phone| {
            for register in ["register", "pledge", "volunteers"] {
                phone.open(&format!("#/a/{register}")).await;
                phone.see(why, &format!("//main//*[@role='status'][{}]", has(why))).await;
                let script =
                    "return document.scrollingElement.scrollWidth <= document.documentElement.clientWidth";
                assert_eq!(phone.run(script, vec![]).await.expect("a width"), true, "{register} fits");
                phone.keep_picture(&format!("{register}-{lang}")).await;
            }
        });
    }
}
