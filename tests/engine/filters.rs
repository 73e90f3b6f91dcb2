//! Filters and tables of two axes: which runs they are of, and what they say.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::id::StationId;
use fairstall::engine::lang::Lang;
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::Pack;
use fairstall::engine::record::{Mode, Record, Response, Run};
use fairstall::engine::record_ref::RecordRef;
use fairstall::engine::tally::{Axis, Cross, Filter, Hours, Layout, Line, Packs, Simulated, Taken};

use crate::support::answers::{many, one, pairs, step};
use crate::support::build::{matrix, multiple, question, rating, single, survey};
use crate::support::files::{compiled, simulated};
use crate::support::visit::{Visit, run_of};

/// A layout of one pack.
fn with_layout<T>(pack: &Arc<Pack>, read: impl FnOnce(&Layout) -> T) -> T {
    let mut packs = Packs::default();
    packs.add((**pack).clone());
    read(packs.layout(&pack.id).expect("a known pack"))
}

/// Whether the filter admits the record.
fn admits(filter: &Filter, record: &Record, pack: &Arc<Pack>) -> bool {
    with_layout(pack, |layout| filter.admits(&RecordRef::of(record), layout))
}

fn taken(question: &str, option: &str) -> Filter {
    Filter { answered: Some(Taken { question: question.into(), option: option.into() }), ..Filter::default() }
}

/// A run of one question, as `change` has it.
fn run(pack: &Arc<Pack>, change: impl FnOnce(&mut Run)) -> Record {
    let mut run = run_of(pack, 1);
    change(&mut run);
    let mut visit = Visit::of_run(pack, run, Feedback::End, vec![pack.questions[0].id.clone()]);
    visit.gives(step(3)).reaches_the_end();
    visit.record()
}

#[test]
fn a_run_is_admitted_by_where_when_and_how_it_was_made() {
    let pack = survey([question("q", rating(5))]);
    let filters = [
        Filter { stations: vec![Some(StationId::new("north"))], ..Filter::default() },
        Filter { languages: vec![Lang::En], ..Filter::default() },
        Filter { modes: vec![Mode::Own, Mode::Paper], ..Filter::default() },
        Filter { hours: Some(Hours { from: 9, to: 10 }), ..Filter::default() },
        Filter { simulated: Simulated::LeftOut, ..Filter::default() },
    ];
    let others: [fn(&mut Run); 5] = [
        |run| run.station = None,
        |run| run.lang = Lang::ZhHant,
        |run| run.mode = Mode::Assisted,
        |run| run.started = Moment::new("2027-03-15T10:00:00+08:00"),
        |run| run.simulated = true,
    ];
    for (place, filter) in filters.iter().enumerate() {
        assert!(!filter.is_open());
        for (other, change) in others.into_iter().enumerate() {
            let record = run(&pack, change);
            assert!(admits(&Filter::default(), &record, &pack), "no filter leaves anything out");
            assert_eq!(admits(filter, &record, &pack), place != other, "{filter:?} of {record:?}");
        }
    }
    let without = Filter { stations: vec![None], ..Filter::default() };
    assert!(admits(&without, &run(&pack, others[0]), &pack), "no station is a place to ask for, too");
    let both = Filter { hours: filters[3].hours, ..filters[1].clone() };
    assert!(!admits(&both, &run(&pack, others[3]), &pack), "conditions add up");
}

#[test]
fn a_run_is_admitted_by_what_was_answered_to_any_closed_question() {
    let pack = survey([
        question("way", single(&["bus", "bike"])),
        question("shops", multiple(&["a", "b", "c"])),
        question("good", rating(5)),
        question("staff", matrix(&["polite", "quick"], &["no", "yes"])),
    ]);
    let mut visit = Visit::to(&pack);
    visit.gives(one("bike")).goes_on().gives(many(&["a", "c"])).goes_on().gives(step(4)).goes_on();
    visit.gives(pairs(&[("polite", "yes")])).reaches_the_end();
    let record = visit.record();
    for (question, option, admitted) in [
        ("way", "bike", true),
        ("way", "bus", false),
        ("shops", "c", true),
        ("shops", "b", false),
        ("good", "4", true),
        ("good", "5", false),
        ("staff", "polite.yes", true),
        ("staff", "polite.no", false),
        ("staff", "quick.yes", false),
        ("gone", "x", false),
        ("way", "gone", false),
    ] {
        assert_eq!(admits(&taken(question, option), &record, &pack), admitted, "{question}: {option}");
    }
    let given_up = Record::Abandoned(visit.session.draft().abandoned().expect("a run"));
    assert!(admits(&Filter::default(), &given_up, &pack));
    assert!(!admits(&taken("way", "bike"), &given_up, &pack), "a run given up has no answers");
}

fn judged() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/judged.toml").by_lang[&Lang::En].clone())
}

/// A run that judges these shops, each with a rating and a polite staff or not.
fn judging(pack: &Arc<Pack>, shops: &[(&str, u8, &str)]) -> Response {
    let mut visit = Visit::to(pack);
    for (index, (shop, clean, polite)) in shops.iter().enumerate() {
        let id = |id: &str| if index == 0 { id.to_owned() } else { format!("{id}#{}", index + 1) };
        visit.gives_to(&id("shop"), one(shop)).gives_to(&id("clean"), step(*clean));
        visit.gives_to(&id("staff"), pairs(&[("polite", polite)]));
        if index < 2 {
            let again = if index + 1 == shops.len() { "no" } else { "yes" };
            visit.gives_to(&id("visit-again"), one(again));
        }
        visit.goes_on();
    }
    visit.reaches_the_end();
    visit.hands_in()
}

#[test]
fn any_instance_of_a_repeated_question_is_asked_for_and_set_against_others() {
    let pack = judged();
    let response = judging(&pack, &[("lotus", 5, "yes"), ("online", 1, "no")]);
    let record = Record::Response(response.clone());
    for (shop, admitted) in [("lotus", true), ("online", true), ("corner", false)] {
        assert_eq!(admits(&taken("shop", shop), &record, &pack), admitted, "{shop}");
    }
    with_layout(&pack, |layout| {
        let place = |key: &str| layout.questions.iter().position(|question| question.key == key).expect(key);
        let row = Axis::Row { question: place("staff"), row: 0 };
        let cross = Cross::of([&response], layout, Axis::Question(place("shop")), row);
        let keys: Vec<&str> = cross.columns.iter().map(|line| line.key.as_str()).collect();
        assert_eq!(keys, ["no", "so-so", "yes"], "the columns of the matrix, whether taken or not");
        assert_eq!(cross.counts, [[0, 0, 1], [0, 0, 0], [1, 0, 0]], "each shop with what was said of it");
        assert_eq!(cross.bases, [1, 0, 1]);
        assert_eq!(Axis::times(Axis::Question(place("shop")), row, layout), Some(3));
        let again = judging(&pack, &[("lotus", 5, "yes"), ("online", 1, "no"), ("lotus", 4, "no")]);
        let both = [&response, &again];
        let cross = Cross::of(both, layout, Axis::Question(place("shop")), Axis::Question(place("clean")));
        assert_eq!(cross.counts, [[0, 0, 0, 1, 2], [0, 0, 0, 0, 0], [2, 0, 0, 0, 0]]);
        assert_eq!(cross.bases, [3, 0, 2], "each time counts");
        // What does not repeat together is of the run as a whole.
        let cross = Cross::of(both, layout, Axis::Question(place("shop")), Axis::Language);
        assert_eq!((cross.counts, cross.bases), (vec![vec![2], vec![0], vec![2]], vec![2, 0, 2]));
        assert_eq!(Axis::times(row, Axis::Language, layout), None);
        let quick = Axis::Row { question: place("staff"), row: 1 };
        let cross = Cross::of([&response], layout, quick, Axis::Language);
        assert_eq!(cross.bases, [0, 0, 0], "nobody answered that row");
    });
}

#[test]
fn a_table_says_where_its_rows_differ_most_among_those_of_enough_runs() {
    let line = || Line { key: String::new(), label: String::new() };
    let cross = |bases: &[u64], counts: &[&[u64]]| Cross {
        columns: vec![line(); counts[0].len()],
        rows: vec![line(); bases.len()],
        counts: counts.iter().map(|row| row.to_vec()).collect(),
        bases: bases.to_vec(),
    };
    let table = cross(&[10, 20, 2], &[&[5, 5], &[2, 18], &[2, 0]]);
    let contrast = table.contrast(5).expect("a contrast");
    assert_eq!((contrast.column, contrast.most, contrast.least), (0, 0, 1));
    let contrast = table.contrast(1).expect("a contrast");
    assert_eq!((contrast.column, contrast.most, contrast.least), (0, 2, 1));
    assert_eq!(cross(&[10, 20], &[&[5, 5], &[10, 10]]).contrast(5), None, "they do not differ");
    assert_eq!(cross(&[4, 4], &[&[4, 0], &[0, 4]]).contrast(5), None, "they are too few");
    assert_eq!(cross(&[0, 0], &[&[0], &[0]]).contrast(0), None, "there is nobody");
}

#[test]
fn filters_split_made_up_runs_without_loss() {
    let pack = judged();
    let records: Vec<Record> = simulated(&pack, None, 5).take(300).collect();
    let count = |filter: &Filter| records.iter().filter(|record| admits(filter, record, &pack)).count();
    let finished = records.iter().filter(|record| matches!(record, Record::Response(_))).count();
    let at = |from, to| Filter { hours: Some(Hours { from, to }), ..Filter::default() };
    assert_eq!(count(&at(0, 12)) + count(&at(12, 24)), records.len());
    let shops = ["lotus", "corner", "online"].map(|shop| count(&taken("shop", shop)));
    assert!(shops.iter().sum::<usize>() >= finished, "everybody who finished judged a shop: {shops:?}");
    assert!(shops.iter().all(|shop| *shop < finished), "{shops:?}");
}
