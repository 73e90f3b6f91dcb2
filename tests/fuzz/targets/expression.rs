//! Expressions, as authors write them and as compiled packs hold them: what
//! is read is written and read as the same, and evaluates over any answers.

use std::borrow::Cow;

use fairstall::engine::answer::{Answer, Picked, PickedMany};
use fairstall::engine::day::Day;
use fairstall::engine::expr::{Expr, Scope, parse};
use fairstall::engine::id::{ChoiceId, QuestionId};
use fairstall::engine::json::{self, from_value, to_string};

use crate::fixtures::{sources, text};

/// Deeper JSON is not read.
const DEPTH: usize = 100;

pub fn run(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Ok(expr) = parse(text) {
        let printed = expr.to_string();
        assert_eq!(parse(&printed).as_ref(), Ok(&expr), "{printed}");
        let compiled = to_string(&expr);
        match read(&compiled) {
            Some(read) => assert_eq!(read, expr, "{compiled}"),
            // `check` finds these: no phone would read them.
            None => assert!(depth(&compiled) > DEPTH, "{compiled}"),
        }
        evaluate(&expr);
    }
    if let Some(expr) = read(text) {
        assert_eq!(read(&to_string(&expr)).as_ref(), Some(&expr), "{}", to_string(&expr));
        evaluate(&expr);
        // Printed in what a lawyer reads, whatever it is.
        drop(expr.to_string());
    }
}

/// How deep brackets stand in each other, outside of quotation marks.
fn depth(json: &str) -> usize {
    let (mut depth, mut most, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            b'"' if !escaped => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth -= 1,
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
        most = most.max(depth);
    }
    most
}

fn read(compiled: &str) -> Option<Expr> {
    from_value(&json::parse(compiled).ok()?).ok()
}

fn evaluate(expr: &Expr) {
    let id = |id: &str| ChoiceId::new(id);
    let answers = [
        Answer::Single(Picked { choice: id("yes"), other: Some("=x".into()) }),
        Answer::Multiple(PickedMany { choices: vec![id("yes"), id("b")], other: None }),
        Answer::Rating(3),
        Answer::Number(-0.5),
        Answer::Text("七日 abc".into()),
        Answer::Date(Day::from_number(20_892)),
        Answer::Pairs([(id("yes"), id("b"))].into_iter().collect()),
        Answer::Ranking(vec![id("b"), id("yes")]),
        Answer::Agreed,
    ];
    for answer in &answers {
        let lookup = |_: &QuestionId| Some(Cow::Borrowed(answer));
        let scope = Scope { answer: &lookup, own: Some(answer), today: Day::parse("2027-03-15") };
        expr.holds(&scope);
        if let Some(Answer::Number(number)) = expr.answer(&scope) {
            assert!(number.is_finite(), "what is calculated can be kept");
        }
    }
    let nothing = |_: &QuestionId| None;
    expr.holds(&Scope { answer: &nothing, own: None, today: None });
}

pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    let texts = sources().into_iter().map(|source| source.text);
    for text in texts {
        for line in text.lines() {
            let (name, value) = line.split_once(" = ").unwrap_or_default();
            let source = value.trim().trim_matches('"');
            if matches!(name.trim(), "relevant" | "constraint" | "calculate" | "end_if")
                && let Ok(expr) = parse(source)
            {
                seeds.extend([source.as_bytes().to_vec(), to_string(&expr).into_bytes()]);
            }
        }
    }
    for source in [
        "regex(., '^1[3-9][0-9]{9}$') or regex(., '[a-z]+|\\d{2,3}(x|y)*')",
        "round(-${a} div 3, 2) mod 4 >= int(1.5) * -(2 + 1)",
        "if(today() > '2027-03-15', coalesce(${a.b}, 'x'), concat(${a}, \"it's\"))",
        "position(..) = 1 and sum(${a}) != count(${b}) - string-length('')",
        "selected(${a}, 'yes') and not(starts-with(., 'a') or contains(., 'b')) and count-selected(.) < number('2')",
    ] {
        let expr = parse(source);
        seeds.push(source.into());
        seeds.extend(expr.map(|expr| to_string(&expr).into_bytes()));
    }
    seeds
}
