//! Made-up responses for dry runs, tests and benchmarks: random participants
//! walk real sessions, so that whatever they leave could have been left by a
//! person. Every record says that it is simulated.

use std::sync::Arc;

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::answer::{Answer, Picked, PickedMany};
use super::event::Feedback;
use super::id::{ActivityId, ChoiceId, DeviceId, EventId, ResponseId, StationId};
use super::moment::Moment;
use super::pack::{Pack, Question};
use super::question::{Choices, Kind};
use super::random::Rng;
use super::record::{Mode, Record, Run, Seed};
use super::session::{Given, Session, Step, draw};

/// The percentage of runs that are given up half-way.
const GIVEN_UP: usize = 4;
/// The percentage of optional questions that are left open.
const LEFT_OPEN: usize = 8;

/// What made-up responses are to look like.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The event.
    pub event: EventId,
    /// The activity.
    pub activity: ActivityId,
    /// The stations to choose from; may be empty.
    pub stations: Vec<StationId>,
    /// How many questions a run draws; all, where there is no number.
    pub draw: Option<usize>,
    /// When the first run starts.
    pub from: OffsetDateTime,
    /// What everything random comes from.
    pub seed: u64,
}

/// An endless supply of records over `pack`.
pub fn records(pack: Arc<Pack>, plan: Plan) -> impl Iterator<Item = Record> {
    // Two activities simulated from one seed must not share ids.
    let mut rng = Rng::for_name(plan.seed, &format!("{}/{}", plan.activity, pack.id));
    let mut clock = plan.from;
    let mut used = Vec::new();
    std::iter::from_fn(move || {
        clock += Duration::seconds(5 + rng.below(60) as i64);
        let seed = rng.next_u64();
        let drawn = draw(&pack, plan.draw, &used, seed);
        used = drawn.used;
        let station = rng.below(plan.stations.len().max(1));
        let run = Run {
            id: ResponseId::from_bits(u128::from(rng.next_u64()) << 64 | u128::from(rng.next_u64())),
            event: plan.event.clone(),
            activity: plan.activity.clone(),
            pack: pack.id.clone(),
            pack_version: pack.version,
            pack_hash: pack.hash.clone(),
            station: plan.stations.get(station).cloned(),
            device: DeviceId::new(format!("simulated-{}", 1 + rng.below(4))),
            lang: pack.lang,
            mode: Mode::Own,
            started: moment(clock),
            seed: Seed(seed),
            simulated: true,
        };
        let session = Session::start(Arc::clone(&pack), run, Feedback::End, drawn.questions)?;
        Some(walk(session, clock, &mut rng))
    })
}

fn moment(time: OffsetDateTime) -> Moment {
    Moment::new(time.format(&Rfc3339).unwrap_or_default())
}

fn walk(mut session: Session, started: OffsetDateTime, rng: &mut Rng) -> Record {
    let gives_up = rng.chance(GIVEN_UP);
    let mut finished = started;
    loop {
        finished += Duration::seconds(4 + rng.below(15) as i64);
        if gives_up
            && rng.chance(40)
            && let Some(abandoned) = session.draft().abandoned()
        {
            return Record::Abandoned(abandoned);
        }
        // A random participant may hit a bound; a person would try again.
        let mut step = Err(());
        for _ in 0..100 {
            let given = given(session.question(), rng);
            session.give(given);
            step = session.advance().map_err(drop);
            if step.is_ok() {
                break;
            }
        }
        match step {
            Ok(Step::Feedback | Step::Question) => {}
            // After a hundred refusals nobody goes on; `check` makes this rare.
            Ok(Step::End) | Err(()) => return Record::Response(session.finish(moment(finished))),
        }
    }
}

fn given(question: &Question, rng: &mut Rng) -> Option<Given> {
    if question.decline && rng.chance(LEFT_OPEN) {
        return Some(Given::Declined);
    }
    if !question.required && rng.chance(LEFT_OPEN) {
        return None;
    }
    Some(Given::Answer(answer(&question.kind, rng)))
}

fn answer(kind: &Kind, rng: &mut Rng) -> Answer {
    match kind {
        Kind::Single(single) => {
            let choices = &single.choices.0;
            let right = choices.iter().position(|choice| choice.right);
            let index = match right {
                Some(right) if rng.chance(55) => right,
                _ => rng.below(choices.len()),
            };
            let choice = choices.get(index).map_or_else(|| ChoiceId::new(""), |c| c.id.clone());
            let other = other_text(&single.choices, std::slice::from_ref(&choice));
            Answer::Single(Picked { choice, other })
        }
        Kind::Multiple(multiple) => {
            let mut choices = Vec::new();
            for choice in &multiple.choices.0 {
                let percent = if choice.right {
                    70
                } else if choice.exclusive {
                    8
                } else {
                    30
                };
                if rng.chance(percent) {
                    choices = multiple.toggle(&choices, &choice.id);
                }
            }
            let other = other_text(&multiple.choices, &choices);
            Answer::Multiple(PickedMany { choices, other })
        }
        Kind::Rating(rating) => Answer::Rating(1 + rng.below(usize::from(rating.steps)) as u8),
        Kind::Number(number) => {
            let low = number.min.unwrap_or(0.0);
            let high = number.max.unwrap_or(low + 1000.0);
            match number.right {
                Some(right) if rng.chance(50) => Answer::Number(right),
                _ => Answer::Number((low + (high - low) * rng.below(101) as f64 / 100.0).round()),
            }
        }
        Kind::Text(text) => {
            let made_up = "（演练）simulated";
            Answer::Text(made_up.chars().take(text.max_length).collect())
        }
        // Never put to anybody.
        Kind::Calculate(_) => Answer::Text(String::new()),
    }
}

fn other_text(choices: &Choices, taken: &[ChoiceId]) -> Option<String> {
    let asked = taken.iter().any(|id| choices.get(id).is_some_and(|choice| choice.other));
    asked.then(|| "（演练）simulated".to_owned())
}
