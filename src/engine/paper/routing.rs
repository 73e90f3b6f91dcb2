//! When a question is to be answered, as a sheet of paper can say it.

use std::sync::Arc;

use super::number::{choice_key, numbered};
use crate::engine::expr::{Expr, Function};
use crate::engine::id::QuestionId;
use crate::engine::pack::{Pack, Question};
use crate::engine::question::Kind;

/// When a question is to be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// By everybody.
    Always,
    /// Where one of these choices, by their keys, was taken in the question of
    /// this number.
    Taken(usize, Vec<char>),
    /// Where none of them was.
    NotTaken(usize, Vec<char>),
    /// In a way that takes more words: the questions of these numbers say.
    Depends(Vec<usize>),
}

/// When a question of a pack is to be answered.
pub fn when(pack: &Pack, question: &Question) -> When {
    match &question.relevant {
        None => When::Always,
        Some(expr) => read(pack, expr).unwrap_or_else(|| When::Depends(mentioned(pack, expr))),
    }
}

/// What can be said in few words, if that is all.
fn read(pack: &Pack, expr: &Expr) -> Option<When> {
    let Expr::Call(function, arguments) = expr else { return None };
    match (function, arguments.as_slice()) {
        (Function::Equal | Function::Selected, [one, other]) => {
            let (number, key) = choice(pack, one, other)?;
            Some(When::Taken(number, vec![key]))
        }
        (Function::NotEqual, [one, other]) => {
            let (number, key) = choice(pack, one, other)?;
            Some(When::NotTaken(number, vec![key]))
        }
        (Function::Not, [inner]) => match read(pack, inner)? {
            When::Taken(number, keys) => Some(When::NotTaken(number, keys)),
            When::NotTaken(number, keys) => Some(When::Taken(number, keys)),
            When::Always | When::Depends(_) => None,
        },
        (Function::Or, [one, other]) => match (read(pack, one)?, read(pack, other)?) {
            (When::Taken(number, keys), When::Taken(same, more)) if number == same => {
                Some(When::Taken(number, together(keys, more)))
            }
            _ => None,
        },
        (Function::And, [one, other]) => {
            // Whoever leaves a question blank sees that on paper.
            for (answered, rest) in [(one, other), (other, one)] {
                if let (Some(number), Some(when)) = (asks_for_answer(pack, answered), read(pack, rest))
                    && matches!(when, When::Taken(same, _) | When::NotTaken(same, _) if same == number)
                {
                    return Some(when);
                }
            }
            match (read(pack, one)?, read(pack, other)?) {
                (When::NotTaken(number, keys), When::NotTaken(same, more)) if number == same => {
                    Some(When::NotTaken(number, together(keys, more)))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// The number of the question that is only asked to be answered at all.
fn asks_for_answer(pack: &Pack, expr: &Expr) -> Option<usize> {
    let Expr::Call(function, arguments) = expr else { return None };
    let id = match (function, arguments.as_slice()) {
        (Function::Greater, [Expr::Call(Function::CountSelected, counted), Expr::Number(0.0)]) => {
            let [Expr::Ref(id)] = counted.as_slice() else { return None };
            id
        }
        (Function::NotEqual, [Expr::Ref(id), Expr::Text(text)]) if text.is_empty() => id,
        _ => return None,
    };
    found(pack, id).map(|(number, _)| number)
}

fn together(mut keys: Vec<char>, more: Vec<char>) -> Vec<char> {
    keys.extend(more);
    keys
}

/// The question and the choice that are compared, by number and key.
fn choice(pack: &Pack, one: &Expr, other: &Expr) -> Option<(usize, char)> {
    let (id, text) = match (one, other) {
        (Expr::Ref(id), Expr::Text(text)) | (Expr::Text(text), Expr::Ref(id)) => (id, text),
        _ => return None,
    };
    let (number, question) = found(pack, id)?;
    let choices = match &question.kind {
        Kind::Single(kind) => &kind.choices,
        Kind::Multiple(kind) => &kind.choices,
        _ => return None,
    };
    let place = choices.0.iter().position(|choice| choice.id.as_str() == text)?;
    Some((number, choice_key(place)?))
}

fn found<'p>(pack: &'p Pack, id: &QuestionId) -> Option<(usize, &'p Arc<Question>)> {
    numbered(pack).find(|(_, question)| question.id == *id)
}

/// The numbers of the questions that an expression looks at, each once.
fn mentioned(pack: &Pack, expr: &Expr) -> Vec<usize> {
    let mut numbers = Vec::new();
    mention(pack, expr, &mut numbers);
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn mention(pack: &Pack, expr: &Expr, numbers: &mut Vec<usize>) {
    match expr {
        Expr::Ref(id) | Expr::Cell(id, _) | Expr::Places(id, _) => match found(pack, id) {
            Some((number, _)) => numbers.push(number),
            // What is calculated follows from others; nothing looks at itself.
            None => {
                if let Some(Kind::Calculate(kind)) = pack.question(id).map(|question| &question.kind) {
                    mention(pack, &kind.expr, numbers);
                }
            }
        },
        Expr::Call(_, arguments) => arguments.iter().for_each(|argument| mention(pack, argument, numbers)),
        Expr::Number(_) | Expr::Text(_) | Expr::Own | Expr::Pattern(_) => {}
    }
}

/// A text of a question with the numbers of questions in the place of their
/// answers, as `said` words them.
pub fn with_numbers(pack: &Pack, text: &str, said: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("${") {
        let Some((id, after)) = behind.split_once('}') else { break };
        out.push_str(before);
        let number = found(pack, &QuestionId::new(id.trim())).map(|(number, _)| number);
        out.push_str(&number.map_or_else(|| "____".to_owned(), &said));
        rest = after;
    }
    out + rest
}
