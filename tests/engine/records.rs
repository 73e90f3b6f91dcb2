//! Records in JSON: they come back as they went, damage is told from a newer
//! format, and nothing that can be read panics.

use fairstall::engine::event::{Draw, Feedback};
use fairstall::engine::format::ReadError;
use fairstall::engine::question::{Kind, Text, read_number};
use fairstall::engine::record::{Mode, Outcome, Record, Run};
use fairstall::engine::session::draw;
use proptest::prelude::*;

use crate::support::answers::{many_with, number, one_with, text};
use crate::support::build::{any_number, any_text, multiple, question, rating, single, survey};
use crate::support::files::{SAMPLE_PACKS, sample_pack, simulated};
use crate::support::visit::{Visit, outcome, run_of};

/// A record of a survey with one question of each kind.
fn answered(words: &str, value: &str) -> Record {
    let pack = survey([
        question("single", single(&["a", "else other"])),
        question("multiple", multiple(&["a", "else other"])),
        question("rating", rating(5)),
        question("number", Kind::Number(any_number())),
        question("text", Kind::Text(Text { max_length: 500, ..any_text() })),
    ]);
    let mut visit = Visit::to(&pack);
    visit.gives(one_with("else", words)).goes_on();
    visit.gives(many_with(&["a", "else"], words)).goes_on();
    visit.goes_on();
    visit.gives(number(value)).goes_on();
    visit.gives(text(words)).reaches_the_end();
    visit.record()
}

/// The JSON of a record with `old` exchanged for `new`.
#[track_caller]
fn damaged(json: &str, old: &str, new: &str) -> String {
    assert!(json.contains(old), "no {old} in {json}");
    json.replacen(old, new, 1)
}

#[track_caller]
fn corrupt(json: &str) -> String {
    match Record::from_json(json) {
        Err(ReadError::Corrupt(why)) => why,
        other => panic!("{other:?} of {json}"),
    }
}

#[test]
fn records_of_both_sample_packs_come_back_as_they_went() {
    for (id, count) in SAMPLE_PACKS {
        let pack = sample_pack(id);
        let (mut responses, mut abandoned) = (0, 0);
        for record in simulated(&pack, count, 315).take(600) {
            let json = record.to_json();
            assert_eq!(Record::from_json(&json).as_ref(), Ok(&record), "{json}");
            assert!(!json.contains('\n'), "a record is one line");
            assert_eq!(Record::is_abandoned(&json), matches!(record, Record::Abandoned(_)), "{json}");
            match record {
                Record::Response(_) => responses += 1,
                Record::Abandoned(_) => abandoned += 1,
            }
        }
        assert!(responses > 500 && abandoned > 5, "{responses} finished, {abandoned} given up");
    }
}

#[test]
fn whatever_is_known_of_a_run_comes_back() {
    let pack = survey([question("q", rating(2))]);
    let all = || draw(&pack, &Draw::All, &[], 0).questions;
    for (mode, written) in [(Mode::Own, "self"), (Mode::Assisted, "assisted"), (Mode::Paper, "paper")] {
        for station in [None, run_of(&pack, 1).station] {
            for simulated in [false, true] {
                let run = Run { mode, station: station.clone(), simulated, ..run_of(&pack, u64::MAX) };
                let record = Visit::of_run(&pack, run, Feedback::End, all()).record();
                let json = record.to_json();
                assert!(json.contains(&format!("\"mode\":\"{written}\"")), "{json}");
                assert!(json.contains("\"seed\":\"ffffffffffffffff\""), "no bits are lost: {json}");
                assert_eq!(Record::from_json(&json), Ok(record));
            }
        }
    }
}

#[test]
fn a_field_that_a_later_version_added_does_not_hinder() {
    let record = answered("好", "5");
    let json = damaged(&record.to_json(), "{\"format\":1,", "{\"mood\":{\"a\":[1,null]},\"format\":1,");
    assert_eq!(Record::from_json(&json), Ok(record));
}

#[test]
fn a_newer_format_is_told_from_damage_whatever_else_it_holds() {
    let json = answered("好", "5").to_json();
    for newer in [
        damaged(&json, "\"format\":1", "\"format\":2"),
        damaged(&json, "\"format\":1", "\"format\":4000000000"),
        "{\"format\":2}".to_owned(),
        "{\"entry\":7,\"format\":2}".to_owned(),
    ] {
        assert!(
            matches!(Record::from_json(&newer), Err(ReadError::Newer { format }) if format > 1),
            "{newer}"
        );
    }
    for wrong in ["\"format\":\"2\"", "\"format\":-2", "\"format\":2.5", "\"format\":null", "\"was\":2"] {
        corrupt(&damaged(&json, "\"format\":1", wrong));
    }
}

#[test]
fn a_damaged_field_is_named() {
    let json = answered("好", "5").to_json();
    for field in [
        "format",
        "entry",
        "id",
        "event",
        "activity",
        "pack",
        "pack_version",
        "pack_hash",
        "device",
        "lang",
        "mode",
        "started",
        "finished",
        "seed",
        "drawn",
        "answers",
    ] {
        let gone = damaged(&json, &format!("\"{field}\":"), &format!("\"was_{field}\":"));
        let why = corrupt(&gone);
        assert!(why.contains(&format!("`{field}`")), "`{field}` is missing: {why}");
    }
}

#[test]
fn what_contradicts_itself_is_not_counted() {
    let json = answered("好", "5").to_json();
    for (old, new) in [
        ("\"drawn\":[\"single\",", "\"drawn\":["),
        ("\"drawn\":[\"single\",", "\"drawn\":[\"single\",\"seventh\","),
        ("\"rating\":\"skipped\"", "\"gone\":\"skipped\""),
        ("\"rating\":\"skipped\"", "\"rating\":\"hated\""),
        ("\"entry\":\"response\"", "\"entry\":\"abandoned\""),
        ("\"entry\":\"response\"", "\"entry\":\"repsonse\""),
        ("\"number\":5", "\"number\":\"5\""),
        ("\"number\":5", "\"number\":5e999"),
        // It would be written as another number.
        ("\"number\":5", "\"number\":5e300"),
        ("\"number\":5", "\"number\":1234567890123456"),
        ("\"number\":5", "\"number\":NaN"),
        ("\"number\":5", "\"number\":null"),
        ("\"mode\":\"self\"", "\"mode\":\"other\""),
        ("\"lang\":\"en\"", "\"lang\":\"fr\""),
        ("\"id\":\"0000", "\"id\":\"000"),
        ("\"id\":\"0000", "\"id\":\"+000"),
        ("\"pack_version\":1", "\"pack_version\":-1"),
        ("\"pack_version\":1", "\"pack_version\":1.5"),
        ("\"seed\":\"", "\"seed\":\"g"),
        ("\"seed\":\"", "\"seed\":\"12"),
    ] {
        corrupt(&damaged(&json, old, new));
    }
}

#[test]
fn an_abandoned_run_ends_on_a_question_that_it_drew() {
    let pack = sample_pack("phone-scams");
    let record = simulated(&pack, None, 1).find(|record| matches!(record, Record::Abandoned(_)));
    let json = record.expect("one run in twenty-five is given up").to_json();
    let last = json.rsplit("\"last\":").next().expect("a last question");
    assert_eq!(corrupt(&json.replace(last, "\"nowhere\"}")), "`last` is not among `drawn`");
}

#[test]
fn a_record_cut_off_anywhere_is_an_error_and_no_panic() {
    let json = answered("“七日”\n\"\\🎣", "-0.5").to_json();
    for end in 0..json.len() {
        corrupt(&String::from_utf8_lossy(&json.as_bytes()[..end]));
    }
    for more in ["}", ",", "x", "{}", "\u{0}"] {
        corrupt(&format!("{json}{more}"));
    }
    assert!(Record::from_json(&format!(" \r\n\t{json} \r\n")).is_ok(), "space around it is no damage");
}

#[test]
fn typed_text_cannot_pass_for_an_abandoned_run() {
    let record = answered(r#"","entry":"abandoned","#, "1");
    assert!(!Record::is_abandoned(&record.to_json()));
    assert_eq!(Record::from_json(&record.to_json()), Ok(record));
}

/// Characters that are hard on writers and readers of JSON and CSV.
fn words() -> impl Strategy<Value = String> {
    let characters = prop_oneof![
        any::<char>(),
        prop::sample::select(
            "\"\\\n\r\t\u{0}\u{7f}\u{2028}\u{feff}\u{10ffff},=七🎣/".chars().collect::<Vec<_>>()
        ),
    ];
    prop::collection::vec(characters, 1..30).prop_map(|characters| characters.into_iter().collect())
}

/// Digits with a point somewhere among them, some of them too many for a
/// number.
fn typed_number() -> impl Strategy<Value = String> {
    (any::<bool>(), 0_u64..1_000_000_000_000_000, 0_usize..22).prop_map(|(negative, digits, decimals)| {
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        format!("{}{whole}.{fraction}", if negative { "-" } else { "" })
    })
}

proptest! {
    #[test]
    fn whatever_people_type_comes_back(words in words(), value in typed_number()) {
        prop_assume!(!words.trim().is_empty() && read_number(&value).is_some());
        let record = answered(&words, &value);
        let json = record.to_json();
        prop_assert!(!json.contains('\n'));
        prop_assert_eq!(Record::from_json(&json), Ok(record.clone()), "{}", json);
        if let Record::Response(response) = &record {
            prop_assert_eq!(outcome(response, "number"), &Outcome::Answered(number(&value)));
        }
    }

    #[test]
    fn simulated_records_of_any_seed_come_back(seed in any::<u64>()) {
        let pack = survey([
            question("multiple", multiple(&["a", "b", "else other", "none exclusive"])),
            question("number", Kind::Number(any_number())),
            question("text", Kind::Text(any_text())),
        ]);
        for record in simulated(&pack, Some(2), seed).take(5) {
            prop_assert_eq!(Record::from_json(&record.to_json()), Ok(record));
        }
    }

    #[test]
    fn one_changed_byte_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = answered("七🎣", "1.5").to_json().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let json = String::from_utf8_lossy(&bytes);
        // Whatever is read can be written, and then reads as the same.
        if let Ok(record) = Record::from_json(&json) {
            prop_assert_eq!(Record::from_json(&record.to_json()), Ok(record));
        }
    }
}
