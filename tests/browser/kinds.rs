//! The fixture packs hold every kind of question: each is answered by mouse, by
//! finger and by keys, and journal and export have what was answered. Controls
//! that most runs do without come in a file of their own.

use fairstall::engine::id::QuestionId;
use fairstall::engine::json::to_string;
use fairstall::engine::lang::Lang;
use fairstall::engine::record::{Outcome, Record};
use fairstall::engine::seal::open_answer;
use serde_json::{Value, json};

use crate::pages::{Answering, DeskPage, Hand, KeysPage, RunPage, ThanksPage};
use crate::support::phone::Phone;
use crate::support::sheet::Sheet;
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::xpath::button;
use crate::words::Words;

/// A survey with a question of every kind.
pub const SURVEY: &str = "every-kind";
const QUIZ: &str = "every-mark";

/// The site with a fixture pack.
pub fn site(pack: &str) -> Copy {
    let site = Copy::new();
    site.add_pack(&format!("tests/packs/valid/{pack}.toml"));
    site
}

/// Waits for a question with its pictures, and for all of it to fit the screen.
async fn walk<'p>(
    phone: &'p Phone,
    hand: Hand,
    label: &str,
    (number, count): (usize, usize),
) -> Answering<'p> {
    let question = Answering::on(phone, hand, number, count).await;
    question.run.asks(label).await;
    let script = "return [...document.images].every((image) => image.complete && image.naturalWidth > 0 && image.width > 0)";
    phone.until("the pictures are there", async || Ok(phone.run(script, vec![]).await? == true)).await;
    let script = "return document.scrollingElement.scrollWidth <= document.documentElement.clientWidth";
    assert_eq!(phone.run(script, vec![]).await.expect("a width"), true, "{label} fits the screen");
    question
}

/// The survey's questions in 简体 and 繁體.
const QUESTIONS: [(&str, &str, &str); 20] = [
    ("welcome", "欢迎！", "歡迎！"),
    ("agree", "回答只用于统计。", "回答只用於統計。"),
    ("photos", "活动会拍照。", "活動會拍照。"),
    ("place", "您常在哪里买菜？", "您常在哪裡買菜？"),
    ("met", "您遇到过什么？", "您遇到過什麼？"),
    ("fake", "您会选哪个？", "您會選哪個？"),
    ("look", "您先看哪里？", "您先看哪裡？"),
    ("receipt", "您要发票吗？", "您要發票嗎？"),
    ("again", "您还会来吗？", "您還會來嗎？"),
    ("trust", "您放心这里吗？", "您放心這裡嗎？"),
    ("recommend", "您会推荐给朋友吗？", "您會推薦給朋友嗎？"),
    ("spent", "今天花了多少？", "今天花了多少？"),
    ("visits", "一个月来几次？", "一個月來幾次？"),
    ("since", "哪天第一次来？", "哪天第一次來？"),
    ("grid", "您满意吗？", "您滿意嗎？"),
    ("pay", "您怎么付钱？", "您怎麼付錢？"),
    ("wishes", "最要紧的是什么？", "最要緊的是什麼？"),
    ("belongs", "您会找谁？", "您會找誰？"),
    ("story", "说说经过", "說說經過"),
    ("sign", "请签名或画一笔", "請簽名或畫一筆"),
];

/// Answers every question of the survey, and shows each answered one to `look`;
/// the day that was given and whether there is a drawing come back.
pub async fn take_survey(
    phone: &Phone,
    hand: Hand,
    mut look: impl AsyncFnMut(&Phone, &str),
) -> (String, bool) {
    let words = Words::of(phone.lang());
    let (mut day, mut drawn) = (String::new(), false);
    for (place, (id, hans, hant)) in QUESTIONS.iter().enumerate() {
        let traditional = phone.lang() == Lang::ZhHant;
        let say = |hans: &'static str, hant: &'static str| if traditional { hant } else { hans };
        let q = walk(phone, hand, say(hans, hant), (place + 1, QUESTIONS.len())).await;
        match *id {
            "welcome" => {}
            "agree" => q.take("我同意").await,
            "photos" => q.take("可以拍照").await,
            "place" => {
                q.take(say("别处", "別處")).await;
                q.enter_other("早市, \"东门\"").await;
            }
            "met" => {
                q.take(say("缺斤少两", "缺斤少兩")).await;
                q.take(say("不退货", "不退貨")).await;
            }
            "fake" => q.take(say("散称的", "散稱的")).await,
            "look" => {
                q.point((0.31, 0.54), "成分").await;
                q.point((0.28, 0.8), say("条码", "條碼")).await;
            }
            "receipt" => q.decline().await,
            "again" => q.take(say("会再来", "會再來")).await,
            "trust" => q.take(&(words.stars)(4, 5)).await,
            "recommend" => q.take("9").await,
            "spent" => q.enter("12.5").await,
            "visits" => q.enter("3").await,
            "since" => day = q.choose_day("2020-02-29").await,
            "grid" => {
                q.put(say("货品", "貨品"), say("满意", "滿意")).await;
                q.put(say("服务", "服務"), "一般").await;
            }
            "pay" => {
                q.put(say("菜市场", "菜市場"), say("现金", "現金")).await;
                q.put("超市", say("手机", "手機")).await;
            }
            "wishes" => q.rank(&["安全", say("价格", "價格")]).await,
            "belongs" => {
                q.put(say("质量问题", "質量問題"), "12315").await;
                q.put(say("诈骗", "詐騙"), "警察").await;
            }
            "story" => q.enter("=秤不准").await,
            "sign" => drawn = q.draw(&[(0.25, 0.5), (0.5, 0.25), (0.75, 0.5)]).await,
            other => panic!("how is {other} answered?"),
        }
        look(phone, id).await;
        q.go(if place + 1 == QUESTIONS.len() { words.finish } else { words.next }).await;
    }
    ThanksPage::on(phone).await;
    (day, drawn)
}

/// What was answered, all but the drawing.
fn given(day: &str) -> Value {
    json!({
        "agree": {"answered": "agreed"},
        "photos": {"answered": "agreed"},
        "place": {"answered": {"single": {"choice": "else", "other": "早市, \"东门\""}}},
        "met": {"answered": {"multiple": {"choices": ["weight", "refund"]}}},
        "fake": {"answered": {"single": {"choice": "weighed"}}},
        "look": {"answered": {"multiple": {"choices": ["contents", "code"]}}},
        "receipt": "declined",
        "again": {"answered": {"single": {"choice": "yes"}}},
        "trust": {"answered": {"rating": 4}},
        "recommend": {"answered": {"rating": 9}},
        "spent": {"answered": {"number": 12.5}},
        "visits": {"answered": {"number": 3}},
        "since": {"answered": {"date": day}},
        "grid": {"answered": {"pairs": {"goods": "yes", "service": "so-so"}}},
        "pay": {"answered": {"pairs": {"market": "cash", "shop": "phone"}}},
        "wishes": {"answered": {"ranking": ["safety", "price"]}},
        "belongs": {"answered": {"pairs": {"quality": "hotline", "fraud": "police"}}},
        "story": {"answered": {"text": "=秤不准"}},
        "sign": null,
    })
}

/// Journal and export have what was answered.
pub async fn check_survey(phone: &Phone, day: &str, drawn: bool) {
    let records = storage::records(phone).await;
    let [record] = records.as_slice() else { panic!("one record: {records:#?}") };
    let mut answers = record["answers"].clone();
    let sign = answers["sign"].take();
    let path = sign["answered"]["drawing"].as_str();
    assert_eq!(path.is_some(), drawn, "{sign}");
    if !drawn {
        assert_eq!(sign, "skipped");
    }
    assert_eq!(answers, given(day));
    let sheet = responses(phone).await;
    let row = sheet.row_where(&[("pack", SURVEY)]);
    for (column, cell) in [
        ("agree.outcome", "answered"),
        ("photos.outcome", "answered"),
        ("place", "else"),
        ("place.else.text", "早市, \"东门\""),
        ("met.weight", "1"),
        ("met.price", "0"),
        ("met.refund", "1"),
        ("fake", "weighed"),
        ("look.contents", "1"),
        ("look.maker", "0"),
        ("look.code", "1"),
        ("receipt.outcome", "declined"),
        ("receipt", ""),
        ("again", "yes"),
        ("trust", "4"),
        ("recommend", "9"),
        ("spent", "12.5"),
        ("visits", "3"),
        ("since", day),
        ("grid.goods", "yes"),
        ("grid.service", "so-so"),
        ("pay.market", "cash"),
        ("pay.shop", "phone"),
        ("wishes.safety", "1"),
        ("wishes.price", "2"),
        ("wishes.service", ""),
        ("belongs.quality", "hotline"),
        ("belongs.fraud", "police"),
        ("story", "'=秤不准"),
        ("sign.outcome", if drawn { "answered" } else { "skipped" }),
        ("sign", path.unwrap_or_default()),
    ] {
        assert_eq!(row.cell(&format!("{SURVEY}.{column}")), cell, "{column}");
    }
}

/// What the desk exports.
async fn responses(phone: &Phone) -> Sheet {
    let desk = DeskPage::open(phone).await;
    desk.has_records(1).await;
    Sheet::read(&desk.export("responses.csv").await)
}

fn survey_by(hand: Hand, lang: Lang, width: u32) {
    let site = site(SURVEY);
    Stall::new().with_site(&site).speaking(lang).of_width(width).visit(async |phone| {
        phone.open(&format!("#/a/{SURVEY}")).await;
        let keep = async |phone: &Phone, id: &str| phone.keep_picture(&format!("kind-{id}")).await;
        let (day, drawn) = take_survey(phone, hand, keep).await;
        assert_eq!(drawn, hand != Hand::Keys, "only keys cannot draw");
        check_survey(phone, &day, drawn).await;
    });
}

#[test]
fn a_survey_of_every_kind_is_answered_by_mouse() {
    survey_by(Hand::Mouse, Lang::ZhHans, 390);
}

#[test]
fn a_survey_of_every_kind_is_answered_by_finger_on_a_narrow_phone() {
    survey_by(Hand::Finger, Lang::ZhHant, 320);
}

#[test]
fn a_survey_of_every_kind_is_answered_by_keys() {
    survey_by(Hand::Keys, Lang::ZhHans, 390);
}

/// Answers a question of the quiz, wholly rightly or wholly wrongly.
async fn mark(q: &Answering<'_>, id: &str, rightly: bool) {
    let or = |right: &'static str, wrong: &'static str| if rightly { right } else { wrong };
    match id {
        "notice" => q.take(or("无效", "有效")).await,
        "rights" if rightly => {
            q.take("知情权").await;
            q.take("求偿权").await;
        }
        "rights" => q.take("都不是").await,
        "refund" => q.take(or("是", "否")).await,
        "scales" => q.take(or("乙", "甲")).await,
        "maker" if rightly => q.point((0.69, 0.54), "绿框").await,
        "maker" => q.point((0.5, 0.1), "别处").await,
        "weight" => q.enter(or("500", "1000")).await,
        "hotline" => q.enter(or("１２３１５", "110")).await,
        "day" => drop(q.choose_day(or("2027-03-15", "2027-03-16")).await),
        "steps" if rightly => q.rank(&["协商", "投诉", "起诉"]).await,
        "steps" => q.rank(&["起诉", "投诉", "协商"]).await,
        "largest" if rightly => q.rank(&["一斤", "一两"]).await,
        "largest" => q.rank(&["一钱", "一斤"]).await,
        "who" => {
            q.put("诈骗", or("警察", "12315")).await;
            q.put("质量问题", or("12315", "警察")).await;
        }
        other => panic!("how is {other} answered?"),
    }
}

/// The quiz's marked questions, behind a note and a consent.
const MARKED: [(&str, &str); 11] = [
    ("notice", "“概不负责”的告示有效吗？"),
    ("rights", "哪些是消费者的权利？"),
    ("refund", "网购七日内可以退货吗？"),
    ("scales", "哪张图是标签？"),
    ("maker", "点一下绿色的厂名。"),
    ("weight", "一斤是多少克？"),
    ("hotline", "投诉打什么电话？"),
    ("day", "2027年消费者日是哪天？"),
    ("steps", "维权先后？"),
    ("largest", "按数额从大到小，前两名？"),
    ("who", "该找谁？"),
];

fn quiz_by_mouse(rightly: bool) {
    let (site, count) = (site(QUIZ), MARKED.len() + 2);
    let score = if rightly { MARKED.len() } else { 0 };
    Stall::new().with_site(&site).visit(async |phone| {
        let words = Words::of(phone.lang());
        phone.open(&format!("#/a/{QUIZ}")).await;
        walk(phone, Hand::Mouse, "开始！", (1, count)).await.go(words.next).await;
        let consent = walk(phone, Hand::Mouse, "答对有奖。", (2, count)).await;
        consent.take("我同意").await;
        consent.go(words.next).await;
        for (number, (id, label)) in (3..).zip(MARKED) {
            let q = walk(phone, Hand::Mouse, label, (number, count)).await;
            mark(&q, id, rightly).await;
            q.go(words.check).await;
            q.run.marks(if rightly { "答对了" } else { "这题答错了" }).await;
            q.run.is_locked().await;
            phone.keep_picture(&format!("kind-{id}-{rightly}")).await;
            q.go(if number < count { words.next } else { words.finish }).await;
        }
        ThanksPage::on(phone).await.scores(score, MARKED.len()).await;
        let sheet = responses(phone).await;
        let row = sheet.row_where(&[("pack", QUIZ)]);
        assert_eq!(row.cells(["points", "marked"]), [&*score.to_string(), "11"]);
        let desk = DeskPage::on(phone).await;
        desk.choose_activity(QUIZ).await;
        desk.shows_score(&format!("答对 {score}/11"), ["1", "100%"]).await;
    });
}

#[test]
fn a_quiz_of_every_mark_is_answered_rightly() {
    quiz_by_mouse(true);
}

#[test]
fn a_quiz_of_every_mark_is_answered_wrongly() {
    quiz_by_mouse(false);
}

#[test]
fn controls_that_cannot_be_loaded_can_be_tried_again() {
    let site = site(SURVEY);
    let files = site.take_away("split_later");
    Stall::new().with_site(&site).visit(async |phone| {
        let words = Words::of(phone.lang());
        phone.open(&format!("#/a/{SURVEY}")).await;
        let first = RunPage::on(phone, 1, QUESTIONS.len()).await;
        first.asks("欢迎！").await;
        first.next().await;
        let second = RunPage::on(phone, 2, QUESTIONS.len()).await;
        phone
            .see("word that the site cannot be reached", "//*[@role='alert'][contains(., '连不上网站。')]")
            .await;
        phone.complains_only_of(&["404", "CompileError"]).await;
        site.put_back(&files);
        phone.tap(words.try_again, &button(words.try_again)).await;
        second.take("我同意").await;
        let drafts = storage::drafts(phone).await;
        assert_eq!(drafts.len(), 1, "the run went on: {drafts:#?}");
    });
}

#[test]
fn every_kind_can_be_given_in_private() {
    let site = site(SURVEY);
    site.change_pack(SURVEY, Lang::ZhHans.tag(), |pack| {
        pack["kind"] = json!("register");
        for question in pack["questions"].as_array_mut().expect("questions") {
            if question["id"] != "welcome" {
                question["private"] = json!(true);
            }
        }
    });
    Stall::new().with_site(&site).visit(async |phone| {
        let secret = KeysPage::open(phone).await.makes("王芳", "correct horse").await;
        phone.open_afresh(&format!("#/a/{SURVEY}")).await;
        let (day, drawn) = take_survey(phone, Hand::Finger, async |_, _| {}).await;
        let records = storage::records(phone).await;
        let Ok(Record::Response(response)) = Record::from_json(&records[0].to_string()) else {
            panic!("no response: {records:#?}")
        };
        let opened = |(id, outcome): (&QuestionId, &Outcome)| {
            let answer = match outcome {
                Outcome::Sealed(sealed) => {
                    let answer =
                        open_answer(&secret, response.run.id, id, sealed).expect("it was sealed here");
                    json!({ "answered": serde_json::from_str::<Value>(&to_string(&answer)).expect("JSON") })
                }
                Outcome::Declined => json!("declined"),
                other => panic!("{id} lies open: {other:?}"),
            };
            (id.to_string(), answer)
        };
        let mut opened: serde_json::Map<String, Value> = response.answers.iter().map(opened).collect();
        assert!(drawn && opened["sign"]["answered"]["drawing"].is_string(), "{opened:#?}");
        opened.insert("sign".to_owned(), Value::Null);
        assert_eq!(Value::Object(opened), given(&day));
    });
}
