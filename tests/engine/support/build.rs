//! Packs built in a few words. What a story does not mention has its default.

use std::sync::Arc;

use fairstall::engine::expr;
use fairstall::engine::id::{ChoiceId, PackHash, PackId, QuestionId};
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{PACK_FORMAT, Pack, PackKind, Question};
use fairstall::engine::question::{
    Calculate, Choice, Choices, Computed, Item, Kind, Matching, Matrix, Multiple, Number, Order,
    OrderMarking, Ranking, Rating, Single, Text,
};

/// Choices, each an id and what it is: `"sue right"`, `"else other pinned"`,
/// `"none exclusive"`, `"half earns=0.5"`. The label is the id in capitals.
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
            fraction: None,
            picture: None,
            area: String::new(),
            feedback: String::new(),
        };
        for word in words {
            match word {
                "right" => choice.right = true,
                "pinned" => choice.pinned = true,
                "other" => choice.other = true,
                "exclusive" => choice.exclusive = true,
                earns if earns.starts_with("earns=") => {
                    choice.fraction = earns.strip_prefix("earns=").and_then(|number| number.parse().ok());
                }
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

/// Rows, columns or left sides of these ids.
pub fn items(ids: &[&str]) -> Vec<Item> {
    ids.iter().map(|id| Item { id: ChoiceId::new(*id), label: id.to_uppercase() }).collect()
}

/// A matrix's kind, with a scale.
pub fn matrix(rows: &[&str], columns: &[&str]) -> Kind {
    Kind::Matrix(Matrix { rows: items(rows), columns: items(columns), nominal: false })
}

/// A ranking's kind.
pub fn ranking(words: &[&str], top: Option<usize>, marking: Option<OrderMarking>) -> Kind {
    Kind::Ranking(Ranking { choices: choices(words), top, marking })
}

/// A matching's kind: left sides, choices, and which choice belongs to each
/// left side; to none in a survey.
pub fn matching(left: &[&str], words: &[&str], right: &[&str]) -> Kind {
    let right = right.iter().map(|id| ChoiceId::new(*id)).collect();
    Kind::Matching(Matching { left: items(left), choices: choices(words), right })
}

/// A rating's kind.
pub fn rating(steps: u8) -> Kind {
    Kind::Rating(Rating { first: 1, last: steps, stars: false, low: "low".into(), high: "high".into() })
}

/// A number of any size.
pub fn any_number() -> Number {
    Number {
        integer: false,
        min: None,
        max: None,
        unit: "yuan".into(),
        step: None,
        right: None,
        closeness: Vec::new(),
    }
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
        topic: String::new(),
        difficulty: None,
        picture: None,
        order: Order::Fixed,
        relevant: None,
        constraint: None,
        private: false,
        explanation: String::new(),
        law: Vec::new(),
        group: None,
        repeats: None,
        time_limit: None,
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
        texts_in: None,
        title: "At the market".into(),
        description: String::new(),
        checked_on: String::new(),
        retain_until: String::new(),
        valid_until: String::new(),
        pass_mark: None,
        subject: None,
        groups: Vec::new(),
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
