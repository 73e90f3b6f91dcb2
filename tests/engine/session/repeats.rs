//! Repeats and early ends, as authors write them: `tests/packs/valid/shops.toml`.

use std::sync::Arc;

use fairstall::engine::expr;
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{Pack, Repeat};
use fairstall::engine::record::Outcome;

use super::fixture_in;
use crate::support::answers::{number, one, step, text};
use crate::support::visit::{Visit, outcome};

fn shops() -> Arc<Pack> {
    fixture_in("shops", Lang::En)
}

impl Visit {
    /// Says on the first page whether anything was bought.
    fn tells_of_self(&mut self, age: &str, bought: &str) -> &mut Self {
        self.gives_to("age", one(age)).gives_to("bought", one(bought))
    }
}

#[test]
fn a_group_is_put_again_as_long_as_the_participant_says_so() {
    let mut visit = Visit::to(&shops());
    visit.tells_of_self("adult", "yes").sees_all(&["age", "bought", "spent"]).goes_on();
    visit.sees_all(&["what", "honest", "shop-again"]);
    visit
        .gives_to("what", one("fruit"))
        .gives_to("honest", step(5))
        .gives_to("shop-again", one("yes"))
        .goes_on();
    visit.sees_all(&["what#2", "honest#2", "shop-again#2"]);
    assert_eq!(
        visit.session.group().map(|(group, instance)| (group.label.as_str(), instance)),
        Some(("A shop", 2))
    );
    visit.gives_to("what#2", one("snacks")).gives_to("honest#2", step(1));
    visit.sees_all(&["what#2", "honest#2", "why#2", "shop-again#2"]);
    visit.gives_to("why#2", text("缺斤少两")).gives_to("shop-again#2", one("yes")).goes_on();
    visit.sees_all(&["what#3", "honest#3"]);
    visit.gives_to("what#3", one("fruit")).gives_to("honest#3", step(3)).goes_on().sees("clean");
    let response = visit.hands_in();
    for (id, answer) in [
        ("what", one("fruit")),
        ("what#2", one("snacks")),
        ("why#2", text("缺斤少两")),
        ("honest#3", step(3)),
    ] {
        assert_eq!(outcome(&response, id), &Outcome::Answered(answer), "{id}");
    }
    assert_eq!(outcome(&response, "why"), &Outcome::NotRelevant);
}

#[test]
fn a_time_that_is_taken_back_is_not_asked_any_more() {
    let mut visit = Visit::to(&shops());
    visit.tells_of_self("adult", "yes").goes_on();
    visit
        .gives_to("what", one("fruit"))
        .gives_to("honest", step(5))
        .gives_to("shop-again", one("yes"))
        .goes_on();
    visit
        .gives_to("what#2", one("snacks"))
        .gives_to("honest#2", step(1))
        .gives_to("shop-again#2", one("yes"));
    visit.goes_on().sees_all(&["what#3", "honest#3"]).goes_back().goes_back();
    visit.gives_to("shop-again", one("no")).goes_on().sees("clean");
    let response = visit.hands_in();
    for id in ["what#2", "honest#2", "shop-again#2", "what#3"] {
        assert_eq!(outcome(&response, id), &Outcome::NotRelevant, "{id}");
    }
    visit.goes_back().goes_back().tells_of_self("adult", "no").goes_on().sees("clean");
    assert_eq!(outcome(&visit.hands_in(), "what"), &Outcome::NotRelevant, "the group has a condition too");
}

#[test]
fn texts_and_conditions_of_an_instance_are_about_itself() {
    let pack = shops();
    let second = pack.question(&QuestionId::new("honest#2")).expect("a second time");
    assert_eq!(second.label, "How honest is it about ${what#2}?");
    assert_eq!(second.repeats, Some(Repeat { first: QuestionId::new("honest"), number: 2 }));
    let mut visit = Visit::to(&pack);
    visit.tells_of_self("adult", "yes").goes_on();
    visit.gives_to("what", one("fruit")).gives_to("honest", step(1)).gives_to("why", text("?"));
    visit.gives_to("shop-again", one("yes")).goes_on().gives_to("what#2", one("snacks"));
    assert_eq!(visit.session.text(&second.label), "How honest is it about Snacks?");
    visit.gives_to("honest#2", step(5)).sees_all(&["what#2", "honest#2", "shop-again#2"]);
}

#[test]
fn the_question_after_the_last_time_is_not_whether_to_go_on() {
    let pack = shops();
    let ids: Vec<&str> = pack.questions.iter().map(|question| question.id.as_str()).collect();
    let expected = "age bought spent what honest why shop-again what#2 honest#2 why#2 shop-again#2 \
                    what#3 honest#3 why#3 clean note";
    assert_eq!(ids.join(" "), expected);
}

#[test]
fn where_the_end_holds_nothing_behind_it_is_asked() {
    let mut visit = Visit::to(&shops());
    visit.gives_to("age", one("child")).sees("age");
    assert!(visit.session.is_last());
    visit.reaches_the_end();
    let response = visit.hands_in();
    assert_eq!(outcome(&response, "age"), &Outcome::Answered(one("child")));
    let asked = response.answers.iter().filter(|(_, outcome)| **outcome != Outcome::NotRelevant);
    assert_eq!(asked.count(), 1);
    visit.gives_to("age", one("adult")).sees_all(&["age", "bought"]);
}

#[test]
fn a_question_that_is_not_asked_ends_nothing() {
    let source =
        "format = 1\nid = \"t\"\nversion = 1\nkind = \"survey\"\ntitle = { zh-Hans = \"题\", en = \"T\" }\n";
    let question = |id: &str, more: &str| {
        let label = "label = { zh-Hans = \"题\", en = \"Q\" }";
        format!("[[question]]\nid = \"{id}\"\nkind = \"number\"\n{label}\n{more}\n")
    };
    let text = [
        source.to_owned(),
        question("a", ""),
        question("b", "relevant = \"${a} = 1\"\nend_if = \"${b} != 5\""),
        question("c", ""),
    ];
    let file = fairstall::author::SourceFile::new("t.toml", text.concat());
    let project = fairstall::author::compile(&[file]);
    assert_eq!(project.diagnostics, []);
    let pack = Arc::new(project.packs.into_values().next().expect("a pack").hans().clone());
    let condition = expr::parse("not(${a} = 1 and ${b} != 5)").expect("a condition");
    assert_eq!(pack.questions[2].relevant, Some(condition));
    let mut visit = Visit::to(&pack);
    visit.goes_on().sees("c").goes_back().gives(number("1")).goes_on().sees("b").reaches_the_end();
    visit.gives(number("5")).goes_on().sees("c");
}
