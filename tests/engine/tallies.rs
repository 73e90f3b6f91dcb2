//! Tallies of made-up records of both real packs: whatever is counted adds
//! up, in whatever order it came, and nothing is counted twice.

use std::sync::Arc;

use fairstall::engine::event::Feedback;
use fairstall::engine::mark::Grade;
use fairstall::engine::pack::{Pack, PackKind};
use fairstall::engine::question::Kind;
use fairstall::engine::random::Rng;
use fairstall::engine::record::{Outcome, Record, Response};
use fairstall::engine::stored::Arrival;
use fairstall::engine::tally::{ActivityTally, Merger, Numbers, Packs, Slice, Tally};

use crate::support::answers::{many, number, one, one_with, step};
use crate::support::build::{any_number, multiple, question, quiz, rating, single, survey};
use crate::support::files::{SAMPLE_PACKS, sample_pack, simulated};
use crate::support::visit::{Visit, run_of};

/// A pack with five hundred records.
struct Day {
    packs: Packs,
    pack: Arc<Pack>,
    records: Vec<Record>,
}

/// A day of each pack of a stall; the quiz also with all its questions.
fn days() -> impl Iterator<Item = Day> {
    let full_quiz = ("twenty", None);
    SAMPLE_PACKS.into_iter().chain([full_quiz]).map(|(id, draw)| {
        let pack = sample_pack(id);
        Day { records: simulated(&pack, draw, 2027).take(500).collect(), ..Day::of(&pack) }
    })
}

impl Day {
    /// A day without a record.
    fn of(pack: &Arc<Pack>) -> Self {
        let mut packs = Packs::default();
        packs.add((**pack).clone());
        Self { packs, pack: Arc::clone(pack), records: Vec::new() }
    }

    fn tally(&self) -> ActivityTally {
        self.tally_of(&self.records)
    }

    fn tally_of(&self, records: &[Record]) -> ActivityTally {
        let tally = Tally::of(records, &self.packs);
        assert_eq!(tally.unknown_pack, 0);
        tally.activities.into_values().next().expect("one activity")
    }

    fn responses(&self) -> impl Iterator<Item = &Response> {
        self.records.iter().filter_map(|record| match record {
            Record::Response(response) => Some(response),
            Record::Abandoned(_) => None,
        })
    }
}

/// Every figure of a slice, named.
fn figures(slice: &Slice) -> Vec<(String, u64)> {
    let mut figures =
        vec![("finished".to_owned(), slice.finished), ("abandoned".to_owned(), slice.abandoned)];
    for (index, question) in slice.questions.iter().enumerate() {
        for (name, count) in [
            ("answered", question.answered),
            ("skipped", question.skipped),
            ("declined", question.declined),
            ("not_relevant", question.not_relevant),
            ("not_reached", question.not_reached),
            ("abandoned_here", question.abandoned_here),
            ("right", question.right),
            ("partial", question.partial),
            ("wrong", question.wrong),
            ("n", question.counts.numbers.n()),
            ("texts", question.counts.texts.len() as u64),
        ] {
            figures.push((format!("{index} {name}"), count));
        }
        let options = question.counts.options.iter().enumerate();
        figures.extend(options.map(|(option, count)| (format!("{index} option {option}"), *count)));
    }
    figures
}

#[test]
fn asked_and_started_add_up_for_every_question_and_station() {
    for day in days() {
        let tally = day.tally();
        for slice in tally.stations.values().chain([&tally.total]) {
            let mut abandoned_here = 0;
            for question in &slice.questions {
                assert_eq!(question.asked(), question.answered + question.skipped + question.declined);
                assert_eq!(
                    question.started(),
                    question.asked() + question.not_relevant + question.not_reached,
                    "{question:?}"
                );
                abandoned_here += question.abandoned_here;
            }
            assert_eq!(abandoned_here, slice.abandoned, "every run that was given up ended somewhere");
            assert_eq!(slice.started(), slice.finished + slice.abandoned);
        }
    }
}

#[test]
fn a_run_is_started_once_for_each_question_that_it_drew() {
    for day in days() {
        let tally = day.tally().total;
        for (question, counted) in day.pack.questions.iter().zip(&tally.questions) {
            let drew = day.records.iter().filter(|record| match record {
                Record::Response(response) => response.drawn.contains(&question.id),
                Record::Abandoned(abandoned) => abandoned.drawn.contains(&question.id),
            });
            assert_eq!(counted.started(), drew.count() as u64, "{}", question.id);
        }
        assert_eq!(tally.started(), day.records.len() as u64);
        assert_eq!(tally.finished, day.responses().count() as u64);
    }
}

#[test]
fn stations_add_up_to_the_total() {
    for day in days() {
        let tally = day.tally();
        assert_eq!(tally.stations.len(), 2);
        let mut sum: Vec<(String, u64)> =
            figures(&tally.total).into_iter().map(|(name, _)| (name, 0)).collect();
        for slice in tally.stations.values() {
            for (into, (name, count)) in sum.iter_mut().zip(figures(slice)) {
                assert_eq!(into.0, name);
                into.1 += count;
            }
        }
        assert_eq!(sum, figures(&tally.total));
        let scores: u64 = tally.stations.values().flat_map(|slice| slice.scores.values()).sum();
        assert_eq!(scores, tally.total.scores.values().sum::<u64>());
    }
}

#[test]
fn options_add_up_to_the_answers() {
    for day in days() {
        let tally = day.tally().total;
        for (question, counted) in day.pack.questions.iter().zip(&tally.questions) {
            let options: u64 = counted.counts.options.iter().sum();
            let id = &question.id;
            assert!(counted.answered > 0, "`{id}` tells nothing without an answer");
            match &question.kind {
                Kind::Single(_) => assert_eq!(options, counted.answered, "{id}"),
                Kind::Rating(_) => {
                    assert_eq!((options, counted.counts.numbers.n()), (counted.answered, counted.answered));
                }
                Kind::Multiple(_) => {
                    assert!(options >= counted.answered, "an answer has a choice at least: {id}");
                    assert!(counted.counts.options.iter().all(|&count| count <= counted.answered), "{id}");
                }
                Kind::Number(_) | Kind::Date(_) => {
                    assert_eq!(counted.counts.numbers.n(), counted.answered, "{id}");
                }
                Kind::Text(_) | Kind::Drawing(_) => {
                    assert_eq!(counted.counts.texts.len() as u64, counted.answered, "{id}");
                }
                Kind::Matrix(_) | Kind::Matching(_) | Kind::Ranking(_) => {
                    let columns = question.kind.countable().grid().expect("a grid").columns.len();
                    for row in counted.counts.options.chunks(columns) {
                        assert!(
                            row.iter().sum::<u64>() <= counted.answered,
                            "one cell of a row at most: {id}"
                        );
                    }
                }
                Kind::Consent(_) => assert_eq!(options, counted.answered, "{id}"),
                Kind::Note(_) => panic!("nothing of a note is counted: {id}"),
                Kind::Calculate(_) => {
                    assert!(options <= counted.answered, "values below the lowest grade have none: {id}");
                }
            }
        }
    }
}

#[test]
fn marks_add_up_to_the_answers_of_a_quiz_and_a_survey_has_none() {
    for day in days() {
        let quiz = day.pack.kind == PackKind::Quiz;
        let tally = day.tally().total;
        for (question, counted) in day.pack.questions.iter().zip(&tally.questions) {
            let marked = counted.right + counted.partial + counted.wrong;
            assert_eq!(counted.marked(), marked);
            assert_eq!(marked, if quiz { counted.answered } else { 0 }, "{}", question.id);
        }
        let scored: u64 = tally.scores.values().sum();
        assert_eq!(scored, if quiz { tally.finished } else { 0 });
        let right: u64 = tally.scores.iter().map(|((right, _), runs)| *right as u64 * runs).sum();
        assert_eq!(right, tally.questions.iter().map(|question| question.right).sum::<u64>());
        let of: u64 = tally.scores.iter().map(|((_, of), runs)| *of as u64 * runs).sum();
        assert_eq!(of, tally.questions.iter().map(|question| question.marked()).sum::<u64>());
    }
}

#[test]
fn marks_are_those_that_the_answers_earn() {
    for day in days() {
        let tally = day.tally().total;
        for (question, counted) in day.pack.questions.iter().zip(&tally.questions) {
            let grades = |grade: Grade| {
                let answers = day.responses().filter_map(|response| response.answers.get(&question.id));
                let marks = answers.filter_map(|outcome| match outcome {
                    Outcome::Answered(answer) => question.kind.answerable().mark(answer),
                    _ => None,
                });
                marks.filter(|fraction| fraction.grade() == grade).count() as u64
            };
            assert_eq!(counted.right, grades(Grade::Right), "{}", question.id);
            assert_eq!(counted.partial, grades(Grade::Partial), "{}", question.id);
            assert_eq!(counted.wrong, grades(Grade::Wrong), "{}", question.id);
        }
    }
}

#[test]
fn the_order_of_the_records_does_not_matter() {
    for mut day in days() {
        let before = day.tally();
        Rng::new(7).shuffle(&mut day.records);
        let after = day.tally();
        assert_eq!(figures(&after.total), figures(&before.total));
        assert_eq!(after.total.scores, before.total.scores);
        for (after, before) in after.total.questions.iter().zip(&before.total.questions) {
            let numbers = |numbers: &Numbers| {
                [numbers.mean(), numbers.median(), numbers.min(), numbers.max()].map(|x| x.map(f64::to_bits))
            };
            assert_eq!(numbers(&after.counts.numbers), numbers(&before.counts.numbers), "to the last bit");
        }
    }
}

#[test]
fn a_phone_imported_twice_or_in_two_halves_changes_nothing() {
    for day in days() {
        let (first, second) = day.records.split_at(200);
        let overlapping = [second, first, &day.records[175..225], first];
        let mut merger = Merger::default();
        let mut kept = Vec::new();
        let mut again = 0;
        for record in overlapping.into_iter().flatten() {
            // What another phone has read and written again is the same record.
            let imported = Record::from_json(&record.to_json()).expect("a record");
            match merger.see(&imported) {
                Arrival::New => kept.push(imported),
                Arrival::Known => again += 1,
                other => panic!("{other:?}: {imported:?} is no other record"),
            }
        }
        assert_eq!((kept.len(), again), (500, 250));
        assert_eq!(figures(&day.tally_of(&kept).total), figures(&day.tally().total));
    }
}

#[test]
fn another_record_under_a_known_id_is_told_apart() {
    let pack = survey([question("q", rating(5))]);
    let record = |answer: u8| {
        let mut visit = Visit::to(&pack);
        visit.gives(step(answer)).reaches_the_end();
        visit.record()
    };
    let mut merger = Merger::default();
    assert_eq!(merger.see(&record(1)), Arrival::New);
    assert_eq!(merger.see(&record(2)), Arrival::Conflict);
    assert_eq!(merger.see(&record(1)), Arrival::Known, "the first one counts");
    let given_up = Record::Abandoned(Visit::to(&pack).session.draft().abandoned().expect("a run"));
    assert_eq!(merger.see(&given_up), Arrival::Outranked, "a run that was finished was not given up");
}

#[test]
fn numbers_are_told_by_mean_median_and_ends() {
    let pack = survey([question("price", Kind::Number(any_number()))]);
    for (typed, mean, median, min, max) in [
        (&["-4", "0.1", "0.2", "10", "－0"][..], 1.26, 0.1, -4.0, 10.0),
        (&["3", "1", "２", "10"], 4.0, 2.5, 1.0, 10.0),
        (&["5"], 5.0, 5.0, 5.0, 5.0),
    ] {
        let record = |(value, id): (&&str, u64)| {
            let mut visit = Visit::seeded(&pack, Feedback::End, id);
            visit.gives(number(value)).reaches_the_end();
            visit.record()
        };
        let day = Day { records: typed.iter().zip(1..).map(record).collect(), ..Day::of(&pack) };
        let tally = day.tally().total;
        let numbers = &tally.questions[0].counts.numbers;
        assert_eq!(numbers.n(), typed.len() as u64);
        assert!((numbers.mean().expect("a mean") - mean).abs() < 1e-12, "{typed:?}");
        assert_eq!((numbers.median(), numbers.min(), numbers.max()), (Some(median), Some(min), Some(max)));
    }
}

#[test]
fn a_quiz_run_is_scored_and_a_station_that_was_not_told_stands_alone() {
    let pack = quiz([
        question("a", single(&["x right", "y"])),
        question("b", multiple(&["x right", "y right", "z"])),
    ]);
    let record = |id: u64, a: &str, b: &[&str], station: bool| {
        let mut run = run_of(&pack, id);
        run.station = run.station.filter(|_| station);
        let drawn = pack.questions.iter().map(|question| question.id.clone()).collect();
        let mut visit = Visit::of_run(&pack, run, Feedback::End, drawn);
        visit.gives(one(a)).goes_on().gives(many(b)).reaches_the_end();
        visit.record()
    };
    let records =
        vec![record(1, "x", &["x", "y"], true), record(2, "x", &["x"], true), record(3, "y", &["z"], false)];
    let day = Day { records, ..Day::of(&pack) };
    let tally = day.tally();
    let scores: Vec<_> = tally.total.scores.into_iter().collect();
    assert_eq!(scores, [((0, 2), 1), ((1, 2), 1), ((2, 2), 1)]);
    let stations: Vec<_> = tally
        .stations
        .iter()
        .map(|(id, slice)| (id.as_ref().map_or("none", |id| id.as_str()), slice.finished))
        .collect();
    assert_eq!(stations, [("none", 1), ("north", 2)]);
}

#[test]
fn a_record_of_a_pack_that_nobody_knows_is_said_so_and_not_counted() {
    let pack = survey([question("q", single(&["a", "else other"]))]);
    let mut visit = Visit::to(&pack);
    visit.gives(one_with("else", "?")).reaches_the_end();
    let tally = Tally::of(&[visit.record()], &Packs::default());
    assert_eq!((tally.unknown_pack, tally.activities.len()), (1, 0));
}
