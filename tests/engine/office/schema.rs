//! The published schema of `responses.jsonl` takes every line that is written,
//! and no other.

use fairstall::engine::desk_entry::{Deed, DeskEntry};
use fairstall::engine::id::{
    ActivityId, CounterId, DeviceId, EntryId, EventId, PrizeId, ResponseId, StationId, TopicId,
};
use fairstall::engine::moment::Moment;
use fairstall::engine::picking::Pool;
use fairstall::engine::prizes::{PrizeMove, TransferCode};
use fairstall::engine::record::Record;
use fairstall::engine::stored::Stored;
use fairstall::office::RESPONSES_SCHEMA;
use jsonschema::Validator;
use serde_json::Value;

use super::MADE;
use crate::support::files;

fn validator() -> Validator {
    let schema = serde_json::from_str(RESPONSES_SCHEMA).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

#[track_caller]
fn takes(validator: &Validator, line: &str) {
    let value: Value = serde_json::from_str(line).expect("JSON");
    assert!(validator.is_valid(&value), "{line}");
}

#[test]
fn every_line_of_a_day_is_valid() {
    let validator = validator();
    MADE.day.records.iter().for_each(|record: &Record| takes(&validator, &record.to_json()));
    MADE.day.entries.iter().for_each(|entry| takes(&validator, &entry.to_json()));
    takes(&validator, &Stored::Erased(ResponseId::from_bits(1)).to_json());
}

#[test]
fn every_kind_of_question_is_in_it() {
    let validator = validator();
    for pack in files::all_packs() {
        let pack = std::sync::Arc::new(pack.hans().clone());
        for record in files::simulated(&pack, None, 5).take(20) {
            takes(&validator, &record.to_json());
        }
    }
}

#[test]
fn every_deed_is_in_it() {
    let (run, id) = (ResponseId::from_bits(5), EntryId::from_bits(6));
    let code = TransferCode::new(&PrizeId::new("pen"), 3, 1);
    let moved = |moved| Deed::PrizeMoved { prize: PrizeId::new("pen"), nth: 0, moved };
    let deeds = [
        Deed::Counted { counter: CounterId::new("a"), topic: Some(TopicId::new("b")), by: -3 },
        Deed::Undone { entry: id },
        Deed::StationAdded { id: StationId::new("gate"), label: "南门".to_owned() },
        Deed::Target { station: None, activity: Some(ActivityId::new("quiz")), count: 5 },
        Deed::TicketRange { first: 1, last: 9 },
        Deed::TicketBack { number: 3 },
        Deed::TicketDone { number: 3 },
        moved(PrizeMove::Sent { count: 3, code }),
        moved(PrizeMove::Received { count: 3, code }),
        moved(PrizeMove::Won { run: None }),
        moved(PrizeMove::Released { won: id }),
        Deed::DrawEntered { run },
        Deed::Picked { pool: Pool::Tickets, number: 1 },
        Deed::Picked { pool: Pool::Seats { rows: 3, seats: 4 }, number: 1 },
        Deed::Picked { pool: Pool::Rows { rows: 3 }, number: 1 },
    ];
    let validator = validator();
    for (nth, deed) in deeds.into_iter().enumerate() {
        let entry = DeskEntry {
            id,
            event: EventId::new("cwrd-2027"),
            device: DeviceId::new("0000000a"),
            nth: nth as u32,
            station: None,
            made: Moment::new("2027-03-15T09:00:00+08:00"),
            simulated: false,
            deed,
        };
        takes(&validator, &entry.to_json());
    }
}

#[test]
fn what_is_no_line_is_refused() {
    let validator = validator();
    let line = MADE.day.entries[0].to_json();
    let refused = [
        "{}".to_owned(),
        r#"{"format":1,"entry":"erased","id":"5"}"#.to_owned(),
        line.replace("\"desk\"", "\"desks\""),
        line.replace("\"what\":{", "\"what\":{\"flown\":1,"),
    ];
    for line in refused {
        let value: Value = serde_json::from_str(&line).expect("JSON");
        assert!(!validator.is_valid(&value), "{line}");
    }
}
