//! Choices: what single and multiple questions share.

use serde::{Deserialize, Serialize};

use super::{Column, ColumnContent, Opt};
use crate::engine::answer::Violation;
use crate::engine::id::ChoiceId;
use crate::engine::json::{FromJson, Node, names_from_json, struct_from_json};
use crate::engine::mark::Fraction;
use crate::engine::picture::Picture;
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
    /// What taking it earns, -1 to 1, where the author says so; see
    /// [`Choices::fraction`] for what it earns otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fraction: Option<f64>,
    /// Keeps its place when the choices are shuffled.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Opens a text field.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub other: bool,
    /// Goes with no other choice ("none of these"); multiple only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// What it looks like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Its region of the question's picture: the corners of a polygon as SVG
    /// `points`, in percent of the picture's width and height. Empty where it
    /// has none; see [`Choices::regions`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub area: String,
    /// What to say to those who took it, once they are marked; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub feedback: String,
}

/// The order in which a run shows choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// The author's.
    #[default]
    Fixed,
    /// Any order, each as likely.
    Shuffled,
    /// The author's, beginning anywhere: scales stay in order, and nothing is
    /// always first.
    Rotated,
}

names_from_json!(Order { "fixed" => Fixed, "shuffled" => Shuffled, "rotated" => Rotated });

/// The choices of a question, in the author's order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Choices(pub Vec<Choice>);

struct_from_json!(Choice {
    id: field,
    label: field,
    right: or_default,
    fraction: optional,
    pinned: or_default,
    other: or_default,
    exclusive: or_default,
    picture: optional,
    area: or_default,
    feedback: or_default,
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

    /// Whether the choices are regions of the question's picture. A choice
    /// without an area is then everything outside the others' areas.
    pub fn regions(&self) -> bool {
        self.0.iter().any(|choice| !choice.area.is_empty())
    }

    /// Whether the choices are shown as pictures.
    pub fn pictured(&self) -> bool {
        self.0.iter().any(|choice| choice.picture.is_some())
    }

    /// What these choices earn together, never below 0; none where nothing is
    /// marked. Unless the author gives a choice a fraction of its own, each
    /// right one earns its share of 1 and, where several may be taken, each
    /// wrong one costs as much: ticking everything earns nothing unless most
    /// of it is right.
    pub fn fraction(&self, taken: &[ChoiceId], several: bool) -> Option<Fraction> {
        let rights = self.0.iter().filter(|choice| choice.right).count();
        if rights == 0 {
            return None;
        }
        let share = if several { 1.0 / rights as f64 } else { 1.0 };
        let wrong = if several { -share } else { 0.0 };
        let earns = |choice: &Choice| choice.fraction.unwrap_or(if choice.right { share } else { wrong });
        Some(Fraction::new(taken.iter().filter_map(|id| self.get(id)).map(earns).sum()))
    }

    /// Appends the choices that only the older version has.
    pub(super) fn absorb(&mut self, older: &Self) {
        for choice in &older.0 {
            if self.get(&choice.id).is_none() {
                self.0.push(choice.clone());
            }
        }
    }

    /// The choices in another order; pinned ones keep their places.
    pub fn ordered(&self, order: Order, rng: &mut Rng) -> Vec<&Choice> {
        let mut loose: Vec<&Choice> = self.0.iter().filter(|c| !c.pinned).collect();
        match order {
            Order::Fixed => {}
            Order::Shuffled => rng.shuffle(&mut loose),
            Order::Rotated => {
                let first = rng.below(loose.len());
                loose.rotate_left(first);
            }
        }
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
