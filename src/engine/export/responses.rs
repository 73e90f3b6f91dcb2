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

use std::io::Write;

use super::{Cell, Sheet};
use crate::engine::id::{PackId, QuestionId};
use crate::engine::mark::Score;
use crate::engine::question::Order;
use crate::engine::record::{Outcome, Response};
use crate::engine::tally::{Layout, LayoutQuestion, Packs};

/// The headings before the questions'.
pub(super) const RUN_COLUMNS: [(&str, &str); 15] = [
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
    ("started", "RFC 3339, local time with offset"),
    ("finished", "RFC 3339, local time with offset"),
    ("simulated", "1 for made-up responses"),
    ("points", "sum of the fractions; blank where nothing is marked"),
    ("marked", "number of marked questions, those left open included"),
];

/// Writes `responses.csv` row by row.
pub struct ResponsesWriter<'p, W: Write> {
    packs: &'p Packs,
    sheet: Sheet<W>,
}

impl<'p, W: Write> ResponsesWriter<'p, W> {
    /// Begins a file with the columns of all of `packs`.
    pub fn new(out: W, packs: &'p Packs) -> csv::Result<Self> {
        let mut headings: Vec<String> = RUN_COLUMNS.map(|(name, _)| name.to_owned()).into();
        for (pack, layout) in packs.layouts() {
            for question in &layout.questions {
                let columns = question.question.kind.countable().columns();
                for instance in 1..=question.instances {
                    let key = format!("{pack}.{}", question.instance_key(instance));
                    headings.push(format!("{key}.outcome"));
                    if question.question.order != Order::Fixed {
                        headings.push(heading(&key, ORDER));
                    }
                    headings.extend(columns.iter().map(|column| heading(&key, &column.suffix)));
                }
            }
        }
        Ok(Self { packs, sheet: Sheet::new(out, &headings)? })
    }

    /// Writes one response.
    pub fn write(&mut self, response: &Response) -> csv::Result<()> {
        let mut cells = run_cells(response, self.packs.layout(&response.run.pack));
        for (pack, layout) in self.packs.layouts() {
            question_cells(response, pack, layout, &mut cells);
        }
        self.sheet.row(&cells)
    }

    /// Ends the file.
    pub fn finish(self) -> csv::Result<()> {
        self.sheet.finish()
    }
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
    let score = layout.and_then(|layout| {
        Score::sum(response.answers.iter().filter_map(|(id, outcome)| layout.mark(run, id, outcome)))
    });
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
        given(&run.started),
        given(&response.finished),
        Cell::Count(u64::from(run.simulated)),
        score.map_or(Cell::Blank, |score| Cell::Number(score.points)),
        score.map_or(Cell::Blank, |score| Cell::Count(score.of as u64)),
    ]
}

fn question_cells(response: &Response, pack: &PackId, layout: &Layout, cells: &mut Vec<Cell>) {
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
            if question.question.order != Order::Fixed {
                let order = outcome.and_then(|(id, outcome)| order(response, id, outcome, layout));
                cells.push(Cell::key(order));
            }
            match outcome {
                Some((_, Outcome::Answered(answer))) => cells.extend(kind.cells(answer)),
                _ => cells.extend(kind.columns().iter().map(|_| Cell::Blank)),
            }
        }
    }
}

/// The choices' ids as the run showed them; none where it did not, or where it
/// is not known which choices its version had.
fn order(response: &Response, id: &QuestionId, outcome: &Outcome, layout: &Layout) -> Option<String> {
    let question = layout.own(&response.run, id).filter(|_| *outcome != Outcome::NotRelevant)?;
    let ids = question.shown_choices(response.run.seed).into_iter().map(|choice| choice.id.as_str());
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
