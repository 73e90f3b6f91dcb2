//! The pledge wall: what people agreed to have shown.
//!
//! A register is a wall's where it works out a question called `shown`: what
//! somebody gave is shown where that came to 1, and nowhere else. Shown are
//! what was chosen where several could be, words and drawings, as far as they
//! are not private; the words of questions whose ids begin with `name` sign
//! them. See `questions/pledge.toml`.

use super::answer::Answer;
use super::id::{QuestionId, ResponseId};
use super::pack::{Pack, PackKind, Question};
use super::question::Kind;
use super::record::{Outcome, Response};

/// The question that says whether something may be shown.
const SHOWN: &str = "shown";
/// What ids begin with of questions for names.
const NAME: &str = "name";

/// What one person gave to the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pledge {
    /// The response that it is from.
    pub id: Option<ResponseId>,
    /// What was pledged: the labels of choices, and own words.
    pub lines: Vec<String>,
    /// Who pledges; empty where nobody said.
    pub name: String,
    /// A drawn signature, as the path of a [drawing](super::question::VIEW_BOX).
    pub signature: Option<String>,
}

/// Whether a pack is a wall's.
pub fn is_walls(pack: &Pack) -> bool {
    let shown = |question: &Question| {
        question.id.as_str() == SHOWN && matches!(question.kind, Kind::Calculate(_)) && !question.private
    };
    pack.kind == PackKind::Register && pack.questions.iter().any(|question| shown(question))
}

/// What of a response may be shown; none where its giver did not agree.
pub fn pledge(pack: &Pack, response: &Response) -> Option<Pledge> {
    if !is_walls(pack) || !agreed(response) {
        return None;
    }
    let mut pledge = Pledge { id: Some(response.run.id), ..Pledge::default() };
    let mut signed = String::new();
    for question in pack.questions.iter().filter(|question| !question.private) {
        let Some(Outcome::Answered(answer)) = response.answers.get(&question.id) else { continue };
        match answer {
            Answer::Multiple(picked) => {
                let label = |id| question.kind.choices().and_then(|choices| choices.get(id));
                pledge
                    .lines
                    .extend(picked.choices.iter().filter_map(label).map(|choice| choice.label.clone()));
                pledge.lines.extend(picked.other.clone());
            }
            Answer::Text(text) if question.id.as_str().starts_with(NAME) => pledge.name = text.clone(),
            // Typed in the place of a signature: the name, where nobody asks for it.
            Answer::Text(text) if matches!(question.kind, Kind::Drawing(_)) => signed = text.clone(),
            Answer::Text(text) => pledge.lines.push(text.clone()),
            Answer::Drawing(path) => pledge.signature = Some(path.clone()),
            _ => {}
        }
    }
    if pledge.name.is_empty() {
        pledge.name = signed;
    }
    Some(pledge)
}

fn agreed(response: &Response) -> bool {
    match response.answers.get(&QuestionId::new(SHOWN)) {
        Some(Outcome::Answered(Answer::Number(value))) => *value == 1.0,
        Some(Outcome::Answered(Answer::Text(text))) => text == "1",
        _ => false,
    }
}
