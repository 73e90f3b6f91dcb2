//! What counts of two things that lie under one id: the same, whichever came
//! first.

use std::cmp::Ordering;

use fairstall::engine::record::{Abandoned, Outcome, Record};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::stored::{Arrival, Stored, wiped};

use crate::private;
use crate::support::files::{sample_pack, simulated};

/// Everything that can be known of one run, the least first.
fn ranks() -> [String; 4] {
    let finished = private::entry();
    let Record::Response(response) = &finished else { panic!("a response") };
    let abandoned = Record::Abandoned(Abandoned {
        run: response.run.clone(),
        drawn: response.drawn.clone(),
        last: response.drawn[0].clone(),
    });
    let wiped = wiped(&RecordRef::of(&finished)).expect("something to wipe");
    [abandoned.to_json(), finished.to_json(), wiped.to_json(), Stored::Erased(response.run.id).to_json()]
}

fn stored(json: &str) -> Stored<'_> {
    Stored::from_json(json).expect("something stored")
}

#[test]
fn more_outranks_less_whichever_comes_first() {
    let ranks = ranks();
    for (place, here) in ranks.iter().enumerate() {
        for (other, incoming) in ranks.iter().enumerate() {
            let expected = match other.cmp(&place) {
                Ordering::Less => Arrival::Outranked,
                Ordering::Equal => Arrival::Known,
                Ordering::Greater => Arrival::Outranks,
            };
            assert_eq!(stored(incoming).arrives_at(Some(&stored(here))), expected, "{incoming} at {here}");
        }
        assert_eq!(stored(here).arrives_at(None), Arrival::New);
    }
}

#[test]
fn two_responses_under_one_id_are_a_conflict() {
    let finished = private::entry().to_json();
    let other = finished.replacen("report", "complaint", 1);
    assert_ne!(finished, other);
    // Whichever comes first, the same one counts.
    assert!(other < finished);
    assert_eq!(stored(&other).arrives_at(Some(&stored(&finished))), Arrival::Prevails);
    assert_eq!(stored(&finished).arrives_at(Some(&stored(&other))), Arrival::Conflict);
}

#[test]
fn wiping_leaves_every_count_and_nothing_to_open() {
    let [_, finished, wiped_json, _] = ranks();
    assert!(finished.contains("c2VhbGVk") && !wiped_json.contains("c2VhbGVk"), "{wiped_json}");
    let read = RecordRef::from_json(&wiped_json).expect("a record");
    assert!(read.outcomes().any(|(id, outcome)| id == "name" && matches!(outcome, Outcome::Sealed(_))));
    assert_eq!(wiped(&read), None, "there is nothing more to wipe");
    let pack = sample_pack("phone-scams");
    let record = simulated(&pack, None, 1).next().expect("a record");
    assert_eq!(wiped(&RecordRef::of(&record)), None, "nothing was sealed in it");
}

#[test]
fn a_tombstone_holds_the_id_and_nothing_else() {
    let [.., erased] = ranks();
    assert_eq!(erased, r#"{"format":1,"entry":"erased","id":"00000000000000000000000000000001"}"#);
    assert!(Stored::from_json(&erased.replace("\"format\":1", "\"format\":2")).is_err());
    assert!(RecordRef::from_json(&erased).is_err(), "it is no record");
}
