//! What is typed into fields: numbers, dates, texts, and the words beside
//! "other".

use super::keys::{DECLINE, plain_key};
use crate::engine::answer::Answer;
use crate::engine::day::Day;
use crate::engine::pack::Question;
use crate::engine::question::{Kind, plain_number, read_number};
use crate::engine::session::Given;

/// What is given by what was typed into a question's field. A dash alone
/// stands for a blank, and the key of "prefer not to say" alone for that.
pub fn read_typed(question: &Question, typed: &str) -> Option<Given> {
    let text = typed.trim();
    let mut keys = text.chars().map(plain_key);
    let only = keys.next().filter(|_| keys.next().is_none());
    match (only, &question.kind) {
        _ if text.is_empty() => None,
        (Some('-'), _) => None,
        (Some(DECLINE), _) if question.decline => Some(Given::Declined),
        (_, Kind::Number(_)) => Some(
            read_number(text)
                .map_or_else(|| Given::Typed(text.to_owned()), |n| Given::Answer(Answer::Number(n))),
        ),
        (_, Kind::Date(_)) => Some(
            read_day(text)
                .map_or_else(|| Given::Typed(text.to_owned()), |day| Given::Answer(Answer::Date(day))),
        ),
        _ => Some(Given::Answer(Answer::Text(text.to_owned()))),
    }
}

/// What a question's field shows of what was given.
pub fn shown_typed(given: Option<&Given>) -> String {
    match given {
        Some(Given::Answer(Answer::Number(number))) => plain_number(*number),
        Some(Given::Answer(Answer::Date(day))) => day.to_string(),
        Some(Given::Answer(Answer::Text(text)) | Given::Typed(text)) => text.clone(),
        Some(Given::Declined) => DECLINE.to_string(),
        _ => String::new(),
    }
}

/// The same choices with other words beside "other".
pub fn beside_other(given: Option<&Given>, typed: &str) -> Option<Given> {
    let other = Some(typed.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
    let mut given = given.cloned();
    match &mut given {
        Some(Given::Answer(Answer::Single(picked))) => picked.other = other,
        Some(Given::Answer(Answer::Multiple(picked))) => picked.other = other,
        _ => {}
    }
    given
}

/// The words beside "other"; none where no choice with such words is taken.
pub fn other_text(question: &Question, given: Option<&Given>) -> Option<String> {
    let Some(Given::Answer(answer)) = given else { return None };
    let choices = question.kind.choices()?;
    let taken = choices.0.iter().any(|choice| choice.other && answer.takes(&choice.id));
    let other = match answer {
        Answer::Single(picked) => &picked.other,
        Answer::Multiple(picked) => &picked.other,
        _ => return None,
    };
    taken.then(|| other.clone().unwrap_or_default())
}

/// Reads a day as people write it: `2027-3-15`, `2027年3月15日`, `2027.03.15`,
/// `20270315`.
fn read_day(text: &str) -> Option<Day> {
    let plain: String = text.chars().map(plain_key).collect();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (year, month, day) = match plain.len() {
        8 if digits(&plain) => (plain.get(..4)?, plain.get(4..6)?, plain.get(6..)?),
        _ => {
            let parts: Vec<&str> =
                plain.split(['-', '.', '/', '年', '月', '日', ' ']).filter(|part| !part.is_empty()).collect();
            let [year, month, day] = parts[..] else { return None };
            (year, month, day)
        }
    };
    Day::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}
