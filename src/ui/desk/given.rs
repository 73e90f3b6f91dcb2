//! What was given as it stands: texts, found by words in them, and drawings.

use super::app::Desk;
use crate::engine::question::{Kind, normalise, read_strokes};

/// What was given where something was to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// Strokes, as an SVG path.
    Path(String),
    /// Words that were typed instead.
    Typed(String),
}

impl Desk {
    /// Whether a question is answered by drawing; follows everything.
    pub fn is_drawn(self, index: usize) -> bool {
        let drawn = self.counts(|_, layout| {
            layout.questions.get(index).is_some_and(|layout| matches!(layout.question.kind, Kind::Drawing(_)))
        });
        drawn.unwrap_or_default()
    }

    /// The first `limit` texts that were given to a question and have these
    /// words in them, however they were typed, and how many there are in all;
    /// follows everything.
    pub fn texts_with(self, index: usize, words: &str, limit: usize) -> (Vec<String>, usize) {
        let words = normalise(words);
        if words.is_empty() {
            return (self.question_texts(index, limit), self.question_text_count(index));
        }
        let found = self.counts(|slice, _| {
            let texts = &slice.questions.get(index)?.counts.texts;
            let mut found = texts.iter().filter(|text| normalise(text).contains(&words));
            let first: Vec<String> = found.by_ref().take(limit).cloned().collect();
            let count = first.len() + found.count();
            Some((first, count))
        });
        found.flatten().unwrap_or_default()
    }

    /// The first `limit` drawings; follows everything.
    pub fn drawings(self, index: usize, limit: usize) -> Vec<Drawn> {
        let drawn = |given: String| {
            if read_strokes(&given).is_some() { Drawn::Path(given) } else { Drawn::Typed(given) }
        };
        self.question_texts(index, limit).into_iter().map(drawn).collect()
    }
}
