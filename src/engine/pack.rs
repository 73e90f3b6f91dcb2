//! Packs: checked, immutable sets of questions in one language, as compiled
//! at build time and read on the phone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::expr::Expr;
use super::format::{ReadError, read};
use super::id::{PackHash, PackId, QuestionId};
use super::json::{FromJson, Node, names_from_json, struct_from_json};
use super::lang::Lang;
use super::question::Kind;

/// The newest format of compiled packs that this build reads.
pub const PACK_FORMAT: u32 = 1;

/// A checked set of questions in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pack {
    /// The document's format, at most [`PACK_FORMAT`].
    pub format: u32,
    /// The pack's id.
    pub id: PackId,
    /// The author's version, counting up from 1.
    pub version: u32,
    /// Digest of the content in all languages: equal hash, equal questions.
    pub hash: PackHash,
    /// What becomes of the answers.
    pub kind: PackKind,
    /// The language of this file's texts.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// A line under the title; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The day the content was checked, `YYYY-MM-DD`; empty where it need not be.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub checked_on: String,
    /// The last day on which the content holds, `YYYY-MM-DD`; empty for ever.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub valid_until: String,
    /// The questions in the author's order.
    pub questions: Vec<Arc<Question>>,
}

/// What becomes of a pack's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PackKind {
    /// Marked.
    Quiz,
    /// Counted.
    Survey,
}

/// A question's definition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// Its id, unique in the pack.
    pub id: QuestionId,
    /// Counts up when the question starts to mean something else under the
    /// same id, so that answers before and after are not added up.
    #[serde(skip_serializing_if = "is_one")]
    pub meaning: u32,
    /// The kind with what only that kind has.
    pub kind: Kind,
    /// What is asked.
    pub label: String,
    /// A line of help; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// Whether it must be answered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Whether "prefer not to say" is offered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub decline: bool,
    /// Whether the choices are shuffled for each session.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shuffle: bool,
    /// The condition under which it is asked; always, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevant: Option<Expr>,
    /// What an answer has to fulfil besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constraint: Option<Constraint>,
    /// Whether nobody but the participant may see the answer.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// Why the right answer is right; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// The law that the right answer rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<Citation>,
}

/// The author's own condition on an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Constraint {
    /// What has to hold, where `.` is the answer.
    pub holds: Expr,
    /// What is said where it does not; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
}

/// A place in a statute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The statute's title.
    pub statute: String,
    /// Article, paragraph and item, in the pack's language.
    pub article: String,
    /// In force since, `YYYY-MM-DD`.
    pub since: String,
}

/// The meaning of a question that never changed it.
pub const FIRST_MEANING: u32 = 1;

fn is_one(value: &u32) -> bool {
    *value == FIRST_MEANING
}

struct_from_json!(Pack {
    format: field,
    id: field,
    version: field,
    hash: field,
    kind: field,
    lang: field,
    title: field,
    description: or_default,
    checked_on: or_default,
    valid_until: or_default,
    questions: field,
});
names_from_json!(PackKind { "quiz" => Quiz, "survey" => Survey });
struct_from_json!(Constraint { holds: field, message: or_default });
struct_from_json!(Citation { statute: field, article: field, since: field });

impl FromJson for Question {
    fn from_json(node: &Node<'_>) -> Self {
        Self {
            id: node.field("id"),
            meaning: node.optional("meaning").unwrap_or(FIRST_MEANING),
            kind: node.field("kind"),
            label: node.field("label"),
            hint: node.or_default("hint"),
            required: node.or_default("required"),
            decline: node.or_default("decline"),
            shuffle: node.or_default("shuffle"),
            relevant: node.optional("relevant"),
            constraint: node.optional("constraint"),
            private: node.or_default("private"),
            explanation: node.or_default("explanation"),
            law: node.or_default("law"),
        }
    }
}

impl Pack {
    /// Reads a compiled pack.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, PACK_FORMAT)
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Arc<Question>> {
        self.questions.iter().find(|question| question.id == *id)
    }
}
