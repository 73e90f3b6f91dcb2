//! Registers: what is kept for whoever deals with it. Private questions are
//! theirs alone and are not asked; notes state law.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::answer::Answer;
use fairstall::engine::id::QuestionId;
use fairstall::engine::lang::Lang;
use fairstall::engine::pack::{Pack, PackKind};
use fairstall::engine::question::Role;
use fairstall::engine::record::{Outcome, Record};

use crate::support::answers::{many, one};
use crate::support::files::{compiled, pack_in, questions, simulated};
use crate::support::visit::{Visit, outcome};

/// The desk's register, the pledge and the volunteers.
const REAL: [&str; 3] = ["register", "pledge", "volunteers"];

fn complaints() -> Arc<Pack> {
    Arc::new(compiled("tests/packs/valid/complaints.toml").by_lang[&Lang::ZhHans].clone())
}

#[test]
fn nobody_is_asked_for_what_is_private_though_it_is_required() {
    let pack = complaints();
    assert_eq!(pack.kind, PackKind::Register);
    let mut visit = Visit::to(&pack);
    visit.sees_all(&["kind"]).gives(one("report")).goes_on().sees_all(&["hotline"]).reaches_the_end();
    let record = visit.hands_in();
    for id in ["name", "story"] {
        assert_eq!(outcome(&record, id), &Outcome::NotRelevant, "{id}");
    }
    assert!(matches!(outcome(&record, "kind"), Outcome::Answered(_)), "the rest is kept");
}

#[test]
fn a_note_states_the_law_in_each_language() {
    let pack = compiled("tests/packs/valid/complaints.toml");
    for (lang, place) in [
        (Lang::ZhHans, "消费者权益保护法 第四十条第一款 1994-01-01"),
        (Lang::ZhHant, "消費者權益保護法 第四十條第一款 1994-01-01"),
        (Lang::En, "Consumer Rights Protection Law Article 40, paragraph 1 1994-01-01"),
    ] {
        let note = pack.by_lang[&lang].question(&QuestionId::new("seller")).expect("a note");
        let cited = note.law.iter().map(|law| [&*law.statute, &law.article, &law.since].join(" "));
        assert_eq!(cited.collect::<Vec<_>>(), [place], "{lang}");
    }
}

#[test]
fn made_up_runs_of_the_real_registers_hold_nothing_private() {
    let project = questions();
    for name in REAL {
        let pack = pack_in(&project, name, Lang::ZhHans);
        assert_eq!(pack.kind, PackKind::Register, "{name}");
        let private: Vec<&str> = pack.questions.iter().filter(|q| q.private).map(|q| q.id.as_str()).collect();
        assert!(private.len() >= 2, "{name} has something private: {private:?}");
        for record in simulated(&pack, None, 1).take(300) {
            let Record::Response(response) = record else { continue };
            for id in &private {
                assert_eq!(outcome(&response, id), &Outcome::NotRelevant, "{id} of {name}");
            }
        }
    }
}

#[test]
fn the_desk_shows_a_way_to_go_for_every_case_and_by_which_law() {
    let pack = pack_in(&questions(), "register", Lang::ZhHans);
    let choices = |id: &str| -> Vec<String> {
        let question = pack.question(&QuestionId::new(id)).expect("a question");
        let choices = &question.kind.choices().expect("choices").0;
        choices.iter().map(|choice| choice.id.to_string()).collect()
    };
    let mut shown = BTreeSet::new();
    for kind in choices("kind") {
        for about in choices("about") {
            let mut visit = Visit::to(&pack);
            visit.gives_to("agree", Answer::Agreed).goes_on();
            visit.gives_to("fourteen", one("yes")).goes_on();
            visit.gives_to("kind", one(&kind)).gives_to("about", one(&about));
            while !visit.session.is_last() {
                visit.goes_on();
            }
            let page = visit.session.page();
            for note in &page {
                assert_eq!(note.kind.answerable().role(), Role::Tells, "{}: the last page asks", note.id);
                assert!(!note.law.is_empty(), "{}: by which law?", note.id);
                shown.insert(note.id.to_string());
            }
            let ways = page.iter().filter(|note| note.id.as_str().starts_with("to-")).count();
            assert!((1..=6).contains(&ways), "{kind} about {about}: {ways} ways to go");
            let police = page.iter().any(|note| note.id.as_str() == "to-police");
            assert_eq!(police, about == "scam", "{kind} about {about}");
        }
    }
    let all = pack.questions.iter().filter(|q| q.id.as_str().starts_with("to-"));
    assert_eq!(shown, all.map(|q| q.id.to_string()).collect(), "every way is somebody's");
}

#[test]
fn under_fourteen_it_takes_a_guardian() {
    let pack = pack_in(&questions(), "register", Lang::ZhHans);
    let begun = || {
        let mut visit = Visit::to(&pack);
        visit.gives_to("agree", Answer::Agreed).goes_on().sees_all(&["fourteen"]);
        visit.gives_to("fourteen", one("no")).sees_all(&["fourteen", "guardian"]);
        visit
    };
    begun().gives_to("guardian", one("yes")).goes_on().sees_all(&["kind", "about"]);
    let mut alone = begun();
    alone
        .gives_to("guardian", one("no"))
        .sees_all(&["fourteen", "guardian", "no-guardian"])
        .reaches_the_end();
    assert_eq!(outcome(&alone.hands_in(), "kind"), &Outcome::NotRelevant, "nothing is asked of the child");
}

#[test]
fn a_pledge_is_signed_in_the_open_only_by_who_may_be_shown() {
    let pack = pack_in(&questions(), "pledge", Lang::ZhHans);
    let begun = || {
        let mut visit = Visit::to(&pack);
        visit.gives_to("as", one("consumer")).gives_to("as-consumer", many(&["ask"])).goes_on();
        visit.sees_all(&["notice", "wall"]);
        visit
    };
    begun().gives_to("wall", one("no")).reaches_the_end();
    let mut shown = begun();
    shown.gives_to("wall", one("yes")).gives_to("fourteen", one("yes"));
    shown.goes_on().sees_all(&["name-shown", "sign-shown"]);
    let mut child = begun();
    child.gives_to("wall", one("yes")).gives_to("fourteen", one("no")).gives_to("guardian", one("no"));
    child.sees_all(&["notice", "wall", "fourteen", "guardian", "no-guardian"]).reaches_the_end();
}
