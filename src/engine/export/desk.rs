//! Files of what was noted at the desk: `counters.csv`, one row a counter ×
//! topic × station × hour, and `tickets.csv`, one row a ticket.

use std::io::Write;

use super::tallies::station_key;
use super::{Cell, Sheet};
use crate::engine::counters::Counters;
use crate::engine::desk_entry::Ledger;
use crate::engine::desk_plan::DeskPlan;
use crate::engine::id::TopicId;
use crate::engine::lang::Lang;
use crate::engine::tickets::{Queue, TicketState};

/// What every row of `counters.csv` is headed by.
const COUNTERS: [&str; 7] = ["counter", "counter_label", "topic", "topic_label", "station", "hour", "count"];
/// What every row of `tickets.csv` is headed by; waits are in seconds.
const TICKETS: [&str; 7] = ["device", "number", "state", "given", "called", "wait_seconds", "simulated"];

/// Writes `counters.csv`: what was counted in each hour. Sums of its rows are
/// what the desk shows.
pub fn write_counters(out: impl Write, ledger: &Ledger, plan: &DeskPlan, lang: Lang) -> csv::Result<()> {
    let mut sheet = Sheet::new(out, &COUNTERS)?;
    let counters = Counters::of(ledger, |entry| !entry.simulated);
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
        ])?;
    }
    sheet.finish()
}

/// Writes `tickets.csv`: what became of every ticket, phone by phone.
pub fn write_tickets(out: impl Write, ledger: &Ledger) -> csv::Result<()> {
    let mut sheet = Sheet::new(out, &TICKETS)?;
    for device in ledger.devices() {
        for simulated in [false, true] {
            let entries = ledger.of_device(&device);
            let queue = Queue::of(entries.into_iter().filter(|entry| entry.simulated == simulated));
            for (number, ticket) in queue.tickets() {
                sheet.row(&[
                    Cell::Text(device.to_string()),
                    Cell::Count(u64::from(number)),
                    Cell::Key(state_name(ticket.state).to_owned()),
                    Cell::Text(ticket.given.to_string()),
                    Cell::text(ticket.called.as_ref().map(ToString::to_string)),
                    ticket.wait().map_or(Cell::Blank, Cell::Number),
                    Cell::Count(u64::from(simulated)),
                ])?;
            }
        }
    }
    sheet.finish()
}

fn state_name(state: TicketState) -> &'static str {
    match state {
        TicketState::Waiting => "waiting",
        TicketState::Called => "called",
        TicketState::Skipped => "skipped",
        TicketState::Done => "done",
    }
}
