//! Sessions: one participant's run in progress.
//!
//! A session is an immutable [`Pack`] and a [`Draft`], the live state that is
//! saved after every answer. Nothing that can be derived is stored: whether a
//! question is asked, whether it is locked and how far the run has come follow
//! from the draft.

mod asked;
mod draw;

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use self::asked::Asked;
pub use self::draw::{Draw, draw};
use super::answer::{Answer, Violation};
use super::event::Feedback;
use super::format::{ReadError, read};
use super::id::QuestionId;
use super::json::{self, FromJson, Node, struct_from_json};
use super::mark::{Fraction, Score};
use super::moment::Moment;
use super::pack::{Pack, PackKind, Question};
use super::question::Choice;
use super::random::Rng;
use super::record::{Abandoned, Outcome, Response, Run};
use super::vec_map::VecMap;

/// The newest format of drafts that this build reads.
pub const DRAFT_FORMAT: u32 = 1;

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
    given: VecMap<QuestionId, Given>,
    /// The question on the screen, as an index into `drawn`.
    at: usize,
    /// The furthest `at` has been.
    reached: usize,
    /// The questions before this index have been marked in front of the
    /// participant and cannot be changed any more.
    confirmed: usize,
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
});

impl FromJson for Given {
    fn from_json(node: &Node<'_>) -> Self {
        let (name, value) = node.variant();
        match name {
            "answer" => Self::Answer(Answer::from_json(&value)),
            "typed" => Self::Typed(String::from_json(&value)),
            _ => {
                if name != "declined" {
                    node.refuse("answer, typed, declined");
                }
                Self::Declined
            }
        }
    }
}

impl Draft {
    /// Reads a saved draft.
    pub fn from_json(json: &str) -> Result<Self, ReadError> {
        read(json, DRAFT_FORMAT)
    }

    /// The draft as JSON.
    pub fn to_json(&self) -> String {
        json::to_string(self)
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

/// Where a step forward leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the same question, now marked.
    Feedback,
    /// To the next question.
    Question,
    /// Past the last question: the run can be finished.
    End,
}

/// Why a draft and a pack do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackMismatch;

/// One participant's run in progress.
#[derive(Clone, Debug)]
pub struct Session {
    pack: Arc<Pack>,
    draft: Draft,
}

impl Session {
    /// Starts a run of `drawn`. None where no question can be put.
    pub fn start(pack: Arc<Pack>, run: Run, feedback: Feedback, drawn: Vec<QuestionId>) -> Option<Self> {
        let drawn: Vec<_> = drawn.into_iter().filter(|id| pack.question(id).is_some()).collect();
        let draft = Draft {
            format: DRAFT_FORMAT,
            run,
            feedback,
            drawn,
            given: VecMap::default(),
            at: 0,
            reached: 0,
            confirmed: 0,
        };
        let mut session = Self { pack, draft };
        let first = session.relevance().iter().position(|relevant| *relevant)?;
        session.go_to(first);
        Some(session)
    }

    /// Goes on with a draft, in the pack that it was made with.
    pub fn resume(pack: Arc<Pack>, draft: Draft) -> Result<Self, PackMismatch> {
        let same = pack.hash == draft.run.pack_hash
            && draft.drawn.iter().all(|id| pack.question(id).is_some())
            && draft.at < draft.drawn.len()
            && draft.reached < draft.drawn.len();
        if same { Ok(Self { pack, draft }) } else { Err(PackMismatch) }
    }

    /// Goes on in another language: the same pack with other words.
    pub fn translate(&mut self, pack: Arc<Pack>) -> Result<(), PackMismatch> {
        if pack.hash != self.pack.hash {
            return Err(PackMismatch);
        }
        self.pack = pack;
        Ok(())
    }

    /// The pack.
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The state to save.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The question on the screen.
    pub fn question(&self) -> &Arc<Question> {
        // `start` and `resume` keep `at` within `drawn` and `drawn` within the pack.
        &self.pack.questions[self.index_in_pack(self.draft.at)]
    }

    /// The question on the screen, as an index into the run.
    pub fn at(&self) -> usize {
        self.draft.at
    }

    /// What has been given to the question on the screen.
    pub fn given(&self) -> Option<&Given> {
        self.draft.given.get(&self.question().id)
    }

    /// The choices of a question in the order this run shows them.
    pub fn choices<'q>(&self, question: &'q Question) -> Vec<&'q Choice> {
        let Some(choices) = question.kind.choices() else { return Vec::new() };
        if question.shuffle {
            choices.shuffled(&mut Rng::for_name(self.draft.run.seed.0, question.id.as_str()))
        } else {
            choices.0.iter().collect()
        }
    }

    /// Keeps what was given to the question on the screen, allowed or not;
    /// none takes it back. A locked question keeps what it has.
    pub fn give(&mut self, given: Option<Given>) {
        if self.locked() {
            return;
        }
        let id = self.question().id.clone();
        match given {
            Some(given) => self.draft.given.insert(id, given),
            None => self.draft.given.remove(&id),
        };
    }

    /// Whether the question on the screen has been marked and shows feedback.
    pub fn locked(&self) -> bool {
        self.draft.at < self.draft.confirmed
    }

    /// How right the answer on the screen is; none where nothing is marked.
    pub fn mark(&self) -> Option<Fraction> {
        mark(self.question(), self.given())
    }

    /// Goes forward, or says why what was given is refused.
    pub fn advance(&mut self) -> Result<Step, Violation> {
        if !self.locked() {
            self.check()?;
            let marks = self.pack.kind == PackKind::Quiz && self.draft.feedback == Feedback::Each;
            if marks {
                self.draft.confirmed = self.draft.at + 1;
                return Ok(Step::Feedback);
            }
        }
        let relevance = self.relevance();
        let following = (self.draft.at + 1..relevance.len()).find(|&i| relevance[i]);
        Ok(match following {
            Some(index) => {
                self.go_to(index);
                Step::Question
            }
            None => Step::End,
        })
    }

    /// Whether no question follows as things stand.
    pub fn is_last(&self) -> bool {
        !self.relevance().iter().skip(self.draft.at + 1).any(|relevant| *relevant)
    }

    /// Goes back to the question before, if there is one.
    pub fn back(&mut self) -> bool {
        let relevance = self.relevance();
        let before = (0..self.draft.at).rev().find(|&i| relevance[i]);
        if let Some(index) = before {
            self.draft.at = index;
        }
        before.is_some()
    }

    /// The number of the question on the screen, from 1, and how many there
    /// are as things stand.
    pub fn progress(&self) -> (usize, usize) {
        let relevance = self.relevance();
        let count = |relevance: &[bool]| relevance.iter().filter(|relevant| **relevant).count();
        (count(&relevance[..=self.draft.at]), count(&relevance))
    }

    /// The finished response. Nothing is checked here: [`Session::advance`] lets
    /// nobody past a refused answer.
    pub fn finish(&self, finished: Moment) -> Response {
        let asked = Asked::of(self);
        let answers = self
            .draft
            .drawn
            .iter()
            .zip(self.relevance())
            .map(|(id, on_screen)| {
                let outcome = match self.draft.given.get(id) {
                    // A calculated value, or a question that is not asked.
                    _ if !on_screen => match asked.calculated(id) {
                        Some(answer) => Outcome::Answered(answer),
                        None => Outcome::NotRelevant,
                    },
                    Some(Given::Declined) => Outcome::Declined,
                    Some(Given::Answer(answer)) if !answer.is_blank() => Outcome::Answered(answer.clone()),
                    Some(Given::Answer(_) | Given::Typed(_)) | None => Outcome::Skipped,
                };
                (id.clone(), outcome)
            })
            .collect();
        Response { run: self.draft.run.clone(), finished, drawn: self.draft.drawn.clone(), answers }
    }

    /// A text of the pack with the words of earlier answers in the place of
    /// `${id}`, and `…` where there is no answer.
    pub fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Asked::of(self).text(text)
    }

    /// The drawn and asked questions with what was given to each, in order.
    pub fn review(&self) -> Vec<(&Arc<Question>, Option<&Given>)> {
        let relevance = self.relevance();
        (0..relevance.len())
            .filter(|&i| relevance[i])
            .map(|i| &self.pack.questions[self.index_in_pack(i)])
            .map(|question| (question, self.draft.given.get(&question.id)))
            .collect()
    }

    /// The score so far; none where the pack marks nothing.
    pub fn score(&self) -> Option<Score> {
        Score::sum(self.review().into_iter().filter_map(|(question, given)| mark(question, given)))
    }

    fn check(&self) -> Result<(), Violation> {
        let question = self.question();
        match self.given() {
            Some(Given::Declined) if question.decline => Ok(()),
            Some(Given::Typed(_)) => Err(Violation::NotANumber),
            Some(Given::Answer(answer)) if !answer.is_blank() => {
                question.kind.answerable().check(answer)?;
                self.check_constraint(question, answer)
            }
            Some(Given::Answer(_) | Given::Declined) | None if question.required => Err(Violation::Required),
            Some(Given::Answer(_) | Given::Declined) | None => Ok(()),
        }
    }

    fn check_constraint(&self, question: &Question, answer: &Answer) -> Result<(), Violation> {
        match &question.constraint {
            Some(constraint) if !Asked::of(self).holds(&constraint.holds, Some(answer)) => {
                Err(Violation::Constraint { message: self.text(&constraint.message).into_owned() })
            }
            _ => Ok(()),
        }
    }

    /// For each drawn question, whether it is put on the screen. An answer to
    /// a question that is not asked counts as empty in conditions.
    fn relevance(&self) -> Vec<bool> {
        let asked = Asked::of(self);
        (0..self.draft.drawn.len()).map(|index| asked.on_screen(index)).collect()
    }

    fn index_in_pack(&self, index: usize) -> usize {
        let id = &self.draft.drawn[index];
        // `start` and `resume` refuse ids that the pack does not have.
        self.pack.questions.iter().position(|question| question.id == *id).unwrap_or(0)
    }

    fn go_to(&mut self, index: usize) {
        self.draft.at = index;
        self.draft.reached = self.draft.reached.max(index);
    }
}

/// Marks what was given; no answer is wrong where there is something to mark.
pub fn mark(question: &Question, given: Option<&Given>) -> Option<Fraction> {
    let nothing = Answer::Text(String::new());
    let answer = match given {
        Some(Given::Answer(answer)) => answer,
        _ => &nothing,
    };
    question.kind.answerable().mark(answer)
}
