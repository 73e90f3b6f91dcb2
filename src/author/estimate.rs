//! How long a run takes: 5 characters a second in 简体, and 3 seconds a
//! decision to make it and tap.

use crate::engine::event::Draw;
use crate::engine::pack::{Pack, Question};
use crate::engine::question::{Item, Kind};

/// What a run may take unless its activity is marked `long`, in seconds.
pub const LIMIT_SECONDS: u32 = 90;

const CHARACTERS_PER_SECOND: f64 = 5.0;
const SECONDS_PER_DECISION: f64 = 3.0;

/// The seconds that a run is expected to take, rounded up. Where it draws,
/// average questions of each pool count; otherwise all do, conditional ones
/// included, and what repeats once. Explanations are read too.
pub fn seconds(pack: &Pack, draw: &Draw) -> u32 {
    let sum = |takes: &dyn Fn(&Question) -> bool| {
        // What is private is asked only where there is a key, and takes the place of
        // what is asked openly at times.
        let taken = || pack.questions.iter().filter(|question| takes(question) && !question.private);
        let all: f64 = taken().map(|question| question_seconds(question)).sum();
        (all, taken().count())
    };
    let seconds: f64 = match draw.pools() {
        None => sum(&|question| question.instance() == 1).0,
        Some(pools) => pools
            .iter()
            .map(|pool| match sum(&|question| pool.takes(question)) {
                (_, 0) => 0.0,
                (all, count) => all / count as f64 * pool.count as f64,
            })
            .sum(),
    };
    seconds.ceil() as u32
}

fn question_seconds(question: &Question) -> f64 {
    let count = |texts: &[&String]| texts.iter().map(|text| text.chars().count()).sum::<usize>();
    let of_items = |items: &[Item]| items.iter().map(|item| item.label.chars().count()).sum::<usize>();
    // What only this kind has to read, and how many decisions it takes.
    let (read, decisions) = match &question.kind {
        Kind::Rating(rating) => (count(&[&rating.low, &rating.high]), 1),
        Kind::Number(number) => (count(&[&number.unit]), 1),
        Kind::Consent(consent) => (count(&[&consent.statement]), 1),
        Kind::Matrix(matrix) => (of_items(&matrix.rows) + of_items(&matrix.columns), matrix.rows.len()),
        Kind::Matching(matching) => (of_items(&matching.left), matching.left.len()),
        Kind::Ranking(ranking) => (0, ranking.ranks()),
        Kind::Single(_) | Kind::Multiple(_) | Kind::Text(_) | Kind::Date(_) | Kind::Drawing(_) => (0, 1),
        Kind::Note(_) => (0, 0),
        Kind::Calculate(_) => return 0.0,
    };
    let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
    let labels: usize = choices.iter().map(|choice| choice.label.chars().count()).sum();
    let characters = read + labels + count(&[&question.label, &question.hint, &question.explanation]);
    characters as f64 / CHARACTERS_PER_SECOND + decisions as f64 * SECONDS_PER_DECISION
}
