//! What a key does at a question: the one place that joins a kind to its keys.
//!
//! Numbers, dates and texts are typed into fields instead; see
//! [`super::read_typed`].

use super::number::{choice_place, printed_choices, step_key};
use crate::engine::answer::{Answer, Picked, PickedMany};
use crate::engine::id::ChoiceId;
use crate::engine::pack::Question;
use crate::engine::question::{Choice, Item, Kind, Multiple, Ranking};
use crate::engine::session::Given;
use crate::engine::vec_map::VecMap;

/// The key of "prefer not to say".
pub const DECLINE: char = 'x';
/// The keys of "nothing here", where they mean nothing else.
const BLANK: [char; 2] = ['0', '-'];

/// What a key makes of what was given to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// What is given now.
    pub given: Option<Given>,
    /// Where to go from here.
    pub then: Then,
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nowhere: there may be more to say here.
    Stay,
    /// To the next row, or behind the question's last one.
    Next,
    /// To the text beside the choice.
    Other,
    /// Behind the question.
    Leave,
}

/// What is pressed: a key, or a choice on the screen, of which there may be
/// more than keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// A key.
    Key(char),
    /// The choice, step, column or side in this place, from 0.
    Choice(usize),
}

impl Press {
    /// The key of "nothing here" at every kind of question.
    pub const BLANK: Self = Self::Key('-');
    /// The key of "prefer not to say".
    pub const DECLINE: Self = Self::Key(DECLINE);

    fn is(self, key: char) -> bool {
        matches!(self, Self::Key(pressed) if plain_key(pressed) == key)
    }

    fn place(self) -> Option<usize> {
        match self {
            Self::Key(key) => choice_place(plain_key(key)),
            Self::Choice(place) => Some(place),
        }
    }

    fn blanks(self) -> bool {
        BLANK.iter().any(|key| self.is(*key))
    }
}

/// A key without its case and its width: keyboards for Chinese write `１` and
/// `Ｘ` at times.
pub(super) fn plain_key(key: char) -> char {
    let narrow = match key {
        '！'..='～' => char::from_u32(key as u32 - 0xfee0).unwrap_or(key),
        '−' | '–' | '—' => '-',
        key => key,
    };
    narrow.to_ascii_lowercase()
}

/// What a key does at a question, and at which of its rows, from 0, where it
/// has rows. None where it does nothing.
pub fn stroke(question: &Question, given: Option<&Given>, row: usize, press: Press) -> Option<Stroke> {
    if question.decline && press.is(DECLINE) {
        return Some(Stroke { given: Some(Given::Declined), then: Then::Leave });
    }
    let answer = match given {
        Some(Given::Answer(answer)) => Some(answer),
        _ => None,
    };
    match &question.kind {
        Kind::Rating(kind) => {
            let pressed = |(place, step): &(usize, u8)| match press {
                Press::Key(_) => press.is(step_key(*step)),
                Press::Choice(pressed) => *place == pressed,
            };
            match kind.steps().enumerate().find(pressed) {
                Some((_, step)) => leave(Answer::Rating(step)),
                None => blank(press),
            }
        }
        Kind::Single(_) => choice(question, press).and_then(|c| single(c, answer)).or_else(|| blank(press)),
        Kind::Multiple(kind) => {
            choice(question, press).and_then(|c| multiple(kind, c, answer)).or_else(|| blank(press))
        }
        Kind::Ranking(kind) => {
            choice(question, press).and_then(|c| ranking(kind, c, answer)).or_else(|| blank(press))
        }
        Kind::Matrix(kind) => {
            let column = press.place().and_then(|place| kind.columns.get(place));
            pair(kind.rows.get(row)?, column.map(|column| &column.id), answer, press)
        }
        Kind::Matching(kind) => {
            let choice = choice(question, press);
            pair(kind.left.get(row)?, choice.map(|choice| &choice.id), answer, press)
        }
        Kind::Consent(_) if press.place() == Some(0) => leave(Answer::Agreed),
        Kind::Consent(_) => blank(press),
        // These are typed, or stay on paper.
        Kind::Number(_) | Kind::Text(_) | Kind::Date(_) | Kind::Drawing(_) => None,
        Kind::Note(_) | Kind::Calculate(_) => None,
    }
}

fn stroke_of(answer: Answer, then: Then) -> Option<Stroke> {
    let given = (!answer.is_blank()).then_some(Given::Answer(answer));
    Some(Stroke { given, then })
}

fn leave(answer: Answer) -> Option<Stroke> {
    stroke_of(answer, Then::Leave)
}

fn blank(press: Press) -> Option<Stroke> {
    press.blanks().then_some(Stroke { given: None, then: Then::Leave })
}

/// The choice that is pressed.
fn choice(question: &Question, press: Press) -> Option<&Choice> {
    printed_choices(question).get(press.place()?).copied()
}

fn single(choice: &Choice, before: Option<&Answer>) -> Option<Stroke> {
    let other = match before {
        Some(Answer::Single(picked)) if picked.choice == choice.id => picked.other.clone(),
        _ => None,
    };
    let then = if choice.other { Then::Other } else { Then::Leave };
    stroke_of(Answer::Single(Picked { choice: choice.id.clone(), other }), then)
}

fn multiple(kind: &Multiple, choice: &Choice, before: Option<&Answer>) -> Option<Stroke> {
    let (taken, other) = match before {
        Some(Answer::Multiple(picked)) => (picked.choices.as_slice(), picked.other.clone()),
        _ => (&[][..], None),
    };
    let choices = kind.toggle(taken, &choice.id);
    // The text goes with its choice.
    let asks_text = |id: &ChoiceId| kind.choices.get(id).is_some_and(|choice| choice.other);
    let other = other.filter(|_| choices.iter().any(asks_text));
    let then = if choice.other && choices.contains(&choice.id) { Then::Other } else { Then::Stay };
    stroke_of(Answer::Multiple(PickedMany { choices, other }), then)
}

fn ranking(kind: &Ranking, choice: &Choice, before: Option<&Answer>) -> Option<Stroke> {
    let ranked = match before {
        Some(Answer::Ranking(ranked)) => ranked.as_slice(),
        _ => &[],
    };
    let order = kind.toggle(ranked, &choice.id);
    let full = order.len() == kind.ranks() && order.len() > ranked.len();
    stroke_of(Answer::Ranking(order), if full { Then::Leave } else { Then::Stay })
}

/// Puts to a row what the key stands for, or nothing.
fn pair(row: &Item, option: Option<&ChoiceId>, before: Option<&Answer>, press: Press) -> Option<Stroke> {
    let mut pairs = match before {
        Some(Answer::Pairs(pairs)) => pairs.clone(),
        _ => VecMap::default(),
    };
    match option {
        Some(option) => pairs.insert(row.id.clone(), option.clone()),
        None if press.blanks() => pairs.remove(&row.id),
        None => return None,
    }
    stroke_of(Answer::Pairs(pairs), Then::Next)
}
