//! Files of what was noted at the desk: `stations.csv`, one row a station ×
//! activity, `counters.csv`, one row a counter × topic × station × hour,
//! `tickets.csv`, one row a ticket, and `prizes.csv`, one row a prize × phone.

use std::collections::BTreeSet;

use super::tallies::station_key;
use super::{Cell, Destination, Made, Table};
use crate::engine::counters::Counters;
use crate::engine::desk_entry::Ledger;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::id::{ActivityId, StationId, TopicId};
use crate::engine::lang::Lang;
use crate::engine::prizes::Prizes;
use crate::engine::tally::{ActivityTally, Tally};
use crate::engine::targets::Targets;
use crate::engine::tickets::{Queue, TicketState};

/// What every row of `stations.csv` is headed by.
const STATIONS: [&str; 4] = ["station", "activity", "finished", "target"];
/// What every row of `counters.csv` is headed by.
const COUNTERS: [&str; 8] =
    ["counter", "counter_label", "topic", "topic_label", "station", "hour", "count", "simulated"];
/// What every row of `prizes.csv` is headed by.
const PRIZES: [&str; 10] = [
    "device",
    "prize",
    "prize_label",
    "stocked",
    "received",
    "sent",
    "won",
    "handed_over",
    "left",
    "simulated",
];
/// What every row of `tickets.csv` is headed by; waits are in seconds.
const TICKETS: [&str; 7] = ["device", "number", "state", "given", "called", "wait_seconds", "simulated"];

/// A station in `stations.csv`: all of them, those that have no name, or one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Where<'s> {
    All,
    Untold,
    At(&'s StationId),
}

/// Writes `stations.csv`: how many runs of what were finished where, of how
/// many that are wanted.
pub fn write_stations<D: Destination>(out: D, tally: &Tally, ledger: &Ledger) -> Made<D> {
    let targets = Targets::of(ledger);
    let mut places: BTreeSet<(Where<'_>, Option<&ActivityId>)> = BTreeSet::from([(Where::All, None)]);
    for ((activity, _), counts) in &tally.activities {
        let stations = counts.stations.keys().map(|id| id.as_ref().map_or(Where::Untold, Where::At));
        for station in stations.chain([Where::All]) {
            places.extend([(station, None), (station, Some(activity))]);
        }
    }
    places.extend(
        targets.places().map(|(station, activity)| (station.map_or(Where::All, Where::At), activity)),
    );
    let mut sheet = out.begin(&STATIONS)?;
    for (station, activity) in places {
        let of_activity =
            tally.activities.iter().filter(|((id, _), _)| activity.is_none_or(|activity| activity == id));
        let (key, target, finished): (_, _, u64) = match station {
            Where::All => (
                "all".to_owned(),
                targets.get(None, activity),
                of_activity.map(|(_, counts)| counts.total.finished).sum(),
            ),
            Where::Untold => (station_key(None), None, finished_at(of_activity, None)),
            Where::At(id) => {
                (station_key(Some(id)), targets.get(Some(id), activity), finished_at(of_activity, Some(id)))
            }
        };
        sheet.row(&[
            Cell::Text(key),
            Cell::Text(activity.map_or_else(|| "all".to_owned(), ToString::to_string)),
            Cell::Count(finished),
            target.map_or(Cell::Blank, |target| Cell::Count(u64::from(target))),
        ])?;
    }
    sheet.finish()
}

/// Writes `counters.csv`: what was counted in each hour. Sums of its rows are
/// what the desk shows.
pub fn write_counters<D: Destination>(out: D, ledger: &Ledger, plan: &DeskPlan, lang: Lang) -> Made<D> {
    let mut sheet = out.begin(&COUNTERS)?;
    for simulated in [false, true] {
        let counters = Counters::of(ledger, |entry| entry.simulated == simulated);
        for (at, sum) in counters.iter() {
            let counter = plan.counter(&at.counter);
            let topic_of = |id: &TopicId| counter?.topics.iter().find(|topic| topic.id == *id);
            let topic = at.topic.as_ref().and_then(topic_of);
            sheet.row(&[
                Cell::Text(at.counter.to_string()),
                Cell::text(counter.map(|counter| counter.label.get(lang).to_owned())),
                Cell::text(at.topic.as_ref().map(ToString::to_string)),
                Cell::text(topic.map(|topic| topic.label.get(lang).to_owned())),
                Cell::Text(station_key(at.station.as_ref())),
                Cell::Text(at.hour.clone()),
                Cell::Number(sum as f64),
                Cell::Count(u64::from(simulated)),
            ])?;
        }
    }
    sheet.finish()
}

/// Writes `tickets.csv`: what became of every ticket, phone by phone.
pub fn write_tickets<D: Destination>(out: D, ledger: &Ledger) -> Made<D> {
    let mut sheet = out.begin(&TICKETS)?;
    for device in ledger.devices() {
        for simulated in [false, true] {
            let entries = ledger.of_device(&device);
            let queue = Queue::of(entries.into_iter().filter(|entry| entry.simulated == simulated));
            for (number, ticket) in queue.tickets() {
                sheet.row(&[
                    Cell::Text(device.to_string()),
                    Cell::Count(u64::from(number)),
                    Cell::Key(state_name(ticket.state).to_owned()),
                    Cell::Moment(ticket.given.clone()),
                    Cell::moment(ticket.called.clone()),
                    ticket.wait().map_or(Cell::Blank, Cell::Number),
                    Cell::Count(u64::from(simulated)),
                ])?;
            }
        }
    }
    sheet.finish()
}

/// Writes `prizes.csv`: what every phone had of each prize, and what became of
/// it. What is left is what came, less what went and what was won.
pub fn write_prizes<D: Destination>(out: D, ledger: &Ledger, plan: &DeskPlan, lang: Lang) -> Made<D> {
    let mut sheet = out.begin(&PRIZES)?;
    for simulated in [false, true] {
        for (device, prize, stock) in Prizes::of(ledger, simulated).stocks() {
            sheet.row(&[
                Cell::Text(device.to_string()),
                Cell::Text(prize.to_string()),
                Cell::text(plan.prize(prize).map(|prize| prize.label.get(lang).to_owned())),
                Cell::Number(stock.stocked as f64),
                Cell::Count(u64::from(stock.received)),
                Cell::Count(u64::from(stock.sent)),
                Cell::Count(u64::from(stock.won)),
                Cell::Count(u64::from(stock.handed)),
                Cell::Number(stock.left() as f64),
                Cell::Count(u64::from(simulated)),
            ])?;
        }
    }
    sheet.finish()
}

fn finished_at<'t, K: 't>(
    activities: impl Iterator<Item = (&'t K, &'t ActivityTally)>,
    station: Option<&StationId>,
) -> u64 {
    let slices = activities.filter_map(|(_, counts)| counts.stations.get(&station.cloned()));
    slices.map(|slice| slice.finished).sum()
}

fn state_name(state: TicketState) -> &'static str {
    match state {
        TicketState::Waiting => "waiting",
        TicketState::Called => "called",
        TicketState::Skipped => "skipped",
        TicketState::Done => "done",
    }
}
