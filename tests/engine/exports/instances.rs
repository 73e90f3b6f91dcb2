//! Repeated questions in the CSV files: the instances count together, a time
//! that was not wanted counts nowhere, and every instance has its columns.

use std::sync::Arc;

use fairstall::engine::id::{PackHash, QuestionId};
use fairstall::engine::pack::Pack;
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, QuestionTally, Tally};

use super::{codebook, packs_of, responses, tallies};
use crate::support::answers::{one, step};
use crate::support::files::{compiled, simulated};
use crate::support::visit::Visit;

fn shops() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/shops.toml").hans().clone())
}

/// A run that grades so many shops, with these steps.
fn graded(pack: &Arc<Pack>, steps: &[u8]) -> Visit {
    let mut visit = Visit::to(pack);
    visit.gives_to("age", one("adult")).gives_to("bought", one("yes")).goes_on();
    for (index, honest) in steps.iter().enumerate() {
        let id = |id: &str| if index == 0 { id.to_owned() } else { format!("{id}#{}", index + 1) };
        visit.gives_to(&id("what"), one("fruit")).gives_to(&id("honest"), step(*honest));
        let again = if index + 1 == steps.len() { "no" } else { "yes" };
        visit.gives_to(&id("shop-again"), one(again)).goes_on();
    }
    visit
}

fn question<'t>(tally: &'t Tally, packs: &Packs, id: &str) -> &'t QuestionTally {
    let ((_, pack), activity) = tally.activities.iter().next().expect("one activity");
    let layout = packs.layout(pack).expect("a known pack");
    let place = layout.questions.iter().position(|question| question.key == id).expect("a question");
    &activity.total.questions[place]
}

#[test]
fn the_instances_of_a_question_count_together() {
    let pack = shops();
    let packs = packs_of([&pack]);
    let records = [graded(&pack, &[5]), graded(&pack, &[3, 4, 5])].map(|visit| visit.record());
    let tally = Tally::of(&records, &packs);
    let honest = question(&tally, &packs, "honest");
    assert_eq!((honest.answered, honest.started(), honest.not_relevant), (4, 4, 0));
    assert_eq!(honest.counts.options, [0, 0, 1, 1, 2]);
    let again = question(&tally, &packs, "shop-again");
    assert_eq!(again.counts.options, [2, 1], "nobody is asked whether there is a fourth shop");
}

#[test]
fn a_time_that_was_not_wanted_is_no_question_that_was_not_relevant() {
    let pack = shops();
    let packs = packs_of([&pack]);
    let mut home = Visit::to(&pack);
    home.gives_to("age", one("adult")).gives_to("bought", one("no")).goes_on().sees("clean");
    let mut given_up = graded(&pack, &[5, 5]);
    given_up.goes_back();
    let abandoned = |visit: &Visit| Record::Abandoned(visit.session.draft().abandoned().expect("a run"));
    let mut early = Visit::to(&pack);
    early.gives_to("age", one("adult")).gives_to("bought", one("yes")).goes_on();
    early
        .gives_to("what", one("fruit"))
        .gives_to("honest", step(4))
        .gives_to("shop-again", one("yes"))
        .goes_on();
    let records = [home.record(), abandoned(&given_up), abandoned(&early)];
    let tally = Tally::of(&records, &packs);
    let what = question(&tally, &packs, "what");
    assert_eq!((what.answered, what.not_relevant, what.not_reached, what.started()), (0, 1, 2, 3));
    assert_eq!(what.abandoned_here, 1, "one run ended at its second shop");
}

#[test]
fn made_up_runs_keep_the_identities_and_agree_with_the_responses() {
    let pack = shops();
    let packs = packs_of([&pack]);
    let records: Vec<Record> = simulated(&pack, None, 4).take(500).collect();
    let (sheet, tally) = (responses(&records, &packs), Tally::of(&records, &packs));
    for id in ["what", "honest", "why"] {
        let told: usize = ["", "#2", "#3"]
            .iter()
            .map(|instance| {
                let column = sheet.column(&format!("shops.{id}{instance}.outcome"));
                column.iter().filter(|outcome| **outcome == "answered").count()
            })
            .sum();
        let counted = question(&tally, &packs, id);
        assert_eq!(counted.answered, told as u64, "{id}");
        let rows = tallies(&records, &packs);
        let figure = |measure: &str| -> u64 {
            let row = rows.rows.iter().find(|row| {
                let cells = ["station", "question", "measure"].map(|heading| rows.cell(row, heading));
                cells == ["all", id, measure]
            });
            rows.cell(row.expect("a row"), "count").parse().expect("a count")
        };
        assert_eq!(figure("asked"), figure("answered") + figure("skipped") + figure("declined"));
        assert_eq!(
            figure("started"),
            figure("asked") + figure("not_relevant") + figure("not_reached"),
            "{id}"
        );
        assert!(figure("started") >= records.len() as u64 && told > 50, "{id}: {told}");
    }
}

#[test]
fn every_instance_has_its_columns_and_its_place_in_the_codebook() {
    let pack = shops();
    let packs = packs_of([&pack]);
    let sheet = responses(&[graded(&pack, &[3, 4]).record()], &packs);
    let row = &sheet.rows[0];
    for (column, cell) in [
        ("shops.honest.outcome", "answered"),
        ("shops.honest", "3"),
        ("shops.honest#2", "4"),
        ("shops.honest#3.outcome", "not_relevant"),
        ("shops.honest#3", ""),
        ("shops.shop-again", "yes"),
        ("shops.shop-again#2", "no"),
    ] {
        assert_eq!(sheet.cell(row, column), cell, "{column}");
    }
    let book = codebook(&packs);
    let columns = book.rows.iter().filter(|row| book.cell(row, "section") == "responses_column");
    let columns: Vec<&str> = columns.map(|row| book.cell(row, "name")).collect();
    assert_eq!(columns, sheet.headings);
}

#[test]
fn a_version_that_repeats_more_often_counts_with_the_one_that_did_not() {
    let newer = shops();
    let is_first = |id: &QuestionId| !id.as_str().contains('#') && id.as_str() != "shop-again";
    let questions = newer.questions.iter().filter(|question| is_first(&question.id)).cloned().collect();
    let older = Arc::new(Pack { version: 0, hash: PackHash::new("00"), questions, ..(*newer).clone() });
    let packs = packs_of([&older, &newer]);
    let mut once = Visit::to(&older);
    once.gives_to("age", one("adult")).gives_to("bought", one("yes")).goes_on();
    once.gives_to("what", one("snacks")).gives_to("honest", step(2)).goes_on();
    let tally = Tally::of(&[once.record(), graded(&newer, &[4, 4]).record()], &packs);
    assert_eq!(question(&tally, &packs, "honest").counts.options, [0, 1, 0, 2, 0]);
}
