//! The numbers of questions, choices and sheets.

use std::sync::Arc;

use super::keys::DECLINE;
use crate::engine::pack::{Pack, Question};
use crate::engine::question::{Choice, Kind, Order, Role};
use crate::engine::random::Rng;

/// The questions of a pack that ask something, each with its number on paper:
/// from 1 in the author's order. Private questions and drawings have numbers
/// too, wherever they are left out, so that the others keep theirs.
pub fn numbered(pack: &Pack) -> impl Iterator<Item = (usize, &Arc<Question>)> {
    let asks = |question: &&Arc<Question>| question.kind.answerable().role() == Role::Asks;
    (1..).zip(pack.questions.iter().filter(asks))
}

/// The choices of a question in the order in which they stand on paper. That is
/// the author's, but where the author's order gives the answer away: a ranking
/// or a matching that is marked is mixed, always in the same way.
pub fn printed_choices(question: &Question) -> Vec<&Choice> {
    let order = match &question.kind {
        Kind::Ranking(kind) if kind.marking.is_some() => Order::Shuffled,
        Kind::Matching(kind) if !kind.right.is_empty() => Order::Shuffled,
        _ => Order::Fixed,
    };
    let rng = &mut Rng::for_name(0, question.id.as_str());
    question.kind.choices().map_or_else(Vec::new, |choices| choices.ordered(order, rng))
}

/// What a choice, a row's column or a matching side is called on paper, and the
/// key that takes it, by its place there: 1 to 9, then letters without the one
/// that declines. None beyond them.
pub fn choice_key(place: usize) -> Option<char> {
    let digit = (1..=9).nth(place).and_then(|digit| char::from_digit(digit, 10));
    digit.or_else(|| ('a'..='z').filter(|key| *key != DECLINE).nth(place.checked_sub(9)?))
}

/// The place of the choice that a key takes.
pub(super) fn choice_place(key: char) -> Option<usize> {
    (0..)
        .map_while(|place| Some((place, choice_key(place)?)))
        .find(|(_, of)| *of == key)
        .map(|(place, _)| place)
}

/// The key that takes a step of a scale: its digit; `a` for the tenth.
pub fn step_key(step: u8) -> char {
    char::from_digit(u32::from(step), 36).unwrap_or(NOT_KEPT)
}

/// What no key is.
pub const NOT_KEPT: char = '·';

/// The number of the sheet behind one: its last digits count up, as many as
/// they are. None where it ends in no digit.
pub fn following_sheet(sheet: &str) -> Option<String> {
    let front = sheet.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = sheet.strip_prefix(front).filter(|digits| !digits.is_empty())?;
    let next = digits.parse::<u64>().ok()?.checked_add(1)?;
    Some(format!("{front}{next:0width$}", width = digits.len()))
}

/// The first number from `sheet` on that is not taken; `sheet` itself where
/// nothing can be counted.
pub fn free_sheet(sheet: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut free = sheet.to_owned();
    while taken(&free) {
        match following_sheet(&free) {
            Some(next) => free = next,
            None => return sheet.to_owned(),
        }
    }
    free
}
