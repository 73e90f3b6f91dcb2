//! What a quiz had to skip is wrong everywhere, and the desk counts who passed
//! as the phone told them.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::session::Step;
use fairstall::engine::tally::Tally;

use super::{packs_of, responses, tallies};
use crate::support::answers::{number, one, text};
use crate::support::files::{compiled, simulated};
use crate::support::visit::Visit;

fn timed() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/timed.toml").hans().clone())
}

/// A run that is too slow for the first question and right about the others.
fn slow(pack: &Arc<Pack>) -> Visit {
    let mut visit = Visit::seeded(pack, Feedback::End, 1);
    visit.sees("days").runs_out_of_time(Step::Page);
    visit.gives(one("buyer")).goes_on().gives(text("12315")).reaches_the_end();
    visit
}

#[test]
fn what_was_skipped_is_wrong_on_the_phone_at_the_desk_and_in_the_files() {
    let pack = timed();
    let packs = packs_of([&pack]);
    let visit = slow(&pack);
    let score = visit.session.score().expect("a quiz is scored");
    assert_eq!((score.right, score.of, score.points), (2, 3, 2.0));
    let records = [visit.record()];
    let sheet = responses(&records, &packs);
    let row = &sheet.rows[0];
    let told = ["points", "marked", "timed.days.outcome", "timed.days"].map(|column| sheet.cell(row, column));
    assert_eq!(told, ["2", "3", "skipped", ""]);
    let tally = Tally::of(&records, &packs);
    let slice = &tally.activities.values().next().expect("one activity").total;
    assert_eq!(slice.scores.iter().collect::<Vec<_>>(), [(&(2, 3), &1)]);
    let days = &slice.questions[0];
    assert_eq!((days.answered, days.skipped, days.wrong, days.marked()), (0, 1, 1, 1));
    assert_eq!(days.item.facility(), Some(0.0));
}

#[test]
fn runs_that_passed_are_counted_as_the_phone_said() {
    let pack = timed();
    let packs = packs_of([&pack]);
    let mut failed = Visit::seeded(&pack, Feedback::End, 2);
    failed.gives(number("8")).goes_on().gives(one("seller")).goes_on().gives(text("12315")).reaches_the_end();
    let visits = [slow(&pack), failed];
    assert_eq!(visits.each_ref().map(|visit| visit.session.passed()), [Some(true), Some(false)]);
    let mut records: Vec<Record> = visits.iter().map(Visit::record).collect();
    records.push(Record::Abandoned(visits[0].session.draft().abandoned().expect("a run")));
    let sheet = tallies(&records, &packs);
    let rows = sheet.rows.iter().filter(|row| sheet.cell(row, "measure") == "runs_passed");
    let figures: Vec<_> = rows
        .map(|row| ["station", "count", "base", "percent"].map(|heading| sheet.cell(row, heading)))
        .collect();
    assert_eq!(figures, [["all", "1", "2", "50"], ["north", "1", "2", "50"]]);
}

#[test]
fn without_a_pass_mark_nobody_passes_or_fails() {
    let pack = Arc::new(Pack { pass_mark: None, ..(*timed()).clone() });
    let packs = packs_of([&pack]);
    let records: Vec<Record> = simulated(&pack, None, 3).take(50).collect();
    let sheet = tallies(&records, &packs);
    assert!(!sheet.column("measure").contains(&"runs_passed"));
}
