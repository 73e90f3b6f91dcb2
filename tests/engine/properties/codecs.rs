//! Answers, drafts and records in JSON, by both codecs.

use fairstall::engine::answer::Answer;
use fairstall::engine::event::Feedback;
use fairstall::engine::json::{from_value, parse, to_string};
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::record::Record;
use proptest::prelude::*;

use super::answers::{answered, any_order};
use crate::support::build::{question, rating, survey};
use crate::support::visit::Visit;

proptest! {
    #[test]
    fn an_answer_comes_back_from_both_codecs((kind, answer) in answered()) {
        prop_assert_eq!(kind.answerable().check(&answer), Ok(()), "{:?}", answer);
        let small = to_string(&answer);
        let fast = serde_json::to_string(&answer).expect("an answer is written");
        for json in [&small, &fast] {
            let value = parse(json).expect("JSON");
            prop_assert_eq!(&from_value::<Answer>(&value).expect("an answer"), &answer, "{}", json);
            prop_assert_eq!(&serde_json::from_str::<Answer>(json).expect("an answer"), &answer, "{}", json);
        }
    }

    #[test]
    fn a_run_comes_back_from_its_draft_and_its_record((kind, answer) in answered(), seed: u64) {
        let pack = survey([question("q", kind)]);
        let mut visit = Visit::seeded(&pack, Feedback::End, seed);
        visit.gives(answer);
        prop_assert_eq!(&visit.saved(), visit.session.draft());
        visit.reaches_the_end();
        let record = visit.record();
        prop_assert_eq!(Record::from_json(&record.to_json()), Ok(record));
    }

    #[test]
    fn a_question_comes_back_from_its_pack((kind, _) in answered(), order in any_order(), difficulty in 1..=3_u8) {
        let asked = Question {
            order,
            topic: "prices".into(),
            difficulty: Some(difficulty),
            required: true,
            ..question("q", kind)
        };
        let pack = survey([asked, question("plain", rating(3))]);
        prop_assert_eq!(Pack::from_json(&to_string(&*pack)), Ok((*pack).clone()));
    }
}
