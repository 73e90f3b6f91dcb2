//! What a key does at each kind of question, and what is typed into fields.

use fairstall::engine::pack::Question;
use fairstall::engine::paper::{Press, Then, beside_other, other_text, read_typed, shown_typed, stroke};
use fairstall::engine::question::{Consent, Date, Drawing, Kind, Rating};
use fairstall::engine::session::Given;

use crate::support::build::{
    any_number, any_text, matching, matrix, multiple, question, ranking, rating, single,
};

/// Presses keys one after the other where the one before left it, and tells
/// what is given then and where the last one led; `!` for a key that does
/// nothing. `/` goes to the next row.
fn pressed(question: &Question, keys: &str) -> String {
    let (mut given, mut row, mut last) = (None, 0, "!");
    for key in keys.chars() {
        if key == '/' {
            row += 1;
            continue;
        }
        last = match stroke(question, given.as_ref(), row, Press::Key(key)) {
            None => "!",
            Some(stroke) => {
                given = stroke.given;
                match stroke.then {
                    Then::Stay => "stay",
                    Then::Next => "next",
                    Then::Other => "other",
                    Then::Leave => "leave",
                }
            }
        };
    }
    format!("{} {last}", told(given.as_ref()))
}

/// What was given, as JSON without what every answer has.
fn told(given: Option<&Given>) -> String {
    let Some(given) = given else { return "nothing".to_owned() };
    let json = serde_json::to_string(given).expect("JSON");
    let inner = json.strip_prefix(r#"{"answer":"#).and_then(|json| json.strip_suffix('}'));
    inner.unwrap_or(&json).replace('"', "")
}

#[track_caller]
fn table(kind: Kind, rows: &[(&str, &str)]) {
    let question = Question { decline: true, ..question("q", kind) };
    for (keys, expected) in rows {
        assert_eq!(pressed(&question, keys), *expected, "{keys:?}");
    }
}

#[test]
fn single_choice() {
    table(
        of_many_choices(),
        &[
            ("1", "{single:{choice:c1}} leave"),
            ("12", "{single:{choice:c2}} leave"),
            ("9", "{single:{choice:c9}} leave"),
            ("a", "{single:{choice:c10}} leave"),
            ("Ａ", "{single:{choice:c10}} leave"),
            ("３", "{single:{choice:c3}} leave"),
            ("b", "{single:{choice:else}} other"),
            ("c", "nothing !"),
            ("1c", "{single:{choice:c1}} !"),
            ("10", "nothing leave"),
            ("1-", "nothing leave"),
            ("1x", "declined leave"),
            ("X2", "{single:{choice:c2}} leave"),
        ],
    );
}

/// Ten choices, and one more with a text.
fn of_many_choices() -> Kind {
    single(&["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "else other"])
}

#[test]
fn multiple_choice() {
    table(
        multiple(&["a", "b", "else other", "none exclusive"]),
        &[
            ("1", "{multiple:{choices:[a]}} stay"),
            ("21", "{multiple:{choices:[a,b]}} stay"),
            ("121", "{multiple:{choices:[b]}} stay"),
            ("11", "nothing stay"),
            ("3", "{multiple:{choices:[else]}} other"),
            ("33", "nothing stay"),
            ("124", "{multiple:{choices:[none]}} stay"),
            ("41", "{multiple:{choices:[a]}} stay"),
            ("120", "nothing leave"),
            ("1x", "declined leave"),
            ("x2", "{multiple:{choices:[b]}} stay"),
            ("5", "nothing !"),
        ],
    );
}

#[test]
fn scales() {
    table(
        rating(5),
        &[("1", "{rating:1} leave"), ("15", "{rating:5} leave"), ("6", "nothing !"), ("30", "nothing leave")],
    );
    let from_zero =
        Kind::Rating(Rating { first: 0, last: 10, stars: false, low: String::new(), high: String::new() });
    table(
        from_zero,
        &[
            ("0", "{rating:0} leave"),
            ("a", "{rating:10} leave"),
            ("5-", "nothing leave"),
            ("x", "declined leave"),
        ],
    );
}

#[test]
fn grids() {
    let rows = [
        ("3", "{pairs:{goods:c}} next"),
        ("3/1", "{pairs:{goods:c,staff:a}} next"),
        ("3/1/", "{pairs:{goods:c,staff:a}} next"),
        ("31", "{pairs:{goods:a}} next"),
        ("3/10", "{pairs:{goods:c}} next"),
        ("3-", "nothing next"),
        ("4", "nothing !"),
        ("//1", "nothing !"),
        ("3/x", "declined leave"),
    ];
    table(matrix(&["goods", "staff"], &["a", "b", "c"]), &rows);
    table(matching(&["goods", "staff"], &["a", "b", "c"], &[]), &rows);
}

#[test]
fn rankings() {
    table(
        ranking(&["a", "b", "c"], Some(2), None),
        &[
            ("3", "{ranking:[c]} stay"),
            ("31", "{ranking:[c,a]} leave"),
            ("33", "nothing stay"),
            ("312", "{ranking:[c,a]} stay"),
            ("313", "{ranking:[a]} stay"),
            ("30", "nothing leave"),
        ],
    );
}

#[test]
fn consent_and_what_has_no_keys() {
    let consent = Kind::Consent(Consent { statement: "Yes".into() });
    table(
        consent,
        &[("1", "agreed leave"), ("10", "nothing leave"), ("2", "nothing !"), ("x", "declined leave")],
    );
    for kind in [
        Kind::Number(any_number()),
        Kind::Text(any_text()),
        Kind::Date(Date::default()),
        Kind::Drawing(Drawing {}),
    ] {
        table(kind, &[("1", "nothing !")]);
    }
}

#[test]
fn only_what_can_be_declined_is() {
    for kind in [single(&["a", "b"]), Kind::Number(any_number()), Kind::Text(any_text())] {
        let question = question("q", kind);
        assert_eq!(stroke(&question, None, 0, Press::DECLINE), None);
        assert_ne!(read_typed(&question, "x"), Some(Given::Declined));
    }
}

#[track_caller]
fn typing(kind: Kind, rows: &[(&str, &str)]) {
    let question = Question { decline: true, ..question("q", kind) };
    for (typed, expected) in rows {
        let given = read_typed(&question, typed);
        assert_eq!(told(given.as_ref()), *expected, "{typed:?}");
        assert_eq!(read_typed(&question, &shown_typed(given.as_ref())), given, "{typed:?} stays as it is");
    }
}

#[test]
fn fields() {
    typing(
        Kind::Number(any_number()),
        &[
            ("0", "{number:0.0}"),
            ("-3", "{number:-3.0}"),
            ("1500", "{number:1500.0}"),
            ("１２。５", "{number:12.5}"),
            ("-", "nothing"),
            (" ", "nothing"),
            ("X", "declined"),
            ("some 80", "{typed:some 80}"),
        ],
    );
    typing(
        Kind::Date(Date::default()),
        &[
            ("2027-3-15", "{date:2027-03-15}"),
            ("20270315", "{date:2027-03-15}"),
            ("2027年3月15日", "{date:2027-03-15}"),
            ("2027.03.15", "{date:2027-03-15}"),
            ("２０２７／３／１５", "{date:2027-03-15}"),
            ("2027-02-30", "{typed:2027-02-30}"),
            ("yesterday", "{typed:yesterday}"),
            ("-", "nothing"),
            ("x", "declined"),
        ],
    );
    typing(
        Kind::Text(any_text()),
        &[
            (" 多问一句 ", "{text:多问一句}"),
            ("0", "{text:0}"),
            ("—", "nothing"),
            ("x", "declined"),
            ("x!", "{text:x!}"),
        ],
    );
}

#[test]
fn words_beside_other_go_with_its_choice() {
    let question = question("q", multiple(&["a", "else other"]));
    let press =
        |given: Option<&Given>, key| stroke(&question, given, 0, Press::Key(key)).expect("a key").given;
    assert_eq!(other_text(&question, None), None);
    let given = press(None, '2');
    assert_eq!(other_text(&question, given.as_ref()).as_deref(), Some(""));
    let given = beside_other(given.as_ref(), " a stall ");
    assert_eq!(other_text(&question, given.as_ref()).as_deref(), Some("a stall"));
    let given = press(given.as_ref(), '1');
    assert_eq!(told(given.as_ref()), "{multiple:{choices:[a,else],other:a stall}}");
    assert_eq!(told(beside_other(given.as_ref(), "").as_ref()), "{multiple:{choices:[a,else]}}");
    let given = press(given.as_ref(), '2');
    assert_eq!(told(given.as_ref()), "{multiple:{choices:[a]}}");
    assert_eq!(other_text(&question, given.as_ref()), None);
}

#[test]
fn a_tap_is_as_good_as_a_key_and_reaches_choices_beyond_the_keys() {
    let ids: Vec<String> = (1..=50).map(|number| format!("c{number}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let tap = |kind: Kind, place| {
        let stroke = stroke(&question("q", kind), None, 0, Press::Choice(place))?;
        Some(told(stroke.given.as_ref()))
    };
    assert_eq!(tap(single(&ids), 0).as_deref(), Some("{single:{choice:c1}}"));
    assert_eq!(tap(single(&ids), 49).as_deref(), Some("{single:{choice:c50}}"));
    assert_eq!(tap(single(&ids), 50), None);
    assert_eq!(tap(rating(5), 4).as_deref(), Some("{rating:5}"));
    assert_eq!(tap(rating(5), 5), None);
    assert_eq!(tap(matrix(&["goods"], &["a", "b"]), 1).as_deref(), Some("{pairs:{goods:b}}"));
    assert_eq!(tap(Kind::Consent(Consent::default()), 0).as_deref(), Some("agreed"));
}
