//! A complaint is followed up: who has it, what came of it, and a sheet for
//! those alone whom the person agreed to.

use serde_json::json;

use crate::pages::{DeskPage, KeysPage, ListPage, LockPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::printed::Printed;
use crate::support::sheet::Sheet;
use crate::support::stall::{EVENT_DAY, Stall};
use crate::support::storage;
use crate::support::xpath::{button, has, is, label};

const PASSPHRASE: &str = "三月十五号的广场";
const STORY: &str = "锅用了两天就坏了，店家不肯退";
const NOTE: &str = "和店主王某通过电话";

/// A phone that only notes that something was to be printed.
const PRINTER: &str = "window.print = () => { window.printed = (window.printed ?? 0) + 1; };";

/// A complaint that may go to the consumer association.
async fn complain(phone: &Phone) {
    phone.open_afresh("?station=canteen#/a/register").await;
    let page = ListPage::on(phone, 1, 8, "登记前请看").await;
    page.pick("同意登记吗？", "看过上面的说明，同意登记").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 2, 8, "登记的人").await;
    page.pick("登记的人满14周岁了吗？", "满14周岁").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 3, 8, "什么事").await;
    page.pick("你想？", "投诉：解决我的纠纷").await;
    page.pick("关于什么？", "店里买的东西").await;
    page.goes_on("下一页").await;
    let page = ListPage::on(phone, 4, 8, "具体情况").await;
    page.enter("哪家店或哪个平台？", "好锅店").await;
    page.enter("事情经过", STORY).await;
    page.goes_on("下一页").await;
    ListPage::on(phone, 5, 8, "要求和证据").await.goes_on("跳过").await;
    ListPage::on(phone, 6, 8, "怎么称呼、怎么联系").await.goes_on("跳过").await;
    let page = ListPage::on(phone, 7, 8, "可以转给谁").await;
    page.pick("消费者协会", "同意转给消费者协会").await;
    page.goes_on("下一页").await;
    ListPage::on(phone, 8, 8, "你可以找谁").await.goes_on("完成").await;
    ThanksPage::on(phone).await;
}

/// The page, unfolded, once somebody has come in with the passphrase.
async fn open(phone: &Phone) {
    phone.open_afresh("#/desk/cases").await;
    LockPage::on(phone).await.tries(PASSPHRASE).await;
    phone.see("a case", "//details[contains(@class, 'case')]").await;
    phone.unfold_all().await;
}

async fn says(phone: &Phone, words: &str) {
    phone.see(words, &format!("//main//*[{}]", has(words))).await;
}

async fn choose(phone: &Phone, form: &str, list: &str, entry: &str) {
    let list = format!("{form}{}//select", label(list));
    let list = serde_json::to_value(phone.see("list", &list).await).expect("an element");
    let choose = "const [list, entry] = arguments;
        list.value = [...list.options].find((option) => option.text === entry).value;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    phone.run(choose, vec![list, json!(entry)]).await.expect("it is chosen");
}

#[test]
fn a_complaint_is_followed_up_and_handed_over_to_whom_the_person_agreed() {
    Stall::new().on(EVENT_DAY).where_first(PRINTER).visit(async |phone| {
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        complain(phone).await;
        open(phone).await;
        says(phone, STORY).await;
        says(phone, "列出 1 件：已登记 1 · 已转交 0 · 已答复 0 · 已办结 0。挽回 0 元。").await;

        let form = "//form[contains(@class, 'follow-up')]";
        choose(phone, form, "进展", "已转交").await;
        phone.type_into("whom", &format!("{form}{}//input", label("转交给")), "消费者协会").await;
        phone.type_into("note", &format!("{form}{}//textarea", label("备注（加密给组织者）")), NOTE).await;
        phone.tap("way to note it", &format!("{form}{}", button("记下"))).await;
        says(phone, "已转交 → 消费者协会").await;
        says(phone, "已转交 1").await;
        phone.keep_picture("case").await;
        choose(phone, form, "进展", "已办结").await;
        phone.type_into("yuan", &format!("{form}{}//input", label("累计挽回（元）")), "129").await;
        phone.tap("way to note it", &format!("{form}{}", button("记下"))).await;
        says(phone, "挽回 129 元。").await;

        // Nobody reads the note without the key.
        let lines = storage::texts(phone, "journal").await.join("\n");
        assert!(!lines.contains("王某") && !lines.contains(STORY), "{lines}");
        open(phone).await;
        says(phone, NOTE).await;
        says(phone, "已办结 → 消费者协会").await;

        // The sheet is for those whom the person agreed to, and for no others.
        let ways = phone.texts("//ul[contains(@class, 'pass-on')]//button").await.expect("the page");
        assert_eq!(ways, ["打印：同意转给消费者协会"]);
        phone.tap("way to print", &button("打印：同意转给消费者协会")).await;
        phone
            .until("it is printed", async || Ok(phone.run("return window.printed", vec![]).await? == 1))
            .await;
        let printed = Printed::of(phone).await;
        printed.keep_for_whoever_asks("case");
        let sheet = printed.text();
        for words in [STORY, "好锅店", "本人同意：同意转给消费者协会", "接收人、日期"]
        {
            assert!(sheet.contains(words), "{words} in\n{sheet}");
        }
        assert!(!sheet.contains("王某") && !sheet.contains("进展"), "what is ours stays here:\n{sheet}");

        let sheet = Sheet::read(&DeskPage::on(phone).await.export("cases.csv").await);
        let row = sheet.row_where(&[("pack", "register")]);
        for (column, cell) in [
            ("station", "canteen"),
            ("kind", "complaint"),
            ("status", "settled"),
            ("passed_to", "消费者协会"),
            ("recovered_yuan", "129"),
        ] {
            assert_eq!(row.cell(column), cell, "{column}");
        }
    });
}

#[test]
fn cases_are_listed_by_kind_and_by_how_they_stand() {
    Stall::new().on(EVENT_DAY).visit(async |phone| {
        KeysPage::open(phone).await.makes("王芳", PASSPHRASE).await;
        complain(phone).await;
        open(phone).await;
        let cases = "//details[contains(@class, 'case')]";
        let count = async || Ok(phone.texts(cases).await?.len());
        for (list, entry, listed) in [
            ("类型", "咨询：问问怎么办", 0),
            ("类型", "投诉：解决我的纠纷", 1),
            ("进展", "已办结", 0),
            ("进展", "已登记", 1),
            ("站点", "图书馆", 0),
            ("站点", "食堂", 1),
        ] {
            choose(phone, "//section[1]", list, entry).await;
            phone.reads(entry, &listed, count).await;
        }
        choose(phone, "//section[1]", "登记册", "当志愿者").await;
        phone.reads("another register", &0, count).await;
        assert!(
            phone
                .shows(&format!(
                    "//p[{}]",
                    is("列出 0 件：已登记 0 · 已转交 0 · 已答复 0 · 已办结 0。挽回 0 元。")
                ))
                .await
                .expect("the page")
        );
    });
}
