//! A visit to the stall: one run, told as a story. Every step asserts that it
//! went as the story says.

use std::sync::Arc;

use fairstall::engine::answer::{Answer, Violation};
use fairstall::engine::event::Feedback;
use fairstall::engine::id::{ActivityId, DeviceId, EventId, QuestionId, ResponseId, StationId};
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::{Pack, Question};
use fairstall::engine::record::{Mode, Outcome, Record, Response, Run, Seed};
use fairstall::engine::session::{Draft, Given, Session, Step};

/// One run in progress.
pub struct Visit {
    /// The engine's session.
    pub session: Session,
}

/// A run of `pack` at the north gate; the id is made from `number`.
pub fn run_of(pack: &Pack, number: u64) -> Run {
    Run {
        id: ResponseId::from_bits(u128::from(number)),
        event: EventId::new("market-day"),
        activity: ActivityId::new("market"),
        pack: pack.id.clone(),
        pack_version: pack.version,
        pack_hash: pack.hash.clone(),
        station: Some(StationId::new("north")),
        device: DeviceId::new("phone-1"),
        lang: pack.lang,
        mode: Mode::Own,
        started: Moment::new("2027-03-15T09:30:00+08:00"),
        seed: Seed(number),
        simulated: false,
    }
}

impl Visit {
    /// Starts a run of all questions.
    pub fn to(pack: &Arc<Pack>) -> Self {
        Self::seeded(pack, Feedback::Each, 1)
    }

    /// Starts a run of all questions, of this seed and id.
    pub fn seeded(pack: &Arc<Pack>, feedback: Feedback, seed: u64) -> Self {
        let all = pack.questions.iter().map(|question| question.id.clone()).collect();
        Self::of_run(pack, run_of(pack, seed), feedback, all)
    }

    /// Starts this very run.
    pub fn of_run(pack: &Arc<Pack>, run: Run, feedback: Feedback, drawn: Vec<QuestionId>) -> Self {
        let session = Session::start(Arc::clone(pack), run, feedback, drawn, false);
        Self { session: session.expect("a question to put") }
    }

    /// The first question on the screen.
    #[track_caller]
    pub fn question(&self) -> &Arc<Question> {
        self.session.page().first().copied().expect("a page has a question")
    }

    /// This question is on the screen, alone.
    #[track_caller]
    pub fn sees(&mut self, id: &str) -> &mut Self {
        self.sees_all(&[id])
    }

    /// These questions are on the screen.
    #[track_caller]
    pub fn sees_all(&mut self, ids: &[&str]) -> &mut Self {
        let page: Vec<&str> = self.session.page().into_iter().map(|question| question.id.as_str()).collect();
        assert_eq!(page, ids, "what is on the screen");
        self
    }

    /// The question on the screen holds this answer.
    #[track_caller]
    pub fn finds(&mut self, answer: &Answer) -> &mut Self {
        assert_eq!(
            self.session.given(&self.question().id),
            Some(&Given::Answer(answer.clone())),
            "what was given before"
        );
        self
    }

    /// The question on the screen holds this text that was no number.
    #[track_caller]
    pub fn finds_typed(&mut self, typed: &str) -> &mut Self {
        assert_eq!(
            self.session.given(&self.question().id),
            Some(&Given::Typed(typed.into())),
            "what was typed before"
        );
        self
    }

    /// The question on the screen is empty.
    #[track_caller]
    pub fn finds_nothing(&mut self) -> &mut Self {
        assert_eq!(self.session.given(&self.question().id), None, "nothing was given before");
        self
    }

    /// Gives an answer and stays.
    pub fn gives(&mut self, answer: Answer) -> &mut Self {
        self.puts(Some(Given::Answer(answer)))
    }

    /// Gives an answer to this question of the page and stays.
    pub fn gives_to(&mut self, id: &str, answer: Answer) -> &mut Self {
        self.session.give(&QuestionId::new(id), Some(Given::Answer(answer)));
        self
    }

    /// Types something that is no number and stays.
    pub fn types(&mut self, typed: &str) -> &mut Self {
        self.puts(Some(Given::Typed(typed.into())))
    }

    /// Takes the answer back and stays.
    pub fn clears(&mut self) -> &mut Self {
        self.puts(None)
    }

    /// Prefers not to say, and stays.
    pub fn declines(&mut self) -> &mut Self {
        self.puts(Some(Given::Declined))
    }

    /// Goes on to another question.
    #[track_caller]
    pub fn goes_on(&mut self) -> &mut Self {
        assert_eq!(self.session.advance(), Ok(Step::Page), "on from `{}`", self.question().id);
        self
    }

    /// Goes on, and is told what was right.
    #[track_caller]
    pub fn is_told(&mut self) -> &mut Self {
        assert_eq!(self.session.advance(), Ok(Step::Feedback), "told at `{}`", self.question().id);
        self
    }

    /// Goes on, and that was the last question.
    #[track_caller]
    pub fn reaches_the_end(&mut self) -> &mut Self {
        assert_eq!(self.session.advance(), Ok(Step::End), "the end after `{}`", self.question().id);
        self
    }

    /// Cannot go on, and stays.
    #[track_caller]
    pub fn is_refused(&mut self, why: &Violation) -> &mut Self {
        let before = self.question().id.clone();
        self.is_refused_all(&[(before.as_str(), why.clone())])
    }

    /// Cannot go on for all these reasons, and stays.
    #[track_caller]
    pub fn is_refused_all(&mut self, why: &[(&str, Violation)]) -> &mut Self {
        let before = self.question().id.clone();
        let why = why.iter().map(|(id, violation)| (QuestionId::new(*id), violation.clone())).collect();
        assert_eq!(self.session.advance(), Err(why), "at `{before}`");
        assert_eq!(self.question().id, before, "a refusal stays where it is");
        self
    }

    /// The time of the page is over, and the run goes on like this.
    #[track_caller]
    pub fn runs_out_of_time(&mut self, step: Step) -> &mut Self {
        let at = self.question().id.clone();
        assert_eq!(self.session.time_up(), step, "the time of `{at}` is over");
        self
    }

    /// Goes back.
    #[track_caller]
    pub fn goes_back(&mut self) -> &mut Self {
        assert!(self.session.back(), "no question before `{}`", self.question().id);
        self
    }

    fn puts(&mut self, given: Option<Given>) -> &mut Self {
        let id = self.question().id.clone();
        self.session.give(&id, given);
        self
    }

    /// The draft as the phone stores it, read again.
    #[track_caller]
    pub fn saved(&self) -> Draft {
        Draft::from_json(&self.session.draft().to_json()).expect("a draft that can be read")
    }

    /// The phone dies; the run goes on from what was saved.
    #[track_caller]
    pub fn is_resumed(&mut self) -> &mut Self {
        let pack = Arc::clone(self.session.pack());
        self.session = Session::resume(pack, self.saved()).expect("the same pack");
        self
    }

    /// The finished response.
    pub fn hands_in(&self) -> Response {
        self.session.finish(Moment::new("2027-03-15T09:31:05+08:00"))
    }

    /// The finished response as a journal's record.
    pub fn record(&self) -> Record {
        Record::Response(self.hands_in())
    }
}

/// What a response says of a question.
#[track_caller]
pub fn outcome<'r>(response: &'r Response, id: &str) -> &'r Outcome {
    response.answers.get(&QuestionId::new(id)).unwrap_or_else(|| panic!("`{id}` was not drawn"))
}
