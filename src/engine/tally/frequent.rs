//! The texts that were given most often, where texts are values: answers to be
//! marked, and what was calculated.

use std::collections::BTreeMap;

use crate::engine::pack::Question;
use crate::engine::question::{Kind, normalise};

/// Texts by how often they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frequent {
    /// The most frequent ones, the first most of all; on a tie in the order of
    /// their words.
    pub values: Vec<Value>,
    /// How many other ones there are.
    pub other_values: usize,
    /// How often those were given, all together.
    pub others: u64,
}

/// What was given, in however many spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its words as most wrote them.
    pub words: String,
    /// How often it was given.
    pub count: u64,
}

impl Frequent {
    /// The `most` most frequent values among what was given to a question;
    /// none where there are no texts, and where texts tell something instead.
    pub fn of_question(question: &Question, texts: &[String], most: usize) -> Option<Self> {
        match &question.kind {
            _ if texts.is_empty() => None,
            Kind::Text(text) if !text.accepted.is_empty() => Some(Self::of(texts, most, normalise)),
            Kind::Calculate(_) => Some(Self::of(texts, most, str::to_owned)),
            _ => None,
        }
    }

    /// The `most` most frequent of these. Texts are one value where `alike`
    /// makes the same of them. The order of the texts does not matter.
    fn of(texts: &[String], most: usize, alike: impl Fn(&str) -> String) -> Self {
        // Few texts differ, so that few have to be made alike.
        let mut spellings: BTreeMap<&str, u64> = BTreeMap::new();
        for text in texts {
            *spellings.entry(text).or_default() += 1;
        }
        let mut found: BTreeMap<String, (&str, u64, u64)> = BTreeMap::new();
        for (text, count) in spellings {
            let (words, of_words, all) = found.entry(alike(text)).or_insert((text, count, 0));
            *all += count;
            if count > *of_words {
                (*words, *of_words) = (text, count);
            }
        }
        let value = |(words, _, count): (&str, u64, u64)| Value { words: words.to_owned(), count };
        let mut values: Vec<Value> = found.into_values().map(value).collect();
        values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.words.cmp(&b.words)));
        let rest = values.split_off(most.min(values.len()));
        Self { values, other_values: rest.len(), others: rest.iter().map(|value| value.count).sum() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(texts: &[&str], most: usize) -> (Vec<(String, u64)>, usize, u64) {
        let of = |texts: &[String]| {
            let Frequent { values, other_values, others } = Frequent::of(texts, most, normalise);
            (values.into_iter().map(|value| (value.words, value.count)).collect(), other_values, others)
        };
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let backwards: Vec<String> = texts.iter().rev().cloned().collect();
        assert_eq!(of(&texts), of(&backwards), "in whatever order they come");
        of(&texts)
    }

    #[test]
    fn spellings_count_together_under_the_most_frequent_one() {
        let texts = ["12315", "１２３１５", "110", "12315。", "12315", "315"];
        let value = |words: &str, count| (words.to_owned(), count);
        assert_eq!(told(&texts, 2), (vec![value("12315", 4), value("110", 1)], 1, 1));
        assert_eq!(told(&texts, 9).0.len(), 3);
        assert_eq!(told(&["ok", "OK"], 1), (vec![value("OK", 2)], 0, 0));
        assert_eq!(told(&[], 3), (Vec::new(), 0, 0));
    }
}
