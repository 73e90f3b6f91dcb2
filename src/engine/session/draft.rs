//! Drafts: the live state of a run, saved after every answer.

use serde::Serialize;

use crate::engine::answer::Answer;
use crate::engine::event::Feedback;
use crate::engine::format::{ReadError, read};
use crate::engine::id::QuestionId;
use crate::engine::json::{self, FromJson, Node, struct_from_json};
use crate::engine::record::{Abandoned, Mode, Run};
use crate::engine::sealed::Sealed;
use crate::engine::vec_map::VecMap;

/// The newest format of drafts that this build reads.
pub const DRAFT_FORMAT: u32 = 1;

/// How long nobody may touch the phone within a run before that is asked about,
/// in milliseconds.
pub const IDLE_MS: f64 = 60_000.0;

/// How long nobody may touch the phone before the run is given up, where the
/// next person may be somebody else.
pub const GIVEN_UP_MS: f64 = 90_000.0;

/// The live state of a run, as it is saved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// The document's format, at most [`DRAFT_FORMAT`].
    pub format: u32,
    /// What is known of the run.
    pub run: Run,
    /// When the quiz says what was right.
    pub feedback: Feedback,
    /// The questions in the order they are put.
    pub drawn: Vec<QuestionId>,
    /// What the participant has given so far.
    pub(super) given: VecMap<QuestionId, Given>,
    /// The first question of the page on the screen that is asked, as an index
    /// into `drawn`.
    pub(super) at: usize,
    /// The furthest `at` has been.
    pub(super) reached: usize,
    /// The questions before this index have been marked in front of the
    /// participant and cannot be changed any more.
    pub(super) confirmed: usize,
    /// When questions with a time limit were first shown, in milliseconds
    /// since 1970.
    #[serde(skip_serializing_if = "VecMap::is_empty")]
    pub(super) shown: VecMap<QuestionId, f64>,
    /// When somebody was last seen with the run, in milliseconds since 1970.
    pub(super) touched: f64,
    /// The questions whose time is over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) over: Vec<QuestionId>,
    /// Whether private questions are asked: only where answers can be sealed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) private: bool,
}

/// What a participant has put into one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// A value of the question's type, right or wrong, allowed or not.
    Answer(Answer),
    /// Something typed that is not a value of the question's type; kept so
    /// that going back and forth loses nothing.
    Typed(String),
    /// A private answer; what it was is not in the draft.
    Sealed(Sealed),
    /// "Prefer not to say".
    Declined,
}

struct_from_json!(Draft {
    format: field,
    run: field,
    feedback: field,
    drawn: field,
    given: field,
    at: field,
    reached: field,
    confirmed: field,
    shown: or_default,
    touched: or_default,
    over: or_default,
    private: or_default,
});

impl FromJson for Given {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, value) = node.variant();
        match name {
            "answer" => Self::Answer(Answer::from_json(&value)),
            "typed" => Self::Typed(String::from_json(&value)),
            "sealed" => Self::Sealed(Sealed::from_json(&value)),
            _ => {
                if name != "declined" {
                    node.refuse("something given");
                }
                Self::Declined
            }
        }
    }
}

impl Draft {
    /// The draft of a run that is about to start.
    pub(super) fn new(run: Run, feedback: Feedback, drawn: Vec<QuestionId>) -> Self {
        Self {
            format: DRAFT_FORMAT,
            run,
            feedback,
            drawn,
            given: VecMap::default(),
            at: 0,
            reached: 0,
            confirmed: 0,
            shown: VecMap::default(),
            touched: 0.0,
            over: Vec::new(),
            private: false,
        }
    }

    /// Reads a saved draft.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, DRAFT_FORMAT)
    }

    /// The draft as JSON.
    pub fn to_json(&self) -> String {
        json::to_string(self)
    }

    /// Whether the same person still has the phone, as far as the clock tells.
    /// A clock that was set back tells nothing.
    pub fn is_live(&self, now: f64) -> bool {
        (0.0..GIVEN_UP_MS).contains(&(now - self.touched))
    }

    /// Whether it is of a run in front of somebody, and no sheet of paper half
    /// typed in, which is the desk's.
    pub fn is_run(&self) -> bool {
        self.run.mode != Mode::Paper
    }

    /// The content-free record of giving this run up here.
    pub fn abandoned(&self) -> Option<Abandoned> {
        Some(Abandoned {
            run: self.run.clone(),
            drawn: self.drawn.clone(),
            last: self.drawn.get(self.reached)?.clone(),
        })
    }
}
