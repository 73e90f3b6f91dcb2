//! Made-up responses for dry runs, tests and benchmarks: random participants
//! walk real sessions, so that whatever they leave could have been left by a
//! person. Every record says that it is simulated.

mod answers;
mod day;

use std::sync::Arc;

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

pub use self::answers::given;
pub use self::day::{Amounts, Day, DayPlan, day};
use super::event::{Draw, Feedback};
use super::id::{ActivityId, DeviceId, EventId, ResponseId, StationId};
use super::moment::Moment;
use super::pack::{Pack, Question};
use super::random::Rng;
use super::record::{Mode, Record, Run, Seed};
use super::session::{Session, Step, draw};

/// The percentage of runs that are given up half-way.
const GIVEN_UP: usize = 4;

/// What made-up responses are to look like.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The event.
    pub event: EventId,
    /// The activity.
    pub activity: ActivityId,
    /// The stations to choose from; may be empty.
    pub stations: Vec<StationId>,
    /// Which questions a run puts.
    pub draw: Draw,
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
        let drawn = draw(&pack, &plan.draw, &used, seed);
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
        let session = Session::start(Arc::clone(&pack), run, Feedback::End, drawn.questions, false)?;
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
            answer_page(&mut session, rng);
            step = session.advance().map_err(drop);
            if step.is_ok() {
                break;
            }
        }
        match step {
            Ok(Step::Feedback | Step::Page) => {}
            // After a hundred refusals nobody goes on; `check` makes this rare.
            Ok(Step::End) | Err(()) => return Record::Response(session.finish(moment(finished))),
        }
    }
}

/// Puts something into every question of the page on the screen.
pub fn answer_page(session: &mut Session, rng: &mut Rng) {
    let page: Vec<Arc<Question>> = session.whole_page().into_iter().map(Arc::clone).collect();
    for question in page {
        // What is given above decides what is asked below.
        if session.is_asked(&question.id) {
            session.give(&question.id, given(&question, rng));
        }
    }
}
