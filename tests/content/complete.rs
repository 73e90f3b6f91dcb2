//! What every question has to say. Texts in 简体 and English, an explanation
//! and something right are the compiler's to ask for.

use fairstall::engine::lang::Lang;

use crate::bank::{heads, marked, notes, report};
use crate::files::questions;

/// The packs that state law, and have to say in every question which. The
/// others cite law where they state it: what to do about a scam is mostly good
/// sense, and a price is none.
const OF_LAW: [&str; 2] = ["consumer-law", "real-or-fake"];

/// Words by which a question says that something is so by law.
const BY_LAW: [&str; 5] = ["法律规定", "依法", "违法", "法律禁止", "不得"];

#[test]
fn every_language_of_the_event_says_what_is_right_why_and_by_which_law() {
    let languages = questions().event.expect("an event").languages;
    let mut wrong = Vec::new();
    for marked in marked() {
        for &lang in &languages {
            let said = marked.said(lang);
            let mut needs =
                vec![("right answer", marked.right(lang)), ("explanation", said.explanation.clone())];
            for law in &said.law {
                needs.push(("statute", law.statute.clone()));
                needs.push(("article", law.article.clone()));
            }
            for (what, text) in needs {
                if text.trim().is_empty() {
                    wrong.push(format!("{marked}: no {what} in `{lang}`; write one"));
                }
            }
        }
    }
    report(wrong);
}

#[test]
fn whoever_states_law_cites_it() {
    let mut wrong = Vec::new();
    for marked in marked().filter(|marked| marked.hans.law.is_empty()) {
        let said = marked.said(Lang::ZhHans);
        if OF_LAW.contains(&marked.pack()) {
            wrong.push(format!("{marked}: cites no law; add law = [ … ] with a row of the fact sheet"));
        } else if let Some(word) = BY_LAW.into_iter().find(|word| said.explanation.contains(word)) {
            wrong.push(format!(
                "{marked}: its explanation says “{word}” and cites no law; add law = [ … ], or say it as advice"
            ));
        }
    }
    report(wrong);
}

#[test]
fn a_note_that_states_law_cites_it() {
    let mut wrong = Vec::new();
    for note in notes().filter(|note| note.hans.law.is_empty()) {
        let hint = &note.said(Lang::ZhHans).hint;
        if let Some(word) = BY_LAW.into_iter().chain(["有权", "应当"]).find(|word| hint.contains(word)) {
            wrong.push(format!(
                "{note}: says “{word}” and cites no law; add law = [ … ], or say it as advice"
            ));
        }
    }
    report(wrong);
}

#[test]
fn packs_that_state_law_say_when_it_was_read_until_when_it_holds_and_who_signed() {
    let mut wrong = Vec::new();
    let mut stating = 0;
    for (file, head, pack) in heads() {
        let cites = pack.questions.iter().any(|question| !question.law.is_empty());
        let said = serde_json::to_string(&pack).expect("a pack can be written");
        if !cites && !BY_LAW.into_iter().any(|word| said.contains(word)) {
            continue;
        }
        stating += 1;
        for key in ["checked_on", "valid_until", "reviewer"] {
            let value = head.get(key).and_then(toml::Value::as_str);
            // A reviewer's name is the lawyer's to fill in.
            if value.is_none_or(|value| value.is_empty() && key != "reviewer") {
                wrong.push(format!("{file}: states law and has no `{key}`; add it above the questions"));
            }
        }
    }
    assert!(stating >= OF_LAW.len(), "{stating} packs state law");
    report(wrong);
}
