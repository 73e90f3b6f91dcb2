//! Outcomes in a block. Numbers are kept bit by bit: in decimal digits some
//! would come back as their neighbours.

use super::bytes::{self, Reader, put_text};
use crate::engine::answer::{Answer, Picked, PickedMany};
use crate::engine::day::Day;
use crate::engine::id::ChoiceId;
use crate::engine::record::Outcome;
use crate::engine::sealed::Sealed;

/// Writes an outcome.
pub fn put(out: &mut Vec<u8>, outcome: &Outcome) {
    match outcome {
        Outcome::Skipped => out.push(0),
        Outcome::Declined => out.push(1),
        Outcome::NotRelevant => out.push(2),
        Outcome::Answered(answer) => put_answer(out, answer),
        Outcome::Sealed(sealed) => {
            out.push(13);
            bytes::put(out, sealed.texts().len());
            sealed.texts().for_each(|sealed| put_text(out, sealed));
        }
    }
}

fn put_answer(out: &mut Vec<u8>, answer: &Answer) {
    match answer {
        Answer::Single(Picked { choice, other }) => {
            out.push(3);
            put_text(out, choice.as_str());
            put_other(out, other.as_deref());
        }
        Answer::Multiple(PickedMany { choices, other }) => {
            out.push(4);
            put_choices(out, choices);
            put_other(out, other.as_deref());
        }
        Answer::Rating(step) => out.extend_from_slice(&[5, *step]),
        Answer::Number(number) => {
            out.push(6);
            out.extend_from_slice(&number.to_le_bytes());
        }
        Answer::Text(text) => {
            out.push(7);
            put_text(out, text);
        }
        Answer::Date(day) => {
            out.push(8);
            out.extend_from_slice(&day.number().to_le_bytes());
        }
        Answer::Pairs(pairs) => {
            out.push(9);
            bytes::put(out, pairs.len());
            for (row, choice) in pairs.iter() {
                put_text(out, row.as_str());
                put_text(out, choice.as_str());
            }
        }
        Answer::Ranking(choices) => {
            out.push(10);
            put_choices(out, choices);
        }
        Answer::Drawing(strokes) => {
            out.push(11);
            put_text(out, strokes);
        }
        Answer::Agreed => out.push(12),
    }
}

/// Reads an outcome.
pub fn read(reader: &mut Reader<'_>) -> Option<Outcome> {
    let [tag] = *reader.chunk()?;
    let answer = match tag {
        0 => return Some(Outcome::Skipped),
        1 => return Some(Outcome::Declined),
        2 => return Some(Outcome::NotRelevant),
        3 => Answer::Single(Picked { choice: choice(reader)?, other: other(reader)? }),
        4 => Answer::Multiple(PickedMany { choices: reader.list(choice)?, other: other(reader)? }),
        5 => {
            let [step] = *reader.chunk()?;
            Answer::Rating(step)
        }
        6 => Answer::Number(f64::from_le_bytes(*reader.chunk()?)),
        7 => Answer::Text(reader.text()?.to_owned()),
        8 => Answer::Date(Day::from_number(i32::from_le_bytes(*reader.chunk()?))),
        9 => {
            let pairs = reader.list(|reader| Some((choice(reader)?, choice(reader)?)))?;
            Answer::Pairs(pairs.into_iter().collect())
        }
        10 => Answer::Ranking(reader.list(choice)?),
        11 => Answer::Drawing(reader.text()?.to_owned()),
        12 => Answer::Agreed,
        13 => {
            let texts = reader.list(|reader| reader.text().map(str::to_owned))?;
            return Some(Outcome::Sealed(Sealed::from_texts(texts)));
        }
        _ => return None,
    };
    Some(Outcome::Answered(answer))
}

fn put_choices(out: &mut Vec<u8>, choices: &[ChoiceId]) {
    bytes::put(out, choices.len());
    choices.iter().for_each(|choice| put_text(out, choice.as_str()));
}

fn put_other(out: &mut Vec<u8>, other: Option<&str>) {
    bytes::put(out, usize::from(other.is_some()));
    other.into_iter().for_each(|text| put_text(out, text));
}

fn choice(reader: &mut Reader<'_>) -> Option<ChoiceId> {
    reader.text().map(ChoiceId::new)
}

fn other(reader: &mut Reader<'_>) -> Option<Option<String>> {
    match reader.flag()? {
        true => Some(Some(reader.text()?.to_owned())),
        false => Some(None),
    }
}
