//! Every citation against the row of the fact sheet that it names. That a
//! statute has a title and an article is written 第…条 the compiler asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use fairstall::engine::lang::Lang;
use fairstall::engine::pack::Citation;
use fairstall::texts::Article;

use crate::bank::{card, marked, notes, quizzes, report};
use crate::facts::FACTS;

/// The most questions of a pack that one row carries: more of them ask the
/// same again.
const OF_ONE_ROW: usize = 3;

#[test]
fn every_citation_is_what_its_row_says() {
    let mut wrong = Vec::new();
    for marked in marked().chain(notes()) {
        check(&marked, &marked.hans.law, marked.facts(), &mut wrong);
    }
    report(wrong);
}

#[test]
fn every_citation_of_the_rights_card_is_what_its_row_says() {
    let card = card();
    let mut wrong = Vec::new();
    for section in &card.by_lang[&Lang::ZhHans].sections {
        for entry in &section.entries {
            check(&format!("rights card, `{}`", entry.id), &entry.law, &card.facts[&entry.id], &mut wrong);
        }
    }
    report(wrong);
}

/// Notes what is wrong with the citations of a statement, and what to do.
fn check(of: &dyn Display, law: &[Citation], facts: &[String], wrong: &mut Vec<String>) {
    for (law, id) in law.iter().zip(facts) {
        let (statute, article, since) = (&law.statute, &law.article, &law.since);
        let Some(fact) = FACTS.get(id) else {
            let names = if id.is_empty() { "no row".to_owned() } else { format!("row {id}, which is none") };
            wrong.push(format!(
                "{of}: 《{statute}》{article} names {names}; name one of tests/content/facts.csv: fact = \"…\""
            ));
            continue;
        };
        if !fact.verified {
            wrong.push(format!(
                "{of}: nobody has read the source of row {id}; rest on a row that is VERIFIED"
            ));
        }
        let place = Article::parse(article).expect("the compiler refuses others");
        if !fact.places.iter().any(|places| places.hold(statute, place)) {
            wrong.push(format!(
                "{of}: cites 《{statute}》{article}, but row {id} rests on {}; \
                 cite that, or name the row that was read",
                fact.basis
            ));
        }
        if !fact.dates_allow(statute, since) {
            wrong.push(format!(
                "{of}: 《{statute}》{article} since {since}, but row {id} says {}; write that day",
                fact.since
            ));
        }
    }
}

#[test]
fn no_row_carries_more_questions_than_it_can_bear() {
    let mut wrong = Vec::new();
    for (pack, questions) in quizzes() {
        let mut of_row: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for marked in questions {
            for fact in marked.facts() {
                of_row.entry(fact).or_default().insert(marked.hans.id.as_str());
            }
        }
        for (fact, of_row) in of_row.into_iter().filter(|(_, of_row)| of_row.len() > OF_ONE_ROW) {
            wrong.push(format!(
                "pack `{pack}`: row {fact} carries {} questions, at most {OF_ONE_ROW} may: {}; \
                 ask about other rows instead",
                of_row.len(),
                of_row.into_iter().collect::<Vec<_>>().join(", ")
            ));
        }
    }
    report(wrong);
}
