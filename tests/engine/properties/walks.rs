//! Every pack that is clean can be walked to its end, in every language, by
//! whoever comes along.

use std::sync::Arc;

use fairstall::engine::day::Day;
use fairstall::engine::event::{Draw, Feedback};
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::question::{Date, Kind, Multiple, Number, Text};
use fairstall::engine::random::Rng;
use fairstall::engine::record::Record;
use fairstall::engine::session::{Given, Step, draw};
use fairstall::engine::simulate::{answer_page, given};
use proptest::prelude::*;

use crate::support::build::{any_number, any_text, choices, question};
use crate::support::files::all_packs;
use crate::support::visit::{Visit, run_of};

/// How often a random participant tries again before the question is a dead
/// end.
const TRIES: usize = 4_000;

fn packs() -> Vec<Arc<Pack>> {
    all_packs().into_iter().flat_map(|pack| pack.by_lang.into_values().map(Arc::new)).collect()
}

/// Of a bank of more questions than this, a run draws as many.
const LONG: usize = 30;

/// Walks a run to its end; what was refused on the way.
pub fn walk(pack: &Arc<Pack>, feedback: Feedback, seed: u64) -> Result<(Record, usize), String> {
    let draws = if pack.questions.len() > LONG { Draw::Count(LONG) } else { Draw::All };
    let drawn = draw(pack, &draws, &[], seed).questions;
    let mut visit = Visit::of_run(pack, run_of(pack, seed), feedback, drawn);
    let (mut rng, mut refused) = (Rng::new(seed), 0);
    // Every question is put once, and may be shown again with its mark.
    for _ in 0..=2 * pack.questions.len() {
        let mut step = None;
        for _ in 0..TRIES {
            answer_page(&mut visit.session, &mut rng);
            step = visit.session.advance().ok();
            if step.is_some() {
                break;
            }
            refused += 1;
        }
        match step {
            Some(Step::Page | Step::Feedback) => {}
            Some(Step::End) => return Ok((visit.record(), refused)),
            None => return Err(format!("{} ends at `{}`", pack.id, visit.question().id)),
        }
    }
    Err(format!("{} goes on for ever", pack.id))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_run_ends_before_its_end(seed: u64, each: bool) {
        let feedback = if each { Feedback::Each } else { Feedback::End };
        for pack in packs_once() {
            let (record, refused) = walk(pack, feedback, seed).map_err(TestCaseError::fail)?;
            // Nobody guesses a telephone number; it can be left open.
            let guessable = pack.questions.iter().all(|question| question.constraint.is_none());
            prop_assert!(refused < 20 || !guessable, "{} in {}: {} refusals", pack.id, pack.lang, refused);
            prop_assert_eq!(Record::from_json(&record.to_json()), Ok(record));
        }
    }
}

/// The packs, compiled once for all cases.
fn packs_once() -> &'static [Arc<Pack>] {
    static PACKS: std::sync::OnceLock<Vec<Arc<Pack>>> = std::sync::OnceLock::new();
    PACKS.get_or_init(packs)
}

/// Questions whose bounds leave little room.
fn narrow() -> Vec<Kind> {
    let number = |min, max, step, integer| Kind::Number(Number { min, max, step, integer, ..any_number() });
    let several = |min, max, words: &[&str]| Kind::Multiple(Multiple { choices: choices(words), min, max });
    let days = |min: Option<&str>, max: Option<&str>| {
        Kind::Date(Date { min: min.and_then(Day::parse), max: max.and_then(Day::parse), right: None })
    };
    vec![
        number(Some(0.2), Some(0.3), None, false),
        number(Some(7.0), Some(7.0), None, true),
        number(Some(2.0), Some(100.0), Some(7.0), true),
        number(None, Some(-3.5), Some(0.5), false),
        number(Some(-5.0), None, None, true),
        number(Some(0.0), Some(1_000_000_000.0), Some(0.01), false),
        several(Some(4), None, &["a", "b", "c", "d"]),
        several(Some(2), Some(2), &["a", "b", "c", "else other", "none exclusive"]),
        several(Some(2), None, &["a", "none exclusive", "refuse exclusive"]),
        several(None, Some(1), &["a right", "b", "c"]),
        days(Some("9999-12-31"), None),
        days(None, Some("0001-01-01")),
        days(None, Some("2020-02-29")),
        days(Some("2027-03-15"), Some("2027-03-15")),
        Kind::Text(Text { max_length: 1, ..any_text() }),
    ]
}

#[test]
fn made_up_answers_keep_to_the_bounds() {
    for kind in narrow() {
        let question = Question { required: true, ..question("q", kind) };
        for seed in 0..500 {
            let answer = match given(&question, &mut Rng::new(seed)) {
                Some(Given::Answer(answer)) => answer,
                other => panic!("{other:?} to a question that must be answered"),
            };
            assert_eq!(
                question.kind.answerable().check(&answer),
                Ok(()),
                "{answer:?} to {:?}",
                question.kind
            );
            assert!(!answer.is_blank(), "{:?}", question.kind);
        }
    }
}
