//! Answers, by the reader for phones and by the one for the desk: what both
//! read they read alike, and what either reads and writes both read.

use fairstall::engine::answer::Answer;
use fairstall::engine::json::{from_value, parse, to_string};
use fairstall::engine::record::{Outcome, Record};

use crate::fixtures::{PACKS, records, text};

pub fn run(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let (phone, desk) = (phone(text), serde_json::from_str::<Answer>(text).ok());
    if let (Some(phone), Some(desk)) = (&phone, &desk) {
        assert_eq!(phone, desk, "both readers read alike");
    }
    for answer in phone.into_iter().chain(desk) {
        let written = to_string(&answer);
        assert_eq!(self::phone(&written).as_ref(), Some(&answer), "{written}");
        assert_eq!(serde_json::from_str::<Answer>(&written).ok().as_ref(), Some(&answer), "{written}");
        answer.is_blank();
        for pack in PACKS.iter() {
            for question in &pack.questions {
                let kind = question.kind.answerable();
                if kind.check(&answer).is_ok() {
                    kind.missing(&answer);
                    kind.mark(&answer);
                    kind.words(&answer);
                    question.kind.countable().cells(&answer);
                }
            }
        }
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let responses = PACKS.iter().flat_map(|pack| records(pack, 315, 3));
    let mut seeds: Vec<Vec<u8>> = responses
        .filter_map(|record| match record {
            Record::Response(response) => Some(response.answers),
            Record::Abandoned(_) => None,
        })
        .flatten()
        .filter_map(|(_, outcome)| match outcome {
            Outcome::Answered(answer) => Some(to_string(&answer).into_bytes()),
            _ => None,
        })
        .collect();
    seeds.sort();
    seeds.dedup();
    seeds
}

fn phone(text: &str) -> Option<Answer> {
    from_value(&parse(text).ok()?).ok()
}
