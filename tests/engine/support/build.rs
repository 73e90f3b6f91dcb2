//! Packs built in a few words. What a story does not mention has its default.

use std::sync::Arc;

use fairstall::engine::expr;
use fairstall::engine::id::{ChoiceId, PackHash, PackId, QuestionId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{PACK_FORMAT, Pack, PackKind, Question};
use fairstall::engine::question::{
    Calculate, Choice, Choices, Computed, Kind, Multiple, Number, Rating, Single, Text,
};

/// Choices, each an id and what it is: `"sue right"`, `"else other pinned"`,
/// `"none exclusive"`. The label is the id in capitals.
pub fn choices(words: &[&str]) -> Choices {
    let choice = |words: &&str| {
        let mut words = words.split(' ');
        let id = words.next().unwrap_or_default();
        let mut choice = Choice {
            id: ChoiceId::new(id),
            label: id.to_uppercase(),
            right: false,
            pinned: false,
            other: false,
            exclusive: false,
        };
        for word in words {
            match word {
                "right" => choice.right = true,
                "pinned" => choice.pinned = true,
                "other" => choice.other = true,
                "exclusive" => choice.exclusive = true,
                word => panic!("no choice is `{word}`"),
            }
        }
        choice
    };
    Choices(words.iter().map(choice).collect())
}

/// A single question's kind.
pub fn single(words: &[&str]) -> Kind {
    Kind::Single(Single { choices: choices(words) })
}

/// A multiple question's kind, without bounds.
pub fn multiple(words: &[&str]) -> Kind {
    Kind::Multiple(Multiple { choices: choices(words), min: None, max: None })
}

/// A rating's kind.
pub fn rating(steps: u8) -> Kind {
    Kind::Rating(Rating { steps, low: "low".into(), high: "high".into() })
}

/// A number of any size.
pub fn any_number() -> Number {
    Number { integer: false, min: None, max: None, unit: "yuan".into(), right: None, tolerance: 0.0 }
}

/// A text of up to 20 characters.
pub fn any_text() -> Text {
    Text { max_length: 20, long: false, accepted: Vec::new() }
}

/// A calculated number without grades.
pub fn calculate(expression: &str) -> Kind {
    let expr = expr::parse(expression).expect("a calculation");
    Kind::Calculate(Calculate { expr, gives: Computed::Number, bands: Vec::new() })
}

/// A question that is always asked and need not be answered.
pub fn question(id: &str, kind: Kind) -> Question {
    Question {
        id: QuestionId::new(id),
        meaning: 1,
        kind,
        label: format!("About {id}?"),
        hint: String::new(),
        required: false,
        decline: false,
        shuffle: false,
        relevant: None,
        constraint: None,
        private: false,
        explanation: String::new(),
        law: Vec::new(),
    }
}

/// The question, asked only where the expression holds.
pub fn only_if(expression: &str, question: Question) -> Question {
    Question { relevant: Some(expr::parse(expression).expect("a condition")), ..question }
}

/// A pack called `market`; each version has a hash of its own.
pub fn pack(kind: PackKind, version: u32, questions: impl IntoIterator<Item = Question>) -> Arc<Pack> {
    Arc::new(Pack {
        format: PACK_FORMAT,
        id: PackId::new("market"),
        version,
        hash: PackHash::new(format!("{version:016x}")),
        kind,
        lang: Lang::En,
        title: "At the market".into(),
        description: String::new(),
        checked_on: String::new(),
        valid_until: String::new(),
        questions: questions.into_iter().map(Arc::new).collect(),
    })
}

/// A survey of version 1.
pub fn survey(questions: impl IntoIterator<Item = Question>) -> Arc<Pack> {
    pack(PackKind::Survey, 1, questions)
}

/// A quiz of version 1; its questions must be answered.
pub fn quiz(questions: impl IntoIterator<Item = Question>) -> Arc<Pack> {
    let questions = questions.into_iter().map(|question| Question { required: true, ..question });
    pack(PackKind::Quiz, 1, questions)
}
