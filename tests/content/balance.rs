//! Nothing but knowledge tells what is right: not the place of a choice in the
//! file, and not its length.

use std::collections::BTreeMap;

use fairstall::engine::lang::Lang;

use crate::bank::{Marked, quizzes, report};

/// How much of its even share of the right answers a place has at least and at
/// most: of four choices each place is right in 15 to 35 % of the questions, of
/// three in 20 to 47 %. Phones shuffle them, paper does not.
const SHARE: (f64, f64) = (0.6, 1.4);

/// Of fewer questions of as many choices, chance alone would break the bounds.
const ENOUGH: usize = 20;

/// The most questions, as a part of all, in which the right choice is longer
/// than every other: "the longest one" must be no better than a guess among
/// three.
const LONGEST: f64 = 0.3;

/// The single-choice questions of a pack that are shown in any order.
fn singles(questions: &[Marked<'static>]) -> Vec<Marked<'static>> {
    questions.iter().copied().filter(|marked| marked.is_shuffled_single()).collect()
}

#[test]
fn the_right_choice_stands_anywhere() {
    let mut wrong = Vec::new();
    for (pack, questions) in quizzes() {
        let mut by_count: BTreeMap<usize, Vec<Vec<&str>>> = BTreeMap::new();
        for marked in singles(&questions) {
            let choices = marked.choices(Lang::ZhHans);
            let right = choices.iter().position(|choice| choice.right).expect("a right choice");
            let places = by_count.entry(choices.len()).or_insert_with(|| vec![Vec::new(); choices.len()]);
            places[right].push(marked.hans.id.as_str());
        }
        for (count, places) in by_count {
            let all: usize = places.iter().map(Vec::len).sum();
            if all < ENOUGH {
                continue;
            }
            let even = all as f64 / count as f64;
            let (least, most) = ((SHARE.0 * even).ceil() as usize, (SHARE.1 * even).floor() as usize);
            for (place, here) in
                places.iter().enumerate().filter(|(_, here)| !(least..=most).contains(&here.len()))
            {
                let what_to_do = match here.len() > most {
                    true => format!("move it in some of them: {}", here.join(", ")),
                    false => "move it there in some others".to_owned(),
                };
                wrong.push(format!(
                    "pack `{pack}`: the right choice stands in place {} in {} of {all} questions with {count} choices, \
                     not in {least} to {most}; {what_to_do}",
                    place + 1,
                    here.len(),
                ));
            }
        }
    }
    report(wrong);
}

#[test]
fn the_longest_choice_is_no_hint() {
    let mut wrong = Vec::new();
    for (pack, questions) in quizzes() {
        let singles = singles(&questions);
        for lang in [Lang::ZhHans, Lang::En] {
            let told: Vec<&str> = singles
                .iter()
                .filter(|marked| right_is_longest(**marked, lang))
                .map(|marked| marked.hans.id.as_str())
                .collect();
            let most = (singles.len() as f64 * LONGEST).floor();
            if told.len() as f64 > most {
                wrong.push(format!(
                    "pack `{pack}`: in `{lang}` the right choice is the longest in {} of {} questions, at most {most} \
                     may be; shorten it or lengthen another in some: {}",
                    told.len(),
                    singles.len(),
                    told.join(", ")
                ));
            }
        }
    }
    report(wrong);
}

fn right_is_longest(marked: Marked<'_>, lang: Lang) -> bool {
    let choices = marked.choices(lang);
    let longest = |right: bool| {
        let of = choices.iter().filter(|choice| choice.right == right);
        of.map(|choice| choice.label.chars().count()).max().unwrap_or(0)
    };
    longest(true) > longest(false)
}
