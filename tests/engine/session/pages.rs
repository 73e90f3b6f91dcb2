//! Pages: the questions of a field list stand on one screen, follow what is
//! answered there, and are refused together.

use std::sync::Arc;

use fairstall::engine::answer::Violation;
use fairstall::engine::event::Feedback;
use fairstall::engine::id::{GroupId, QuestionId};
use fairstall::engine::pack::{Group, Pack, PackKind, Question};
use fairstall::engine::question::{Kind, Note};
use fairstall::engine::record::Outcome;

use crate::support::answers::{number, one, step, text};
use crate::support::build::{
    any_number, any_text, multiple, only_if, pack, question, rating, single, survey,
};
use crate::support::visit::{Visit, outcome};

/// The pack with this group added.
fn with_group(pack: &Pack, id: &str, field_list: bool) -> Arc<Pack> {
    let group = Group { id: GroupId::new(id), label: id.to_uppercase(), hint: String::new(), field_list };
    Arc::new(Pack { groups: [pack.groups.clone(), vec![group]].concat(), ..pack.clone() })
}

/// The question in a group.
fn within(group: &str, question: Question) -> Question {
    Question { group: Some(GroupId::new(group)), ..question }
}

fn needed(question: Question) -> Question {
    Question { required: true, ..question }
}

/// Somebody's meal: two questions that must be answered on one page, one that
/// appears there, and one behind it.
fn meal() -> Arc<Pack> {
    let questions = survey([
        within("meal", needed(question("dish", single(&["rice", "noodles", "none"])))),
        within("meal", needed(question("price", Kind::Number(any_number())))),
        within("meal", only_if("${price} > 30", needed(question("why", Kind::Text(any_text()))))),
        question("again", rating(5)),
    ]);
    with_group(&questions, "meal", true)
}

#[test]
fn a_plain_run_puts_one_question_a_page() {
    let mut visit = Visit::to(&meal());
    visit.session.set_plain(true);
    visit.sees_all(&["dish"]).is_refused(&Violation::Required);
    assert_eq!(visit.session.progress(), (1, 3));
    visit.gives(one("rice")).goes_on().sees_all(&["price"]).gives(number("35")).goes_on();
    visit.sees_all(&["why"]).goes_back().sees_all(&["price"]).gives(number("12")).goes_on().sees("again");
    visit.goes_back().sees_all(&["price"]);
    // Whoever leaves the mode finds the whole page, and what was given there.
    visit.session.set_plain(false);
    visit.sees_all(&["dish", "price"]);
    assert_eq!(visit.session.progress(), (1, 2));
    let response = visit.goes_on().sees("again").hands_in();
    assert_eq!(outcome(&response, "dish"), &Outcome::Answered(one("rice")));
    assert_eq!(outcome(&response, "price"), &Outcome::Answered(number("12")));
}

#[test]
fn a_field_list_is_one_page() {
    let mut visit = Visit::to(&meal());
    visit.sees_all(&["dish", "price"]);
    assert_eq!(
        visit.session.group().map(|(group, instance)| (group.label.as_str(), instance)),
        Some(("MEAL", 1))
    );
    visit.gives_to("dish", one("rice")).gives_to("price", number("12")).goes_on().sees("again");
    assert_eq!(visit.session.group(), None);
    visit.goes_back().sees_all(&["dish", "price"]).finds(&one("rice"));
    assert_eq!(outcome(&visit.hands_in(), "price"), &Outcome::Answered(number("12")));
}

#[test]
fn without_a_field_list_a_group_is_a_heading_over_several_pages() {
    let questions =
        survey([within("meal", question("dish", rating(3))), within("meal", question("taste", rating(3)))]);
    let mut visit = Visit::to(&with_group(&questions, "meal", false));
    visit.sees("dish").goes_on().sees("taste");
    assert_eq!(visit.session.group().map(|(group, _)| group.label.as_str()), Some("MEAL"));
}

#[test]
fn lists_that_stand_beside_each_other_are_two_pages() {
    let questions = survey([
        within("a", question("one", rating(3))),
        within("a", question("two", rating(3))),
        within("b", question("three", rating(3))),
    ]);
    let pack = with_group(&with_group(&questions, "a", true), "b", true);
    Visit::to(&pack).sees_all(&["one", "two"]).goes_on().sees("three").goes_back().sees_all(&["one", "two"]);
}

#[test]
fn a_question_appears_on_the_page_while_it_is_answered() {
    let mut visit = Visit::to(&meal());
    visit.gives_to("dish", one("rice")).gives_to("price", number("50")).sees_all(&["dish", "price", "why"]);
    assert!(visit.session.is_asked(&QuestionId::new("why")));
    visit.gives_to("why", text("位置好")).gives_to("price", number("5")).sees_all(&["dish", "price"]);
    assert_eq!(outcome(&visit.hands_in(), "why"), &Outcome::NotRelevant);
    visit.gives_to("price", number("50")).goes_on();
    assert_eq!(outcome(&visit.hands_in(), "why"), &Outcome::Answered(text("位置好")), "it was kept");
    let visit = Visit::to(&meal());
    let whole = visit.session.whole_page();
    assert_eq!(whole.len(), 3, "the screen has a place for all that may appear");
}

#[test]
fn everything_that_is_refused_on_a_page_is_said_at_once() {
    let mut visit = Visit::to(&meal());
    visit.is_refused_all(&[("dish", Violation::Required), ("price", Violation::Required)]);
    visit.gives_to("price", number("50"));
    visit.is_refused_all(&[("dish", Violation::Required), ("why", Violation::Required)]);
    visit.gives_to("dish", one("salad")).gives_to("why", text("贵"));
    visit.is_refused_all(&[("dish", Violation::NotOffered)]);
    visit.gives_to("dish", one("rice")).goes_on().sees("again");
}

#[test]
fn what_is_not_on_the_page_cannot_be_answered_there() {
    let mut visit = Visit::to(&meal());
    visit.gives_to("again", step(5));
    assert_eq!(visit.session.given(&QuestionId::new("again")), None);
}

#[test]
fn progress_counts_pages() {
    let mut visit = Visit::to(&meal());
    assert_eq!((visit.session.progress(), visit.session.is_last()), ((1, 2), false));
    visit.gives_to("dish", one("rice")).gives_to("price", number("50"));
    assert_eq!(visit.session.progress(), (1, 2), "a question more on a page is no page more");
    visit.gives_to("why", text("?")).goes_on();
    assert_eq!((visit.session.progress(), visit.session.is_last()), ((2, 2), true));
}

#[test]
fn a_page_of_which_nothing_is_asked_is_passed_over() {
    let questions = survey([
        question("hungry", single(&["yes", "no"])),
        within("meal", only_if("${hungry} = 'yes'", question("dish", rating(3)))),
        within("meal", only_if("${hungry} = 'yes'", question("taste", rating(3)))),
        question("last", rating(3)),
    ]);
    let pack = with_group(&questions, "meal", true);
    let mut visit = Visit::to(&pack);
    visit.gives(one("no")).goes_on().sees("last").goes_back().sees("hungry");
    visit.gives(one("yes")).goes_on().sees_all(&["dish", "taste"]).goes_on().sees("last");
}

#[test]
fn a_page_whose_first_question_is_not_asked_begins_with_the_second() {
    let questions = survey([
        question("hungry", single(&["yes", "no"])),
        within("meal", only_if("${hungry} = 'yes'", question("dish", rating(3)))),
        within("meal", question("drink", rating(3))),
        question("last", rating(3)),
    ]);
    let mut visit = Visit::to(&with_group(&questions, "meal", true));
    visit.gives(one("no")).goes_on().sees("drink").goes_on().sees("last").goes_back().sees("drink");
    visit.is_resumed().sees("drink").goes_back().gives(one("yes")).goes_on().sees_all(&["dish", "drink"]);
}

#[test]
fn feedback_locks_the_whole_page() {
    let questions = pack(
        PackKind::Quiz,
        1,
        [
            within("pair", needed(question("one", single(&["a right", "b"])))),
            within("pair", needed(question("two", single(&["c", "d right"])))),
            question("three", single(&["e right", "f"])),
        ],
    );
    let mut visit = Visit::seeded(&with_group(&questions, "pair", true), Feedback::Each, 1);
    visit.gives_to("one", one("a"));
    assert!(visit.session.marks_next());
    visit.is_refused_all(&[("two", Violation::Required)]).gives_to("two", one("c")).is_told();
    assert!(visit.session.locked() && !visit.session.marks_next());
    visit.gives_to("two", one("d")).is_resumed();
    let mark = |id: &str| visit.session.mark(&QuestionId::new(id)).map(|fraction| fraction.get());
    assert_eq!((mark("one"), mark("two")), (Some(1.0), Some(0.0)));
    visit.goes_on().sees("three");
}

#[test]
fn something_to_read_is_a_page_without_feedback_and_without_a_record() {
    let questions = [question("read", Kind::Note(Note {})), question("one", single(&["a right", "b"]))];
    let pack = pack(PackKind::Quiz, 1, questions);
    let mut visit = Visit::seeded(&pack, Feedback::Each, 1);
    assert!(!visit.session.skips(), "there is nothing to skip");
    visit.sees("read").goes_on().sees("one").gives(one("a")).is_told().reaches_the_end();
    assert_eq!(visit.hands_in().drawn, [QuestionId::new("one")]);
}

#[test]
fn a_page_is_skipped_where_nothing_on_it_is_needed_or_given() {
    let questions = survey([
        within("meal", question("dish", multiple(&["rice", "noodles"]))),
        within("meal", question("taste", rating(3))),
        question("last", rating(3)),
    ]);
    let mut visit = Visit::to(&with_group(&questions, "meal", true));
    assert!(visit.session.skips());
    visit.gives_to("taste", step(1));
    assert!(!visit.session.skips());
    assert!(!Visit::to(&meal()).session.skips(), "something is needed");
}

#[test]
fn texts_say_what_was_answered_before() {
    let pack = survey([
        question("dish", single(&["rice", "else other"])),
        only_if("${dish} = 'rice'", question("price", Kind::Number(any_number()))),
        question("again", rating(5)),
    ]);
    let mut visit = Visit::to(&pack);
    let text = "“${dish}” for ${ price }, ${unclosed";
    assert_eq!(visit.session.text(text), "“…” for …, ${unclosed");
    visit.gives(one("rice")).goes_on().gives(number("12.5"));
    assert_eq!(visit.session.text(text), "“RICE” for 12.5 yuan, ${unclosed");
    visit.goes_back().gives(one("else"));
    assert_eq!(
        visit.session.text(text),
        "“ELSE” for …, ${unclosed",
        "what is not asked any more is not said"
    );
}
