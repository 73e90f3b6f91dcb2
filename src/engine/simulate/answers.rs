//! What a random participant puts into one question.

use crate::engine::answer::{Answer, Picked, PickedMany};
use crate::engine::day::Day;
use crate::engine::id::ChoiceId;
use crate::engine::pack::Question;
use crate::engine::question::{
    Choice, Choices, Date, HEIGHT, Item, Kind, Multiple, Number, Ranking, Role, Single, WIDTH, plain_number,
    read_number, write_strokes,
};
use crate::engine::random::Rng;
use crate::engine::session::Given;
use crate::engine::vec_map::VecMap;

/// The percentage of optional questions, rows and sides that are left open.
const LEFT_OPEN: usize = 8;
/// The percentage of questions that the participant knows the answer to.
const KNOWN: usize = 50;
/// Where made-up days begin unless the question says otherwise: 2027-01-01.
const FIRST_DAY: i32 = 20_819;
/// What is typed into every field for words.
const TYPED: &str = "（演练）simulated";

/// Made-up input: an answer that the question takes, "prefer not to say", or
/// nothing where nothing is asked.
pub fn given(question: &Question, rng: &mut Rng) -> Option<Given> {
    if question.kind.answerable().role() != Role::Asks {
        return None;
    }
    if question.decline && rng.chance(LEFT_OPEN) {
        return Some(Given::Declined);
    }
    if !question.required && rng.chance(LEFT_OPEN) {
        return None;
    }
    Some(Given::Answer(answer(&question.kind, !question.required, rng)))
}

/// An answer; `partly` allows one with parts left open.
fn answer(kind: &Kind, partly: bool, rng: &mut Rng) -> Answer {
    match kind {
        Kind::Single(kind) => Answer::Single(single(kind, rng)),
        Kind::Multiple(kind) => {
            let choices = multiple(kind, rng);
            Answer::Multiple(PickedMany { other: other_text(&kind.choices, &choices), choices })
        }
        Kind::Rating(kind) => Answer::Rating(kind.first + rng.below(kind.steps().count()) as u8),
        Kind::Number(kind) => Answer::Number(number(kind, rng)),
        Kind::Text(kind) => Answer::Text(TYPED.chars().take(kind.max_length).collect()),
        Kind::Date(kind) => Answer::Date(date(kind, rng)),
        Kind::Matrix(kind) => Answer::Pairs(pairs(&kind.rows, |_| {
            if partly && rng.chance(LEFT_OPEN) {
                return None;
            }
            kind.columns.get(rng.below(kind.columns.len())).map(|column| column.id.clone())
        })),
        Kind::Matching(kind) => Answer::Pairs(pairs(&kind.left, |place| {
            if partly && rng.chance(LEFT_OPEN) {
                return None;
            }
            let any = kind.choices.0.get(rng.below(kind.choices.0.len())).map(|choice| &choice.id);
            let right = kind.right.get(place).filter(|_| rng.chance(KNOWN));
            right.or(any).cloned()
        })),
        Kind::Ranking(kind) => Answer::Ranking(ranking(kind, partly, rng)),
        Kind::Drawing(_) => {
            let mut point = || (rng.below(WIDTH as usize + 1) as i32, rng.below(HEIGHT as usize + 1) as i32);
            Answer::Drawing(write_strokes(&[vec![point(), point(), point()], vec![point()]]))
        }
        Kind::Consent(_) | Kind::Note(_) => Answer::Agreed,
    }
}

fn single(kind: &Single, rng: &mut Rng) -> Picked {
    let choices = &kind.choices.0;
    let right = choices.iter().find(|choice| choice.right).filter(|_| rng.chance(KNOWN));
    let taken = right.or_else(|| choices.get(rng.below(choices.len())));
    let choice = taken.map_or_else(|| ChoiceId::new(""), |choice| choice.id.clone());
    Picked { other: other_text(&kind.choices, std::slice::from_ref(&choice)), choice }
}

/// As many as are asked for, in the author's order.
fn multiple(kind: &Multiple, rng: &mut Rng) -> Vec<ChoiceId> {
    let (alone, mut together): (Vec<&Choice>, Vec<&Choice>) =
        kind.choices.0.iter().partition(|choice| choice.exclusive);
    let least = kind.min.unwrap_or(1).max(1);
    let most = kind.max.unwrap_or(together.len()).min(together.len());
    if !alone.is_empty() && (most < least || rng.chance(LEFT_OPEN)) {
        return alone.get(rng.below(alone.len())).map(|choice| choice.id.clone()).into_iter().collect();
    }
    rng.shuffle(&mut together);
    let mut taken: Vec<&ChoiceId> = Vec::new();
    let mut left: Vec<&ChoiceId> = Vec::new();
    for choice in together {
        let likely = if choice.right { 70 } else { 30 };
        if taken.len() < most && rng.chance(likely) { &mut taken } else { &mut left }.push(&choice.id);
    }
    taken.extend(left.into_iter().take(least.saturating_sub(taken.len())));
    kind.choices.0.iter().map(|choice| &choice.id).filter(|id| taken.contains(id)).cloned().collect()
}

/// A value on a step between the bounds.
fn number(kind: &Number, rng: &mut Rng) -> f64 {
    if let Some(right) = kind.right.filter(|_| rng.chance(KNOWN)) {
        return right;
    }
    let step = match (kind.step, kind.min, kind.max) {
        (Some(step), _, _) => step,
        // A narrow range of fractions has more than its ends.
        (None, Some(min), Some(max)) if !kind.integer && max - min < 10.0 => (max - min) / 100.0,
        (None, _, _) => 1.0,
    };
    let low = kind.min.unwrap_or_else(|| match kind.max {
        Some(max) if max < 0.0 => ((max / step).floor() - 1000.0) * step,
        Some(_) | None => 0.0,
    });
    let high = kind.max.unwrap_or(low + 1000.0 * step);
    let steps = if step > 0.0 { ((high - low) / step + 1e-9).floor() } else { 0.0 };
    let value = low + (steps * rng.below(1001) as f64 / 1000.0).round() * step;
    // In as many digits as phones store.
    read_number(&plain_number(value)).unwrap_or(low).min(high).max(low)
}

fn date(kind: &Date, rng: &mut Rng) -> Day {
    if let Some(right) = kind.right.filter(|_| rng.chance(KNOWN)) {
        return right;
    }
    let (first, last) = match (kind.min.map(Day::number), kind.max.map(Day::number)) {
        (Some(min), Some(max)) => (min, max),
        (Some(min), None) => (min, min + 365),
        (None, Some(max)) => (max - 365, max),
        (None, None) => (FIRST_DAY, FIRST_DAY + 365),
    };
    let days = usize::try_from(last - first).unwrap_or(0);
    Day::from_number(first + rng.below(days + 1) as i32)
}

fn ranking(kind: &Ranking, partly: bool, rng: &mut Rng) -> Vec<ChoiceId> {
    let mut order: Vec<ChoiceId> = kind.choices.0.iter().map(|choice| choice.id.clone()).collect();
    if kind.marking.is_none() || !rng.chance(KNOWN) {
        rng.shuffle(&mut order);
    }
    let ranks = if partly && rng.chance(LEFT_OPEN) { 1 } else { kind.ranks() };
    order.truncate(ranks);
    order
}

/// Items with what `other_side` puts to each.
fn pairs(
    items: &[Item],
    mut other_side: impl FnMut(usize) -> Option<ChoiceId>,
) -> VecMap<ChoiceId, ChoiceId> {
    let pair = |(place, item): (usize, &Item)| Some((item.id.clone(), other_side(place)?));
    items.iter().enumerate().filter_map(pair).collect()
}

fn other_text(choices: &Choices, taken: &[ChoiceId]) -> Option<String> {
    let asked = taken.iter().any(|id| choices.get(id).is_some_and(|choice| choice.other));
    asked.then(|| TYPED.to_owned())
}
