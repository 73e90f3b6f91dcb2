//! How long a run takes: 5 characters a second in 简体, and 3 seconds a
//! question to decide and tap.

use crate::engine::pack::{Pack, Question};
use crate::engine::question::{Kind, Role};

/// What a run may take unless its activity is marked `long`, in seconds.
pub const LIMIT_SECONDS: u32 = 90;

const CHARACTERS_PER_SECOND: f64 = 5.0;
const SECONDS_PER_QUESTION: f64 = 3.0;

/// The seconds that a run of `draw` questions of `pack` is expected to take,
/// rounded up: for a drawn run, `draw` average questions; otherwise all of
/// them, conditional ones included, explanations too.
pub fn seconds(pack: &Pack, draw: Option<usize>) -> u32 {
    let all: f64 = pack.questions.iter().map(|question| question_seconds(question)).sum();
    let asked = pack.questions.iter().filter(|question| is_put(question)).count();
    let share = match draw {
        Some(draw) if asked > 0 => draw as f64 / asked as f64,
        _ => 1.0,
    };
    (all * share).ceil() as u32
}

fn is_put(question: &Question) -> bool {
    question.kind.answerable().role() != Role::Computes
}

fn question_seconds(question: &Question) -> f64 {
    if !is_put(question) {
        return 0.0;
    }
    let ends = match &question.kind {
        Kind::Rating(rating) => [&rating.low, &rating.high].map(|text| text.chars().count()).iter().sum(),
        Kind::Number(number) => number.unit.chars().count(),
        Kind::Single(_) | Kind::Multiple(_) | Kind::Text(_) | Kind::Calculate(_) => 0,
    };
    let choices = question.kind.choices().map_or(&[][..], |choices| &choices.0);
    let labels: usize = choices.iter().map(|choice| choice.label.chars().count()).sum();
    let texts = [&question.label, &question.hint, &question.explanation];
    let characters = ends + labels + texts.map(|text| text.chars().count()).iter().sum::<usize>();
    characters as f64 / CHARACTERS_PER_SECOND + SECONDS_PER_QUESTION
}
