//! Nothing is asked twice, and no choice is there twice.

use std::collections::BTreeMap;

use fairstall::engine::lang::Lang;
use fairstall::engine::question::{Kind, normalise};

use crate::bank::{Marked, marked, quizzes, report};

/// How alike two questions of a pack may be, from 0 to 1. Those that ask
/// different things with the same opening (“假设今天是……”) have up to 0.55, all
/// others less than 0.45; the same question in other words has more.
const ALIKE: f64 = 0.6;

/// How choices begin that are about the other choices. In any order but the
/// author's they make no sense, and who is in doubt takes them.
const OPENINGS: [&str; 9] = [
    "以上都",
    "以上皆",
    "以上全",
    "以上均",
    "以上答案",
    "以上选项",
    "上述",
    "all of the above",
    "none of the above",
];

/// Such choices that say nothing else.
const WHOLE: [&str; 16] = [
    "都对",
    "都是",
    "都可以",
    "都不对",
    "都不是",
    "都不可以",
    "全对",
    "全都对",
    "全都是",
    "全选",
    "all of these",
    "all of them",
    "none of these",
    "none of them",
    "both",
    "neither",
];

#[test]
fn no_choice_is_there_twice() {
    let mut wrong = Vec::new();
    for marked in marked() {
        for lang in Lang::ALL {
            let mut lists: Vec<Vec<&str>> =
                vec![marked.choices(lang).iter().map(|choice| choice.label.as_str()).collect()];
            if let Kind::Matching(matching) = &marked.said(lang).kind {
                lists.push(matching.left.iter().map(|left| left.label.as_str()).collect());
            }
            for list in lists {
                let mut met: BTreeMap<String, &str> = BTreeMap::new();
                for label in list {
                    if let Some(other) = met.insert(plain(label), label) {
                        wrong.push(format!(
                            "{marked}: in `{lang}` “{other}” and “{label}” say the same; write one of them anew"
                        ));
                    }
                }
            }
        }
    }
    report(wrong);
}

#[test]
fn no_choice_is_about_the_others() {
    let mut wrong = Vec::new();
    for marked in marked() {
        for lang in [Lang::ZhHans, Lang::En] {
            for choice in marked.choices(lang) {
                let label = choice.label.to_lowercase();
                let label = label.trim_matches(|c: char| !c.is_alphanumeric());
                if OPENINGS.iter().any(|words| label.starts_with(words)) || WHOLE.contains(&label) {
                    wrong.push(format!(
                        "{marked}: “{}” is about the other choices; ask for several answers instead",
                        choice.label
                    ));
                }
            }
        }
    }
    report(wrong);
}

#[test]
fn no_question_is_asked_twice() {
    let mut wrong = Vec::new();
    for (_, questions) in quizzes() {
        for (alike, one, other) in pairs(&questions) {
            if alike > ALIKE {
                wrong.push(format!(
                    "{one} and `{}` are alike ({alike:.2}, at most {ALIKE}): “{}”, “{}”; \
                     drop one of them, or ask about something else",
                    other.hans.id, one.hans.label, other.hans.label
                ));
            }
        }
    }
    report(wrong);
}

/// All pairs of questions with how alike they are, the most alike first.
fn pairs(questions: &[Marked<'static>]) -> Vec<(f64, Marked<'static>, Marked<'static>)> {
    let grams: Vec<BTreeMap<String, usize>> = questions.iter().map(|marked| bigrams(*marked)).collect();
    let mut pairs = Vec::new();
    for (at, one) in questions.iter().enumerate() {
        for (before, other) in questions[..at].iter().enumerate() {
            pairs.push((dice(&grams[at], &grams[before]), *other, *one));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    pairs
}

/// The pairs of neighbouring characters of the question and its choices in
/// 简体, with how often each is there.
fn bigrams(marked: Marked<'_>) -> BTreeMap<String, usize> {
    let choices = marked.choices(Lang::ZhHans).iter().map(|choice| choice.label.as_str());
    let mut grams = BTreeMap::new();
    for text in choices.chain([marked.hans.label.as_str()]) {
        let chars: Vec<char> = plain(text).chars().collect();
        for pair in chars.windows(2) {
            *grams.entry(pair.iter().collect()).or_default() += 1;
        }
    }
    grams
}

/// Sørensen and Dice's measure: what two have in common, from 0 to 1.
fn dice(one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>) -> f64 {
    let common: usize = one.iter().map(|(gram, n)| *n.min(other.get(gram).unwrap_or(&0))).sum();
    let all: usize = one.values().chain(other.values()).sum();
    2.0 * common as f64 / all.max(1) as f64
}

/// The text without what makes no difference: case, width, marks.
fn plain(text: &str) -> String {
    normalise(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn alike_are_texts_of_the_same_pairs_of_characters() {
    let grams = |text: &str| -> BTreeMap<String, usize> {
        let chars: Vec<char> = plain(text).chars().collect();
        chars.windows(2).map(|pair| (pair.iter().collect(), 1)).collect()
    };
    assert_eq!(dice(&grams("几日内退款？"), &grams("几日内退款")), 1.0);
    assert_eq!(dice(&grams("几日内退款"), &grams("谁来举证")), 0.0);
    assert_eq!(dice(&grams("几日内退款"), &grams("几日内退货")), 0.75);
}
