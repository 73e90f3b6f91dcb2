//! Packs: checked, immutable sets of questions in one language, as compiled
//! at build time and read on the phone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::expr::Expr;
use super::format::{ReadError, read};
use super::id::{GroupId, PackHash, PackId, QuestionId};
use super::json::{FromJson, Node, names_from_json, struct_from_json};
use super::lang::Lang;
use super::picture::Picture;
use super::question::{Choice, Kind, Order, Role};
use super::random::Rng;
use super::record::Seed;

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
    /// The language that this file is for.
    pub lang: Lang,
    /// The language of its texts, where the author has not written them in that
    /// one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts_in: Option<Lang>,
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
    /// The last day on which private answers are kept, `YYYY-MM-DD`; empty where
    /// none was set.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub retain_until: String,
    /// What share of the points a run must have to pass, 0 to 1; none where
    /// nobody passes or fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass_mark: Option<f64>,
    /// The survey's question whose choices are what is judged, such as shops:
    /// means and grades are then told of each of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<QuestionId>,
    /// The groups in the author's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The questions in the author's order.
    pub questions: Vec<Arc<Question>>,
}

/// Whether content that holds until `valid_until` holds no longer on `day`,
/// both `YYYY-MM-DD`. It holds on its last day, and for ever where none is set.
pub fn is_outdated(valid_until: &str, day: &str) -> bool {
    // Days written alike compare as text.
    !valid_until.is_empty() && day > valid_until
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
    /// Kept for whoever deals with it, and counted like a survey. Only here
    /// may questions be private, and notes cite law.
    Register,
}

/// What several questions that stand together have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its id, unique in the pack.
    pub id: GroupId,
    /// Its heading; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// A line under the heading; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// Whether its questions are one page, as XLSForm's `field-list` has it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub field_list: bool,
}

/// What a further instance of a repeated question repeats. The first instance
/// has the author's id; the k-th is the question `id#k`, which no author can
/// write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repeat {
    /// The first instance: answers to all instances are counted as its own.
    pub first: QuestionId,
    /// Which instance it is, from 2.
    pub number: u32,
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
    /// What it is about, for drawing by topic; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// 1 (easy) to 3 (hard), where the author says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<u8>,
    /// A picture above the control.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The order in which a session shows the choices.
    #[serde(skip_serializing_if = "is_fixed")]
    pub order: Order,
    /// The condition under which it is asked; always, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevant: Option<Expr>,
    /// What an answer has to fulfil besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constraint: Option<Constraint>,
    /// Whether nobody but the participant and the organisers may see the
    /// answer: asked only where it can be sealed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// Why the right answer is right; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// The law that the right answer rests on, or what a register's note says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<Citation>,
    /// The group it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// What it repeats, where it is a further instance of a question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<Repeat>,
    /// How many seconds there are to answer it, from when it is first shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<u32>,
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

fn is_fixed(order: &Order) -> bool {
    *order == Order::Fixed
}

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
    texts_in: optional,
    title: field,
    description: or_default,
    checked_on: or_default,
    valid_until: or_default,
    retain_until: or_default,
    pass_mark: optional,
    subject: optional,
    groups: or_default,
    questions: field,
});
struct_from_json!(Group { id: field, label: or_default, hint: or_default, field_list: or_default });
struct_from_json!(Repeat { first: field, number: field });
names_from_json!(PackKind { "quiz" => Quiz, "survey" => Survey, "register" => Register });
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
            topic: node.or_default("topic"),
            difficulty: node.optional("difficulty"),
            picture: node.optional("picture"),
            order: node.or_default("order"),
            relevant: node.optional("relevant"),
            constraint: node.optional("constraint"),
            private: node.or_default("private"),
            explanation: node.or_default("explanation"),
            law: node.or_default("law"),
            group: node.optional("group"),
            repeats: node.optional("repeats"),
            time_limit: node.optional("time_limit"),
        }
    }
}

impl Question {
    /// Whether anything of it is kept, counted and exported: all but notes.
    pub fn is_kept(&self) -> bool {
        self.kind.answerable().role() != Role::Tells
    }

    /// The choices in the order in which a run of this seed shows them.
    pub fn shown_choices(&self, seed: Seed) -> Vec<&Choice> {
        let rng = &mut Rng::for_name(seed.0, self.id.as_str());
        self.kind.choices().map_or_else(Vec::new, |choices| choices.ordered(self.order, rng))
    }

    /// Which instance of a repeated question it is; 1 where nothing repeats.
    pub fn instance(&self) -> u32 {
        self.repeats.as_ref().map_or(1, |repeat| repeat.number)
    }

    /// Whether a run may draw it alone: it asks for an answer and belongs to
    /// no group.
    pub fn can_be_drawn(&self) -> bool {
        // Agreeing to something is no question that one run has and another has not.
        let alone = self.group.is_none() && !matches!(self.kind, Kind::Consent(_));
        alone && self.kind.answerable().role() == Role::Asks
    }
}

impl Pack {
    /// Reads a compiled pack.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, PACK_FORMAT)
    }

    /// The language that its texts are in.
    pub fn texts_lang(&self) -> Lang {
        self.texts_in.unwrap_or(self.lang)
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Arc<Question>> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// Whether something in it is private.
    pub fn has_private(&self) -> bool {
        self.questions.iter().any(|question| question.private)
    }

    /// Whether its pages may hold several questions.
    pub fn has_lists(&self) -> bool {
        self.groups.iter().any(|group| group.field_list)
    }

    /// The question's group.
    pub fn group_of(&self, question: &Question) -> Option<&Group> {
        let id = question.group.as_ref()?;
        self.groups.iter().find(|group| group.id == *id)
    }
}
