//! What a printed sheet says of who is to answer what.

use fairstall::engine::paper::{When, when, with_numbers};

use crate::support::build::{multiple, only_if, question, single, survey};

/// When the last of some questions is to be answered.
fn asked(expression: &str) -> When {
    let pack = survey([
        question("met", multiple(&["a", "b", "none"])),
        question("lost", single(&["yes", "no"])),
        only_if(expression, question("q", single(&["x"]))),
    ]);
    when(&pack, &pack.questions[2])
}

#[test]
fn conditions_are_said_with_numbers_and_keys() {
    for (expression, expected) in [
        ("${lost} = 'yes'", When::Taken(2, vec!['1'])),
        ("selected(${met}, 'a') or selected(${met}, 'none')", When::Taken(1, vec!['1', '3'])),
        ("${lost} != 'no'", When::NotTaken(2, vec!['2'])),
        ("not(selected(${met}, 'none'))", When::NotTaken(1, vec!['3'])),
        ("count-selected(${met}) > 0 and not(selected(${met}, 'none'))", When::NotTaken(1, vec!['3'])),
        ("${lost} != '' and ${lost} != 'no'", When::NotTaken(2, vec!['2'])),
        ("not(${met} = 'a') and not(${met} = 'b')", When::NotTaken(1, vec!['1', '2'])),
    ] {
        assert_eq!(asked(expression), expected, "{expression}");
    }
}

#[test]
fn what_takes_more_words_names_the_questions() {
    for (expression, expected) in [
        ("selected(${met}, 'a') and ${lost} = 'yes'", vec![1, 2]),
        ("selected(${met}, 'a') or ${lost} = 'yes'", vec![1, 2]),
        ("count-selected(${met}) >= 2", vec![1]),
        ("count-selected(${met}) > 0 and ${lost} = 'no'", vec![1, 2]),
    ] {
        assert_eq!(asked(expression), When::Depends(expected), "{expression}");
    }
    let pack = survey([question("q", single(&["x"]))]);
    assert_eq!(when(&pack, &pack.questions[0]), When::Always);
}

#[test]
fn earlier_answers_are_named_by_their_numbers() {
    let pack = survey([question("rent", single(&["x"])), question("q", single(&["x"]))]);
    let said = |text| with_numbers(&pack, text, |number| format!("<{number}>"));
    assert_eq!(said("Of ${rent}, how much? ${ rent } and ${gone} ${"), "Of <1>, how much? <1> and ____ ${");
    assert_eq!(said("nothing"), "nothing");
}
