//! Any question, and any answer that it takes.

use fairstall::engine::answer::{Answer, Picked, PickedMany};
use fairstall::engine::day::Day;
use fairstall::engine::question::{
    Consent, Date, Drawing, HEIGHT, Kind, Matrix, Order, Point, Rating, Text, WIDTH, write_strokes,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::support::answers::ids;
use crate::support::build::{any_number, any_text, items, matching, matrix, multiple, ranking, single};

const CHOICES: [&str; 5] = ["a", "b", "c-2", "d", "else"];
const LEFT: [&str; 3] = ["one", "two", "three"];

/// A kind and an answer to it.
pub fn answered() -> impl Strategy<Value = (Kind, Answer)> {
    prop_oneof![
        (select(&CHOICES[..]), words()).prop_map(|(choice, typed)| {
            let picked = Picked { choice: ids(&[choice])[0].clone(), other: beside(&[choice], typed) };
            (single(&["a", "b", "c-2", "d", "else other"]), Answer::Single(picked))
        }),
        (subsequence(&CHOICES[..], 1..=5), words()).prop_map(|(taken, typed)| {
            let picked = PickedMany { choices: ids(&taken), other: beside(&taken, typed) };
            (multiple(&["a", "b", "c-2", "d", "else other"]), Answer::Multiple(picked))
        }),
        (0..=1_u8, 2..=10_u8).prop_flat_map(|(first, last)| {
            let kind = Rating { first, last, stars: false, low: String::new(), high: String::new() };
            (first..=last).prop_map(move |step| (Kind::Rating(kind.clone()), Answer::Rating(step)))
        }),
        typed_number().prop_map(|value| (Kind::Number(any_number()), Answer::Number(value))),
        words().prop_map(|text| { (Kind::Text(Text { max_length: 100, ..any_text() }), Answer::Text(text)) }),
        (-719_162..=2_932_896)
            .prop_map(|day| { (Kind::Date(Date::default()), Answer::Date(Day::from_number(day))) }),
        (put(&["no", "so-so", "yes"]), any::<bool>()).prop_map(|(answer, nominal)| {
            let columns = items(&["no", "so-so", "yes"]);
            (Kind::Matrix(Matrix { rows: items(&LEFT), columns, nominal }), answer)
        }),
        put(&["x", "y"]).prop_map(|answer| (matrix(&LEFT, &["x", "y"]), answer)),
        put(&CHOICES).prop_map(|answer| (matching(&LEFT, &CHOICES, &[]), answer)),
        put(&["a", "b"]).prop_map(|answer| (matching(&LEFT, &CHOICES, &["a", "b", "a"]), answer)),
        (1..=5_usize, Just(CHOICES.to_vec()).prop_shuffle()).prop_map(|(top, order)| {
            (ranking(&CHOICES, Some(top), None), Answer::Ranking(ids(&order[..top])))
        }),
        strokes()
            .prop_map(|strokes| { (Kind::Drawing(Drawing {}), Answer::Drawing(write_strokes(&strokes))) }),
        Just((Kind::Consent(Consent { statement: "I agree".into() }), Answer::Agreed)),
    ]
}

/// An order of choices.
pub fn any_order() -> impl Strategy<Value = Order> {
    select(vec![Order::Fixed, Order::Shuffled, Order::Rotated])
}

/// Text that people type, in any script, formulas and quotation marks too;
/// never blank.
fn words() -> impl Strategy<Value = String> {
    "[-=+@'\",;\\r\\n\\t a-z0-9。退款🎣\\PC]{0,30}[a-z款]"
}

/// A number of up to 15 digits.
fn typed_number() -> impl Strategy<Value = f64> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0..=10_u32)
        .prop_map(|(digits, decimals)| digits as f64 / 10_f64.powi(decimals as i32))
}

/// Something put to some of the left sides.
fn put(columns: &[&'static str]) -> impl Strategy<Value = Answer> + use<> {
    let columns = columns.to_vec();
    let taken = prop::collection::vec(select(columns), LEFT.len());
    (subsequence(&LEFT[..], 1..=LEFT.len()), taken)
        .prop_map(|(rows, taken)| Answer::Pairs(ids(&rows).into_iter().zip(ids(&taken)).collect()))
}

fn strokes() -> impl Strategy<Value = Vec<Vec<Point>>> {
    let stroke = prop::collection::vec((0..=WIDTH, 0..=HEIGHT), 1..12);
    prop::collection::vec(stroke, 1..5)
}

/// What is typed beside a choice with a field.
fn beside(taken: &[&str], typed: String) -> Option<String> {
    taken.contains(&"else").then_some(typed)
}
