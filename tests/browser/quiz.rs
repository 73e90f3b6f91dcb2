//! The quiz: three drawn questions, each explained, scored, and kept.

use std::collections::BTreeSet;

use fairstall::engine::lang::Lang;
use fairstall::engine::pack::PackKind;
use fairstall::texts::WritingTexts;
use serde_json::{Map, Value};

use crate::pages::{LONG_QUIZ, QUIZ, RunPage, StartPage, ThanksPage};
use crate::support::packs::{pack, question};
use crate::support::site::{Copy, source_pack};
use crate::support::stall::Stall;
use crate::support::storage;
use crate::support::visits::{answer, take_quiz_of};

#[test]
fn three_questions_are_explained_scored_and_kept() {
    Stall::new().visit(async |phone| {
        let start = StartPage::open(phone, "?station=canteen").await;
        start.at_station("食堂").await;
        start.tells_nothing().await;
        start.begin(QUIZ).await;

        let pack = pack("consumer-law", Lang::ZhHans);
        let (mut answers, mut missed) = (Map::new(), None);
        for (number, rightly) in [(1, true), (2, false), (3, true)] {
            let run = RunPage::on(phone, number, 3).await;
            let question = question(&pack, &run.question().await);
            answers.insert(question.id.to_string(), answer(&run, question, rightly).await);
            run.check().await;
            run.marks(if rightly { "答对了" } else { "这题答错了" }).await;
            run.explains(&question.explanation).await;
            for place in &question.law {
                run.explains(&format!("《{}》{}", place.statute, place.article)).await;
                run.explains(&format!("{}起施行", (WritingTexts::of(Lang::ZhHans).day)(&place.since))).await;
            }
            run.is_locked().await;
            if !rightly {
                missed = Some(question);
            }
            if number < 3 { run.next().await } else { run.finish().await }
        }

        let thanks = ThanksPage::on(phone).await;
        thanks.scores(2, 3).await;
        let missed = missed.expect("a question that was missed");
        thanks.looks_back_at(&missed.label, &missed.explanation).await;

        let records = storage::records(phone).await;
        let [record] = records.as_slice() else { panic!("one record: {records:#?}") };
        assert_eq!(pack.kind, PackKind::Quiz);
        for (field, value) in [
            ("entry", "response"),
            ("event", "cwrd-2027"),
            ("activity", "quiz"),
            ("pack", "consumer-law"),
            ("pack_hash", pack.hash.as_str()),
            ("station", "canteen"),
            ("lang", "zh-Hans"),
            ("mode", "self"),
        ] {
            assert_eq!(record[field], value, "{field}");
        }
        assert_eq!(record["answers"], Value::Object(answers));
        assert_eq!(storage::drafts(phone).await, [Value::Null; 0], "the draft is gone");

        thanks.leave().await;
        StartPage::on(phone).await;
    });
}

#[test]
fn what_was_checked_stays_as_it_was() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(QUIZ).await;
        let pack = pack("consumer-law", Lang::ZhHans);
        let run = RunPage::on(phone, 1, 3).await;
        let first = question(&pack, &run.question().await);
        answer(&run, first, false).await;
        run.check().await;
        run.marks("这题答错了").await;
        run.next().await;
        run.is_at(2, 3).await;
        run.goes_on_with("选好了").await;

        run.back().await;
        run.asks(&first.label).await;
        run.marks("这题答错了").await;
        run.is_locked().await;
        run.next().await;
        run.is_at(2, 3).await;
    });
}

#[test]
fn the_long_quiz_says_what_was_right_at_the_end() {
    Stall::new().visit(async |phone| {
        StartPage::open(phone, "").await.begin(LONG_QUIZ).await;
        let pack = pack("consumer-law", Lang::ZhHans);
        let (count, mut missed) = (20, None);
        for number in 1..=count {
            let run = RunPage::on(phone, number, count).await;
            let question = question(&pack, &run.question().await);
            answer(&run, question, number != 2).await;
            if number == 2 {
                missed = Some(question);
            }
            if number < count { run.next().await } else { run.finish().await }
        }
        let thanks = ThanksPage::on(phone).await;
        thanks.scores(count - 1, count).await;
        let missed = missed.expect("a question that was missed");
        thanks.looks_back_at(&missed.label, &missed.explanation).await;
        let records = storage::records(phone).await;
        assert_eq!(records.len(), 1);
        assert_eq!(records[0]["activity"], LONG_QUIZ);
    });
}

#[test]
fn no_question_comes_twice_before_all_have_come() {
    let (site, twenty) = (Copy::new(), "tests/packs/valid/twenty.toml");
    site.add_pack(twenty);
    site.change_event(|event| {
        let activity = event["activities"].as_array_mut().expect("activities").last_mut();
        let activity = activity.expect("the one that was added");
        activity["draw"] = 3.into();
        activity["feedback"] = "each".into();
    });
    Stall::new().with_site(&site).visit(async |phone| {
        let pack = source_pack(twenty, Lang::ZhHans);
        let pool: BTreeSet<String> = pack.questions.iter().map(|question| question.id.to_string()).collect();
        assert_eq!(pool.len(), 20);
        let mut seen = BTreeSet::new();
        for round in 1..=7 {
            phone.open("#/a/twenty").await;
            let answers = take_quiz_of(&pack, phone, [true; 3]).await;
            let drawn: Vec<&String> = answers.as_object().expect("answers").keys().collect();
            assert_eq!(drawn.len(), 3, "three different questions");
            for id in drawn {
                // The seventh run takes what is left, and begins anew.
                assert!(seen.insert(id.clone()) || round == 7, "{id} came again in run {round}");
            }
            ThanksPage::on(phone).await.leave().await;
            StartPage::on(phone).await;
        }
        assert_eq!(seen, pool, "after seven runs every question has come");
    });
}
