//! Choices: what single and multiple questions share.

use serde::Serialize;

use super::{Column, ColumnContent, Opt};
use crate::engine::answer::Violation;
use crate::engine::id::ChoiceId;
use crate::engine::json::{FromJson, Node, struct_from_json};
use crate::engine::random::Rng;

/// The most characters that the text beside "other" may have.
pub const OTHER_MAX: usize = 200;

/// One choice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Choice {
    /// Its id, unique in the question.
    pub id: ChoiceId,
    /// Its words.
    pub label: String,
    /// Whether taking it is right, in a quiz.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub right: bool,
    /// Keeps its place when the choices are shuffled.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Opens a text field.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
    /// Goes with no other choice ("none of these"); multiple only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
}

/// The choices of a question, in the author's order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Choices(pub Vec<Choice>);

struct_from_json!(Choice {
    id: field,
    label: field,
    right: or_default,
    pinned: or_default,
    other: or_default,
    exclusive: or_default,
});

impl FromJson for Choices {
    fn from_json(node: &Node<'_>) -> Self {
        Self(Vec::from_json(node))
    }
}

impl Choices {
    /// The choice with this id.
    pub fn get(&self, id: &ChoiceId) -> Option<&Choice> {
        self.0.iter().find(|choice| choice.id == *id)
    }

    /// Where the choice stands in the author's order.
    pub fn position(&self, id: &ChoiceId) -> Option<usize> {
        self.0.iter().position(|choice| choice.id == *id)
    }

    /// Whether any choice is marked right, so that the question can be marked.
    pub fn marked(&self) -> bool {
        self.0.iter().any(|choice| choice.right)
    }

    /// Appends the choices that only the older version has.
    pub(super) fn absorb(&mut self, older: &Self) {
        for choice in &older.0 {
            if self.get(&choice.id).is_none() {
                self.0.push(choice.clone());
            }
        }
    }

    /// The choices shuffled; pinned ones keep their places.
    pub fn shuffled(&self, rng: &mut Rng) -> Vec<&Choice> {
        let mut loose: Vec<&Choice> = self.0.iter().filter(|c| !c.pinned).collect();
        rng.shuffle(&mut loose);
        let mut loose = loose.into_iter();
        self.0.iter().filter_map(|c| if c.pinned { Some(c) } else { loose.next() }).collect()
    }

    /// Checks the taken ids and the text beside "other".
    pub(super) fn check(&self, taken: &[ChoiceId], other: Option<&str>) -> Result<(), Violation> {
        let mut asks_text = false;
        for id in taken {
            asks_text |= self.get(id).ok_or(Violation::NotOffered)?.other;
        }
        let typed = other.map_or("", str::trim);
        match (asks_text, typed.chars().count()) {
            (true, 0) => Err(Violation::OtherMissing),
            (_, length) if length > OTHER_MAX => Err(Violation::TooLong { max: OTHER_MAX }),
            _ => Ok(()),
        }
    }

    /// The words of these choices; what was typed stands for an "other".
    pub(super) fn words(&self, taken: &[ChoiceId], other: Option<&str>) -> String {
        let typed = other.map_or("", str::trim);
        let label = |choice: &'_ Choice| match typed {
            typed if choice.other && !typed.is_empty() => typed.to_owned(),
            _ => choice.label.clone(),
        };
        taken.iter().filter_map(|id| self.get(id)).map(label).collect::<Vec<_>>().join(" / ")
    }

    /// The words of the right choices.
    pub(super) fn right_words(&self) -> String {
        let right = self.0.iter().filter(|choice| choice.right).map(|choice| choice.label.as_str());
        right.collect::<Vec<_>>().join(" / ")
    }

    /// What answers are counted by.
    pub(super) fn options(&self) -> Vec<Opt<'_>> {
        let marked = self.marked();
        self.0
            .iter()
            .map(|choice| Opt {
                key: choice.id.to_string(),
                label: &choice.label,
                right: marked.then_some(choice.right),
            })
            .collect()
    }

    /// The column for the text beside "other", where a choice asks for one.
    pub(super) fn other_column(&self) -> Option<Column<'_>> {
        let choice = self.0.iter().find(|choice| choice.other)?;
        Some(Column {
            suffix: format!("{}.text", choice.id),
            content: ColumnContent::Text,
            label: &choice.label,
        })
    }
}
