//! The packs and the event in `questions/`: clean, in three languages, short
//! enough for a stall, and described by the schemas beside them.

use fairstall::author::{card_schema, event_schema, pack_schema};
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::PackKind;

use super::valid::texts;
use crate::support::files::{pack_in, questions, read};

#[test]
fn packs_and_event_are_clean() {
    let project = questions();
    assert_eq!(project.diagnostics, [], "not even a warning");
    let event = project.event.expect("an event");
    assert_eq!(event.languages, Lang::ALL);
    assert!(!event.stations.is_empty());
    for activity in &event.activities {
        let long = ["quiz-long", "register", "volunteers"].contains(&activity.id.as_str());
        assert!(activity.seconds > 0 && (long || activity.seconds <= 90), "{}", activity.id);
        for lang in Lang::ALL {
            assert!(!activity.title.get(lang).is_empty(), "{} in {lang}", activity.id);
        }
    }
}

#[test]
fn the_schemas_are_those_that_editors_are_given() {
    for (file, schema) in [
        ("questions/pack.schema.json", pack_schema()),
        ("questions/event.schema.json", event_schema()),
        ("questions/rights-card.schema.json", card_schema()),
    ] {
        assert!(read(file) == schema, "{file} is not up to date; `fairstall build` writes it");
    }
}

#[test]
fn traditional_text_has_the_known_words_and_no_simplified_characters() {
    let project = questions();
    for (pack, words) in [
        ("consumer-law", &["消費者權益保護法", "發票", "七日無理由退貨", "賠償", "網購", "第二十五條"][..]),
        ("phone-scams", &["詐騙電話", "個人信息", "損失了錢"]),
    ] {
        let pack = pack_in(&project, pack, Lang::ZhHant);
        let all = texts(&pack).join("\n");
        for word in words {
            assert!(all.contains(word), "no {word} in {}", pack.id);
        }
        let left =
            all.chars().find(|c| "费权护实发网络购买货价员卖时间们这对条项赔电话骗钱诈个岁没".contains(*c));
        assert_eq!(left, None, "a simplified character in {}", pack.id);
    }
}

#[test]
fn every_quiz_question_says_why_and_by_which_law() {
    let project = questions();
    for lang in Lang::ALL {
        let quiz = pack_in(&project, "consumer-law", lang);
        assert_eq!(quiz.kind, PackKind::Quiz);
        assert!(!quiz.checked_on.is_empty() && !quiz.valid_until.is_empty(), "until when it was checked");
        for question in &quiz.questions {
            assert!(!question.explanation.is_empty() && !question.law.is_empty(), "{}", question.id);
            for law in &question.law {
                let filled = [&law.statute, &law.article, &law.since].iter().all(|text| !text.is_empty());
                assert!(filled, "{} in {lang}: {law:?}", question.id);
            }
        }
        let returns = quiz.question(&QuestionId::new("refund-days")).expect("a question");
        let article = returns.law[0].article.as_str();
        assert!(["第二十五条第三款", "第二十五條第三款", "Article 25, paragraph 3"].contains(&article));
    }
}
