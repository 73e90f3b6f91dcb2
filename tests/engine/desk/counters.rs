//! Sums of what was counted by hand, and their file.

use fairstall::engine::counters::Counters;
use fairstall::engine::desk_entry::Deed;
use fairstall::engine::desk_plan::{DeskPlan, DeskPlanError};
use fairstall::engine::export::write_counters;
use fairstall::engine::id::{CounterId, TopicId};
use fairstall::engine::lang::Lang;

use super::{Desk, ledger};

fn counted(counter: &str, topic: Option<&str>, by: i32) -> Deed {
    Deed::Counted { counter: CounterId::new(counter), topic: topic.map(TopicId::new), by }
}

const PLAN: &str = r#"{"format": 1, "counters": [
    {"id": "leaflets", "label": {"zh-Hans": "传单", "en": "Leaflets"}},
    {"id": "advised", "label": {"en": "People advised"}, "topics": [{"id": "scams", "label": {"en": "=Scams"}}]}
]}"#;

#[test]
fn taps_add_up_over_phones_and_a_slip_does_not_count() {
    let gate = Desk::new("0000000a").at("gate").note(counted("leaflets", None, 10));
    let gate = gate.note(counted("leaflets", None, 100));
    let slip = gate.last();
    let gate = gate.note(Deed::Undone { entry: slip }).note(counted("leaflets", None, -2));
    let square =
        Desk::new("0000000b").note(counted("leaflets", None, 1)).note(counted("advised", Some("scams"), 1));
    let ledger = ledger(gate.entries().into_iter().chain(square.entries()));
    let counters = Counters::of(&ledger, |_| true);
    assert_eq!(counters.sum(&CounterId::new("leaflets"), None), 9);
    assert_eq!(counters.sum(&CounterId::new("advised"), Some(&TopicId::new("scams"))), 1);
    assert_eq!(counters.sum(&CounterId::new("advised"), Some(&TopicId::new("food"))), 0);
}

#[test]
fn the_file_has_a_row_for_each_hour_and_adds_up_to_the_sums() {
    let desk = Desk::new("0000000a").at("gate");
    let desk = desk.note_at("2027-03-15T09:59:59+08:00", counted("leaflets", None, 10));
    let desk = desk.note_at("2027-03-15T10:00:00+08:00", counted("leaflets", None, 5));
    let desk = desk.note_at("2027-03-15T10:30:00+08:00", counted("advised", Some("scams"), 2));
    let desk = desk.note_at("2027-03-15T10:31:00+08:00", counted("gone", None, 1));
    let plan = DeskPlan::from_json(PLAN).expect("a plan");
    let mut file = Vec::new();
    write_counters(&mut file, &desk.ledger(), &plan, Lang::En).expect("written");
    let text = String::from_utf8(file).expect("UTF-8");
    assert!(text.starts_with('\u{feff}') && text.contains("\r\n"));
    insta::assert_snapshot!(text.trim_start_matches('\u{feff}').replace('\r', ""), @r"
    counter,counter_label,topic,topic_label,station,hour,count,simulated
    advised,People advised,scams,'=Scams,gate,2027-03-15T10,2,0
    gone,,,,gate,2027-03-15T10,1,0
    leaflets,Leaflets,,,gate,2027-03-15T09,10,0
    leaflets,Leaflets,,,gate,2027-03-15T10,5,0
    ");
}

#[test]
fn a_plan_that_makes_no_sense_is_refused_with_every_id() {
    let twice = PLAN.replace("advised", "leaflets").replace("scams", "Scams");
    assert_eq!(
        DeskPlan::from_json(&twice),
        Err(DeskPlanError::BadIds(vec!["leaflets".to_owned(), "Scams".to_owned()]))
    );
    assert!(matches!(DeskPlan::from_json("{"), Err(DeskPlanError::Unreadable(_))));
    assert!(matches!(DeskPlan::from_json(r#"{"format": 2}"#), Err(DeskPlanError::Unreadable(_))));
}
