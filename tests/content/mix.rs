//! What the stalls of this event need: enough questions, and of each kind.

use std::collections::BTreeMap;

use fairstall::engine::question::{Kind, Role};

use crate::bank::{Marked, asking, quizzes, report};

/// Whether a question is of some sort.
type Sort = fn(Marked<'static>) -> bool;

/// For each pack, of what there is to be at least how much.
const LEAST: [(&str, &str, usize, Sort); 10] = [
    ("consumer-law", "questions", 150, |_| true),
    ("consumer-law", "`multiple` questions", 15, |marked| matches!(marked.hans.kind, Kind::Multiple(_))),
    ("consumer-law", "`yes_no` questions", 15, Marked::is_yes_no),
    ("consumer-law", "`number` questions", 10, |marked| matches!(marked.hans.kind, Kind::Number(_))),
    ("consumer-law", "`ranking` questions", 5, |marked| matches!(marked.hans.kind, Kind::Ranking(_))),
    ("consumer-law", "`matching` questions", 5, |marked| matches!(marked.hans.kind, Kind::Matching(_))),
    ("consumer-law", "cases, with an id `case-…`,", 20, |marked| {
        marked.hans.id.as_str().starts_with("case-")
    }),
    ("scam-spotting", "questions", 20, |_| true),
    ("real-or-fake", "questions with a picture", 12, has_picture),
    ("guess-the-price", "`number` questions", 10, |marked| matches!(marked.hans.kind, Kind::Number(_))),
];

/// How many questions a survey or a register has: fewer tell little, more take
/// too long. No run is asked all of a register's.
const ASKED: std::ops::RangeInclusive<usize> = 8..=15;

fn has_picture(marked: Marked<'static>) -> bool {
    marked.hans.picture.is_some() || marked.hans.kind.choices().is_some_and(|choices| choices.pictured())
}

#[test]
fn every_quiz_has_enough_of_each_kind() {
    let quizzes: BTreeMap<&str, Vec<Marked<'static>>> = quizzes();
    let mut wrong = Vec::new();
    for (pack, what, least, is) in LEAST {
        let questions = quizzes.get(pack).map_or(&[][..], Vec::as_slice);
        let found = questions.iter().filter(|marked| is(**marked)).count();
        if found < least {
            wrong.push(format!("pack `{pack}`: {found} {what}, at least {least} are wanted; write more"));
        }
    }
    report(wrong);
}

#[test]
fn every_survey_and_register_is_worth_while_and_no_burden() {
    let mut wrong = Vec::new();
    for pack in asking() {
        let asked = pack.questions.iter().filter(|question| {
            // What repeats counts once, and whether it does is no question of its own.
            question.instance() == 1 && question.kind.answerable().role() == Role::Asks
        });
        let asked = asked.count();
        if !ASKED.contains(&asked) {
            wrong.push(format!(
                "pack `{}`: asks {asked} questions, not {} to {}; write more, or take some out",
                pack.id,
                ASKED.start(),
                ASKED.end()
            ));
        }
    }
    report(wrong);
}
