//! The JSON reader for phones, against `serde_json`: it reads part of JSON,
//! and that part alike.

use fairstall::engine::json::{Value, parse, to_string};
use fairstall::engine::event::Event;
use serde_json::Value as Oracle;

use crate::fixtures::{PACKS, text};

/// What it says of JSON that is none of its business.
const LIMITS: [&str; 2] = ["a number of at most 15 digits", "less nesting"];

pub fn run(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    match (parse(text), serde_json::from_str::<Oracle>(text)) {
        (Ok(own), Ok(oracle)) => {
            assert!(same(&own, &oracle), "{own:?} is not {oracle:?}");
            let written = to_string(&oracle);
            assert!(same(&parse(&written).expect("what is written is read"), &oracle), "{written}");
        }
        // Numbers it takes as people type them: `01`, `1.`.
        (Ok(own), Err(error)) => {
            assert!(in_a_number(text, &error), "{own:?} was read from what is no JSON: {error}");
        }
        (Err(error), Ok(_)) => {
            let error = error.to_string();
            assert!(LIMITS.iter().any(|limit| error.ends_with(limit)), "{error}");
        }
        (Err(_), Err(_)) => {}
    }
    // Nothing that is read panics on the way into a type.
    let _ = Event::from_json(text);
}

pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = PACKS.iter().take(4).map(|pack| to_string(&**pack).into_bytes()).collect();
    for text in [
        r#"{"a":[1,-0.5,2.50,0,-0,123456789012345],"b":null,"c":{"d":true,"e":false}}"#,
        r#"["\u0041\ud83c\udfa3\n\t\"\\\/\b\f\r", "七日🎣", "", [], {}, [[[[[[1]]]]]]]"#,
        "{\"a\":1,\"a\":2}",
        " [ 1 , 2 ] ",
        "\"x\"",
        "0.1",
    ] {
        seeds.push(text.into());
    }
    seeds
}

fn same(own: &Value, oracle: &Oracle) -> bool {
    match (own, oracle) {
        (Value::Null, Oracle::Null) => true,
        (Value::Bool(own), Oracle::Bool(oracle)) => own == oracle,
        (Value::Number(own), Oracle::Number(oracle)) => oracle.as_f64().is_some_and(|oracle| near(*own, oracle)),
        (Value::Text(own), Oracle::String(oracle)) => own == oracle,
        (Value::List(own), Oracle::Array(oracle)) => {
            own.len() == oracle.len() && own.iter().zip(oracle).all(|(own, oracle)| same(own, oracle))
        }
        (Value::Object(own), Oracle::Object(oracle)) => {
            // Of a name that comes twice, `serde_json` keeps the last.
            let last = |name: &str| own.iter().rev().find(|(own, _)| own == name);
            own.iter().all(|(name, _)| oracle.contains_key(name))
                && oracle.iter().all(|(name, oracle)| last(name).is_some_and(|(_, own)| same(own, oracle)))
        }
        _ => false,
    }
}

/// Whether the trouble is at a number or right behind one.
fn in_a_number(text: &str, error: &serde_json::Error) -> bool {
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let at = (lines.map(str::len).sum::<usize>() + error.column()).min(text.len());
    let (before, behind) = text.as_bytes().split_at(at);
    let digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E');
    let last = before.iter().rposition(|byte| !byte.is_ascii_whitespace());
    // The column is that of the last byte read, or of the next one.
    let around = last.map_or(0, |last| last.saturating_sub(1))..before.len();
    before[around].iter().chain(behind.first()).any(digit)
}

/// What needs more than 15 digits is rounded where it is written.
fn near(own: f64, oracle: f64) -> bool {
    own == oracle || oracle.abs() < 1e15 && (own - oracle).abs() <= (oracle.abs() * 1e-13).max(1e-14)
}
