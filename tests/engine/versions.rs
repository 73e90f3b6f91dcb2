//! Packs over versions: answers to all versions count together as long as a
//! question means the same; else they stand apart, and say so by their key.

use std::sync::Arc;

use fairstall::engine::answer::Answer;
use fairstall::engine::event::Feedback;
use fairstall::engine::export::{ResponsesWriter, write_tallies};
use fairstall::engine::id::PackHash;
use fairstall::engine::mark::Grade;
use fairstall::engine::pack::{Pack, PackKind, Question};
use fairstall::engine::question::{Consent, Date, Kind, Number, Order};
use fairstall::engine::record::Record;
use fairstall::engine::tally::{Packs, QuestionTally, Tally};

use crate::support::answers::{day, many, number, one, pairs, ranked, step, text};
use crate::support::build::{
    any_number, any_text, matching, matrix, multiple, pack, question, ranking, rating, single,
};
use crate::support::sheet::Sheet;
use crate::support::visit::Visit;

/// A day on which the pack was changed: some runs of each version.
#[derive(Default)]
struct Day {
    packs: Packs,
    records: Vec<Record>,
}

impl Day {
    /// Adds a version of a pack of one question, and a run for each answer.
    fn version(mut self, version: u32, question: Question, answers: &[Answer]) -> Self {
        let quiz = matches!(&question.kind, kind if kind.choices().is_some_and(|choices| choices.marked()));
        let kind = if quiz { PackKind::Quiz } else { PackKind::Survey };
        let pack = pack(kind, version, [question]);
        self.packs.add((*pack).clone());
        for answer in answers {
            self.records.push(run(&pack, answer.clone(), self.records.len() as u64));
        }
        self
    }

    /// The tally of each question, by its key in exports.
    fn questions(&self) -> Vec<(String, QuestionTally)> {
        let tally = Tally::of(&self.records, &self.packs);
        let ((_, pack), activity) = tally.activities.into_iter().next().expect("one activity");
        let layout = self.packs.layout(&pack).expect("a known pack");
        let keys = layout.questions.iter().map(|question| question.key.clone());
        keys.zip(activity.total.questions).collect()
    }

    /// Each question's key with how often each option was taken.
    fn options(&self) -> Vec<String> {
        let layout = self.packs.layouts().next().expect("one pack").1;
        let line = |(index, (key, tally)): (usize, (String, QuestionTally))| {
            let options = layout.questions[index].question.kind.countable().options();
            let counts = options.iter().zip(&tally.counts.options);
            let counts: Vec<String> =
                counts.map(|(option, count)| format!("{}={count}", option.key)).collect();
            format!("{key}: {} of {}", counts.join(" "), tally.answered)
        };
        self.questions().into_iter().enumerate().map(line).collect()
    }
}

fn run(pack: &Arc<Pack>, answer: Answer, id: u64) -> Record {
    let mut visit = Visit::seeded(pack, Feedback::End, id);
    visit.gives(answer).reaches_the_end();
    visit.record()
}

#[test]
fn a_choice_that_was_dropped_is_counted_behind_the_others() {
    let day = Day::default()
        .version(1, question("pay", single(&["cash", "cheque", "phone"])), &[one("cheque"), one("cash")])
        .version(2, question("pay", single(&["phone", "cash", "face"])), &[one("face"), one("cash")]);
    assert_eq!(day.options(), ["pay: phone=0 cash=2 face=1 cheque=1 of 4"]);
}

#[test]
fn rows_items_and_sides_that_were_dropped_are_counted_behind_the_others() {
    let rows = Day::default()
        .version(
            1,
            question("q", matrix(&["a", "b"], &["no", "yes"])),
            &[pairs(&[("a", "no"), ("b", "yes")])],
        )
        .version(
            2,
            question("q", matrix(&["b", "c"], &["no", "yes"])),
            &[pairs(&[("b", "no"), ("c", "yes")])],
        );
    assert_eq!(rows.options(), ["q: b.no=1 b.yes=1 c.no=0 c.yes=1 a.no=1 a.yes=0 of 2"]);
    let items = Day::default()
        .version(1, question("q", ranking(&["a", "b"], None, None)), &[ranked(&["a", "b"])])
        .version(2, question("q", ranking(&["b", "c"], None, None)), &[ranked(&["c", "b"])]);
    assert_eq!(items.options(), ["q: b.1=0 b.2=2 c.1=1 c.2=0 a.1=1 a.2=0 of 2"], "still two ranks");
    let sides = Day::default()
        .version(1, question("q", matching(&["x", "y"], &["a", "b"], &[])), &[pairs(&[("y", "a")])])
        .version(2, question("q", matching(&["x"], &["b", "c"], &[])), &[pairs(&[("x", "c")])]);
    assert_eq!(sides.options(), ["q: x.b=0 x.c=1 x.a=0 y.b=0 y.c=0 y.a=1 of 2"]);
}

#[test]
fn kinds_without_parts_count_together_over_versions() {
    let consent = |statement: &str| question("q", Kind::Consent(Consent { statement: statement.into() }));
    let agreed = Day::default().version(1, consent("I agree"), &[Answer::Agreed]).version(
        2,
        consent("Yes"),
        &[Answer::Agreed],
    );
    assert_eq!(agreed.options(), ["q: agreed=2 of 2"]);
    let date = || question("q", Kind::Date(Date::default()));
    let days = Day::default().version(1, date(), &[day("2027-03-14")]).version(
        2,
        Question { required: true, ..date() },
        &[day("2027-03-16")],
    );
    let counted: Vec<u64> = days.questions().iter().map(|(_, tally)| tally.counts.numbers.n()).collect();
    assert_eq!(counted, [2]);
}

#[test]
fn the_order_in_which_versions_become_known_does_not_matter() {
    let old = || question("met", multiple(&["a", "b", "c"]));
    let new = || question("met", multiple(&["c", "d"]));
    let forwards = Day::default().version(1, old(), &[many(&["a", "c"])]).version(2, new(), &[many(&["c"])]);
    let backwards = Day::default().version(2, new(), &[many(&["c"])]).version(1, old(), &[many(&["a", "c"])]);
    assert_eq!(forwards.options(), ["met: c=2 d=0 a=1 b=0 of 2"]);
    assert_eq!(backwards.options(), forwards.options());
}

#[test]
fn new_words_for_the_same_question_change_nothing() {
    let reworded = Question {
        label: "Asked better?".into(),
        hint: "A hint".into(),
        required: true,
        order: Order::Shuffled,
        ..question("trust", rating(5))
    };
    let day = Day::default().version(1, question("trust", rating(5)), &[step(2)]).version(
        2,
        reworded,
        &[step(2), step(5)],
    );
    assert_eq!(day.options(), ["trust: 1=0 2=2 3=0 4=0 5=1 of 3"]);
    assert_eq!(day.packs.layouts().next().expect("one").1.questions[0].question.label, "Asked better?");
}

#[test]
fn a_question_that_means_something_else_stands_apart() {
    let now = Question { meaning: 2, ..question("price", single(&["fair", "high"])) };
    let day = Day::default()
        .version(1, question("price", single(&["fair", "high"])), &[one("fair"), one("fair")])
        .version(2, now, &[one("high")]);
    assert_eq!(day.options(), ["price: fair=0 high=1 of 1", "price@1: fair=2 high=0 of 2"]);
    let layout = day.packs.layouts().next().expect("one pack").1;
    let apart: Vec<bool> = layout.questions.iter().map(|question| question.apart).collect();
    assert_eq!(apart, [false, true], "which a screen can warn of");
}

#[test]
fn what_cannot_be_counted_together_stands_apart() {
    let yuan = || question("q", Kind::Number(any_number()));
    let jiao = || question("q", Kind::Number(Number { unit: "jiao".into(), ..any_number() }));
    for (old, old_answer, new, new_answer) in [
        (question("q", single(&["a", "b"])), one("a"), question("q", multiple(&["a", "b"])), many(&["a"])),
        (question("q", rating(5)), step(5), question("q", rating(7)), step(5)),
        (
            question("q", matrix(&["a"], &["no", "yes"])),
            pairs(&[("a", "yes")]),
            question("q", matrix(&["a"], &["no", "so-so", "yes"])),
            pairs(&[("a", "yes")]),
        ),
        (
            question("q", ranking(&["a", "b", "c"], Some(2), None)),
            ranked(&["a", "b"]),
            question("q", ranking(&["a", "b", "c"], None, None)),
            ranked(&["a", "b", "c"]),
        ),
        (
            question("q", Kind::Date(Date::default())),
            day("2027-03-15"),
            question("q", Kind::Text(any_text())),
            text("x"),
        ),
        (question("q", Kind::Text(any_text())), text("5"), yuan(), number("5")),
        (yuan(), number("5"), jiao(), number("50")),
    ] {
        let day = Day::default().version(3, old.clone(), &[old_answer]).version(4, new, &[new_answer]);
        let answered: Vec<(String, u64)> =
            day.questions().into_iter().map(|(key, tally)| (key, tally.answered)).collect();
        assert_eq!(answered, [("q".into(), 1), ("q@3".into(), 1)], "{old:?}");
    }
}

#[test]
fn a_kind_that_comes_back_is_joined_again() {
    let stars = || question("q", rating(5));
    let day = Day::default()
        .version(1, stars(), &[step(1)])
        .version(2, question("q", Kind::Text(any_text())), &[text("fine")])
        .version(3, stars(), &[step(3), step(1)]);
    let lines = day.options();
    assert_eq!(lines, ["q: 1=2 2=0 3=1 4=0 5=0 of 3", "q@2:  of 1"]);
}

#[test]
fn a_question_that_was_dropped_is_still_counted() {
    let old = pack(PackKind::Survey, 1, [question("gone", rating(2)), question("kept", rating(2))]);
    let new = pack(PackKind::Survey, 2, [question("kept", rating(2)), question("new", rating(2))]);
    let mut packs = Packs::default();
    [&old, &new].into_iter().for_each(|pack| packs.add((**pack).clone()));
    let both = |pack: &Arc<Pack>, id| {
        let mut visit = Visit::seeded(pack, Feedback::End, id);
        visit.gives(step(1)).goes_on().gives(step(2)).reaches_the_end();
        visit.record()
    };
    let day = Day { packs, records: vec![both(&old, 1), both(&new, 2)] };
    assert_eq!(day.options(), ["kept: 1=1 2=1 of 2", "new: 1=0 2=1 of 1", "gone: 1=1 2=0 of 1"]);
}

#[test]
fn a_run_is_marked_by_the_version_that_it_was_given() {
    // The phone said "right" to all of these.
    let multiples = Day::default()
        .version(1, question("q", multiple(&["a right", "b right", "c"])), &[many(&["a", "b"])])
        .version(2, question("q", multiple(&["a right", "c"])), &[many(&["a"])])
        .version(3, question("q", multiple(&["a right", "c right"])), &[many(&["a", "c"])]);
    let singles = Day::default().version(1, question("q", single(&["a right", "b"])), &[one("a")]).version(
        2,
        question("q", single(&["a", "b right"])),
        &[one("b")],
    );
    for day in [multiples, singles] {
        let runs = day.records.len() as u64;
        for (key, tally) in day.questions() {
            assert_eq!((tally.right, tally.partial, tally.wrong), (runs, 0, 0), "{key}");
        }
        let sheet = Sheet::written(|out| {
            let mut writer = ResponsesWriter::new(out, &day.packs)?;
            for record in &day.records {
                let Record::Response(response) = record else { continue };
                writer.write(response)?;
            }
            writer.finish()
        });
        assert!(sheet.column("points").iter().all(|points| *points == "1"), "{:?}", sheet.column("points"));
    }
}

#[test]
fn exports_name_a_question_apart_by_its_version() {
    let now = Question { meaning: 2, ..question("price", rating(3)) };
    let day = Day::default().version(1, question("price", rating(3)), &[step(1)]).version(2, now, &[step(3)]);
    let tallies = Sheet::written(|out| write_tallies(out, &Tally::of(&day.records, &day.packs), &day.packs));
    let mut questions = tallies.column("question");
    questions.dedup();
    assert_eq!(questions, ["", "price", "price@1", "", "price", "price@1"], "all, then the one station");
    let responses = Sheet::written(|out| {
        let mut writer = ResponsesWriter::new(out, &day.packs)?;
        for record in &day.records {
            let Record::Response(response) = record else { continue };
            writer.write(response)?;
        }
        writer.finish()
    });
    assert_eq!(responses.column("market.price@1"), ["1", ""]);
    assert_eq!(responses.column("market.price"), ["", "3"]);
}

#[test]
fn a_run_of_an_unknown_version_is_matched_by_its_ids() {
    let known = pack(PackKind::Survey, 1, [question("q", single(&["a", "b"]))]);
    let unknown = Arc::new(Pack { version: 9, hash: PackHash::new("ffff"), ..(*known).clone() });
    let mut packs = Packs::default();
    packs.add((*known).clone());
    let day = Day { packs, records: vec![run(&unknown, one("b"), 1)] };
    assert!(!day.packs.knows(&unknown.hash), "which the command and the desk warn of");
    assert_eq!(day.options(), ["q: a=0 b=1 of 1"]);
}

#[test]
fn the_same_pack_in_another_language_is_no_other_version() {
    let known = pack(PackKind::Survey, 1, [question("q", single(&["a", "b"]))]);
    let mut translated = (*known).clone();
    translated.title = "在集市".into();
    let mut day = Day::default();
    day.packs.add((*known).clone());
    day.packs.add(translated);
    day.records = vec![run(&known, one("a"), 1), run(&known, one("b"), 2)];
    assert_eq!(day.options(), ["q: a=1 b=1 of 2"]);
}

#[test]
fn a_mark_is_worked_out_anew_and_never_read() {
    let known = pack(PackKind::Quiz, 1, [question("q", multiple(&["a right", "b right", "c"]))]);
    let record = run(&known, many(&["a"]), 1);
    assert!(!record.to_json().contains("0.5"), "no mark is stored");
    let mark = known.questions[0].kind.answerable().mark(&many(&["a"]));
    assert_eq!(mark.map(|mark| mark.grade()), Some(Grade::Partial));
}
