//! Every kind of question can be answered with a thumb, and what needs no
//! drawing with keys; the record then holds what was answered.

use fairstall::engine::question::{HEIGHT, WIDTH, read_strokes};
use serde_json::{Value, json};

use crate::pages::{QUIZ, RunPage, SURVEY, StartPage, ThanksPage};
use crate::support::site::Copy;
use crate::support::stall::Stall;
use crate::support::storage;
use crate::words::Words;

/// A receipt: the seller's name in the lower half, nothing in the upper one.
const RECEIPT: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path fill="#eee" d="M0 0h400v300H0z"/></svg>"##;

fn question(id: &str, kind: Value) -> Value {
    json!({"id": id, "kind": kind, "label": format!("题 {id}"), "required": true})
}

fn items(items: &[(&str, &str)]) -> Value {
    items.iter().map(|(id, label)| json!({"id": id, "label": label})).collect()
}

/// The built site with these questions in place of its survey's or quiz's.
fn site(pack: &str, questions: Value) -> Copy {
    let site = Copy::new();
    site.write("receipt.svg", RECEIPT);
    site.change_pack(pack, "zh-Hans", |pack| pack["questions"] = questions);
    // Every question is put, in the author's order.
    site.change_event(|event| {
        event["activities"][0].as_object_mut().expect("an activity").remove("draw");
    });
    site
}

#[test]
fn every_kind_of_question_is_answered_and_recorded() {
    let picture = |file: &str| json!({"file": file, "alt": "一张图"});
    let ways =
        items(&[("ask", "找商家"), ("mediate", "请人调解"), ("report", "打 12315"), ("court", "起诉")]);
    let site = site(
        "phone-scams",
        json!([
            question("nps", json!({"rating": {"first": 0, "last": 10}})),
            question("stars", json!({"rating": {"last": 5, "stars": true}})),
            question(
                "matrix",
                json!({"matrix": {
                    "rows": items(&[("price", "标价清楚"), ("staff", "店员认真")]),
                    "columns": items(&[("no", "不同意"), ("mid", "一般"), ("yes", "同意")]),
                }})
            ),
            question("ranking", json!({"ranking": {"choices": ways, "top": 3}})),
            question("number", json!({"number": {"integer": true, "min": 0, "max": 20, "step": 5}})),
            question("date", json!({"date": {"min": "2026-01-01"}})),
            question(
                "picture",
                json!({"single": {"choices": [
                    {"id": "a", "label": "甲", "picture": picture("receipt.svg")},
                    {"id": "b", "label": "乙", "picture": picture("receipt.svg")},
                ]}})
            ),
            question("consent", json!({"consent": {"statement": "我同意"}})),
            {"id": "note", "kind": {"note": {}}, "label": "题 note", "hint": "请签名"},
            question("drawing", json!({"drawing": {}})),
        ]),
    );
    Stall::new().with_site(&site).of_width(320).visit(async |phone| {
        let texts = Words::of(phone.lang());
        StartPage::open(phone, "").await.begin(SURVEY).await;
        let run = RunPage::on(phone, 1, 10).await;
        run.rate(10).await;
        run.take_by_key("0").await;
        run.next().await;

        run.asks("题 stars").await;
        run.give_stars(4, 5).await;
        run.next().await;

        run.asks("题 matrix").await;
        run.put("标价清楚", "一般").await;
        run.next().await;
        run.refuses("还有 1 项没有答。").await;
        run.put("店员认真", "同意").await;
        run.put("标价清楚", "不同意").await;
        run.next().await;

        run.asks("题 ranking").await;
        run.rank("起诉").await;
        run.rank_by_key("找商家").await;
        run.has_ranked(&["起诉", "找商家"]).await;
        run.next().await;
        run.refuses("还有 1 项没有答。").await;
        run.rank("打 12315").await;
        run.move_up("打 12315").await;
        run.has_ranked(&["起诉", "打 12315", "找商家"]).await;
        run.rank("起诉").await;
        run.rank("请人调解").await;
        run.has_ranked(&["打 12315", "找商家", "请人调解"]).await;
        run.next().await;

        run.asks("题 number").await;
        run.enter("7").await;
        run.next().await;
        run.refuses("请按 5 的倍数填写。").await;
        run.step_up().await;
        run.has_entered("10").await;
        run.next().await;

        run.asks("题 date").await;
        run.choose_day("2025-12-31").await;
        run.next().await;
        run.refuses("不能早于 2026年1月1日。").await;
        run.choose_day("2027-03-15").await;
        run.next().await;

        run.asks("题 picture").await;
        run.take("乙").await;
        run.next().await;

        run.asks("题 consent").await;
        run.take("我同意").await;
        run.next().await;

        run.helps("请签名").await;
        run.goes_on_with(texts.next).await;
        run.next().await;

        run.asks("题 drawing").await;
        // Keys alone can answer too; what is drawn then takes its place.
        run.enter("王芳").await;
        run.back().await;
        run.next().await;
        run.has_entered("王芳").await;
        run.draw(&[(0.25, 0.5), (0.5, 0.25), (0.75, 0.5)]).await;
        run.draw(&[(0.1, 0.1)]).await;
        run.has_drawn(2).await;
        run.has_entered("").await;
        run.undo().await;
        run.has_drawn(1).await;
        run.back().await;
        run.next().await;
        run.has_drawn(1).await;
        run.finish().await;
        ThanksPage::on(phone).await;

        let mut answers = storage::records(phone).await[0]["answers"].clone();
        let drawing = answers["drawing"]["answered"]["drawing"].take();
        let strokes = read_strokes(drawing.as_str().expect("a path")).expect("strokes");
        let expected = [(WIDTH / 4, HEIGHT / 2), (WIDTH / 2, HEIGHT / 4), (WIDTH * 3 / 4, HEIGHT / 2)];
        assert!(strokes.len() == 1 && strokes[0].len() == expected.len(), "one stroke: {strokes:?}");
        for (point, (x, y)) in strokes[0].iter().zip(expected) {
            // A pixel of this phone is some two units.
            assert!((point.0 - x).abs() <= 3 && (point.1 - y).abs() <= 3, "{point:?} is at ({x}, {y})");
        }
        assert_eq!(
            answers,
            json!({
                "nps": {"answered": {"rating": 0}},
                "stars": {"answered": {"rating": 4}},
                "matrix": {"answered": {"pairs": {"price": "no", "staff": "yes"}}},
                "ranking": {"answered": {"ranking": ["report", "ask", "mediate"]}},
                "number": {"answered": {"number": 10}},
                "date": {"answered": {"date": "2027-03-15"}},
                "picture": {"answered": {"single": {"choice": "b"}}},
                "consent": {"answered": "agreed"},
                "drawing": {"answered": {"drawing": null}},
            })
        );
    });
}

#[test]
fn a_quiz_shows_on_each_kind_what_was_right() {
    let site = site(
        "consumer-law",
        json!([
            {
                "id": "spot", "label": "题 spot", "required": true,
                "picture": {"file": "receipt.svg", "alt": "一张小票"},
                "kind": {"single": {"choices": [
                    {"id": "seller", "label": "卖家", "right": true, "area": "0 50 100 50 100 100 0 100"},
                    {"id": "elsewhere", "label": "别处"},
                ]}},
            },
            question(
                "order",
                json!({"ranking": {
                    "choices": items(&[("ask", "找商家"), ("mediate", "请人调解"), ("court", "起诉")]),
                    "marking": "position",
                }})
            ),
            question(
                "match",
                json!({"matching": {
                    "left": items(&[("seven", "七日"), ("fifteen", "十五日")]),
                    "choices": items(&[("return", "退货"), ("exchange", "换货")]),
                    "right": ["return", "exchange"],
                }})
            ),
        ]),
    );
    Stall::new().with_site(&site).visit(async |phone| {
        let texts = Words::of(phone.lang());
        StartPage::open(phone, "").await.begin(QUIZ).await;
        let run = RunPage::on(phone, 1, 3).await;
        run.touch_picture(0.5, 0.75).await;
        run.has_taken(&["卖家"]).await;
        run.touch_picture(0.5, 0.25).await;
        run.has_taken(&["别处"]).await;
        run.check().await;
        run.is_locked().await;
        run.has_marked("卖家", texts.right_choice).await;
        run.has_marked("别处", texts.your_choice).await;
        run.next().await;

        run.asks("题 order").await;
        for item in ["找商家", "起诉", "请人调解"] {
            run.rank(item).await;
        }
        run.has_ranked(&["找商家", "起诉", "请人调解"]).await;
        run.check().await;
        run.is_locked().await;
        run.has_marked("找商家", texts.right_place).await;
        run.has_marked("起诉", texts.wrong_place).await;
        run.next().await;

        run.asks("题 match").await;
        run.put("七日", "退货").await;
        run.put("十五日", "退货").await;
        run.check().await;
        run.is_locked().await;
        run.has_marked("退货", texts.your_choice).await;
        run.has_marked("换货", texts.right_choice).await;
        run.finish().await;
        ThanksPage::on(phone).await;

        let records = storage::records(phone).await;
        assert_eq!(
            records[0]["answers"]["match"],
            json!({"answered": {"pairs": {"seven": "return", "fifteen": "return"}}})
        );
    });
}

#[test]
fn a_drawing_of_too_many_strokes_is_refused_without_a_word_of_characters() {
    let site = site("phone-scams", json!([question("drawing", json!({"drawing": {}}))]));
    Stall::new().with_site(&site).visit(async |phone| {
        StartPage::open(phone, "").await.begin(SURVEY).await;
        RunPage::on(phone, 1, 1).await.draw(&[(0.25, 0.5), (0.75, 0.5)]).await;
        // The rest of it is drawn behind the app's back: no finger is so quick.
        let mut draft = storage::draft_where(phone, |draft| draft["given"]["drawing"].is_object()).await;
        draft["given"]["drawing"]["answer"]["drawing"] =
            json!(format!("M0 0l1 0{}", "-1 0 1 0".repeat(1_000)));
        let id = draft["run"]["id"].as_str().expect("an id");
        storage::put(phone, "drafts", id, &draft.to_string()).await;
        phone.reload().await;
        let run = RunPage::on(phone, 1, 1).await;
        run.finish().await;
        run.refuses("太多了，最多 8000。").await;
        run.undo().await;
        run.draw(&[(0.25, 0.5), (0.75, 0.5)]).await;
        run.finish().await;
        ThanksPage::on(phone).await;
    });
}
