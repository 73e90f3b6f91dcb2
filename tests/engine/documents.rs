//! What phones read at run time: compiled packs, `event.json`, drafts. It
//! comes back as it was written, damage is told from a newer format, and
//! nothing panics, whatever stands in the file.

use std::sync::Arc;

use fairstall::engine::event::{Draw, Event, EventError, EventProblem, Pool};
use fairstall::engine::format::ReadError;
use fairstall::engine::id::{ActivityId, QuestionId};
use fairstall::engine::json;
use fairstall::engine::moment::Moment;
use fairstall::engine::pack::Pack;
use fairstall::engine::question::Kind;
use fairstall::engine::record::Record;
use fairstall::engine::session::{Draft, Session};
use proptest::prelude::*;

use crate::support::answers::{many_with, text};
use crate::support::build::{any_text, multiple, only_if, question, survey};
use crate::support::files::all_packs;
use crate::support::visit::Visit;

/// A pack as `fairstall build` writes it.
fn written(pack: &Pack) -> String {
    serde_json::to_string(pack).expect("a pack has no maps of odd keys")
}

fn small_pack() -> Arc<Pack> {
    survey([
        question("met", multiple(&["a", "else other pinned", "none exclusive"])),
        only_if("not(selected(${met}, 'none'))", question("why", Kind::Text(any_text()))),
    ])
}

/// A draft in which somebody has typed these words.
fn draft(words: &str) -> String {
    let mut visit = Visit::to(&small_pack());
    visit.gives(many_with(&["a", "else"], words)).goes_on().gives(text(words));
    visit.session.draft().to_json()
}

const EVENT: &str = r#"{
    "format": 1, "id": "day", "title": {"zh-Hans": "活动", "en": "Event"}, "languages": ["en"],
    "stations": [{"id": "gate", "label": {"en": "Gate"}}],
    "activities": [{"id": "quiz", "pack": "law", "title": {"en": "Quiz"}, "draw": 3, "feedback": "end"}],
    "packs": {"law": {"version": 1, "hash": "00ff", "files": {"en": "packs/law.json"}}}
}"#;

#[test]
fn every_pack_that_is_compiled_can_be_read_on_a_phone() {
    for (lang, pack) in all_packs().into_iter().flat_map(|pack| pack.by_lang) {
        assert_eq!(Pack::from_json(&written(&pack)).as_ref(), Ok(&pack), "{} in {lang}", pack.id);
    }
}

#[test]
fn an_event_that_people_edited_by_hand_is_read_whatever_its_layout() {
    let event = Event::from_json(EVENT).expect("an event without problems");
    let quiz = event.activity(&ActivityId::new("quiz")).expect("an activity");
    assert_eq!((&quiz.draw, quiz.seconds), (&Draw::Count(3), 0), "what is not written has its default");
    let mut reordered: Vec<&str> = EVENT.trim_matches(['{', '}']).split(",\n").collect();
    reordered.reverse();
    let reordered = format!("{{{}, \"note\": [{{}}, null, -1500.5]}}", reordered.join(","));
    assert_eq!(Event::from_json(&reordered).as_ref(), Ok(&event));
    let compact: String = EVENT.lines().map(str::trim).collect();
    assert_eq!(Event::from_json(&compact), Ok(event));
}

#[test]
fn an_event_is_for_phones_of_the_stall_unless_it_says_otherwise() {
    let event = Event::from_json(EVENT).expect("an event without problems");
    assert!(!event.own);
    let json = serde_json::to_string(&event).expect("an event is written");
    assert!(!json.contains("own"), "nothing to load for the default");
    let own = Event::from_json(&EVENT.replace("\"format\": 1,", "\"format\": 1, \"own\": true,"));
    assert!(own.expect("an event without problems").own);
}

#[test]
fn a_draw_is_written_as_a_number_a_word_or_a_list_of_pools() {
    let pool = |topic: &str, difficulty, count| Pool { topic: topic.into(), difficulty, count };
    for (json, draw) in [
        ("3", Draw::Count(3)),
        ("\"all\"", Draw::All),
        ("null", Draw::All),
        (
            r#"[{"topic":"returns","difficulty":1,"count":1},{"count":2}]"#,
            Draw::Pools(vec![pool("returns", Some(1), 1), pool("", None, 2)]),
        ),
    ] {
        let edited = EVENT.replace("\"draw\": 3", &format!("\"draw\": {json}"));
        let event = Event::from_json(&edited).unwrap_or_else(|error| panic!("{json}: {error:?}"));
        assert_eq!(event.activities[0].draw, draw);
        let again = Event::from_json(&json::to_string(&event));
        assert_eq!(again, Ok(event), "what was read is written the same");
    }
    for (json, nothing) in
        [("0", true), ("[]", true), ("[{\"count\": 0}]", true), ("\"some\"", false), ("[3]", false)]
    {
        let error = Event::from_json(&EVENT.replace("\"draw\": 3", &format!("\"draw\": {json}")));
        assert_eq!(matches!(error, Err(EventError::Problems(_))), nothing, "{json}: {error:?}");
        assert!(error.is_err(), "{json}");
    }
}

#[test]
fn a_station_may_not_be_called_what_the_tallies_call_a_sum() {
    for id in ["all", "none"] {
        let json = EVENT.replace("\"gate\"", &format!("{id:?}"));
        assert_eq!(Event::from_json(&json), Err(EventError::Problems(vec![EventProblem::BadId(id.into())])));
    }
}

#[test]
fn a_newer_document_is_told_from_a_damaged_one() {
    let pack = written(&small_pack());
    let newer = |json: &str| {
        json.replacen("\"format\":1", "\"format\":7", 1).replacen("\"format\": 1", "\"format\": 7", 1)
    };
    assert_eq!(Pack::from_json(&newer(&pack)), Err(ReadError::Newer { format: 7 }));
    assert_eq!(Event::from_json(&newer(EVENT)), Err(EventError::Unreadable(ReadError::Newer { format: 7 })));
    assert_eq!(Pack::from_json("{\"format\":7}"), Err(ReadError::Newer { format: 7 }));
    for damaged in ["", "{}", "[]", "null", "{\"format\":\"1\"}", "{\"format\":1}", "\u{feff}{\"format\":1}"]
    {
        assert!(matches!(Pack::from_json(damaged), Err(ReadError::Corrupt(_))), "{damaged}");
        assert!(matches!(Draft::from_json(damaged), Err(ReadError::Corrupt(_))), "{damaged}");
        let event = Event::from_json(damaged);
        assert!(matches!(event, Err(EventError::Unreadable(ReadError::Corrupt(_)))), "{damaged}");
    }
}

#[test]
fn a_document_cut_off_anywhere_is_an_error_and_no_panic() {
    let (pack, draft) = (written(&small_pack()), draft("七\"🎣"));
    for (json, reads) in [
        (pack.as_str(), (|json| Pack::from_json(json).is_ok()) as fn(&str) -> bool),
        (&draft, |json| Draft::from_json(json).is_ok()),
        (EVENT, |json| Event::from_json(json).is_ok()),
    ] {
        assert!(reads(json), "{json}");
        for end in 0..json.len() {
            let cut = String::from_utf8_lossy(&json.as_bytes()[..end]);
            assert!(!reads(&cut), "{cut}");
        }
        assert!(!reads(&format!("{json}]")));
    }
}

#[test]
fn nesting_without_end_is_refused() {
    for json in
        ["[".repeat(100_000), "{\"a\":".repeat(100_000), format!("{{\"format\":1,\"x\":{}", "[".repeat(9000))]
    {
        assert!(Pack::from_json(&json).is_err());
        assert!(Draft::from_json(&json).is_err());
        assert!(Record::from_json(&json).is_err());
    }
}

#[test]
fn escapes_of_other_programs_are_understood_and_half_ones_refused() {
    let json = draft("WORDS");
    let with = |words: &str| json.replace("WORDS", words);
    for (escaped, words) in [
        ("\\u4e03\\u65E5", "七日"),
        ("\\ud83c\\udfa3", "🎣"),
        ("\\b\\f\\n\\r\\t\\/\\\\\\\"", "\u{8}\u{c}\n\r\t/\\\""),
        ("\\u0000", "\0"),
    ] {
        let read = Draft::from_json(&with(escaped)).unwrap_or_else(|error| panic!("{escaped}: {error:?}"));
        assert_eq!(read, Draft::from_json(&draft(words)).expect("a draft"), "{escaped}");
    }
    let half = [
        "\\ud83c",
        "\\ud83cx",
        "\\ud83c\\u0041",
        "\\ud83c\\ud83c",
        "\\udfa3",
        "\\u12",
        "\\u+123",
        "\\x41",
        "\\",
        "\n",
    ];
    for half in half {
        assert!(matches!(Draft::from_json(&with(half)), Err(ReadError::Corrupt(_))), "{half:?}");
    }
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)
    ) {
        let pack = written(&small_pack());
        for (json, kind) in [(draft("七🎣\\"), 0), (pack, 1), (EVENT.to_owned(), 2)] {
            let mut bytes = json.into_bytes();
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            let json = String::from_utf8_lossy(&bytes);
            match kind {
                0 => {
                    // Whatever is read can be written, and then reads as the same.
                    if let Ok(draft) = Draft::from_json(&json) {
                        prop_assert_eq!(Draft::from_json(&draft.to_json()), Ok(draft));
                    }
                }
                1 => {
                    if let Ok(pack) = Pack::from_json(&json) {
                        prop_assert!(pack.question(&QuestionId::new("met")).is_none_or(|met| met.id.as_str() == "met"));
                    }
                }
                _ => drop(Event::from_json(&json)),
            }
        }
    }

    #[test]
    fn a_damaged_draft_is_refused_or_goes_on_without_a_panic(
        at in any::<prop::sample::Index>(), byte in b'0'..=b'z'
    ) {
        let mut bytes = draft("x").into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let json = String::from_utf8_lossy(&bytes);
        let Ok(draft) = Draft::from_json(&json) else { return Ok(()) };
        let resumed = Session::resume(small_pack(), draft);
        if let Ok(mut session) = resumed {
            let _ = (session.progress(), session.is_last(), session.score(), session.advance(), session.back());
            session.finish(Moment::new("2027-03-15T10:00:00+08:00"));
        }
    }
}
