//! Every branch leads somewhere: each question comes to somebody, and each
//! choice is taken by somebody who then reaches the end. That each language
//! can be walked through, the engine's tests see.

use std::collections::BTreeSet;
use std::sync::Arc;

use fairstall::engine::question::{Kind, Role};
use fairstall::engine::record::{Outcome, Record};

use crate::bank::{packs, report};
use crate::files::simulated;

/// How many people come along.
const PEOPLE: usize = 300;

#[test]
fn every_question_and_every_choice_is_part_of_a_run_to_the_end() {
    let mut wrong = Vec::new();
    for (id, pack) in packs() {
        let pack = Arc::new(pack.hans().clone());
        let (mut asked, mut taken) = (BTreeSet::new(), BTreeSet::new());
        // Banks are as long as they are: nothing in them depends on anything.
        let people = if pack.questions.len() > 60 { 40 } else { PEOPLE };
        for record in simulated(&pack, None, 27).take(people) {
            let Record::Response(response) = record else { continue };
            for (question, outcome) in response.answers.iter() {
                let Outcome::Answered(answer) = outcome else { continue };
                let known = pack.question(question).expect("a question of the pack");
                asked.insert(question.clone());
                let choices = known.kind.choices().map_or(&[][..], |choices| &choices.0);
                let here = choices.iter().filter(|choice| answer.takes(&choice.id));
                taken.extend(here.map(|choice| (question.clone(), choice.id.clone())));
            }
        }
        let questions = pack.questions.iter().filter(|question| !question.private);
        for question in questions.filter(|question| question.kind.answerable().role() == Role::Asks) {
            if !asked.contains(&question.id) {
                wrong.push(format!("pack `{id}`: nobody is asked `{}`", question.id));
            }
            let chosen = matches!(question.kind, Kind::Single(_) | Kind::Multiple(_));
            let choices = question.kind.choices().filter(|_| chosen && people == PEOPLE);
            for choice in choices.map_or(&[][..], |choices| &choices.0) {
                if !taken.contains(&(question.id.clone(), choice.id.clone())) {
                    wrong.push(format!(
                        "pack `{id}`: nobody who takes `{}` of `{}` comes to the end",
                        choice.id, question.id
                    ));
                }
            }
        }
    }
    report(wrong);
}
