//! What only some kinds export: grids, ranks, days, and the order in which
//! choices were shown.

use std::sync::Arc;

use fairstall::engine::answer::Answer;
use fairstall::engine::event::Feedback;
use fairstall::engine::id::{PackHash, QuestionId};
use fairstall::engine::pack::{Pack, PackKind, Question};
use fairstall::engine::question::{Date, Kind, Order};
use fairstall::engine::record::{Mode, Record, Run};

use super::{packs_of, responses, tallies};
use crate::support::answers::{day, one, pairs, ranked};
use crate::support::build::{matching, matrix, only_if, pack, question, ranking, single, survey};
use crate::support::sheet::Sheet;
use crate::support::visit::{Visit, run_of};

/// One run of a pack of one question for each answer.
fn day_of(kind: Kind, answers: impl IntoIterator<Item = Answer>) -> (Arc<Pack>, Vec<Record>) {
    let pack = survey([question("q", kind)]);
    let run = |(number, answer): (usize, Answer)| {
        let mut visit = Visit::seeded(&pack, Feedback::End, number as u64);
        visit.gives(answer).reaches_the_end();
        visit.record()
    };
    let records = answers.into_iter().enumerate().map(run).collect();
    (pack, records)
}

/// The rows of these measures over all stations: option, count, base, percent,
/// value, label.
fn figures(sheet: &Sheet, measures: &[&str]) -> Vec<String> {
    let kept = |row: &&Vec<String>| {
        sheet.cell(row, "station") == "all" && measures.contains(&sheet.cell(row, "measure"))
    };
    let told = |row: &Vec<String>| {
        let cells = ["option", "count", "base", "percent", "value", "option_label"];
        cells.map(|heading| sheet.cell(row, heading)).join(" ").trim_end().to_owned()
    };
    sheet.rows.iter().filter(kept).map(told).collect()
}

#[test]
fn a_cell_of_a_matrix_is_a_percent_of_its_row_and_a_scale_has_means() {
    let kind = matrix(&["goods", "price"], &["bad", "fair", "good"]);
    let answers = [
        pairs(&[("goods", "good"), ("price", "bad")]),
        pairs(&[("goods", "fair")]),
        pairs(&[("goods", "good")]),
        pairs(&[("goods", "bad")]),
    ];
    let (pack, records) = day_of(kind, answers);
    let sheet = tallies(&records, &packs_of([&pack]));
    assert_eq!(
        figures(&sheet, &["choice"]),
        [
            "goods.bad 1 4 25  GOODS: BAD",
            "goods.fair 1 4 25  GOODS: FAIR",
            "goods.good 2 4 50  GOODS: GOOD",
            "price.bad 1 1 100  PRICE: BAD",
            "price.fair 0 1 0  PRICE: FAIR",
            "price.good 0 1 0  PRICE: GOOD",
        ]
    );
    assert_eq!(figures(&sheet, &["row_mean"]), ["goods    2.25 GOODS", "price    1 PRICE"]);
    assert_eq!(figures(&sheet, &["first_places"]), [""; 0]);
}

#[test]
fn items_have_a_mean_rank_and_first_places() {
    let answers = [ranked(&["b", "a"]), ranked(&["b", "c"]), ranked(&["a", "b"]), ranked(&["b"])];
    let (pack, records) = day_of(ranking(&["a", "b", "c"], Some(2), None), answers);
    let sheet = tallies(&records, &packs_of([&pack]));
    assert_eq!(figures(&sheet, &["row_mean"]), ["a    1.5 A", "b    1.25 B", "c    2 C"]);
    assert_eq!(figures(&sheet, &["first_places"]), ["a 1 4 25  A", "b 3 4 75  B", "c 0 4 0  C"]);
    assert_eq!(figures(&sheet, &["choice"])[..2], ["a.1 1 2 50  A: 1", "a.2 1 2 50  A: 2"]);
}

#[test]
fn what_belongs_to_what_has_no_mean() {
    let kind = matching(&["fraud"], &["police", "shop"], &[]);
    let (pack, records) = day_of(kind, [pairs(&[("fraud", "police")])]);
    let sheet = tallies(&records, &packs_of([&pack]));
    let expected = ["fraud.police 1 1 100  FRAUD: POLICE", "fraud.shop 0 1 0  FRAUD: SHOP"];
    assert_eq!(figures(&sheet, &["choice", "row_mean", "first_places"]), expected);
}

#[test]
fn figures_of_days_are_days() {
    let days = ["2027-03-01", "2027-03-03", "2027-03-15"].map(day);
    let (pack, records) = day_of(Kind::Date(Date::default()), days);
    let sheet = tallies(&records, &packs_of([&pack]));
    assert_eq!(figures(&sheet, &["n"]), [" 3"]);
    let expected = ["2027-03-06", "2027-03-03", "2027-03-02", "2027-03-09", "2027-03-01", "2027-03-15"];
    let found = figures(&sheet, &["mean", "median", "q1", "q3", "min", "max"]);
    assert_eq!(found.iter().map(|row| row.trim()).collect::<Vec<_>>(), expected);
}

fn shuffled(order: Order) -> Question {
    Question { order, ..question("q", single(&["a", "b", "c", "d", "none pinned"])) }
}

#[test]
fn the_order_that_the_phone_showed_is_told() {
    for order in [Order::Shuffled, Order::Rotated] {
        let pack = survey([shuffled(order)]);
        let (mut shown, mut records) = (Vec::new(), Vec::new());
        for seed in 1..20 {
            let mut visit = Visit::seeded(&pack, Feedback::End, seed);
            let choices = visit.session.choices(&pack.questions[0]);
            shown.push(choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>().join(" "));
            if seed % 2 == 0 {
                visit.gives(one("b"));
            }
            visit.reaches_the_end();
            records.push(visit.record());
        }
        let sheet = responses(&records, &packs_of([&pack]));
        assert_eq!(sheet.column("market.q.order"), shown, "answered or not");
    }
    let pack = survey([shuffled(Order::Shuffled)]);
    let typed = |seed| {
        let run = Run { mode: Mode::Paper, ..run_of(&pack, seed) };
        Visit::of_run(&pack, run, Feedback::End, vec![QuestionId::new("q")]).record()
    };
    let sheet = responses(&[1, 2, 3].map(typed), &packs_of([&pack]));
    let printed = ["a b c d none"; 3];
    assert_eq!(sheet.column("market.q.order"), printed, "nothing is shuffled on paper");
    let fixed = survey([shuffled(Order::Fixed)]);
    let sheet = responses(&[], &packs_of([&fixed]));
    assert!(!sheet.headings.contains(&"market.q.order".to_owned()), "there is nothing to tell");
}

#[test]
fn no_order_is_told_where_nothing_was_shown_or_the_version_is_not_known() {
    let pack = survey([
        question("first", single(&["yes", "no"])),
        only_if("${first} = 'yes'", shuffled(Order::Shuffled)),
    ]);
    let mut no = Visit::seeded(&pack, Feedback::End, 1);
    no.gives(one("no")).reaches_the_end();
    let unknown = Arc::new(Pack { version: 9, hash: PackHash::new("ffff"), ..(*pack).clone() });
    let mut other = Visit::seeded(&unknown, Feedback::End, 2);
    other.gives(one("yes")).goes_on().gives(one("a")).reaches_the_end();
    let sheet = responses(&[no.record(), other.record()], &packs_of([&pack]));
    assert_eq!(sheet.column("market.q.outcome"), ["not_relevant", "answered"]);
    assert_eq!(sheet.column("market.q.order"), ["", ""]);
}

#[test]
fn the_order_of_an_older_version_is_told_by_its_own_choices() {
    let version = |version, kind, order| {
        let q = Question { order, ..question("q", kind) };
        pack(PackKind::Survey, version, [q])
    };
    let old = version(1, single(&["a", "b", "c"]), Order::Shuffled);
    let new = version(2, single(&["b", "x"]), Order::Fixed);
    let mut visit = Visit::seeded(&old, Feedback::End, 5);
    visit.gives(one("a")).reaches_the_end();
    let mut later = Visit::seeded(&new, Feedback::End, 6);
    later.gives(one("x")).reaches_the_end();
    let sheet = responses(&[visit.record(), later.record()], &packs_of([&old, &new]));
    let own = old.question(&QuestionId::new("q")).expect("the question");
    let shown = visit.session.choices(own).iter().map(|choice| choice.id.to_string()).collect::<Vec<_>>();
    assert_eq!(sheet.column("market.q.order"), [shown.join(" "), "b x".to_owned()]);
}
