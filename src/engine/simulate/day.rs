//! A whole made-up day: several phones at several stations, with answers,
//! pledges, cases, a queue, prizes, counters and a draw. Everything in it says
//! that it is simulated.

use std::sync::Arc;

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::{Plan, records};
use crate::engine::cases::{CaseStatus, FollowUp, is_case};
use crate::engine::desk_entry::{Deed, DeskEntry, Ledger};
use crate::engine::desk_plan::DeskPlan;
use crate::engine::event::{Activity, Event};
use crate::engine::id::{DeviceId, EntryId, PrizeId, ResponseId, StationId};
use crate::engine::mark::Score;
use crate::engine::moment::Moment;
use crate::engine::pack::{Pack, PackKind};
use crate::engine::prizes::{Award, PrizeMove, Prizes, TransferCode, WinState};
use crate::engine::random::Rng;
use crate::engine::record::{Record, Run, Seed};
use crate::engine::record_ref::RecordRef;
use crate::engine::tally::Packs;
use crate::engine::tickets::Queue;
use crate::engine::wall;

/// How long the day is.
const HOURS: i64 = 7;
/// How many people are called at once.
const CALLED: usize = 5;

/// How much there is of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// Finished and abandoned runs of quizzes and surveys.
    pub responses: usize,
    /// Runs of registers that are no wall's.
    pub cases: usize,
    /// Runs of registers that are a wall's.
    pub pledges: usize,
    /// Tickets that are handed out.
    pub tickets: usize,
    /// Prizes that are brought.
    pub prizes: usize,
}

impl Default for Amounts {
    fn default() -> Self {
        Self { responses: 600, cases: 40, pledges: 80, tickets: 120, prizes: 60 }
    }
}

/// What the day is made from.
#[derive(Clone, Debug)]
pub struct DayPlan<'e> {
    /// The event.
    pub event: &'e Event,
    /// What is counted, and the prizes.
    pub plan: &'e DeskPlan,
    /// The packs that the event runs, in one language.
    pub packs: &'e [Arc<Pack>],
    /// The phones; the first one is the queue.
    pub phones: Vec<DeviceId>,
    /// When the day begins.
    pub from: OffsetDateTime,
    /// What everything random comes from.
    pub seed: u64,
    /// How much there is of everything.
    pub amounts: Amounts,
}

/// A day that never was.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// What people answered, in the order in which they began.
    pub records: Vec<Record>,
    /// What was noted at the desk, in the order in which it was done.
    pub entries: Vec<DeskEntry>,
}

/// Makes up a day; an empty one without phones.
pub fn day(plan: &DayPlan<'_>) -> Day {
    if plan.phones.is_empty() {
        return Day::default();
    }
    let mut rng = Rng::for_name(plan.seed, "day");
    let records = answers(plan, &mut rng);
    let mut desk = Desk { plan, rng, ledger: Ledger::default(), entries: Vec::new() };
    desk.plan_stations();
    desk.bring_prizes();
    // Everything happens minute by minute, so that what follows from what was
    // done before is right.
    let begun = |record: &Record| minutes_since(plan.from, &record.run().started);
    let mut next = records.iter().peekable();
    let mut given = 0;
    for minute in 0..HOURS * 60 {
        while let Some(record) = next.next_if(|record| begun(record) <= minute) {
            desk.award(record, minute);
            desk.follow_up(record, minute);
        }
        let due = plan.amounts.tickets * (minute as usize + 1) / (HOURS as usize * 60 - 30);
        while given < due.min(plan.amounts.tickets) {
            given += 1;
            desk.give_ticket(minute);
        }
        if minute % 15 == 14 {
            desk.call(minute);
        }
        desk.count(minute);
        desk.hand_over(minute);
    }
    desk.draw();
    Day { entries: desk.entries, records }
}

/// What people answer, spread over the day.
fn answers(plan: &DayPlan<'_>, rng: &mut Rng) -> Vec<Record> {
    let pack = |activity: &Activity| plan.packs.iter().find(|pack| pack.id == activity.pack);
    let activities: Vec<(&Activity, &Arc<Pack>)> =
        plan.event.activities.iter().filter_map(|activity| Some((activity, pack(activity)?))).collect();
    let of = |wanted: &dyn Fn(&Pack) -> bool| -> Vec<(&Activity, &Arc<Pack>)> {
        activities.iter().copied().filter(|(_, pack)| wanted(pack)).collect()
    };
    let is_register = |pack: &Pack| pack.kind == PackKind::Register;
    let kinds = [
        (of(&|pack| !is_register(pack)), plan.amounts.responses),
        (of(&|pack| is_register(pack) && !wall::is_walls(pack)), plan.amounts.cases),
        (of(&|pack| wall::is_walls(pack)), plan.amounts.pledges),
    ];
    let mut all = Vec::new();
    for (activities, amount) in kinds {
        let count = activities.len();
        for (place, (activity, pack)) in activities.into_iter().enumerate() {
            // The first ones on the start screen are taken more often.
            let weight = |place: usize| count - place;
            let before: usize = (0..place).map(weight).sum();
            let whole = (count * (count + 1) / 2).max(1);
            let share = amount * (before + weight(place)) / whole - amount * before / whole;
            let made = Plan {
                event: plan.event.id.clone(),
                activity: activity.id.clone(),
                stations: Vec::new(),
                draw: activity.draw.clone(),
                from: plan.from,
                seed: plan.seed,
            };
            all.extend(records(Arc::clone(pack), made).take(share));
        }
    }
    for record in &mut all {
        let begins = plan.from + Duration::seconds(rng.below((HOURS * 3600 - 900) as usize) as i64);
        let phone = rng.below(plan.phones.len());
        place(record, begins, &plan.phones[phone], station(plan, phone));
    }
    all.sort_by(|one, other| one.run().started.cmp(&other.run().started));
    all
}

/// Phones stand at the stations in turn.
fn station(plan: &DayPlan<'_>, phone: usize) -> Option<StationId> {
    let stations = &plan.event.stations;
    stations.get(phone % stations.len().max(1)).map(|station| station.id.clone())
}

/// Moves a record to this time and place.
fn place(record: &mut Record, begins: OffsetDateTime, device: &DeviceId, station: Option<StationId>) {
    let put = |run: &mut Run| {
        let shift = seconds_since(begins, &run.started);
        run.started = moved(&run.started, -shift);
        run.device = device.clone();
        run.station = station.clone();
        shift
    };
    match record {
        Record::Response(response) => {
            let shift = put(&mut response.run);
            response.finished = moved(&response.finished, -shift);
        }
        Record::Abandoned(abandoned) => {
            put(&mut abandoned.run);
        }
    }
}

fn moved(moment: &Moment, seconds: i64) -> Moment {
    let time = OffsetDateTime::parse(moment.as_str(), &Rfc3339);
    time.map_or_else(|_| moment.clone(), |time| super::moment(time + Duration::seconds(seconds)))
}

fn seconds_since(from: OffsetDateTime, moment: &Moment) -> i64 {
    moment.seconds().map_or(0, |seconds| seconds - from.unix_timestamp())
}

fn minutes_since(from: OffsetDateTime, moment: &Moment) -> i64 {
    seconds_since(from, moment) / 60
}

/// The desks of all phones.
struct Desk<'d, 'e> {
    plan: &'d DayPlan<'e>,
    rng: Rng,
    ledger: Ledger,
    entries: Vec<DeskEntry>,
}

impl Desk<'_, '_> {
    /// Notes something on a phone, and says what it was noted as.
    fn note(&mut self, phone: usize, minute: i64, deed: Deed) -> EntryId {
        let device = self.plan.phones[phone].clone();
        let random = u128::from(self.rng.next_u64()) << 64 | u128::from(self.rng.next_u64());
        let entry = DeskEntry {
            id: deed.only_id(&device, true).unwrap_or_else(|| EntryId::from_bits(random)),
            event: self.plan.event.id.clone(),
            nth: self.ledger.next_of(&device),
            device,
            station: station(self.plan, phone),
            made: super::moment(self.plan.from + Duration::minutes(minute)),
            simulated: true,
            deed,
        };
        let id = entry.id;
        if self.ledger.add(entry.clone()) {
            self.entries.push(entry);
        }
        id
    }

    fn any_phone(&mut self) -> usize {
        self.rng.below(self.plan.phones.len())
    }

    fn plan_stations(&mut self) {
        let stations = &self.plan.event.stations;
        let wanted = self.plan.amounts.responses / stations.len().max(1);
        for station in stations {
            let deed =
                Deed::Target { station: Some(station.id.clone()), activity: None, count: wanted as u32 };
            self.note(0, 0, deed);
        }
    }

    fn prize(&mut self, phone: usize, minute: i64, prize: &PrizeId, moved: PrizeMove) {
        let device = &self.plan.phones[phone];
        if let Some(deed) = Prizes::of(&self.ledger, true).deed(device, prize, moved) {
            self.note(phone, minute, deed);
        }
    }

    /// Every phone gets its part; one gives some of them on.
    fn bring_prizes(&mut self) {
        let plan = self.plan;
        let parts = plan.plan.prizes.len() * plan.phones.len();
        let mut left = plan.amounts.prizes;
        let mut part = 0;
        for prize in &plan.plan.prizes {
            for phone in 0..plan.phones.len() {
                let share = left / (parts - part).max(1);
                part += 1;
                left -= share;
                self.prize(phone, 0, &prize.id, PrizeMove::Stocked { by: share as i32 });
            }
        }
        if let [first, ..] = &plan.plan.prizes[..]
            && plan.phones.len() > 1
        {
            let count = 2;
            let code = TransferCode::new(&first.id, count, self.rng.next_u64());
            self.prize(0, 1, &first.id, PrizeMove::Sent { count, code });
            self.prize(1, 2, &first.id, PrizeMove::Received { count, code });
        }
    }

    /// Whoever finishes an activity that has prizes may win one.
    fn award(&mut self, record: &Record, minute: i64) {
        let Record::Response(response) = record else { return };
        let run = &response.run;
        let Some(rule) = self.plan.plan.prize_rule(&run.activity) else { return };
        let Some(phone) = self.plan.phones.iter().position(|device| *device == run.device) else { return };
        let pack = self.plan.packs.iter().find(|pack| pack.id == run.pack);
        let score = pack.and_then(|pack| {
            let mut packs = Packs::default();
            packs.add((**pack).clone());
            let layout = packs.layout(&run.pack)?;
            let marks = response.answers.iter().filter_map(|(id, outcome)| layout.mark(run, id, outcome));
            Score::sum(marks)
        });
        let prizes = Prizes::of(&self.ledger, true);
        if let Award::Note(deed) = prizes.award(rule, &run.device, (run.id, run.seed), score) {
            self.note(phone, minute, deed);
        }
    }

    /// Most winners come at once; a few never do.
    fn hand_over(&mut self, minute: i64) {
        for win in Prizes::of(&self.ledger, true).wins().to_vec() {
            let waited = minute - minutes_since(self.plan.from, &win.at);
            let Some(phone) = self.plan.phones.iter().position(|device| *device == win.device) else {
                continue;
            };
            if win.state == WinState::Open && waited == 1 && !self.rng.chance(8) {
                self.note(phone, minute, Deed::PrizeHanded { won: win.id });
            } else if win.state == WinState::Open && waited == 90 {
                self.prize(phone, minute, &win.prize, PrizeMove::Released { won: win.id });
            }
        }
    }

    /// What becomes of cases.
    fn follow_up(&mut self, record: &Record, minute: i64) {
        let Record::Response(response) = record else { return };
        let pack = self.plan.packs.iter().find(|pack| pack.id == response.run.pack);
        if !pack.is_some_and(|pack| is_case(pack, &RecordRef::of(record))) {
            return;
        }
        let run: ResponseId = response.run.id;
        let status = match self.rng.below(5) {
            0 => return,
            1 => CaseStatus::PassedOn,
            2 => CaseStatus::Answered,
            _ => CaseStatus::Settled,
        };
        let mut noted = FollowUp { status: Some(status), ..FollowUp::default() };
        if status == CaseStatus::PassedOn {
            noted.passed_to = Some("（演练）12315".to_owned());
        }
        if status == CaseStatus::Settled {
            noted.recovered = Some(20 * (1 + self.rng.below(20)) as u32);
        }
        let phone = self.any_phone();
        self.note(phone, minute + 20, Deed::FollowedUp { run, noted });
    }

    fn queue(&self) -> Queue {
        Queue::of(self.ledger.of_device(&self.plan.phones[0]))
    }

    fn give_ticket(&mut self, minute: i64) {
        if let Some(number) = self.queue().next() {
            self.note(0, minute, Deed::TicketGiven { number });
        }
    }

    fn call(&mut self, minute: i64) {
        let queue = self.queue();
        let numbers: Vec<u32> = queue.waiting().into_iter().take(CALLED).collect();
        if let Some(&first) = numbers.first() {
            self.note(0, minute, Deed::TicketsCalled { numbers });
            if self.rng.chance(10) {
                self.note(0, minute + 1, Deed::TicketSkipped { number: first });
            }
        }
    }

    /// Leaflets by the handful, people one by one.
    fn count(&mut self, minute: i64) {
        let counters = &self.plan.plan.counters;
        if counters.is_empty() || minute % 5 != 0 {
            return;
        }
        let counter = &counters[self.rng.below(counters.len())];
        let topic = counter.topics.get(self.rng.below(counter.topics.len())).map(|topic| topic.id.clone());
        let by = if topic.is_some() { 1 } else { 1 + self.rng.below(10) as i32 };
        let phone = self.any_phone();
        self.note(phone, minute, Deed::Counted { counter: counter.id.clone(), topic, by });
    }

    /// Lots are drawn among all tickets when the day ends.
    fn draw(&mut self) {
        let entrants: Vec<String> = self.queue().tickets().map(|(number, _)| number.to_string()).collect();
        if !entrants.is_empty() {
            let end = HOURS * 60;
            let lots = self.note(0, end, Deed::LotsClosed { name: "（演练）".to_owned(), entrants });
            let seed = Seed(self.rng.next_u64());
            self.note(0, end + 1, Deed::LotsDrawn { lots, seed, count: 3 });
        }
    }
}
