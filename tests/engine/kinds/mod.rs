//! Every kind of question: which answers it takes, how it marks them, what
//! they add to the tally and which cells they fill. One table a kind.

mod consent;
mod date;
mod drawing;
mod matching;
mod matrix;
mod multiple;
mod note;
mod number;
mod ranking;
mod rating;
mod single;
mod text;

use fairstall::engine::answer::Answer;
use fairstall::engine::mark::{Fraction, Grade};
use fairstall::engine::question::Kind;
use fairstall::engine::tally::Counts;

/// Checks each answer against what is said of it: `refused: …`, or the mark,
/// what it adds to the tally, and its cells.
#[track_caller]
fn table(kind: &Kind, rows: &[(Answer, &str)]) {
    for (answer, expected) in rows {
        assert_eq!(told(kind, answer), *expected, "{answer:?}");
    }
}

fn told(kind: &Kind, answer: &Answer) -> String {
    if let Err(violation) = kind.answerable().check(answer) {
        return format!("refused: {violation:?}");
    }
    let mark = kind.answerable().mark(answer).map_or("unmarked".to_owned(), mark_words);
    format!("{mark} | {} | {}", counted(kind, answer), cells(kind, answer))
}

fn mark_words(fraction: Fraction) -> String {
    match fraction.grade() {
        Grade::Right => "right".to_owned(),
        Grade::Wrong => "wrong".to_owned(),
        Grade::Partial => format!("{:.2}", fraction.get()),
    }
}

/// The options, numbers and texts that the answer adds.
fn counted(kind: &Kind, answer: &Answer) -> String {
    let options = kind.countable().options();
    let mut counts = Counts::new(options.len());
    kind.countable().count(answer, &mut counts);
    let mut parts = Vec::new();
    for (option, count) in options.iter().zip(&counts.options).filter(|(_, count)| **count > 0) {
        parts.push(format!("{}={count}", option.key));
    }
    if let Some(sum) = counts.numbers.mean() {
        parts.push(format!("n={} mean={sum}", counts.numbers.n()));
    }
    parts.extend(counts.texts.iter().map(|text| format!("{text:?}")));
    parts.join(" ")
}

/// The cells of `responses.csv`, each with what its heading ends in.
fn cells(kind: &Kind, answer: &Answer) -> String {
    let columns = kind.countable().columns();
    let cells = kind.countable().cells(answer);
    assert_eq!(columns.len(), cells.len(), "a cell for each column");
    let pairs = columns.iter().zip(&cells);
    let pairs = pairs.map(|(column, cell)| format!("{}={}", column.suffix, cell.written()));
    pairs.collect::<Vec<_>>().join(" ")
}

/// The columns stay as many, all blank, for an answer of another kind.
#[track_caller]
fn blank_for_another_kind(kind: &Kind, foreign: &Answer) {
    assert_eq!(told(kind, foreign), "refused: NotOffered");
    assert_eq!(counted(kind, foreign), "", "a foreign answer counts nothing");
    let cells = kind.countable().cells(foreign);
    assert!(cells.iter().all(|cell| cell.written().is_empty()), "{cells:?}");
}
