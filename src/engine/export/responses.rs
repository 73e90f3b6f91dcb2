//! `responses.csv`: one row a finished response.
//!
//! Columns are fixed by the packs, whatever was answered: what is known of
//! the run, `points` and `marked` for quizzes, then for each question
//! `pack.question`, or `pack.question.choice` with 0 and 1 where several
//! choices may be taken, or a column for each row of a grid, and `….text` for
//! the words beside "other". A question that the run did not ask or the
//! participant did not answer is blank; which of the two is in
//! `pack.question.outcome`. Where the order of the choices is not fixed,
//! `pack.question.order` tells it, worked out from the run's seed. A question
//! that repeats has these columns once an instance: `pack.question#2` and so on.
//!
//! Of a private question there is the outcome alone, unless somebody who can
//! open the answers asks for them. What is to be published is in `public`.

use super::{Cell, Destination, Table};
use crate::engine::answer::Answer;
use crate::engine::id::{PackId, QuestionId, ResponseId};
use crate::engine::mark::Score;
use crate::engine::pack::Question;
use crate::engine::paper::printed_choices;
use crate::engine::question::{ColumnContent, Order};
use crate::engine::record::{Mode, Outcome, Response};
use crate::engine::sealed::Sealed;
use crate::engine::tally::{Layout, LayoutQuestion, Packs};

/// The headings before the questions'.
pub(super) const RUN_COLUMNS: [(&str, &str); 16] = [
    ("id", "the response's id"),
    ("event", "the event"),
    ("activity", "the activity"),
    ("pack", "the pack"),
    ("pack_version", "the pack's version"),
    ("pack_hash", "digest of the pack's content"),
    ("station", "where; blank where the phone was not told"),
    ("device", "the phone"),
    ("lang", "language at the start, BCP 47"),
    ("mode", "self, assisted or paper"),
    ("sheet", "what stands on the sheet of paper; blank for other modes"),
    ("started", "RFC 3339, local time with offset"),
    ("finished", "RFC 3339, local time with offset"),
    ("simulated", "1 for made-up responses"),
    ("points", "sum of the fractions; blank where nothing is marked"),
    ("marked", "number of marked questions, those left open included"),
];

/// Writes `responses.csv` row by row.
pub struct ResponsesWriter<'p, T: Table> {
    packs: &'p Packs,
    sheet: T,
    scope: Scope<'p>,
}

/// Opens a private answer; none where it was wiped, or is sealed to other keys.
pub type Opener<'o> = Box<dyn Fn(ResponseId, &QuestionId, &Sealed) -> Option<Answer> + Send + 'o>;

/// Which columns a file has.
pub(super) enum Scope<'o> {
    /// All that are not private.
    Usual,
    /// All of them.
    Private(Opener<'o>),
    /// Those that no single person can be told by, as far as columns go.
    Public,
}

impl<'p, T: Table> ResponsesWriter<'p, T> {
    /// Begins a file with the columns of all of `packs`, but nothing private.
    pub fn new(out: impl Destination<Table = T>, packs: &'p Packs) -> csv::Result<Self> {
        Self::begin(out, packs, Scope::Usual)
    }

    /// Begins a file with private answers too.
    pub fn with_private(
        out: impl Destination<Table = T>,
        packs: &'p Packs,
        opener: Opener<'p>,
    ) -> csv::Result<Self> {
        Self::begin(out, packs, Scope::Private(opener))
    }

    fn begin(out: impl Destination<Table = T>, packs: &'p Packs, scope: Scope<'p>) -> csv::Result<Self> {
        let mut headings: Vec<String> = RUN_COLUMNS.map(|(name, _)| name.to_owned()).into();
        headings.extend(question_headings(packs, &scope));
        Ok(Self { packs, sheet: out.begin(&super::headings(&headings))?, scope })
    }

    /// Writes one response.
    pub fn write(&mut self, response: &Response) -> csv::Result<()> {
        let mut cells = run_cells(response, self.packs.layout(&response.run.pack));
        for (pack, layout) in self.packs.layouts() {
            question_cells(response, pack, layout, &self.scope, &mut cells);
        }
        self.sheet.row(&cells)
    }

    /// Ends the file.
    pub fn finish(self) -> csv::Result<T::Done> {
        self.sheet.finish()
    }
}

impl Scope<'_> {
    fn has_order(&self, question: &Question) -> bool {
        let is_asked_for = match self {
            Self::Usual => !question.private,
            Self::Private(_) => true,
            Self::Public => false,
        };
        is_asked_for && question.order != Order::Fixed
    }

    fn open(&self, response: &Response, id: &QuestionId, sealed: &Sealed) -> Option<Answer> {
        match self {
            Self::Private(opener) => opener(response.run.id, id, sealed),
            Self::Usual | Self::Public => None,
        }
    }

    fn has(&self, question: &Question, content: ColumnContent) -> bool {
        match self {
            Self::Usual => !question.private,
            Self::Private(_) => true,
            // People put names into whatever takes words.
            Self::Public => {
                !question.private && !matches!(content, ColumnContent::Text | ColumnContent::SvgPath)
            }
        }
    }
}

/// The points of a response; none where nothing is marked.
pub(super) fn score(response: &Response, layout: Option<&Layout>) -> Option<Score> {
    let marks = response.answers.iter();
    layout.and_then(|layout| {
        Score::sum(marks.filter_map(|(id, outcome)| layout.mark(&response.run, id, outcome)))
    })
}

/// The headings of all questions' columns.
pub(super) fn question_headings(packs: &Packs, scope: &Scope<'_>) -> Vec<String> {
    let mut headings = Vec::new();
    for (pack, layout) in packs.layouts() {
        for laid in &layout.questions {
            let question = &laid.question;
            let columns = question.kind.countable().columns();
            for instance in 1..=laid.instances {
                let key = format!("{pack}.{}", laid.instance_key(instance));
                headings.push(format!("{key}.outcome"));
                if scope.has_order(question) {
                    headings.push(heading(&key, ORDER));
                }
                let columns = columns.iter().filter(|column| scope.has(question, column.content));
                headings.extend(columns.map(|column| heading(&key, &column.suffix)));
            }
        }
    }
    headings
}

/// What the heading of the column with the choices' order ends in.
pub(super) const ORDER: &str = "order";

/// The heading of a question's column.
pub(super) fn heading(key: &str, suffix: &str) -> String {
    if suffix.is_empty() { key.to_owned() } else { format!("{key}.{suffix}") }
}

fn run_cells(response: &Response, layout: Option<&Layout>) -> Vec<Cell> {
    let run = &response.run;
    // A record may come from a file that somebody has written by hand.
    let given = |text: &dyn std::fmt::Display| Cell::Text(text.to_string());
    let score = score(response, layout);
    vec![
        Cell::Key(run.id.to_string()),
        given(&run.event),
        given(&run.activity),
        given(&run.pack),
        Cell::Count(u64::from(run.pack_version)),
        given(&run.pack_hash),
        Cell::text(run.station.as_ref().map(ToString::to_string)),
        given(&run.device),
        Cell::Key(run.lang.to_string()),
        Cell::Key(run.mode.name().to_owned()),
        Cell::text(response.sheet.as_deref()),
        Cell::Moment(run.started.clone()),
        Cell::Moment(response.finished.clone()),
        Cell::Count(u64::from(run.simulated)),
        score.map_or(Cell::Blank, |score| Cell::Number(score.points)),
        score.map_or(Cell::Blank, |score| Cell::Count(score.of as u64)),
    ]
}

/// The cells of one pack's questions, as [`question_headings`] has them.
pub(super) fn question_cells(
    response: &Response,
    pack: &PackId,
    layout: &Layout,
    scope: &Scope<'_>,
    cells: &mut Vec<Cell>,
) {
    let outcome_of = |question: &LayoutQuestion| vec![None; question.instances as usize];
    let mut outcomes: Vec<Vec<Option<(&QuestionId, &Outcome)>>> =
        layout.questions.iter().map(outcome_of).collect();
    if response.run.pack == *pack {
        for (id, outcome) in response.answers.iter() {
            let instance = layout.instance(&response.run, id) as usize;
            let cell = layout
                .find(&response.run, id)
                .and_then(|index| outcomes[index].get_mut(instance.saturating_sub(1)));
            if let Some(cell) = cell {
                *cell = Some((id, outcome));
            }
        }
    }
    for (question, outcomes) in layout.questions.iter().zip(outcomes) {
        let kind = question.question.kind.countable();
        for outcome in outcomes {
            cells.push(Cell::key(outcome.map(|(_, outcome)| outcome_name(outcome))));
            if scope.has_order(&question.question) {
                let order = outcome.and_then(|(id, outcome)| order(response, id, outcome, layout));
                cells.push(Cell::key(order));
            }
            let columns = kind.columns();
            let given = match outcome {
                Some((_, Outcome::Answered(answer))) => Some(kind.cells(answer)),
                Some((id, Outcome::Sealed(sealed))) => {
                    scope.open(response, id, sealed).map(|a| kind.cells(&a))
                }
                _ => None,
            };
            let given = given.unwrap_or_else(|| vec![Cell::Blank; columns.len()]);
            let written = columns.iter().zip(given).filter(|(c, _)| scope.has(&question.question, c.content));
            cells.extend(written.map(|(_, cell)| cell));
        }
    }
}

/// The choices' ids as the run showed them, or as they stand on paper; none
/// where it did not, or where it is not known which choices its version had.
fn order(response: &Response, id: &QuestionId, outcome: &Outcome, layout: &Layout) -> Option<String> {
    let question = layout.own(&response.run, id).filter(|_| *outcome != Outcome::NotRelevant)?;
    let shown = match response.run.mode {
        Mode::Paper => printed_choices(question),
        Mode::Own | Mode::Assisted => question.shown_choices(response.run.seed),
    };
    let ids = shown.into_iter().map(|choice| choice.id.as_str());
    Some(ids.collect::<Vec<_>>().join(" "))
}

fn outcome_name(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Answered(_) | Outcome::Sealed(_) => "answered",
        Outcome::Skipped => "skipped",
        Outcome::Declined => "declined",
        Outcome::NotRelevant => "not_relevant",
    }
}
