//! Files that are looked at before anything is written: what is to be written
//! comes to what writing each file after the other would have come to.

use fairstall::engine::intake::Intake;
use fairstall::engine::record::{Abandoned, Record};
use fairstall::engine::restore::Incoming;
use fairstall::engine::stored::{Arrival, Stored};

use crate::support::files::{sample_pack, simulated};

/// A finished run, and the same given up.
fn finished_and_given_up() -> (Record, Record) {
    let pack = sample_pack("phone-scams");
    let mut records = simulated(&pack, None, 3);
    let finished = records.find(|record| matches!(record, Record::Response(_))).expect("a finished run");
    let Record::Response(response) = &finished else { panic!("a response") };
    let given_up = Record::Abandoned(Abandoned {
        run: response.run.clone(),
        drawn: response.drawn.clone(),
        last: response.drawn[0].clone(),
    });
    (finished, given_up)
}

#[test]
fn what_two_files_have_is_written_once() {
    let (finished, _) = finished_and_given_up();
    let (mut intake, incoming) = (Intake::default(), Incoming::of_record(&finished));
    assert_eq!(intake.land(&incoming, None).arrival, Arrival::New);
    assert_eq!(intake.land(&incoming, None).arrival, Arrival::Known);
    assert_eq!(intake.puts().len(), 1);
    let gain = intake.gain();
    assert_eq!((gain.writes, gain.entries), (1, 0));
    let station = finished.run().station.as_ref().map(ToString::to_string);
    assert_eq!(gain.by_station.into_iter().collect::<Vec<_>>(), [(station, 1)]);
    assert_eq!(gain.by_phone.into_iter().collect::<Vec<_>>(), [(finished.run().device.to_string(), 1)]);
}

#[test]
fn what_a_later_file_knows_better_is_what_is_written() {
    let (finished, given_up) = finished_and_given_up();
    for here in [None, Some(given_up.to_json())] {
        let mut intake = Intake::default();
        intake.land(&Incoming::of_record(&given_up), here.clone());
        assert_eq!(intake.land(&Incoming::of_record(&finished), here.clone()).arrival, Arrival::Outranks);
        assert_eq!(intake.land(&Incoming::of_record(&given_up), here.clone()).arrival, Arrival::Outranked);
        let [put] = intake.puts() else { panic!("{:?}", intake.puts()) };
        assert_eq!((&put.json, &put.was), (&Some(finished.to_json()), &here));
        assert_eq!(intake.gain().by_phone.len(), usize::from(here.is_none()), "what was here is not new");
    }
}

#[test]
fn what_is_erased_in_a_later_file_is_not_new() {
    let (finished, _) = finished_and_given_up();
    let mut intake = Intake::default();
    intake.land(&Incoming::of_record(&finished), None);
    let tombstone = Incoming::of(&Stored::Erased(finished.run().id));
    assert_eq!(intake.land(&tombstone, None).arrival, Arrival::Outranks);
    let gain = intake.gain();
    assert_eq!((gain.writes, gain.by_phone.len()), (1, 0));
}

#[test]
fn what_is_here_already_is_left_alone() {
    let (finished, given_up) = finished_and_given_up();
    let mut intake = Intake::default();
    let here = Some(finished.to_json());
    assert_eq!(intake.land(&Incoming::of_record(&finished), here.clone()).arrival, Arrival::Known);
    assert_eq!(intake.land(&Incoming::of_record(&given_up), here).arrival, Arrival::Outranked);
    assert!(intake.puts().is_empty());
}
