//! Answers in a few words.

use fairstall::engine::answer::{Answer, Picked, PickedMany};
use fairstall::engine::day::Day;
use fairstall::engine::id::ChoiceId;
use fairstall::engine::question::read_number;

/// One choice.
pub fn one(choice: &str) -> Answer {
    Answer::Single(Picked { choice: ChoiceId::new(choice), other: None })
}

/// One choice, with text typed beside it.
pub fn one_with(choice: &str, text: &str) -> Answer {
    Answer::Single(Picked { choice: ChoiceId::new(choice), other: Some(text.into()) })
}

/// Several choices.
pub fn many(choices: &[&str]) -> Answer {
    Answer::Multiple(PickedMany { choices: ids(choices), other: None })
}

/// Several choices, with text typed beside one of them.
pub fn many_with(choices: &[&str], text: &str) -> Answer {
    Answer::Multiple(PickedMany { choices: ids(choices), other: Some(text.into()) })
}

/// A step.
pub fn step(step: u8) -> Answer {
    Answer::Rating(step)
}

/// A number, read as it would be typed.
pub fn number(typed: &str) -> Answer {
    Answer::Number(read_number(typed).expect("a number"))
}

/// A text.
pub fn text(text: &str) -> Answer {
    Answer::Text(text.into())
}

/// Choices' ids.
pub fn ids(choices: &[&str]) -> Vec<ChoiceId> {
    choices.iter().map(|id| ChoiceId::new(*id)).collect()
}

/// A day.
pub fn day(text: &str) -> Answer {
    Answer::Date(Day::parse(text).expect("a day"))
}

/// What was put to each row or left side.
pub fn pairs(pairs: &[(&str, &str)]) -> Answer {
    Answer::Pairs(pairs.iter().map(|(row, column)| (ChoiceId::new(*row), ChoiceId::new(*column))).collect())
}

/// Choices in an order.
pub fn ranked(choices: &[&str]) -> Answer {
    Answer::Ranking(ids(choices))
}

/// Strokes.
pub fn drawn(path: &str) -> Answer {
    Answer::Drawing(path.into())
}
