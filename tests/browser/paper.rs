//! Sheets of paper, typed in at the desk: what stands on them is in the journal
//! and in every count, once, and under their number.

use std::time::Instant;

use serde_json::{Value, json};

use crate::pages::{BACKSPACE, DeskPage, ENTER, PaperPage, RunPage, SURVEY, StartPage, ThanksPage, UP};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::Visitor;

const SURVEY_TITLE: &str = "诈骗电话小调查";

/// Keys for a sheet of somebody who lost money: met, outcome, amount, told,
/// help, confidence, advice, age, and saved.
fn victim() -> String {
    format!("23{ENTER}41500{ENTER}1{ENTER}2{ENTER}2多问一句{ENTER}2{ENTER}")
}

/// Keys for a sheet of somebody who met with nothing, left the help blank and
/// would not tell their age.
fn lucky() -> String {
    format!("b{ENTER}-4x{ENTER}")
}

fn of_the_victim() -> Value {
    json!({
        "met": {"answered": {"multiple": {"choices": ["investment", "shopping"]}}},
        "outcome": {"answered": {"single": {"choice": "lost-money"}}},
        "amount": {"answered": {"number": 1500}},
        "told": {"answered": {"multiple": {"choices": ["police"]}}},
        "help": {"answered": {"multiple": {"choices": ["bank-check"]}}},
        "confidence": {"answered": {"rating": 2}},
        "advice": {"answered": {"text": "多问一句"}},
        "age": {"answered": {"single": {"choice": "from-18"}}},
    })
}

fn of_the_lucky() -> Value {
    json!({
        "met": {"answered": {"multiple": {"choices": ["none"]}}},
        "outcome": "not_relevant",
        "amount": "not_relevant",
        "told": "not_relevant",
        "help": "skipped",
        "confidence": {"answered": {"rating": 4}},
        "advice": "not_relevant",
        "age": "declined",
    })
}

/// The records by their sheets' numbers.
async fn sheets(phone: &Phone) -> Vec<(String, Value)> {
    let records = storage::records(phone).await.into_iter().filter(|record| record["entry"] == "response");
    let mut sheets: Vec<(String, Value)> = records
        .map(|record| (record["sheet"].as_str().unwrap_or_default().to_owned(), record["answers"].clone()))
        .collect();
    sheets.sort_by(|one, other| one.0.cmp(&other.0));
    sheets
}

#[test]
fn sheets_are_typed_by_keys_alone_and_count_as_responses() {
    Stall::new().visit(async |phone| {
        phone.open("?station=canteen#/desk/paper").await;
        let paper = PaperPage::on(phone).await;
        paper.is_sheet("1").await;
        paper.press(&victim()).await;
        paper.has_saved("1").await;
        paper.is_sheet("2").await;
        paper.stands_at(1).await;
        paper.has_taken(1, &[]).await;
        // Fast typists are at the next sheet before this one is on the disk.
        paper.press(&(lucky() + &victim())).await;
        paper.has_saved("3").await;
        assert_eq!(
            sheets(phone).await,
            [("1", of_the_victim()), ("2", of_the_lucky()), ("3", of_the_victim())]
                .map(|(sheet, answers)| (sheet.to_owned(), answers))
        );
        assert_eq!(storage::drafts(phone).await, [Value::Null; 0]);
        for record in storage::records(phone).await {
            assert_eq!((&record["mode"], &record["station"]), (&json!("paper"), &json!("canteen")));
        }

        phone.open("?station=canteen#/a/scams").await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        let desk = DeskPage::open(phone).await;
        desk.choose_activity(SURVEY_TITLE).await;
        desk.counts([4, 4, 0]).await;
        desk.narrows().await;
        desk.asks_for("谁拿着手机", "纸质问卷").await;
        desk.counts([3, 3, 0]).await;
        desk.shows_option("你遇到过哪些骗局？", "虚假投资", "2 · 66.7%").await;
        let responses = Sheet::read(&desk.export("responses.csv").await);
        assert_eq!(responses.len(), 4);
        for (sheet, confidence) in [("1", "2"), ("2", "4"), ("3", "2")] {
            let row = responses.row_where(&[("sheet", sheet)]);
            assert_eq!(row.cells(["mode", "phone-scams.confidence"]), ["paper", confidence]);
        }
        assert_eq!(responses.row_where(&[("mode", "self")]).cell("sheet"), "");
    });
}

#[test]
fn one_can_go_back_and_what_is_not_asked_does_not_count() {
    Stall::new().visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.press(&format!("23{ENTER}2")).await;
        // Neither amount nor whom they told: on to what would help.
        paper.stands_at(5).await;
        paper.press(UP).await;
        paper.stands_at(2).await;
        paper.press(&format!("4{UP}")).await;
        paper.stands_at(2).await;
        paper.press(BACKSPACE).await;
        paper.stands_at(1).await;
        paper.has_taken(1, &["虚假投资", "虚假购物"]).await;
        // Both taken back, and nothing met after all.
        paper.press(&format!("23b{ENTER}")).await;
        paper.stands_at(5).await;
        paper.says_of(2, "录入的内容不计入").await;
        paper.says_of(3, "按现在的回答，这题不用答。").await;
        // The sheet says something there all the same.
        paper.tap(4, "警察").await;
        paper.has_taken(4, &["警察"]).await;
        paper.press("x").await;
        paper.stands_at(5).await;
        paper.press(&format!("-4x{ENTER}")).await;
        paper.has_saved("1").await;
        assert_eq!(sheets(phone).await, [("1".to_owned(), of_the_lucky())]);
    });
}

#[test]
fn what_cannot_be_so_waits_and_gaps_are_saved_when_somebody_insists() {
    Stall::new().visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.press(&format!("2{ENTER}40{ENTER}")).await;
        paper.says_of(3, "不能小于 1。").await;
        paper.press(ENTER).await;
        paper.stands_at(3).await;
        paper.press(&format!("{BACKSPACE}80{ENTER}-123{ENTER}")).await;
        paper.says_of(5, "最多选 2 项。").await;
        paper.press("1").await;
        paper.has_taken(5, &["付款前提醒", "身边案例"]).await;
        paper.press(&format!("{ENTER}3{ENTER}1")).await;
        paper.stands_at_the_end().await;
        // Back to the first question, and nothing there.
        paper.tap(1, "虚假投资").await;
        paper.press(ENTER).await;
        paper.stands_at(5).await;
        paper.press(&format!("{ENTER}{ENTER}{ENTER}{ENTER}")).await;
        paper.tells("有 1 题要再看一下").await;
        paper.stands_at(1).await;
        paper.says_of(1, "请先回答这一题。").await;
        paper.press(&format!("{ENTER}{ENTER}{ENTER}{ENTER}{ENTER}")).await;
        paper.stands_at(1).await;
        assert_eq!(storage::records(phone).await, [Value::Null; 0], "the sheet waits");
        paper.save_as_it_is().await;
        paper.has_saved("1").await;
        let (_, answers) = sheets(phone).await.remove(0);
        assert_eq!(answers["met"], "skipped");
        assert_eq!(answers["age"], json!({"answered": {"single": {"choice": "under-18"}}}));
    });
}

#[test]
fn a_sheet_half_typed_survives_a_reload_and_is_nobody_elses() {
    Stall::new().visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.number("A-07").await;
        paper.press(&format!("{ENTER}23{ENTER}415")).await;
        let typed = |draft: &Value| *PaperPage::given(draft, "amount") == json!({"answer": {"number": 15}});
        let draft = storage::draft_where(phone, typed).await;
        phone.reload().await;
        let paper = PaperPage::on(phone).await;
        paper.is_sheet("A-07").await;
        paper.has_taken(1, &["虚假投资", "虚假购物"]).await;
        paper.has_taken(2, &["损失了钱"]).await;
        paper.holds(3, "15").await;

        // A participant begins a run of their own, and the sheet stays.
        StartPage::open(phone, "").await.begin(SURVEY).await;
        RunPage::on(phone, 1, 4).await;
        Visitor { met: &["none"], ..Visitor::default() }.take_survey(phone).await;
        ThanksPage::on(phone).await;
        assert_eq!(storage::drafts(phone).await, [draft]);
        let paper = PaperPage::open(phone).await;
        paper.is_sheet("A-07").await;
        paper.press(&format!("{ENTER}{ENTER}{ENTER}1{ENTER}2{ENTER}2多问一句{ENTER}2{ENTER}")).await;
        paper.has_saved("A-07").await;
        paper.is_sheet("A-08").await;
        let mut answers = of_the_victim();
        answers["amount"] = json!({"answered": {"number": 15}});
        assert!(sheets(phone).await.contains(&("A-07".to_owned(), answers)));

        // A sheet that is emptied leaves nothing.
        paper.press("2").await;
        storage::draft_where(phone, |draft| *PaperPage::given(draft, "met") != Value::Null).await;
        paper.empty().await;
        paper.has_taken(1, &[]).await;
        phone.until("the draft is gone", async || Ok(storage::drafts(phone).await.is_empty())).await;
        assert_eq!(storage::records(phone).await.len(), 2, "nobody gave up");
    });
}

#[test]
fn a_number_that_is_here_already_is_told_before_saving() {
    Stall::new().visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.press(&lucky()).await;
        paper.has_saved("1").await;
        paper.number("1").await;
        paper.tells("1 号问卷已经录入过了。").await;
        paper.press(&(ENTER.to_owned() + &lucky())).await;
        phone
            .until("it is told again", async || Ok(phone.screen().await.matches("已经录入过了").count() == 2))
            .await;
        assert_eq!(storage::records(phone).await.len(), 1);
        paper.number("5").await;
        paper.press(&format!("{ENTER}{ENTER}{ENTER}{ENTER}{ENTER}{ENTER}")).await;
        paper.has_saved("5").await;
        // Numbers that are taken are left out when counting on.
        paper.number("4").await;
        paper.press(&(ENTER.to_owned() + &lucky())).await;
        paper.has_saved("4").await;
        paper.is_sheet("6").await;
        phone.reload().await;
        PaperPage::on(phone).await.is_sheet("6").await;
    });
}

#[test]
fn a_sheet_typed_twice_agrees_or_is_put_right() {
    Stall::new().visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.press(&(victim() + &lucky())).await;
        paper.has_saved("2").await;
        paper.check("1").await;
        paper.press(&victim()).await;
        paper.tells("1 号问卷核对完毕：两遍一致。").await;
        phone.until("no draft", async || Ok(storage::drafts(phone).await.is_empty())).await;
        assert_eq!(storage::records(phone).await.len(), 2, "the second time is dropped");

        paper.check("2").await;
        // A reload in between is no other sheet.
        paper.press(&format!("b{ENTER}-5")).await;
        storage::draft_where(phone, |draft| *PaperPage::given(draft, "confidence") != Value::Null).await;
        phone.reload().await;
        let paper = PaperPage::on(phone).await;
        paper.tells("正在核对 2 号问卷").await;
        paper.press(&format!("{ENTER}{ENTER}{ENTER}3{ENTER}")).await;
        paper.differs(&[("6", "4", "5"), ("8", "不想回答", "25–39岁")]).await;
        paper.press("2").await;
        paper.press("1").await;
        paper.press(ENTER).await;
        paper.tells("2 号问卷核对完毕，已按更正后的保存。").await;
        let mut right = of_the_lucky();
        right["confidence"] = json!({"answered": {"rating": 5}});
        assert_eq!(sheets(phone).await, [("1".to_owned(), of_the_victim()), ("2".to_owned(), right)]);
        let erased: Vec<Value> =
            storage::records(phone).await.into_iter().filter(|record| record["entry"] == "erased").collect();
        assert_eq!(erased.len(), 1, "a tombstone in the place of the first");
        assert_eq!(storage::drafts(phone).await, [Value::Null; 0]);
        paper.tells_of_checks("这次已核对 1 份，其中 1 份有出入（100%）").await;

        let desk = DeskPage::open(phone).await;
        desk.choose_activity(SURVEY_TITLE).await;
        desk.counts([2, 2, 0]).await;
        desk.shows_row("你有把握识破诈骗吗？", "5 很有把握", &["1", "50%"]).await;
        desk.shows_row("你有把握识破诈骗吗？", "4", &["0", "0%"]).await;

        // The first time can be right, too: nothing changes.
        let before = storage::texts(phone, "journal").await;
        let paper = PaperPage::open(phone).await;
        paper.check("1").await;
        paper.press(&lucky()).await;
        paper
            .differs(&[
                ("1", "虚假投资 / 虚假购物", "都没遇到过"),
                ("2", "损失了钱", "按现在的回答，这题不用答。"),
                ("3", "1500 元", "按现在的回答，这题不用答。"),
                ("4", "警察", "按现在的回答，这题不用答。"),
                ("5", "付款前提醒", "没填"),
                ("6", "2", "4"),
                ("7", "多问一句", "按现在的回答，这题不用答。"),
                ("8", "18–24岁", "不想回答"),
            ])
            .await;
        for _ in 0..7 {
            // The focus goes on after each.
            paper.press("1").await;
        }
        paper.settle().await;
        // One is still open.
        phone.tap("the first time", "//ol[contains(@class, 'paper-doubts')]/li[8]//button[1]").await;
        paper.settle().await;
        paper.tells("1 号问卷核对完毕：第一遍是对的。").await;
        assert_eq!(storage::texts(phone, "journal").await, before);
    });
}

#[test]
fn every_kind_of_question_has_its_keys() {
    let site = Copy::new();
    site.add_pack("tests/packs/valid/every-kind.toml");
    Stall::new().with_site(&site).visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.choose_activity("every-kind").await;
        // Consent, place with words, two met, a picture, two regions, yes, not
        // again, ratings from 1 and from 0, numbers, a day, grids, ranks, sides.
        paper.press(&format!("1x4地摊{ENTER}13{ENTER}213{ENTER}1250")).await;
        paper.press(&format!("12.5{ENTER}8{ENTER}2020-1-2{ENTER}3-1221")).await;
        paper.press(&format!("32一句话{ENTER}")).await;
        paper.says_of(19, "留在纸上，不录入。").await;
        phone.keep_picture("paper-every-kind").await;
        paper.press(ENTER).await;
        paper.has_saved("1").await;
        let (_, answers) = sheets(phone).await.remove(0);
        let one = |choice: &str| json!({"answered": {"single": {"choice": choice}}});
        let many = |choices: [&str; 2]| json!({"answered": {"multiple": {"choices": choices}}});
        let expected = json!({
            "agree": {"answered": "agreed"},
            "photos": "declined",
            "place": {"answered": {"single": {"choice": "else", "other": "地摊"}}},
            "met": many(["weight", "refund"]),
            "fake": one("weighed"),
            "look": many(["contents", "code"]),
            "receipt": one("yes"),
            "again": one("no"),
            "trust": {"answered": {"rating": 5}},
            "recommend": {"answered": {"rating": 0}},
            "spent": {"answered": {"number": 12.5}},
            "visits": {"answered": {"number": 8}},
            "since": {"answered": {"date": "2020-01-02"}},
            "grid": {"answered": {"pairs": {"goods": "yes"}}},
            "pay": {"answered": {"pairs": {"market": "cash", "shop": "phone"}}},
            "wishes": {"answered": {"ranking": ["safety", "price"]}},
            "belongs": {"answered": {"pairs": {"quality": "police", "fraud": "hotline"}}},
            "story": {"answered": {"text": "一句话"}},
            "sign": "skipped",
        });
        assert_eq!(answers, expected);
    });
}

/// Some room is missing once.
const FULL_ONCE: &str = "
    let full = 1;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...put_in) {
        if (this.name === 'journal' && full-- > 0) {
            throw new DOMException('no room in the story', 'QuotaExceededError');
        }
        return put.apply(this, put_in);
    };
";

#[test]
fn a_sheet_that_finds_no_room_stays_on_the_screen() {
    Stall::new().where_first(FULL_ONCE).visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        paper.press(&victim()).await;
        paper.tells("手机存储空间已满").await;
        paper.is_sheet("1").await;
        paper.has_taken(2, &["损失了钱"]).await;
        assert_eq!(storage::records(phone).await, [Value::Null; 0]);
        assert_eq!(storage::drafts(phone).await.len(), 1);
        paper.stands_at_the_end().await;
        paper.press(ENTER).await;
        paper.has_saved("1").await;
        assert_eq!(sheets(phone).await, [("1".to_owned(), of_the_victim())]);
    });
}

/// How long sheets take that are typed as fast as keys come.
#[test]
fn sheets_are_typed_as_fast_as_keys_come() {
    Stall::new().visit(async |phone| {
        let paper = PaperPage::open(phone).await;
        let began = Instant::now();
        for number in 1..=10 {
            paper.press(&victim()).await;
            paper.has_saved(&number.to_string()).await;
        }
        let seconds = began.elapsed().as_secs_f64() / 10.0;
        println!("{} keys and {seconds:.2} s a sheet", PaperPage::count(&victim()));
        assert_eq!(sheets(phone).await.len(), 10);
    });
}
