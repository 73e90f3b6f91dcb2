//! The survey: every kind of question, and every way to answer it wrongly.

use serde_json::{Value, json};

use crate::pages::{RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::stall::Stall;
use crate::support::storage;

const MET: &str = "你遇到过哪些骗局？";
const OUTCOME: &str = "最近一次，结果怎样？";
const AMOUNT: &str = "大约损失多少？";
const TOLD: &str = "事后告诉了谁？";
const HELP: &str = "什么最能帮到你？";
const CONFIDENCE: &str = "你有把握识破诈骗吗？";
const ADVICE: &str = "想提醒别人一句什么？";
const AGE: &str = "你的年龄段？";

async fn begun(phone: &Phone) -> RunPage<'_> {
    StartPage::open(phone, "").await.begin(SURVEY).await;
    let run = RunPage::on(phone, 1, 4).await;
    run.asks(MET).await;
    run
}

/// Goes on to the question how much was lost.
async fn robbed(phone: &Phone) -> RunPage<'_> {
    let run = begun(phone).await;
    run.take("虚假投资").await;
    run.next().await;
    run.asks(OUTCOME).await;
    run.take("损失了钱").await;
    run.next().await;
    run.asks(AMOUNT).await;
    run
}

async fn only_record(phone: &Phone) -> Value {
    let mut records = storage::records(phone).await;
    assert_eq!(records.len(), 1, "{records:#?}");
    records.remove(0)
}

#[test]
fn every_kind_of_question_is_answered_and_kept() {
    Stall::new().visit(async |phone| {
        let run = begun(phone).await;
        run.helps("可选多项").await;
        run.take("冒充客服").await;
        run.take("刷单返利").await;
        run.take("其他").await;
        run.enter_other("假冒快递").await;
        run.next().await;

        run.asks(OUTCOME).await;
        run.helps("选一项").await;
        run.take("没理会").await;
        run.take("损失了钱").await;
        run.has_not_taken(&["没理会"]).await;
        run.next().await;

        run.asks(AMOUNT).await;
        run.enter("1,500").await;
        run.next().await;

        run.asks(TOLD).await;
        run.take("警察").await;
        run.take("银行").await;
        run.next().await;

        run.asks(HELP).await;
        run.helps("最多选两项").await;
        run.take("身边案例").await;
        run.next().await;

        run.asks(CONFIDENCE).await;
        run.rate(4).await;
        run.next().await;

        run.asks(ADVICE).await;
        run.enter("先打110，别急着转账").await;
        run.next().await;

        run.asks(AGE).await;
        run.decline().await;
        run.finish().await;

        ThanksPage::on(phone).await.scores_nothing().await;
        let record = only_record(phone).await;
        assert_eq!(record["activity"], "scams");
        assert_eq!(record["station"], Value::Null);
        assert_eq!(
            record["answers"],
            json!({
                "met": {"answered": {"multiple": {"choices": ["brushing", "service", "other"], "other": "假冒快递"}}},
                "outcome": {"answered": {"single": {"choice": "lost-money"}}},
                "amount": {"answered": {"number": 1500}},
                "told": {"answered": {"multiple": {"choices": ["police", "bank"]}}},
                "help": {"answered": {"multiple": {"choices": ["real-cases"]}}},
                "confidence": {"answered": {"rating": 4}},
                "advice": {"answered": {"text": "先打110，别急着转账"}},
                "age": "declined",
            })
        );
    });
}

#[test]
fn what_must_be_answered_is_asked_for_beside_the_question() {
    Stall::new().visit(async |phone| {
        let run = begun(phone).await;
        run.next().await;
        run.refuses("请先回答这一题。").await;
        run.asks(MET).await;

        run.take("其他").await;
        run.refuses_nothing().await;
        run.next().await;
        run.refuses("请写明是什么，或改选别的。").await;
        run.enter_other("   ").await;
        run.next().await;
        run.refuses("请写明是什么，或改选别的。").await;
        run.enter_other("假冒快递").await;
        run.next().await;
        run.asks(OUTCOME).await;
    });
}

#[test]
fn a_number_is_asked_for_until_it_is_one() {
    Stall::new().visit(async |phone| {
        let run = robbed(phone).await;
        for (typed, refused) in [
            ("很多", "请填数字，例如 12。"),
            ("12块", "请填数字，例如 12。"),
            ("99.5", "请填整数。"),
            ("0", "不能小于 1。"),
            ("-3", "不能小于 1。"),
            ("10000001", "不能大于 10000000。"),
        ] {
            run.enter(typed).await;
            run.refuses_nothing().await;
            run.next().await;
            run.refuses(refused).await;
            run.has_entered(typed).await;
        }
        // Full-width digits, as a Chinese keyboard types them.
        run.enter("１２００").await;
        run.next().await;
        run.asks(TOLD).await;
        run.back().await;
        run.asks(AMOUNT).await;
        run.has_entered("1200").await;
        run.next().await;
        run.asks(TOLD).await;
        let draft = storage::draft_where(phone, |draft| draft["at"] == 3).await;
        assert_eq!(draft["given"]["amount"], json!({"answer": {"number": 1200}}));
    });
}

#[test]
fn more_choices_than_allowed_are_refused() {
    Stall::new().visit(async |phone| {
        let run = begun(phone).await;
        run.take("都没遇到过").await;
        run.next().await;
        run.asks(HELP).await;
        for choice in ["来电预警", "付款前提醒", "身边案例"] {
            run.take(choice).await;
        }
        run.next().await;
        run.refuses("最多选 2 项。").await;
        run.pick("付款前提醒").await;
        run.has_not_taken(&["付款前提醒"]).await;
        run.has_taken(&["来电预警", "身边案例"]).await;
        run.next().await;
        run.asks(CONFIDENCE).await;
    });
}

#[test]
fn none_of_these_goes_with_nothing_else() {
    Stall::new().visit(async |phone| {
        let run = begun(phone).await;
        run.take("虚假投资").await;
        run.take("网恋骗局").await;
        run.take("都没遇到过").await;
        run.has_not_taken(&["虚假投资", "网恋骗局"]).await;
        run.take("游戏交易").await;
        run.has_not_taken(&["都没遇到过"]).await;
    });
}

#[test]
fn questions_come_and_go_with_the_answers_before_them() {
    Stall::new().visit(async |phone| {
        let run = begun(phone).await;
        run.take("虚假贷款、征信").await;
        run.is_at(1, 6).await;
        run.next().await;
        run.asks(OUTCOME).await;
        run.take("损失了钱").await;
        run.is_at(2, 8).await;
        run.next().await;
        run.asks(AMOUNT).await;
        run.enter("300").await;
        run.next().await;
        run.asks(TOLD).await;
        run.take("谁也没说").await;

        run.back().await;
        run.has_entered("300").await;
        run.back().await;
        run.asks(OUTCOME).await;
        run.take("没理会").await;
        run.is_at(2, 6).await;
        run.next().await;
        run.asks(HELP).await;

        run.back().await;
        run.back().await;
        run.asks(MET).await;
        run.has_taken(&["虚假贷款、征信"]).await;
        run.take("都没遇到过").await;
        run.is_at(1, 4).await;
        run.next().await;
        run.asks(HELP).await;
        run.skip().await;
        run.asks(CONFIDENCE).await;
        run.skip().await;
        run.asks(AGE).await;
        run.finish().await;

        ThanksPage::on(phone).await;
        assert_eq!(
            only_record(phone).await["answers"],
            json!({
                "met": {"answered": {"multiple": {"choices": ["none"]}}},
                "outcome": "not_relevant",
                "amount": "not_relevant",
                "told": "not_relevant",
                "help": "skipped",
                "confidence": "skipped",
                "advice": "not_relevant",
                "age": "skipped",
            })
        );
    });
}

#[test]
fn going_back_finds_every_answer_as_it_was() {
    Stall::new().visit(async |phone| {
        let run = robbed(phone).await;
        // What is no number is kept, too.
        run.enter("一千多").await;
        run.back().await;
        run.asks(OUTCOME).await;
        run.has_taken(&["损失了钱"]).await;
        run.back().await;
        run.asks(MET).await;
        run.has_taken(&["虚假投资"]).await;
        run.has_not_taken(&["刷单返利", "都没遇到过"]).await;
        run.next().await;
        run.next().await;
        run.asks(AMOUNT).await;
        run.has_entered("一千多").await;
        run.decline().await;
        run.has_entered("").await;
        run.next().await;
        run.asks(TOLD).await;
    });
}
