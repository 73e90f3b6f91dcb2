//! Sessions: one participant's run in progress.
//!
//! A session is an immutable [`Pack`] and a [`Draft`], the live state that is
//! saved after every answer. Nothing that can be derived is stored: whether a
//! question is asked, what is on a page, whether it is locked and how far the
//! run has come follow from the draft.

mod asked;
mod draft;
mod draw;
mod flow;
mod sheet;
mod timing;

use std::sync::Arc;

use self::asked::Asked;
pub use self::draft::{DRAFT_FORMAT, Draft, GIVEN_UP_MS, Given, IDLE_MS};
pub use self::draw::{Drawn, draw};
pub use self::flow::{Refusals, Step};
use super::answer::Answer;
use super::event::Feedback;
use super::id::QuestionId;
use super::mark::{Fraction, Score};
use super::moment::Moment;
use super::pack::{Pack, Question};
use super::question::Choice;
use super::record::{Mode, Outcome, Response, Run};
use super::vec_map::VecMap;

/// Why a draft and a pack do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackMismatch;

/// One participant's run in progress.
#[derive(Clone, Debug)]
pub struct Session {
    pack: Arc<Pack>,
    draft: Draft,
    /// What was given in private, as long as the page lives: never stored.
    open: VecMap<QuestionId, Given>,
    /// Whether each page is one question, and no question has a time limit.
    plain: bool,
}

impl Session {
    /// Starts a run of `drawn`, with the private questions among them where
    /// `private` says that their answers can be sealed. None where no question
    /// can be put.
    pub fn start(
        pack: Arc<Pack>,
        run: Run,
        feedback: Feedback,
        drawn: Vec<QuestionId>,
        private: bool,
    ) -> Option<Self> {
        let drawn = drawn.into_iter().filter(|id| pack.question(id).is_some()).collect();
        let draft = Draft { private, ..Draft::new(run, feedback, drawn) };
        let mut session = Self { pack, draft, open: VecMap::default(), plain: false };
        let first = session.visible().iter().position(|visible| *visible)?;
        session.go_to(first);
        Some(session)
    }

    /// Goes on with a draft, in the pack that it was made with.
    pub fn resume(pack: Arc<Pack>, draft: Draft) -> Result<Self, PackMismatch> {
        let same = pack.hash == draft.run.pack_hash
            && draft.drawn.iter().all(|id| pack.question(id).is_some())
            && draft.at < draft.drawn.len()
            && draft.reached < draft.drawn.len();
        if same { Ok(Self { pack, draft, open: VecMap::default(), plain: false }) } else { Err(PackMismatch) }
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

    /// The state to save, now that somebody was seen with the run.
    pub fn touch(&mut self, now: f64) -> &Draft {
        self.draft.touched = now;
        &self.draft
    }

    /// Says whether a volunteer taps for the participant.
    pub fn set_assisted(&mut self, assisted: bool) {
        self.draft.run.mode = if assisted { Mode::Assisted } else { Mode::Own };
    }

    /// Puts one question at a time and without time limits, or as the author
    /// has it. Clocks that ran are forgotten; time that is over stays over.
    pub fn set_plain(&mut self, plain: bool) {
        self.plain = plain;
        self.draft.shown = VecMap::default();
    }

    /// Whether one question is put at a time, and without time limits.
    pub fn is_plain(&self) -> bool {
        self.plain
    }

    /// Whether private questions are asked: answers could be sealed when the run
    /// began.
    pub fn asks_private(&self) -> bool {
        self.draft.private
    }

    /// What has been given to a question.
    pub fn given(&self, id: &QuestionId) -> Option<&Given> {
        self.open.get(id).or_else(|| self.draft.given.get(id))
    }

    /// The choices of a question in the order this run shows them.
    pub fn choices<'q>(&self, question: &'q Question) -> Vec<&'q Choice> {
        question.shown_choices(self.draft.run.seed)
    }

    /// How right the answer to a question is; none where nothing is marked.
    pub fn mark(&self, id: &QuestionId) -> Option<Fraction> {
        mark(self.pack.question(id)?, self.given(id))
    }

    /// The finished response. Nothing is checked here: [`Session::advance`] lets
    /// nobody past a refused answer.
    pub fn finish(&self, finished: Moment) -> Response {
        let asked = Asked::of(self);
        let kept = |id: &&QuestionId| self.pack.question(id).is_some_and(|question| question.is_kept());
        let answers: VecMap<QuestionId, Outcome> = self
            .draft
            .drawn
            .iter()
            .zip(self.relevance())
            .filter(|(id, _)| kept(id))
            .map(|(id, on_screen)| {
                let outcome = match self.draft.given.get(id) {
                    // A calculated value, or a question that is not asked.
                    _ if !on_screen => match asked.calculated(id) {
                        Some(answer) => Outcome::Answered(answer),
                        None => Outcome::NotRelevant,
                    },
                    Some(Given::Declined) => Outcome::Declined,
                    Some(Given::Sealed(sealed)) => Outcome::Sealed(sealed.clone()),
                    Some(Given::Answer(answer)) if !answer.is_blank() => Outcome::Answered(answer.clone()),
                    Some(Given::Answer(_) | Given::Typed(_)) | None => Outcome::Skipped,
                };
                (id.clone(), outcome)
            })
            .collect();
        let drawn = answers.iter().map(|(id, _)| id.clone()).collect();
        Response { run: self.draft.run.clone(), finished, drawn, answers, sheet: None }
    }

    /// Whether the question is asked as things stand.
    pub fn is_asked(&self, id: &QuestionId) -> bool {
        let place = self.draft.drawn.iter().position(|drawn| drawn == id);
        place.is_some_and(|place| Asked::of(self).on_screen(place))
    }

    /// A text of the pack with the words of earlier answers in the place of
    /// `${id}`, and `…` where there is no answer.
    pub fn text(&self, text: &str) -> String {
        Asked::of(self).text(text).into_owned()
    }

    /// The drawn and asked questions with what was given to each, in order.
    pub fn review(&self) -> Vec<(&Arc<Question>, Option<&Given>)> {
        let visible = self.visible();
        (0..visible.len())
            .filter(|&index| visible[index])
            .map(|index| self.question(index))
            .map(|question| (question, self.given(&question.id)))
            .collect()
    }

    /// The score so far; none where the pack marks nothing.
    pub fn score(&self) -> Option<Score> {
        Score::sum(self.review().into_iter().filter_map(|(question, given)| mark(question, given)))
    }

    /// Whether the score so far passes; none where nobody passes or fails.
    pub fn passed(&self) -> Option<bool> {
        Some(self.score()?.passes(self.pack.pass_mark?))
    }

    /// For each drawn question, whether it is asked. An answer to a question
    /// that is not asked counts as empty in conditions.
    fn relevance(&self) -> Vec<bool> {
        let asked = Asked::of(self);
        (0..self.draft.drawn.len()).map(|index| asked.on_screen(index)).collect()
    }

    fn question(&self, index: usize) -> &Arc<Question> {
        let id = &self.draft.drawn[index];
        // `start` and `resume` keep `at` within `drawn`, and refuse ids that
        // the pack does not have.
        let questions = &self.pack.questions;
        // Where all are drawn, each stands at its own place.
        let there = questions.get(index).filter(|question| question.id == *id);
        there.or_else(|| self.pack.question(id)).unwrap_or(&questions[0])
    }
}

/// Marks what was given; no answer is wrong where there is something to mark.
pub fn mark(question: &Question, given: Option<&Given>) -> Option<Fraction> {
    let nothing = Answer::Text(String::new());
    let answer = match given {
        Some(Given::Answer(answer)) => answer,
        Some(Given::Typed(_)) | None => &nothing,
        Some(Given::Sealed(_) | Given::Declined) => return None,
    };
    question.kind.answerable().mark(answer)
}
